#include "synth/detail/diary.h"

#include <algorithm>
#include <chrono>
#include <string_view>
#include <tuple>

#include <fmt/format.h>

namespace wm::synth::detail {

namespace {

using record::kNoTime;
using record::precision;
using record::start_of;

day_number first_of_next_month(day_number const day) {
  auto const date = std::chrono::year_month_day{record::as_date(day)};
  auto const next =
      date.year() / date.month() / std::chrono::day{1} + std::chrono::months{1};
  return record::as_number(std::chrono::sys_days{next});
}

auto order_of(entry const& one) {
  return std::tuple{one.start, one.what, one.says, one.by, one.end};
}

/// Stays of which the beginning is sent before the end is known.
bool is_sent_as_it_begins(code const what) {
  switch (what) {
    case code::registration:
    case code::residence:
    case code::care_home_stay:
    case code::care_package:
    case code::pregnancy:
    case code::reablement:
    case code::talking_therapy:
      return true;
    default:
      return false;
  }
}

/// What a practice keeps of somebody who is away.
bool is_kept(code const what) {
  return what == code::registration || what == code::residence ||
         (what >= code::hypertension && what <= code::obesity);
}

enum class costs : std::uint8_t { told, not_yet };

void put_values(entry const& one, words_used const& words, costs const of,
                record::sorted_rows& into) {
  auto values = one.values;
  // By kind, as a store has them; few, so that sorting costs nothing.
  std::sort(values.begin(),
            values.begin() + static_cast<std::ptrdiff_t>(one.measured),
            [&](measurement const& a, measurement const& b) {
              return words.number(a.what, a.decimals) <
                     words.number(b.what, b.decimals);
            });
  for (auto i = std::size_t{0}; i < one.measured; ++i) {
    if (of == costs::told || values[i].what != value::cost) {
      into.values.push_back(
          {.kind = words.number(values[i].what, values[i].decimals),
           .number = values[i].number});
    }
  }
}

/// PERSON-0001 for an event, PERSON-e01 for an episode.
record::text_place put_id(std::string& letters, record::text_place const person,
                          std::string_view const rest) {
  auto const from = static_cast<std::uint32_t>(letters.size());
  letters.append(letters, person.from, person.size);
  letters += '-';
  letters += rest;
  return {from, static_cast<std::uint32_t>(letters.size()) - from};
}

/// Four digits.
std::array<char, 4> digits_of(std::size_t number) {
  auto out = std::array<char, 4>{};
  for (auto i = out.size(); i-- > 0;) {
    out[i] = static_cast<char>('0' + number % 10);
    number /= 10;
  }
  return out;
}

}  // namespace

entry& entry::with(value const what_value, std::int64_t number, int decimals) {
  if (decimals > 0 && number % 10 == 0) {
    number /= 10;  // numbers are kept without zeros at their end
    decimals = 0;
  }
  values[measured++] = {what_value, decimals, number};
  return *this;
}

diary::diary(window const& years) : years_{years} {
  for (auto day = years.from; day <= years.until; ++day) {
    month_after_.push_back(first_of_next_month(day));
  }
}

entry& diary::at(minutes const when, code const what, source const from,
                 provider const by) {
  entries_.emplace_back();
  auto& one = entries_.back();
  one.start = when;
  one.start_precision = precision::minute;
  one.what = what;
  one.from = from;
  one.by = by;
  return one;
}

entry& diary::on(day_number const day, code const what, source const from,
                 provider const by) {
  auto& one = at(start_of(day), what, from, by);
  one.start_precision = precision::day;
  return one;
}

entry& diary::during(day_number const from_day, day_number const to_day,
                     code const what, source const from, provider const by) {
  auto& one = on(from_day, what, from, by);
  one.end = to_day <= years_.until ? start_of(to_day) : kNoTime;
  return one;
}

day_number diary::received(day_number const day, source const from) const {
  // Days after the month in which each source sends what it wrote.
  constexpr int kDelay[] = {4, 19, 11, 12, 24, 9};
  auto const place = std::clamp(day, years_.from, years_.until) - years_.from;
  return month_after_[static_cast<std::size_t>(place)] +
         kDelay[static_cast<std::size_t>(from)];
}

void diary::forget_care(day_number const from, day_number const to) {
  std::erase_if(entries_, [&](entry const& one) {
    auto const day = record::day_of(one.start);
    return day >= from && day < to && !is_kept(one.what);
  });
}

void diary::put_rows(entry const& one, words_used const& words,
                     record::sorted_rows::event row,
                     record::sorted_rows& into) const {
  auto const put = [&](costs const of) {
    put_values(one, words, of, into);
    row.values_end = static_cast<std::uint32_t>(into.values.size());
    into.events.push_back(row);
  };
  if (one.corrected_on != kNoTime && one.corrected_on > years_.until) {
    row.attributes = words.number(one.said_first);
    put(costs::not_yet);
    return;
  }
  auto const ended =
      one.end != kNoTime && is_sent_as_it_begins(one.what)
          ? std::max(record::day_of(one.end),
                     row.recorded_on == kNoTime ? years_.from : row.recorded_on)
          : one.corrected_on;
  auto const later = ended == kNoTime ? kNoTime : received(ended, one.from);
  // What ended before the next sending is sent once.
  if (later == kNoTime || later <= row.received_on) {
    put(costs::told);
    return;
  }
  auto const end = row.end;
  if (one.corrected_on == kNoTime) {
    row.end = kNoTime;
    row.end_precision = record::precision::day;
  }
  row.attributes = words.number(one.said_first);
  put(costs::not_yet);
  row.end = end;
  row.end_precision = one.end_precision;
  row.attributes = words.number(one.says);
  row.recorded_on = std::min(ended, years_.until);
  row.received_on = later;
  put(costs::told);
}

void diary::write(record::text_place const person, words_used const& words,
                  record::sorted_rows& into) {
  constexpr auto kMost = std::size_t{9999};  // ids have four digits
  auto const last = start_of(years_.until + 1);
  std::erase_if(entries_, [&](entry const& one) { return one.start >= last; });
  std::ranges::sort(entries_, {}, order_of);
  auto const [from, to] = std::ranges::unique(entries_, {}, order_of);
  entries_.erase(from, to);
  if (entries_.size() > kMost) {
    entries_.resize(kMost);
  }
  auto number = std::size_t{0};
  for (auto const& one : entries_) {
    auto const day = record::day_of(one.start);
    auto const digits = digits_of(++number);
    auto row = record::sorted_rows::event{};
    row.start = one.start;
    row.end = one.end;
    row.start_precision = one.start_precision;
    row.end_precision = one.end_precision;
    row.code = words.number(one.what);
    row.provider = words.number(one.by);
    row.place =
        one.area < 0 ? 0 : words.place(static_cast<std::size_t>(one.area));
    row.attributes = words.number(one.says);
    row.source = words.number(one.from);
    // A stay in hospital is written down and sent when it has ended, other
    // things as they begin; what was before the window nobody knows when.
    auto const written = one.what == code::hospital_stay && one.end != kNoTime
                             ? record::day_of(one.end)
                             : day;
    row.recorded_on = one.recorded_on != kNoTime ? one.recorded_on
                      : written >= years_.from   ? written
                                                 : kNoTime;
    row.received_on = received(
        row.recorded_on == kNoTime ? written : row.recorded_on, one.from);
    row.withdrawn_on = one.withdrawn_on > years_.until
                           ? kNoTime
                           : received(one.withdrawn_on, one.from);
    row.event_id = put_id(into.letters, person, {digits.data(), digits.size()});
    if (one.episode >= 0) {
      auto const episode = digits_of(static_cast<std::size_t>(one.episode));
      row.episode_id =
          put_id(into.letters, person,
                 std::string{"e"}.append(episode.data(), episode.size()));
    }
    put_rows(one, words, row, into);
  }
}

}  // namespace wm::synth::detail
