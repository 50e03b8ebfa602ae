#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "stats/standardised/age_band.h"

namespace wm::stats {

/// Weights by age, with a name that says which they are. Bands and persons
/// stand in order of age; the bands follow each other without gap.
struct standard_population {
  std::string name;             // "esp2013"
  std::string version;          // "2013, 21 bands to 95+"
  std::string source;           // who publishes it, where
  std::vector<age_band> bands;  // by age, without gap or overlap
  std::vector<double> persons;  // size = bands.size(), >= 0, sum > 0 [people]
};

/// A published standard population: "esp2013" (European 2013, 21 bands: 0, 1-4,
/// 5-9 ... 95+, of which 0-4, 85+ and 90+ are exact unions) or "esp1976"
/// (European 1976, 19 bands: 0, 1-4, 5-9 ... 85+).
///
/// \param name  one of the names above
/// \returns its bands and persons, 100,000 in all
/// \error not_found  another name; the message lists the names there are
/// \source Eurostat 2013, Revision of the European Standard Population,
///         ISBN 978-92-79-31094-2; Waterhouse and others 1976, Cancer Incidence
///         in Five Continents III, IARC Scientific Publications 15.
result<standard_population> named_standard(std::string_view name);

/// A standard population of one's own.
///
/// \param name     how results call it
/// \param bands    in any order, without gap, duplicate or overlap
/// \param persons  size = bands.size(), >= 0, sum > 0 [people]
/// \returns the population, sorted by age
/// \error invalid_input  sizes differ, no bands, persons negative or not
///                       finite or all 0, or bands that do not follow each
///                       other; the message names the band
/// \source our convention: docs/methods/age-bands.md.
result<standard_population> own_standard(std::string name,
                                         std::span<age_band const> bands,
                                         std::span<double const> persons);

/// The part of a population within a range of ages. A band that the range
/// cuts keeps persons in proportion to its years inside.
///
/// \param of     any population
/// \param range  the ages kept: "16-64"
/// \returns the population of the range, its bands cut to it
/// \error invalid_input  the range cuts the band without end (whose years
///                       cannot be counted), reaches beyond the population or
///                       keeps nobody
/// \source our convention: docs/methods/standardised-proportion.md.
result<standard_population> within(standard_population const& of,
                                   age_band range);

/// Sums per band of the data of values that stand per band of a standard (or
/// of a reference population), matched by the bands' ages. A band of the data
/// takes the sum of the standard's bands of which it is the exact union, so
/// "85+" takes 85-89 and 90+. Every band of the standard must be taken once.
///
/// \param standard  bands of the standard, in order of age, without gap
/// \param values    size = standard.size() [any unit]
/// \param data      bands of the data, in any order
/// \param[out] sums  size = data.size(): the value of each band of the data,
///                  in the data's order; undefined when there is a problem
/// \returns none when all match, else the first problem by age:
///          duplicate_band or overlapping_band in the data, unmatched_band for
///          one that is no union of the standard's (finer, or cut otherwise),
///          missing_band for one of the standard's that the data lack
/// \source our convention: docs/methods/age-bands.md.
std::optional<band_problem> match_bands(std::span<age_band const> standard,
                                        std::span<double const> values,
                                        std::span<age_band const> data,
                                        std::span<double> sums);

}  // namespace wm::stats
