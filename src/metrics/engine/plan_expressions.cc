// Expressions, events and windows of a plan: see plan_builder.h.

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "metrics/engine/needed_sources.h"
#include "metrics/engine/plan_builder.h"
#include "metrics/evaluate/calendar_days.h"
#include "metrics/evaluate/window_days.h"

namespace wm::metrics::engine {

namespace {

std::string key_of(plan_node const& of) {
  return fmt::format(
      "{} {} {} {} {} {} {} {} {} {} {} {} {} {} {} {} {}",
      static_cast<int>(of.does), static_cast<int>(of.type),
      fmt::join(of.parts, ","), of.events ? std::int64_t{*of.events} : -1,
      of.days ? std::int64_t{*of.days} : -1, static_cast<int>(of.order),
      of.number.digits, of.number.places, of.count, static_cast<int>(of.time),
      static_cast<int>(of.whose), fmt::join(of.words, ","),
      fmt::join(of.concepts, ","), of.without ? 1 : 0, of.name, of.slot,
      of.text);
}

/// What follows from the days.
void finish_days(fixed_day& of) {
  auto since = std::vector<day_range>{};
  auto until = std::vector<day_range>{};
  for (auto const day : of.days) {
    of.calendar.push_back(record::month_and_day_of(day));
    since.push_back({kNoBeginning, day});
    until.push_back({day, kNoEnd});
  }
  of.since = day_masks{since};
  of.until = day_masks{until};
}

}  // namespace

void plan_builder::depend(dependence& on, dependence const& part) const {
  on.on_period = on.on_period || part.on_period;
  on.slots |= part.slots;
}

node_number plan_builder::kept(plan_node made) {
  auto const [at, is_new] = nodes_.try_emplace(
      key_of(made), static_cast<node_number>(plan_.nodes.size()));
  if (is_new) {
    auto const before = std::exchange(possible_, true);
    fix_day(made);
    if (!possible_) {
      nodes_.erase(at);
      return 0;
    }
    possible_ = before;
    note_what_is_read(made);
    plan_.nodes.push_back(std::move(made));
    if (plan_.nodes.back().type == value_type::truth) {
      plan_.nodes.back().needs = marks_of(needed_sources(plan_, at->second));
    }
  }
  return at->second;
}

void plan_builder::note_what_is_read(plan_node& of) const {
  if (of.parts.size() != 1) {
    return;
  }
  auto const& part = plan_.nodes[of.parts[0]];
  switch (of.does) {
    case operation::start_of_event:
    case operation::end_of_event:
    case operation::event_word:
      if (part.does == operation::event_in) {
        of.reads = of.does == operation::event_word ? read_from_event::word
                                                    : read_from_event::day;
        of.slot = part.slot;
      }
      break;
    case operation::word_is_in:
      if (part.reads == read_from_event::word) {
        of.reads = read_from_event::word_is_in;
        of.slot = part.slot;
      }
      break;
    default:
      break;
  }
}

node_number plan_builder::node(expression const& of) {
  if (of.does == operation::named) {
    auto const known = named_values_.at(of.name);
    possible_ = possible_ && known.has_value();
    return known.value_or(0);
  }
  auto out = plan_node{};
  out.does = of.does;
  out.type = of.type;
  for (auto const& part : of.parts) {
    out.parts.push_back(node(part));
    if (!possible_) {
      return 0;
    }
    depend(out.on, plan_.nodes[out.parts.back()].on);
  }
  if (!of.events.empty()) {
    out.events = choice(of.events[0]);
    if (!possible_) {
      return 0;
    }
    depend(out.on, plan_.choices[*out.events].on);
  }
  if (!of.windows.empty()) {
    out.days = window_of(of.windows[0]);
    if (!possible_) {
      return 0;
    }
    depend(out.on, plan_.windows[*out.days].on);
  }
  out.order = of.order;
  out.number = {.digits = of.number, .places = of.places};
  out.count = of.count;
  out.time = of.time;
  out.text = of.text;
  out.whose = of.whose;
  for (auto const& word : of.words) {
    out.words.push_back(words_.number(word));
  }
  out.concepts = of.concepts;
  out.without = of.without;
  if (of.value) {
    out.name = words_.number(of.value->id);
  } else if (of.does == operation::event_word) {
    out.name = words_.number(of.text);
  }
  switch (of.does) {
    case operation::reference_day:
    case operation::period_start:
      out.on.on_period = true;
      break;
    case operation::event_in: {
      auto const slot = slots_.find(of.slot);
      possible_ = possible_ && slot != slots_.end();
      out.slot =
          slot == slots_.end() ? 0 : static_cast<std::uint32_t>(slot->second);
      out.on.slots |= std::uint64_t{1} << out.slot;
      break;
    }
    default:
      break;
  }
  return kept(std::move(out));
}

void plan_builder::note_what_is_filtered(plan_choice& of) {
  if (of.from != plan_choice::origin::source || of.on.on_period ||
      of.on.slots != 0 || (of.filters.empty() && !of.plausible)) {
    return;
  }
  auto const key = fmt::format("{} {} {}", of.source, of.plausible ? 1 : 0,
                               fmt::join(of.filters, ","));
  of.filtered = filtered_.try_emplace(key, filtered_.size()).first->second;
  plan_.filtered_sources = filtered_.size();
}

choice_number plan_builder::choice(event_choice const& of) {
  auto out = plan_choice{};
  switch (of.from) {
    case event_choice::origin::concepts:
      out.source = sets_.source_of(of.concepts);
      break;
    case event_choice::origin::named: {
      auto const known = named_events_.at(of.name);
      possible_ = possible_ && known.has_value();
      if (!possible_) {
        return 0;
      }
      out.from = plan_choice::origin::chosen;
      out.of = *known;
      depend(out.on, plan_.choices[out.of].on);
      break;
    }
    case event_choice::origin::spells:
      out.from = plan_choice::origin::spells;
      out.of = choice(of.joined[0]);
      if (!possible_) {
        return 0;
      }
      out.gap = of.gap;
      depend(out.on, plan_.choices[out.of].on);
      break;
  }
  out.plausible = of.plausible;
  out.other = of.other;
  if (of.other) {
    out.on.slots |= 1;
  }
  out.slot = base_ + depth_;
  if (depth_ >= kSlotsOfLine || out.slot >= kMostSlots) {
    possible_ = false;
    out.slot = 0;
  }
  slots_[of.slot] = out.slot;
  ++depth_;
  for (auto const& filter : of.filters) {
    out.filters.push_back(node(filter));
    if (!possible_) {
      break;
    }
    depend(out.on, plan_.nodes[out.filters.back()].on);
  }
  --depth_;
  if (!possible_) {
    return 0;
  }
  out.on.slots &= ~(std::uint64_t{1} << out.slot);
  note_what_is_filtered(out);
  for (auto const& when : of.windows) {
    out.windows.push_back({when.side, window_of(when.days)});
    if (!possible_) {
      return 0;
    }
    depend(out.on, plan_.windows[out.windows.back().days].on);
  }
  auto key = fmt::format("{} {} {} {} {} {} {} {}", static_cast<int>(out.from),
                         out.source, out.of, out.gap, out.plausible ? 1 : 0,
                         out.other ? 1 : 0, out.filters.empty() ? 0 : out.slot,
                         fmt::join(out.filters, ","));
  for (auto const& [side, days] : out.windows) {
    key += fmt::format(" {}:{}", static_cast<int>(side), days);
  }
  auto const [at, is_new] = choices_.try_emplace(
      key, static_cast<choice_number>(plan_.choices.size()));
  if (is_new) {
    out.needs = marks_of(needed_sources(plan_, out));
    plan_.choices.push_back(std::move(out));
  }
  return at->second;
}

window_number plan_builder::window_of(window const& of) {
  auto out = plan_window{};
  out.is = &of;
  out.on.on_period = of.is == window::shape::period;
  for (auto const& day : of.days) {
    out.days.push_back(node(day));
    if (!possible_) {
      return 0;
    }
    depend(out.on, plan_.nodes[out.days.back()].on);
  }
  auto const key =
      fmt::format("{} {} {} {} {}", static_cast<int>(of.is), of.count, of.last,
                  static_cast<int>(of.unit), fmt::join(out.days, ","));
  auto const [at, is_new] = windows_.try_emplace(
      key, static_cast<window_number>(plan_.windows.size()));
  if (is_new) {
    auto const before = std::exchange(possible_, true);
    fix_window(out);
    if (!possible_) {
      windows_.erase(at);
      return 0;
    }
    possible_ = before;
    plan_.windows.push_back(std::move(out));
  }
  return at->second;
}

void plan_builder::fix_day(plan_node& of) {
  auto out = fixed_day{};
  auto const* const part = of.parts.empty() || !plan_.nodes[of.parts[0]].fixed
                               ? nullptr
                               : &*plan_.nodes[of.parts[0]].fixed;
  for (auto i = std::size_t{0}; i < plan_.periods.size(); ++i) {
    switch (of.does) {
      case operation::reference_day:
        out.days.push_back(plan_.periods[i].last);
        break;
      case operation::period_start:
        out.days.push_back(plan_.periods[i].first);
        break;
      case operation::literal_day:
        out.days.push_back(static_cast<day_number>(of.number.digits));
        break;
      case operation::shifted_day: {
        if (part == nullptr) {
          return;
        }
        auto const day = shifted(part->days[i], of.count, of.time);
        if (!day) {
          possible_ = false;
          return;
        }
        out.days.push_back(*day);
        break;
      }
      default:
        return;
    }
  }
  finish_days(out);
  of.fixed = std::make_shared<fixed_day const>(std::move(out));
}

void plan_builder::fix_window(plan_window& of) {
  auto out = fixed_window{};
  for (auto i = std::size_t{0}; i < plan_.periods.size(); ++i) {
    auto days = std::vector<day_number>{};
    for (auto const day : of.days) {
      if (!plan_.nodes[day].fixed) {
        return;
      }
      days.push_back(plan_.nodes[day].fixed->days[i]);
    }
    auto const range = days_of(*of.is, days, plan_.periods[i]);
    if (!range) {
      possible_ = false;
      return;
    }
    out.days.push_back(*range);
    out.with_days |= range->first <= range->last ? only(i) : 0;
  }
  auto begun = std::vector<day_range>{};
  auto not_over = std::vector<day_range>{};
  for (auto const& range : out.days) {
    begun.push_back({range.first, kNoEnd});
    not_over.push_back({kNoBeginning, range.last});
    auto const has_end = range.first != kNoBeginning && range.last != kNoEnd;
    out.length.push_back(
        {.digits = has_end ? std::int64_t{range.last} - range.first + 1 : 0,
         .places = 0});
    out.last.days.push_back(range.last);
  }
  if (std::ranges::find(out.last.days, kNoEnd) == out.last.days.end()) {
    finish_days(out.last);
  }
  out.inside = day_masks{out.days};
  out.begun = day_masks{begun};
  out.not_over = day_masks{not_over};
  of.fixed = std::make_shared<fixed_window const>(std::move(out));
}

}  // namespace wm::metrics::engine
