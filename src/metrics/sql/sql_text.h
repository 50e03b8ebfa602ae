#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>

#include "base/result.h"
#include "metrics/expression.h"

namespace wm::metrics::sql {

/// A text between single quotes.
std::string sql_string(std::string_view text);

/// A day so many days, weeks, months or years away.
///
/// \param day    as SQL
/// \param count  negative: earlier
std::string shifted(std::string_view day, std::int32_t count, time_unit unit);

/// A whole number of 10^-from as one of 10^-to.
///
/// \param text  a number, as SQL
/// \param to    >= from
std::string scaled(std::string text, int from, int to);

/// \error undefined  names what SQL is not written for
std::unexpected<error> not_written(std::string_view what);

}  // namespace wm::metrics::sql
