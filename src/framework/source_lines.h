#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wm::framework {

/// The lines of the files of a package, read when they are first asked for.
class source_lines {
 public:
  /// \param folder  the package
  explicit source_lines(std::filesystem::path folder);

  /// A line without its end.
  ///
  /// \param file  relative to the package
  /// \param line  from 1
  /// \returns nothing when there is no such file or line; valid as long as
  ///          this object
  std::optional<std::string_view> line(std::string const& file, int line);

 private:
  struct content {
    std::string bytes;
    std::vector<std::size_t> starts;  // of its lines [bytes]
  };
  content const& read(std::string const& file);

  std::filesystem::path folder_;
  std::map<std::string, content> files_;
};

}  // namespace wm::framework
