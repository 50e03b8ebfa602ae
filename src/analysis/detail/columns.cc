#include "analysis/detail/columns.h"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/spelling.h"

namespace wm::analysis::detail {
namespace {

/// "There is no column "x". Did you mean "y"?", or all the columns there are.
std::string absent_text(std::string_view const wanted,
                        std::span<std::string const> const header) {
  auto const known =
      std::vector<std::string_view>(header.begin(), header.end());
  auto const guess = did_you_mean(wanted, known);
  return fmt::format(
      "There is no column \"{}\". {}", wanted,
      guess.empty() ? fmt::format("The file has: {}.", fmt::join(known, ", "))
                    : guess);
}

}  // namespace

result<column_places> find_columns(method const& of, settings const& chosen,
                                   std::string const& file,
                                   std::span<std::string const> const header) {
  auto const position = [&](std::string_view const name) {
    return static_cast<std::size_t>(std::ranges::find(header, name) -
                                    header.begin());
  };
  auto out = column_places{};
  auto is_number = std::vector<bool>(header.size());
  for (auto const& use : of.columns) {
    auto const named = chosen.column(use.option);
    auto const name = named.value_or(use.name);
    auto const at = position(name);
    auto const present = at < header.size();
    if (!present && (named || use.need == column_need::required)) {
      return fail(error_code::invalid_input, file,
                  fmt::format("{} It is needed: --{} COLUMN names another.",
                              absent_text(name, header), use.option));
    }
    if (present && use.cells != cell_kind::text) {
      is_number[at] = true;
    }
    out.used.push_back({std::string{name}, at, present});
  }
  for (auto const& name : chosen.by()) {
    auto const at = position(name);
    if (at == header.size()) {
      return fail(
          error_code::invalid_input, file,
          fmt::format("{} It is named by --by.", absent_text(name, header)));
    }
    out.groups.push_back(at);
  }
  for (auto at = std::size_t{0}; at < header.size(); ++at) {
    auto const names_group =
        std::ranges::find(out.groups, at) != out.groups.end();
    if (!is_number[at] || names_group) {
      out.labels.push_back(at);
    }
  }
  return out;
}

}  // namespace wm::analysis::detail
