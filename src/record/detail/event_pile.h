#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "record/detail/event_row.h"

namespace wm::record::detail {

/// Where sorted events come from: gives the next one, or says that there is
/// none. What it gives lives until it is asked again.
using event_cursor = std::function<result<bool>(event_view&)>;

/// Takes events in any order and any number and gives them back in the order
/// of a store. What does not fit into memory waits in files.
class event_pile {
 public:
  /// \param texts    the numbers' texts; more may be added while events are
  /// \param known    persons whom a table of persons names, complete before
  ///                 the first event comes
  /// \param folder   for the files; exists, is emptied by its owner
  /// \param memory   how much events may take before they go to files [bytes]
  event_pile(dictionaries const& texts, std::vector<bool> const& known,
             std::filesystem::path folder, std::size_t memory);
  event_pile(event_pile const&) = delete;
  event_pile& operator=(event_pile const&) = delete;
  ~event_pile();

  /// \error io  a file cannot be written
  result<void> add(event_view const& event);

  std::uint64_t size() const { return size_; }

  /// Every different event once, in the order of a store. Ends the adding.
  ///
  /// \param also  more events, already in that order and all different
  /// \param each  called once per event
  /// \error io    a file cannot be read; or the error of `also` or `each`
  result<void> merge(
      ranking const& order, event_cursor also,
      std::function<result<void>(event_view const&)> const& each);

 private:
  struct entry {
    std::uint64_t key;  // number (sorted: rank) of the person, then start
    std::byte const* at;
  };
  std::byte* room_for(std::size_t bytes);
  void sort(ranking const& order);
  event_cursor entries_in_order(ranking const& order);
  result<void> write_run();

  dictionaries const& texts_;
  std::vector<bool> const& known_;
  std::filesystem::path folder_;
  std::size_t memory_;
  std::vector<std::unique_ptr<std::byte[]>> pieces_;
  std::size_t free_{0};
  std::byte* next_{nullptr};
  std::size_t used_{0};
  std::vector<entry> entries_;
  std::vector<std::filesystem::path> runs_;
  std::uint64_t size_{0};
};

}  // namespace wm::record::detail
