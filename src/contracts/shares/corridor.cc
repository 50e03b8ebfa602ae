#include "contracts/shares/corridor.h"

#include <algorithm>

#include <fmt/format.h>

namespace wm::contracts {

namespace {

std::string words_of(framework::corridor_band const& band, share const from) {
  return band.up_to
             ? fmt::format("{} to {}", to_string(from), to_string(*band.up_to))
             : fmt::format("beyond {}", to_string(from));
}

std::unexpected<error> refuse(framework::corridor_band const& band) {
  return fail(error_code::invalid_input, to_string(band.at),
              "bands of a corridor rise, the last has no end, and of each 0 "
              "to 100 % are the providers'");
}

}  // namespace

result<pence> corridor_share(std::vector<framework::corridor_band> const& bands,
                             pence const benchmark, shared_range const range,
                             telling const tell) {
  if (range.from < kNothing || range.to < range.from || benchmark <= kNothing ||
      bands.empty()) {
    return fail(error_code::invalid_input, {},
                "a corridor needs bands, a benchmark of more than nothing, "
                "and a gain or loss that is not negative");
  }
  auto parts = std::vector<pence>{};
  auto before = kNone;
  auto begin = kNothing;
  for (auto const& band : bands) {
    auto const last = &band == &bands.back();
    auto const rising = !band.up_to || *band.up_to > before;
    if (band.up_to.has_value() == last || !rising || band.providers < kNone ||
        band.providers > kAll) {
      return refuse(band);
    }
    auto const end =
        last ? std::max(range.to, begin) : WM_TRY(part(benchmark, *band.up_to));
    auto const from = std::max(begin, range.from);
    auto const to = std::min(end, range.to);
    if (from < to) {
      auto const inside = WM_TRY(subtract(to, from));
      parts.push_back(WM_TRY(part(inside, band.providers)));
      tell.say([&] {
        return step{fmt::format("Band {}: {} of {} is the providers'",
                                words_of(band, before),
                                to_string(band.providers), to_string(inside)),
                    parts.back()};
      });
    }
    begin = end;
    before = band.up_to.value_or(before);
  }
  return sum(parts);
}

}  // namespace wm::contracts
