#include "framework/record_mapping.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "base/spelling.h"
#include "framework/detail/file_shapes.h"
#include "framework/detail/object.h"
#include "framework/detail/shared_objects.h"

namespace wm::framework {

namespace detail {

template <>
struct choices<record_table> {
  static constexpr choice<record_table> all[] = {
      {"persons", record_table::persons},
      {"events", record_table::events},
      {"relations", record_table::relations},
      {"opt_outs", record_table::opt_outs},
  };
};

template <>
struct choices<date_order> {
  static constexpr choice<date_order> all[] = {
      {"year-month-day", date_order::year_month_day},
      {"day/month/year", date_order::day_month_year},
      {"month/day/year", date_order::month_day_year},
  };
};

template <>
struct object<translated_word> {
  using row = row_of<translated_word>;
  static constexpr field<translated_word> keys[] = {
      row::required<&translated_word::from>("from", "what the file says"),
      row::required<&translated_word::to>("to", "what it means here"),
  };
};

template <>
struct object<mapped_field> {
  using row = row_of<mapped_field>;
  static constexpr field<mapped_field> keys[] = {
      row::required<&mapped_field::field>("field", "a field of the table")
          .matching("^[a-z][a-z_]*(\\.[a-z][a-z0-9_]*)?$")
          .like("value.systolic"),
      row::optional<&mapped_field::columns>("columns",
                                            "columns of the file, joined by -")
          .not_empty(),
      row::optional<&mapped_field::constant>("constant",
                                             "the same in every row"),
      row::optional<&mapped_field::words>("words", "what its texts mean"),
      row::optional<&mapped_field::otherwise>(
          "otherwise", "for a text that `words` do not have"),
      row::optional<&mapped_field::unit>("unit", "of a value"),
  };
  static constexpr key_rule rules[] = {
      {"columns", key_state::given, {}, key_demand::refuses, "constant"},
      {"columns", key_state::absent, {}, key_demand::needs, "constant"},
  };
  static void check(reader& from, yaml_node const& node, mapped_field& into) {
    auto const has_columns = find(node, "columns") != nullptr;
    auto const has_constant = find(node, "constant") != nullptr;
    if (!into.field.value.empty() && has_columns == has_constant) {
      from.report(diagnostic_code::field_without_column, into.field.at,
                  fmt::format("\"{}\" has {}", into.field.value,
                              has_columns ? "both columns and a constant"
                                          : "neither columns nor a constant"),
                  "Write columns: [NAME], or constant: TEXT.");
    }
  }
};

template <>
struct object<row_choice> {
  using row = row_of<row_choice>;
  static constexpr field<row_choice> keys[] = {
      row::required<&row_choice::column>("column", "a column of the file"),
      row::optional<&row_choice::is>("is", "what it says in rows to read")
          .not_empty(),
      row::optional<&row_choice::is_not>("is_not",
                                         "what it does not say in rows to read")
          .not_empty(),
  };
  static constexpr key_rule rules[] = {
      {"is", key_state::given, {}, key_demand::refuses, "is_not"},
      {"is", key_state::absent, {}, key_demand::needs, "is_not"},
  };
  static void check(reader& from, yaml_node const& node, row_choice& into) {
    auto const has_is = find(node, "is") != nullptr;
    auto const has_is_not = find(node, "is_not") != nullptr;
    if (has_is == has_is_not) {
      from.report(diagnostic_code::choice_without_words, into.column.at,
                  fmt::format("the choice by \"{}\" has {}", into.column.value,
                              has_is ? "both `is` and `is_not`"
                                     : "neither `is` nor `is_not`"),
                  "Write is: [WORDS], or is_not: [WORDS].");
    }
  }
};

template <>
struct object<left_out_resource> {
  using row = row_of<left_out_resource>;
  static constexpr field<left_out_resource> keys[] = {
      row::required<&left_out_resource::resource>("resource",
                                                  "a type of FHIR resources"),
      row::required<&left_out_resource::why>("why", "why it is not read"),
  };
};

namespace {

void check_fields(reader& from, mapped_file const& file) {
  auto const& known = fields_of(file.table);
  auto seen = std::vector<std::string_view>{};
  for (auto const& one : file.fields) {
    auto const& name = one.field.value;
    if (name.empty()) {
      continue;
    }
    if (!has_field(file.table, name)) {
      from.report(
          diagnostic_code::unknown_field, one.field.at,
          fmt::format("{} have no field \"{}\"", name_of(file.table), name),
          did_you_mean_or_allowed(name, known));
    } else if (std::ranges::find(seen, name) != seen.end()) {
      from.report(diagnostic_code::field_mapped_twice, one.field.at,
                  fmt::format("\"{}\" is mapped twice", name),
                  "Delete one, or join columns: columns: [A, B].");
    }
    seen.push_back(name);
  }
  for (auto const needed : needed_fields(file.table)) {
    if (std::ranges::find(seen, needed) == seen.end()) {
      from.report(diagnostic_code::needed_field_not_mapped, file.name.at,
                  fmt::format("\"{}\" is not mapped", needed),
                  "Every row needs it.");
    }
  }
}

}  // namespace

template <>
struct object<mapped_file> {
  using row = row_of<mapped_file>;
  static constexpr field<mapped_file> keys[] = {
      row::required<&mapped_file::name>("name",
                                        "of the file, * for any letters"),
      row::optional<&mapped_file::resource>(
          "resource", "the type of FHIR resources that is read"),
      row::required<&mapped_file::table>("table", "what its rows become"),
      row::optional<&mapped_file::dates>("dates", "how dates are written"),
      row::optional<&mapped_file::source>("source", "where the rows are from"),
      row::optional<&mapped_file::received_on>("received_on",
                                               "the day they arrived"),
      row::required<&mapped_file::fields>("fields", "where each field is")
          .not_empty(),
      row::optional<&mapped_file::only>("only", "which rows are read"),
  };
  static void check(reader& from, yaml_node const&, mapped_file& into) {
    check_fields(from, into);
  }
};

template <>
struct object<record_mapping> {
  using row = row_of<record_mapping>;
  static constexpr field<record_mapping> keys[] = {
      row::required<&record_mapping::id>("mapping", "a name for it"),
      row::required<&record_mapping::files>("files", "how each file is read")
          .not_empty(),
      row::optional<&record_mapping::leave_out>(
          "leave_out", "types of FHIR resources that are not read"),
  };
  static void check(reader& from, yaml_node const&, record_mapping& into) {
    auto seen = std::vector<std::string_view>{};
    for (auto const& file : into.files) {
      seen.push_back(file.resource.value);
    }
    for (auto const& [resource, why] : into.leave_out) {
      if (std::ranges::find(seen, resource.value) != seen.end() &&
          !resource.value.empty()) {
        from.report(diagnostic_code::resource_left_out_and_read, resource.at,
                    fmt::format("\"{}\" is left out and also read, or left out "
                                "twice",
                                resource.value),
                    "Delete one of the two.");
      }
      seen.push_back(resource.value);
    }
  }
};

value_shape mapping_file_shape() {
  return shape_of<record_mapping>({});
}

}  // namespace detail

std::optional<record_mapping> read_record_mapping(
    std::string_view const bytes, std::string const& file,
    std::vector<diagnostic>& problems) {
  auto into = detail::gathered{};
  auto whole = detail::read_file_as<record_mapping>(bytes, file, into);
  std::ranges::stable_sort(into.problems, {}, &diagnostic::at);
  auto const usable = whole && !has_errors(into.problems);
  std::ranges::move(into.problems, std::back_inserter(problems));
  return usable ? std::move(whole) : std::nullopt;
}

std::vector<std::string_view> const& fields_of(record_table const table) {
  static auto const kPersons = std::vector<std::string_view>{
      "person_id",    "birth",  "death",       "sex",
      "ethnic_group", "source", "received_on", "characteristic."};
  static auto const kEvents = std::vector<std::string_view>{
      "event_id",    "person_id",   "code",         "system",     "concept",
      "start",       "end",         "value",        "value_name", "unit",
      "provider",    "site",        "place",        "episode_id", "source",
      "recorded_on", "received_on", "withdrawn_on", "value.",     "unit.",
      "attribute."};
  static auto const kRelations = std::vector<std::string_view>{
      "person_id", "kind",   "other_id",    "from",
      "to",        "source", "received_on", "withdrawn_on"};
  static auto const kOptOuts =
      std::vector<std::string_view>{"person_id", "scope"};
  switch (table) {
    case record_table::persons:
      return kPersons;
    case record_table::events:
      return kEvents;
    case record_table::relations:
      return kRelations;
    case record_table::opt_outs:
      break;
  }
  return kOptOuts;
}

std::vector<std::string_view> needed_fields(record_table const table) {
  switch (table) {
    case record_table::persons:
      return {"person_id"};
    case record_table::events:
      return {"event_id", "person_id"};
    case record_table::relations:
      return {"person_id", "kind", "other_id"};
    case record_table::opt_outs:
      return {"person_id", "scope"};
  }
  return {};
}

bool has_field(record_table const table, std::string_view const field) {
  return std::ranges::any_of(fields_of(table), [&](std::string_view const one) {
    return one.ends_with('.') ? field.starts_with(one) &&
                                    detail::is_id(field.substr(one.size()))
                              : field == one;
  });
}

std::string_view name_of(record_table const table) {
  for (auto const& [word, meaning] : detail::choices<record_table>::all) {
    if (meaning == table) {
      return word;
    }
  }
  return {};
}

bool fits_name(std::string_view name, std::string_view pattern) {
  auto const star = pattern.find('*');
  if (star == std::string_view::npos) {
    return name == pattern;
  }
  if (!name.starts_with(pattern.substr(0, star))) {
    return false;
  }
  name.remove_prefix(star);
  pattern.remove_prefix(star + 1);
  // Each piece between stars goes to the first place that has it.
  for (auto next = pattern.find('*'); next != std::string_view::npos;
       next = pattern.find('*')) {
    auto const found = name.find(pattern.substr(0, next));
    if (found == std::string_view::npos) {
      return false;
    }
    name.remove_prefix(found + next);
    pattern.remove_prefix(next + 1);
  }
  return name.ends_with(pattern);
}

}  // namespace wm::framework
