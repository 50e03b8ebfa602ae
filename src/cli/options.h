#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "analysis/run.h"
#include "app/diff.h"
#include "app/overlap.h"
#include "app/postcard.h"
#include "app/record_show.h"
#include "app/record_summary.h"
#include "app/report_page.h"
#include "cli/disclosure_line.h"
#include "cli/metric_line.h"
#include "cli/settle_line.h"
#include "cli/simulate_line.h"
#include "cli/synth_line.h"

namespace wm::cli {

/// For people, or one JSON object on standard output for programs.
enum class output_format { words, json };

enum class colour_choice { automatic, always, never };
enum class problem_list { shortened, whole };

struct check_options {
  std::filesystem::path package;
  output_format format{output_format::words};
  colour_choice colours{colour_choice::automatic};
  problem_list list{problem_list::shortened};
  std::filesystem::path mapping{};  // of records; empty: none
};

enum class run_repeat { once, at_each_change };

struct run_options {
  std::filesystem::path package;
  std::filesystem::path out{"out"};
  std::vector<std::filesystem::path> figures;
  std::optional<std::chrono::sys_days> on;        // default: today
  std::optional<std::filesystem::path> store;     // of records
  std::optional<std::chrono::sys_days> known_on;  // as all of these
  std::optional<std::chrono::sys_days> from;
  std::optional<std::chrono::sys_days> to;
  disclosure::readership readers{};
  /// Of `merge`: files of all parts of the persons.
  std::vector<std::filesystem::path> parts{};
  /// Of `run --shard`: the part to measure, from 1, and of how many.
  struct shard {
    std::uint32_t number{1};
    std::uint32_t of{1};
  };
  std::optional<shard> only{};
  run_repeat repeat{run_repeat::once};
  std::optional<std::string> purpose{};
  output_format format{output_format::words};
};

struct report_options {
  std::filesystem::path out;
  std::optional<std::filesystem::path> html;
  output_format format{output_format::words};
  std::optional<std::filesystem::path> docx{};
  app::report_additions with{};  // to the page
};

enum class import_kind { figures, fingertips };

struct import_options {
  import_kind kind{import_kind::figures};
  std::vector<std::filesystem::path> files;
  std::filesystem::path package;
  std::optional<std::string> source;
  std::optional<std::string> licence;
  std::optional<std::filesystem::path> rejects;
  bool start_empty{false};
  output_format format{output_format::words};
};

/// A statistic over a table.
struct stats_options {
  std::string method;          // "dsr"
  std::filesystem::path file;  // empty or "-": standard input
  std::vector<analysis::given_option> options;
};

/// What a metric's version that was not raised does to the exit code.
enum class version_check { is_told, must_be_raised };

struct diff_options {
  std::filesystem::path before;
  std::filesystem::path after;
  app::diff_format layout{app::diff_format::words};
  version_check versions{version_check::is_told};
};

struct schema_options {
  std::string kind;                          // "metric"; empty: all
  std::optional<std::filesystem::path> out;  // else printed
};

struct import_record_options {
  std::filesystem::path package;
  std::filesystem::path store;
  std::vector<std::filesystem::path> files;
  std::optional<std::filesystem::path> mapping;
  std::string source;
  std::optional<std::chrono::sys_days> received_on;
  bool synthetic{false};
  std::filesystem::path rejects{"record-rejects.csv"};
  bool json{false};
};

struct record_show_options {
  std::filesystem::path package;
  std::filesystem::path store;
  std::string person;
  std::optional<std::chrono::sys_days> known_on;
  app::shown_versions versions{app::shown_versions::what_counts};
  std::optional<std::string> purpose;
  app::show_format format{app::show_format::words};
};

struct record_summary_options {
  std::filesystem::path package;
  std::filesystem::path store;
  std::vector<record::summary_axis> by{record::summary_axis::source};
  std::optional<std::string> purpose;
  app::summary_format format{app::summary_format::words};
};

enum class audit_task { verify, head };

struct audit_options {
  audit_task wanted{audit_task::verify};
  std::filesystem::path file;  // or the folder of a store
  std::optional<std::string> head;
  output_format format{output_format::words};
};

struct overlap_options {
  std::filesystem::path package;
  app::overlap_format layout{app::overlap_format::words};
};

struct postcard_options {
  app::postcard_request what;
  output_format format{output_format::words};
};

/// A text to print, such as help, and the code to end with.
struct answer {
  std::string text;
  int exit_code{0};
};

/// What the command line asks for.
using command =
    std::variant<answer, check_options, run_options, report_options,
                 import_options, import_record_options, record_show_options,
                 record_summary_options, audit_options, disclosure_options,
                 stats_options, show_options, explain_options,
                 reconcile_options, sql_options, record_export_options,
                 synth_options, diff_options, schema_options, overlap_options,
                 postcard_options, settle_options, simulate_options>;

}  // namespace wm::cli
