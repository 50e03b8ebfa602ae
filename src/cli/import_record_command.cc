#include <algorithm>

#include <fmt/format.h>
#include <boost/json.hpp>

#include "app/import_record.h"
#include "app/record_quality_text.h"
#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/today.h"

namespace wm::cli {

namespace {

/// "1 event", "2 events"
std::string count_of(std::uint64_t const count, std::string_view const noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string or_unknown(std::string const& word) {
  return word.empty() ? "unknown" : word;
}

void tell_files(record::import_summary const& done, streams const& to) {
  for (auto const& file : done.files) {
    if (file.table == record::kResources) {
      continue;  // of bundles there are many: they are told by type
    }
    to.out << fmt::format(
        "{} ({}): {} read: {} accepted, {} set aside, {} "
        "opted out, {} passed over\n",
        file.file, file.table, count_of(file.rows, "row"), file.accepted,
        file.rejected, file.opted_out, file.passed_over);
  }
}

void tell_resources(record::import_summary const& done, streams const& to) {
  auto all = std::uint64_t{0};
  for (auto const& one : done.resources) {
    all += one.rows;
    to.out << fmt::format(
        "{}: {}: {} accepted, {} set aside, {} opted out, {} left out by the "
        "mapping\n",
        one.type.empty() ? "other" : one.type, count_of(one.rows, "resource"),
        one.accepted, one.rejected, one.opted_out, one.passed_over);
  }
  if (!done.resources.empty()) {
    to.out << fmt::format(
        "{} in {}, each of them in one of these counts\n",
        count_of(all, "resource"),
        count_of(
            static_cast<std::uint64_t>(std::ranges::count(
                done.files, record::kResources, &record::file_counts::table)),
            "document"));
  }
}

void tell_opt_outs(record::import_summary const& done, streams const& to) {
  for (auto const& group : done.opted_out) {
    to.out << fmt::format("opted out of {}: {}, sex {}, ethnic group {}\n",
                          group.scope, count_of(group.persons, "person"),
                          or_unknown(group.sex),
                          or_unknown(group.ethnic_group));
  }
  if (done.removed_events > 0) {
    to.out << fmt::format(
        "removed from the store: {} of persons who have "
        "opted out\n",
        count_of(done.removed_events, "event"));
  }
}

void tell_store(record::import_summary const& done,
                std::filesystem::path const& store, streams const& to) {
  auto const& counts = done.counts;
  to.out << fmt::format("{} already there\n",
                        count_of(done.events_repeated, "event row"));
  to.out << fmt::format(
      "{} {}: {}, {}, {}; {} of {} whom no table of persons names\n",
      store.string(), done.changed ? "now holds" : "is as it was and holds",
      count_of(counts.persons, "person"), count_of(counts.events, "event row"),
      count_of(counts.relations, "relation"),
      count_of(counts.unlinked_events, "event row"),
      count_of(counts.unlinked, "person"));
  if (counts.superseded > 0) {
    to.out << fmt::format("{} corrected, withdrawn or contradicted\n",
                          count_of(counts.superseded, "event row"));
  }
  if (counts.contradictions > 0) {
    to.out << fmt::format("{} contradict each other: none of them counts\n",
                          count_of(counts.contradictions, "row"));
  }
}

void tell_as_json(app::record_import_summary const& done, streams const& to) {
  auto const& import = done.import;
  auto files = boost::json::array{};
  for (auto const& file : import.files) {
    files.push_back({{"file", file.file},
                     {"table", file.table},
                     {"rows", file.rows},
                     {"accepted", file.accepted},
                     {"rejected", file.rejected},
                     {"opted_out", file.opted_out},
                     {"passed_over", file.passed_over}});
  }
  auto resources = boost::json::array{};
  for (auto const& one : import.resources) {
    resources.push_back({{"type", one.type},
                         {"resources", one.rows},
                         {"accepted", one.accepted},
                         {"rejected", one.rejected},
                         {"opted_out", one.opted_out},
                         {"passed_over", one.passed_over}});
  }
  auto opted_out = boost::json::array{};
  for (auto const& group : import.opted_out) {
    opted_out.push_back({{"scope", group.scope},
                         {"sex", group.sex},
                         {"ethnic_group", group.ethnic_group},
                         {"persons", group.persons}});
  }
  auto const& counts = import.counts;
  to.out << boost::json::object{{"files", std::move(files)},
                                {"resources", std::move(resources)},
                                {"opted_out", std::move(opted_out)},
                                {"removed_events", import.removed_events},
                                {"events_repeated", import.events_repeated},
                                {"changed", import.changed},
                                {"version", import.version},
                                {"synthetic",
                                 counts.origin == record::origin::synthetic},
                                {"persons", counts.persons},
                                {"unlinked_persons", counts.unlinked},
                                {"events", counts.events},
                                {"unlinked_events", counts.unlinked_events},
                                {"superseded", counts.superseded},
                                {"contradictions", counts.contradictions},
                                {"relations", counts.relations},
                                {"opt_outs", counts.opt_outs},
                                {"rejects",
                                 done.rejects ? done.rejects->string() : ""},
                                {"warnings",
                                 app::warnings_as_json(done.quality)},
                                {"completeness",
                                 app::completeness_as_json(done.quality)}}
         << "\n";
}

}  // namespace

int import_record(import_record_options const& options, streams const& to) {
  auto const format = options.json ? output_format::json : output_format::words;
  auto const done = app::import_record(
      {.package = options.package,
       .store = options.store,
       .files = options.files,
       .mapping = options.mapping,
       .source = options.source,
       .received_on = options.received_on,
       .origin =
           options.synthetic ? record::origin::synthetic : record::origin::real,
       .rejects = options.rejects,
       .on = today(),
       .progress = [&](std::string_view const what) {
         to.notes << what << "\n";
       }});
  if (!done) {
    return tell(done.error(), format, to);
  }
  if (options.json) {
    tell_as_json(*done, to);
    return kDone;
  }
  tell_files(done->import, to);
  tell_resources(done->import, to);
  tell_opt_outs(done->import, to);
  tell_store(done->import, options.store, to);
  if (done->rejects) {
    to.out << fmt::format("what could not be used: see {}\n",
                          done->rejects->string());
  }
  to.out << app::warnings_in_words(done->quality)
         << "How complete persons' characteristics are, by provider:\n"
         << app::completeness_in_words(done->quality);
  return kDone;
}

}  // namespace wm::cli
