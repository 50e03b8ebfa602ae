#include "framework/detail/things.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "framework/detail/file_shapes.h"

namespace wm::framework::detail {

namespace {

constexpr auto kLink = std::string_view{"national link"};

key_shape const* id_key(value_shape const& map) {
  auto const found = std::ranges::find(map.keys, true, &key_shape::declares);
  return found == map.keys.end() ? nullptr : &*found;
}

std::string said(yaml_node const& map, std::string_view const key) {
  auto const* const entry = find(map, key);
  return entry == nullptr ? std::string{} : entry->value.scalar;
}

/// A national link has no id: it is the pair of our metric and theirs.
std::string link_id(yaml_node const& link) {
  auto const indicator = said(link, "indicator");
  return said(link, "metric") + " / " + said(link, "framework") + " / " +
         (indicator.empty() ? said(link, "title") : indicator);
}

class gatherer {
 public:
  void whole_file(yaml_node node, std::string_view const kind_name,
                  std::string const& file) {
    auto const& kind =
        *std::ranges::find(file_kinds(), kind_name, &file_kind::name);
    auto const& shape = kind.content;
    if (auto const* const id = id_key(shape)) {
      all.push_back(
          {id->ids, said(node, id->name), file, &shape, std::move(node)});
      return;
    }
    for (auto& entry : node.entries) {
      auto const& key =
          *std::ranges::find(shape.keys, entry.key, &key_shape::name);
      list(std::move(entry.value), key, file);
    }
  }

  /// framework.yaml: its lists of things, and the rest as one thing.
  void framework_file(package const& whole) {
    auto const& kind = file_kinds().front();
    auto own = thing{.kind = "framework",
                     .id = whole.id,
                     .file = "framework.yaml",
                     .shape = &kind.content,
                     .node = {}};
    own.node.kind = node_kind::map;
    auto lists = std::vector<std::pair<key_shape const*, yaml_node>>{};
    for (auto& entry : written_framework_file(whole).entries) {
      auto const& key =
          *std::ranges::find(kind.content.keys, entry.key, &key_shape::name);
      auto const is_list = !key.value.items.empty() &&
                           id_key(key.value.items.front()) != nullptr;
      if (is_list) {
        lists.emplace_back(&key, std::move(entry.value));
      } else {
        own.node.entries.push_back(std::move(entry));
      }
    }
    all.insert(all.begin(), std::move(own));
    for (auto& [key, node] : lists) {
      list(std::move(node), *key, "framework.yaml");
    }
  }

  void concepts_file(concepts const& of) {
    auto node = written_concepts_file(of);
    for (auto& entry : node.entries) {
      if (entry.key == "code_lists") {
        continue;
      }
      auto const& shape =
          *std::ranges::find(file_kinds(), "concepts", &file_kind::name);
      auto const& key =
          *std::ranges::find(shape.content.keys, entry.key, &key_shape::name);
      if (entry.key == "state") {
        all.push_back({"state of persons", "state", "concepts.yaml", &key.value,
                       std::move(entry.value)});
        continue;
      }
      list(std::move(entry.value), key, "concepts.yaml");
    }
    for (auto const& one : of.code_lists) {
      all.push_back({"code list", one.id.value, "concepts.yaml",
                     &whole_code_list_shape(), written_code_list(one)});
    }
  }

  void areas(std::vector<area> const& of) {
    for (auto& item : written_areas_file(of).items) {
      all.push_back({"area", said(item, "code"), "areas.csv", &area_columns(),
                     std::move(item)});
    }
  }

  void finance(std::vector<finance_line> const& of) {
    auto seen = std::map<std::string, int>{};  // another file may say it again
    for (auto const& line : of) {
      auto id = name_of(line);
      if (auto const times = ++seen[id]; times > 1) {
        id += " (" + std::to_string(times) + ")";
      }
      all.push_back({"finance line", std::move(id), line.at.file,
                     &finance_line_shape(), written_finance_line(line)});
    }
  }

  std::vector<thing> all;

