#include "app/diff.h"

#include "app/diff_json.h"
#include "app/diff_markdown.h"
#include "app/diff_words.h"
#include "app/open_package.h"
#include "base/file.h"
#include "framework/diff.h"

namespace wm::app {

namespace {

constexpr auto kFiguresDiffer =
    "The published figures (observations.csv) differ. They are not compared: "
    "a run of each version shows its own.\n";

/// A file that cannot be read says nothing.
figures_state compare_figures(std::filesystem::path const& before,
                              std::filesystem::path const& after) {
  auto const older = read_file(before / "observations.csv");
  auto const newer = read_file(after / "observations.csv");
  return older.value_or("") == newer.value_or("") ? figures_state::same
                                                  : figures_state::differ;
}

std::string text_of(framework::difference const& found,
                    figures_state const figures, diff_format const format) {
  auto const last = figures == figures_state::same
                        ? std::string{}
                        : std::string{"\n"} + kFiguresDiffer;
  switch (format) {
    case diff_format::words:
      return in_words(found) + last;
    case diff_format::markdown:
      return in_markdown(found) + last;
    case diff_format::json:
      return in_json(found, figures);
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
  return diff_outcome{text_of(found, compare_figures(before, after), format),
                      found.problems.size()};
}

}  // namespace wm::app
