#include "record/detail/event_row.h"

#include <algorithm>
#include <numeric>

namespace wm::record::detail {

namespace {

bool is_known(std::vector<bool> const& known, std::uint32_t const person) {
  return person < known.size() && known[person];
}

}  // namespace

std::vector<std::uint32_t> person_order(interner const& persons,
                                        std::vector<bool> const& known) {
  auto order = persons.sorted();
  std::ranges::rotate(order, order.begin() + 1);  // the empty text is first
  std::ranges::stable_partition(
      order.begin(), order.end() - 1,
      [&](std::uint32_t const i) { return is_known(known, i); });
  return order;
}

ranking::ranking(dictionaries const& of, std::vector<bool> const& known) {
  for (auto i = std::size_t{0}; i < kWords; ++i) {
    ranks_[i] = of[static_cast<words>(i)].ranks();
  }
  auto const order = person_order(of.persons, known);
  persons_.resize(order.size());
  for (auto rank = std::uint32_t{0}; rank < order.size(); ++rank) {
    persons_[order[rank]] = rank;
  }
}

std::strong_ordering compare(event_view const& left, event_view const& right,
                             ranking const& by) {
  auto const& a = left.fields;
  auto const& b = right.fields;
  auto const text = [&](words const of, std::uint32_t const x,
                        std::uint32_t const y) {
    return x == y ? std::strong_ordering::equal : by(of, x) <=> by(of, y);
  };
  if (auto const c = by.person(a.person) <=> by.person(b.person); c != 0) {
    return c;
  }
  if (auto const c = a.start <=> b.start; c != 0) {
    return c;
  }
  if (auto const c = left.event_id <=> right.event_id; c != 0) {
    return c;
  }
  if (auto const c = text(words::source, a.source, b.source); c != 0) {
    return c;
  }
  if (auto const c = a.received_on <=> b.received_on; c != 0) {
    return c;
  }
  if (auto const c = a.withdrawn_on <=> b.withdrawn_on; c != 0) {
    return c;
  }
  if (auto const c = a.end <=> b.end; c != 0) {
    return c;
  }
  if (auto const c = a.precision <=> b.precision; c != 0) {
    return c;
  }
  if (auto const c = text(words::code, a.code, b.code); c != 0) {
    return c;
  }
  if (auto const c = text(words::provider, a.provider, b.provider); c != 0) {
    return c;
  }
  if (auto const c = text(words::site, a.site, b.site); c != 0) {
    return c;
  }
  if (auto const c = text(words::place, a.place, b.place); c != 0) {
    return c;
  }
  if (auto const c = text(words::attributes, a.attributes, b.attributes);
      c != 0) {
    return c;
  }
  if (auto const c = a.recorded_on <=> b.recorded_on; c != 0) {
    return c;
  }
  if (auto const c = left.episode_id <=> right.episode_id; c != 0) {
    return c;
  }
  if (auto const c = left.values.size() <=> right.values.size(); c != 0) {
    return c;
  }
  for (auto i = std::size_t{0}; i < left.values.size(); ++i) {
    auto const& x = left.values[i];
    auto const& y = right.values[i];
    if (auto const c = text(words::value_kind, x.kind, y.kind); c != 0) {
      return c;
    }
    if (auto const c = x.number <=> y.number; c != 0) {
      return c;
    }
  }
  return std::strong_ordering::equal;
}

}  // namespace wm::record::detail
