#include "record/detail/version_folder.h"

#include <algorithm>

#include "base/file.h"

namespace wm::record::detail {

namespace {

bool is_version(std::string_view const name) {
  constexpr auto kSize = std::size_t{18};  // v- and 16 hexadecimal digits
  return name.size() == kSize && name.starts_with("v-") &&
         std::ranges::all_of(name.substr(2), [](char const c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
         });
}

}  // namespace

result<std::string> current_version(std::filesystem::path const& store) {
  auto text = read_file(store / kCurrent);
  if (!text) {
    if (text.error().code == error_code::not_found) {
      return fail(error_code::not_found, store.string(),
                  "There is no store of records here: make one with "
                  "`whatmatters import record`.");
    }
    return std::unexpected<error>{std::move(text).error()};
  }
  if (text->ends_with('\n')) {
    text->pop_back();
  }
  if (!is_version(*text)) {
    return fail(error_code::invalid_input, (store / kCurrent).string(),
                "The store is damaged: this file names no version of it. "
                "Import the records anew.");
  }
  return *text;
}

}  // namespace wm::record::detail
