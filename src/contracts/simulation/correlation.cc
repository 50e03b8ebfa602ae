#include "contracts/simulation/correlation.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "contracts/reading.h"

namespace wm::contracts {

namespace {

// What rounding leaves of a variance that is nothing.
constexpr auto kNearlyNothing = 1e-10;

double number(share const of) {
  return static_cast<double>(of.value()) / static_cast<double>(kAll.value());
}

bool in_range(share const of) {
  return of <= kAll && of.value() >= -kAll.value();
}

std::optional<std::size_t> place_of(
    std::span<moving_metric const> const metrics, std::string_view const id) {
  auto const found = std::ranges::find(metrics, id, &moving_metric::id);
  if (found == metrics.end()) {
    return std::nullopt;
  }
  return static_cast<std::size_t>(found - metrics.begin());
}

result<std::vector<double>> matrix_of(
    std::span<moving_metric const> const metrics, share const others,
    std::span<shared_people const> const pairs) {
  auto const n = metrics.size();
  auto out = std::vector<double>(n * n, 1.0);
  auto named = std::vector<char>(n * n, 0);
  for (auto i = std::size_t{0}; i < n; ++i) {
    for (auto j = std::size_t{0}; j < i; ++j) {
      out[i * n + j] = out[j * n + i] = number(others) *
                                        sign_of(metrics[i].better) *
                                        sign_of(metrics[j].better);
    }
  }
  for (auto const& pair : pairs) {
    auto const i = place_of(metrics, pair.one);
    auto const j = place_of(metrics, pair.other);
    if (!in_range(pair.correlation) || pair.one == pair.other) {
      return fail(error_code::invalid_input, pair.one + ", " + pair.other,
                  "a correlation is between two metrics, from -1 to 1");
    }
    if (!i || !j) {
      continue;
    }
    auto const value = number(pair.correlation);
    if (named[*i * n + *j] != 0 && out[*i * n + *j] != value) {
      return fail(error_code::invalid_input, pair.one + ", " + pair.other,
                  "two different correlations are given for these metrics");
    }
    named[*i * n + *j] = named[*j * n + *i] = 1;
    out[*i * n + *j] = out[*j * n + *i] = value;
  }
  return out;
}

}  // namespace

result<correlation> correlation::between(
    std::span<moving_metric const> const metrics, share const others,
    std::span<shared_people const> const pairs) {
  if (!in_range(others)) {
    return fail(error_code::invalid_input, {},
                "a correlation lies between -1 and 1");
  }
  auto const wanted = WM_TRY(matrix_of(metrics, others, pairs));
  auto out = correlation{};
  auto const n = metrics.size();
  out.size_ = n;
  out.lower_.assign(n * n, 0.0);
  auto& lower = out.lower_;
  for (auto i = std::size_t{0}; i < n; ++i) {
    for (auto j = std::size_t{0}; j <= i; ++j) {
      auto rest = wanted[i * n + j];
      for (auto k = std::size_t{0}; k < j; ++k) {
        rest -= lower[i * n + k] * lower[j * n + k];
      }
      auto const pivot = lower[j * n + j];
      auto const impossible =
          i == j ? rest < -kNearlyNothing
                 : pivot == 0.0 && std::abs(rest) > kNearlyNothing;
      if (impossible) {
        return fail(error_code::invalid_input, metrics[i].id,
                    "these correlations cannot all hold at once; make them "
                    "smaller");
      }
      if (i == j) {
        lower[i * n + i] = rest > kNearlyNothing ? std::sqrt(rest) : 0.0;
      } else {
        lower[i * n + j] = pivot == 0.0 ? 0.0 : rest / pivot;
        out.plain_ = out.plain_ && lower[i * n + j] == 0.0;
      }
    }
  }
  return out;
}

void correlation::apply(std::span<double const> const independent,
                        std::span<double> const into) const {
  if (plain_) {
    std::ranges::copy(independent, into.begin());
    return;
  }
  for (auto i = std::size_t{0}; i < size_; ++i) {
    auto sum = 0.0;
    for (auto k = std::size_t{0}; k <= i; ++k) {
      sum += lower_[i * size_ + k] * independent[k];
    }
    into[i] = sum;
  }
}

}  // namespace wm::contracts
