#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "disclosure/audience.h"
#include "disclosure/told_counts.h"

namespace wm::disclosure {

/// One output: for whom, on which day, from which version of the records.
struct output_note {
  readership to;
  std::chrono::sys_days on{};
  std::string version;
};

/// What left before, kept in a file beside the records that it was counted
/// from: a line of JSON for each output, with the hash of the line before it
/// and its own (SHA-256 of every byte before `,"hash":`). It holds true
/// counts; only its owner can read it. Other programs wait while one is open.
class memory_file {
 public:
  /// Opens the file, which is made if there is none, and follows its chain.
  /// A last line without its end was cut off before its output left, and is
  /// taken away.
  ///
  /// \param file  not a link
  /// \error invalid_input  a line was changed, taken out, put in or
  ///                       exchanged: the message says which
  /// \error io             it cannot be opened, locked or read
  static result<memory_file> open(std::filesystem::path const& file);

  memory_file(memory_file&& other) noexcept;
  memory_file& operator=(memory_file&&) = delete;
  ~memory_file();

  /// What left before and these readers can know, output by output, the oldest
  /// first: what was made for them, and what everybody can see.
  std::vector<told_output> outputs(readership const& to) const;

  /// How many outputs are remembered, for whomever.
  std::size_t size() const { return lines_.size(); }

  /// Adds an output and brings it down to the disk. Of its figures those are
  /// kept whose metric, area and period differ from the last time.
  ///
  /// \error invalid_input  a text is not UTF-8
  /// \error io             it cannot be written; it then is as before
  result<void> add(output_note const& note, told_output const& output);

  /// An output as it was noted.
  struct line {
    output_note note;
    told_output output;
  };
  /// All outputs, for whomever, the oldest first.
  std::vector<line> const& lines() const { return lines_; }

 private:
  memory_file(std::filesystem::path file, int descriptor);
  result<void> read();
  result<line> read_line(std::string_view text, std::uint64_t number);

  std::filesystem::path file_;
  int descriptor_;
  std::vector<line> lines_;
  std::string head_;  // hash of the last line
};

}  // namespace wm::disclosure
