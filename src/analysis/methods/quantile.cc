#include "stats/quantile.h"

#include <algorithm>
#include <array>
#include <limits>
#include <vector>

#include "analysis/detail/job.h"
#include "analysis/methods/methods.h"

namespace wm::analysis {
namespace {

enum column : std::size_t { value };

constexpr auto kColumns = std::array{
    column_use{"value", "value", cell_kind::number_or_empty,
               column_need::required, "what areas are ranked by"},
};

constexpr auto kFirst = std::array<std::string_view, 2>{"highest", "lowest"};

constexpr auto kSettings = std::array{
    setting{"quantiles",
            setting_kind::whole,
            "10",
            "how many: 5 for fifths",
            {},
            2},
    setting{"first", setting_kind::choice, "highest",
            "which end of the values is quantile 1", kFirst},
};

constexpr auto kAdds = std::array{
    added_column{"quantile", "1 to the number of quantiles"},
};

constexpr auto kMethodName = std::string_view{"ranks"};

/// One group: the areas that have a value are ranked, the others not.
struct ranking {
  std::vector<std::uint32_t> rows;  // with a value
  std::vector<double> values;
  std::vector<std::uint32_t> quantiles;
};

void write(detail::job& of, std::size_t const group, ranking const& ranked,
           stats::reason const why) {
  auto next = std::size_t{0};
  for (auto const row : of.in.groups.rows(group)) {
    of.out.begin_row(row);
    auto const has_value =
        next < ranked.rows.size() && ranked.rows[next] == row;
    of.out.number(of.number(value, row));
    if (!has_value) {
      of.out.text("");
      of.out.end("", stats::status::no_value, "empty_value");
      continue;
    }
    auto const quantile = ranked.quantiles[next++];
    if (why != stats::reason::none) {
      of.out.text("");
      of.out.end("", stats::status::no_value, stats::word(why));
      continue;
    }
    of.out.number(static_cast<double>(quantile));
    of.out.end(kMethodName, stats::status::ok, "");
  }
}

void run(detail::job& of) {
  auto const count = of.chosen.whole("quantiles");
  auto const first = of.chosen.word("first") == "highest"
                         ? stats::quantile_one::highest
                         : stats::quantile_one::lowest;
  auto ranked = ranking{};
  for (auto group = std::size_t{0}; group < of.groups(); ++group) {
    ranked.rows.clear();
    ranked.values.clear();
    for (auto const row : of.in.groups.rows(group)) {
      if (auto const number = of.number(value, row)) {
        ranked.rows.push_back(row);
        ranked.values.push_back(*number);
      }
    }
    ranked.quantiles.assign(ranked.rows.size(), 0);
    auto const why = stats::ranked_quantiles(
        ranked.values,
        static_cast<std::uint32_t>(std::min<std::uint64_t>(
            count, std::numeric_limits<std::uint32_t>::max())),
        first, ranked.quantiles);
    if (!why) {
      of.refused.in_file(why.error().message);
      return;
    }
    write(of, group, ranked, *why);
  }
}

}  // namespace

constinit method const kQuantile = {
    .name = "quantile",
    .about = "Tenths or fifths of areas by rank of a value",
    .rows = result_rows::row,
    .columns = kColumns,
    .settings = kSettings,
    .limits = with_limits::no,
    .keys = {},
    .adds = kAdds,
    .notes =
        "Equal values stay together, so a quantile may be empty. A row "
        "without a value gets no quantile.",
    .example = "--quantiles 3 --first lowest",
    .example_input =
        "area,value\n"
        "Bow,21.5\n"
        "Poplar,30\n"
        "Shadwell,18.2\n"
        "Limehouse,30\n",
    .run = run};

}  // namespace wm::analysis
