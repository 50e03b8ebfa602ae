#include "cli/shard_line.h"

#include <CLI/CLI.hpp>
#include <charconv>
#include <string_view>

#include "cli/day_option.h"

namespace wm::cli {

namespace {

/// Reads "2/3".
run_options::shard shard_of(std::string_view const text) {
  auto out = run_options::shard{};
  auto const* const end = text.data() + text.size();
  auto const first = std::from_chars(text.data(), end, out.number);
  auto const second =
      first.ptr == end ? first : std::from_chars(first.ptr + 1, end, out.of);
  auto const whole = first.ec == std::errc{} && first.ptr != end &&
                     *first.ptr == '/' && second.ec == std::errc{} &&
                     second.ptr == end;
  if (!whole || out.number < 1 || out.number > out.of) {
    throw CLI::ValidationError{
        "--shard", "\"" + std::string{text} +
                       "\" is no part: write 2/3 for the second of three"};
  }
  return out;
}

void add_days(CLI::App& to, run_options& into) {
  add_day(to, "--from", into.from, "As given to `run --shard`");
  add_day(to, "--to", into.to, "As given to `run --shard`");
  add_day(to, "--known-on", into.known_on, "As given to `run --shard`");
}

}  // namespace

void add_shard(CLI::App& to, run_options& into) {
  to.add_option_function<std::string>(
      "--shard",
      [&into](std::string const& text) { into.only = shard_of(text); },
      "Measures only one part of the persons, 2/3 for the second of three, and "
      "writes its exact counts to part-2-of-3.part for `whatmatters merge`");
}

void add_merge(CLI::App& app, run_options& into, std::string& on) {
  auto* const c = app.add_subcommand(
      "merge",
      "Puts parts of a run together, measured one by one or on "
      "several machines");
  c->add_option("package", into.package, "Folder of the package")->required();
  c->add_option("parts", into.parts,
                "Files that `run --shard` wrote: all parts, in any order")
      ->required();
  c->add_option("--record", into.store, "Store of records that was measured")
      ->required();
  c->add_option("--out", into.out, "Folder for the results")
      ->capture_default_str();
  c->add_option("--on", on,
                "The day the results carry, 2027-03-31 (default: today)");
  add_days(*c, into);
  c->footer(
      "Writes what `whatmatters run` writes of the whole store for the public, "
      "byte by byte,\nhowever the persons were divided. Parts of another "
      "package, store, program or other\ndays are refused.\n"
      "Example:\n"
      "  whatmatters merge frameworks/tower-hamlets out/parts/*.part --record "
      "borough --out out\n"
      "after\n"
      "  whatmatters run frameworks/tower-hamlets --record borough --shard 1/2 "
      "--out out\n"
      "  whatmatters run frameworks/tower-hamlets --record borough --shard 2/2 "
      "--out out");
}

std::string wrong_in(run_options const& of) {
  if (!of.store && (of.from || of.to || of.known_on || of.only || of.purpose)) {
    return "--from, --to, --known-on, --shard and --purpose are about records: "
           "give --record too.\n";
  }
  if (of.repeat == run_repeat::at_each_change &&
      (!of.store || of.only ||
       of.readers.kind != disclosure::audience::everyone ||
       !of.figures.empty())) {
    return "--watch measures records and shows exact figures: give --record, "
           "and leave --for, --figures and --shard out.\n";
  }
  if (of.only && (of.readers.kind != disclosure::audience::everyone ||
                  !of.figures.empty())) {
    return "A part holds counts and nothing else: --for and --figures do not "
           "go with --shard.\n";
  }
  return {};
}

}  // namespace wm::cli
