#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "metrics/language/fault.h"

namespace wm::metrics::language {

enum class token_kind {
  word,    // latest.systolic, mmol/mol, %
  number,  // 139, 0.5
  date,    // 2025-03-31
  text,    // "F84003"; without its quotes
  symbol,  // ( ) [ ] , + - < <= = != >= >
  end      // after the last one
};

struct token {
  token_kind kind{token_kind::end};
  std::string_view text;
  std::size_t from{0};    // offset in the line [bytes]
  std::size_t length{0};  // [bytes]
};

/// Cuts a line of the metric language into words, numbers and signs; the last
/// token is the end.
///
/// \param line  must outlive the tokens
/// \error line_not_understood  a sign that the language does not have, an
///                             open quote
understood<std::vector<token>> tokens_of(std::string_view line);

}  // namespace wm::metrics::language
