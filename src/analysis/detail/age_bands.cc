#include "analysis/detail/age_bands.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "stats/standardised/standard_population.h"

namespace wm::analysis::detail {

std::optional<std::vector<stats::age_band>> bands_of(job& of,
                                                     std::size_t const column) {
  auto const& from = of.in.columns[column];
  auto bands = std::vector<stats::age_band>(from.known.size());
  auto faults = std::vector<std::string>(from.known.size());
  auto all_read = true;
  for (auto word = std::size_t{0}; word < bands.size(); ++word) {
    auto const band = stats::parse_age_band(from.known[word]);
    if (band) {
      bands[word] = *band;
    } else {
      faults[word] = band.error().message;
      all_read = false;
    }
  }
  if (all_read) {
    return bands;
  }
  for (auto row = std::size_t{0}; row < of.in.rows; ++row) {
    auto const word = from.words[row];
    if (!faults[word].empty()) {
      of.refused.in_row(row + 1, from.name + ": " + faults[word]);
    }
  }
  return std::nullopt;
}

std::optional<yardstick> bands_of_table(std::vector<stats::age_band> bands) {
  std::ranges::sort(bands);
  auto const again = std::ranges::unique(bands);  // "0-4" and "00-04"
  bands.erase(again.begin(), again.end());
  if (bands.empty() || stats::find_problem(bands)) {
    return std::nullopt;
  }
  return yardstick{std::move(bands), {}};
}

band_matching::band_matching(job const& of, std::size_t const column,
                             std::vector<stats::age_band> bands,
                             std::optional<yardstick> against)
    : groups_{of.in.groups},
      words_{of.in.columns[column].words},
      bands_{std::move(bands)},
      against_{std::move(against)},
      values_(against_ ? against_->values.size() : 0) {}

matched_bands band_matching::of_rows(
    std::span<std::uint32_t const> const rows) {
  auto const same =
      rows.size() == last_words_.size() && !rows.empty() &&
      std::ranges::equal(rows, last_words_, {},
                         [&](std::uint32_t const row) { return words_[row]; });
  if (!same) {
    last_words_.clear();
    last_bands_.clear();
    for (auto const row : rows) {
      last_words_.push_back(words_[row]);
      last_bands_.push_back(bands_[words_[row]]);
    }
    problem_ = match();
  }
  return {problem_, values_};
}

std::optional<stats::band_problem> band_matching::match() {
  if (!against_) {
    return stats::find_problem(last_bands_);
  }
  for (auto& list : values_) {
    list.resize(last_bands_.size());
  }
  if (values_.empty()) {
    auto const none = std::vector<double>(against_->bands.size());
    auto sums = std::vector<double>(last_bands_.size());
    return stats::match_bands(against_->bands, none, last_bands_, sums);
  }
  for (auto i = std::size_t{0}; i < values_.size(); ++i) {
    if (auto const problem = stats::match_bands(
            against_->bands, against_->values[i], last_bands_, values_[i])) {
      return problem;
    }
  }
  return std::nullopt;
}

std::optional<band_plan> plan_bands(job& of, band_columns const columns,
                                    std::optional<result<yardstick>> against,
                                    std::string_view const option) {
  auto out = band_plan{};
  out.by_band = against.has_value();
  if (against && !*against) {
    auto const& why = against->error();
    of.refused.in_file(fmt::format("{}: {}{}{}", option, why.where,
                                   why.where.empty() ? "" : ": ", why.message));
    return std::nullopt;
  }
  if (!of.has(columns.age_band)) {
    if (out.by_band || of.has(columns.frequency)) {
      of.refused.in_file(
          "There is no column \"age_band\", by which bands are matched: "
          "--age-band COLUMN names another.");
      return std::nullopt;
    }
    return out;
  }
  auto bands = bands_of(of, columns.age_band);
  if (!bands) {
    return std::nullopt;
  }
  out.bands = *std::move(bands);
  out.matching.emplace(of, columns.age_band, out.bands,
                       out.by_band ? std::optional{**std::move(against)}
                                   : bands_of_table(out.bands));
  return out;
}

}  // namespace wm::analysis::detail
