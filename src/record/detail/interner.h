#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace wm::record::detail {

/// Gives each different text a number, in the order in which they come; the
/// empty text is number 0. Texts stay where they are.
class interner {
 public:
  interner();

  std::uint32_t add(std::string_view text);
  std::string_view text(std::uint32_t const number) const {
    return texts_[number];
  }
  std::uint32_t size() const {
    return static_cast<std::uint32_t>(texts_.size());
  }

  /// The numbers in the order of their texts.
  std::vector<std::uint32_t> sorted() const;
  /// For each number the place of its text among all, sorted.
  std::vector<std::uint32_t> ranks() const;

 private:
  // The text stands here too, so that it is found with one look less.
  struct slot {
    std::uint64_t hash{0};
    char const* text{nullptr};
    std::uint32_t size{0};
    std::uint32_t number{kEmpty};
  };
  static constexpr auto kEmpty = ~std::uint32_t{0};
  std::string_view keep(std::string_view text);
  void grow();

  std::vector<std::string_view> texts_;
  std::vector<slot> slots_;  // size is a power of two
  std::vector<std::unique_ptr<char[]>> pieces_;
  std::size_t free_{0};  // bytes left in the last piece
  char* next_{nullptr};
};

}  // namespace wm::record::detail
