#include "app/record_overview.h"

#include <fmt/format.h>
#include <boost/json.hpp>

#include "app/record_quality_text.h"
#include "app/text_table.h"
#include "base/calendar.h"
#include "tables/csv_writer.h"

namespace wm::app {

namespace {

namespace json = boost::json;
using record::summary_axis;
using record::summary_row;

std::string day_text(record::day_number const day) {
  return day == record::kNoTime ? "" : to_string(record::as_date(day));
}

/// "1 event", "2 events"
std::string count_of(std::uint64_t const count, std::string_view const noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::vector<std::string> header(std::vector<summary_axis> const& axes) {
  auto out = std::vector<std::string>{};
  for (auto const axis : axes) {
    out.emplace_back(name_of(axis));
  }
  for (auto const* const name :
       {"events", "persons", "superseded", "first_start", "last_start",
        "first_received", "last_received"}) {
    out.emplace_back(name);
  }
  return out;
}

/// As texts, in the header's order.
std::vector<std::string> fields(summary_row const& row) {
  auto out = row.keys;
  for (auto const count : {row.events, row.persons, row.superseded}) {
    out.push_back(fmt::format("{}", count));
  }
  out.push_back(day_text(record::day_of(row.first_start)));
  out.push_back(day_text(record::day_of(row.last_start)));
  out.push_back(day_text(row.first_received));
  out.push_back(day_text(row.last_received));
  return out;
}

std::string rows_in_words(record_overview const& of) {
  auto rows = std::vector<std::vector<std::string>>{header(of.by)};
  for (auto const& row : of.rows) {
    auto texts = fields(row);
    for (auto i = std::size_t{0}; i < of.by.size(); ++i) {
      if (texts[i].empty()) {
        texts[i] =
            of.by[i] == summary_axis::concepts ? "(of no concept)" : "(none)";
      }
    }
    rows.push_back(std::move(texts));
  }
  return text_table(rows, of.by.size());
}

json::object row_object(std::vector<summary_axis> const& axes,
                        summary_row const& row) {
  auto out = json::object{};
  for (auto i = std::size_t{0}; i < axes.size(); ++i) {
    out[name_of(axes[i])] = row.keys[i];
  }
  auto const day = [](record::day_number const of) {
    return of == record::kNoTime ? json::value(nullptr)
                                 : json::value(json::string{day_text(of)});
  };
  out["events"] = row.events;
  out["persons"] = row.persons;
  out["superseded"] = row.superseded;
  out["first_start"] = day(record::day_of(row.first_start));
  out["last_start"] = day(record::day_of(row.last_start));
  out["first_received"] = day(row.first_received);
  out["last_received"] = day(row.last_received);
  return out;
}

json::array rows_array(std::vector<summary_axis> const& axes,
                       std::vector<summary_row> const& rows) {
  auto out = json::array{};
  for (auto const& row : rows) {
    out.push_back(row_object(axes, row));
  }
  return out;
}

}  // namespace

std::string overview_in_words(record_overview const& of) {
  auto const& counts = of.counts;
  auto out =
      fmt::format("{}, {}, {}; store {}\n", count_of(counts.persons, "person"),
                  count_of(counts.events, "event row"),
                  count_of(counts.relations, "relation"), of.version);
  if (counts.unlinked > 0) {
    out += fmt::format("left out: {} of {} whom no table of persons names\n",
                       count_of(counts.unlinked_events, "event row"),
                       count_of(counts.unlinked, "person"));
  }
  if (counts.opt_outs > 0) {
    out += fmt::format("{} are obeyed\n", count_of(counts.opt_outs, "opt-out"));
  }
  out += "\n" + rows_in_words(of) +
         "\nHow complete persons' characteristics are, by provider:\n" +
         completeness_in_words(of.quality) + "\n";
  auto const warnings = warnings_in_words(of.quality);
  return out + (warnings.empty() ? "no warnings\n" : warnings);
}

std::string overview_as_json(record_overview const& of) {
  using enum summary_axis;
  auto const& counts = of.counts;
  auto by = json::array{};
  for (auto const axis : of.by) {
    by.emplace_back(name_of(axis));
  }
  return json::serialize(json::object{
             {"synthetic", counts.origin == record::origin::synthetic},
             {"version", of.version},
             {"persons", counts.persons},
             {"unlinked_persons", counts.unlinked},
             {"events", counts.events},
             {"unlinked_events", counts.unlinked_events},
             {"superseded", counts.superseded},
             {"contradictions", counts.contradictions},
             {"relations", counts.relations},
             {"opt_outs", counts.opt_outs},
             {"by", std::move(by)},
             {"rows", rows_array(of.by, of.rows)},
             {"months", rows_array({source, month}, of.months)},
             {"received", rows_array({source, received}, of.received)},
             {"provider_months",
              rows_array({provider, month}, of.provider_months)},
             {"warnings", warnings_as_json(of.quality)},
             {"completeness", completeness_as_json(of.quality)}}) +
         "\n";
}

std::string overview_as_csv(record_overview const& of) {
  auto writer = tables::csv_writer{header(of.by)};
  for (auto const& row : of.rows) {
    for (auto const& text : fields(row)) {
      if (text.empty()) {
        writer.empty();
      } else {
        writer.text(text);
      }
    }
    writer.end_row();
  }
  return writer.take();
}

}  // namespace wm::app
