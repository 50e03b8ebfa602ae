#include "figures/read.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>
#include <variant>

#include "figures/dialect.h"
#include "figures/limits.h"
#include "tables/csv_reader.h"

namespace wm::figures {

namespace {

bool takes(std::string const& wanted, std::string_view const given) {
  return wanted.empty() || wanted == given;
}

bool same_number(figure const& a, figure const& b) {
  return a.value == b.value && a.numerator == b.numerator &&
         a.denominator == b.denominator;
}

}  // namespace

figure_reader::figure_reader(framework::package const& package)
    : package_{package}, lookup_{package} {
  for (auto i = 0U; i < package.areas.size(); ++i) {
    by_area_.emplace(package.areas[i].code.value, area_index{i});
  }
  for (auto const& source : package.sources) {
    sources_.emplace(source.id.value, true);
  }
}

result<void> figure_reader::read(std::filesystem::path const& file) {
  file_ = out_.figures.texts.keep(file.filename().string());
  auto translator = row_translator::create(WM_TRY(tables::csv_columns(file)));
  if (!translator) {
    return fail(translator.error().code, file.string(),
                translator.error().message);
  }
  auto const summary = WM_TRY(tables::read_csv(
      file, translator->csv_options(), [&](tables::csv_row const& row) {
        if (!translator->breakdown(row).empty()) {
          ++out_.left_out;
          return;
        }
        auto text = translator->translate(row);
        add(text, row, translator->dialect());
      }));
  out_.rows += summary.rows + summary.rejects.size();
  for (auto const& r : summary.rejects) {
    out_.rejects.push_back(set_aside_as_none(r, file_));
  }
  return {};
}

void figure_reader::set_aside(observation_text const& text,
                              tables::csv_row const& row,
                              field_problem problem) {
  out_.rejects.push_back({row.number, std::string{name_of(problem.in)},
                          std::string{text[problem.in]}, problem.code,
                          std::move(problem.message), std::move(problem.remedy),
                          place_in_row(row, text[problem.in], file_)});
}

std::vector<figure_reader::home_of_row> figure_reader::homes(
    observation_text const& text, dialect const from) {
  auto const& metrics = lookup_.metrics(from, text[field::series]);
  auto out = std::vector<home_of_row>{};
  for (auto const m : metrics) {
    auto const& key = *package_.metrics[m.value()].series;
    if (takes(key.sex, text[field::sex]) && takes(key.age, text[field::age])) {
      out.push_back({m, {}});
    }
  }
  if (!out.empty()) {
    return out;
  }
  // Nobody's main row: a group of the metrics that share the code.
  for (auto const m : metrics) {
    auto const& key = *package_.metrics[m.value()].series;
    auto label = std::string{};
    if (!takes(key.sex, text[field::sex])) {
      label = text[field::sex];
    }
    if (!takes(key.age, text[field::age])) {
      label += fmt::format("{}{}", label.empty() ? "" : ", ", text[field::age]);
    }
    out.push_back({m, out_.figures.texts.keep(label)});
  }
  return out;
}

figure_reader::building& figure_reader::series_of(
    metric_index const metric, area_index const area,
    std::string_view const group) {
  auto const [found, added] = index_.try_emplace(
      series_place{metric, area, group.data()}, building_.size());
  if (added) {
    building_.push_back(
        {{metric, area, group, {}, source_kind::published, {}}, {}});
  }
  return building_[found->second];
}

void figure_reader::add(observation_text& text, tables::csv_row const& row,
                        dialect const from) {
  auto const strict = from == dialect::package;
  auto const homes_of_row = homes(text, from);
  lookup_.complete(from, text);
  auto const area = by_area_.find(text[field::area_code]);
  if (homes_of_row.empty() || (area == by_area_.end() && !strict)) {
    ++out_.left_out;
    return;
  }
  using framework::diagnostic_code;
  if (area == by_area_.end()) {
    set_aside(text, row,
              {field::area_code, diagnostic_code::unknown_area,
               fmt::format("the area \"{}\" is not in areas.csv",
                           text[field::area_code]),
               "add it there or correct the code"});
    return;
  }
  if (strict && !sources_.contains(text[field::source])) {
    set_aside(text, row,
              {field::source, diagnostic_code::unknown_source,
               fmt::format("the source \"{}\" is not in framework.yaml",
                           text[field::source]),
               "add it there under \"sources\", or correct it"});
    return;
  }
  if (strict && text[field::licence].empty()) {
    set_aside(text, row,
              {field::licence, diagnostic_code::figure_without_licence,
               "a figure needs its licence", "write it"});
    return;
  }
  auto read = read_observation(text);
  if (auto* const problem = std::get_if<field_problem>(&read)) {
    set_aside(text, row, std::move(*problem));
    return;
  }
  auto const& seen = std::get<observation>(read);
  auto const at = place_in_row(row, text[field::value], file_);
  for (auto const& [metric, group] : homes_of_row) {
    auto const& definition = package_.metrics[metric.value()];
    if (definition.value == framework::value_kind::proportion && seen.count &&
        seen.denominator && *seen.count > *seen.denominator) {
      set_aside(text, row,
                {field::count, diagnostic_code::count_above_denominator,
                 fmt::format("the count {} of a proportion is above its "
                             "denominator {}",
                             text[field::count], text[field::denominator]),
                 "correct one from the publisher's table"});
      return;
    }
    auto point = figure{};
    point.covers = seen.covers;
    point.label = out_.figures.texts.keep(text[field::period]);
    point.value = seen.value;
    point.numerator = seen.count;
    point.denominator = seen.denominator;
    point.no_value = seen.value ? gap::none : gap::value_not_published;
    point.imputed = seen.imputed;
    point.source = out_.figures.texts.keep(text[field::source]);
    point.licence = out_.figures.texts.keep(text[field::licence]);
    point.note = out_.figures.texts.keep(text[field::note]);
    complete_limits(definition, seen, point);
    series_of(metric, area->second, group)
        .points.push_back(
            {point, {row.number, file_, at.line, at.column, at.length}});
  }
}

source_position figure_reader::position(row_place const& row) {
  return {std::string{row.file}, row.line, row.column, row.length};
}

row_set_aside figure_reader::contradiction(figure const& kept,
                                           row_place const& first,
                                           figure const& point,
                                           row_place const& row) {
  return {row.number,
          std::string{name_of(field::value)},
          point.value ? fmt::format("{}", *point.value) : "",
          framework::diagnostic_code::contradicting_rows,
          fmt::format("an earlier row gives {} for the same series, area and "
                      "period",
                      kept.value.value_or(0)),
          "keep one of them",
          position(row),
          position(first)};
}

reading figure_reader::finish() && {
  std::ranges::sort(building_, {}, [](building const& b) {
    return std::tuple{b.key.metric, b.key.area, b.key.group};
  });
  out_.figures.all.reserve(building_.size());
  for (auto& b : building_) {
    std::ranges::stable_sort(b.points, {},
                             [](pending const& p) { return p.point.covers; });
    b.key.points.reserve(b.points.size());
    auto const* first = static_cast<row_place const*>(nullptr);
    for (auto const& [point, row] : b.points) {
      auto& kept = b.key.points;
      if (kept.empty() || kept.back().covers != point.covers) {
        kept.push_back(point);
        first = &row;
      } else if (!same_number(kept.back(), point)) {
        out_.rejects.push_back(contradiction(kept.back(), *first, point, row));
      }
    }
    out_.figures.all.push_back(std::move(b.key));
  }
  return std::move(out_);
}

}  // namespace wm::figures
