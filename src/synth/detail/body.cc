#include "synth/detail/life.h"

namespace wm::synth::detail {

namespace {

/// Whether a person smokes: a share of those aged 15 and over that rises with
/// deprivation, more men than women; by practices' registers 15 in 100.
smoking draw_smoking(life const& of, random_stream& chance) {
  constexpr auto kCurrent = by_fifth{{0.195, 0.168, 0.139, 0.110, 0.079}};
  constexpr auto kFormer = 0.18;
  auto const factor = of.who.sex == sex::male ? 1.3 : 0.72;
  auto const drawn = chance.uniform();
  auto const current = kCurrent[of.who.fifth] * factor;
  return drawn < current             ? smoking::current
         : drawn < current + kFormer ? smoking::former
                                     : smoking::never;
}

}  // namespace

void write_body(life& of) {
  auto chance = of.chance(subject::body);
  of.smokes = draw_smoking(of, chance);
  of.pressure = chance.normal(0.0, 1.0);
  of.sugar = chance.normal(0.0, 1.0);
}

}  // namespace wm::synth::detail
