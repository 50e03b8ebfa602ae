#include "parity/parity.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace wm::parity {
namespace {

// Infinity is what a package prints where there is no number.
bool is_missing(std::string_view const cell) {
  return cell.empty() || cell == "NA" || cell == "NaN" || cell == "Inf" ||
         cell == "-Inf";
}

/// The words of a text, cut at spaces.
std::vector<std::string_view> words_of(std::string_view text,
                                       char const separator) {
  auto words = std::vector<std::string_view>{};
  while (!text.empty()) {
    auto const end = std::min(text.find(separator), text.size());
    if (end > 0) {
      words.push_back(text.substr(0, end));
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

std::size_t count_of(std::string_view const digits) {
  auto count = std::size_t{0};
  auto const* const end = digits.data() + digits.size();
  auto const [stop, problem] = std::from_chars(digits.data(), end, count);
  if (problem != std::errc{} || stop != end) {
    ADD_FAILURE() << "exceptions.csv: not a row number: " << digits;
  }
  return count;
}

/// Whether a word such as "7", "3-9" or "measure=paf|ti" holds for the row.
bool holds(std::string_view const word, test_support::csv_table const& table,
           std::size_t const row) {
  if (auto const at = word.find('='); at != std::string_view::npos) {
    auto const& cell = table.text(row, word.substr(0, at));
    auto const choices = words_of(word.substr(at + 1), '|');
    return std::ranges::find(choices, std::string_view{cell}) != choices.end();
  }
  auto const dash = word.find('-');
  auto const first = count_of(word.substr(0, dash));
  auto const last =
      dash == std::string_view::npos ? first : count_of(word.substr(dash + 1));
  return first <= row + 1 && row + 1 <= last;
}

bool holds_for_row(std::string_view const rows,
                   test_support::csv_table const& table,
                   std::size_t const row) {
  auto const words = words_of(rows, ' ');
  auto const fits = [&](std::string_view const word) {
    return holds(word, table, row);
  };
  auto const by_columns = rows.find('=') != std::string_view::npos;
  return rows == "*" || (by_columns ? std::ranges::all_of(words, fits)
                                    : std::ranges::any_of(words, fits));
}

/// Decimals as printed: 2 for "1.25", 5 for "1.5e-4".
int decimals_of(std::string_view const cell) {
  auto const exponent_at = cell.find_first_of("eE");
  auto const mantissa = cell.substr(0, exponent_at);
  auto const point = mantissa.find('.');
  auto decimals = point == std::string_view::npos
                      ? 0
                      : static_cast<int>(mantissa.size() - point - 1);
  if (exponent_at != std::string_view::npos) {
    auto exponent = 0;
    auto digits = cell.substr(exponent_at + 1);
    digits.remove_prefix(digits.starts_with('+') ? 1 : 0);
    std::from_chars(digits.data(), digits.data() + digits.size(), exponent);
    decimals -= exponent;
  }
  return decimals;
}

}  // namespace

std::vector<exception> read_exceptions() {
  auto const table = test_support::read_csv(
      test_support::source_file("tests/parity/exceptions.csv"));
  auto exceptions = std::vector<exception>{};
  for (auto row = std::size_t{0}; row < table.rows.size(); ++row) {
    exceptions.push_back({table.text(row, "table"), table.text(row, "rows"),
                          table.text(row, "columns"), table.text(row, "reason"),
                          table.text(row, "test")});
  }
  return exceptions;
}

bool covers(exception const& what, test_support::csv_table const& table,
            std::size_t const row, std::string_view const column) {
  auto const columns = words_of(what.columns, ' ');
  return std::ranges::find(columns, column) != columns.end() &&
         holds_for_row(what.rows, table, row);
}

comparison::comparison(std::string_view const table,
                       std::string_view const statistic, double const relative)
    : table_{test_support::read_csv(
          test_support::shared_file(fmt::format("oracle/{}", table)))},
      relative_{relative} {
  seen_.table = table;
  seen_.statistic = statistic;
  seen_.rows = table_.rows.size();
  for (auto& what : read_exceptions()) {
    if (what.table == table) {
      exceptions_.push_back(std::move(what));
    }
  }
  used_.resize(exceptions_.size());
  uses_.resize(seen_.rows);
  excepted_.resize(seen_.rows);
}

void comparison::number(std::size_t const row, std::string_view const column,
                        double const ours) {
  auto const& cell = table_.text(row, column);
  if (is_missing(cell)) {
    book(row, column, false, fmt::format("{}", ours), cell);
    return;
  }
  auto const expected = table_.number(row, column);
  auto const scale = expected == 0.0 ? 1.0 : std::abs(expected);
  number(row, column, ours, expected,
         std::max(relative_ * scale, half_of_last_digit(column)));
}

void comparison::none(std::size_t const row, std::string_view const column) {
  auto const& cell = table_.text(row, column);
  book(row, column, is_missing(cell), "none", cell);
}

void comparison::number(std::size_t const row, std::string_view const column,
                        std::optional<double> const ours) {
  if (ours) {
    number(row, column, *ours);
  } else {
    none(row, column);
  }
}

void comparison::number(std::size_t const row, std::string_view const column,
                        double const ours, double const expected,
                        double const absolute_tolerance) {
  auto const difference = std::abs(ours - expected);
  auto const agrees = difference <= absolute_tolerance;  // never for NaN
  if (agrees) {
    auto const scale = expected == 0.0 ? 1.0 : std::abs(expected);
    seen_.largest = std::max(seen_.largest, difference / scale);
  }
  book(row, column, agrees, fmt::format("{}", ours),
       fmt::format("{}", expected));
}

void comparison::word(std::size_t const row, std::string_view const column,
                      std::string_view const ours) {
  word(row, column, ours, table_.text(row, column));
}

void comparison::word(std::size_t const row, std::string_view const column,
                      std::string_view const ours,
                      std::string_view const expected) {
  book(row, column, ours == expected, std::string{ours}, std::string{expected});
}

void comparison::input(std::size_t const row) {
  if (uses_.at(row) == row_use::none) {
    uses_[row] = row_use::input;
  }
}

outcome comparison::finish() {
  for (auto row = std::size_t{0}; row < seen_.rows; ++row) {
    seen_.compared += uses_[row] == row_use::compared ? 1U : 0U;
    seen_.inputs += uses_[row] == row_use::input ? 1U : 0U;
    seen_.excepted += excepted_[row] ? 1U : 0U;
    if (uses_[row] == row_use::none && !excepted_[row]) {
      seen_.disagreements.push_back(
          fmt::format("row {} was never compared", row + 1));
    }
  }
  for (auto at = std::size_t{0}; at < exceptions_.size(); ++at) {
    if (!used_[at]) {
      seen_.disagreements.push_back(
          fmt::format("exceptions.csv: no compared cell is in rows \"{}\", "
                      "columns \"{}\"",
                      exceptions_[at].rows, exceptions_[at].columns));
    }
  }
  return std::move(seen_);
}

void comparison::book(std::size_t const row, std::string_view const column,
                      bool const agrees, std::string const ours,
                      std::string const expected) {
  auto const known = std::ranges::find_if(
      exceptions_,
      [&](exception const& what) { return covers(what, table_, row, column); });
  if (known != exceptions_.end()) {
    used_[static_cast<std::size_t>(known - exceptions_.begin())] = true;
    excepted_.at(row) = true;
    if (agrees) {
      seen_.disagreements.push_back(
          fmt::format("row {}, {}: {} agrees, but exceptions.csv says it "
                      "differs",
                      row + 1, column, ours));
    }
    return;
  }
  uses_.at(row) = row_use::compared;
  if (!agrees) {
    seen_.disagreements.push_back(
        fmt::format("row {}, {}: ours {}, expected {}", row + 1, column, ours,
                    expected.empty() ? "nothing" : expected));
  }
}

double comparison::half_of_last_digit(std::string_view const column) {
  auto const known = half_digits_.find(column);
  if (known != half_digits_.end()) {
    return known->second;
  }
  auto decimals = -400;
  for (auto row = std::size_t{0}; row < table_.rows.size(); ++row) {
    auto const& cell = table_.text(row, column);
    if (!is_missing(cell)) {
      decimals = std::max(decimals, decimals_of(cell));
    }
  }
  auto const half = 0.5 * std::pow(10.0, -decimals);
  half_digits_.emplace(column, half);
  return half;
}

}  // namespace wm::parity
