#include "record/detail/interner.h"

#include <algorithm>
#include <cstring>
#include <numeric>

#include "record/detail/checksum.h"

namespace wm::record::detail {

namespace {

constexpr auto kFirstSlots = std::size_t{64};
constexpr auto kPiece = std::size_t{1} << 16U;  // [bytes]

}  // namespace

interner::interner() : slots_(kFirstSlots) {
  add({});
}

std::uint32_t interner::add(std::string_view const text) {
  auto const hash = checksum(text);
  auto const mask = slots_.size() - 1;
  auto i = hash & mask;
  for (; slots_[i].number != kEmpty; i = (i + 1) & mask) {
    auto const& one = slots_[i];
    if (one.hash == hash && std::string_view{one.text, one.size} == text) {
      return one.number;
    }
  }
  auto const number = size();
  auto const kept = keep(text);
  slots_[i] = {hash, kept.data(), static_cast<std::uint32_t>(kept.size()),
               number};
  texts_.push_back(kept);
  if (texts_.size() * 2 > slots_.size()) {
    grow();
  }
  return number;
}

std::string_view interner::keep(std::string_view const text) {
  if (text.empty()) {
    return {};
  }
  if (text.size() > free_) {
    free_ = std::max(kPiece, text.size());
    pieces_.push_back(std::make_unique<char[]>(free_));
    next_ = pieces_.back().get();
  }
  std::memcpy(next_, text.data(), text.size());
  auto const kept = std::string_view{next_, text.size()};
  next_ += text.size();
  free_ -= text.size();
  return kept;
}

void interner::grow() {
  auto old = std::vector<slot>(slots_.size() * 2);
  old.swap(slots_);
  auto const mask = slots_.size() - 1;
  for (auto const& one : old) {
    if (one.number == kEmpty) {
      continue;
    }
    auto i = one.hash & mask;
    while (slots_[i].number != kEmpty) {
      i = (i + 1) & mask;
    }
    slots_[i] = one;
  }
}

std::vector<std::uint32_t> interner::sorted() const {
  auto order = std::vector<std::uint32_t>(size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, {},
                    [&](std::uint32_t const i) { return texts_[i]; });
  return order;
}

std::vector<std::uint32_t> interner::ranks() const {
  auto const order = sorted();
  auto out = std::vector<std::uint32_t>(order.size());
  for (auto i = std::uint32_t{0}; i < order.size(); ++i) {
    out[order[i]] = i;
  }
  return out;
}

}  // namespace wm::record::detail
