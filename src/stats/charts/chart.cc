#include "stats/charts/chart.h"

namespace wm::stats {

std::string_view word(special_cause const of) {
  switch (of) {
    case special_cause::none:
      return "common_cause";
    case special_cause::above_limit:
      return "above_limit";
    case special_cause::below_limit:
      return "below_limit";
    case special_cause::trend_increasing:
      return "trend_increasing";
    case special_cause::trend_decreasing:
      return "trend_decreasing";
    case special_cause::two_in_three_above:
      return "two_in_three_above";
    case special_cause::two_in_three_below:
      return "two_in_three_below";
    case special_cause::shift_above:
      return "shift_above";
    case special_cause::shift_below:
      return "shift_below";
  }
  return "";
}

std::string_view word(point_type const of) {
  switch (of) {
    case point_type::common_cause:
      return "common_cause";
    case point_type::improvement:
      return "special_cause_improvement";
    case point_type::concern:
      return "special_cause_concern";
    case point_type::neutral_high:
      return "special_cause_neutral_high";
    case point_type::neutral_low:
      return "special_cause_neutral_low";
  }
  return "";
}

std::string_view word(variation_icon const of) {
  switch (of) {
    case variation_icon::common_cause:
      return "common_cause";
    case variation_icon::improvement_high:
      return "improvement_high";
    case variation_icon::improvement_low:
      return "improvement_low";
    case variation_icon::concern_high:
      return "concern_high";
    case variation_icon::concern_low:
      return "concern_low";
    case variation_icon::neutral_high:
      return "neutral_high";
    case variation_icon::neutral_low:
      return "neutral_low";
  }
  return "";
}

std::string_view word(assurance_icon const of) {
  switch (of) {
    case assurance_icon::none:
      return "";
    case assurance_icon::consistent_pass:
      return "consistent_pass";
    case assurance_icon::consistent_fail:
      return "consistent_fail";
    case assurance_icon::inconsistent:
      return "inconsistent";
  }
  return "";
}

}  // namespace wm::stats
