#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "disclosure/clear.h"
#include "framework/model.h"
#include "report/document.h"
#include "tables/table_writer.h"

namespace wm::app {

/// What every row of results carries about its making.
struct results_origin {
  std::string data_version;
  std::vector<std::string> definition_hashes;  // by metric
  report::persons_measured persons{report::persons_measured::none};
};

/// Texts that come again and again in a column, numbered as they are met.
class word_list {
 public:
  /// The number of a text; it must outlive the list.
  std::uint32_t number(std::string_view text);
  std::vector<std::string> words() const;

 private:
  std::unordered_map<std::string_view, std::uint32_t> numbers_;
  std::vector<std::string_view> texts_;
};

/// The texts of published figures, gathered before the table is made, since a
/// column's categories have to be known beforehand.
struct figure_words {
  word_list breakdowns;
  word_list groups;
  word_list labels;
  word_list sources;
  word_list licences;
  word_list notes;
};

/// The group of a series as results name it: of records its word alone, since
/// the breakdown has its own column.
std::string_view group_of(figures::assessed_series const& series);

figure_words gather_words(disclosure::cleared_results const& results);

/// The comparators, in the order in which results show them.
inline constexpr std::array kShownComparators{
    figures::comparator_kind::country,    figures::comparator_kind::region,
    figures::comparator_kind::neighbours, figures::comparator_kind::goal,
    figures::comparator_kind::baseline,   figures::comparator_kind::whole};

/// The columns of results, in order, each with its description.
std::vector<tables::column> results_columns(framework::package const& package,
                                            results_origin const& origin,
                                            figure_words const& words,
                                            std::string_view audience);

}  // namespace wm::app
