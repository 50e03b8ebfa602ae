#pragma once

#include <chrono>
#include <string_view>

#include "base/result.h"

namespace wm::figures {

struct labelled_period {
  std::chrono::sys_days start;
  double years;  // 1, 3, 0.25, 1/12 [years]
};

/// What a Fingertips "Time period" covers: 2015 | 2015/16 | 2015 - 17 |
/// 2012/13 - 14/15 | 2018 Q1 | 2018/19 Q1 | Jan 2018. A year with a slash is
/// a financial year from 1 April, and so are its quarters.
///
/// \error invalid_input  any other label
result<labelled_period> read_fingertips_period(std::string_view label);

}  // namespace wm::figures
