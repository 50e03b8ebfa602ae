#include "metrics/engine/single_pass.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "metrics/engine/needed_days.h"
#include "metrics/engine/plan_builder.h"

namespace wm::metrics::engine {

namespace {

/// Persons whose columns are looked up, and who are added up, at a time.
constexpr auto kBatch = std::uint32_t{2048};

/// What is found out about their events waits to be added up. If they have very
/// many, it is done earlier, so that there is room.
constexpr auto kMostEvents = std::size_t{1} << 20;

bool same_days(std::span<day_range const> const a,
               std::span<day_range const> const b) {
  return std::ranges::equal(a, b);
}

/// All definitions, those over the same periods in one plan.
std::deque<plan> plans_of(std::span<wanted_figures const> const wanted,
                          concept_sets& sets, word_table& words,
                          std::vector<bool>& left_out) {
  auto out = std::deque<plan>{};
  auto done = std::vector<bool>(wanted.size());
  for (auto i = std::size_t{0}; i < wanted.size(); ++i) {
    if (done[i] || left_out[i]) {
      continue;
    }
    auto const periods = std::span{wanted[i].periods};
    for (auto first = std::size_t{0}; first < periods.size();
         first += kMostPeriods) {
      auto const count = std::min(kMostPeriods, periods.size() - first);
      auto builder =
          plan_builder{periods.subspan(first, count), first, sets, words};
      for (auto j = i; j < wanted.size(); ++j) {
        if (!left_out[j] && same_days(wanted[j].periods, periods)) {
          done[j] = true;
          left_out[j] = !builder.add(*wanted[j].by, j);
        }
      }
      out.push_back(std::move(builder).finish());
    }
  }
  return out;
}

}  // namespace

single_pass::single_pass(records const& from,
                         std::span<wanted_figures const> const wanted,
                         day_number const known_on, std::vector<bool>& left_out)
    : left_out_{left_out},
      sets_{from.concepts},
      plans_{plans_of(wanted, sets_, words_, left_out)},
      sources_{from.rules, sets_},
      person_{from, sets_, known_on},
      states_{from, sources_, person_, words_},
      fields_{from, sets_, words_, person_} {
  sets_.find_codes(from.store, from.index,
                   needed_days(plans_, sources_, sets_.sources()));
  for (auto const& plan : plans_) {
    countings_.emplace_back(plan, sets_, person_, states_, fields_, words_);
  }
}

result<bool> single_pass::add(std::uint32_t const first,
                              std::uint32_t const last) {
  for (auto from = first; from < last; from += std::min(kBatch, last - from)) {
    auto const to = from + std::min(kBatch, last - from);
    WM_TRY(person_.read_batch(from, to));
    auto events = std::size_t{0};
    for (auto person = from; person < to; ++person) {
      WM_TRY(person_.go_to(person));
      states_.next_person();
      for (auto& counting : countings_) {
        auto const failed = counting.add_person();
        if (auto const problem = person_.take_problem()) {
          return std::unexpected{*problem};
        }
        if (!leave_out(failed)) {
          return false;
        }
      }
      events += person_.rows().size();
      if (events >= kMostEvents || person + 1 == to) {
        events = 0;
        for (auto& counting : countings_) {
          if (!leave_out(counting.end_batch())) {
            return false;
          }
        }
      }
    }
  }
  return true;
}

bool single_pass::leave_out(std::span<std::size_t const> const failed) {
  for (auto const place : failed) {
    left_out_[place] = true;
  }
  return failed.empty();
}

result<void> single_pass::add_to(
    std::span<result<std::vector<cell_map>>> const cells) const {
  for (auto const& counting : countings_) {
    WM_TRY(counting.add_to(cells, left_out_));
  }
  return {};
}

}  // namespace wm::metrics::engine
