#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "app/reconcile_causes.h"
#include "app/reconcile_with.h"
#include "base/file.h"
#include "framework/metric_file.h"
#include "metrics/definitions.h"
#include "metrics/understand.h"

namespace wm::app {

namespace {

using metrics::outcome;

/// The same event of two definitions: equal keys.
std::string key_of(outcome const& of) {
  if (!of.index) {
    return {};
  }
  auto out = std::string{};
  for (auto const* const event : of.index->made_of) {
    out += fmt::format("{}\n{}\n", event->id, event->source);
  }
  return out;
}

}  // namespace

result<void> with_definition(basis const& of, std::filesystem::path const& file,
                             reconciliation& into) {
  auto problems = std::vector<framework::diagnostic>{};
  auto const bytes = WM_TRY(read_file(file));
  auto const other = framework::read_metric_file(
      bytes, of.ours().of_metric->id.value + ".yaml",
      of.found.package().languages, problems);
  if (!other || !other->record) {
    auto const first = std::ranges::find_if(
        problems, [](framework::diagnostic const& d) { return is_error(d); });
    return fail(error_code::invalid_input, file.string(),
                first == problems.end() ? "It is no metric on records."
                                        : to_string(*first));
  }
  auto const understood =
      metrics::understand(*other, metrics::vocabulary_of(of.found.package()));
  if (!understood.definition) {
    return fail(error_code::invalid_input, file.string(),
                understood.problems.front().message);
  }
  auto const& by = *understood.definition;
  if (by.value != framework::value_kind::proportion ||
      by.reference != of.ours().reference) {
    return fail(error_code::invalid_input, file.string(),
                "It is no proportion of the same kind of period.");
  }
  auto causes = causes_by_clause{};
  auto const tell_apart = [&](record::life_course const& course,
                              metrics::subject const& who) -> result<void> {
    auto const mine = WM_TRY(metrics::outcomes_of(who, of.ours(), of.period));
    auto const others = WM_TRY(metrics::outcomes_of(who, by, of.period));
    struct two {
      outcome const* ours{nullptr};
      std::size_t our_place{0};
      outcome const* theirs{nullptr};
      std::size_t their_place{0};
    };
    auto both = std::map<std::string, two>{};
    for (auto i = std::size_t{0}; i < mine.size(); ++i) {
      both[key_of(mine[i])].ours = &mine[i];
      both[key_of(mine[i])].our_place = i;
    }
    for (auto i = std::size_t{0}; i < others.size(); ++i) {
      both[key_of(others[i])].theirs = &others[i];
      both[key_of(others[i])].their_place = i;
    }
    auto apart =
        comparing{who, of.period, std::string{course.person_id}, causes};
    for (auto const& [key, one] : both) {
      auto const ours = side_of(one.ours);
      auto const theirs = side_of(one.theirs);
      add_to(into.ours, ours);
      add_to(into.theirs, theirs);
      if (!differ(ours, theirs)) {
        continue;
      }
      // Whoever counts less has the clause that does it.
      auto const ours_is_less =
          ours.counted != theirs.counted ? !ours.counted : !ours.met;
      WM_TRY(ours_is_less ? apart.tell({"ours", of.ours()}, one.ours,
                                       one.our_place, ours, theirs)
                          : apart.tell({"theirs", by}, one.theirs,
                                       one.their_place, ours, theirs));
    }
    return {};
  };
  WM_TRY(for_everybody(of, tell_apart));
  into.causes = causes.take();
  return {};
}

}  // namespace wm::app
