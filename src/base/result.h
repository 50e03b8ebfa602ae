#pragma once

#include <expected>
#include <string>
#include <utility>

namespace wm {

/// What kind of failure it is; cli maps it to an exit code, a server to an
/// HTTP status.
enum class error_code {
  invalid_input,  // the file, row or argument is wrong
  not_found,      // the thing named does not exist
  undefined,      // the quantity has no value (nobody at risk, no figure)
  denied,         // not allowed for this audience
  io,             // the disk, a library or the system failed
};

/// A failure that its reader can act on.
struct error {
  error_code code;
  std::string where;    // "metrics/smoking.yaml:12:3", "figures.csv row 7"
  std::string message;  // one sentence: what is wrong and how to mend it
};

/// Either a value or the reason why there is none.
template <typename T>
using result = std::expected<T, error>;

/// Builds the failing side of any result.
inline std::unexpected<error> fail(error_code const code, std::string where,
                                   std::string message) {
  return std::unexpected<error>{
      error{code, std::move(where), std::move(message)}};
}

}  // namespace wm

/// The value of a result, or an early return of its error. A statement
/// expression, hence __extension__; not for coroutines, which cannot return.
#define WM_TRY(expression)                                                 \
  __extension__({                                                          \
    auto wm_outcome_ = (expression);                                       \
    if (!wm_outcome_.has_value()) {                                        \
      return std::unexpected<::wm::error>{std::move(wm_outcome_).error()}; \
    }                                                                      \
    *std::move(wm_outcome_);                                               \
  })
