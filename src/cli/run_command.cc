#include <fmt/format.h>

#include <boost/json.hpp>
#include <chrono>
#include <optional>
#include <string>
#include <utility>

#include "app/record_part.h"
#include "app/run.h"
#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/looker.h"
#include "cli/problems_json.h"
#include "cli/today.h"

namespace wm::cli {

namespace {

constexpr auto kBarWidth = 20;

/// A bar that is drawn over itself on a terminal, one line a step elsewhere.
app::progress_report progress_to(streams const& to) {
  return [&to](app::progress const& p) {
    if (!to.notes_to_terminal) {
      to.notes << fmt::format("{}/{} {}\n", p.step, p.steps, p.what);
      return;
    }
    auto const full =
        static_cast<std::size_t>(kBarWidth * (p.step - 1) / p.steps);
    to.notes << fmt::format("\r[{:<20}] {:<40}", std::string(full, '#'), p.what)
             << std::flush;
  };
}

void clear_bar(streams const& to) {
  if (to.notes_to_terminal) {
    to.notes << '\r' << std::string(kBarWidth + 44, ' ') << '\r' << std::flush;
  }
}

void tell_in_words(app::run_summary const& done, streams const& to) {
  for (auto const& p : done.warnings) {
    to.notes << to_string(p) << "\n";
  }
  if (done.records) {
    to.out << fmt::format(
        "{} figures of {} metrics, counted from records of {}{} persons, for "
        "periods from {} to {}\n",
        done.records->figures, done.records->metrics, done.records->persons,
        done.records->origin == record::origin::synthetic ? " invented" : "",
        to_string(done.records->from), to_string(done.records->to));
  }
  to.out << fmt::format("{} published figures in {} series", done.figures,
                        done.series);
  if (done.left_out > 0) {
    to.out << fmt::format(", {} rows about other series or areas left out",
                          done.left_out);
  }
  to.out << "\n";
  if (done.rejected > 0) {
    to.out << fmt::format(
        "{} rows could not be used: see rejects.csv for row, field and "
        "reason\n",
        done.rejected);
  }
  to.out << "\n";
  for (auto const& line : done.findings) {
    to.out << line << "\n";
  }
  to.out << "\nWritten:\n";
  for (auto const& file : done.files) {
    to.out << "  " << file.string() << "\n";
  }
}

boost::json::value records_json(app::run_summary const& done) {
  if (!done.records) {
    return nullptr;
  }
  auto const& of = *done.records;
  return boost::json::object{
      {"synthetic", of.origin == record::origin::synthetic},
      {"store", of.version},
      {"persons", of.persons},
      {"metrics", of.metrics},
      {"figures", of.figures},
      {"from", to_string(of.from)},
      {"to", to_string(of.to)}};
}

void tell_as_json(app::run_summary const& done, streams const& to) {
  auto findings = boost::json::array{};
  for (auto const& line : done.findings) {
    findings.push_back(boost::json::string{line});
  }
  auto files = boost::json::array{};
  for (auto const& file : done.files) {
    files.push_back(boost::json::string{file.string()});
  }
  to.out << boost::json::object{{"warnings", to_json(done.warnings)},
                                {"rows", done.rows},
                                {"left_out", done.left_out},
                                {"records", records_json(done)},
                                {"figures", done.figures},
                                {"series", done.series},
                                {"rejected", done.rejected},
                                {"findings", std::move(findings)},
                                {"files", std::move(files)}}
         << "\n";
}

int run_part(run_options const& options, app::record_request records,
             streams const& to) {
  auto const [number, of] = *options.only;
  auto const file =
      app::write_record_part({.package = options.package,
                              .out = options.out,
                              .records = std::move(records),
                              .part = {.number = number - 1, .of = of},
                              .looker = this_user(options.purpose)});
  if (!file) {
    return tell_of_look(file.error(), options.format, to);
  }
  if (options.format == output_format::json) {
    to.out << boost::json::object{{"part", number},
                                  {"of", of},
                                  {"files", {file->string()}}}
           << "\n";
  } else {
    to.out << fmt::format(
        "Part {} of {} of the persons is measured: {}\n"
        "It holds exact counts, however small: it is for `whatmatters merge`, "
        "not for readers.\n",
        number, of, file->string());
  }
  return kDone;
}

}  // namespace

int run(run_options const& options, streams const& to) {
  if (options.repeat == run_repeat::at_each_change) {
    return watch(options, to);
  }
  auto records = std::optional<app::record_request>{};
  if (options.store) {
    records = {.store = *options.store,
               .known_on = options.known_on,
               .from = options.from,
               .to = options.to,
               .parts = options.parts};
  }
  if (options.only) {
    return run_part(options, *std::move(records), to);
  }
  auto const done = app::run({options.package, options.out, options.figures,
                              options.on.value_or(today()), std::move(records),
                              options.readers, this_user(options.purpose)},
                             progress_to(to));
  clear_bar(to);
  if (!done) {
    return tell_of_look(done.error(), options.format, to);
  }
  if (options.format == output_format::json) {
    tell_as_json(*done, to);
  } else {
    tell_in_words(*done, to);
  }
  return kDone;
}

}  // namespace wm::cli
