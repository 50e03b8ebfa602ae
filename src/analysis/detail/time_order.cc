#include "analysis/detail/time_order.h"

#include <algorithm>
#include <numeric>

#include "analysis/detail/number_cell.h"

namespace wm::analysis::detail {
namespace {

/// Begins with a year of four digits and goes on with parts of the year, so
/// that the order of texts is that of time.
bool is_date(std::string_view const text) {
  constexpr auto kYear = std::size_t{4};
  auto const is_digit = [](char const c) { return c >= '0' && c <= '9'; };
  return text.size() >= kYear &&
         std::ranges::all_of(text.substr(0, kYear), is_digit) &&
         std::ranges::all_of(text, [&](char const c) {
           return is_digit(c) || std::string_view{"-/:. HMQTWZ"}.find(c) !=
                                     std::string_view::npos;
         });
}

std::optional<std::vector<double>> numbers_of(dictionary const& words) {
  auto numbers = std::vector<double>{};
  for (auto word = std::size_t{0}; word < words.size(); ++word) {
    auto const cell = read_number(words[word]);
    if (cell.fault != number_fault::none) {
      return std::nullopt;
    }
    numbers.push_back(cell.value);
  }
  return numbers;
}

}  // namespace

std::optional<time_order> time_order::read(job& of, std::size_t const column) {
  auto out = time_order{of};
  if (!of.has(column)) {
    return out;
  }
  auto const& from = of.in.columns[column];
  out.column_ = &from;
  auto order = std::vector<std::uint32_t>(from.known.size());
  std::iota(order.begin(), order.end(), 0U);
  if (auto numbers = numbers_of(from.known)) {
    out.number_of_word_ = *std::move(numbers);
    std::ranges::sort(order, {}, [&](std::uint32_t const word) {
      return out.number_of_word_[word];
    });
  } else {
    for (auto row = std::size_t{0}; row < of.in.rows; ++row) {
      auto const& word = from.known[from.words[row]];
      if (!is_date(word)) {
        of.refused.in_cell(row + 1, from.name, word,
                           "is neither a number nor a date that begins with "
                           "its year, such as 2024-03-31.");
      }
    }
    std::ranges::sort(order, {}, [&](std::uint32_t const word) {
      return std::string_view{from.known[word]};
    });
  }
  out.rank_of_word_.resize(order.size());
  for (auto rank = std::size_t{0}; rank < order.size(); ++rank) {
    // "7" and "7.0" are the same time.
    auto const same = rank > 0 && !out.number_of_word_.empty() &&
                      out.number_of_word_[order[rank]] ==
                          out.number_of_word_[order[rank - 1]];
    out.rank_of_word_[order[rank]] = same ? out.rank_of_word_[order[rank - 1]]
                                          : static_cast<std::uint32_t>(rank);
  }
  return of.refused.count() == 0 ? std::optional{std::move(out)} : std::nullopt;
}

std::optional<std::span<std::uint32_t const>> time_order::rows(
    std::size_t const group, std::string& twice) {
  auto const rows = groups_->rows(group);
  if (column_ == nullptr) {
    return rows;
  }
  sorted_.assign(rows.begin(), rows.end());
  auto const by_rank = [this](std::uint32_t const row) { return rank(row); };
  if (!std::ranges::is_sorted(sorted_, {}, by_rank)) {
    std::ranges::stable_sort(sorted_, {}, by_rank);
  }
  auto const same = std::ranges::adjacent_find(sorted_, {}, by_rank);
  if (same != sorted_.end()) {
    twice = column_->known[column_->words[*same]];
    return std::nullopt;
  }
  return sorted_;
}

double time_order::time(std::size_t const row, std::size_t const place) const {
  return number_of_word_.empty() ? static_cast<double>(place + 1)
                                 : number_of_word_[column_->words[row]];
}

bool time_order::is_before(std::size_t const row,
                           std::string_view const label) const {
  if (!number_of_word_.empty()) {
    return number_of_word_[column_->words[row]] < read_number(label).value;
  }
  return std::string_view{column_->known[column_->words[row]]} < label;
}

}  // namespace wm::analysis::detail