 private:
  void list(yaml_node node, key_shape const& key, std::string const& file) {
    auto const& shape = key.value.items.front();
    auto const* const id = id_key(shape);
    for (auto& item : node.items) {
      auto kind = id == nullptr ? std::string{kLink} : id->ids;
      auto name = id == nullptr ? link_id(item) : said(item, id->name);
      all.push_back(
          {std::move(kind), std::move(name), file, &shape, std::move(item)});
    }
  }
};

/// One line for each scalar: "goal.value = 77 %".
void lines_of(yaml_node const& node, std::string const& path,
              std::multiset<std::string>& into) {
  for (auto const& entry : node.entries) {
    lines_of(entry.value, path.empty() ? entry.key : path + "." + entry.key,
             into);
  }
  for (auto const& item : node.items) {
    lines_of(item, path, into);
  }
  if (node.kind == node_kind::scalar) {
    into.insert(path + " = " + node.scalar);
  }
}

/// What a thing says, but for what it is called and counted by.
std::multiset<std::string> content_of(thing const& of) {
  auto content = of.node;
  auto const* const id = id_key(*of.shape);
  std::erase_if(content.entries, [&](yaml_entry const& entry) {
    return (id != nullptr && entry.key == id->name) || entry.key == "version" ||
           entry.key == "number";
  });
  auto lines = std::multiset<std::string>{};
  lines_of(content, "", lines);
  return lines;
}

/// A thing that only one of the packages has, and what it says.
struct candidate {
  thing const* which;
  std::multiset<std::string> content;
};

/// \returns 0 to 1 [lines in common per line]; 0 when nothing telling is the
///          same
double likeness(candidate const& a, candidate const& b) {
  constexpr std::string_view kTelling[] = {
      "title.", "text.", "name ", "definition ", "series.code ", "codes.code "};
  auto common = std::vector<std::string_view>{};
  std::ranges::set_intersection(a.content, b.content,
                                std::back_inserter(common));
  auto const telling = [&](std::string_view const line) {
    return std::ranges::any_of(kTelling, [&](std::string_view const start) {
      return line.starts_with(start);
    });
  };
  if (std::ranges::none_of(common, telling)) {
    return 0;
  }
  return 2.0 * static_cast<double>(common.size()) /
         static_cast<double>(a.content.size() + b.content.size());
}

std::vector<candidate> only_in(std::vector<thing> const& these,
                               std::vector<thing> const& not_those) {
  auto known = std::set<std::pair<std::string_view, std::string_view>>{};
  for (auto const& one : not_those) {
    known.emplace(one.kind, one.id);
  }
  auto out = std::vector<candidate>{};
  for (auto const& one : these) {
    // The framework is the same one whatever it is called; a link is told by
    // what it says.
    if (!known.contains({one.kind, one.id}) && one.kind != "framework" &&
        one.kind != kLink) {
      out.push_back({&one, content_of(one)});
    }
  }
  return out;
}

void follow_one(std::map<std::string, std::string> const& ids,
                yaml_node& node) {
  for (auto& item : node.items) {
    follow_one(ids, item);
  }
  if (auto const found = ids.find(node.scalar); found != ids.end()) {
    node.scalar = found->second;
  }
}

void follow_references(renames const& to, value_shape const& shape,
                       yaml_node& node) {
  for (auto& item : node.items) {
    follow_references(to, shape.items.front(), item);
  }
  for (auto& entry : node.entries) {
    auto const key = std::ranges::find(shape.keys, entry.key, &key_shape::name);
    if (key == shape.keys.end()) {
      continue;  // a language
    }
    follow_references(to, key->value, entry.value);
    for (auto const& [kind, ids] : to) {
      if ((!key->declares || key->refers) && key->ids.contains(kind)) {
        follow_one(ids, entry.value);
      }
    }
  }
}

}  // namespace

std::vector<thing> things_of(package const& whole) {
  auto into = gatherer{};
  into.whole_file(written_statements_file(whole.statements), "statements",
                  "statements.yaml");
  for (auto const& metric : whole.metrics) {
    into.whole_file(written_metric_file(metric), "metric", metric.id.at.file);
  }
  into.whole_file(written_workstreams_file(whole.workstreams), "workstreams",
                  "workstreams.yaml");
  into.whole_file(written_organisations_file(whole.organisations),
                  "organisations", "organisations.yaml");
  for (auto const& nested : whole.nested) {
    into.whole_file(written_nested_file(nested), "nested", nested.id.at.file);
  }
  into.whole_file(written_links_file(whole.links), "links", "links.yaml");
  auto const& programme = whole.programme;
  into.whole_file(written_decisions_file(programme.decisions), "decisions",
                  "programme/decisions.yaml");
  into.whole_file(written_retirements_file(programme.retirements), "retire",
                  "programme/retire.yaml");
  into.whole_file(written_case_studies_file(programme.case_studies),
                  "case_studies", "programme/case_studies.yaml");
  into.whole_file(written_projects_file(programme.projects), "projects",
                  "programme/projects.yaml");
  if (programme.board_paper) {
    into.whole_file(written_board_paper_file(*programme.board_paper),
                    "board_paper", "programme/board_paper.yaml");
  }
  for (auto const& contract : whole.contracts) {
    into.whole_file(written_contract_file(contract), "contract",
                    contract.id.at.file);
  }
  into.framework_file(whole);
  into.concepts_file(whole.concepts);
  into.areas(whole.areas);
  into.finance(whole.finance);
  return std::move(into.all);
}

std::string title_of(thing const& of) {
  for (auto const key : {"text", "title", "name"}) {
    if (auto const* const entry = find(of.node, key)) {
      auto const* node = &entry->value;
      while (node->kind == node_kind::map && !node->entries.empty()) {
        node = &node->entries.front().value;
      }
      return node->scalar;
    }
  }
  return {};
}

renames probably_renamed(std::vector<thing> const& before,
                         std::vector<thing> const& after) {
  constexpr auto kNearlyTheSame = 0.7;
  struct pair {
    double likeness;
    thing const* former;
    thing const* now;
  };
  auto pairs = std::vector<pair>{};
  auto const gone = only_in(before, after);
  auto const come = only_in(after, before);
  for (auto const& former : gone) {
    for (auto const& now : come) {
      if (former.which->kind != now.which->kind) {
        continue;
      }
      if (auto const alike = likeness(former, now); alike >= kNearlyTheSame) {
        pairs.push_back({alike, former.which, now.which});
      }
    }
  }
  // The likest pairs first; of equal ones those that stand first in the files.
  std::ranges::stable_sort(pairs, std::ranges::greater{}, &pair::likeness);
  auto out = renames{};
  auto taken = std::set<thing const*>{};
  for (auto const& [alike, former, now] : pairs) {
    if (!taken.contains(former) && !taken.contains(now)) {
      taken.insert({former, now});
      out[former->kind].emplace(former->id, now->id);
    }
  }
  return out;
}

void follow(renames const& to, thing& from) {
  follow_references(to, *from.shape, from.node);
  if (from.kind == kLink) {
    from.id = link_id(from.node);
  }
}

}  // namespace wm::framework::detail
