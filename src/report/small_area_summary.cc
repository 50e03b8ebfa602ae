#include "report/small_area_summary.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include <fmt/format.h>

#include "report/number_text.h"
#include "report/reasons.h"
#include "report/standings.h"

namespace wm::report {

namespace {

using figures::comparator_kind;
using figures::standing;
using framework::area_type;

std::string spoken(small_area_figures const& shown, evidence const& from) {
  if (shown.with == comparator_kind::country && from.country()) {
    return from.area(*from.country()).name;
  }
  return fmt::format("{} as a whole", from.home_name());
}

bool is_site(area_type const type) {
  return type == area_type::practice || type == area_type::network;
}

}  // namespace

std::string title_of(area_type const type, std::string_view const home) {
  switch (type) {
    case area_type::ward_2014:
      return fmt::format("Wards of {}", home);
    case area_type::ward_2002:
      return fmt::format("Wards of {} as they were until May 2014", home);
    case area_type::practice:
      return fmt::format("General practices of {}", home);
    case area_type::network:
      return fmt::format("Networks of general practices of {}", home);
    default:
      return fmt::format("Areas of {}", home);
  }
}

std::string counted_areas(std::size_t const number, area_type const type) {
  switch (type) {
    case area_type::ward_2014:
      return counted(number, "ward", "wards");
    case area_type::ward_2002:
      return counted(number, "old ward", "old wards");
    case area_type::practice:
      return counted(number, "general practice", "general practices");
    case area_type::network:
      return counted(number, "practice network", "practice networks");
    default:
      return counted(number, "area", "areas");
  }
}

std::string range_sentence(small_area_figures const& shown,
                           evidence const& from) {
  auto const [low, high] = std::ranges::minmax_element(
      shown.cells, {}, [](auto const& c) { return *c.figure.value; });
  auto const named = [&](small_area_cell const& c) {
    auto const* const area = framework::find_area(from.package(), c.area);
    return is_site(shown.type) || area == nullptr
               ? c.figure.value_text
               : fmt::format("{} ({})", c.figure.value_text, area->name);
  };
  return fmt::format("The figures go from {} to {}.", named(*low),
                     named(*high));
}

std::string summary_of(small_area_figures const& shown, evidence const& from) {
  auto count = standing_counts{};
  for (auto const& c : shown.cells) {
    add(count, c.standing);
  }
  auto const range =
      shown.cells.size() > 1 ? " " + range_sentence(shown, from) : "";
  auto const all = counted_areas(shown.cells.size(), shown.type);
  auto const other = spoken(shown, from);
  if (tested(count) == 0) {
    return fmt::format("{}: whether they differ from {} cannot be said, {}.{}",
                       all, other,
                       shown.cells.front().reason.empty()
                           ? "no test was possible"
                           : "because " + shown.cells.front().reason,
                       range);
  }
  auto out =
      fmt::format("Compared with {}, of {} {}.", other, all, in_words(count));
  if (auto const chance = chance_words(tested(count)); !chance.empty()) {
    out += fmt::format(
        " If none differed, {} would still look different by "
        "chance.",
        chance);
  }
  return out + range;
}

}  // namespace wm::report
