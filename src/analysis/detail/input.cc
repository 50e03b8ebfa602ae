#include "analysis/detail/input.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "analysis/detail/columns.h"
#include "analysis/detail/number_cell.h"
#include "tables/csv_reader.h"

namespace wm::analysis::detail {
namespace {

constexpr auto kEmpty = std::numeric_limits<double>::quiet_NaN();
constexpr auto kMostRows =
    std::size_t{std::numeric_limits<std::uint32_t>::max()};

bool may_be_empty(cell_kind const cells) {
  return cells == cell_kind::number_or_empty ||
         cells == cell_kind::count_or_empty;
}

bool is_count(cell_kind const cells) {
  return cells == cell_kind::count || cells == cell_kind::count_or_empty;
}

/// What is wrong with a cell and how to mend it, or nothing.
std::string_view fault_text(number_cell const& cell, cell_kind const kind) {
  switch (cell.fault) {
    case number_fault::none:
      return is_count(kind) && cell.value < 0 ? "is negative: write 0 or more."
                                              : std::string_view{};
    case number_fault::empty:
    case number_fault::missing:
      return may_be_empty(kind)
                 ? std::string_view{}
                 : "is no number, and one is needed: write it, or leave the "
                   "row out.";
    case number_fault::not_finite:
      return "is no finite number: write it in digits.";
    case number_fault::not_a_number:
      return "is not a number: write digits with a point for decimals and "
             "nothing between thousands.";
  }
  return {};
}

/// Numbers the groups by their first appearance. Rows of one group mostly
/// stand together, so the last row's group is tried first.
class group_finder {
 public:
  explicit group_finder(std::vector<std::size_t> at)
      : at_{std::move(at)}, found_{at_.size()} {}

  std::uint32_t find(std::span<std::string_view const> const fields) {
    if (found_.size() > 0 && found_.equals(last_, fields, at_)) {
      return last_;
    }
    key_.clear();
    for (auto const column : at_) {
      key_ += fields[column];
      key_ += '\0';  // stands in no text
    }
    auto const next = static_cast<std::uint32_t>(found_.size());
    auto const [place, is_new] = index_.try_emplace(key_, next);
    if (is_new) {
      found_.add(fields, at_);
    }
    last_ = place->second;
    return last_;
  }

  labels take() { return std::move(found_); }

 private:
  std::vector<std::size_t> at_;
  labels found_;
  std::unordered_map<std::string, std::uint32_t> index_;
  std::string key_;
  std::uint32_t last_{0};
};

/// Takes row after row.
class input_reading {
 public:
  input_reading(method const& of, settings const& chosen, problems& wrong)
      : of_{of}, chosen_{chosen}, wrong_{wrong} {}

  result<void> take_header(std::string const& file,
                           std::span<std::string const> const header) {
    auto places = WM_TRY(find_columns(of_, chosen_, file, header));
    for (auto const& place : places.used) {
      columns_.push_back({place.name, place.at, place.present, {}, {}, {}});
    }
    rows_are_groups_ =
        places.groups.empty() && of_.rows == result_rows::group_or_row;
    keeps_rows_ = rows_are_groups_ || of_.rows == result_rows::row;
    for (auto const at : places.groups) {
      group_columns_.push_back(header[at]);
    }
    if (keeps_rows_) {
      label_at_ = places.labels;
      for (auto const at : places.labels) {
        label_columns_.push_back(header[at]);
      }
    }
    groups_.emplace(places.groups);
    row_labels_.emplace(label_at_.size());
    return {};
  }

  void take_row(tables::csv_row const& row) {
    for (auto i = std::size_t{0}; i < columns_.size(); ++i) {
      if (columns_[i].present) {
        take_cell(columns_[i], of_.columns[i].cells, row);
      }
    }
    if (keeps_rows_) {
      row_labels_->add(row.fields, label_at_);
    }
    group_of_row_.push_back(
        rows_are_groups_ ? static_cast<std::uint32_t>(group_of_row_.size())
                         : groups_->find(row.fields));
  }

  std::size_t rows() const { return group_of_row_.size(); }

  input finish() {
    auto const rows = group_of_row_.size();
    auto group_labels = groups_->take();
    auto const groups = rows_are_groups_ ? rows : group_labels.size();
    return {std::move(columns_),
            std::move(group_columns_),
            std::move(label_columns_),
            std::move(group_labels),
            std::move(*row_labels_),
            row_groups{std::move(group_of_row_), groups},
            rows};
  }

 private:
  void take_cell(input_column& column, cell_kind const kind,
                 tables::csv_row const& row) {
    auto const field = row.fields[column.at];
    if (kind == cell_kind::text) {
      column.words.push_back(column.known.number_of(field));
      return;
    }
    auto const cell = read_number(field);
    if (cell.fault != number_fault::none || cell.value < 0) {
      if (auto const fault = fault_text(cell, kind); !fault.empty()) {
        wrong_.in_cell(row.number, column.name, field, fault);
      }
    }
    column.numbers.push_back(cell.fault == number_fault::none ? cell.value
                                                              : kEmpty);
  }

  method const& of_;
  settings const& chosen_;
  problems& wrong_;
  std::vector<input_column> columns_;
  std::vector<std::string> group_columns_;
  std::vector<std::string> label_columns_;
  std::vector<std::size_t> label_at_;
  std::optional<group_finder> groups_;
  std::optional<labels> row_labels_;
  std::vector<std::uint32_t> group_of_row_;
  bool rows_are_groups_{false};
  bool keeps_rows_{false};
};

}  // namespace

row_groups::row_groups(std::vector<std::uint32_t> group_of_row,
                       std::size_t const groups)
    : starts_(groups + 1), rows_(group_of_row.size()) {
  adjacent_ = std::ranges::is_sorted(group_of_row);
  for (auto const group : group_of_row) {
    ++starts_[group + 1];
  }
  for (auto group = std::size_t{0}; group < groups; ++group) {
    starts_[group + 1] += starts_[group];
  }
  auto next = std::vector<std::size_t>(starts_.begin(), starts_.end() - 1);
  for (auto row = std::size_t{0}; row < group_of_row.size(); ++row) {
    rows_[next[group_of_row[row]]++] = static_cast<std::uint32_t>(row);
  }
}

result<input> read_input(method const& of, settings const& chosen,
                         tables::csv_source const& source, problems& wrong) {
  auto const file = tables::name_of(source);
  auto reading = input_reading{of, chosen, wrong};
  auto const summary = WM_TRY(tables::read_csv(
      source, {},
      [&](std::span<std::string const> const header) {
        return reading.take_header(file, header);
      },
      [&](tables::csv_row const& row) { reading.take_row(row); }));
  for (auto const& reject : summary.rejects) {
    wrong.in_row(reject.row,
                 reject.field.empty()
                     ? reject.reason
                     : fmt::format("{}: {}", reject.field, reject.reason));
  }
  if (reading.rows() >= kMostRows) {
    return fail(error_code::invalid_input, file,
                "The file has more rows than can be counted here.");
  }
  return reading.finish();
}

}  // namespace wm::analysis::detail
