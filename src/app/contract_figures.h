#pragma once

#include <deque>
#include <string>
#include <string_view>

#include "contracts/reading.h"
#include "disclosure/clear.h"
#include "framework/model.h"

namespace wm::app {

/// A figure behind a payment, or that there is none.
struct paid_figure {
  framework::metric const* metric{nullptr};
  figures::figure const* figure{nullptr};  // of the year that counts
  figures::figure const* baseline{nullptr};
  bool hidden{false};   // its readers may not see it, or the baseline or last
                        // value that counts with it, or what guards its
                        // payment; others may
  bool rounded{false};  // the counts of any of these may not be the true ones
  bool last_hidden{false};   // the same of an earlier value, which counts only
  bool last_rounded{false};  // where the figure cannot: see lean_on_last()
};

/// Whose figures: everyone's, or those of a group of a breakdown.
struct whose_figures {
  std::string_view breakdown{};
  std::string_view group{};  // its word, or a publisher's name
};

/// Finds the figures that a contract's year reads in cleared results.
class contract_figures {
 public:
  /// \param words  where the words of figures are put; all must outlive this
  contract_figures(framework::package const& package,
                   framework::contract const& contract,
                   framework::contract_year const& year,
                   disclosure::cleared_results const& cleared,
                   std::deque<std::string>& words)
      : package_{package},
        contract_{contract},
        year_{year},
        cleared_{&cleared},
        words_{words} {}

  /// The results that are read from now on.
  ///
  /// \returns those read until now
  disclosure::cleared_results const& read_from(
      disclosure::cleared_results const& cleared);
  disclosure::cleared_results const& cleared() const { return *cleared_; }

  /// In the contract's area; null: there are none.
  figures::assessed_series const* series(framework::metric const* of,
                                         whose_figures whose) const;
  bool is_in_area(figures::assessed_series const& one,
                  framework::metric const& of) const;
  /// Of exactly the baseline's days; null: there is none.
  figures::figure const* in_period(
      figures::assessed_series const* of,
      framework::outcome_baseline const& baseline) const;
  /// The latest that ends in the contract's year, or in one so many years
  /// before, and the latest earlier value.
  contracts::reading read(figures::assessed_series const* of,
                          framework::metric const& metric, int years_before,
                          paid_figure& found);
  /// What counts in the place of a figure that cannot count is as hidden or
  /// rounded for the account's readers as a figure is: they never get an older
  /// value in the place of one that is kept from them.
  ///
  /// \param judged  the reading as the contract's demands leave it
  void lean_on_last(contracts::reading const& judged, paid_figure& found) const;
  /// Whether readers may not see what others may.
  bool keeps_back(figures::assessed_series const& of,
                  figures::figure const& one) const;

 private:
  figures::figure const* in_year(figures::assessed_series const* of,
                                 int years_before) const;
  contracts::measured measured(figures::figure const& of,
                               framework::metric const& metric);
  void find_last(figures::assessed_series const* of,
                 framework::metric const& metric, int years_before,
                 contracts::reading& into, paid_figure& found);

  framework::package const& package_;
  framework::contract const& contract_;
  framework::contract_year const& year_;
  disclosure::cleared_results const* cleared_;
  std::deque<std::string>& words_;
};

}  // namespace wm::app
