#include "record/detail/row_plan.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/spelling.h"

namespace wm::record::detail {

namespace {

result<std::size_t> find_column(std::string_view const name,
                                std::span<std::string const> const columns,
                                std::string const& where) {
  auto const found = std::ranges::find(columns, name);
  if (found == columns.end()) {
    auto const known =
        std::vector<std::string_view>(columns.begin(), columns.end());
    return fail(error_code::invalid_input, where,
                fmt::format("The file has no column \"{}\", which the mapping "
                            "names. {}",
                            name, did_you_mean_or_allowed(name, known)));
  }
  return static_cast<std::size_t>(found - columns.begin());
}

}  // namespace

result<text_source> text_source::of(framework::mapped_field const& field,
                                    std::span<std::string const> const columns,
                                    std::string const& where) {
  auto out = text_source{};
  out.given_ = true;
  out.constant_ = field.constant.value;
  for (auto const& column : field.columns) {
    out.columns_.push_back(WM_TRY(find_column(column.value, columns, where)));
    out.label_ += (out.label_.empty() ? "" : "-") + column.value;
  }
  if (out.label_.empty()) {
    out.label_ = field.field.value;
  }
  for (auto const& word : field.words) {
    out.words_.emplace_back(word.from.value, word.to.value);
  }
  std::ranges::sort(out.words_);
  if (!field.otherwise.value.empty()) {
    out.otherwise_ = field.otherwise.value;
  }
  out.single_ =
      out.columns_.size() == 1 && out.words_.empty() && !out.otherwise_;
  return out;
}

text_source text_source::constant(std::string text) {
  auto out = text_source{};
  out.given_ = true;
  out.constant_ = std::move(text);
  return out;
}

std::string_view text_source::slowly_in(
    std::span<std::string_view const> const row) const {
  auto text = std::string_view{constant_};
  if (columns_.size() == 1) {
    text = row[columns_.front()];
  } else if (!columns_.empty()) {
    joined_.clear();
    auto empty = true;
    for (auto const column : columns_) {
      joined_ += (column == columns_.front() ? "" : "-");
      joined_ += row[column];
      empty = empty && row[column].empty();
    }
    if (empty) {
      joined_.clear();
    }
    text = joined_;
  }
  if (!text.empty() && (!words_.empty() || otherwise_)) {
    auto const found = std::ranges::lower_bound(
        words_, text, {},
        [](auto const& word) -> std::string_view { return word.first; });
    if (found != words_.end() && found->first == text) {
      return found->second;
    }
    return otherwise_ ? std::string_view{*otherwise_} : text;
  }
  return text;
}

result<row_plan> row_plan::of(framework::mapped_file const& file,
                              std::span<std::string const> const columns,
                              std::string const& where) {
  auto out = row_plan{};
  for (auto const& field : file.fields) {
    out.fields_.emplace_back(field.field.value,
                             WM_TRY(text_source::of(field, columns, where)));
    if (!field.unit.empty()) {
      out.units_.emplace_back(field.field.value, field.unit);
    }
  }
  for (auto const& one : file.only) {
    auto words =
        choice{.column = WM_TRY(find_column(one.column.value, columns, where)),
               .among = one.is_not.empty(),
               .words = {}};
    for (auto const& word : words.among ? one.is : one.is_not) {
      words.words.push_back(word.value);
    }
    out.choices_.push_back(std::move(words));
  }
  return out;
}

bool row_plan::chooses(std::span<std::string_view const> const row) const {
  return std::ranges::all_of(choices_, [&](choice const& one) {
    auto const found = std::ranges::find(one.words, row[one.column]);
    return (found != one.words.end()) == one.among;
  });
}

text_source const& row_plan::operator[](std::string_view const field) const {
  static auto const kNone = text_source{};
  auto const found = std::ranges::find(
      fields_, field,
      [](auto const& one) -> std::string_view { return one.first; });
  return found == fields_.end() ? kNone : found->second;
}

std::vector<named_source> row_plan::named(
    std::string_view const beginning) const {
  auto out = std::vector<named_source>{};
  for (auto const& [field, text] : fields_) {
    if (!field.starts_with(beginning)) {
      continue;
    }
    auto const name = field.substr(beginning.size());
    auto unit = (*this)["unit." + name];
    for (auto const& [of, constant] : units_) {
      if (of == field) {
        unit = text_source::constant(constant);
      }
    }
    out.push_back({.name = name, .text = text, .unit = std::move(unit)});
  }
  std::ranges::sort(out, {}, &named_source::name);
  return out;
}

result<framework::mapped_file> native_mapping(
    framework::record_table const table,
    std::span<std::string const> const columns, std::string const& where) {
  auto out = framework::mapped_file{};
  out.table = table;
  for (auto const& column : columns) {
    if (!framework::has_field(table, column)) {
      return fail(
          error_code::invalid_input, where,
          fmt::format(
              "{} have no column \"{}\". {} A mapping file can give "
              "columns other names.",
              framework::name_of(table), column,
              did_you_mean_or_allowed(column, framework::fields_of(table))));
    }
    auto field = framework::mapped_field{};
    field.field.value = column;
    field.columns.push_back({column, {}});
    out.fields.push_back(std::move(field));
  }
  auto missing = std::vector<std::string_view>{};
  for (auto const needed : framework::needed_fields(table)) {
    if (std::ranges::find(columns, needed) == columns.end()) {
      missing.push_back(needed);
    }
  }
  if (!missing.empty()) {
    return fail(
        error_code::invalid_input, where,
        fmt::format("The file lacks the column{} {}, which every row "
                    "of {} needs.",
                    missing.size() == 1 ? "" : "s", fmt::join(missing, ", "),
                    framework::name_of(table)));
  }
  return out;
}

}  // namespace wm::record::detail
