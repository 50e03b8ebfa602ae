#include <fmt/format.h>

#include <boost/json.hpp>

#include "app/explain_disclosure.h"
#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/looker.h"

namespace wm::cli {

namespace {

namespace json = boost::json;

output_format format_of(disclosure_options const& options) {
  return options.json ? output_format::json : output_format::words;
}

void tell_as_json(disclosure::explained_figure const& of, streams const& to) {
  auto counts = json::array{};
  for (auto const& [which, told, sentence] : of.counts) {
    counts.push_back(json::object{{"count", disclosure::name_of(which)},
                                  {"shown", told},
                                  {"sentence", sentence}});
  }
  auto would_take = json::array{};
  for (auto const& sentence : of.would_take) {
    would_take.emplace_back(sentence);
  }
  to.out << json::object{{"figure", of.figure},
                         {"audience", disclosure::name_of(of.output.to)},
                         {"on", to_string(of.output.on)},
                         {"shown", of.shown},
                         {"counts", std::move(counts)},
                         {"would_take", std::move(would_take)}}
         << "\n";
}

void tell_in_words(disclosure::explained_figure const& of, streams const& to) {
  to.out << fmt::format("{}\n{} in the output of {} for {}.\n", of.figure,
                        of.shown ? "Shown" : "Hidden", to_string(of.output.on),
                        disclosure::name_of(of.output.to));
  for (auto const& count : of.counts) {
    to.out << fmt::format("  {}\n", count.sentence);
  }
  if (!of.would_take.empty()) {
    to.out << "What it would take to show it:\n";
  }
  for (auto const& sentence : of.would_take) {
    to.out << fmt::format("  - {}\n", sentence);
  }
}

int explain(disclosure_options const& options, streams const& to) {
  auto const found =
      app::explain_disclosure({options.store, options.figure, options.readers,
                               this_user(options.purpose)});
  if (!found) {
    return tell_of_look(found.error(), format_of(options), to);
  }
  if (options.json) {
    tell_as_json(*found, to);
  } else {
    tell_in_words(*found, to);
  }
  return kDone;
}

int list(disclosure_options const& options, streams const& to) {
  auto const outputs = app::outputs_of(options.store);
  if (!outputs) {
    return tell(outputs.error(), format_of(options), to);
  }
  auto as_json = json::array{};
  for (auto const& [note, output] : *outputs) {
    if (options.json) {
      as_json.push_back(
          json::object{{"on", to_string(note.on)},
                       {"audience", disclosure::name_of(note.to)},
                       {"version", note.version},
                       {"rounding", disclosure::name_of(output.by.rounding)},
                       {"smallest_shown", output.by.smallest_shown},
                       {"figures", output.figures.size()},
                       {"withdrawn", output.withdrawn.size()}});
    } else {
      to.out << fmt::format(
          "{}  {}  records {}  {} figures new or changed, {} metrics and "
          "periods withdrawn\n",
          to_string(note.on), disclosure::name_of(note.to), note.version,
          output.figures.size(), output.withdrawn.size());
    }
  }
  if (options.json) {
    to.out << json::object{{"outputs", std::move(as_json)}} << "\n";
  }
  return kDone;
}

}  // namespace

int what_left(disclosure_options const& options, streams const& to) {
  return options.wanted == disclosure_task::explain ? explain(options, to)
                                                    : list(options, to);
}

}  // namespace wm::cli
