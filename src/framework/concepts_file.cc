#include "framework/detail/concepts_file.h"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "framework/detail/csv_rows.h"
#include "framework/detail/file_shapes.h"
#include "framework/detail/object.h"
#include "framework/detail/shared_objects.h"
#include "framework/detail/state_keys.h"

namespace wm::framework::detail {

template <>
struct choices<concept_kind> {
  static constexpr choice<concept_kind> all[] = {
      {"moment", concept_kind::moment},
      {"stay", concept_kind::stay},
      {"state", concept_kind::state},
  };
};

template <>
struct choices<code_list_status> {
  static constexpr choice<code_list_status> all[] = {
      {"complete", code_list_status::complete},
      {"illustration", code_list_status::illustration},
  };
};

template <>
struct choices<code_match> {
  static constexpr choice<code_match> all[] = {
      {"whole", code_match::whole},
      {"beginning", code_match::beginning},
  };
};

namespace {

constexpr auto kNumber =
    std::string_view{"^[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?$"};
constexpr auto kRange = std::string_view{
    "^[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)? to "
    "[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?$"};

template <typename T>
void refuse_same_ids(reader& from, std::vector<T> const& list,
                     std::string_view const noun) {
  auto first = std::map<std::string_view, source_position const*>{};
  for (auto const& one : list) {
    auto const [known, is_new] = first.try_emplace(one.id.value, &one.id.at);
    if (!is_new && !one.id.value.empty()) {
      from.report(
          diagnostic_code::id_given_twice, one.id.at,
          fmt::format("the {} \"{}\" exists already", noun, one.id.value),
          "Give one of them another id.",
          {{*known->second, "first defined here"}});
    }
  }
}

decimal read_decimal(reader& from, located<std::string> const& written,
                     decimal const otherwise) {
  if (written.value.empty()) {
    return otherwise;
  }
  auto const read = parse_decimal(written.value);
  if (!read) {
    from.report(diagnostic_code::not_a_decimal_number, written.at,
                fmt::format("\"{}\" is not a number", written.value),
                "Write digits, a point and perhaps a minus: -12.5");
    return otherwise;
  }
  return *read;
}

void read_plausible(reader& from, concept_value& of) {
  if (of.plausible.value.empty()) {
    return;
  }
  auto const& written = of.plausible.value;
  constexpr auto kTo = std::string_view{" to "};
  auto const middle = written.find(kTo);
  if (middle != std::string::npos) {
    auto const lowest = parse_decimal(written.substr(0, middle));
    auto const highest = parse_decimal(written.substr(middle + kTo.size()));
    if (lowest && highest && compare(*lowest, *highest) < 0) {
      of.lowest = *lowest;
      of.highest = *highest;
      return;
    }
  }
  from.report(diagnostic_code::not_a_plausible_range, of.plausible.at,
              fmt::format("\"{}\" is not a range of plausible values", written),
              "Write the lowest and the highest: 50 to 300");
}

}  // namespace

template <>
struct object<other_unit> {
  using row = row_of<other_unit>;
  static constexpr field<other_unit> keys[] = {
      row::required<&other_unit::unit>("unit", "as sources write it"),
      row::optional<&other_unit::times>("times", "what to multiply it by")
          .matching(kNumber)
          .like("7.50062"),
      row::optional<&other_unit::plus>("plus", "what to add then")
          .matching(kNumber)
          .like("-23.49735"),
  };
  static void check(reader& from, yaml_node const&, other_unit& into) {
    into.conversion = {.times = read_decimal(from, into.times, {1, 0}),
                       .plus = read_decimal(from, into.plus, {})};
  }
};

template <>
struct object<concept_value> {
  using row = row_of<concept_value>;
  static constexpr field<concept_value> keys[] = {
      row::id_inside<&concept_value::id>("id", "its name in values: systolic",
                                         names::concept_value),
      row::optional<&concept_value::title>("title", "its name in words"),
      row::required<&concept_value::unit>("unit", "the unit figures have"),
      row::required<&concept_value::decimals>("decimals",
                                              "decimal places, 0 to 9")
          .one_digit(),
      row::optional<&concept_value::plausible>("plausible", "lowest to highest")
          .matching(kRange)
          .like("50 to 300"),
      row::optional<&concept_value::also>("also", "other units it comes in"),
  };
  static void check(reader& from, yaml_node const& node, concept_value& into) {
    constexpr auto kMostDecimals = 9;
    read_plausible(from, into);
    if (into.decimals > kMostDecimals) {
      from.report(diagnostic_code::too_many_decimals,
                  place_of_value(node, "decimals"),
                  fmt::format("{} decimals are too many", into.decimals),
                  "Write 0 to 9.");
      into.decimals = kMostDecimals;
    }
  }
};

template <>
struct object<concept_attribute> {
  using row = row_of<concept_attribute>;
  static constexpr field<concept_attribute> keys[] = {
      row::id_inside<&concept_attribute::id>("id", "its name: method",
                                             names::concept_attribute),
      row::optional<&concept_attribute::title>("title", "its name in words"),
      row::optional<&concept_attribute::words>("words", "all it may say"),
  };
};

template <>
struct object<record_concept> {
  using row = row_of<record_concept>;
  static constexpr field<record_concept> keys[] = {
      row::id<&record_concept::id>("id", "its id: diagnosis.hypertension",
                                   names::record_concept),
      row::required<&record_concept::title>("title", "its name in words"),
      row::required<&record_concept::kind>("kind", "what it is like in time"),
      row::optional<&record_concept::code_lists>(
          "code_lists", "ids of the code lists that mean it", names::code_list),
      row::optional<&record_concept::attributes>(
          "attributes", "what an event says besides its code"),
      row::optional<&record_concept::values>("values", "what is measured"),
      row::optional<&record_concept::note>("note", "what to know of it"),
  };
  static void check(reader& from, yaml_node const&, record_concept& into) {
    refuse_same_ids(from, into.attributes, "attribute");
    refuse_same_ids(from, into.values, "value");
  }
};

template <>
struct object<code_list> {
  using row = row_of<code_list>;
  static constexpr field<code_list> keys[] = {
      row::id<&code_list::id>("id", "its id; codelists/ID.csv has its codes",
                              names::code_list),
      row::required<&code_list::system>("system", "snomed, icd10, local, ..."),
      row::required<&code_list::version>("version", "of the code system"),
      row::required<&code_list::status>("status", "whether all codes are here"),
      row::required<&code_list::source>("source", "who says so"),
      row::optional<&code_list::match>("match",
                                       "whole codes, or their beginning"),
  };
};

template <>
struct object<characteristic> {
  using row = row_of<characteristic>;
  static constexpr field<characteristic> keys[] = {
      row::id<&characteristic::id>("id", "its name: ethnic_group",
                                   names::characteristic),
      row::required<&characteristic::title>("title", "its name in words"),
      row::required<&characteristic::words>("words", "the categories"),
      row::optional<&characteristic::source>("source", "of the categories"),
  };
};

template <>
struct object<concepts> {
  using row = row_of<concepts>;
  static constexpr field<concepts> keys[] = {
      row::optional<&concepts::characteristics>("characteristics",
                                                "what is recorded of persons"),
      row::optional<&concepts::code_lists>("code_lists",
                                           "the files of codelists/"),
      row::required<&concepts::all>("concepts", "kinds of events"),
      row::optional<&concepts::state>("state",
                                      "what events say of persons on a day"),
  };
};

/// A code, as if it stood in concepts.yaml.
template <>
struct object<listed_code> {
  using row = row_of<listed_code>;
  static constexpr field<listed_code> keys[] = {
      row::id_inside<&listed_code::code>("code", "as records have it"),
      row::optional<&listed_code::term>("term", "what it means"),
  };
};

value_shape concepts_file_shape() {
  return shape_of<concepts>({});
}

yaml_node written_concepts_file(concepts const& of) {
  return written(of);
}

value_shape const& whole_code_list_shape() {
  static auto const kShape = [] {
    auto out = shape_of<code_list>({});
    out.keys.push_back({.name = "codes",
                        .need = need::required,
                        .meaning = "the rows of codelists/ID.csv",
                        .pattern = {},
                        .example = {},
                        .ids = {},
                        .value = shape_of<std::vector<listed_code>>({})});
    return out;
  }();
  return kShape;
}

yaml_node written_code_list(code_list const& of) {
  auto out = written(of);
  out.entries.push_back({"codes", {}, written(of.codes)});
  return out;
}

std::optional<concepts> read_concepts_file(std::string_view const bytes,
                                           std::string const& file,
                                           gathered& into) {
  return read_file_as<concepts>(bytes, file, into);
}

void read_code_list_file(std::string_view const bytes, std::string const& file,
                         gathered& into, code_list& list) {
  auto from = reader{file, into};
  auto const read = read_csv_rows(from, bytes, {"code", "term"});
  if (!read) {
    return;
  }
  auto first = std::map<std::string, place>{};
  for (auto const& row : read->rows) {
    auto const& [code, at] = row[0];
    if (code.empty()) {
      from.report(diagnostic_code::field_needed, at, "a row has no code",
                  "Write it, or delete the row.");
    } else if (!first.try_emplace(code, at).second) {
      from.report(diagnostic_code::code_given_twice, at,
                  fmt::format("the code \"{}\" stands twice in the list", code),
                  "Delete one of the rows.",
                  {{from.position(first[code]), "first given here"}});
    } else {
      list.codes.push_back({code, row[1].text});
    }
  }
  if (read->rows.empty()) {
    from.report(diagnostic_code::empty_code_list, place{},
                "the code list has no codes",
                "Write one row per code, or delete list and file.");
  }
  std::ranges::sort(list.codes, {}, &listed_code::code);
}

}  // namespace wm::framework::detail
