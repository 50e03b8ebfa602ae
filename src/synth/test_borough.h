#pragma once

#include <gtest/gtest.h>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>

#include "synth/synth.h"

namespace wm::synth {

/// A borough for tests: five years up to 31 March 2025.
inline borough_request test_borough(std::uint64_t const residents,
                                    std::uint64_t const seed) {
  return {.residents = residents,
          .years = 5,
          .seed = seed,
          .until = std::chrono::sys_days{std::chrono::year{2025} / 3 / 31},
          .threads = 2};
}

/// Every file of a folder, by name.
inline std::map<std::string, std::string> files_in(
    std::filesystem::path const& folder) {
  auto out = std::map<std::string, std::string>{};
  for (auto const& entry :
       std::filesystem::recursive_directory_iterator{folder}) {
    if (entry.is_regular_file()) {
      auto text = std::ostringstream{};
      text << std::ifstream{entry.path(), std::ios::binary}.rdbuf();
      out[std::filesystem::relative(entry.path(), folder).string()] =
          text.str();
    }
  }
  return out;
}

}  // namespace wm::synth
