#include "app/watch_records.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/record_figures.h"
#include "base/calendar.h"
#include "base/file.h"
#include "base/fingerprint.h"
#include "framework/load.h"

namespace wm::app {

namespace {

namespace fs = std::filesystem;

/// Kind, breakdown and group, then the period: what a figure is of.
using figure_key = std::tuple<metrics::cell_kind, std::string, std::string,
                              record::day_number, record::day_number>;
using shown_figures = std::map<figure_key, std::string>;

/// A metric as it was measured last.
struct known_metric {
  std::string fingerprint;  // of its file
  std::string file;
  shown_figures figures;
};

/// Fingerprint of the files that all definitions read.
result<std::string> common_files(fs::path const& folder) {
  auto files = std::set<fs::path>{};
  for (auto const* const name :
       {"framework.yaml", "concepts.yaml", "places.csv"}) {
    if (fs::exists(folder / name)) {
      files.insert(folder / name);
    }
  }
  auto problem = std::error_code{};
  for (auto const& entry :
       fs::directory_iterator{folder / "codelists", problem}) {
    if (entry.is_regular_file()) {
      files.insert(entry.path());
    }
  }
  auto all = std::string{};
  for (auto const& file : files) {
    all += file.filename().string() + "\n" +
           fingerprint(WM_TRY(read_file(file))) + "\n";
  }
  return fingerprint(all);
}

std::string text_of(figures::figure const& of,
                    framework::metric const& metric) {
  if (!of.value) {
    return of.no_value == figures::gap::follow_up_not_complete
               ? "not complete yet"
               : "nobody is counted";
  }
  auto out = metric.unit ? fmt::format("{:.{}f} {}", *of.value,
                                       metric.unit->decimals, metric.unit->name)
                         : fmt::format("{:.10g}", *of.value);
  if (of.numerator && of.denominator) {
    out += fmt::format(" ({:.10g} of {:.10g})", *of.numerator, *of.denominator);
  } else if (of.denominator) {
    out += fmt::format(" (of {:.10g})", *of.denominator);
  }
  return out;
}

std::string text_of(metrics::day_range const& days) {
  return fmt::format("{} to {}", to_string(record::as_date(days.first)),
                     to_string(record::as_date(days.last)));
}

/// Every figure of a metric in words.
result<shown_figures> shown(
    std::vector<metrics::measured_period> const& periods,
    metrics::definition const& by) {
  auto out = shown_figures{};
  for (auto const& period : periods) {
    for (auto const& cell : period.cells) {
      auto const figure = WM_TRY(
          figure_of(cell.tally, period.cells.front().tally, by, period.is));
      out.emplace(figure_key{cell.kind, cell.breakdown, cell.group,
                             period.days.first, period.days.last},
                  text_of(figure, *by.of_metric));
    }
  }
  return out;
}

/// Adds what is another than it was.
void add_changes(shown_figures const& before, shown_figures const& now,
                 watched_metric& into) {
  auto keys = std::set<figure_key>{};
  for (auto const* const figures : {&before, &now}) {
    for (auto const& [key, text] : *figures) {
      keys.insert(key);
    }
  }
  auto const in = [](shown_figures const& figures, figure_key const& key) {
    auto const found = figures.find(key);
    return found == figures.end() ? std::string{} : found->second;
  };
  for (auto const& key : keys) {
    auto change =
        watched_figure{.period = text_of({std::get<3>(key), std::get<4>(key)}),
                       .now = in(now, key),
                       .before = in(before, key)};
    if (change.now == change.before) {
      continue;
    }
    if (std::get<metrics::cell_kind>(key) == metrics::cell_kind::all) {
      into.changed.push_back(std::move(change));
    } else {
      ++into.groups_changed;
    }
  }
}

}  // namespace

struct watched_records::state {
  watch_request request;
  std::optional<opened_records> open;
  std::string common{};  // fingerprint of the files that all read
  std::map<std::string, known_metric> known{};

