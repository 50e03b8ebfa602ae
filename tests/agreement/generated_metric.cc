#include "generated_metric.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "line_maker.h"

namespace wm::agreement {

namespace {

std::string list_of(std::string_view const key,
                    std::vector<std::string> const& lines) {
  auto out = std::string{};
  if (!lines.empty()) {
    out = fmt::format("{}:\n", key);
    for (auto const& line : lines) {
      out += fmt::format("  - {}\n", line);
    }
  }
  return out;
}

/// Days for which states are known, where groups are looked up.
std::string day_of_groups(random_choice& choose, bool const has_index) {
  return has_index && choose.one_in(2)
             ? choose.of({"index.start", "index.end"})
             : choose.of({"R", "death", "birth", "latest.start",
                          "last day registered in the period",
                          "last day resident in the period",
                          "last day alive in the period"});
}

/// Groups, attribution, loss: what is done besides the lines.
void add_rest(random_choice& choose, bool const has_index,
              generated_metric& into) {
  if (has_index && choose.one_in(2)) {
    into.follow_up = fmt::format(
        "{{days: {}, from: {}, died: {}, moved_away: {}}}",
        choose.of({"0", "29", "90"}), choose.of({"index.start", "index.end"}),
        choose.of({"keep", "leave_out"}), choose.of({"keep", "leave_out"}));
  }
  if (choose.one_in(2)) {
    into.as_of = day_of_groups(choose, has_index);
    for (auto const* const each :
         {"life_stage", "age_band_5", "sex", "ethnic_group_5", "locality",
          "local_deprivation_fifth"}) {
      if (choose.one_in(3)) {
        into.by.emplace_back(each);
      }
    }
  }
  if (choose.one_in(4)) {
    into.attribute =
        has_index && choose.one_in(2)
            ? "index.provider"
            : choose.of({"practice on R", "stay.provider", "place on death"});
  }
}

void make_pair(random_choice& choose, line_maker& make,
               generated_metric& into) {
  into.baseline =
      choose.of({"first ", "last "}) + make.readings(1) + " " + make.window(2);
  into.later =
      choose.of({"first ", "last "}) + make.readings(1) + " " + make.window(2);
  if (into.value == "proportion") {
    into.least_change = choose.of({"10 mmHg", "-1 mmHg"});
    into.numerator.clear();
  } else {
    into.measure.clear();
  }
}

}  // namespace

generated_metric metric_from(random_choice& choose) {
  auto out = generated_metric{};
  auto const has_index = choose.one_in(3);
  auto make = line_maker{choose, has_index};
  if (has_index) {
    out.each = choose.of({"hospital_stay as index",
                          "hospital_stay with method = emergency as index",
                          "contact.community as index"});
    out.count_in = choose.of({"index.start", "index.end"});
  }
  out.where.emplace_back("latest", choose.of({"last ", "first "}) +
                                       make.readings(1) + " " + make.window(2));
  out.where.emplace_back("stay",
                         choose.of({"last ", "first "}) + make.stays(1));
  out.where.emplace_back("some", make.stays(1) + " " + make.window(2));
  make.names_are_known();
  auto const lines = [&](int const most) {
    auto all = std::vector<std::string>{};
    for (auto i = choose.number(most + 1); i > 0; --i) {
      auto line = make.truth(2);
      // The same line twice is refused.
      if (std::ranges::find(all, line) == all.end()) {
        all.push_back(std::move(line));
      }
    }
    return all;
  };
  out.of = lines(2);
  out.leave_out = lines(1);
  switch (choose.number(7)) {
    case 0:
      out.value = choose.of({"rate", "ratio"});
      out.denominator = {make.number(2)};
      out.numerator = {make.number(3)};
      break;
    case 1:
      out.value = "count";
      out.numerator = {make.number(3)};
      break;
    case 2:
      out.value = "mean";
      out.denominator = lines(1);
      out.measure = make.number(3);
      if (choose.one_in(3)) {
        make_pair(choose, make, out);
      }
      break;
    case 3:
      out.denominator = lines(1);
      out.excused = lines(1);
      make_pair(choose, make, out);
      break;
    default:
      out.denominator = lines(2);
      out.numerator = {make.truth(3)};
      out.excused = lines(1);
      break;
  }
  out.if_unknown = choose.of({"", "not_met", "leave_out", "own_column"});
  add_rest(choose, has_index, out);
  return out;
}

std::string text_of(generated_metric const& metric) {
  auto out = fmt::format(
      "metric: generated\nversion: 1.0\nstatus: proposed\nsource: record\n"
      "value: {}\nunit: {}\nbetter: lower\ntitle: Generated\nplain: "
      "Generated?\n"
      "measures: service\nreference: {}\n",
      metric.value,
      metric.value == "ratio"        ? "\"ratio, 2 decimals\""
      : metric.value == "rate"       ? "\"per 1,000 person-years, 1 decimal\""
      : metric.value == "proportion" ? "\"percent, 1 decimal\""
      : metric.value == "count"      ? "\"count, 0 decimals\""
                                     : "\"days, 1 decimal\"",
      metric.reference);
  if (!metric.where.empty()) {
    out += "where:\n";
    for (auto const& [name, line] : metric.where) {
      out += fmt::format("  {}: {}\n", name, line);
    }
  }
  if (!metric.each.empty()) {
    out +=
        fmt::format("each: {}\ncount_in: {}\n", metric.each, metric.count_in);
  }
  out += list_of("of", metric.of) + list_of("leave_out", metric.leave_out) +
         list_of("denominator", metric.denominator) +
         list_of("numerator", metric.numerator) +
         list_of("excused", metric.excused);
  if (!metric.measure.empty()) {
    out += fmt::format("measure: {}\n", metric.measure);
  }
  if (!metric.if_unknown.empty()) {
    out += fmt::format("if_unknown: {}\n", metric.if_unknown);
  }
  if (!metric.baseline.empty()) {
    out +=
        fmt::format("pair:\n  baseline: {}\n  later: {}\n  value: systolic\n",
                    metric.baseline, metric.later);
    if (!metric.least_change.empty()) {
      out += fmt::format("  least_change: \"{}\"\n", metric.least_change);
    }
  }
  if (!metric.follow_up.empty()) {
    out += fmt::format("follow_up: {}\n", metric.follow_up);
  }
  if (!metric.by.empty()) {
    out += fmt::format("breakdown: {{as_of: {}, by: [{}]}}\n", metric.as_of,
                       fmt::join(metric.by, ", "));
  }
  if (!metric.attribute.empty()) {
    out += fmt::format("attribute: {}\n", metric.attribute);
  }
  return out;
}

}  // namespace wm::agreement
