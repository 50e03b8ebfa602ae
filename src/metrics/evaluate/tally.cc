#include "metrics/evaluate/tally.h"

#include <cmath>

namespace wm::metrics {

namespace {

std::unexpected<error> too_large() {
  return fail(error_code::invalid_input, "a sum of the definition",
              "it has more than 38 digits; use fewer decimal places");
}

void remove(std::vector<line_tally>& lines, outcome const& one) {
  auto& line = lines.at(one.line);
  ++line.removed;
  line.cannot_tell += one.why == truth::unknown ? 1 : 0;
}

void note_where_it_left(tally& into, outcome const& one) {
  switch (one.left) {
    case part_left::of:
      remove(into.of, one);
      break;
    case part_left::leave_out:
      remove(into.leave_out, one);
      break;
    case part_left::denominator:
      remove(into.denominator, one);
      break;
    case part_left::baseline:
      ++into.without_baseline;
      break;
    case part_left::excused:
      remove(into.excused, one);
      break;
    case part_left::died:
      ++into.died;
      break;
    case part_left::moved_away:
      ++into.moved_away;
      break;
    case part_left::cannot_tell:
      ++into.cannot_tell;
      break;
    case part_left::counted:
      ++into.counted;
      break;
  }
}

decimal whole(std::int64_t const number) {
  return {.digits = number, .places = 0};
}

/// What one person adds to the numerator.
decimal numerator_of(outcome const& one) {
  return one.numerator_number.value_or(
      whole(one.numerator == truth::yes ? 1 : 0));
}

void merge_lines(std::vector<line_tally>& into,
                 std::vector<line_tally> const& from) {
  for (auto i = std::size_t{0}; i < into.size(); ++i) {
    into[i].removed += from.at(i).removed;
    into[i].cannot_tell += from.at(i).cannot_tell;
  }
}

result<void> add_counted(tally& into, outcome const& one,
                         definition const& by) {
  auto const numerator = numerator_of(one);
  auto const denominator = one.denominator_number.value_or(whole(1));
  WM_TRY(into.numerator.add(numerator));
  if (one.denominator_number) {
    WM_TRY(into.denominator_sum.add(denominator));
  }
  auto const told =
      kind_of(by) != numerator_kind::number || one.numerator_number.has_value();
  into.unknown += one.numerator == truth::unknown || !told ? 1 : 0;
  if (one.measure) {
    ++into.measures[*one.measure];
  }
  if (!one.standard_group.empty()) {
    auto& band = into.bands[one.standard_group];
    WM_TRY(band.numerator.add(numerator));
    WM_TRY(band.denominator.add(denominator));
  }
  return {};
}

}  // namespace

result<void> exact_total::add(decimal const number) {
  return add(wide{number.digits}, number.places);
}

result<void> exact_total::add(exact_total const& other) {
  return add(other.digits_, other.places_);
}

result<void> exact_total::add(wide digits, int const places) {
  for (auto at = places; at < places_; ++at) {
    if (__builtin_mul_overflow(digits, wide{10}, &digits)) {
      return too_large();
    }
  }
  for (; places_ < places; ++places_) {
    if (__builtin_mul_overflow(digits_, wide{10}, &digits_)) {
      return too_large();
    }
  }
  if (__builtin_add_overflow(digits_, digits, &digits_)) {
    return too_large();
  }
  return {};
}

double exact_total::value() const {
  return static_cast<double>(digits_) / std::pow(10.0, places_);
}

exact_total::halves exact_total::in_halves() const {
  return {.high = static_cast<std::int64_t>(digits_ >> 64),
          .low = static_cast<std::uint64_t>(digits_),
          .places = places_};
}

exact_total exact_total::of(halves const& kept) {
  auto out = exact_total{};
  out.digits_ = wide{kept.high} * (wide{1} << 64) + wide{kept.low};
  out.places_ = kept.places;
  return out;
}

tally tally_for(definition const& by) {
  auto out = tally{};
  out.of.resize(by.of.size());
  out.leave_out.resize(by.leave_out.size());
  out.denominator.resize(by.denominator.size() +
                         (by.denominator_number ? 1 : 0));
  out.excused.resize(by.excused.size());
  return out;
}

result<void> add(tally& into, outcome const& one, definition const& by) {
  ++into.looked_at;
  return add_arrived(into, one, by);
}

bool arrived(outcome const& one) {
  switch (one.left) {
    case part_left::of:
    case part_left::leave_out:
    case part_left::denominator:
      return false;
    default:
      return true;
  }
}

result<void> add_arrived(tally& into, outcome const& one,
                         definition const& by) {
  note_where_it_left(into, one);
  if (one.response) {
    ++into.with_baseline;
    into.responses += *one.response == truth::yes ? 1 : 0;
  }
  return one.in_denominator ? add_counted(into, one, by) : result<void>{};
}

result<void> merge(tally& into, tally const& from) {
  into.looked_at += from.looked_at;
  merge_lines(into.of, from.of);
  merge_lines(into.leave_out, from.leave_out);
  merge_lines(into.denominator, from.denominator);
  into.without_baseline += from.without_baseline;
  merge_lines(into.excused, from.excused);
  into.died += from.died;
  into.moved_away += from.moved_away;
  into.cannot_tell += from.cannot_tell;
  into.counted += from.counted;
  into.unknown += from.unknown;
  WM_TRY(into.numerator.add(from.numerator));
  WM_TRY(into.denominator_sum.add(from.denominator_sum));
  for (auto const& [number, times] : from.measures) {
    into.measures[number] += times;
  }
  into.with_baseline += from.with_baseline;
  into.responses += from.responses;
  for (auto const& [word, band] : from.bands) {
    auto& same = into.bands[word];
    WM_TRY(same.numerator.add(band.numerator));
    WM_TRY(same.denominator.add(band.denominator));
  }
  return {};
}

}  // namespace wm::metrics
