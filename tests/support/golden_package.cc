#include "support/golden_package.h"

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <stdexcept>

#include "support/test_files.h"

namespace wm::test_support {

namespace {

namespace fs = std::filesystem;

void take_away(fs::path const& list, fs::path const& from) {
  auto names = std::ifstream{list};
  for (auto name = std::string{}; std::getline(names, name);) {
    fs::remove_all(name == "." ? from : from / name);
  }
}

void make(fs::path const& list, fs::path const& into) {
  auto words = std::ifstream{list};
  auto what = std::string{};
  auto file = std::string{};
  while (words >> what >> file) {
    auto bytes = std::uintmax_t{0};
    if (what == "grow" && words >> bytes) {
      std::ofstream{into / file, std::ios::app}.flush();
      fs::resize_file(into / file, bytes);
    } else if (what == "dangle") {
      fs::remove(into / file);
      fs::create_symlink("nowhere", into / file);
    } else {
      throw std::runtime_error{"made.txt: what is \"" + what + "\"?"};
    }
  }
}

}  // namespace

void assemble_package(fs::path const& broken, fs::path const& into) {
  constexpr auto kHow =
      fs::copy_options::recursive | fs::copy_options::overwrite_existing;
  fs::copy(source_file("tests/golden/framework/base"), into, kHow);
  fs::copy(broken, into, kHow);
  for (auto const* const name : {"expected.txt", "absent.txt", "made.txt"}) {
    fs::remove(into / name);
  }
  take_away(broken / "absent.txt", into);
  make(broken / "made.txt", into);
}

std::vector<std::string> folders_in(fs::path const& folder) {
  auto names = std::vector<std::string>{};
  for (auto const& entry : fs::directory_iterator{folder}) {
    names.push_back(entry.path().filename().string());
  }
  std::ranges::sort(names);
  return names;
}

}  // namespace wm::test_support
