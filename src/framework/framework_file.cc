#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "framework/detail/file_shapes.h"
#include "framework/detail/package_file.h"
#include "framework/detail/priority_keys.h"
#include "framework/detail/shared_objects.h"

namespace wm::framework::detail {

template <>
struct object<neighbours> {
  using row = row_of<neighbours>;
  static constexpr field<neighbours> keys[] = {
      row::required<&neighbours::areas>("areas", "their area codes",
                                        names::area),
      row::required<&neighbours::source>("source", "who chose them and how"),
  };
};

template <>
struct object<comparators> {
  using row = row_of<comparators>;
  static constexpr field<comparators> keys[] = {
      row::optional<&comparators::country>("country", "an area code",
                                           names::area),
      row::optional<&comparators::region>("region", "an area code",
                                          names::area),
      row::optional<&comparators::neighbours>(
          "neighbours", "places like this one, and who chose them"),
  };
};

template <>
struct object<data_source> {
  using row = row_of<data_source>;
  static constexpr field<data_source> keys[] = {
      row::id<&data_source::id>("id", "its id, for observations.csv",
                                names::of_the_list),
      row::required<&data_source::title>("title", "its name"),
      row::required<&data_source::publisher>("publisher", "who publishes it"),
      row::required<&data_source::licence>("licence",
                                           "under which it may be used"),
      row::optional<&data_source::note>("note", "anything to add"),
      row::optional<&data_source::matches>(
          "matches", "how imported files name the source: beginnings"),
  };
};

template <>
struct object<disclosure_rule> {
  using row = row_of<disclosure_rule>;
  static constexpr field<disclosure_rule> keys[] = {
      row::required<&disclosure_rule::policy>(
          "policy", "round, suppress or midpoint6: what becomes of counts"),
      row::optional<&disclosure_rule::threshold>(
          "threshold", "the smallest count of people that is shown"),
  };
  static void check(reader& from, yaml_node const& node,
                    disclosure_rule& into) {
    constexpr auto kHighest = 100;
    auto const* const entry = find(node, "threshold");
    if (!into.threshold || entry->value.kind != node_kind::scalar) {
      return;
    }
    if (*into.threshold < kPublicThreshold || *into.threshold > kHighest) {
      from.report(
          diagnostic_code::threshold_out_of_range,
          place_of_value(node, "threshold"),
          fmt::format("{} is no smallest count to be shown", *into.threshold),
          fmt::format("Write {} to {}, or delete the line: {} it is without.",
                      kPublicThreshold, kHighest, kPublicThreshold));
    } else if (into.policy == disclosure_policy::midpoint6) {
      from.report(diagnostic_code::threshold_without_use,
                  place_of_value(node, "threshold"),
                  "with midpoint6 no count is hidden for being small",
                  "Delete the threshold, or choose another policy.");
    }
  }
};

template <>
struct object<disclosure_rules> {
  using row = row_of<disclosure_rules>;
  static constexpr field<disclosure_rules> keys[] = {
      row::required<&disclosure_rules::records>(
          "records", "of figures counted from persons' records"),
  };
};

template <>
struct object<headline> {
  using row = row_of<headline>;
  static constexpr field<headline> keys[] = {
      row::required<&headline::title>("title", "the overarching aim"),
      row::optional<&headline::plain>("plain", "the aim in everyday words"),
      row::required<&headline::metrics>("metrics", "ids of its metrics",
                                        names::metric),
      row::optional<&headline::provenance>("provenance", "who says so"),
  };
};

template <>
struct object<package> {
  using row = row_of<package>;
  static constexpr field<package> keys[] = {
      row::required<&package::id>("framework", "the id of the package")
          .matching(kIdPattern)
          .like("tower_hamlets"),
      row::required<&package::title>("title", "its name"),
      row::optional<&package::about>("about", "what the framework is for"),
      row::required<&package::version>("version",
                                       "the package's version, in quotes")
          .like("0.1"),
      row::required<&package::status>("status",
                                      "demonstration, draft or agreed"),
      row::optional<&package::banner>("banner", "shown on every page"),
      row::required<&package::languages>("languages",
                                         "the first is the original: [en, bn]")
          .matching("^[a-z]{2,3}([A-Z0-9-][A-Za-z0-9-]*)?$")
          .not_empty(diagnostic_code::no_language),
      row::required<&package::home>(
          "home", "area code of the place the framework is for", names::area)
          .like("E09000030"),
      row::optional<&package::comparators>("comparators",
                                           "places to compare with"),
      row::optional<&package::layers>("layers", "list of {id, title}",
                                      names::layer),
      row::optional<&package::objectives>("objectives", "list of {id, title}",
                                          names::objective),
      row::required<&package::domains>("domains", "list of {id, title}",
                                       names::domain),
      row::optional<&package::outcome_types>(
          "outcome_types", "list of {id, title}", names::outcome_type),
      row::optional<&package::life_stages>("life_stages", "list of {id, title}",
                                           names::life_stage),
      row::required<&package::statement_sets>(
          "statement_sets", "list of {id, title}", names::statement_set),
      row::optional<&package::priority_areas>(
          "priority_areas", "list of {id, title}", names::priority_area),
      row::optional<&package::headline>("headline",
                                        "the aim that is shown first"),
      row::optional<&package::priorities>("priorities",
                                          "how it is decided what to act on"),
      row::optional<&package::sources>(
          "sources", "where published figures come from", names::source),
      row::optional<&package::disclosure>(
          "disclosure", "how counts from records leave the house"),
  };

