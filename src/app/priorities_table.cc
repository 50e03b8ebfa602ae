#include "app/priorities_table.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "figures/words.h"
#include "framework/words.h"

namespace wm::app {

namespace {

using figures::priority;
using framework::priority_component;
using tables::column;
using tables::column_type;

constexpr auto kTable = "priorities";
constexpr auto kComponents = std::array<std::string_view, 6>{
    "benchmark",  "people_affected", "trend",
    "inequality", "voice",           "confidence"};

std::vector<column> columns_of() {
  using enum column_type;
  auto out = std::vector<column>{
      {"workstream", text, "id; empty: of all metrics"},
      {"place", integer, "in the order of middle ranks; empty: not ranked"},
      {"metric", text, "id of the metric"},
      {"metric_version", text, "version of its definition"},
      {"title", text, "its title in the framework's first language"},
      {"class", text, "act_first, improve, watch, maintain, cannot_say"},
      {"row", integer, "of the decision table, from 1"},
      {"rank", real, "middle rank over all draws, 1 is first"},
      {"rank_lower", real, "lower end of the 95 % rank interval"},
      {"rank_upper", real, "upper end of the 95 % rank interval"},
      {"ranked", integer, "how many metrics are ranked here"}};
  for (auto const name : kComponents) {
    out.push_back({std::string{name}, integer, "level, 0 to 4; 4: act"});
    out.push_back({std::string{name} + "_reason", text, "why there is none"});
  }
  for (auto& one : std::vector<column>{
           {"against", text, "what the benchmark is"},
           {"standing", text, "where the figure stands against it"},
           {"change", text, "recent trend, as far as it can be judged"},
           {"people_a_year", real, "people or events a year"},
           {"parts_by", text, "what parts are told apart by"},
           {"parts", integer, "how many there are"},
           {"parts_worse", integer,
            "how many are worse than the middle one, 95 %"},
           {"years_old", real, "age of the figure, in years"},
           {"draws", integer, "how often ranks were drawn"},
           {"seed", integer, "of the draws"},
           {"synthetic", boolean, "made from invented persons"},
           {"data_version", text, "fingerprint of the whole package"},
           {"audience", text, "for whom this was cleared"}}) {
    out.push_back(std::move(one));
  }
  return out;
}

class priority_rows {
 public:
  priority_rows(framework::package const& package,
                disclosure::cleared_results const& results,
                results_origin const& origin, tables::table_appender& to)
      : package_{package}, results_{results}, origin_{origin}, to_{to} {}

  void put_all();

 private:
  void put(figures::ranking const& in, priority const& of,
           std::optional<std::size_t> place);
  void put_components(priority const& of);
  void put_facts(priority const& of);
  void text(std::string_view words);
  template <typename Number>
  void integer(std::optional<Number> const& value);
  void real(std::optional<double> value);

  framework::package const& package_;
  disclosure::cleared_results const& results_;
  results_origin const& origin_;
  tables::table_appender& to_;
};

void priority_rows::text(std::string_view const words) {
  if (words.empty()) {
    to_.null();
  } else {
    to_.text(words);
  }
}

template <typename Number>
void priority_rows::integer(std::optional<Number> const& value) {
  if (value) {
    to_.integer(static_cast<std::int64_t>(*value));
  } else {
    to_.null();
  }
}

void priority_rows::real(std::optional<double> const value) {
  if (value) {
    to_.real(*value);
  } else {
    to_.null();
  }
}

template <typename Word>
std::string_view word_of(std::optional<Word> const& given) {
  return given ? framework::word(*given) : std::string_view{};
}

void priority_rows::put_components(priority const& of) {
  for (auto const& [level, why] : of.components) {
    integer(level);
    text(figures::word(why));
  }
}

void priority_rows::put_facts(priority const& of) {
  text(word_of(of.against));
  text(word_of(of.benchmark));
  text(word_of(of.trend));
  real(of.people);
  text(of.parts ? of.parts->by : std::string_view{});
  integer(of.parts ? std::optional{of.parts->parts} : std::nullopt);
  integer(of.parts ? std::optional{of.parts->worse} : std::nullopt);
  real(of.years_old);
}

void priority_rows::put(figures::ranking const& in, priority const& of,
                        std::optional<std::size_t> const place) {
  auto const& metric = package_.metrics[of.metric.value()];
  auto const rank = place ? std::optional{in.in_order[*place].rank}
                          : std::optional<figures::rank_interval>{};
  text(in.workstream ? package_.workstreams[*in.workstream].id.value
                     : std::string{});
  integer(place ? std::optional{*place + 1} : std::nullopt);
  to_.text(metric.id.value);
  to_.text(metric.version);
  to_.text(metric.title.original());
  to_.text(of.decided ? framework::word(*of.decided) : "cannot_say");
  integer(of.row ? std::optional{*of.row + 1} : std::nullopt);
  real(rank ? std::optional{rank->middle} : std::nullopt);
  real(rank ? std::optional{rank->lower} : std::nullopt);
  real(rank ? std::optional{rank->upper} : std::nullopt);
  to_.integer(static_cast<std::int64_t>(in.in_order.size()));
  put_components(of);
  put_facts(of);
  to_.integer(package_.priorities->draws);
  to_.integer(package_.priorities->seed);
  to_.boolean(origin_.persons == report::persons_measured::invented);
  to_.text(origin_.data_version);
  to_.text(disclosure::name_of(results_.readers()));
  to_.end_row();
}

void priority_rows::put_all() {
  auto const& priorities = results_.priorities();
  auto ranked = std::vector<bool>(priorities.all.size());
  for (auto const& ranking : priorities.rankings) {
    for (auto i = std::size_t{0}; i < ranking.in_order.size(); ++i) {
      auto const at = ranking.in_order[i].priority;
      put(ranking, priorities.all[at], i);
      ranked[at] = true;
    }
    if (!ranking.workstream) {
      for (auto at = std::size_t{0}; at < ranked.size(); ++at) {
        if (!ranked[at]) {
          put(ranking, priorities.all[at], std::nullopt);
        }
      }
    }
  }
}

}  // namespace

result<std::vector<std::filesystem::path>> write_priorities(
    tables::database_writer& to, framework::package const& package,
    disclosure::cleared_results const& results, results_origin const& origin,
    std::filesystem::path const& folder) {
  if (!package.priorities) {
    return std::vector<std::filesystem::path>{};
  }
  WM_TRY(to.create_table(kTable, columns_of()));
  auto rows = WM_TRY(to.append_to(kTable));
  priority_rows{package, results, origin, rows}.put_all();
  WM_TRY(rows.finish());
  auto const csv = folder / "priorities.csv";
  auto const parquet = folder / "priorities.parquet";
  WM_TRY(to.export_csv(kTable, csv));
  WM_TRY(to.export_parquet(kTable, parquet));
  return std::vector{csv, parquet};
}

}  // namespace wm::app
