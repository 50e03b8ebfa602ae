#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>

namespace CLI {
class App;
}

namespace wm::cli {

/// A borough of invented people to make.
struct synth_options {
  std::uint64_t persons{330'000};
  int years{5};
  int stays{1};
  std::uint64_t seed{1};
  std::chrono::sys_days until{
      std::chrono::sys_days{std::chrono::year{2025} / 3 / 31}};
  unsigned threads{0};
  std::filesystem::path out;
  std::filesystem::path package;
  std::filesystem::path rejects{"record-rejects.csv"};
  bool untidy{false};
  bool json{false};
};

/// Adds `synth`; what is read goes into `into`.
void add_synth(CLI::App& app, synth_options& into);

}  // namespace wm::cli
