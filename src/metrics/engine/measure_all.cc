#include "metrics/engine/measure_all.h"

#include <algorithm>
#include <cstddef>
#include <thread>
#include <utility>

#include "metrics/engine/single_pass.h"
#include "metrics/evaluate/outcome.h"
#include "record/life_course.h"

namespace wm::metrics {

namespace {

struct person_range {
  std::uint32_t first;
  std::uint32_t last;  // not included
};

/// One of several ranges of nearly equal length.
person_range piece_of(person_range const whole, std::uint32_t const number,
                      std::uint32_t const of) {
  auto const length = std::uint64_t{whole.last} - whole.first;
  auto const border = [&](std::uint64_t const at) {
    return whole.first + static_cast<std::uint32_t>(length * at / of);
  };
  return {border(number), border(std::uint64_t{number} + 1)};
}

measured_part nothing_yet(std::span<wanted_figures const> const wanted) {
  auto out = measured_part{};
  for (auto const& one : wanted) {
    out.emplace_back(empty_cells(*one.by, one.periods.size()));
  }
  return out;
}

result<void> add_person(std::vector<cell_map>& cells, subject const& who,
                        wanted_figures const& wanted) {
  for (auto i = std::size_t{0}; i < wanted.periods.size(); ++i) {
    auto const outcomes =
        WM_TRY(outcomes_of(who, *wanted.by, wanted.periods[i]));
    for (auto const& one : outcomes) {
      WM_TRY(add_to_cells(cells[i], one, *wanted.by));
    }
  }
  return {};
}

/// What the engine has no place for, person by person.
result<void> add_by_reference(measured_part& into,
                              std::vector<bool> const& asked,
                              records const& from,
                              std::span<wanted_figures const> const wanted,
                              day_number const known_on,
                              person_range const range) {
  for (auto person = range.first; person < range.last; ++person) {
    auto const course = WM_TRY(record::life_course_of(
        from.store, from.concepts, from.index, person, known_on));
    auto const who = subject{course, from.concepts, from.rules, from.relatives};
    for (auto i = std::size_t{0}; i < wanted.size(); ++i) {
      if (asked[i] && into[i]) {
        auto const added = add_person(*into[i], who, wanted[i]);
        if (!added) {
          into[i] = std::unexpected{added.error()};
        }
      }
    }
  }
  return {};
}

result<measured_part> measure_range(
    records const& from, std::span<wanted_figures const> const wanted,
    day_number const known_on, person_range const range) {
  auto by_reference = std::vector<bool>(wanted.size());
  while (true) {
    auto pass = engine::single_pass{from, wanted, known_on, by_reference};
    if (!WM_TRY(pass.add(range.first, range.last))) {
      continue;
    }
    auto out = nothing_yet(wanted);
    WM_TRY(pass.add_to(out));
    if (std::ranges::find(by_reference, true) != by_reference.end()) {
      WM_TRY(
          add_by_reference(out, by_reference, from, wanted, known_on, range));
    }
    return out;
  }
}

result<void> merge(std::vector<cell_map>& into,
                   std::vector<cell_map> const& from) {
  for (auto i = std::size_t{0}; i < into.size(); ++i) {
    WM_TRY(merge(into[i], from.at(i)));
  }
  return {};
}

}  // namespace

result<measured_part> measure_part(records const& from,
                                   std::span<wanted_figures const> const wanted,
                                   day_number const known_on,
                                   engine_options const& how) {
  auto const persons = static_cast<std::uint32_t>(from.store.counts().persons);
  auto const part = piece_of({0, persons}, how.part.number, how.part.of);
  auto const threads = std::max(how.threads, 1U);
  auto pieces = std::vector<result<measured_part>>(threads, measured_part{});
  {
    auto workers = std::vector<std::jthread>{};
    for (auto i = 1U; i < threads; ++i) {
      workers.emplace_back([&, i] {
        pieces[i] =
            measure_range(from, wanted, known_on, piece_of(part, i, threads));
      });
    }
    pieces[0] =
        measure_range(from, wanted, known_on, piece_of(part, 0, threads));
  }
  for (auto& piece : pieces) {
    if (!piece) {
      return std::unexpected{piece.error()};
    }
    if (&piece != &pieces.front()) {
      merge(*pieces.front(), *piece);
    }
  }
  return std::move(pieces.front());
}

void merge(measured_part& into, measured_part const& from) {
  for (auto i = std::size_t{0}; i < into.size(); ++i) {
    if (!into[i]) {
      continue;
    }
    if (!from.at(i)) {
      into[i] = std::unexpected{from[i].error()};
      continue;
    }
    if (auto const merged = merge(*into[i], *from[i]); !merged) {
      into[i] = std::unexpected{merged.error()};
    }
  }
}

measured_metrics figures_of(measured_part&& of,
                            std::span<wanted_figures const> const wanted,
                            std::optional<day_number> const data_until) {
  auto out = measured_metrics{};
  for (auto i = std::size_t{0}; i < of.size(); ++i) {
    if (of[i]) {
      out.emplace_back(periods_of(std::move(*of[i]), *wanted[i].by,
                                  wanted[i].periods, data_until));
    } else {
      out.emplace_back(std::unexpected{of[i].error()});
    }
  }
  return out;
}

result<measured_metrics> measure_all(
    records const& from, std::span<wanted_figures const> const wanted,
    day_number const known_on, std::optional<day_number> const data_until,
    engine_options const& how) {
  return figures_of(WM_TRY(measure_part(from, wanted, known_on, how)), wanted,
                    data_until);
}

}  // namespace wm::metrics
