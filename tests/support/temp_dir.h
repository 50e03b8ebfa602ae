#pragma once

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>

#include <stdlib.h>

namespace wm::test_support {

/// A new folder that is removed with everything in it.
class temp_dir {
 public:
  temp_dir() {
    auto name = (std::filesystem::temp_directory_path() / "wm.XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) {
      throw std::runtime_error{"cannot create a folder like " + name};
    }
    path_ = name;
  }
  ~temp_dir() {
    auto ignored = std::error_code{};
    std::filesystem::remove_all(path_, ignored);
  }
  temp_dir(temp_dir const&) = delete;
  temp_dir& operator=(temp_dir const&) = delete;

  std::filesystem::path const& path() const { return path_; }

  /// The path of a file in the folder, whether it exists or not.
  std::filesystem::path operator/(std::string_view const name) const {
    return path_ / name;
  }

  /// Puts a file with this content into the folder and returns its path.
  std::filesystem::path write(std::string_view const name,
                              std::string_view const content) const {
    auto const file = path_ / name;
    std::filesystem::create_directories(file.parent_path());
    auto out = std::ofstream{file, std::ios::binary};
    out.write(content.data(), static_cast<std::streamsize>(content.size()));
    if (!out.flush()) {
      throw std::runtime_error{"cannot write " + file.string()};
    }
    return file;
  }

 private:
  std::filesystem::path path_;
};

}  // namespace wm::test_support
