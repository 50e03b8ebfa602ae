#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/record_leave.h"
#include "app/record_measuring.h"
#include "base/result.h"
#include "figures/figure.h"
#include "framework/diagnostic.h"

namespace wm::app {

/// What to measure again whenever its package changes. It writes no results,
/// and shows exact figures.
struct watch_request {
  std::filesystem::path package;
  record_request records;
};

/// A figure of everybody, as words.
struct watched_figure {
  std::string period;  // "2025-01-01 to 2025-03-31"
  std::string now;     // "45.5 % (5 of 11)"; empty: there is none any more
  std::string before;  // empty: there was none
};

/// A metric that was measured again.
struct watched_metric {
  std::string id;
  std::string file;                     // in the package
  std::vector<watched_figure> changed;  // of everybody, by period
  std::size_t groups_changed{0};        // figures of groups and providers
  bool gone{false};                     // the package no longer has it
};

/// What a look at the package gave.
struct watched_look {
  /// Not empty: the package cannot be measured, and all is as it was.
  std::vector<framework::diagnostic> problems;
  std::size_t metrics{0};                // on records, in the package
  std::vector<watched_metric> measured;  // by id
};

/// Measures the metrics on records of a package, and after a change only
/// those whose definition is another: their own file, or one that all read
/// (concepts, code lists, places, the framework itself).
class watched_records {
 public:
  /// Opens the store; measures nothing.
  ///
  /// \error as opened_records::of()
  static result<watched_records> open(watch_request request);

  watched_records(watched_records&&) noexcept;
  watched_records& operator=(watched_records&&) noexcept;
  ~watched_records();

  /// Looks at the package as it is now and measures what has changed; the
  /// first time all. Of real persons each measuring leaves a line.
  ///
  /// \error denied         leave_to_look() gives none
  /// \error invalid_input  the store is damaged
  /// \error io             a file cannot be read, or the audit file written
  result<watched_look> look(looker const& who);

 private:
  struct state;
  explicit watched_records(std::unique_ptr<state> of);
  std::unique_ptr<state> state_;
};

}  // namespace wm::app
