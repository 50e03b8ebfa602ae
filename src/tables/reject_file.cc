#include "tables/reject_file.h"

#include <array>
#include <string_view>

#include "base/file.h"
#include "tables/csv_writer.h"

namespace wm::tables {

result<void> write_reject_file(std::filesystem::path const& file,
                               std::span<reject const> const rejects) {
  auto csv = csv_writer{{"row", "field", "value", "reason"}};
  for (auto const& reject : rejects) {
    auto const row = std::to_string(reject.row);
    csv.row(std::array<std::string_view, 4>{row, reject.field, reject.value,
                                            reject.reason});
  }
  return write_file_atomically(file, csv.take());
}

}  // namespace wm::tables
