#include "contracts/simulation/shared_persons.h"

#include <algorithm>
#include <cmath>

namespace wm::contracts {

namespace {

/// Calls back with both entries of each person that is in both lists.
template <typename With>
void for_shared(metric_persons const& one, metric_persons const& other,
                With const& with) {
  auto at = other.begin();
  for (auto const& person : one) {
    while (at != other.end() && at->person < person.person) {
      ++at;
    }
    if (at != other.end() && at->person == person.person) {
      with(person, *at);
    }
  }
}

/// The sums of numerators and denominators.
struct sums {
  double numerator{0};
  double denominator{0};
  double own{0};
  std::size_t with_numerator{0};  // persons
};

sums sums_of(metric_persons const& of) {
  auto out = sums{};
  for (auto const& one : of) {
    out.numerator += one.numerator;
    out.denominator += one.denominator;
    out.own += one.own;
    out.with_numerator += one.numerator > 0 ? 1 : 0;
  }
  return out;
}

double residual(person_counts const& of, double const value) {
  return of.numerator - of.denominator * value;
}

double squares(metric_persons const& of, double const value) {
  auto out = 0.0;
  for (auto const& one : of) {
    out += residual(one, value) * residual(one, value);
  }
  return out;
}

std::optional<share> as_share(double const ratio) {
  auto const out = share_of(ratio);
  return out ? std::optional{*out} : std::nullopt;
}

}  // namespace

std::optional<share> own_part(metric_persons const& of) {
  auto const all = sums_of(of);
  return all.numerator > 0 ? as_share(all.own / all.numerator) : std::nullopt;
}

std::optional<numerator_overlap> overlap_of(metric_persons const& one,
                                            metric_persons const& other) {
  auto const smaller =
      std::min(sums_of(one).with_numerator, sums_of(other).with_numerator);
  if (smaller == 0) {
    return std::nullopt;
  }
  auto out = numerator_overlap{};
  for_shared(one, other, [&](auto const& here, auto const& there) {
    out.persons += here.numerator > 0 && there.numerator > 0 ? 1 : 0;
  });
  out.of_smaller =
      as_share(static_cast<double>(out.persons) / static_cast<double>(smaller))
          .value_or(kNone);
  return out;
}

std::optional<share> correlation_of(metric_persons const& one,
                                    metric_persons const& other) {
  auto const here = sums_of(one);
  auto const there = sums_of(other);
  if (here.denominator <= 0 || there.denominator <= 0) {
    return std::nullopt;
  }
  auto const value = here.numerator / here.denominator;
  auto const other_value = there.numerator / there.denominator;
  auto const spread =
      std::sqrt(squares(one, value) * squares(other, other_value));
  if (!(spread > 0)) {
    return std::nullopt;
  }
  auto together = 0.0;
  for_shared(one, other, [&](auto const& a, auto const& b) {
    together += residual(a, value) * residual(b, other_value);
  });
  return as_share(std::clamp(together / spread, -1.0, 1.0));
}

std::vector<shared_people> correlations_of(
    framework::contract const& terms,
    std::vector<std::optional<metric_persons>> const& persons) {
  auto out = std::vector<shared_people>{};
  for (auto i = std::size_t{0}; i < persons.size(); ++i) {
    for (auto j = std::size_t{0}; j < i; ++j) {
      auto const together = persons[i] && persons[j]
                                ? correlation_of(*persons[i], *persons[j])
                                : std::nullopt;
      if (together) {
        out.push_back({terms.outcomes[j].metric.value,
                       terms.outcomes[i].metric.value, *together});
      }
    }
  }
  return out;
}

}  // namespace wm::contracts
