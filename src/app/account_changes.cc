#include "app/account_changes.h"

#include <map>
#include <optional>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <boost/json.hpp>

#include "base/calendar.h"
#include "report/period_text.h"

namespace wm::app {

namespace {

namespace json = boost::json;

/// What each paid metric measured and earned, in words.
std::map<std::string, std::string> metrics_in(json::value const& account) {
  auto out = std::map<std::string, std::string>{};
  auto const text = [](json::value const& from) {
    return std::string{from.as_string().c_str()};
  };
  for (auto const& part : account.at("parts").as_array()) {
    for (auto const& metric : part.at("metrics").as_array()) {
      auto const& figure = metric.at("figure");
      auto const value = figure.is_object() ? text(figure.at("value_text"))
                                            : std::string{"no figure"};
      out[text(metric.at("id"))] = fmt::format(
          "{} earning {}", value, text(metric.at("earned").at("text")));
    }
  }
  return out;
}

/// What each part without metrics comes to, by its title.
std::map<std::string, std::string> payments_in(json::value const& account) {
  auto out = std::map<std::string, std::string>{};
  for (auto const& part : account.at("parts").as_array()) {
    if (part.at("metrics").as_array().empty()) {
      out[json::value_to<std::string>(part.at("title"))] =
          json::value_to<std::string>(part.at("amount").at("text"));
    }
  }
  return out;
}

/// By which day the figures were known, where that is another one.
std::string cuts_between(json::value const& before, json::value const& now) {
  auto const cut = [](json::value const& of) {
    auto const& day = of.at("made").at("data_cut");
    auto const read =
        parse_date(day.is_string() ? json::value_to<std::string>(day) : "");
    return read ? std::optional{*read} : std::nullopt;
  };
  auto const then = cut(before);
  auto const later = cut(now);
  return then && later && then != later
             ? fmt::format("Figures as known by {}, before by {}. ",
                           report::day_text(*later), report::day_text(*then))
             : std::string{};
}

}  // namespace

std::string changes_between(read_account const& before,
                            read_account const& now) {
  auto const old = metrics_in(before.whole);
  auto said = std::vector<std::string>{};
  for (auto const& [id, words] : metrics_in(now.whole)) {
    auto const found = old.find(id);
    if (found == old.end()) {
      said.push_back(fmt::format("{} is new", id));
    } else if (found->second != words) {
      said.push_back(
          fmt::format("{}: {}, before it was {}", id, words, found->second));
    }
  }
  auto const paid = payments_in(before.whole);
  for (auto const& [title, amount] : payments_in(now.whole)) {
    auto const found = paid.find(title);
    if (found != paid.end() && found->second != amount) {
      said.push_back(fmt::format("{}: {}, before it was {}", title, amount,
                                 found->second));
    }
  }
  return cuts_between(before.whole, now.whole) +
         (said.empty() ? std::string{"No metric has another value or earns "
                                     "something else: limits, counts, terms, "
                                     "budgets or spending have changed."}
                       : fmt::format("{}.", fmt::join(said, "; ")));
}

}  // namespace wm::app
