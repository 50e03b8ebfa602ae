#include "figures/observation.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <string>

namespace wm::figures {

namespace {

constexpr std::array<std::string_view, kFields> kNames{
    "series",       "area_code",    "sex",     "age",         "period",
    "period_start", "period_years", "value",   "lower95",     "upper95",
    "lower998",     "upper998",     "count",   "denominator", "unit",
    "imputed",      "source",       "licence", "note"};

/// A published limit may be printed with fewer digits than its value.
constexpr auto kRounding = 1e-6;

/// The number in a field; nothing when it is empty.
result<std::optional<double>> number(std::string_view const text) {
  if (text.empty()) {
    return std::optional<double>{};
  }
  auto value = 0.0;
  auto const [end, problem] =
      std::from_chars(text.data(), text.data() + text.size(), value);
  if (problem != std::errc{} || end != text.data() + text.size() ||
      !std::isfinite(value)) {
    return fail(error_code::invalid_input, {},
                fmt::format("\"{}\" is not a number; write digits with a "
                            "point, no spaces, commas or signs like < and %",
                            text));
  }
  return std::optional<double>{value};
}

/// Reads both ends of an interval.
std::variant<std::optional<stats::interval>, field_problem> limits(
    observation_text const& row, field const lower, field const upper,
    std::optional<double> const value) {
  auto const a = number(row[lower]);
  if (!a) {
    return field_problem{lower, a.error().message};
  }
  auto const b = number(row[upper]);
  if (!b) {
    return field_problem{upper, b.error().message};
  }
  if (a->has_value() != b->has_value()) {
    return field_problem{
        a->has_value() ? upper : lower,
        "one limit of the two is missing; give both or neither"};
  }
  if (!a->has_value()) {
    return std::optional<stats::interval>{};
  }
  if (!value) {
    return field_problem{lower, "limits without a value"};
  }
  auto const slack = kRounding * std::max(1.0, std::abs(*value));
  if (**a > *value + slack) {
    return field_problem{lower, "the lower limit is above the value"};
  }
  if (**b < *value - slack) {
    return field_problem{upper, "the upper limit is below the value"};
  }
  return std::optional{
      stats::interval{std::min(**a, *value), std::max(**b, *value)}};
}

std::optional<field_problem> read_period(observation_text const& row,
                                         observation& out) {
  if (row[field::period_start].empty()) {
    return field_problem{
        field::period,
        "when this period starts is not known: no period_start, and the label "
        "is not like 2015, 2015/16, 2015 - 17, 2018/19 Q1 or Jan 2018"};
  }
  auto const start = parse_date(row[field::period_start]);
  if (!start) {
    return field_problem{field::period_start, start.error().message};
  }
  auto const years = number(row[field::period_years]);
  if (!years || !years->has_value()) {
    return field_problem{field::period_years,
                         years ? "how long is the period? write its years: 1, "
                                 "3 or 0.25"
                               : years.error().message};
  }
  auto const covers = period_of(*start, **years);
  if (!covers) {
    return field_problem{field::period_years, covers.error().message};
  }
  out.covers = *covers;
  return std::nullopt;
}

std::optional<field_problem> read_size(observation_text const& row,
                                       field const f,
                                       std::optional<double>& out) {
  auto const size = number(row[f]);
  if (!size) {
    return field_problem{f, size.error().message};
  }
  if (size->has_value() && **size < 0) {
    return field_problem{f, fmt::format("{} is below 0", row[f])};
  }
  out = *size;
  return std::nullopt;
}

}  // namespace

std::string_view name_of(field const f) {
  return kNames[static_cast<std::size_t>(f)];
}

std::variant<observation, field_problem> read_observation(
    observation_text const& row) {
  for (auto const needed : {field::series, field::area_code, field::unit}) {
    if (row[needed].empty()) {
      return field_problem{needed, "this may not be empty"};
    }
  }
  auto out = observation{};
  if (auto problem = read_period(row, out)) {
    return *std::move(problem);
  }
  auto const value = number(row[field::value]);
  if (!value) {
    return field_problem{field::value, value.error().message};
  }
  out.value = *value;
  auto const text = row[field::value];
  if (auto const point = text.find('.'); point != std::string_view::npos) {
    out.value_decimals = static_cast<int>(text.size() - point - 1);
  }
  auto at_95 = limits(row, field::lower95, field::upper95, out.value);
  if (auto* const problem = std::get_if<field_problem>(&at_95)) {
    return std::move(*problem);
  }
  out.limits95 = std::get<0>(at_95);
  auto at_998 = limits(row, field::lower998, field::upper998, out.value);
  if (auto* const problem = std::get_if<field_problem>(&at_998)) {
    return std::move(*problem);
  }
  out.limits998 = std::get<0>(at_998);
  if (auto problem = read_size(row, field::count, out.count)) {
    return *std::move(problem);
  }
  if (auto problem = read_size(row, field::denominator, out.denominator)) {
    return *std::move(problem);
  }
  auto const imputed = row[field::imputed];
  if (!imputed.empty() && imputed != "0" && imputed != "1") {
    return field_problem{field::imputed, "write 1, 0 or nothing"};
  }
  out.imputed = imputed == "1";
  return out;
}

}  // namespace wm::figures
