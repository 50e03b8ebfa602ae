#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "figures/dialect.h"
#include "figures/figure_set.h"
#include "figures/observation.h"
#include "figures/series_lookup.h"
#include "figures/set_aside.h"
#include "framework/model.h"
#include "tables/csv_reader.h"

namespace wm::figures {

/// Published figures of a package, sorted into series, and the rows that had
/// to be set aside.
struct reading {
  figure_set figures;
  std::vector<row_set_aside> rejects;  // in the order they were met
  std::uint64_t rows{0};               // read from all files
  std::uint64_t left_out{0};  // no metric uses the series, or area unknown
};

/// Reads files of published figures in any dialect into series by metric,
/// area and group, with limits completed. In a package's own file an unknown
/// area or source is a reject; in other files rows about areas or series that
/// the package does not use are left out and counted. Rows of one metric,
/// area, group and period: the first counts, a later one that says the same
/// is dropped, one that differs is a reject.
class figure_reader {
 public:
  /// \param package  must outlive the reader
  explicit figure_reader(framework::package const& package);

  /// \error not_found, invalid_input, io  as tables::read_csv; a header that
  ///                                      is not known
  result<void> read(std::filesystem::path const& file);

  reading finish() &&;

 private:
  /// Where a row stands in its file.
  struct row_place {
    std::uint64_t number;
    std::string_view file;  // where its name is kept
    int line;
    int column;  // of its value, with the length
    int length;
  };
  struct pending {
    figure point;
    row_place row;
  };
  /// Which series a figure belongs to. Groups are compared by where their
  /// text is kept, which is the same for the same group.
  struct series_place {
    metric_index metric;
    area_index area;
    char const* group;
    friend bool operator==(series_place const&, series_place const&) = default;
  };
  struct place_hash {
    std::size_t operator()(series_place const& p) const {
      auto const numbers =
          (std::uint64_t{p.metric.value()} << 32U) | p.area.value();
      return std::hash<std::uint64_t>{}(numbers * 0x9E3779B97F4A7C15ULL) ^
             std::hash<char const*>{}(p.group);
    }
  };
  struct building {
    series key;
    std::vector<pending> points;
  };
  struct home_of_row {
    metric_index metric;
    std::string_view group;
  };

  void add(observation_text& text, tables::csv_row const& row, dialect from);
  std::vector<home_of_row> homes(observation_text const& text, dialect from);
  building& series_of(metric_index metric, area_index area,
                      std::string_view group);
  void set_aside(observation_text const& text, tables::csv_row const& row,
                 field_problem problem);

  static source_position position(row_place const& row);
  static row_set_aside contradiction(figure const& kept, row_place const& first,
                                     figure const& point, row_place const& row);

  framework::package const& package_;
  std::string_view file_;  // being read, its name is kept
  reading out_;
  series_lookup lookup_;
  std::unordered_map<std::string_view, area_index> by_area_;
  std::unordered_map<std::string_view, bool> sources_;
  std::unordered_map<series_place, std::size_t, place_hash> index_;
  std::vector<building> building_;
};

}  // namespace wm::figures
