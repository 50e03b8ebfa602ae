// Any bytes as a table for any statistic: no crash, no hang, nothing without
// a reason, and no number in the result that is not one. The first byte picks
// the method, the second its options.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "analysis/method.h"
#include "analysis/run.h"

namespace {

void expect(bool const holds) {
  if (!holds) {
    std::abort();
  }
}

/// Options of a method by a byte: each choice of it is reached.
std::vector<wm::analysis::given_option> options_of(
    wm::analysis::method const& of, std::uint8_t const pick) {
  auto out = std::vector<wm::analysis::given_option>{};
  if (pick % 2 == 1) {
    out.push_back({"by", "g"});
  }
  auto turn = std::size_t{pick} / 2;
  for (auto const& setting : of.settings) {
    if (!setting.choices.empty()) {
      auto const at = turn % setting.choices.size();
      out.push_back(
          {std::string{setting.option}, std::string{setting.choices[at]}});
      turn /= setting.choices.size();
    } else if (setting.option == "repetitions") {
      out.push_back({"repetitions", "1000"});
    } else if (setting.option == "standard-population" && turn % 2 == 1) {
      out.push_back({"standard-population", "esp2013"});
    }
  }
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* const data,
                                      std::size_t const size) {
  if (size < 2) {
    return 0;
  }
  auto const methods = wm::analysis::methods();
  auto const& of = *methods[data[0] % methods.size()];
  auto const options = options_of(of, data[1]);
  auto const text =
      std::string{reinterpret_cast<char const*>(data + 2), size - 2};
  auto const done =
      wm::analysis::run({&of, wm::tables::csv_text{"fuzz", text}, options});
  if (!done) {
    expect(!done.error().lines.empty());
    expect(done.error().kind != wm::analysis::refusal_kind::usage);
    return 0;
  }
  expect(done->csv.ends_with('\n'));
  expect(done->bad_groups == 0 || !done->notes.empty());
  return 0;
}
