#include "app/overlap.h"

#include <algorithm>
#include <array>
#include <boost/json.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/open_package.h"
#include "app/pretty_json.h"
#include "programme/overlap.h"
#include "report/json_parts.h"
#include "tables/csv_writer.h"

namespace wm::app {

namespace {

std::string reasons_of(programme::overlapping_pair const& pair) {
  auto words = std::vector<std::string_view>{};
  for (auto const reason : pair.reasons) {
    words.push_back(programme::word(reason));
  }
  return fmt::format("{}", fmt::join(words, ", "));
}

/// "Adults who smoke (smoking_prevalence)", "Quitters (asked by Stop smoking)"
std::string name_of(programme::asked const& one) {
  return fmt::format("{} ({})", one.title,
                     one.metric.empty() ? "asked by " + one.asker : one.metric);
}

void add_pairs(programme::overlap const& found,
               programme::certainty const certainty,
               std::string_view const heading, std::string& into) {
  auto const number = std::ranges::count(
      found.pairs, certainty, &programme::overlapping_pair::certainty);
  if (number == 0) {
    return;
  }
  into += fmt::format("{}: {}\n", heading, number);
  for (auto const& pair : found.pairs) {
    if (pair.certainty == certainty) {
      into += fmt::format("  {}\n  {}\n      {}; words {:.0f} % alike\n",
                          name_of(pair.one), name_of(pair.other),
                          reasons_of(pair), 100 * pair.likeness);
    }
  }
  into += '\n';
}

std::string in_words(programme::overlap const& found) {
  auto out = std::string{};
  add_pairs(found, programme::certainty::certain,
            "Both stand for the same entry of a national list", out);
  add_pairs(found, programme::certainty::to_be_looked_at,
            "Perhaps one indicator, to be looked at", out);
  auto const list = [&](std::string_view const heading, auto const& items,
                        auto const& line) {
    if (items.empty()) {
      return;
    }
    out += fmt::format("{}: {}\n", heading, items.size());
    for (auto const& item : items) {
      out += fmt::format("  {}\n", line(item));
    }
    out += '\n';
  };
  list("Metrics that several frameworks or projects ask for", found.shared,
       [](programme::shared_metric const& s) {
         return fmt::format("{}: {}", s.metric, fmt::join(s.askers, ", "));
       });
  auto const plain = [](std::string const& id) { return id; };
  list("Metrics tied to no statement", found.without_statement, plain);
  list("Statements without a measure", found.without_measure, plain);
  list(fmt::format("Statements with more than {} measures",
                   programme::kManyMeasures),
       found.many_measures, [](programme::measured_statement const& s) {
         return fmt::format("{}: {}", s.statement, s.measures);
       });
  list("Statements that several projects aim at", found.same_aim,
       [](programme::aimed_statement const& s) {
         return fmt::format("{}: {}", s.statement, fmt::join(s.projects, ", "));
       });
  return out.empty() ? "Nothing is asked for twice.\n" : out;
}

/// One row for each finding; a pair names both sides, the rest one.
std::string as_csv(programme::overlap const& found) {
  auto out = tables::csv_writer{
      {"finding", "certainty", "one", "other", "likeness", "detail"}};
  auto const row = [&](std::array<std::string_view, 6> const& fields) {
    out.row(fields);
  };
  auto const side = [](programme::asked const& one) {
    return one.metric.empty() ? one.asker + ": " + one.title : one.metric;
  };
  for (auto const& pair : found.pairs) {
    row({"same_indicator", programme::word(pair.certainty), side(pair.one),
         side(pair.other), fmt::format("{:.2f}", pair.likeness),
         reasons_of(pair)});
  }
  for (auto const& s : found.shared) {
    row({"asked_for_by_several", "", s.metric, "", "",
         fmt::format("{}", fmt::join(s.askers, "; "))});
  }
  for (auto const& id : found.without_statement) {
    row({"metric_without_statement", "", id, "", "", ""});
  }
  for (auto const& id : found.without_measure) {
    row({"statement_without_measure", "", id, "", "", ""});
  }
  for (auto const& s : found.many_measures) {
    row({"statement_with_many_measures", "", s.statement, "", "",
         std::to_string(s.measures)});
  }
  for (auto const& s : found.same_aim) {
    row({"projects_with_one_aim", "", s.statement, "", "",
         fmt::format("{}", fmt::join(s.projects, "; "))});
  }
  return out.take();
}

}  // namespace

result<std::string> overlap(std::filesystem::path const& package,
                            overlap_format const format) {
  auto const opened = WM_TRY(open_package(package));
  auto const found = programme::find_overlap(opened.package);
  switch (format) {
    case overlap_format::words:
      return in_words(found);
    case overlap_format::csv:
      return as_csv(found);
    case overlap_format::json:
      return pretty_json(report::to_value(found));
  }
  return {};
}

}  // namespace wm::app
