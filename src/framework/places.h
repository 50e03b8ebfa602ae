#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "framework/text.h"

namespace wm::framework {

/// The editions of the English Indices of Multiple Deprivation that places
/// carry, each for the small areas of its own time.
enum class deprivation_edition { imd2019, imd2025 };
inline constexpr auto kDeprivationEditions = std::size_t{2};

/// "Indices of Deprivation 2019".
std::string_view title_of(deprivation_edition edition);

/// How many small areas of England an edition ranks [small areas].
///
/// \source Ministry of Housing, Communities and Local Government, English
///         Indices of Deprivation: 32,844 small areas of 2011 in the edition
///         of 2019, 33,755 small areas of 2021 in that of 2025.
int number_of_ranks(deprivation_edition edition);

/// The tenth of a rank: tenths hold equally many small areas, as far as these
/// divide.
///
/// \param rank  1 = the most deprived, to number_of_ranks()
/// \returns 1 = the most deprived tenth, to 10
int decile_of(int rank, deprivation_edition edition);

/// Where a small area stands among all of England.
struct deprivation {
  int rank{0};    // 1 = the most deprived
  int decile{0};  // 1 = the most deprived tenth, to 10
};

/// A row of places.csv: a small area where people live.
struct small_area {
  located<std::string> code;  // as residences of records name it
  std::string name;
  located<std::string> ward;      // a code of areas.csv
  located<std::string> locality;  // an id of concepts.yaml, or empty
  int population{0};              // residents [people]
  /// By edition; nothing where the edition has no such small area.
  std::array<std::optional<framework::deprivation>, kDeprivationEditions>
      deprived;
};

/// The place of that code, or null.
///
/// \param in  in the order of their codes
small_area const* find_place(std::span<small_area const> in,
                             std::string_view code);

/// The fifths of the people of these places, by the national ranks of where
/// they live: places are put in order from the most deprived, and each falls
/// into the fifth in which the middle one of its residents stands. Places of
/// equal rank fall into one fifth.
///
/// \returns for each place 1 = the most deprived fifth, to 5; 0 for a place
///          that the edition does not rank. Places without residents have the
///          fifth of their neighbours in rank.
std::vector<int> local_fifths(std::span<small_area const> places,
                              deprivation_edition edition);

}  // namespace wm::framework
