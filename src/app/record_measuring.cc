#include "app/record_measuring.h"

#include <algorithm>
#include <chrono>
#include <thread>
#include <utility>

#include <fmt/format.h>

#include "app/package_fingerprint.h"
#include "app/program.h"
#include "metrics/evaluate/reporting_periods.h"
#include "record/days_told.h"

namespace wm::app {

namespace {

namespace chr = std::chrono;
using metrics::day_range;

/// So long nothing may have happened before the last day asked for: in small
/// stores a quarter can end quietly.
constexpr auto kSilence = chr::days{92};

chr::sys_days years_before(chr::sys_days const last, chr::years const by) {
  auto const next = chr::year_month_day{last + chr::days{1}} - by;
  return next.ok() ? chr::sys_days{next}
                   : chr::sys_days{next.year() / next.month() / chr::last};
}

/// Which days to tell of, and how far the records reach.
struct asked_days {
  day_range told;  // both ends in
  record::day_number reach{0};
};

result<asked_days> days_asked(record::store const& records,
                              record_request const& request,
                              record::day_number const known_on) {
  auto const reach = WM_TRY(record::last_day_told(records, known_on));
  if (!reach) {
    return fail(
        error_code::invalid_input, request.store.string(),
        request.known_on
            ? fmt::format("There are no events to measure: by {} nothing was "
                          "known.",
                          to_string(*request.known_on))
            : std::string{"There are no events to measure."});
  }
  auto const last = request.to.value_or(record::as_date(*reach));
  if (last > record::as_date(*reach) + kSilence) {
    return fail(error_code::invalid_input, "--to",
                fmt::format("The records tell of days up to {}: what is not "
                            "recorded yet would be told as none.",
                            to_string(record::as_date(*reach))));
  }
  auto const usual = years_before(last, kYearsTold);
  auto const first =
      request.from.value_or(std::min(usual, request.back_to.value_or(usual)));
  if (first > last) {
    return fail(error_code::invalid_input, "--from",
                fmt::format("{} is after the last day, {}.", to_string(first),
                            to_string(last)));
  }
  // Who asks for a last day says that the records reach it, even when nothing
  // happened on it.
  return asked_days{{record::as_number(first), record::as_number(last)},
                    std::max(*reach, record::as_number(last))};
}

}  // namespace

result<opened_records> opened_records::of(record_request const& request) {
  auto store = WM_TRY(record::store::open(request.store));
  auto const known_on = request.known_on ? record::as_number(*request.known_on)
                                         : record::kAllKnown;
  auto const days = WM_TRY(days_asked(store, request, known_on));
  auto relatives = WM_TRY(record::relatives::of(store, known_on));
  return opened_records{.store = std::move(store),
                        .known_on = known_on,
                        .told = days.told,
                        .reach = days.reach,
                        .relatives = std::move(relatives)};
}

result<record_measuring> record_measuring::of(framework::package const& package,
                                              record_request const& request) {
  auto records = WM_TRY(opened_records::of(request));
  auto out = WM_TRY(of(package, std::move(records)));
  if (std::ranges::all_of(out.wanted, [](metrics::wanted_figures const& one) {
        return one.periods.empty();
      })) {
    auto const& told = out.records.told;
    return fail(error_code::invalid_input, "--from, --to",
                fmt::format("No whole period of any metric lies between {} "
                            "and {}.",
                            to_string(record::as_date(told.first)),
                            to_string(record::as_date(told.last))));
  }
  return out;
}

result<record_measuring> record_measuring::of(framework::package const& package,
                                              opened_records records) {
  auto definitions = metrics::definitions_of(package);
  if (!definitions.problems.empty()) {
    return fail(error_code::invalid_input, package.folder.string(),
                fmt::format("{} `whatmatters check` tells all problems.",
                            to_string(definitions.problems.front())));
  }
  auto index = record::concept_index{records.store, package.concepts};
  auto wanted = std::vector<metrics::wanted_figures>{};
  for (auto const& by : definitions.all) {
    wanted.push_back(
        {&by, metrics::periods_within(records.told, by.reference)});
  }
  return record_measuring{.definitions = std::move(definitions),
                          .records = std::move(records),
                          .index = std::move(index),
                          .rules = record::state_rules{package},
                          .wanted = std::move(wanted),
                          .package = package};
}

result<metrics::measured_part> record_measuring::measure(
    metrics::person_part const which) const {
  return metrics::measure_part(
      persons(), wanted, records.known_on,
      {.threads = std::max(1U, std::thread::hardware_concurrency()),
       .part = which});
}

result<std::string> record_measuring::what() const {
  return fmt::format(
      "{}, package {}, store {}, {} to {}, told up to {}{}", program(),
      WM_TRY(package_fingerprint(package, {})), records.store.version(),
      to_string(record::as_date(records.told.first)),
      to_string(record::as_date(records.told.last)),
      to_string(record::as_date(records.reach)),
      records.known_on == record::kAllKnown
          ? std::string{}
          : fmt::format(", as known on {}",
                        to_string(record::as_date(records.known_on))));
}

}  // namespace wm::app
