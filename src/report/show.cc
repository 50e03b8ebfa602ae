#include "report/show.h"

#include <string>
#include <vector>

#include <fmt/format.h>

#include "report/number_text.h"
#include "report/period_text.h"
#include "report/reasons.h"

namespace wm::report {

namespace {

using figures::gap;
using figures::limits_method;

std::string_view words_of(limits_method const made) {
  switch (made) {
    case limits_method::none:
      return "";
    case limits_method::as_published:
      return "published";
    case limits_method::wilson:
      return "Wilson, from full counts";
    case limits_method::exact_poisson_or_byar:
      return "exact Poisson or Byar, from full counts";
    case limits_method::widened_log:
      return "widened from 95 % on the log scale";
    case limits_method::widened_logit:
      return "widened from 95 % on the logit scale";
    case limits_method::widened_plain:
      return "widened from 95 %";
    case limits_method::student_t:
      return "Student's t, from every measured number";
    case limits_method::dobson_byar:
      return "Dobson with Byar, from counts by age";
    case limits_method::weighted_wilson:
      return "Wilson with the effective number, from counts by age";
  }
  return "";
}

figure_status status_of(figures::figure const& f) {
  if (f.no_value == gap::suppressed || f.no_value == gap::withheld) {
    return figure_status::suppressed;
  }
  return f.value ? figure_status::shown : figure_status::no_value;
}

std::string reason_of(figures::figure const& f, framework::metric const& of) {
  if (!f.value) {
    return reason_for(
        f.no_value == gap::none ? gap::value_not_published : f.no_value, of);
  }
  return reason_for(f.imputed ? gap::imputed : f.no_limits, of);
}

/// The source's note, or what records tell beside the figure.
std::string note_of(figures::figure const& f) {
  auto sentences = std::vector<std::string>{};
  if (!f.note.empty()) {
    sentences.emplace_back(f.note);
  }
  if (f.beside.with_baseline && f.beside.responses) {
    sentences.push_back(fmt::format(
        "Of {:.0f} who were measured before, {:.0f} were measured after.",
        *f.beside.with_baseline, *f.beside.responses));
  }
  if (f.beside.unknown && *f.beside.unknown > 0) {
    sentences.push_back(
        f.beside.unknown_are_counted
            ? fmt::format("Of {:.0f} of those counted it is unknown, which "
                          "counts as not met.",
                          *f.beside.unknown)
            : fmt::format("Of {:.0f} more it is unknown; they are left out.",
                          *f.beside.unknown));
  }
  return joined(sentences);
}

}  // namespace

std::string limits_text(figures::figure const& f) {
  if (f.rounding.numerator > 0 || f.rounding.denominator > 0) {
    return f.at_95.method == limits_method::wilson
               ? "Wilson, as far as rounding of the counts allows"
               : "exact Poisson or Byar, as far as rounding of the counts "
                 "allows";
  }
  auto const at_95 = words_of(f.at_95.method);
  auto const at_998 = words_of(f.at_998.method);
  if (at_95 == at_998 || at_998.empty()) {
    return std::string{at_95};
  }
  return fmt::format("95 %: {}; 99.8 %: {}", at_95, at_998);
}

std::string value_text(double const value, framework::metric const& of) {
  return of.unit ? value_text(value, *of.unit) : std::string{};
}

shown_figure show(figures::figure const& f, framework::metric const& of) {
  return {.period = {period_text(f.covers, f.label), f.covers},
          .value = f.value,
          .value_text = f.value ? value_text(*f.value, of) : std::string{},
          .at_95 = f.at_95,
          .at_998 = f.at_998,
          .limits_method = limits_text(f),
          .count = f.numerator,
          .denominator = f.denominator,
          .imputed = f.imputed,
          .source = std::string{f.source},
          .note = note_of(f),
          .status = status_of(f),
          .reason = reason_of(f, of)};
}

shown_figure show(figures::neighbours_median const& median,
                  framework::metric const& of) {
  auto out = shown_figure{};
  out.period = {period_text(median.covers, median.label), median.covers};
  out.value = median.value;
  out.value_text = value_text(median.value, of);
  out.note = fmt::format(
      "Median of {}", counted(median.areas, "similar area", "similar areas"));
  out.status = figure_status::shown;
  out.reason = "a median of areas has no limits of its own";
  return out;
}

}  // namespace wm::report
