#include "app/report_contracts.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include <boost/json.hpp>

#include "app/add_to_document.h"
#include "app/settlement_folder.h"
#include "base/file.h"

namespace wm::app {

namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

constexpr auto kSimulation = std::string_view{"whatmatters-simulation-1"};
constexpr auto kLevels = 3;  // CONTRACT/YEAR/PROVIDER

/// Folders so many levels below, by name. What begins with a dot is none.
std::vector<fs::path> folders_below(fs::path const& folder, int const levels) {
  auto out = std::vector<fs::path>{folder};
  for (auto i = 0; i < levels; ++i) {
    auto next = std::vector<fs::path>{};
    for (auto const& one : out) {
      auto problem = std::error_code{};
      for (auto const& entry : fs::directory_iterator{one, problem}) {
        if (entry.is_directory() &&
            !entry.path().filename().string().starts_with(".")) {
          next.push_back(entry.path());
        }
      }
    }
    out = std::move(next);
  }
  std::ranges::sort(out);
  return out;
}

/// Empty where there is no such text.
std::string_view text_at(json::value const& in, std::string_view const key) {
  auto const* const object = in.if_object();
  auto const* const found =
      object == nullptr ? nullptr : object->if_contains(key);
  auto const* const text = found == nullptr ? nullptr : found->if_string();
  return text == nullptr ? std::string_view{} : std::string_view{*text};
}

json::object settled_year(read_account const& of) {
  auto const& whole = of.whole;
  auto title = of.provider;
  for (auto const& party : whole.at("parties").as_array()) {
    if (text_at(party, "id") == of.provider) {
      title = text_at(party, "title");
    }
  }
  return {{"contract", of.contract},
          {"provider", of.provider},
          {"title", title},
          {"year", of.year},
          {"number", of.number},
          {"standing", of.standing},
          {"made_on", whole.at("made").at("on")},
          {"total", whole.at("total")}};
}

bool is_restricted(std::string_view const report) {
  auto problem = boost::system::error_code{};
  auto const parsed = json::parse(report, problem);
  return !problem && text_at(parsed.at("disclosure"), "audience") ==
                         std::string_view{"restricted"};
}

}  // namespace

result<std::string> with_settled(std::string_view const report,
                                 fs::path const& folder) {
  if (!fs::is_directory(folder)) {
    return fail(error_code::not_found, folder.string(),
                "There is no such folder; `whatmatters settle --out` writes "
                "it.");
  }
  auto const everything = is_restricted(report);
  auto out = json::array{};
  for (auto const& one : folders_below(folder, kLevels)) {
    auto const accounts = WM_TRY(accounts_in(one));
    if (accounts.empty()) {
      continue;
    }
    auto const& last = accounts.back().says;
    if (!everything &&
        text_at(last.whole.at("readers"), "audience") != "public") {
      return fail(error_code::denied, one.string(),
                  "This account is not for everybody: it may stand in a "
                  "restricted report alone.");
    }
    out.push_back(settled_year(last));
  }
  if (out.empty()) {
    return fail(error_code::not_found, folder.string(),
                "There is no account in this folder; `whatmatters settle "
                "--out` writes CONTRACT/YEAR/PROVIDER into it.");
  }
  return added_to_document(report, "settled", json::serialize(out));
}

result<std::string> with_simulations(std::string_view const report,
                                     std::vector<fs::path> const& files) {
  auto seen = std::set<std::pair<std::string, std::string>>{};
  auto all = std::string{};
  for (auto const& file : files) {
    auto const text = WM_TRY(read_file(file));
    auto problem = boost::system::error_code{};
    auto const parsed = json::parse(text, problem);
    if (problem || text_at(parsed, "schema") != kSimulation) {
      return fail(error_code::invalid_input, file.string(),
                  "This is not what `whatmatters simulate` writes to "
                  "simulation.json: write it anew.");
    }
    if (text_at(parsed, "audience") != "public" && !is_restricted(report)) {
      return fail(error_code::denied, file.string(),
                  "Exact figures of records stand behind this simulation: it "
                  "may stand in a restricted report alone.");
    }
    if (!seen.emplace(text_at(parsed, "contract"), text_at(parsed, "year"))
             .second) {
      return fail(
          error_code::invalid_input, file.string(),
          fmt::format("There are two simulations of {}, {}: give one.",
                      text_at(parsed, "contract"), text_at(parsed, "year")));
    }
    // As it was written, so that every number stays the same.
    all += (all.empty() ? "" : ",") + text;
  }
  return added_to_document(report, "simulations", "[" + all + "]");
}

}  // namespace wm::app
