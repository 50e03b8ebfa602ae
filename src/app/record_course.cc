#include "app/record_course.h"

#include <algorithm>
#include <tuple>

namespace wm::app {

namespace {

using record::life_event;

bool same_event(life_event const& a, life_event const& b) {
  return a.id == b.id && a.source == b.source;
}

bool says_the_same(life_event const& a, life_event const& b) {
  auto const said = [](life_event const& e) {
    return std::tie(e.system, e.code, e.start, e.end, e.start_precision,
                    e.end_precision, e.attributes, e.provider, e.site, e.place,
                    e.episode_id);
  };
  return said(a) == said(b) &&
         std::ranges::equal(
             a.values, b.values, [](auto const& x, auto const& y) {
               return std::tie(x.concept_place, x.value, x.number) ==
                      std::tie(y.concept_place, y.value, y.number);
             });
}

life_event const* find(std::vector<life_event> const& in,
                       life_event const& wanted) {
  auto const found = std::ranges::find_if(
      in, [&](auto const& one) { return same_event(one, wanted); });
  return found == in.end() ? nullptr : &*found;
}

}  // namespace

std::vector<changed_event> changed_events(learned_on const& what) {
  auto out = std::vector<changed_event>{};
  for (auto const& before : what.before.events) {
    auto const* const after = find(what.after.events, before);
    if (after == nullptr || !says_the_same(before, *after)) {
      out.push_back({&before, after});
    }
  }
  return out;
}

std::size_t new_events(learned_on const& what) {
  return static_cast<std::size_t>(
      std::ranges::count_if(what.after.events, [&](auto const& one) {
        return find(what.before.events, one) == nullptr;
      }));
}

}  // namespace wm::app
