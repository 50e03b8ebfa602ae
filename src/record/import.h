#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "framework/concept.h"
#include "framework/record_mapping.h"
#include "record/row_source.h"
#include "record/store_counts.h"

namespace wm::record {

struct import_request {
  std::filesystem::path store;
  framework::concepts const* concepts{nullptr};  // those that rows may name
  /// How files are read; without it the beginning of a file's name says which
  /// table it is, and its columns are called as our fields are.
  std::optional<framework::record_mapping> mapping;
  /// Of rows that do not say it; may be missing when all rows say it.
  std::string source;
  std::optional<std::chrono::sys_days> received_on;
  record::origin origin{record::origin::real};
  /// How much memory events may take before they are sorted in files [bytes].
  std::size_t memory{std::size_t{1500} << 20U};
};

/// A row that was set aside, and why.
struct rejected_row {
  std::string_view file;
  std::uint64_t row;  // 1 = first row after the header, 0 = none in particular
  std::string_view field;
  std::string_view value;
  std::string_view reason;
};

/// What became of rows; the four add up to all of them.
struct outcome_counts {
  std::uint64_t rows{0};
  std::uint64_t accepted{0};
  std::uint64_t rejected{0};
  std::uint64_t opted_out{0};
  std::uint64_t passed_over{0};  // not chosen by the mapping
};

/// What the table of a file is called that has FHIR resources for rows.
inline constexpr auto kResources = std::string_view{"resources"};

struct file_counts : outcome_counts {
  std::string file;
  std::string_view table;
};

/// What became of the FHIR resources of one type. A resource that is read in
/// several ways is rejected if one of its rows is, else accepted if one is.
struct resource_counts : outcome_counts {
  std::string type;  // empty: what the mapping does not name, or is none
};

/// How many persons of one group opted out of everything or of a source: of
/// those whom tables of persons in this import or in the store name.
struct opted_out_group {
  std::string scope;  // "all", or the source
  std::string sex;
  std::string ethnic_group;
  std::uint64_t persons{0};
};

struct import_summary {
  std::vector<file_counts> files;
  std::vector<resource_counts> resources;  // of all files, by type
  std::vector<opted_out_group> opted_out;  // by scope, sex, ethnic group
  std::uint64_t removed_events{0};         // were in the store, now opted out
  std::uint64_t events_before{0};          // in the store, linked and unlinked
  std::uint64_t events_repeated{0};        // accepted rows that added nothing
  store_counts counts;                     // of the store afterwards
  std::string version;
  bool changed{false};  // the store is another than before
};

/// What an import tells while it works; each may be empty.
struct import_listener {
  std::function<void(rejected_row const&)> rejected;
  std::function<void(std::string_view what)> progress;
};

/// Brings rows into a store, which is made if there is none. The store
/// afterwards depends only on all rows ever accepted and all opt-outs, not on
/// their order or on how they were divided into files and imports. A store
/// that exists stays as it is when anything goes wrong, and stays readable
/// meanwhile.
///
/// \param request  its store is a new or empty folder, or a store
/// \param files    in any order
/// \error invalid_input  a file fits no table or lacks a column; the store
///                       is damaged, or holds invented persons and the files
///                       real ones or the other way round
/// \error denied         another import is at work
/// \error io             a file cannot be read or written
result<import_summary> import_records(import_request const& request,
                                      std::span<row_source const> files,
                                      import_listener const& listener);

}  // namespace wm::record
