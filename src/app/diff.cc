#include "app/diff.h"

#include "app/diff_json.h"
#include "app/diff_markdown.h"
#include "app/diff_words.h"
#include "app/open_package.h"
#include "framework/diff.h"

namespace wm::app {

namespace {

std::string text_of(framework::difference const& found,
                    diff_format const format) {
  switch (format) {
    case diff_format::words:
      return in_words(found);
    case diff_format::markdown:
      return in_markdown(found);
    case diff_format::json:
      return in_json(found);
  }
  return {};
}

}  // namespace

result<diff_outcome> diff(std::filesystem::path const& before,
                          std::filesystem::path const& after,
                          diff_format const format) {
  auto const older = WM_TRY(open_package(before));
  auto const newer = WM_TRY(open_package(after));
  auto const found = framework::compare(older.package, newer.package);
  return diff_outcome{text_of(found, format), found.problems.size()};
}

}  // namespace wm::app
