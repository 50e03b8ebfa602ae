#pragma once

#include <gtest/gtest.h>

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/file.h"
#include "record/import.h"
#include "record/store.h"
#include "tables/csv_reader.h"

namespace wm::record {

/// The table of a test: the name of a file and its text.
using test_file = std::pair<std::string, std::string>;

/// A text as rows of a file.
inline row_source rows_of(test_file const& file) {
  auto const source =
      tables::csv_source{tables::csv_text{file.first, file.second}};
  auto columns = std::vector<std::string>{};
  auto const read = tables::read_csv(
      source, {},
      [&](std::span<std::string const> names) -> result<void> {
        columns.assign(names.begin(), names.end());
        return {};
      },
      [](tables::csv_row const&) {});
  EXPECT_TRUE(read) << read.error().message;
  return {
      file.first, columns,
      [source](auto const& each) -> result<std::vector<broken_row>> {
        auto summary = WM_TRY(tables::read_csv(
            source, {}, [](auto) -> result<void> { return {}; },
            [&](tables::csv_row const& row) { each(row.number, row.fields); }));
        auto broken = std::vector<broken_row>{};
        for (auto& reject : summary.rejects) {
          broken.push_back(
              {reject.row, reject.field, reject.text, reject.reason});
        }
        return broken;
      }};
}

/// Concepts for tests: a registration, a reading, a diagnosis, an admission.
inline framework::concepts test_concepts() {
  auto out = framework::concepts{};
  for (auto const* const id :
       {"registration.gp", "observation.blood_pressure", "diagnosis.asthma",
        "hospital_stay", "residence"}) {
    auto one = framework::record_concept{};
    one.id.value = id;
    out.all.push_back(std::move(one));
  }
  return out;
}

/// What an import said and left behind.
struct imported {
  result<import_summary> outcome;
  std::string rejects;  // one line each: file row field value reason
};

inline imported import_files(
    std::filesystem::path const& store, std::vector<test_file> const& files,
    std::size_t const memory = std::size_t{1} << 26U,
    framework::concepts const& concepts = test_concepts()) {
  auto request = import_request{};
  request.store = store;
  request.concepts = &concepts;
  request.source = "test";
  request.received_on = std::chrono::sys_days{std::chrono::year{2026} / 1 / 31};
  request.origin = origin::synthetic;
  request.memory = memory;
  auto sources = std::vector<row_source>{};
  for (auto const& file : files) {
    sources.push_back(rows_of(file));
  }
  auto rejects = std::string{};
  auto const listener = import_listener{
      .rejected =
          [&](rejected_row const& row) {
            rejects += std::string{row.file} + " " + std::to_string(row.row) +
                       " " + std::string{row.field} + " [" +
                       std::string{row.value} + "] " + std::string{row.reason} +
                       "\n";
          },
      .progress = {}};
  auto outcome = import_records(request, sources, listener);
  return {std::move(outcome), std::move(rejects)};
}

/// Every file of the version that counts, by name: equal stores are equal.
inline std::map<std::string, std::string> bytes_of(
    std::filesystem::path const& store) {
  auto out = std::map<std::string, std::string>{};
  for (auto const& entry :
       std::filesystem::recursive_directory_iterator{store}) {
    if (entry.is_regular_file()) {
      out[std::filesystem::relative(entry.path(), store).string()] =
          *read_file(entry.path());
    }
  }
  return out;
}

}  // namespace wm::record
