#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "figures/dialect.h"
#include "figures/series_lookup.h"
#include "framework/model.h"
#include "tables/reject_file.h"

namespace wm::figures {

/// What every row of an import is told, where its file does not say it.
struct import_options {
  std::optional<std::string> source;   // id of a framework::data_source
  std::optional<std::string> licence;  // instead of the source's own
};

/// What became of the rows that an import met. Nothing is lost: every row is
/// in exactly one of these, or in the rejects.
struct import_counts {
  std::uint64_t read{0};
  std::uint64_t added{0};
  std::uint64_t revised{0};    // the publisher's newer value took the place
  std::uint64_t unchanged{0};  // the package had it already
  std::uint64_t unused_series{0};
  std::uint64_t unknown_area{0};
  std::uint64_t breakdown{0};  // by something that is not read yet
};

/// Gathers published figures into the rows of observations.csv, digit for
/// digit as published, only for series that a metric uses and areas that
/// areas.csv lists.
class observation_import {
 public:
  /// \param package  must outlive the import
  observation_import(framework::package const& package, import_options options);

  /// Takes the rows that the package has already.
  ///
  /// \error as tables::read_csv; no such file is no error
  result<void> start_from(std::filesystem::path const& observations);

  /// Adds the rows of a file in any dialect.
  ///
  /// \error not_found, invalid_input, io  as tables::read_csv; a header that
  ///                                      is not known
  result<void> add(std::filesystem::path const& file);

  import_counts const& counts() const { return counts_; }
  std::vector<tables::reject> const& rejects() const { return rejects_; }
  std::size_t size() const { return rows_.size(); }

  /// The text of observations.csv, ordered by series, area, sex, age, period.
  std::string observations_csv() const;

 private:
  struct stored {
    std::vector<std::string> fields;
    std::size_t file{0};  // which file of this import; 0 = the package's own
    std::uint64_t row{0};
  };

  void take(observation_text& text, std::uint64_t row, dialect from);
  void set_aside(observation_text const& text, std::uint64_t row, field in,
                 std::string reason);
  framework::data_source const* source_of(std::string_view named) const;

  framework::package const& package_;
  series_lookup lookup_;
  import_options options_;
  import_counts counts_;
  std::vector<tables::reject> rejects_;
  std::map<std::vector<std::string>, stored> rows_;
  std::size_t file_{0};
};

}  // namespace wm::figures
