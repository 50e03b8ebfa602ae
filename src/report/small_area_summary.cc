#include "report/small_area_summary.h"

#include <algorithm>

#include <fmt/format.h>

#include "report/number_text.h"
#include "report/reasons.h"
#include "report/standings.h"

namespace wm::report {

namespace {

using framework::area_type;

/// Fewer tests than this give less than one colour by chance.
constexpr auto kWorthSaying = 10;

struct type_names {
  std::string_view one;
  std::string_view many;
};

type_names names_of(area_type const type) {
  switch (type) {
    case area_type::ward_2014:
      return {"ward", "wards"};
    case area_type::ward_2002:
      return {"old ward", "old wards"};
    case area_type::practice:
      return {"general practice", "general practices"};
    case area_type::network:
      return {"practice network", "practice networks"};
    default:
      return {"area", "areas"};
  }
}

bool is_ward(area_type const type) {
  return type == area_type::ward_2014 || type == area_type::ward_2002;
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
  auto const names = names_of(type);
  return counted(number, names.one, names.many);
}

std::string range_of(small_area_figures const& shown, evidence const& from) {
  if (shown.cells.size() == 1) {
    return shown.cells.front().figure.value_text;
  }
  auto const [low, high] = std::ranges::minmax_element(
      shown.cells, {}, [](auto const& c) { return *c.figure.value; });
  auto const text = [&](small_area_cell const& c) {
    auto const* const area = framework::find_area(from.package(), c.area);
    return is_ward(shown.type) && area != nullptr
               ? fmt::format("{} ({})", c.figure.value_text, area->name)
               : c.figure.value_text;
  };
  return fmt::format("from {} to {}", text(*low), text(*high));
}

std::string summary_of(small_area_figures const& shown, evidence const& from,
                       framework::metric const& of) {
  auto count = standing_counts{};
  for (auto const& c : shown.cells) {
    add(count, c.standing);
  }
  auto const names = names_of(shown.type);
  auto const& other = shown.compared_with;
  auto out = std::string{};
  if (tested(count) == 0) {
    out = fmt::format("Whether {} {} from {} cannot be said: {}.",
                      shown.cells.size() == 1
                          ? fmt::format("the one {}", names.one)
                          : fmt::format("the {}", names.many),
                      shown.cells.size() == 1 ? "differs" : "differ", other,
                      plain_reason(shown.cells.front().why, of, other));
  } else {
    out = fmt::format("Compared with {}, {}.", other,
                      in_words(count, names.one, names.many));
  }
  if (tested(count) >= kWorthSaying) {
    out += fmt::format(
        " If none differed, {} of them would still look different by chance.",
        chance_words(tested(count)));
  }
  if (shown.cells.size() > 1) {
    out += fmt::format(" The figures of {} go {}.",
                       counted_areas(shown.cells.size(), shown.type),
                       range_of(shown, from));
  }
  return out;
}

}  // namespace wm::report
