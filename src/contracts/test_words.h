#pragma once

#include <gtest/gtest.h>

#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "base/decimal.h"
#include "base/money.h"
#include "contracts/reading.h"
#include "framework/contract.h"

// Words and numbers of the lines in test_terms.h.
namespace wm::contracts {

namespace test_lines {

using pairs = std::map<std::string, std::string>;

inline pairs rest_of(std::istringstream& words) {
  auto out = pairs{};
  auto key = std::string{};
  auto value = std::string{};
  while (words >> key >> value) {
    out[key] = value;
  }
  return out;
}

inline share part_of(std::string text) {
  if (text.ends_with('%')) {
    text.pop_back();
  }
  return share{*scaled(parse_decimal(text).value(), {}, 4)};
}

inline pence pounds(std::string const& text) {
  return pence_of_pounds(parse_decimal(text).value()).value();
}

inline framework::metric_amount amount(std::string const& text) {
  return {{text, {}}, std::stod(text)};
}

template <typename Word>
Word choose(std::map<std::string, Word> const& among, std::string const& word) {
  auto const found = among.find(word);
  if (found == among.end()) {
    ADD_FAILURE() << "unknown word " << word;
    return among.begin()->second;
  }
  return found->second;
}

inline std::vector<framework::located<std::string>> list(
    std::string const& text) {
  auto out = std::vector<framework::located<std::string>>{};
  auto words = std::istringstream{text};
  for (auto word = std::string{}; std::getline(words, word, ',');) {
    out.push_back({word, {}});
  }
  return out;
}

inline framework::judged_by judged(pairs const& of) {
  using enum framework::judged_by;
  return of.contains("judged")
             ? choose<framework::judged_by>({{"point", point_estimate},
                                             {"limit_at_95", limit_at_95},
                                             {"limit_at_998", limit_at_998}},
                                            of.at("judged"))
             : point_estimate;
}

inline framework::better better(pairs const& of) {
  return of.contains("better") && of.at("better") == "lower"
             ? framework::better::lower
             : framework::better::higher;
}

inline reading read(pairs const& of) {
  using enum reading_state;
  auto out = reading{};
  out.better = better(of);
  if (of.contains("state")) {
    out.state = choose<reading_state>({{"missing", missing},
                                       {"suppressed", suppressed},
                                       {"undefined", undefined},
                                       {"redefined", redefined}},
                                      of.at("state"));
  } else {
    out.state = usable;
    out.now.value = of.contains("value") ? std::stod(of.at("value")) : 0;
  }
  if (of.contains("lower")) {
    out.now.at_95 =
        stats::interval{std::stod(of.at("lower")), std::stod(of.at("upper"))};
  }
  if (of.contains("lower_998")) {
    out.now.at_998 = stats::interval{std::stod(of.at("lower_998")),
                                     std::stod(of.at("upper_998"))};
  }
  if (of.contains("count")) {
    out.now.numerator = std::stod(of.at("count"));
  }
  if (of.contains("people")) {
    out.now.denominator = std::stod(of.at("people"));
  }
  if (of.contains("complete")) {
    out.now.completeness = part_of(of.at("complete"));
  }
  if (of.contains("last")) {
    out.last = earlier_value{
        {.value = std::stod(of.at("last"))},
        of.contains("years_old") ? std::stoi(of.at("years_old")) : 1};
  }
  return out;
}

inline framework::payment_curve curve(pairs const& of) {
  auto out = framework::payment_curve{};
  out.floor = amount(of.at("floor"));
  out.target = amount(of.at("target"));
  if (of.contains("stretch")) {
    out.stretch = amount(of.at("stretch"));
    out.stretch_pays = part_of(of.at("stretch_pays"));
  }
  if (of.contains("cap")) {
    out.cap = part_of(of.at("cap"));
  }
  if (of.contains("collar")) {
    out.collar = framework::payment_collar{
        amount(of.at("collar")), part_of(of.at("collar_takes")), {}};
  }
  return out;
}

}  // namespace test_lines

}  // namespace wm::contracts