  static constexpr key_rule rules[] = {
      {"status", key_state::says, "demonstration", key_demand::needs, "banner"},
  };
  static void check(reader& from, yaml_node const& node, package& into) {
    if (!into.id.empty() && !is_id(into.id)) {
      from.report(diagnostic_code::not_an_id, place_of_value(node, "framework"),
                  fmt::format("\"{}\" is not an id", into.id),
                  "Use lower-case letters, digits and _, starting with a "
                  "letter.");
    }
    if (into.status == package_status::demonstration &&
        find(node, "status") != nullptr && !into.banner.given()) {
      from.report(diagnostic_code::demonstration_without_banner,
                  place_of_value(node, "status"),
                  "a demonstration needs a \"banner\"",
                  "Add a text that says on every page that this is not the "
                  "partnership's own framework.");
    }
    check_neighbours(from, into);
  }

 private:
  static void check_neighbours(reader& from, package const& into) {
    if (!into.comparators.neighbours) {
      return;
    }
    for (auto const& [code, at] : into.comparators.neighbours->areas) {
      if (!code.empty() && code == into.home.value) {
        from.report(diagnostic_code::home_among_neighbours, at,
                    fmt::format("the home area \"{}\" is among its own "
                                "neighbours",
                                code),
                    "Delete it: a place is compared with others.");
      }
    }
  }
};

namespace {

/// "en", "pa-Guru"
bool is_language(std::string_view const code) {
  auto const letters =
      std::ranges::find_if_not(
          code, [](char const c) { return c >= 'a' && c <= 'z'; }) -
      code.begin();
  return (letters == 2 || letters == 3) &&
         std::ranges::all_of(
             code.substr(static_cast<std::size_t>(letters)), [](char const c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                      c == '-' || (c >= '0' && c <= '9');
             });
}

/// The languages come before everything else: texts are read by them. Shape
/// and presence of the key are checked with the other keys.
std::vector<std::string> read_languages(reader& from, yaml_node const& root) {
  auto languages = std::vector<std::string>{};
  auto const* entry = find(root, "languages");
  if (entry == nullptr || entry->value.kind != node_kind::list) {
    return languages;
  }
  for (auto const& item : entry->value.items) {
    if (item.kind != node_kind::scalar) {
      continue;
    }
    if (!is_language(item.scalar)) {
      from.report(diagnostic_code::not_a_language, item.at,
                  fmt::format("\"{}\" is not a language code", item.scalar),
                  "Write the code of BCP 47: en, bn, so.");
    } else if (std::ranges::find(languages, item.scalar) != languages.end()) {
      from.report(diagnostic_code::repeated_in_list, item.at,
                  fmt::format("\"{}\" stands twice in this list", item.scalar),
                  "Delete one of them.");
    } else {
      languages.push_back(item.scalar);
    }
  }
  return languages;
}

}  // namespace

value_shape framework_file_shape() {
  return shape_of<package>({});
}
yaml_node written_framework_file(package const& of) {
  return written(of);
}

std::optional<package> read_framework_file(std::string_view const bytes,
                                           std::string const& file,
                                           gathered& into) {
  auto const root = parse_yaml(bytes, file, into.problems);
  if (!root) {
    return std::nullopt;
  }
  auto from = reader{file, into};
  into.languages = read_languages(from, *root);
  auto whole = package{};
  read_object(from, *root, key_info{}, whole);
  return whole;
}

}  // namespace wm::framework::detail
