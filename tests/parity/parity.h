#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "support/test_files.h"

namespace wm::parity {

/// What comparing one table of published numbers showed.
struct outcome {
  std::string table;        // "phe/Rate__Rate.csv"
  std::string statistic;    // "rate, exact and Byar"
  std::size_t rows{0};      // in the file
  std::size_t compared{0};  // rows of which at least one cell was compared
  std::size_t excepted{0};  // rows with a cell in exceptions.csv
  std::size_t inputs{0};    // rows that are input only and expect nothing
  double largest{0.0};      // relative difference among the agreeing cells
  std::vector<std::string> disagreements;  // each names row, column, numbers
};

/// One line of exceptions.csv: cells that are known to differ, and why.
struct exception {
  std::string table;    // "inequality/cases_expected.csv"
  std::string rows;     // see `covers`
  std::string columns;  // names, a space between them
  std::string reason;   // one sentence
  std::string test;     // "suite.name" of a test that shows who is right
};

/// All lines of tests/parity/exceptions.csv.
std::vector<exception> read_exceptions();

/// Whether an exception speaks of this cell. Its rows are "*" for all, row
/// numbers and ranges counted from 1 ("3 7-9"), or words of the row's own
/// columns ("measure=paf|ti transform=0": every pair has to hold).
bool covers(exception const& what, test_support::csv_table const& table,
            std::size_t row, std::string_view column);

/// Compares our numbers with one table of the folder `shared/oracle`, cell by
/// cell. A cell agrees when the difference is at most the larger of the
/// relative tolerance and half of its last printed digit; since printing drops
/// zeros at the end, the digits are those of the column's longest cell. A cell
/// of 0 takes the relative tolerance as an absolute one. A cell that differs
/// must be listed in tests/parity/exceptions.csv (table, rows, columns,
/// reason, test), else it is a disagreement; an exception whose cell agrees
/// is a disagreement too. At the end every row must have been compared,
/// excepted or declared as input.
class comparison {
 public:
  /// \param table      below shared/oracle: "phe/Rate__Rate.csv"
  /// \param statistic  what it holds, for the parity table
  /// \param relative   tolerance, 1e-9 unless oracle/README.md says other [1]
  comparison(std::string_view table, std::string_view statistic,
             double relative = 1e-9);

  test_support::csv_table const& table() const { return table_; }

  /// Ours against the cell. An empty or NA cell expects `none`.
  void number(std::size_t row, std::string_view column, double ours);
  /// We have no number here: agrees with an empty, NA or NaN cell only.
  void none(std::size_t row, std::string_view column);
  /// The one or the other.
  void number(std::size_t row, std::string_view column,
              std::optional<double> ours);
  /// Against a number not printed in this table (computed from cells).
  void number(std::size_t row, std::string_view column, double ours,
              double expected, double absolute_tolerance);
  void word(std::size_t row, std::string_view column, std::string_view ours);
  void word(std::size_t row, std::string_view column, std::string_view ours,
            std::string_view expected);
  /// The row expects nothing by itself; it is the input of other rows.
  void input(std::size_t row);

  outcome finish();

 private:
  enum class row_use : std::uint8_t { none, input, compared };

  /// Books one cell: against the exceptions, then as agreement or not.
  void book(std::size_t row, std::string_view column, bool agrees,
            std::string ours, std::string expected);
  double half_of_last_digit(std::string_view column);

  test_support::csv_table table_;
  outcome seen_;
  double relative_;
  std::vector<exception> exceptions_;  // of this table
  std::vector<bool> used_;             // by a cell, for each exception
  std::vector<row_use> uses_;          // for each row
  std::vector<bool> excepted_;         // for each row
  std::map<std::string, double, std::less<>> half_digits_;  // by column
};

/// One per table; each stands in the file of its subject (phe_values.cc, ...)
/// and is declared and listed in tables.h and tables.cc.
using table_check = outcome (*)();

}  // namespace wm::parity
