#include "stored_persons.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "base/decimal.h"
#include "record/import.h"
#include "understood_metric.h"

namespace wm::agreement {

namespace {

using rows_of_table = std::vector<std::map<std::string, std::string>>;

std::string text_of(record::known_day const& day) {
  return record::to_string(
      record::moment{record::start_of(day.day), day.precision});
}

std::map<std::string, std::string> event_row(record::life_event const& event,
                                             std::string const& person,
                                             std::size_t const number) {
  auto const& known = package().concepts;
  auto out = std::map<std::string, std::string>{
      {"event_id", fmt::format("{}-{:03}", person, number)},
      {"person_id", person},
      {"concept", known.all[event.concepts.front()].id.value},
      {"start",
       record::to_string(record::moment{event.start, event.start_precision})},
      {"end",
       record::to_string(record::moment{event.end, event.end_precision})},
      {"provider", std::string{event.provider}},
      {"site", std::string{event.site}},
      {"place", std::string{event.place}}};
  for (auto const& value : event.values) {
    auto const& is = known.all[value.concept_place].values[value.value];
    out["value." + is.id.value] =
        to_string(decimal{.digits = value.number, .places = is.decimals});
  }
  for (auto const& [name, word] : event.attributes) {
    out[fmt::format("attribute.{}", name)] = word;
  }
  return out;
}

record::row_source source_of(std::string name, rows_of_table rows) {
  auto out = record::row_source{};
  out.name = std::move(name);
  for (auto const& row : rows) {
    for (auto const& [column, text] : row) {
      if (std::ranges::find(out.columns, column) == out.columns.end()) {
        out.columns.push_back(column);
      }
    }
  }
  out.read = [rows = std::move(rows), columns = out.columns](
                 auto const& each) -> result<std::vector<record::broken_row>> {
    for (auto i = std::size_t{0}; i < rows.size(); ++i) {
      auto fields = std::vector<std::string_view>{};
      for (auto const& column : columns) {
        auto const found = rows[i].find(column);
        fields.push_back(found == rows[i].end() ? std::string_view{}
                                                : found->second);
      }
      each(i + 1, fields);
    }
    return std::vector<record::broken_row>{};
  };
  return out;
}

}  // namespace

result<record::store> store_of(courses const& persons,
                               std::filesystem::path const& folder) {
  auto people = rows_of_table{};
  auto events = rows_of_table{};
  for (auto i = std::size_t{0}; i < persons.size(); ++i) {
    auto const& life = *persons[i];
    auto const id = fmt::format("{:04}", i);
    people.push_back({{"person_id", id},
                      {"birth", text_of(life.birth)},
                      {"death", text_of(life.death)},
                      {"sex", std::string{life.sex}},
                      {"ethnic_group", std::string{life.ethnic_group}}});
    for (auto const& event : life.events) {
      events.push_back(event_row(event, id, events.size()));
    }
  }
  auto request = record::import_request{};
  request.store = folder;
  request.concepts = &package().concepts;
  request.source = "invented";
  request.received_on =
      std::chrono::sys_days{std::chrono::year{2024} / std::chrono::July / 1};
  request.origin = record::origin::synthetic;
  auto files = std::vector<record::row_source>{};
  files.push_back(source_of("persons", std::move(people)));
  files.push_back(source_of("events", std::move(events)));
  // Events that end before they start are set aside.
  WM_TRY(record::import_records(request, files, {}));
  return record::store::open(folder);
}

}  // namespace wm::agreement
