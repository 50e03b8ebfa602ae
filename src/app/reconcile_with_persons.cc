#include <string>

#include "app/people_list.h"
#include "app/reconcile_causes.h"
#include "app/reconcile_with.h"

namespace wm::app {

result<void> with_persons(basis const& of, std::filesystem::path const& file,
                          reconciliation& into) {
  auto listed = WM_TRY(read_people_list(file));
  auto causes = causes_by_clause{};
  auto const tell_apart = [&](record::life_course const& course,
                              metrics::subject const& who) -> result<void> {
    auto const outcomes =
        WM_TRY(metrics::outcomes_of(who, of.ours(), of.period));
    if (outcomes.empty()) {
      return {};  // is in no table of persons
    }
    auto const* const mine = &outcomes.front();
    auto const person = std::string{course.person_id};
    auto theirs = side{};
    if (auto const found = listed.find(person); found != listed.end()) {
      theirs = {found->second.denominator, found->second.numerator};
      listed.erase(found);
    }
    auto const ours = side_of(mine);
    add_to(into.ours, ours);
    add_to(into.theirs, theirs);
    if (!differ(ours, theirs)) {
      return {};
    }
    if (ours.counted && (!theirs.counted || ours.met)) {
      causes.add(std::string{kNobodySays}, "",
                 theirs.counted
                     ? "ours finds the numerator true, their list does not"
                     : "every line of ours keeps them; their list does not",
                 difference(ours, theirs), person);
      return {};
    }
    auto apart = comparing{who, of.period, person, causes};
    return apart.tell({"ours", of.ours()}, mine, 0, ours, theirs);
  };
  WM_TRY(for_everybody(of, tell_apart));
  for (auto const& [person, is] : listed) {
    auto const theirs = side{is.denominator, is.numerator};
    add_to(into.theirs, theirs);
    if (theirs.counted) {
      causes.add("not in the store", "", "nobody here has this id",
                 difference({}, theirs), person);
    }
  }
  into.causes = causes.take();
  return {};
}

}  // namespace wm::app
