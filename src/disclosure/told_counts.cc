#include "disclosure/told_counts.h"

#include <algorithm>

#include <fmt/format.h>

namespace wm::disclosure {

namespace {

constexpr auto kColumnNames = std::array<std::string_view, kColumns>{
    "numerator", "denominator", "unknown", "with_baseline", "responses"};

constexpr auto kReasons = std::array<std::string_view, 5>{
    "", "small", "group_of_few", "protection", "kept_hidden"};

}  // namespace

std::string_view name_of(column const c) {
  return kColumnNames[static_cast<std::size_t>(c)];
}

std::string_view name_of(hidden_as const why) {
  return kReasons[static_cast<std::size_t>(why)];
}

std::optional<hidden_as> hidden_as_of(std::string_view const name) {
  auto const found = std::ranges::find(kReasons, name);
  return found == kReasons.end()
             ? std::nullopt
             : std::optional{
                   hidden_as{static_cast<int>(found - kReasons.begin())}};
}

std::string_view breakdown_of(told_counts const& figure) {
  return std::string_view{figure.group}.substr(0, figure.group.find('='));
}

std::string described_cell(told_counts const& figure,
                           std::string_view const what) {
  return fmt::format("{}/{}/{}/{}..{}, {}", figure.metric, figure.area,
                     figure.group.empty() ? "everybody" : figure.group,
                     to_string(figure.covers.from), to_string(figure.covers.to),
                     what);
}

}  // namespace wm::disclosure
