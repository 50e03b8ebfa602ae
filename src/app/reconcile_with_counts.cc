#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "app/people_list.h"
#include "app/reconcile_causes.h"
#include "app/reconcile_with.h"
#include "base/calendar.h"
#include "metrics/engine/measure_all.h"

namespace wm::app {

namespace {

using metrics::definition;

/// A definition without one of its clauses.
struct variant {
  clause without;
  definition by;
};

std::vector<variant> variants_of(definition const& of) {
  auto out = std::vector<variant>{};
  auto const add = [&](std::string_view const key,
                       std::vector<metrics::line> definition::* const lines) {
    for (auto i = std::size_t{0}; i < (of.*lines).size(); ++i) {
      auto changed = of;
      (changed.*lines)
          .erase((changed.*lines).begin() + static_cast<std::ptrdiff_t>(i));
      out.push_back({clause_of(key, i, of.*lines), std::move(changed)});
    }
  };
  add("of", &definition::of);
  add("leave_out", &definition::leave_out);
  add("denominator", &definition::denominator);
  add("excused", &definition::excused);
  if (of.numerator.size() > 1) {
    add("numerator", &definition::numerator);
  }
  if (of.follow_up) {
    auto changed = of;
    changed.follow_up.reset();
    out.push_back({{"follow_up", "who died or moved away"}, changed});
  }
  for (auto const rule :
       {framework::unknown_rule::not_met, framework::unknown_rule::leave_out}) {
    if (rule != of.if_unknown) {
      auto changed = of;
      changed.if_unknown = rule;
      out.push_back(
          {{"if_unknown",
            rule == framework::unknown_rule::not_met
                ? "those of whom it cannot be told leave the denominator"
                : "those of whom it cannot be told are counted as not met"},
           std::move(changed)});
    }
  }
  return out;
}

}  // namespace

result<void> with_counts(basis const& of, std::filesystem::path const& file,
                         reconciliation& into) {
  into.theirs =
      WM_TRY(read_counts_of(file, to_string(record::as_date(of.period.last))));
  auto const variants = variants_of(of.ours());
  auto wanted = std::vector<metrics::wanted_figures>{{&of.ours(), {of.period}}};
  for (auto const& one : variants) {
    wanted.push_back({&one.by, {of.period}});
  }
  auto const measured = WM_TRY(metrics::measure_all(
      {of.store, of.concepts(), of.index, of.rules, &of.relatives}, wanted,
      of.known_on, {}, {}));
  auto const counts = [&](std::size_t const i) -> result<two_counts> {
    if (!measured[i]) {
      return std::unexpected{measured[i].error()};
    }
    auto const& all = measured[i]->front().cells.front().tally;
    return two_counts{all.counted,
                      static_cast<std::int64_t>(all.numerator.value())};
  };
  into.ours = WM_TRY(counts(0));
  auto const rest = two_counts{into.theirs.denominator - into.ours.denominator,
                               into.theirs.numerator - into.ours.numerator};
  if (rest == two_counts{}) {
    return {};
  }
  for (auto i = std::size_t{0}; i < variants.size(); ++i) {
    auto const without = WM_TRY(counts(i + 1));
    if (without == into.theirs) {
      into.causes.push_back(
          {.line = "ours, " + variants[i].without.line,
           .written = variants[i].without.written,
           .what = "without it ours would be the same as theirs",
           .makes = rest,
           .persons = {}});
      return {};
    }
  }
  into.causes.push_back(
      {.line = std::string{kNobodySays},
       .written = "",
       .what = "no single clause of ours gives these counts when it is left "
               "out; a list of persons would tell more",
       .makes = rest,
       .persons = {}});
  return {};
}

}  // namespace wm::app
