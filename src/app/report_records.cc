#include "app/report_records.h"

#include <algorithm>
#include <exception>
#include <map>
#include <vector>

#include <boost/json.hpp>

#include "app/add_to_document.h"
#include "base/file.h"

namespace wm::app {

namespace {

namespace json = boost::json;

std::string text_of(json::object const& in, std::string_view const key) {
  return std::string{in.at(key).as_string()};
}

/// Rows by source or provider and month, under each of these.
using month_lists = std::map<std::string, json::array>;

month_lists months_of(json::object const& summary, std::string_view const table,
                      std::string_view const month,
                      std::string_view const of = "source") {
  auto out = month_lists{};
  for (auto const& item : summary.at(table).as_array()) {
    auto const& row = item.as_object();
    if (row.at("events").to_number<std::uint64_t>() > 0) {
      out[text_of(row, of)].push_back(
          {{"month", row.at(month)}, {"events", row.at("events")}});
    }
  }
  return out;
}

json::array sources_of(json::object const& summary) {
  struct totals {
    std::uint64_t events{0};
    std::string last_received;
  };
  auto by_source = std::map<std::string, totals>{};
  for (auto const& item : summary.at("received").as_array()) {
    auto const& row = item.as_object();
    auto const events = row.at("events").to_number<std::uint64_t>();
    if (events > 0) {
      auto& of = by_source[text_of(row, "source")];
      of.events += events;
      of.last_received =
          std::max(of.last_received, text_of(row, "last_received"));
    }
  }
  auto months = months_of(summary, "months", "month");
  auto received = months_of(summary, "received", "received");
  auto out = json::array{};
  for (auto const& [source, of] : by_source) {
    out.push_back({{"source", source},
                   {"events", of.events},
                   {"last_received", of.last_received},
                   {"months", std::move(months[source])},
                   {"received", std::move(received[source])}});
  }
  return out;
}

json::array characteristics_of(json::object const& summary) {
  struct shares {
    json::value everybody;
    json::array providers;
  };
  auto order = std::vector<std::string>{};
  auto by_id = std::map<std::string, shares>{};
  for (auto const& item : summary.at("completeness").as_array()) {
    auto const& row = item.as_object();
    auto const id = text_of(row, "characteristic");
    auto const share = json::object{{"provider", row.at("provider")},
                                    {"persons", row.at("persons")},
                                    {"recorded", row.at("recorded")}};
    auto [place, is_new] = by_id.try_emplace(id);
    if (is_new) {
      order.push_back(id);
    }
    if (text_of(row, "provider").empty()) {
      place->second.everybody = share;
    } else {
      place->second.providers.push_back(share);
    }
  }
  auto out = json::array{};
  for (auto const& id : order) {
    auto& of = by_id[id];
    out.push_back({{"id", id},
                   {"everybody", std::move(of.everybody)},
                   {"providers", std::move(of.providers)}});
  }
  return out;
}

/// Providers with the months in which their events start. Events that name no
/// provider, and files of earlier versions, give none.
json::array providers_of(json::object const& summary) {
  auto out = json::array{};
  if (!summary.contains("provider_months")) {
    return out;
  }
  for (auto& [provider, months] :
       months_of(summary, "provider_months", "month", "provider")) {
    if (!provider.empty()) {
      out.push_back({{"provider", provider}, {"months", months}});
    }
  }
  return out;
}

/// Throws where the file is something else.
json::object section_of(json::object const& summary) {
  auto sources = sources_of(summary);
  auto events = std::uint64_t{0};  // that count; the store has others too
  for (auto const& source : sources) {
    events += source.at("events").to_number<std::uint64_t>();
  }
  return {{"synthetic", true},
          {"store", summary.at("version")},
          {"persons", summary.at("persons")},
          {"events", events},
          {"characteristics", characteristics_of(summary)},
          {"warnings", summary.at("warnings")},
          {"sources", std::move(sources)},
          {"providers", providers_of(summary)}};
}

std::unexpected<error> something_else(std::filesystem::path const& file) {
  return fail(error_code::invalid_input, file.string(),
              "This is not what `whatmatters record summary --json` writes: "
              "write it anew.");
}

}  // namespace

result<std::string> with_record_quality(std::string_view const report,
                                        std::filesystem::path const& file) {
  auto const bytes = WM_TRY(read_file(file));
  auto section = std::string{};
  try {
    auto const summary = json::parse(bytes);
    if (!summary.at("synthetic").as_bool()) {
      return fail(error_code::denied, file.string(),
                  "These are counts of real persons, exact and however small: "
                  "a report that others may read cannot hold them. The page "
                  "is for synthetic stores.");
    }
    section = json::serialize(section_of(summary.as_object()));
  } catch (std::exception const&) {
    return something_else(file);
  }
  return added_to_document(report, "record_quality", section);
}

}  // namespace wm::app
