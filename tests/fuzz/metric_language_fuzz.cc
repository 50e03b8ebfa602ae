// Any bytes as the file of a metric on records: no crash, no hang. Whatever is
// understood can be evaluated on an invented person, explained, and written as
// SQL or refused with a message; whatever is not has a place and a message.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/calendar.h"
#include "framework/load.h"
#include "framework/metric_file.h"
#include "metrics/definitions.h"
#include "metrics/evaluate/invented_person.h"
#include "metrics/evaluate/outcome.h"
#include "metrics/evaluate/reporting_periods.h"
#include "metrics/explain/explanation.h"
#include "metrics/sql/sql.h"
#include "metrics/words/days_in_words.h"

namespace {

namespace metrics = wm::metrics;
namespace framework = wm::framework;

/// The package whose concepts the seeds name, without what it measures.
framework::package const& package() {
  static auto const loaded = [] {
    auto read =
        framework::load_package(WM_SOURCE_DIR "/frameworks/tower-hamlets");
    if (!read.package) {
      std::abort();
    }
    return *std::move(read.package);
  }();
  return loaded;
}

wm::record::state_rules const& rules() {
  static auto const all = wm::record::state_rules{package()};
  return all;
}

/// Somebody with two of everything: ties, an open end, a day that is not
/// known, values that are not there.
metrics::invented_person const& person() {
  static auto const made = [] {
    auto from = framework::metric_case{};
    from.person.born.value = "1960-02-29";
    from.person.died.value = "2025-03-20";
    from.person.sex.value = "female";
    for (auto const* const line :
         {"2025-01-03 to 2025-01-09 hospital_stay method=emergency provider=A",
          "2025-01-09 to 2025-01-20 hospital_stay method=elective",
          "2025-02 hospital_stay", "2025-03-01 emergency_department.attendance",
          "2015 diagnosis.hypertension",
          "2025-03-01T09:30 observation.blood_pressure systolic=150 "
          "diastolic=90",
          "2025-03-01 observation.blood_pressure systolic=139",
          "2024-05-01 observation.blood_pressure systolic=900 diastolic=80",
          "2025-01-05 score.phq9 score=12", "2025-03-05 score.phq9 score=4",
          "2000-01-01 to 2025-02-01 registration.gp provider=P1",
          "2025-02-10 registration.gp provider=P2",
          "2010-01-01 to 2025-03-01 residence place=E01004198"}) {
      from.events.push_back({line, {}});
    }
    auto read = metrics::person_of(from, rules());
    if (!read) {
      std::abort();
    }
    return std::move(read).value();
  }();
  return made;
}

void expect_message(wm::error const& wrong) {
  if (wrong.message.empty() || wrong.code == wm::error_code::not_found) {
    std::abort();
  }
}

void use(metrics::definition const& by) {
  auto const subject =
      metrics::subject{person().course, package().concepts, rules()};
  auto const r = wm::record::as_number(
      std::chrono::sys_days{std::chrono::year{2025} / 3 / 31});
  auto const period = metrics::period_holding(r, by.reference);
  if (auto const all = metrics::outcomes_of(subject, by, period); !all) {
    expect_message(all.error());
  }
  if (auto const why = metrics::explain(subject, by, period); !why) {
    expect_message(why.error());
  }
  if (auto const drawn = metrics::windows_of(by, period); !drawn) {
    expect_message(drawn.error());
  }
  for (auto const rows :
       {metrics::sql_rows::outcomes, metrics::sql_rows::figures}) {
    if (auto const sql = metrics::sql_of(by, package().concepts, rows); !sql) {
      expect_message(sql.error());
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* const data,
                                      std::size_t const size) {
  auto const bytes =
      std::string_view{reinterpret_cast<char const*>(data), size};
  auto problems = std::vector<framework::diagnostic>{};
  auto const metric =
      framework::read_metric_file(bytes, "fuzz.yaml", {"en"}, problems);
  if (!metric || !metric->record) {
    return 0;
  }
  static auto const words = metrics::vocabulary_of(package());
  auto const understood = metrics::understand(*metric, words);
  if (understood.definition.has_value() != understood.problems.empty()) {
    std::abort();
  }
  for (auto const& problem : understood.problems) {
    if (problem.message.empty() ||
        problem.from + problem.length > problem.line.value.size() + 1) {
      std::abort();
    }
  }
  if (understood.definition) {
    use(*understood.definition);
  }
  return 0;
}
