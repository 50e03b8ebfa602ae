#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace wm::access {

/// What somebody looks at records of persons for, in their own words. It
/// stands in the audit file for good, so it must say something.
class purpose {
 public:
  /// Takes at least three words and at most 500 bytes; space around the text
  /// does not count.
  ///
  /// \error denied  it says too little or too much
  static result<purpose> of(std::string_view text);

  std::string const& text() const { return text_; }

 private:
  explicit purpose(std::string text);
  std::string text_;
};

}  // namespace wm::access
