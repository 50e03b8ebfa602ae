#pragma once

#include <cstddef>
#include <expected>
#include <string>
#include <utility>

#include "framework/diagnostic_code.h"

namespace wm::metrics::language {

/// Why a line cannot be understood, where in it, and how to mend it.
struct fault {
  framework::diagnostic_code code{
      framework::diagnostic_code::line_not_understood};
  std::size_t from{0};    // offset in the line [bytes]
  std::size_t length{0};  // [bytes]
  std::string message;
  std::string remedy;
};

/// A part of a line that was understood, or why it was not.
template <typename T>
using understood = std::expected<T, fault>;

}  // namespace wm::metrics::language

/// The value of something understood, or an early return of its fault.
#define WM_UNDERSTAND(expression)                             \
  __extension__({                                             \
    auto wm_outcome_ = (expression);                          \
    if (!wm_outcome_.has_value()) {                           \
      return std::unexpected<::wm::metrics::language::fault>{ \
          std::move(wm_outcome_).error()};                    \
    }                                                         \
    *std::move(wm_outcome_);                                  \
  })
