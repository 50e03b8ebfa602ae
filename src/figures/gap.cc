#include "figures/gap.h"

namespace wm::figures {

std::string_view to_sentence(gap const why) {
  switch (why) {
    case gap::none:
      return "";
    case gap::no_figure:
      return "there is no figure";
    case gap::value_not_published:
      return "the publisher gives no value";
    case gap::imputed:
      return "the source filled the value in, it did not measure it";
    case gap::no_limits:
      return "the source gives neither limits nor the count and denominator "
             "from which limits could be worked out";
    case gap::count_does_not_give_value:
      return "count and denominator do not give the published value, so no "
             "limits are worked out from them";
    case gap::no_comparator:
      return "the framework names no such comparator";
    case gap::comparator_is_itself:
      return "this is the comparator itself";
    case gap::comparator_lacks_figure:
      return "there is no figure for the comparator";
    case gap::comparator_lacks_period:
      return "there is no figure for the comparator for the same period";
    case gap::comparator_lacks_limits:
      return "the earlier figure has no limits";
    case gap::too_few_neighbours:
      return "fewer than half of the similar areas have a figure for the same "
             "period";
    case gap::not_a_neighbouring_area:
      return "only areas of the same kind are compared with similar areas";
    case gap::comparison_would_mislead:
      return "a comparison would mislead: see the metric's definition";
    case gap::no_denominator:
      return "there is no denominator, which the method needs";
    case gap::too_few_expected:
      return "fewer than five events would be expected here, too few for this "
             "method";
    case gap::no_goal:
      return "no goal has been set";
    case gap::first_period:
      return "there is no earlier figure that can be compared with this one";
    case gap::fewer_than_five_points:
      return "fewer than five comparable points in a row";
    case gap::shorter_than_a_year:
      return "the figures cover less than a year each; the test is for annual "
             "figures";
    case gap::rolling_too_few_points:
      return "the periods overlap; fewer than five of them do not";
    case gap::trend_not_computable:
      return "the test has no result for these figures";
    case gap::nobody_counted:
      return "there was nobody to count";
    case gap::follow_up_not_complete:
      return "not everybody could be followed to the end yet";
    case gap::too_few_for_limits:
      return "there are too few to work out limits";
    case gap::kind_without_limits:
      return "no limits are worked out for figures of this kind";
    case gap::not_standardisable:
      return "an age band has nobody in it, so the figure cannot be "
             "standardised";
    case gap::suppressed:
      return "hidden, so that nothing can be told of a few people";
    case gap::withheld:
      return "withheld: this audience may not see figures of this source";
    case gap::no_direction:
      return "nobody has said which direction is better";
    case gap::not_counted_in_people:
      return "its value is no count of people: it says how much, not how many";
    case gap::no_count_of_people:
      return "the source gives neither the count nor the number of people it "
             "is a share of";
    case gap::too_few_parts:
      return "too few wards, practices or groups have figures with limits";
    case gap::not_gathered:
      return "what residents say is not gathered yet";
  }
  return "";
}

}  // namespace wm::figures
