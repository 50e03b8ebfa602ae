#include "app/since_last_time.h"

#include <algorithm>
#include <exception>
#include <map>
#include <optional>
#include <vector>

#include <fmt/format.h>
#include <boost/json.hpp>

#include "app/add_to_document.h"
#include "assessment/compare.h"
#include "base/calendar.h"
#include "base/file.h"
#include "figures/figure.h"
#include "figures/words.h"
#include "report/period_text.h"

namespace wm::app {

namespace {

namespace json = boost::json;

std::string text_of(json::object const& in, std::string_view const key) {
  return std::string{in.at(key).as_string()};
}

std::optional<double> number_of(json::object const& in,
                                std::string_view const key) {
  auto const& value = in.at(key);
  return value.is_null() ? std::nullopt
                         : std::optional{value.to_number<double>()};
}

figures::bounds bounds_of(json::object const& in, std::string_view const lower,
                          std::string_view const upper) {
  auto const from = number_of(in, lower);
  auto const to = number_of(in, upper);
  return from && to ? figures::bounds{{*from, *to},
                                      figures::limits_origin::published,
                                      figures::limits_method::none}
                    : figures::bounds{};
}

/// The newest figure of a metric as one of the documents tells it.
struct told_figure {
  figures::figure figure;
  std::string period;
  std::string value;
};

struct told_metric {
  std::string id;
  std::string version;
  std::string fingerprint;  // empty: an older program's
  framework::metric rules;
  std::optional<told_figure> latest;
};

told_metric metric_of(json::object const& in) {
  auto out = told_metric{text_of(in, "id"), text_of(in, "version"), {}, {}, {}};
  if (auto const* const print = in.if_contains("fingerprint")) {
    out.fingerprint = print->as_string();
  }
  auto const* const compare = in.if_contains("compare");
  out.rules.compare = compare != nullptr && compare->as_string() == "none"
                          ? framework::compare_method::none
                          : framework::compare_method::limits_against_value;
  auto const better = text_of(in, "better");
  out.rules.better = better == "higher"  ? framework::better::higher
                     : better == "lower" ? framework::better::lower
                                         : framework::better::neither;
  if (in.at("latest").is_null()) {
    return out;
  }
  auto const& latest = in.at("latest").as_object();
  auto const& period = latest.at("period").as_object();
  auto told = told_figure{};
  told.period = text_of(period, "label");
  told.value = text_of(latest, "value_text");
  told.figure.covers = {parse_date(text_of(period, "from")).value(),
                        parse_date(text_of(period, "to")).value()};
  told.figure.value = number_of(latest, "value");
  told.figure.imputed = latest.at("imputed").as_bool();
  told.figure.at_95 = bounds_of(latest, "lower95", "upper95");
  told.figure.at_998 = bounds_of(latest, "lower998", "upper998");
  if (told.figure.value) {
    out.latest = std::move(told);
  }
  return out;
}

/// What moved, in the order in which it is told.
enum class move {
  defined_anew,
  new_figure,
  revised,
  first_figure,
  no_longer,
  new_metric,
  gone
};

std::string_view word(move const what) {
  switch (what) {
    case move::defined_anew:
      return "defined_anew";
    case move::new_figure:
      return "new_figure";
    case move::revised:
      return "revised";
    case move::first_figure:
      return "first_figure";
    case move::no_longer:
      return "no_longer";
    case move::new_metric:
      return "new_metric";
    case move::gone:
      break;
  }
  return "gone";
}

struct moved_metric {
  std::string id;
  move what{move::new_figure};
  figures::standing standing{figures::standing::cannot_say};
  std::string sentence;
};

std::string in_words(told_figure const& f) {
  return fmt::format("{} ({})", f.value, f.period);
}

moved_metric newer(told_metric const& before, told_metric const& now) {
  auto out = moved_metric{now.id, move::new_figure, {}, {}};
  auto const told = fmt::format("{}, before {}", in_words(*now.latest),
                                in_words(*before.latest));
  if (overlap(now.latest->figure.covers, before.latest->figure.covers)) {
    out.sentence = fmt::format(
        "{}. The periods overlap, so it cannot be said whether that is a "
        "change.",
        told);
    return out;
  }
  auto const found = assessment::compare_with_earlier(
      now.rules, now.latest->figure, before.latest->figure);
  out.standing = found.standing;
  switch (found.standing) {
    case figures::standing::cannot_say:
      out.sentence = fmt::format(
          "{}. Whether that is more than chance cannot be said: "
          "{}.",
          told, to_sentence(found.why));
      break;
    case figures::standing::similar:
      out.sentence = fmt::format("{}. That is no more than chance.", told);
      break;
    default:
      out.sentence = fmt::format("{}: {}, beyond chance ({} %).", told,
                                 figures::word(found.standing),
                                 figures::word(found.confidence));
  }
  return out;
}

std::optional<moved_metric> moved(told_metric const& before,
                                  told_metric const& now) {
  auto const of = [&](move const what, std::string sentence) {
    return moved_metric{now.id, what, {}, std::move(sentence)};
  };
  auto const major = [](std::string const& version) {
    return version.substr(0, version.find('.'));
  };
  if (before.version != now.version) {
    return of(
        move::defined_anew,
        fmt::format("Version {}, before {}: {}.", now.version, before.version,
                    major(before.version) == major(now.version)
                        ? "the same in other words"
                        : "figures cannot be compared with those before"));
  }
  if (!before.fingerprint.empty() && !now.fingerprint.empty() &&
      before.fingerprint != now.fingerprint) {
    return of(move::defined_anew,
              "Its file has changed and its version has not; `whatmatters "
              "diff` says what.");
  }
  if (!before.latest && !now.latest) {
    return std::nullopt;
  }
  if (!before.latest) {
    return of(
        move::first_figure,
        fmt::format("Measured for the first time: {}.", in_words(*now.latest)));
  }
  if (!now.latest) {
    return of(move::no_longer, fmt::format("There is no figure any more; it "
                                           "was {}.",
                                           in_words(*before.latest)));
  }
  auto const& was = before.latest->figure;
  auto const& is = now.latest->figure;
  if (is.covers != was.covers) {
    return newer(before, now);
  }
  if (is.value != was.value) {
    return of(move::revised,
              fmt::format("{}, before {} for the same period: "
                          "the source revised it.",
                          in_words(*now.latest), before.latest->value));
  }
  return std::nullopt;
}

std::map<std::string, told_metric> metrics_of(json::object const& report) {
  auto out = std::map<std::string, told_metric>{};
  for (auto const& item : report.at("metrics").as_array()) {
    auto told = metric_of(item.as_object());
    auto id = told.id;
    out.emplace(std::move(id), std::move(told));
  }
  return out;
}

std::vector<moved_metric> all_moved(json::object const& before,
                                    json::object const& now) {
  auto const then = metrics_of(before);
  auto const today = metrics_of(now);
  auto out = std::vector<moved_metric>{};
  for (auto const& [id, metric] : today) {
    auto const found = then.find(id);
    if (found == then.end()) {
      out.push_back({id, move::new_metric, {}, "New in the framework."});
    } else if (auto one = moved(found->second, metric)) {
      out.push_back(std::move(*one));
    }
  }
  for (auto const& [id, metric] : then) {
    if (!today.contains(id)) {
      out.push_back({id, move::gone, {}, "No longer in the framework."});
    }
  }
  std::ranges::stable_sort(out, {}, &moved_metric::what);
  return out;
}

std::string answer_of(std::vector<moved_metric> const& moves,
                      std::chrono::sys_days const on) {
  if (moves.empty()) {
    return fmt::format("Nothing has moved since {}.", report::day_text(on));
  }
  auto const count = [&](auto const& holds) {
    return std::ranges::count_if(moves, holds);
  };
  auto const of = [&](move const what) {
    return count([&](auto const& one) { return one.what == what; });
  };
  auto const stands = [&](figures::standing const s) {
    return count([&](auto const& one) { return one.standing == s; });
  };
  auto parts = std::vector<std::string>{};
  auto const add = [&](std::ptrdiff_t const number, std::string_view what) {
    if (number > 0) {
      parts.push_back(fmt::format("{} {}", number, what));
    }
  };
  add(of(move::new_figure), "with a newer figure");
  add(of(move::revised), "revised");
  add(of(move::defined_anew), "defined anew");
  add(of(move::first_figure), "measured for the first time");
  add(of(move::no_longer), "without a figure now");
  add(of(move::new_metric), "new");
  add(of(move::gone), "gone");
  return fmt::format(
      "Since {}: {} metrics moved, {}. Beyond chance {} became better and {} "
      "worse.",
      report::day_text(on), moves.size(), fmt::join(parts, ", "),
      stands(figures::standing::better), stands(figures::standing::worse));
}

/// Decisions that were taken and asked for a report by a day that has come.
json::array due_promises(json::object const& now) {
  auto out = json::array{};
  auto const* const programme = now.if_contains("programme");
  if (programme == nullptr || programme->is_null()) {
    return out;
  }
  auto const today = text_of(now.at("produced").as_object(), "on");
  for (auto const& item : programme->at("decisions").as_array()) {
    auto const& decision = item.as_object();
    auto const& by = decision.at("report_back_by");
    // ISO dates are in the order of their texts.
    if (text_of(decision, "status") == "taken" && by.is_string() &&
        by.as_string() <= std::string_view{today}) {
      out.push_back({{"decision", decision.at("id")},
                     {"what", decision.at("title")},
                     {"due", by}});
    }
  }
  std::ranges::stable_sort(out, {}, [](json::value const& one) {
    return std::string_view{one.at("due").as_string()};
  });
  return out;
}

json::object section_of(json::object const& before, json::object const& now) {
  auto const& produced = before.at("produced").as_object();
  auto const on = parse_date(text_of(produced, "on")).value();
  auto const moves = all_moved(before, now);
  auto list = json::array{};
  for (auto const& one : moves) {
    list.push_back({{"metric", one.id},
                    {"what", word(one.what)},
                    {"standing", figures::word(one.standing)},
                    {"sentence", one.sentence}});
  }
  return {{"on", text_of(produced, "on")},
          {"data_version", text_of(produced, "data_version")},
          {"answer", answer_of(moves, on)},
          {"moved", std::move(list)},
          {"promises", due_promises(now)}};
}

std::unexpected<error> no_earlier(std::filesystem::path const& file,
                                  std::string what) {
  return fail(error_code::invalid_input, file.string(), std::move(what));
}

}  // namespace

result<std::string> with_since(std::string_view const report,
                               std::filesystem::path const& earlier) {
  auto const file = earlier / "report.json";
  if (!std::filesystem::exists(file)) {
    return fail(error_code::not_found, file.string(),
                "there is no earlier report here; name the folder that an "
                "earlier `whatmatters run` wrote");
  }
  auto const bytes = WM_TRY(read_file(file));
  auto section = std::string{};
  try {
    auto const before = json::parse(bytes);
    auto const now = json::parse(report);
    if (before.at("framework").at("id") != now.at("framework").at("id") ||
        before.at("framework").at("home") != now.at("framework").at("home")) {
      return no_earlier(file,
                        "this is a report of another framework or place: only "
                        "two of the same can be compared");
    }
    if (before.at("produced").at("persons") !=
        now.at("produced").at("persons")) {
      return no_earlier(file,
                        "one of the reports rests on invented people, or on "
                        "records, and the other does not");
    }
    if (before.at("disclosure").at("audience") !=
        now.at("disclosure").at("audience")) {
      return no_earlier(file,
                        "the two reports were made for different readers: what "
                        "one may know, the other may not");
    }
    if (before.at("produced").at("on").as_string() >
        now.at("produced").at("on").as_string()) {
      return no_earlier(file,
                        "this report is the later one: give the earlier "
                        "one to --since");
    }
    section = json::serialize(section_of(before.as_object(), now.as_object()));
  } catch (std::exception const&) {
    return no_earlier(file,
                      "this is no report that `whatmatters run` writes: write "
                      "it anew");
  }
  return added_to_document(report, "since", section);
}

}  // namespace wm::app