  result<void> measure(framework::package const& package,
                       std::string common_now, looker const& who,
                       watched_look& into);
  std::vector<std::string> ids_changed(
      std::map<std::string, std::string> const& fingerprints,
      std::string_view common_now) const;
};

std::vector<std::string> watched_records::state::ids_changed(
    std::map<std::string, std::string> const& fingerprints,
    std::string_view const common_now) const {
  auto out = std::vector<std::string>{};
  for (auto const& [id, print] : fingerprints) {
    auto const found = known.find(id);
    if (common != common_now || found == known.end() ||
        found->second.fingerprint != print) {
      out.push_back(id);
    }
  }
  return out;
}

result<void> watched_records::state::measure(framework::package const& package,
                                             std::string common_now,
                                             looker const& who,
                                             watched_look& into) {
  auto prints = std::map<std::string, std::string>{};
  for (auto const& metric : package.metrics) {
    if (metric.record) {
      auto const bytes = WM_TRY(read_file(package.folder / metric.id.at.file));
      prints.emplace(metric.id.value, fingerprint(bytes));
    }
  }
  into.metrics = prints.size();
  auto const changed = ids_changed(prints, common_now);
  for (auto const& [id, metric] : known) {
    if (!prints.contains(id)) {
      into.measured.push_back(
          {.id = id, .file = metric.file, .changed = {}, .gone = true});
    }
  }
  std::erase_if(known,
                [&](auto const& one) { return !prints.contains(one.first); });
  if (changed.empty()) {
    return {};
  }
  WM_TRY(leave_to_look(
      request.records.store, open->store, who,
      {.command = "run --watch",
       .looked_at = changed.size() == prints.size()
                        ? std::string{"exact figures of all metrics"}
                        : fmt::format("exact figures of {}",
                                      fmt::join(changed, ", "))}));
  auto asked =
      WM_TRY(record_measuring::of(package, std::exchange(open, {}).value()));
  std::erase_if(asked.wanted, [&](metrics::wanted_figures const& one) {
    return !std::ranges::binary_search(changed, one.by->of_metric->id.value);
  });
  auto part = asked.measure({.number = 0, .of = 1});
  auto const reach = asked.records.reach;
  open = std::move(asked.records);
  if (!part) {
    return std::unexpected{part.error()};
  }
  auto const measured =
      metrics::figures_of(*std::move(part), asked.wanted, reach);
  for (auto i = std::size_t{0}; i < asked.wanted.size(); ++i) {
    auto const& by = *asked.wanted[i].by;
    if (!measured[i]) {
      return std::unexpected{measured[i].error()};
    }
    auto& metric = known[by.of_metric->id.value];
    auto one = watched_metric{.id = by.of_metric->id.value,
                              .file = by.of_metric->id.at.file,
                              .changed = {}};
    auto figures = WM_TRY(shown(*measured[i], by));
    add_changes(metric.figures, figures, one);
    metric = {prints.at(one.id), one.file, std::move(figures)};
    into.measured.push_back(std::move(one));
  }
  common = std::move(common_now);
  std::ranges::sort(into.measured, {}, &watched_metric::id);
  return {};
}

result<watched_records> watched_records::open(watch_request request) {
  auto records = WM_TRY(opened_records::of(request.records));
  return watched_records{std::make_unique<state>(
      state{.request = std::move(request), .open = std::move(records)})};
}

watched_records::watched_records(std::unique_ptr<state> of)
    : state_{std::move(of)} {}
watched_records::watched_records(watched_records&&) noexcept = default;
watched_records& watched_records::operator=(watched_records&&) noexcept =
    default;
watched_records::~watched_records() = default;

result<watched_look> watched_records::look(looker const& who) {
  auto out = watched_look{};
  auto common_now = WM_TRY(common_files(state_->request.package));
  auto loaded = framework::load_package(state_->request.package);
  if (!loaded.package) {
    std::ranges::copy_if(
        loaded.problems, std::back_inserter(out.problems),
        [](framework::diagnostic const& d) { return is_error(d); });
    return out;
  }
  out.problems = metrics::definitions_of(*loaded.package).problems;
  if (out.problems.empty()) {
    WM_TRY(state_->measure(*loaded.package, std::move(common_now), who, out));
  }
  return out;
}

}  // namespace wm::app
