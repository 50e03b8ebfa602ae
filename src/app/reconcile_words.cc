#include <algorithm>
#include <array>
#include <boost/json.hpp>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/reconcile.h"
#include "tables/csv_writer.h"

namespace wm::app {

namespace {

constexpr auto kMostPersons = std::size_t{5};

std::string share_of(two_counts const& of) {
  return of.denominator == 0
             ? std::string{"of nobody"}
             : fmt::format("{} of {}, {:.1f} %", of.numerator, of.denominator,
                           100.0 * static_cast<double>(of.numerator) /
                               static_cast<double>(of.denominator));
}

boost::json::object json_of(two_counts const& of) {
  return {{"denominator", of.denominator}, {"numerator", of.numerator}};
}

std::string_view name_of(reconciled_with const kind) {
  switch (kind) {
    case reconciled_with::persons:
      return "persons";
    case reconciled_with::definition:
      return "definition";
    case reconciled_with::counts:
      break;
  }
  return "counts";
}

}  // namespace

std::string words_of(reconciliation const& of) {
  auto out = fmt::format(
      "{}{} {}, {}\n"
      "Ours:   {}\n"
      "Theirs: {} ({})\n",
      of.first_line, of.metric, of.version, of.period, share_of(of.ours),
      share_of(of.theirs), of.with);
  if (of.causes.empty()) {
    return out + (of.kind == reconciled_with::counts
                      ? "Both counts are the same.\n"
                      : fmt::format("All {} are counted alike.\n", of.unit));
  }
  auto sum = two_counts{};
  out += fmt::format(
      "\nWhy they differ (theirs less ours):\n"
      "  denominator  numerator\n");
  for (auto const& one : of.causes) {
    out += fmt::format("  {:>+11}  {:>+9}  {}{}{}\n", one.makes.denominator,
                       one.makes.numerator, one.line,
                       one.written.empty() ? "" : ": ", one.written);
    out += fmt::format("{:26}{}", "", one.what);
    if (!one.persons.empty()) {
      auto const shown = std::min(one.persons.size(), kMostPersons);
      out += fmt::format(
          ": {}{}",
          fmt::join(one.persons.begin(),
                    one.persons.begin() + static_cast<std::ptrdiff_t>(shown),
                    ", "),
          shown < one.persons.size()
              ? fmt::format(" and {} more", one.persons.size() - shown)
              : std::string{});
    }
    out += "\n";
    sum.denominator += one.makes.denominator;
    sum.numerator += one.makes.numerator;
  }
  return out + fmt::format("  {:>+11}  {:>+9}  in all\n", sum.denominator,
                           sum.numerator);
}

std::string json_of(reconciliation const& of) {
  auto causes = boost::json::array{};
  for (auto const& one : of.causes) {
    auto persons = boost::json::array{};
    for (auto const& person : one.persons) {
      persons.emplace_back(person);
    }
    causes.push_back(boost::json::object{{"line", one.line},
                                         {"written", one.written},
                                         {"what", one.what},
                                         {"makes", json_of(one.makes)},
                                         {"persons", std::move(persons)}});
  }
  return boost::json::serialize(
             boost::json::object{{"synthetic", !of.first_line.empty()},
                                 {"metric", of.metric},
                                 {"version", of.version},
                                 {"period", of.period},
                                 {"unit", of.unit},
                                 {"kind", name_of(of.kind)},
                                 {"with", of.with},
                                 {"ours", json_of(of.ours)},
                                 {"theirs", json_of(of.theirs)},
                                 {"causes", std::move(causes)}}) +
         "\n";
}

std::string csv_of(reconciliation const& of) {
  auto out = tables::csv_writer{{"line", "written", "what", "person_id"}};
  for (auto const& one : of.causes) {
    auto const row = [&](std::string_view const person) {
      out.row(std::array<std::string_view, 4>{one.line, one.written, one.what,
                                              person});
    };
    for (auto const& person : one.persons) {
      row(person);
    }
    if (one.persons.empty()) {
      row("");
    }
  }
  return out.take();
}

}  // namespace wm::app
