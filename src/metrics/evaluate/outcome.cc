#include "metrics/evaluate/outcome.h"

#include <algorithm>
#include <utility>

#include "metrics/evaluate/calendar_days.h"

namespace wm::metrics {

namespace {

using framework::loss_rule;
using framework::unknown_rule;

/// Applies one definition to one person, or to one event.
class application {
 public:
  application(subject const& of, definition const& by, day_number const r,
              evaluation& is)
      : of_{of}, by_{by}, r_{r}, is_{is} {}

  result<outcome> apply();

 private:
  /// Whether the person goes on to the next part.
  result<bool> pass_of();
  result<bool> pass_leave_out();
  result<bool> pass_denominator();
  result<bool> pass_baseline();
  result<void> test_numerator();
  result<bool> pass_excused();
  result<bool> pass_follow_up();
  void pass_unknown();
  result<void> look_up_groups();
  result<std::optional<decimal>> pair_value(std::size_t event);
  result<truth> numerator_condition();
  bool numerator_is_true() const;
  bool numerator_is_unknown() const;

  bool leave(part_left const at, std::size_t const line, truth const why) {
    out_.left = at;
    out_.line = line;
    out_.why = why;
    return false;
  }

  subject const& of_;
  definition const& by_;
  day_number r_;
  evaluation& is_;
  outcome out_{};
};

result<bool> application::pass_of() {
  for (auto i = std::size_t{0}; i < by_.of.size(); ++i) {
    auto const holds = WM_TRY(is_.truth_of(by_.of[i].means));
    if (holds != truth::yes) {
      return leave(part_left::of, i, holds);
    }
  }
  return true;
}

result<bool> application::pass_leave_out() {
  for (auto i = std::size_t{0}; i < by_.leave_out.size(); ++i) {
    if (WM_TRY(is_.truth_of(by_.leave_out[i].means)) == truth::yes) {
      return leave(part_left::leave_out, i, truth::no);
    }
  }
  out_.in_population = true;
  return true;
}

result<bool> application::pass_denominator() {
  for (auto i = std::size_t{0}; i < by_.denominator.size(); ++i) {
    auto const holds = WM_TRY(is_.truth_of(by_.denominator[i].means));
    if (holds != truth::yes) {
      return leave(part_left::denominator, i, holds);
    }
  }
  if (by_.denominator_number) {
    out_.denominator_number =
        WM_TRY(is_.number_of(by_.denominator_number->means));
    if (!out_.denominator_number) {
      return leave(part_left::denominator, by_.denominator.size(),
                   truth::unknown);
    }
  }
  return true;
}

result<std::optional<decimal>> application::pair_value(
    std::size_t const event) {
  auto name = expression{};
  name.does = operation::named;
  name.type = value_type::event;
  name.name = event;
  auto const measured = WM_TRY(is_.event_of(name));
  return measured ? value_in(*measured, by_.pair->value.id, whose_word::own,
                             of_.concepts)
                  : std::nullopt;
}

result<bool> application::pass_baseline() {
  if (!by_.pair) {
    return true;
  }
  if (!WM_TRY(pair_value(by_.pair->baseline))) {
    return leave(part_left::baseline, 0, truth::no);
  }
  out_.response = certain(WM_TRY(pair_value(by_.pair->later)).has_value());
  return true;
}

result<truth> application::numerator_condition() {
  auto all = truth::yes;
  for (auto const& line : by_.numerator) {
    all = both(all, WM_TRY(is_.truth_of(line.means)));
  }
  if (by_.pair && by_.pair->least_change) {
    auto name = expression{};
    name.does = operation::named;
    name.name = by_.pair->change;
    auto const change = WM_TRY(is_.number_of(name));
    auto const least = decimal{.digits = *by_.pair->least_change,
                               .places = by_.pair->value.places};
    auto const order = change ? compare(*change, least) : 0 <=> 0;
    // A negative least change asks for a fall.
    all = both(all, !change
                        ? truth::unknown
                        : certain(least.digits < 0 ? order <= 0 : order >= 0));
  }
  return all;
}

result<void> application::test_numerator() {
  switch (kind_of(by_)) {
    case numerator_kind::condition:
      out_.numerator = WM_TRY(numerator_condition());
      break;
    case numerator_kind::number:
      out_.numerator_number =
          WM_TRY(is_.number_of(by_.numerator_number->means));
      break;
    case numerator_kind::measure:
      if (by_.measure) {
        out_.measure = WM_TRY(is_.number_of(by_.measure->means));
      } else {
        auto name = expression{};
        name.does = operation::named;
        name.name = by_.pair->change;
        out_.measure = WM_TRY(is_.number_of(name));
      }
      break;
  }
  return {};
}

bool application::numerator_is_true() const {
  return out_.numerator == truth::yes ||
         (out_.numerator_number && out_.numerator_number->digits != 0);
}

bool application::numerator_is_unknown() const {
  switch (kind_of(by_)) {
    case numerator_kind::condition:
      return out_.numerator == truth::unknown;
    case numerator_kind::number:
      return !out_.numerator_number;
    case numerator_kind::measure:
      break;
  }
  return !out_.measure;
}

result<bool> application::pass_excused() {
  if (numerator_is_true()) {
    return true;
  }
  for (auto i = std::size_t{0}; i < by_.excused.size(); ++i) {
    if (WM_TRY(is_.truth_of(by_.excused[i].means)) == truth::yes) {
      return leave(part_left::excused, i, truth::no);
    }
  }
  return true;
}

result<bool> application::pass_follow_up() {
  if (!by_.follow_up || numerator_is_true()) {
    return true;
  }
  auto const from = WM_TRY(is_.day_of(by_.follow_up->from));
  if (!from) {
    return true;
  }
  auto const last =
      WM_TRY(shifted(*from, by_.follow_up->days, time_unit::days));
  auto const death = death_of(of_.course).value_or(kNoEnd);
  if (by_.follow_up->died == loss_rule::leave_out &&
      holds({*from, last}, death)) {
    return leave(part_left::died, 0, truth::no);
  }
  if (by_.follow_up->moved_away == loss_rule::leave_out) {
    for (auto const& stay : days_belonging(of_, belonging::registered)) {
      if (holds(stay, *from) && stay.last < std::min(last, death)) {
        return leave(part_left::moved_away, 0, truth::no);
      }
    }
  }
  return true;
}

void application::pass_unknown() {
  // A measure that is unknown cannot stay in a mean, whatever is said.
  if (numerator_is_unknown() && (by_.if_unknown != unknown_rule::not_met ||
                                 kind_of(by_) == numerator_kind::measure)) {
    leave(part_left::cannot_tell, 0, truth::unknown);
  }
}

result<void> application::look_up_groups() {
  auto const day =
      by_.as_of ? WM_TRY(is_.day_of(*by_.as_of)) : std::optional{r_};
  for (auto const& name : by_.group_by) {
    auto const is =
        day ? group_on(of_, name, *day) : characteristic_of(of_.course, name);
    out_.groups.push_back(is.empty() ? "unknown" : is);
  }
  if (by_.standardise && day) {
    out_.standard_group = group_on(of_, by_.standardise->by.value, *day);
  }
  if (by_.attribute) {
    out_.attribute =
        WM_TRY(is_.word_of(by_.attribute->means)).value_or(std::string{});
  }
  return {};
}

result<outcome> application::apply() {
  WM_TRY(look_up_groups());
  if (!WM_TRY(pass_of()) || !WM_TRY(pass_leave_out()) ||
      !WM_TRY(pass_denominator()) || !WM_TRY(pass_baseline())) {
    return std::move(out_);
  }
  WM_TRY(test_numerator());
  if (WM_TRY(pass_excused()) && WM_TRY(pass_follow_up())) {
    pass_unknown();
  }
  out_.in_denominator = out_.left == part_left::counted;
  return std::move(out_);
}

}  // namespace

numerator_kind kind_of(definition const& by) {
  switch (by.value) {
    case framework::value_kind::mean:
    case framework::value_kind::median:
    case framework::value_kind::percentile:
      return numerator_kind::measure;
    default:
      return by.numerator_number ? numerator_kind::number
                                 : numerator_kind::condition;
  }
}

result<std::vector<outcome>> outcomes_of(subject const& of,
                                         definition const& by,
                                         day_range const period) {
  auto out = std::vector<outcome>{};
  if (!by.each) {
    auto is = evaluation{of, by, period};
    out.push_back(WM_TRY(application(of, by, period.last, is).apply()));
    return out;
  }
  auto all = evaluation{of, by, period};
  auto const events = WM_TRY(all.events_of(*by.each));
  for (auto const& event : events) {
    auto is = evaluation{of, by, period, event};
    auto const day = WM_TRY(is.day_of(*by.count_in));
    if (day && holds(period, *day)) {
      auto one = WM_TRY(application(of, by, period.last, is).apply());
      one.index = event;
      out.push_back(std::move(one));
    }
  }
  return out;
}

}  // namespace wm::metrics
