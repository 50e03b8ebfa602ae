#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/shown_figure.h"

// What contracts and their settlement accounts show alike.
namespace wm::report {

struct curve_point {
  std::string name;  // "floor"
  double value{0};   // [the metric's unit]
  double share{0};   // of what is at stake [1]
};

struct account_curve {
  std::string symbol;  // of the metric's unit
  int decimals{1};
  std::vector<curve_point> points{};
  std::optional<double> value{};  // what was measured [the metric's unit]
  figures::bounds at_95{};
  std::optional<double> share{};  // what it earns [1]
};

/// An I statement that a paid metric serves.
struct account_statement {
  std::string id;
  int number{0};
  std::string text;
};

enum class party_role { commissioner, provider };

struct contract_clause {
  std::string title;
  std::string text;
};

}  // namespace wm::report
