#include "analysis/detail/yardstick.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <numeric>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "analysis/detail/number_cell.h"
#include "stats/standardised/standard_population.h"
#include "tables/csv_reader.h"

namespace wm::analysis::detail {
namespace {

constexpr auto kBandColumn = std::string_view{"age_band"};
constexpr auto kStandardColumn = std::array<std::string_view, 1>{"standard"};

/// Takes row after row; remembers the first that is wrong.
class yardstick_reading {
 public:
  yardstick_reading(std::string file,
                    std::span<std::string_view const> const columns)
      : file_{std::move(file)}, columns_{columns} {
    read_.values.resize(columns.size());
  }

  result<void> take_header(std::span<std::string const> const header) {
    auto const place = [&](std::string_view const name) -> result<void> {
      auto const at = std::ranges::find(header, name);
      if (at == header.end()) {
        return fail(error_code::invalid_input, file_,
                    fmt::format("There is no column \"{}\".", name));
      }
      at_.push_back(static_cast<std::size_t>(at - header.begin()));
      return {};
    };
    WM_TRY(place(kBandColumn));
    for (auto const column : columns_) {
      WM_TRY(place(column));
    }
    return {};
  }

  void take_row(tables::csv_row const& row) {
    auto const band = stats::parse_age_band(row.fields[at_[0]]);
    if (!band) {
      note(row, band.error().message);
      return;
    }
    read_.bands.push_back(*band);
    for (auto i = std::size_t{0}; i < columns_.size(); ++i) {
      auto const field = row.fields[at_[i + 1]];
      auto const cell = read_number(field);
      if (cell.fault != number_fault::none || cell.value < 0) {
        note(row, fmt::format("{}: \"{}\" is not a number of 0 or more.",
                              columns_[i], field));
      }
      read_.values[i].push_back(cell.value);
    }
  }

  result<yardstick> finish() {
    if (wrong_) {
      return std::unexpected{*wrong_};
    }
    if (read_.bands.empty()) {
      return fail(error_code::invalid_input, file_, "It has no age band.");
    }
    if (auto const problem = stats::find_problem(read_.bands)) {
      return fail(error_code::invalid_input, file_, stats::describe(*problem));
    }
    return in_order();
  }

 private:
  void note(tables::csv_row const& row, std::string message) {
    if (!wrong_) {
      wrong_ = error{error_code::invalid_input,
                     fmt::format("{} row {}", file_, row.number),
                     std::move(message)};
    }
  }

  yardstick in_order() const {
    auto order = std::vector<std::size_t>(read_.bands.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {},
                      [&](std::size_t const at) { return read_.bands[at]; });
    auto out = yardstick{};
    out.values.resize(columns_.size());
    for (auto const at : order) {
      out.bands.push_back(read_.bands[at]);
      for (auto i = std::size_t{0}; i < columns_.size(); ++i) {
        out.values[i].push_back(read_.values[i][at]);
      }
    }
    return out;
  }

  std::string file_;
  std::span<std::string_view const> columns_;
  std::vector<std::size_t> at_;  // the band's, then the columns'
  yardstick read_;
  std::optional<error> wrong_;
};

}  // namespace

result<yardstick> read_yardstick(
    std::filesystem::path const& file,
    std::span<std::string_view const> const columns) {
  auto reading = yardstick_reading{file.string(), columns};
  auto const summary = WM_TRY(tables::read_csv(
      tables::csv_source{file}, {},
      [&](std::span<std::string const> const header) {
        return reading.take_header(header);
      },
      [&](tables::csv_row const& row) { reading.take_row(row); }));
  if (!summary.rejects.empty()) {
    auto const& first = summary.rejects.front();
    return fail(error_code::invalid_input,
                fmt::format("{} row {}", file.string(), first.row),
                first.reason);
  }
  return reading.finish();
}

result<yardstick> standard_named(std::string_view const name_or_file) {
  auto published = stats::named_standard(name_or_file);
  if (published) {
    return yardstick{std::move(published->bands),
                     {std::move(published->persons)}};
  }
  auto own =
      read_yardstick(std::filesystem::path{name_or_file}, kStandardColumn);
  if (!own && own.error().code == error_code::not_found) {
    return std::unexpected{std::move(published.error())};
  }
  return own;
}

}  // namespace wm::analysis::detail
