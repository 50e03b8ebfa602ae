#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/method.h"
#include "analysis/run.h"
#include "stats/confidence.h"

namespace wm::analysis::detail {

/// What was chosen for a method's options, checked against its table.
class settings {
 public:
  /// \returns the settings, or the first option that is wrong in words
  static std::expected<settings, std::string> read(
      method const& of, std::span<given_option const> options);

  /// Of a setting: as given, or its standard.
  std::string_view word(std::string_view option) const;
  double number(std::string_view option) const;
  std::optional<double> number_or_none(std::string_view option) const;
  std::uint64_t whole(std::string_view option) const;
  std::optional<std::uint64_t> whole_or_none(std::string_view option) const;

  /// The column that an option names, none when the option was not given.
  std::optional<std::string_view> column(std::string_view option) const;

  std::vector<std::string> const& by() const { return by_; }
  stats::confidence_levels const& levels() const { return levels_; }

 private:
  explicit settings(method const& of) : of_{&of} {}
  std::optional<std::string> take(given_option const& given);
  std::optional<std::string> take_levels(std::string_view text);

  method const* of_;
  std::vector<given_option> given_;
  std::vector<std::string> by_;
  stats::confidence_levels levels_;
};

/// The parts between commas, spaces around them passed over.
std::vector<std::string> parts_of(std::string_view list);

}  // namespace wm::analysis::detail
