#include "framework/detail/file_name.h"

#include <filesystem>

#include <fmt/format.h>

namespace wm::framework::detail {

std::string id_of_file(std::string const& file) {
  return std::filesystem::path{file}.stem().string();
}

void check_file_name(reader& from, place const at, std::string const& id) {
  auto const expected = id_of_file(from.file());
  if (!id.empty() && id != expected) {
    from.report(
        diagnostic_code::not_the_name_of_the_file, at,
        fmt::format("the id \"{}\" is not the file's name", id),
        fmt::format("Name the file {}.yaml, or write \"{}\".", id, expected));
  }
}

}  // namespace wm::framework::detail
