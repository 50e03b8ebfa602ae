#include <fmt/format.h>
#include <boost/json.hpp>
#include <map>

#include "app/synth.h"
#include "base/calendar.h"
#include "cli/commands.h"
#include "cli/exit_code.h"

namespace wm::cli {

namespace {

void tell_as_json(app::synth_summary const& done, streams const& to) {
  auto spoilt = boost::json::object{};
  for (auto const& [name, count] : done.spoilt) {
    spoilt[name] = count;
  }
  auto warnings = boost::json::array{};
  for (auto const& one : done.warnings) {
    warnings.push_back({{"source", one.source},
                        {"what", one.what},
                        {"detail", one.detail},
                        {"events", one.events}});
  }
  auto const& counts = done.borough.counts;
  to.out << boost::json::object{{"synthetic", true},
                                {"version", done.borough.version},
                                {"persons", counts.persons},
                                {"events", counts.events},
                                {"values", counts.values},
                                {"relations", counts.relations},
                                {"opt_outs", counts.opt_outs},
                                {"spoilt", std::move(spoilt)},
                                {"warnings", std::move(warnings)},
                                {"rejects",
                                 done.rejects ? done.rejects->string() : ""}}
         << "\n";
}

void tell_in_words(synth_options const& options, app::synth_summary const& done,
                   streams const& to) {
  auto const& counts = done.borough.counts;
  to.out << fmt::format(
      "{} holds invented persons only: {} who ever lived in the borough, about "
      "{} of them on {}\n{} events, {} relations; version {}\n",
      options.out.string(), counts.persons, options.persons,
      wm::to_string(options.until), counts.events, counts.relations,
      done.borough.version);
  for (auto const& [name, count] : done.spoilt) {
    to.out << fmt::format("spoilt: {}: {}\n", name, count);
  }
  auto found = std::map<std::string, std::uint64_t>{};
  for (auto const& one : done.warnings) {
    found[one.what] += one.events;
  }
  for (auto const& [what, events] : found) {
    to.out << fmt::format("warning: {} {}\n", events, what);
  }
  if (done.rejects) {
    to.out << fmt::format("what could not be used: see {}\n",
                          done.rejects->string());
  }
}

}  // namespace

int synth(synth_options const& options, streams const& to) {
  auto const format = options.json ? output_format::json : output_format::words;
  auto const done =
      app::synth({.borough = {.residents = options.persons,
                              .years = options.years,
                              .stays = options.stays,
                              .seed = options.seed,
                              .until = options.until,
                              .threads = options.threads},
                  .order = options.untidy ? synth::tidiness::untidy
                                          : synth::tidiness::tidy,
                  .store = options.out,
                  .package = options.package,
                  .rejects = options.rejects,
                  .progress = [&](std::string_view const what) {
                    to.notes << what << "\n";
                  }});
  if (!done) {
    return tell(done.error(), format, to);
  }
  if (options.json) {
    tell_as_json(*done, to);
  } else {
    tell_in_words(options, *done, to);
  }
  return kDone;
}

}  // namespace wm::cli
