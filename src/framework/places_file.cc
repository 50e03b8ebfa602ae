#include <map>
#include <string_view>

#include <fmt/format.h>

#include "framework/detail/csv_rows.h"
#include "framework/detail/places_file.h"
#include "framework/detail/values.h"

namespace wm::framework::detail {

namespace {

enum column {
  code,
  name,
  ward,
  locality_id,
  population,
  rank_2019,
  decile_2019,
  rank_2025,
  decile_2025
};

constexpr std::string_view kColumns[] = {
    "code",           "name",         "ward",
    "locality",       "population",   "imd2019_rank",
    "imd2019_decile", "imd2025_rank", "imd2025_decile"};

/// A whole number of a row; nothing, and a problem, when it is none.
std::optional<int> number_in(reader& from, csv_field const& field,
                             std::string_view const name) {
  auto node = yaml_node{};
  node.kind = node_kind::scalar;
  node.at = field.at;
  node.scalar = field.text;
  auto out = -1;
  value<int>::read(from, node, {.name = name, .meaning = {}}, out);
  return out < 0 ? std::nullopt : std::optional{out};
}

std::optional<deprivation> read_deprivation(reader& from, csv_row const& row,
                                            int const first_column,
                                            deprivation_edition const edition) {
  auto const at_rank = static_cast<std::size_t>(first_column);
  auto const& rank = row[at_rank];
  auto const& decile = row[at_rank + 1];
  if (rank.text.empty() && decile.text.empty()) {
    return std::nullopt;
  }
  if (rank.text.empty() || decile.text.empty()) {
    from.report(diagnostic_code::half_a_deprivation, rank.at,
                "a rank without a tenth, or a tenth without a rank",
                "Write both, or leave both empty.");
    return std::nullopt;
  }
  auto const read_rank = number_in(from, rank, kColumns[at_rank]);
  auto const read_decile = number_in(from, decile, kColumns[at_rank + 1]);
  if (!read_rank || !read_decile) {
    return std::nullopt;
  }
  auto const ranks = number_of_ranks(edition);
  if (*read_rank < 1 || *read_rank > ranks) {
    from.report(diagnostic_code::not_a_deprivation_rank, rank.at,
                fmt::format("there is no rank {}", *read_rank),
                fmt::format("{} has ranks from 1, the most deprived, to {}.",
                            title_of(edition), ranks));
    return std::nullopt;
  }
  if (*read_decile != decile_of(*read_rank, edition)) {
    from.report(diagnostic_code::decile_not_of_rank, decile.at,
                fmt::format("{} is not the tenth of the rank {}", *read_decile,
                            *read_rank),
                fmt::format("Tenths go from 1, the most deprived, to 10; that "
                            "of this rank is {}.",
                            decile_of(*read_rank, edition)));
    return std::nullopt;
  }
  return deprivation{.rank = *read_rank, .decile = *read_decile};
}

located<std::string> text_in(reader const& from, csv_field const& field) {
  return {field.text, from.position(field.at)};
}

small_area read_place(reader& from, csv_row const& row) {
  auto out = small_area{.code = text_in(from, row[code]),
                        .name = row[name].text,
                        .ward = text_in(from, row[ward]),
                        .locality = text_in(from, row[locality_id]),
                        .population = 0,
                        .deprived = {}};
  if (out.ward.value.empty()) {
    from.report(diagnostic_code::field_needed, row[ward].at,
                "a place has no ward", "Write its code.");
  } else {
    from.refer(names::area, out.ward);
  }
  if (!out.locality.value.empty()) {
    from.refer(names::locality, out.locality);
  }
  out.population =
      number_in(from, row[population], kColumns[population]).value_or(0);
  out.deprived = {
      read_deprivation(from, row, rank_2019, deprivation_edition::imd2019),
      read_deprivation(from, row, rank_2025, deprivation_edition::imd2025)};
  return out;
}

}  // namespace

std::optional<std::vector<small_area>> read_places_file(
    std::string_view const bytes, std::string const& file, gathered& into) {
  auto from = reader{file, into};
  auto const read =
      read_csv_rows(from, bytes, {std::begin(kColumns), std::end(kColumns)});
  if (!read) {
    return std::nullopt;
  }
  auto out = std::vector<small_area>{};
  auto first = std::map<std::string, place>{};
  for (auto const& row : read->rows) {
    auto const& [written, at] = row[code];
    if (written.empty()) {
      from.report(diagnostic_code::field_needed, at, "a place has no code",
                  "Write it, or delete the row.");
    } else if (!first.try_emplace(written, at).second) {
      from.report(diagnostic_code::place_given_twice, at,
                  fmt::format("the place \"{}\" stands twice", written),
                  "Delete one of the rows.",
                  {{from.position(first[written]), "first given here"}});
    } else {
      out.push_back(read_place(from, row));
    }
  }
  return out;
}

}  // namespace wm::framework::detail
