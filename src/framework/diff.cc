#include "framework/diff.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "framework/detail/key_changes.h"
#include "framework/detail/things.h"
#include "framework/detail/version_rule.h"

namespace wm::framework {

namespace {

using detail::thing;

std::string version_of(thing const& of) {
  auto const* const entry = detail::find(of.node, "version");
  return entry == nullptr ? std::string{} : entry->value.scalar;
}

bool has_figures(thing const& metric) {
  auto const* const source = detail::find(metric.node, "source");
  return source != nullptr && source->value.scalar != "wanted";
}

/// A higher first number says that figures cannot be compared.
effect effect_of_version(std::string_view const before,
                         std::string_view const after) {
  auto const old_version = detail::parse_version(before);
  auto const new_version = detail::parse_version(after);
  return old_version && new_version && old_version->first < new_version->first
             ? effect::not_comparable
             : effect::none;
}

void look_at_metric(thing const& before, thing const& after, change& into) {
  into.version_before = version_of(before);
  into.version_after = version_of(after);
  auto const both = has_figures(before) && has_figures(after);
  auto const by_version =
      effect_of_version(into.version_before, into.version_after);
  for (auto& key : into.keys) {
    if (key.key == "version" || key.effect == effect::meaning) {
      key.effect = std::max(key.effect, by_version);
    }
    if (!both && key.effect >= effect::shown) {
      key.effect = effect::no_figures;
    }
  }
}

change lone(thing const& of, change_kind const kind) {
  return {.of = of.kind,
          .id = of.id,
          .former_id = {},
          .title = detail::title_of(of),
          .kind = kind,
          .effect = effect::none,
          .version_before = {},
          .version_after = {},
          .keys = {}};
}

change of_both(thing const& before, thing const& after) {
  auto const renamed = before.id != after.id && after.kind != "framework";
  auto out = lone(after, renamed ? change_kind::renamed : change_kind::changed);
  out.keys = detail::key_changes(before, after);
  if (renamed) {
    out.former_id = before.id;
  }
  if (after.kind == "metric") {
    look_at_metric(before, after, out);
  }
  for (auto const& key : out.keys) {
    out.effect = std::max(out.effect, key.effect);
  }
  return out;
}

std::ptrdiff_t rank(std::string_view const kind) {
  constexpr std::string_view kOrder[] = {
      "framework",    "statement",     "metric",           "workstream",
      "organisation", "national link", "nested framework", "contract",
      "decision",     "retirement",    "project",          "case study",
      "board paper",  "layer",         "objective",        "domain",
      "outcome type", "life stage",    "statement set",    "priority area",
      "source",       "concept",       "code list",        "characteristic",
      "area",         "finance line"};
  return std::ranges::find(kOrder, kind) - std::begin(kOrder);
}

/// The things of the older package, found by the ids they have in the newer.
class former_things {
 public:
  former_things(std::vector<thing> const& all, detail::renames const& renamed) {
    for (auto const& one : all) {
      by_id_.emplace(std::pair{one.kind, id_now(one, renamed)}, &one);
    }
  }
  /// Gives each thing at most once.
  thing const* take(thing const& now) {
    auto const found = by_id_.find(
        {now.kind, now.kind == "framework" ? std::string{} : now.id});
    if (found == by_id_.end()) {
      return nullptr;
    }
    auto const* const one = found->second;
    by_id_.erase(found);
    return one;
  }
  bool is_left(thing const& one) const {
    return std::ranges::any_of(
        by_id_, [&](auto const& entry) { return entry.second == &one; });
  }

 private:
  static std::string id_now(thing const& one, detail::renames const& renamed) {
    if (one.kind == "framework") {
      return {};  // there is one in each package, whatever it is called
    }
    auto const kind = renamed.find(one.kind);
    if (kind == renamed.end()) {
      return one.id;
    }
    auto const id = kind->second.find(one.id);
    return id == kind->second.end() ? one.id : id->second;
  }

  std::map<std::pair<std::string, std::string>, thing const*> by_id_;
};

}  // namespace

std::string_view word(effect const value) {
  switch (value) {
    case effect::none:
      return "none";
    case effect::wording:
      return "wording";
    case effect::shown:
      return "shown";
    case effect::no_figures:
      return "no_figures";
    case effect::standing:
      return "standing";
    case effect::meaning:
      return "meaning";
    case effect::not_comparable:
      return "not_comparable";
  }
  return "";
}

std::string_view word(change_kind const value) {
  switch (value) {
    case change_kind::added:
      return "added";
    case change_kind::removed:
      return "removed";
    case change_kind::changed:
      return "changed";
    case change_kind::renamed:
      return "renamed";
  }
  return "";
}

difference compare(package const& before, package const& after) {
  auto old_things = detail::things_of(before);
  auto const new_things = detail::things_of(after);
  auto const renamed = detail::probably_renamed(old_things, new_things);
  for (auto& one : old_things) {
    detail::follow(renamed, one);
  }
  auto former = former_things{old_things, renamed};
  auto out = difference{};
  for (auto const& now : new_things) {
    auto const* const old = former.take(now);
    if (old == nullptr) {
      out.changes.push_back(lone(now, change_kind::added));
      continue;
    }
    auto both = of_both(*old, now);
    if (auto problem = detail::version_problem_of(both, now.file)) {
      out.problems.push_back(*std::move(problem));
    }
    if (!both.keys.empty() || both.kind == change_kind::renamed) {
      out.changes.push_back(std::move(both));
    }
  }
  for (auto const& old : old_things) {
    if (former.is_left(old)) {
      out.changes.push_back(lone(old, change_kind::removed));
    }
  }
  std::ranges::stable_sort(out.changes, {},
                           [](change const& c) { return rank(c.of); });
  return out;
}

}  // namespace wm::framework
