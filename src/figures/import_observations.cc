#include "figures/import_observations.h"

#include <fmt/format.h>

#include <array>
#include <utility>
#include <variant>

#include "tables/csv_reader.h"
#include "tables/csv_writer.h"

namespace wm::figures {

namespace {

/// Two rows of one key are about the same thing.
std::vector<std::string> key_of(observation_text const& row) {
  auto out = std::vector<std::string>{};
  for (auto const f : {field::series, field::area_code, field::sex, field::age,
                       field::period_start, field::period_years}) {
    out.emplace_back(row[f]);
  }
  return out;
}

std::vector<std::string> fields_of(observation_text const& row) {
  return {row.all().begin(), row.all().end()};
}

std::string const& text_of(std::vector<std::string> const& fields,
                           field const f) {
  return fields[static_cast<std::size_t>(f)];
}

/// Whether two rows give the same numbers; their notes may differ.
bool same_figure(std::vector<std::string> const& a,
                 std::vector<std::string> const& b) {
  for (auto const f :
       {field::value, field::lower95, field::upper95, field::lower998,
        field::upper998, field::count, field::denominator, field::imputed}) {
    if (text_of(a, f) != text_of(b, f)) {
      return false;
    }
  }
  return true;
}

}  // namespace

observation_import::observation_import(framework::package const& package,
                                       import_options options)
    : package_{package}, lookup_{package}, options_{std::move(options)} {}

framework::data_source const* observation_import::source_of(
    std::string_view const named) const {
  framework::data_source const* best = nullptr;
  auto longest = std::size_t{0};
  for (auto const& source : package_.sources) {
    if (options_.source ? source.id.value == *options_.source
                        : source.id.value == named) {
      return &source;
    }
    if (options_.source) {
      continue;
    }
    auto const consider = [&](std::string_view const beginning) {
      if (!beginning.empty() && named.starts_with(beginning) &&
          beginning.size() > longest) {
        best = &source;
        longest = beginning.size();
      }
    };
    consider(source.title.original());
    for (auto const& beginning : source.matches) {
      consider(beginning);
    }
  }
  return best;
}

void observation_import::set_aside(observation_text const& text,
                                   std::uint64_t const row, field const in,
                                   std::string reason) {
  rejects_.push_back({row, std::string{name_of(in)}, std::string{text[in]},
                      std::move(reason)});
}

void observation_import::take(observation_text& text, std::uint64_t const row,
                              dialect const from) {
  if (lookup_.metrics(from, text[field::series]).empty()) {
    ++counts_.unused_series;
    return;
  }
  if (framework::find_area(package_, text[field::area_code]) == nullptr) {
    ++counts_.unknown_area;
    return;
  }
  lookup_.complete(from, text);
  auto const* const source = source_of(text[field::source]);
  if (source == nullptr) {
    set_aside(text, row, field::source,
              "no source in framework.yaml is named like this; add one there, "
              "or its beginning under `matches`, or say --source ID");
    return;
  }
  text[field::source] = source->id.value;
  if (options_.licence) {
    text[field::licence] = *options_.licence;
  } else if (text[field::licence].empty()) {
    text[field::licence] = source->licence;
  }
  auto const seen = read_observation(text);
  if (auto const* const problem = std::get_if<field_problem>(&seen)) {
    set_aside(text, row, problem->in, reason(*problem));
    return;
  }
  auto fields = fields_of(text);
  auto const [found, added] =
      rows_.try_emplace(key_of(text), stored{fields, file_, row});
  if (added) {
    ++counts_.added;
    return;
  }
  auto& old = found->second;
  if (same_figure(old.fields, fields)) {
    ++counts_.unchanged;
    return;
  }
  if (old.file != 0) {
    set_aside(text, row, field::value,
              fmt::format("row {} of {} gives {} for the same series, area and "
                          "period; keep one of them",
                          old.row,
                          old.file == file_ ? "this file"
                                            : "another file of this import",
                          text_of(old.fields, field::value)));
    return;
  }
  old = {std::move(fields), file_, row};
  ++counts_.revised;
}

result<void> observation_import::start_from(
    std::filesystem::path const& observations) {
  if (!std::filesystem::exists(observations)) {
    return {};
  }
  auto translator =
      row_translator::create(WM_TRY(tables::csv_columns(observations)));
  if (!translator || translator->dialect() != dialect::package) {
    return fail(error_code::invalid_input, observations.string(),
                "this is not an observations.csv; its columns are in "
                "docs/package-format.md");
  }
  auto twice = std::uint64_t{0};
  auto const summary = WM_TRY(tables::read_csv(
      observations, translator->csv_options(), [&](tables::csv_row const& row) {
        auto const text = translator->translate(row);
        auto const [found, added] = rows_.try_emplace(
            key_of(text), stored{fields_of(text), 0, row.number});
        if (!added && twice == 0) {
          twice = row.number;
        }
      }));
  if (twice != 0) {
    return fail(error_code::invalid_input, observations.string(),
                fmt::format("row {} is about the same series, area and period "
                            "as an earlier row; keep one of them",
                            twice));
  }
  if (!summary.rejects.empty()) {
    return fail(error_code::invalid_input, observations.string(),
                fmt::format("row {}: {} Mend it first: an import rewrites the "
                            "whole file and would lose it",
                            summary.rejects.front().row,
                            summary.rejects.front().reason));
  }
  return {};
}

result<void> observation_import::add(std::filesystem::path const& file) {
  auto translator = row_translator::create(WM_TRY(tables::csv_columns(file)));
  if (!translator) {
    return fail(translator.error().code, file.string(),
                translator.error().message);
  }
  ++file_;
  auto const summary = WM_TRY(tables::read_csv(
      file, translator->csv_options(), [&](tables::csv_row const& row) {
        if (!translator->breakdown(row).empty()) {
          ++counts_.breakdown;
          return;
        }
        auto text = translator->translate(row);
        take(text, row.number, translator->dialect());
      }));
  counts_.read += summary.rows + summary.rejects.size();
  for (auto const& r : summary.rejects) {
    rejects_.push_back({r.row, r.field, r.text, r.reason});
  }
  return {};
}

std::string observation_import::observations_csv() const {
  auto header = std::vector<std::string>{};
  for (auto i = std::size_t{0}; i < kFields; ++i) {
    header.emplace_back(name_of(static_cast<field>(i)));
  }
  auto out = tables::csv_writer{header};
  for (auto const& [key, row] : rows_) {
    auto views = std::array<std::string_view, kFields>{};
    for (auto i = std::size_t{0}; i < kFields; ++i) {
      views[i] = row.fields[i];
    }
    out.row(views);
  }
  return out.take();
}

}  // namespace wm::figures
