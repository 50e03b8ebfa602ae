#include "figures/observation.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>
#include <utility>

namespace wm::figures {

namespace {

using framework::diagnostic_code;

constexpr std::array<std::string_view, kFields> kNames{
    "series",       "area_code",    "sex",     "age",         "period",
    "period_start", "period_years", "value",   "lower95",     "upper95",
    "lower998",     "upper998",     "count",   "denominator", "unit",
    "imputed",      "source",       "licence", "note"};

/// A published limit may be printed with fewer digits than its value.
constexpr auto kRounding = 1e-6;

/// Reads the fields of one row and remembers the first problem.
class fields_reader {
 public:
  explicit fields_reader(observation_text const& row) : row_{row} {}

  std::variant<observation, field_problem> read() {
    for (auto const needed : {field::series, field::area_code, field::unit}) {
      if (row_[needed].empty()) {
        refuse(needed, diagnostic_code::field_needed,
               fmt::format("\"{}\" may not be empty", name_of(needed)),
               "write what belongs there");
      }
    }
    auto out = observation{};
    out.covers = covered_period();
    out.value = number(field::value);
    auto const text = row_[field::value];
    if (auto const point = text.find('.'); point != std::string_view::npos) {
      out.value_decimals = static_cast<int>(text.size() - point - 1);
    }
    out.limits95 = limits(field::lower95, field::upper95, out.value);
    out.limits998 = limits(field::lower998, field::upper998, out.value);
    out.count = size_in(field::count);
    out.denominator = size_in(field::denominator);
    auto const imputed = row_[field::imputed];
    if (!imputed.empty() && imputed != "0" && imputed != "1") {
      refuse(field::imputed, diagnostic_code::unclear_imputed,
             fmt::format("\"imputed\" cannot be \"{}\"", imputed),
             "write 1, 0 or nothing");
    }
    out.imputed = imputed == "1";
    if (problem_) {
      return *std::move(problem_);
    }
    return out;
  }

 private:
  void refuse(field const in, diagnostic_code const code, std::string message,
              std::string remedy = {}) {
    if (!problem_) {
      problem_ = {in, code, std::move(message), std::move(remedy)};
    }
  }

  /// Nothing when the field is empty.
  std::optional<double> number(field const in) {
    auto const text = row_[in];
    if (text.empty()) {
      return std::nullopt;
    }
    auto value = 0.0;
    auto const [end, failure] =
        std::from_chars(text.data(), text.data() + text.size(), value);
    if (failure != std::errc{} || end != text.data() + text.size() ||
        !std::isfinite(value)) {
      refuse(in, diagnostic_code::not_a_number,
             fmt::format("\"{}\" is not a number", text),
             "write digits with a point, no spaces, commas or signs like < "
             "and %");
      return std::nullopt;
    }
    return value;
  }

  std::optional<double> size_in(field const in) {
    auto const size = number(in);
    if (size && *size < 0) {
      refuse(in, diagnostic_code::negative_size,
             fmt::format("{} is below 0", row_[in]),
             "correct it from the publisher's table");
    }
    return size;
  }

  period covered_period() {
    if (row_[field::period_start].empty()) {
      refuse(field::period, diagnostic_code::impossible_period,
             "when this period starts is not known: no period_start, and the "
             "label is not like 2015, 2015/16, 2015 - 17, 2018/19 Q1 or Jan "
             "2018",
             "write its first day in period_start");
      return {};
    }
    auto const start = parse_date(row_[field::period_start]);
    if (!start) {
      refuse(field::period_start, diagnostic_code::impossible_period,
             start.error().message);
      return {};
    }
    auto const years = number(field::period_years);
    if (!years) {
      refuse(field::period_years, diagnostic_code::impossible_period,
             "how long is the period?", "write its years: 1, 3 or 0.25");
      return {};
    }
    auto const covers = period_of(*start, *years);
    if (!covers) {
      refuse(field::period_years, diagnostic_code::impossible_period,
             covers.error().message);
      return {};
    }
    return *covers;
  }

  /// Both ends of an interval, if they are there.
  std::optional<stats::interval> limits(field const lower, field const upper,
                                        std::optional<double> const value) {
    auto const a = number(lower);
    auto const b = number(upper);
    if (a.has_value() != b.has_value()) {
      refuse(a ? upper : lower, diagnostic_code::half_an_interval,
             "one limit of the two is missing", "give both or neither");
    }
    if (!a || !b) {
      return std::nullopt;
    }
    if (!value) {
      refuse(lower, diagnostic_code::limits_without_value,
             "limits without a value", "give the value, or delete the limits");
      return std::nullopt;
    }
    check_around(lower, upper, *a, *b, *value);
    return stats::interval{std::min(*a, *value), std::max(*b, *value)};
  }

  void check_around(field const lower, field const upper, double const a,
                    double const b, double const value) {
    auto const slack = kRounding * std::max(1.0, std::abs(value));
    auto const correct = std::string{"correct one from the publisher's table"};
    if (a > b) {
      refuse(lower, diagnostic_code::limits_reversed,
             fmt::format("the lower limit {} is above the upper limit {}",
                         row_[lower], row_[upper]),
             "exchange them, or correct them from the publisher's table");
    } else if (a > value + slack) {
      refuse(lower, diagnostic_code::value_outside_limits,
             fmt::format("the lower limit is above the value, {}",
                         row_[field::value]),
             correct);
    } else if (b < value - slack) {
      refuse(upper, diagnostic_code::value_outside_limits,
             fmt::format("the upper limit is below the value, {}",
                         row_[field::value]),
             correct);
    }
  }

  observation_text const& row_;
  std::optional<field_problem> problem_;
};

}  // namespace

std::string_view name_of(field const f) {
  return kNames[static_cast<std::size_t>(f)];
}

std::string reason(field_problem const& problem) {
  return problem.remedy.empty()
             ? problem.message
             : fmt::format("{}; {}", problem.message, problem.remedy);
}

std::variant<observation, field_problem> read_observation(
    observation_text const& row) {
  return fields_reader{row}.read();
}

}  // namespace wm::figures
