#include <csignal>

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>
#include <chrono>
#include <utility>

#include "app/watch_records.h"
#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/folder_watch.h"
#include "cli/looker.h"
#include "cli/problems_json.h"

namespace wm::cli {

namespace {

constexpr auto kMostPeriods = std::size_t{8};

/// Set by Ctrl-C.
std::sig_atomic_t volatile stopped = 0;

/// Ends the watch, not the program in the midst of a line.
void stop_at_ctrl_c() {
  struct sigaction action = {};
  action.sa_handler = [](int) { stopped = 1; };
  ::sigaction(SIGINT, &action, nullptr);
  ::sigaction(SIGTERM, &action, nullptr);
}

void tell_in_words(app::watched_metric const& of, streams const& to) {
  if (of.gone) {
    to.out << fmt::format("{} is no longer there ({})\n", of.id, of.file);
    return;
  }
  if (of.changed.empty()) {
    to.out << fmt::format("{} ({}): {}\n", of.id, of.file,
                          of.groups_changed == 0
                              ? "no figure has changed"
                              : "no figure of everybody has changed");
  } else {
    to.out << fmt::format("{} ({}), everybody:\n", of.id, of.file);
  }
  auto const first =
      of.changed.size() - std::min(of.changed.size(), kMostPeriods);
  if (first > 0) {
    to.out << fmt::format("  {} earlier periods have changed too\n", first);
  }
  for (auto i = first; i < of.changed.size(); ++i) {
    auto const& one = of.changed[i];
    to.out << fmt::format("  {}   {}{}\n", one.period,
                          one.now.empty() ? "no figure any more" : one.now,
                          one.before.empty() ? "" : "   before: " + one.before);
  }
  if (of.groups_changed > 0) {
    to.out << fmt::format("  {} figures of groups and providers changed\n",
                          of.groups_changed);
  }
}

void tell_as_json(app::watched_look const& look, double const seconds,
                  streams const& to) {
  auto measured = boost::json::array{};
  for (auto const& metric : look.measured) {
    auto changed = boost::json::array{};
    for (auto const& one : metric.changed) {
      changed.push_back(boost::json::object{
          {"period", one.period}, {"now", one.now}, {"before", one.before}});
    }
    measured.push_back(
        boost::json::object{{"metric", metric.id},
                            {"file", metric.file},
                            {"gone", metric.gone},
                            {"changed", std::move(changed)},
                            {"groups_changed", metric.groups_changed}});
  }
  to.out << boost::json::object{{"problems", to_json(look.problems)},
                                {"metrics", look.metrics},
                                {"measured", std::move(measured)},
                                {"seconds", seconds}}
         << "\n"
         << std::flush;
}

/// \param first  nothing was measured before: only how long it took is told
void tell(app::watched_look const& look, bool const first, double const seconds,
          output_format const format, streams const& to) {
  if (format == output_format::json) {
    tell_as_json(look, seconds, to);
    return;
  }
  if (!look.problems.empty()) {
    for (auto const& problem : look.problems) {
      to.out << to_string(problem) << "\n";
    }
    to.out << "Nothing is measured until this is mended.\n" << std::flush;
    return;
  }
  if (!first) {
    for (auto const& metric : look.measured) {
      tell_in_words(metric, to);
    }
  }
  to.out << fmt::format("{} of {} metrics measured in {:.2f} s.\n",
                        look.measured.size(), look.metrics, seconds)
         << std::flush;
}

}  // namespace

int watch(run_options const& options, streams const& to) {
  auto watched =
      app::watched_records::open({.package = options.package,
                                  .records = {.store = *options.store,
                                              .known_on = options.known_on,
                                              .from = options.from,
                                              .to = options.to}});
  if (!watched) {
    return tell_of_look(watched.error(), options.format, to);
  }
  stop_at_ctrl_c();
  auto changes = folder_watch{options.package};
  auto first = true;
  do {
    auto const before = std::chrono::steady_clock::now();
    auto const look = watched->look(this_user(options.purpose));
    auto const seconds = std::chrono::duration<double>(
        std::chrono::steady_clock::now() - before);
    if (!look) {
      return tell_of_look(look.error(), options.format, to);
    }
    tell(*look, first, seconds.count(), options.format, to);
    if (first && options.format == output_format::words) {
      to.out << fmt::format(
                    "Exact figures, for you alone. Watching {}: save a file "
                    "to measure it again, Ctrl-C to end.\n",
                    options.package.string())
             << std::flush;
    }
    first = first && !look->problems.empty();
  } while (changes.wait([] { return stopped != 0; }));
  return kDone;
}

}  // namespace wm::cli
