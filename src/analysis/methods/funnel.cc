#include "stats/comparison/funnel.h"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "analysis/detail/job.h"
#include "analysis/methods/methods.h"

namespace wm::analysis {
namespace {

enum column : std::size_t { numerator, denominator, rate };

constexpr auto kColumns = std::array{
    column_use{"numerator", "numerator", cell_kind::count,
               column_need::required, "people or events seen"},
    column_use{"denominator", "denominator", cell_kind::count_or_empty,
               column_need::if_present,
               "people, person-years, or for ratios the events expected"},
    column_use{"rate", "rate", cell_kind::count_or_empty,
               column_need::if_present,
               "the rate, times the multiplier; needed for dsr"},
};

constexpr auto kKinds = std::array<std::string_view, 5>{
    "proportion", "ratio", "count-ratio", "rate", "dsr"};
constexpr auto kKindValues = std::array{
    stats::funnel_kind::proportion, stats::funnel_kind::standardised_ratio,
    stats::funnel_kind::count_ratio, stats::funnel_kind::crude_rate,
    stats::funnel_kind::standardised_rate};

constexpr auto kSettings = std::array{
    setting{"kind", setting_kind::choice, "proportion",
            "what areas are compared by; ratio is seen / expected, "
            "count-ratio the same minus 1",
            kKinds},
    setting{"multiplier", setting_kind::positive_or_none, "",
            "1 unless given; 100000 for rates"},
};

constexpr auto kAdds = std::array{
    added_column{"average", "of all areas of the funnel"},
    added_column{"size", "the denominator by which the area counts"},
    added_column{"significance", "where the area lies"},
};

constexpr auto kMethodName = std::string_view{"funnel"};

/// What the funnel of one group is made with.
struct funnel {
  stats::funnel_kind kind;
  double multiplier;
  stats::funnel_base base;
};

stats::funnel_area area_of(detail::job const& of, std::size_t const row,
                           stats::funnel_kind const kind,
                           double const multiplier) {
  auto area =
      stats::funnel_area{of.in.columns[numerator].numbers[row],
                         of.number(denominator, row), of.number(rate, row)};
  if (kind == stats::funnel_kind::crude_rate && !area.rate &&
      area.denominator && *area.denominator > 0 && area.numerator > 0) {
    area.rate = area.numerator / *area.denominator * multiplier;
  }
  if (area.rate && *area.rate == 0) {
    area.rate.reset();
  }
  return area;
}

std::optional<double> value_of(stats::funnel_area const& area,
                               funnel const& in) {
  if (is_rate(in.kind)) {
    return area.rate ? area.rate : std::optional{0.0};
  }
  auto const ratio = area.numerator / *area.denominator;
  return in.kind == stats::funnel_kind::count_ratio ? ratio - 1.0
                                                    : ratio * in.multiplier;
}

/// The row of one area; an error when its numbers cannot be.
result<void> write(detail::job& of, std::size_t const row,
                   stats::funnel_area const& area, funnel const& in) {
  auto const size =
      WM_TRY(stats::funnel_denominator(area, in.kind, in.multiplier));
  auto const significance = WM_TRY(stats::funnel_significance_of(
      area, in.kind, in.multiplier, in.base.average));
  auto limits = stats::estimate{};
  limits.why = stats::reason::no_events;
  if (size) {
    limits = WM_TRY(stats::funnel_limits(in.base.average, *size, in.kind,
                                         in.multiplier, of.levels()));
  }
  auto const centre = limits.value;
  limits.value = value_of(area, in);
  of.out.begin_row(row);
  of.out.put(limits);
  of.out.number(centre);
  of.out.number(size);
  of.out.text(stats::word(significance));
  of.out.end(kMethodName, stats::status_of(limits), stats::word(limits.why));
  return {};
}

/// The first area of a group whose numbers cannot be, by its row.
std::string first_fault(std::span<stats::funnel_area const> const areas,
                        std::span<std::uint32_t const> const rows,
                        stats::funnel_kind const kind,
                        double const multiplier) {
  for (auto i = std::size_t{0}; i < areas.size(); ++i) {
    auto const size = stats::funnel_denominator(areas[i], kind, multiplier);
    if (!size) {
      return fmt::format("row {}: {}", rows[i] + 1, size.error().message);
    }
  }
  return {};
}

void run(detail::job& of) {
  auto const at = std::ranges::find(kKinds, of.chosen.word("kind"));
  auto const kind = kKindValues[static_cast<std::size_t>(at - kKinds.begin())];
  auto const multiplier = of.chosen.number_or_none("multiplier")
                              .value_or(is_rate(kind) ? 100'000.0 : 1.0);
  auto areas = std::vector<stats::funnel_area>{};
  for (auto group = std::size_t{0}; group < of.groups(); ++group) {
    auto const rows = of.in.groups.rows(group);
    areas.clear();
    for (auto const row : rows) {
      areas.push_back(area_of(of, row, kind, multiplier));
    }
    if (auto const fault = first_fault(areas, rows, kind, multiplier);
        !fault.empty()) {
      of.fail_rows(group, "invalid_input", fault);
      continue;
    }
    auto const base = stats::funnel_base_of(areas, kind, multiplier);
    if (!base) {
      auto const reason = base.error().code == error_code::undefined
                              ? "zero_denominator"
                              : "invalid_input";
      of.fail_rows(group, reason, base.error().message);
      continue;
    }
    for (auto i = std::size_t{0}; i < rows.size(); ++i) {
      auto const done = write(of, rows[i], areas[i], {kind, multiplier, *base});
      if (!done) {
        of.out.begin_row(rows[i]);
        of.out.fail_group("invalid_input");
        of.contradictions.in_row(rows[i] + 1, done.error().message);
      }
    }
  }
}

}  // namespace

constinit method const kFunnel = {
    .name = "funnel",
    .about = "Control limits and significance of areas in a funnel plot",
    .rows = result_rows::row,
    .columns = kColumns,
    .settings = kSettings,
    .limits = with_limits::yes,
    .keys = {},
    .adds = kAdds,
    .notes =
        "The limits are those within which an area of this size would "
        "lie by chance if it were\nlike the average; significance is "
        "always at 95 and 99.8 %.",
    .example = "--multiplier 100",
    .example_input =
        "area,numerator,denominator\n"
        "Bow,130,400\n"
        "Poplar,45,260\n"
        "Shadwell,90,310\n",
    .run = run};

}  // namespace wm::analysis
