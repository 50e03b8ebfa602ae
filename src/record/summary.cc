#include "record/summary.h"

#include <algorithm>
#include <array>
#include <limits>
#include <unordered_map>

#include <fmt/format.h>

#include "base/calendar.h"
#include "record/concept_index.h"
#include "record/words.h"

namespace wm::record {

namespace {

constexpr auto kAxes = std::size_t{6};
constexpr auto kNone = std::numeric_limits<std::uint32_t>::max();
constexpr auto kTogether = std::uint32_t{256};  // [persons]

using cell_key = std::array<std::uint32_t, kAxes>;

struct cell_hash {
  std::size_t operator()(cell_key const& key) const {
    auto hash = std::uint64_t{0};
    for (auto const part : key) {
      // Fibonacci hashing: 2^64 divided by the golden ratio.
      hash = (hash ^ part) * 0x9E3779B97F4A7C15U;
      hash ^= hash >> 32U;
    }
    return hash;
  }
};

struct cell {
  summary_row row;
  std::uint32_t last_person{kNone};
};

/// One number for a month of a year, or for a year alone.
std::uint32_t month_number(day_number const day, precision const known) {
  auto const date = std::chrono::year_month_day{as_date(day)};
  auto const month =
      known == precision::year ? 0U : static_cast<unsigned>(date.month());
  return static_cast<std::uint32_t>(static_cast<int>(date.year())) * 13U +
         month;
}

std::string month_text(std::uint32_t const number) {
  auto const month = number % 13U;
  return month == 0 ? fmt::format("{:04}", number / 13U)
                    : fmt::format("{:04}-{:02}", number / 13U, month);
}

template <typename T>
void widen(T& first, T& last, T const value) {
  first = first == kNoTime ? value : std::min(first, value);
  last = last == kNoTime ? value : std::max(last, value);
}

/// One table that is being filled.
class table {
 public:
  explicit table(std::vector<summary_axis> const& axes) : axes_{axes} {}

  void add(event_span const& events, std::size_t const i,
           std::uint32_t const person,
           std::span<std::uint32_t const> const meant) {
    auto key = cell_key{};
    auto place_of_concept = kAxes;
    for (auto a = std::size_t{0}; a < axes_.size(); ++a) {
      switch (axes_[a]) {
        case summary_axis::source:
          key[a] = events.source[i];
          break;
        case summary_axis::concepts:
          place_of_concept = a;
          break;
        case summary_axis::code:
          key[a] = events.code[i];
          break;
        case summary_axis::provider:
          key[a] = events.provider[i];
          break;
        case summary_axis::month:
          key[a] =
              month_number(day_of(events.start[i]),
                           static_cast<precision>(events.precision[i] % 4U));
          break;
        case summary_axis::received:
          key[a] = month_number(events.received_on[i], precision::day);
          break;
      }
    }
    if (place_of_concept == kAxes) {
      count(key, events, i, person);
    } else if (meant.empty()) {
      key[place_of_concept] = kNone;
      count(key, events, i, person);
    }
    if (place_of_concept != kAxes) {
      for (auto const one : meant) {
        key[place_of_concept] = one;
        count(key, events, i, person);
      }
    }
  }

  std::vector<summary_row> rows(store const& records,
                                framework::concepts const& concepts) && {
    auto out = std::vector<summary_row>{};
    out.reserve(cells_.size());
    for (auto& [key, one] : cells_) {
      for (auto a = std::size_t{0}; a < axes_.size(); ++a) {
        one.row.keys.push_back(text_of(axes_[a], key[a], records, concepts));
      }
      out.push_back(std::move(one.row));
    }
    std::ranges::sort(out, {}, &summary_row::keys);
    return out;
  }

 private:
  void count(cell_key const& key, event_span const& events, std::size_t const i,
             std::uint32_t const person) {
    auto& [row, last_person] = cells_[key];
    if (events.superseded_on[i] != kNoTime) {
      ++row.superseded;
      return;
    }
    ++row.events;
    row.persons += last_person == person ? 0U : 1U;
    last_person = person;
    widen(row.first_start, row.last_start, events.start[i]);
    widen(row.first_received, row.last_received, events.received_on[i]);
  }

  static std::string text_of(summary_axis const axis,
                             std::uint32_t const number, store const& records,
                             framework::concepts const& concepts) {
    switch (axis) {
      case summary_axis::source:
        return std::string{records.texts(words::source)[number]};
      case summary_axis::concepts:
        return number == kNone ? std::string{} : concepts.all[number].id.value;
      case summary_axis::code: {
        auto const code = read_code(records.texts(words::code)[number]);
        return fmt::format("{} {}", code.system, code.code);
      }
      case summary_axis::provider:
        return std::string{records.texts(words::provider)[number]};
      case summary_axis::month:
      case summary_axis::received:
        break;
    }
    return month_text(number);
  }

  std::vector<summary_axis> const& axes_;
  std::unordered_map<cell_key, cell, cell_hash> cells_;
};

}  // namespace

std::string_view name_of(summary_axis const axis) {
  switch (axis) {
    case summary_axis::source:
      return "source";
    case summary_axis::concepts:
      return "concept";
    case summary_axis::code:
      return "code";
    case summary_axis::provider:
      return "provider";
    case summary_axis::month:
      return "month";
    case summary_axis::received:
      return "received";
  }
  return {};
}

result<std::vector<std::vector<summary_row>>> summarise(
    store const& records, framework::concepts const& concepts,
    std::span<std::vector<summary_axis> const> const groupings) {
  using enum event_columns;
  auto const index = concept_index{records, concepts};
  auto tables = std::vector<table>{groupings.begin(), groupings.end()};
  auto const persons = static_cast<std::uint32_t>(records.counts().persons);
  for (auto first = std::uint32_t{0}; first < persons; first += kTogether) {
    auto const last = std::min(persons, first + kTogether);
    auto const events =
        WM_TRY(records.events(first, last,
                              start | precision | code | provider | source |
                                  received_on | superseded_on));
    for (auto person = first; person < last; ++person) {
      auto const [from, to] = events_of(events, person - first);
      for (auto i = from; i < to; ++i) {
        if (events.start[i] == kNoTime) {
          continue;
        }
        for (auto& one : tables) {
          one.add(events, i, person, index.concepts_of(events.code[i]));
        }
      }
    }
  }
  auto out = std::vector<std::vector<summary_row>>{};
  for (auto& one : tables) {
    out.push_back(std::move(one).rows(records, concepts));
  }
  return out;
}

}  // namespace wm::record
