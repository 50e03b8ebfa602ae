#include "support/golden_cases.h"

#include "support/test_files.h"

namespace wm::test_support {

int expect_golden_cases(
    std::filesystem::path const& folder,
    std::function<std::string(std::string const&)> const& told) {
  auto cases = 0;
  for (auto const& entry : std::filesystem::directory_iterator{folder}) {
    if (entry.path().extension() == ".case") {
      auto const text = read_text(entry.path());
      auto const asked = text.substr(0, text.find("----"));
      expect_golden(entry.path(), asked + "----\n" + told(asked));
      ++cases;
    }
  }
  return cases;
}

}  // namespace wm::test_support
