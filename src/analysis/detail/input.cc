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
  return cells != cell_kind::number && cells != cell_kind::count;
}

bool spoils_group(cell_kind const cells) {
  return cells == cell_kind::number_or_missing ||
         cells == cell_kind::count_or_missing;
}

bool is_count(cell_kind const cells) {
  return cells == cell_kind::count || cells == cell_kind::count_or_empty ||
         cells == cell_kind::count_or_missing ||
         cells == cell_kind::count_or_none;
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
    taken_for_none_.resize(columns_.size());
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
        take_cell(i, row);
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
    auto told = notes();
    auto group_labels = groups_->take();
    auto const groups = rows_are_groups_ ? rows : group_labels.size();
    return {std::move(columns_),
            std::move(group_columns_),
            std::move(label_columns_),
            std::move(group_labels),
            std::move(*row_labels_),
            row_groups{std::move(group_of_row_), groups},
            rows,
            std::move(incomplete_rows_),
            std::move(told)};
  }

 private:
  struct empty_cells {
    std::size_t count{0};
    std::uint64_t first_row{0};
  };

  void take_cell(std::size_t const at, tables::csv_row const& row) {
    auto& column = columns_[at];
    auto const kind = of_.columns[at].cells;
    auto const field = row.fields[column.at];
    if (kind == cell_kind::text) {
      column.words.push_back(column.known.number_of(field));
      return;
    }
    auto const cell = read_number(field);
    if (cell.fault != number_fault::none || cell.value < 0) {
      if (auto const fault = fault_text(cell, kind); !fault.empty()) {
        wrong_.in_cell(row.number, column.name, field, fault);
      } else if (cell.fault != number_fault::none) {
        column.numbers.push_back(take_missing(at, row));
        return;
      }
    }
    column.numbers.push_back(cell.fault == number_fault::none ? cell.value
                                                              : kEmpty);
  }

  /// Books a cell that may be missing and gives the number to go on with.
  double take_missing(std::size_t const at, tables::csv_row const& row) {
    auto const kind = of_.columns[at].cells;
    if (kind == cell_kind::count_or_none) {
      auto& taken = taken_for_none_[at];
      taken.first_row = taken.count == 0 ? row.number : taken.first_row;
      ++taken.count;
      return 0.0;
    }
    auto const place = static_cast<std::uint32_t>(group_of_row_.size());
    if (spoils_group(kind) &&
        (incomplete_rows_.empty() || incomplete_rows_.back() != place)) {
      incomplete_rows_.push_back(place);
    }
    return kEmpty;
  }

  std::vector<std::string> notes() const {
    auto told = std::vector<std::string>{};
    for (auto i = std::size_t{0}; i < columns_.size(); ++i) {
      if (auto const& taken = taken_for_none_[i]; taken.count > 0) {
        told.push_back(fmt::format(
            "{}: {} read as 0, first in row {}", columns_[i].name,
            taken.count == 1 ? "1 empty cell is"
                             : fmt::format("{} empty cells are", taken.count),
            taken.first_row));
      }
    }
    return told;
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
  std::vector<std::uint32_t> incomplete_rows_;
  std::vector<empty_cells> taken_for_none_;  // size = columns_.size()
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
