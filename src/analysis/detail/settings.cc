#include "analysis/detail/settings.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "analysis/detail/number_cell.h"
#include "base/spelling.h"

namespace wm::analysis::detail {
namespace {

setting const* find_setting(method const& of, std::string_view const option) {
  auto const at = std::ranges::find(of.settings, option, &setting::option);
  return at == of.settings.end() ? nullptr : &*at;
}

bool is_column(method const& of, std::string_view const option) {
  return std::ranges::find(of.columns, option, &column_use::option) !=
         of.columns.end();
}

bool may_be_left_out(setting_kind const kind) {
  return kind == setting_kind::whole_or_none ||
         kind == setting_kind::positive_or_none || kind == setting_kind::text;
}

/// What a value has to be, or nothing when it is.
std::string fault_of(setting const& of, std::string_view const value) {
  if (of.kind == setting_kind::text ||
      (value.empty() && may_be_left_out(of.kind))) {
    return {};
  }
  if (of.kind == setting_kind::choice) {
    return std::ranges::find(of.choices, value) != of.choices.end()
               ? std::string{}
               : did_you_mean_or_allowed(value, of.choices);
  }
  auto const read = read_number(value);
  auto const number = read.value;
  auto const is_number = read.fault == number_fault::none;
  switch (of.kind) {
    case setting_kind::positive:
    case setting_kind::positive_or_none:
      return is_number && number > 0 ? "" : "It has to be a number above 0.";
    case setting_kind::not_zero:
      return is_number && number != 0 ? ""
                                      : "It has to be a number other than 0.";
    case setting_kind::share:
      return is_number && number > 0 && number < 1
                 ? ""
                 : "It has to be a number between 0 and 1.";
    case setting_kind::whole:
    case setting_kind::whole_or_none:
      return is_number && number == std::floor(number) &&
                     number >= static_cast<double>(of.least) && number <= 1e15
                 ? ""
                 : fmt::format("It has to be a whole number from {}.",
                               of.least);
    case setting_kind::choice:
    case setting_kind::text:
      break;
  }
  return {};
}

}  // namespace

std::vector<std::string> parts_of(std::string_view list) {
  auto parts = std::vector<std::string>{};
  while (true) {
    auto const end = std::min(list.find(','), list.size());
    auto part = list.substr(0, end);
    while (part.starts_with(' ')) {
      part.remove_prefix(1);
    }
    while (part.ends_with(' ')) {
      part.remove_suffix(1);
    }
    if (!part.empty()) {
      parts.emplace_back(part);
    }
    if (end == list.size()) {
      return parts;
    }
    list.remove_prefix(end + 1);
  }
}

std::expected<settings, std::string> settings::read(
    method const& of, std::span<given_option const> const options) {
  auto out = settings{of};
  for (auto const& given : options) {
    if (auto fault = out.take(given)) {
      return std::unexpected{
          fmt::format("--{} \"{}\": {}", given.option, given.value, *fault)};
    }
  }
  return out;
}

std::optional<std::string> settings::take(given_option const& given) {
  if (given.option == "by") {
    by_ = parts_of(given.value);
    return by_.empty() ? std::optional{std::string{"Name a column."}}
                       : std::nullopt;
  }
  if (given.option == "confidence") {
    return take_levels(given.value);
  }
  if (auto const* const of = find_setting(*of_, given.option)) {
    if (auto fault = fault_of(*of, given.value); !fault.empty()) {
      return fault;
    }
  } else if (!is_column(*of_, given.option)) {
    return fmt::format("{} has no such option.", of_->name);
  } else if (given.value.empty()) {
    return "Name a column.";
  }
  given_.push_back(given);
  return std::nullopt;
}

std::optional<std::string> settings::take_levels(std::string_view const text) {
  auto levels = std::vector<double>{};
  for (auto const& part : parts_of(text)) {
    auto const level = read_number(part);
    if (level.fault != number_fault::none) {
      return fmt::format("\"{}\" is not a number; write 0.95,0.998.", part);
    }
    levels.push_back(level.value);
  }
  auto const read = stats::confidence_levels::of(levels);
  if (!read) {
    return read.error().message;
  }
  levels_ = *read;
  return std::nullopt;
}

std::string_view settings::word(std::string_view const option) const {
  auto const at = std::ranges::find(given_, option, &given_option::option);
  if (at != given_.end()) {
    return at->value;
  }
  auto const* const of = find_setting(*of_, option);
  return of == nullptr ? std::string_view{} : of->standard;
}

double settings::number(std::string_view const option) const {
  return read_number(word(option)).value;
}

std::optional<double> settings::number_or_none(
    std::string_view const option) const {
  return word(option).empty() ? std::nullopt : std::optional{number(option)};
}

std::uint64_t settings::whole(std::string_view const option) const {
  return static_cast<std::uint64_t>(number(option));
}

std::optional<std::uint64_t> settings::whole_or_none(
    std::string_view const option) const {
  return word(option).empty() ? std::nullopt : std::optional{whole(option)};
}

std::optional<std::string_view> settings::column(
    std::string_view const option) const {
  auto const at = std::ranges::find(given_, option, &given_option::option);
  return at == given_.end() ? std::nullopt
                            : std::optional{std::string_view{at->value}};
}

}  // namespace wm::analysis::detail
