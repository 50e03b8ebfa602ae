#include "tables/unpacked_file.h"

#include <fmt/format.h>

#include "tables/detail/row_window.h"

namespace wm::tables {

result<std::string> read_unpacked(std::filesystem::path const& file,
                                  std::size_t const most) {
  auto window = WM_TRY(detail::row_window::open(csv_source{file}));
  auto content = std::string{};
  while (!window.is_last()) {
    WM_TRY(window.load());
    content += window.text();
    window.consume(window.text().size());
    if (content.size() > most) {
      return fail(error_code::invalid_input, file.string(),
                  fmt::format("The file holds more than {} million bytes: "
                              "divide it.",
                              most / 1'000'000));
    }
  }
  return content;
}

}  // namespace wm::tables
