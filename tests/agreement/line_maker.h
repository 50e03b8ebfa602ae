#pragma once

#include <string>

#include "random_choice.h"

namespace wm::agreement {

/// Writes lines; deeper ones are simpler, so that every line ends.
class line_maker {
 public:
  line_maker(random_choice& choose, bool const has_index)
      : choose_{choose}, has_index_{has_index} {}

  std::string truth(int depth);
  std::string number(int depth);
  std::string readings(int depth);
  std::string stays(int depth);
  std::string day(int depth);
  std::string window(int depth);
  std::string bounded_window(int depth);

  void names_are_known() { names_ = true; }

 private:
  std::string events(int depth);
  std::string untimed(int depth);
  std::string comparison(int depth);
  std::string word_test();
  std::string order() { return choose_.of({"<", "<=", "=", "!=", ">=", ">"}); }

  random_choice& choose_;
  bool has_index_;
  bool names_{false};
};

}  // namespace wm::agreement
