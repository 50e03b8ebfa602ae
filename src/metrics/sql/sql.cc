#include "metrics/sql/sql.h"

#include <utility>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "metrics/sql/expression_sql.h"
#include "metrics/sql/sql_text.h"
#include "metrics/words/one_row.h"

namespace wm::metrics {

namespace {

using sql::expression_sql;
using sql::sql_string;

/// A column of the outcome, and the line it comes from.
struct column {
  std::string name;
  std::string text;
  std::string written;
};

/// One line of comment, whatever the line holds.
std::string comment(std::string_view const key, std::string_view const of) {
  return fmt::format("-- {}: {}", key, on_one_row(of));
}

/// Puts the statement together.
class statement {
 public:
  statement(definition const& of, framework::concepts const& known)
      : of_{of}, known_{known}, write_{of, known} {}

  result<std::string> written(sql_rows rows);

 private:
  result<void> add_units();
  result<void> add_names();
  result<void> add_columns();
  result<void> add_lines(std::vector<line> const& lines, std::string_view key);
  result<void> add_number(std::optional<line> const& from,
                          std::string_view name);
  result<void> add_pair();
  result<void> add_follow_up();
  result<void> add_groups();
  std::string left_at() const;
  std::string numerator_is_true() const;
  bool has_condition() const;

  definition const& of_;
  framework::concepts const& known_;
  expression_sql write_;
  std::vector<std::string> parts_;
  std::vector<column> columns_;
  std::vector<std::string> groups_;
};

/// The units that are counted: persons, or events whose day is in a period.
result<void> statement::add_units() {
  if (!of_.each) {
    parts_.emplace_back(
        "unit AS (\n"
        "  -- Each person in each period.\n"
        "  SELECT p.person, r.period_start, r.reference_day, NULL AS "
        "index_row\n"
        "  FROM dated_person p CROSS JOIN period r\n)");
    return {};
  }
  auto const source = WM_TRY(write_.source_of(*of_.each));
  auto const some = WM_TRY(write_.events(*of_.each));
  parts_.push_back(fmt::format(
      "candidate AS (\n"
      "  {}\n"
      "  SELECT u.person, u.period_start, u.reference_day, {}.row AS "
      "index_row\n"
      "  FROM (SELECT p.person, r.period_start, r.reference_day FROM "
      "dated_person p CROSS JOIN period r) u\n"
      "  JOIN {} {} ON {}.person = u.person AND {}\n)",
      comment("each", "see the file"), some.alias, some.relation, some.alias,
      some.alias, some.condition));
  parts_.push_back(
      fmt::format("unit AS (\n"
                  "  -- Each event in the period that holds its day.\n"
                  "  SELECT * FROM candidate u\n"
                  "  WHERE {} BETWEEN u.period_start AND u.reference_day\n)",
                  WM_TRY(write_.of(*of_.count_in))));
  return {};
}

result<void> statement::add_names() {
  auto before = std::string{"unit"};
  auto number = 0;
  for (auto const& name : of_.names) {
    if (!name.means) {
      continue;  // events are written where they are used
    }
    auto const next = fmt::format("named_{}", ++number);
    parts_.push_back(fmt::format(
        "{} AS (\n  {}\n  SELECT u.*, {} AS {}\n  FROM {} u\n)", next,
        comment(name.name, name.written.value), WM_TRY(write_.of(*name.means)),
        expression_sql::column_of(name), before));
    before = next;
  }
  parts_.push_back(fmt::format("looked_at AS (SELECT * FROM {})", before));
  return {};
}

result<void> statement::add_lines(std::vector<line> const& lines,
                                  std::string_view const key) {
  auto number = 0;
  for (auto const& each : lines) {
    columns_.push_back({fmt::format("{}_{}", key, ++number),
                        WM_TRY(write_.of(each.means)), each.written.value});
  }
  return {};
}

result<void> statement::add_number(std::optional<line> const& from,
                                   std::string_view const name) {
  if (from) {
    columns_.push_back({std::string{name},
                        WM_TRY(write_.number(from->means, from->means.places)),
                        from->written.value});
  }
  return {};
}

result<void> statement::add_pair() {
  if (!of_.pair) {
    return {};
  }
  auto const value = [&](std::size_t const name) {
    auto event = expression{};
    event.does = operation::named;
    event.type = value_type::event;
    event.name = name;
    auto out = expression{};
    out.does = operation::event_value;
    out.type = value_type::number;
    out.value = of_.pair->value;
    out.parts.push_back(std::move(event));
    return write_.of(out);
  };
  columns_.push_back({"baseline_value", WM_TRY(value(of_.pair->baseline)),
                      of_.names[of_.pair->baseline].written.value});
  columns_.push_back({"later_value", WM_TRY(value(of_.pair->later)),
                      of_.names[of_.pair->later].written.value});
  return {};
}

result<void> statement::add_follow_up() {
  if (!of_.follow_up) {
    return {};
  }
  auto const from = WM_TRY(write_.of(of_.follow_up->from));
  auto const last = fmt::format("({} + {})", from, of_.follow_up->days);
  columns_.push_back(
      {"lost_by_death",
       of_.follow_up->died == framework::loss_rule::keep
           ? std::string{"false"}
           : fmt::format("coalesce((SELECT p.death_day BETWEEN {} AND {} FROM "
                         "dated_person p WHERE p.person = u.person), false)",
                         from, last),
       "died while being followed"});
  columns_.push_back(
      {"lost_by_move",
       of_.follow_up->moved_away == framework::loss_rule::keep
           ? std::string{"false"}
           : fmt::format(
                 "coalesce((SELECT bool_or({0} BETWEEN s.first_day AND "
                 "s.last_day AND s.last_day < least({1}, p.death_or_end)) FROM "
                 "registered s JOIN dated_person p ON p.person = s.person "
                 "WHERE s.person = u.person), false)",
                 from, last),
       "moved away while being followed"});
  return {};
}

result<void> statement::add_groups() {
  for (auto const& name : of_.group_by) {
    auto looked_up = expression{};
    looked_up.type = value_type::word;
    looked_up.text = name;
    auto r = expression{};
    r.does = operation::reference_day;
    r.type = value_type::day;
    looked_up.parts.push_back(of_.as_of.value_or(r));
    looked_up.does = framework::find_characteristic(known_, name) != nullptr
                         ? operation::characteristic
                         : operation::state_word;
    columns_.push_back(
        {fmt::format("group_{}", name),
         fmt::format("coalesce({}, 'unknown')", WM_TRY(write_.of(looked_up))),
         name});
    groups_.push_back(name);
  }
  if (of_.attribute) {
    columns_.push_back({"attributed_to",
                        fmt::format("coalesce({}, '')",
                                    WM_TRY(write_.of(of_.attribute->means))),
                        of_.attribute->written.value});
  }
  return {};
}

result<void> statement::add_columns() {
  WM_TRY(add_lines(of_.of, "of"));
  WM_TRY(add_lines(of_.leave_out, "leave_out"));
  WM_TRY(add_lines(of_.denominator, "denominator"));
  WM_TRY(add_number(of_.denominator_number, "denominator_number"));
  WM_TRY(add_pair());
  WM_TRY(add_lines(of_.numerator, "numerator"));
  WM_TRY(add_number(of_.numerator_number, "numerator_number"));
  WM_TRY(add_number(of_.measure, "measure"));
  WM_TRY(add_lines(of_.excused, "excused"));
  WM_TRY(add_follow_up());
  return add_groups();
}

bool statement::has_condition() const {
  return !of_.measure && !of_.numerator_number &&
         of_.value == framework::value_kind::proportion;
}

std::string statement::numerator_is_true() const {
  if (!has_condition()) {
    return of_.numerator_number ? "coalesce(numerator_number <> 0, false)"
                                : "false";
  }
  return "coalesce(numerator, false)";
}

/// In which line a unit left, in the order in which the lines are applied.
std::string statement::left_at() const {
  auto cases = std::vector<std::string>{};
  auto const leaves = [&](std::vector<line> const& lines,
                          std::string_view const key, bool const when_true,
                          std::string_view const beside) {
    for (auto i = std::size_t{1}; i <= lines.size(); ++i) {
      cases.push_back(fmt::format("WHEN {0}{1}_{2} IS {3}TRUE THEN '{1} {2}'",
                                  beside, key, i, when_true ? "" : "NOT "));
    }
  };
  leaves(of_.of, "of", false, "");
  leaves(of_.leave_out, "leave_out", true, "");
  leaves(of_.denominator, "denominator", false, "");
  if (of_.denominator_number) {
    cases.push_back(
        fmt::format("WHEN denominator_number IS NULL THEN 'denominator {}'",
                    of_.denominator.size() + 1));
  }
  if (of_.pair) {
    cases.emplace_back("WHEN baseline_value IS NULL THEN 'baseline'");
  }
  auto const unless = fmt::format("NOT {} AND ", numerator_is_true());
  leaves(of_.excused, "excused", true, unless);
  if (of_.follow_up) {
    cases.push_back(fmt::format("WHEN {}lost_by_death THEN 'died'", unless));
    cases.push_back(
        fmt::format("WHEN {}lost_by_move THEN 'moved_away'", unless));
  }
  auto const known = of_.measure            ? "measure"
                     : of_.numerator_number ? "numerator_number"
                                            : "numerator";
  if (of_.measure || of_.if_unknown != framework::unknown_rule::not_met) {
    cases.push_back(fmt::format("WHEN {} IS NULL THEN 'cannot_tell'", known));
  }
  if (cases.empty()) {
    return "'counted'";
  }
  return fmt::format("CASE {} ELSE 'counted' END",
                     fmt::join(cases, "\n         "));
}

result<std::string> statement::written(sql_rows const rows) {
  WM_TRY(add_units());
  WM_TRY(add_names());
  WM_TRY(add_columns());
  auto lines = std::string{};
  for (auto const& each : columns_) {
    lines +=
        fmt::format(",\n         {}\n         {} AS {}",
                    comment(each.name, each.written), each.text, each.name);
  }
  parts_.push_back(fmt::format(
      "line AS (\n  SELECT u.person, u.period_start, u.reference_day, "
      "u.index_row{}\n  FROM looked_at u\n)",
      lines));
  auto numerator = std::vector<std::string>{};
  for (auto i = std::size_t{1}; i <= of_.numerator.size(); ++i) {
    numerator.push_back(fmt::format("numerator_{}", i));
  }
  if (of_.pair && of_.pair->least_change) {
    numerator.push_back(fmt::format(
        "(later_value - baseline_value {} {})",
        *of_.pair->least_change < 0 ? "<=" : ">=", *of_.pair->least_change));
  }
  auto const tested =
      numerator.empty() || !has_condition()
          ? std::string{"line"}
          : fmt::format("(SELECT *, ({}) AS numerator FROM line)",
                        fmt::join(numerator, " AND "));
  parts_.push_back(
      fmt::format("outcome AS (\n  SELECT *,\n         {} AS left_at\n  FROM "
                  "{}\n)",
                  left_at(), tested));
  auto relations = write_.relations();
  auto out = fmt::format("{}\nWITH ", comment(of_.of_metric->id.value,
                                              of_.of_metric->title.original()));
  relations.insert(relations.end(), parts_.begin(), parts_.end());
  out += fmt::format("{}\n", fmt::join(relations, ",\n"));
  if (rows == sql_rows::outcomes) {
    return out +
           "SELECT * FROM outcome\nORDER BY reference_day, person, "
           "index_row\n";
  }
  auto sums = std::string{
      "count(*) AS looked_at, count(*) FILTER (left_at = 'counted') AS "
      "denominator"};
  if (has_condition()) {
    sums +=
        ", count(*) FILTER (left_at = 'counted' AND numerator) AS numerator"
        ", count(*) FILTER (left_at IN ('counted', 'cannot_tell') AND "
        "numerator IS NULL) AS unknown";
  }
  if (of_.numerator_number) {
    sums +=
        ", sum(numerator_number) FILTER (left_at = 'counted') AS "
        "numerator_sum";
  }
  if (of_.denominator_number) {
    sums +=
        ", sum(denominator_number) FILTER (left_at = 'counted') AS "
        "denominator_sum";
  }
  if (of_.measure) {
    sums +=
        ", avg(measure) FILTER (left_at = 'counted') AS mean, "
        "quantile_cont(measure, 0.5) FILTER (left_at = 'counted') AS "
        "median";
  }
  auto figures = std::vector<std::string>{fmt::format(
      "SELECT reference_day, 'everyone' AS breakdown, '' AS in_group, {}\nFROM "
      "outcome GROUP BY ALL",
      sums)};
  for (auto const& each : groups_) {
    figures.push_back(
        fmt::format("SELECT reference_day, {} AS breakdown, group_{} AS "
                    "in_group, {}\nFROM outcome GROUP BY ALL",
                    sql_string(each), each, sums));
  }
  return out + fmt::format("{}\nORDER BY reference_day, breakdown, in_group\n",
                           fmt::join(figures, "\nUNION ALL\n"));
}

}  // namespace

result<std::string> sql_of(definition const& of,
                           framework::concepts const& known,
                           sql_rows const rows) {
  return statement{of, known}.written(rows);
}

}  // namespace wm::metrics
