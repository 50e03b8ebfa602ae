#include "app/results_columns.h"

#include <utility>

#include "framework/words.h"

namespace wm::app {

namespace {

using tables::column;
using tables::column_type;

/// The words of an enumeration by their numbers, up to and with `last`.
template <typename Enum>
std::vector<std::string> words_up_to(Enum const last) {
  auto out = std::vector<std::string>{};
  for (auto i = 0; i <= static_cast<int>(last); ++i) {
    auto const value = static_cast<Enum>(i);
    out.emplace_back(word(value));
  }
  return out;
}

/// The different texts of some things, in the order in which they are met.
template <typename Items, typename Text>
std::vector<std::string> texts_of(Items const& items, Text const& text) {
  auto list = word_list{};
  for (auto const& item : items) {
    list.number(text(item));
  }
  return list.words();
}

column words_column(std::string name, std::string description,
                    std::vector<std::string> words) {
  if (words.empty()) {
    words.emplace_back();  // a column of nothing but nulls
  }
  return {std::move(name), column_type::category, std::move(description),
          std::move(words)};
}

column plain(std::string name, column_type const type,
             std::string description) {
  return {std::move(name), type, std::move(description), {}};
}

void add_comparator(std::vector<column>& to,
                    figures::comparator_kind const with) {
  auto const name = std::string{figures::word(with)};
  to.push_back(plain(name + "_value", column_type::real,
                     "the comparator's value, in unit"));
  to.push_back(words_column(name + "_standing",
                            "better, similar, worse, higher, lower, cannot_say",
                            words_up_to(figures::standing::lower)));
  to.push_back(plain(name + "_confidence", column_type::real,
                     "highest level at which the difference shows, in %"));
  to.push_back(words_column(
      name + "_method", "how it was compared",
      words_up_to(figures::comparison_method::overlapping_limits)));
  to.push_back(words_column(name + "_reason", "why it cannot be said",
                            words_up_to(figures::gap::withheld)));
}

}  // namespace

std::uint32_t word_list::number(std::string_view const text) {
  auto const next = static_cast<std::uint32_t>(texts_.size());
  auto const [found, added] = numbers_.try_emplace(text, next);
  if (added) {
    texts_.push_back(text);
  }
  return found->second;
}

std::vector<std::string> word_list::words() const {
  return {texts_.begin(), texts_.end()};
}

std::string_view group_of(figures::assessed_series const& series) {
  return series.label.breakdown.empty() ? series.group : series.label.word;
}

figure_words gather_words(disclosure::cleared_results const& results) {
  auto out = figure_words{};
  for (auto const& series : results.series()) {
    out.breakdowns.number(series.label.breakdown);
    out.groups.number(group_of(series));
    for (auto const& point : series.points) {
      out.labels.number(point.shown.label);
      out.sources.number(point.shown.source);
      out.licences.number(point.shown.licence);
      out.notes.number(point.shown.note);
    }
  }
  return out;
}

std::vector<column> results_columns(framework::package const& package,
                                    results_origin const& origin,
                                    figure_words const& words,
                                    std::string_view const audience) {
  using enum column_type;
  auto const metric_texts = [&](auto const& text) {
    return texts_of(package.metrics, text);
  };
  auto const area_texts = [&](auto const& text) {
    return texts_of(package.areas, text);
  };
  auto out = std::vector<column>{
      words_column("metric", "id of the metric",
                   metric_texts([](auto const& m) -> std::string_view {
                     return m.id.value;
                   })),
      words_column("metric_version", "version of its definition",
                   metric_texts([](auto const& m) -> std::string_view {
                     return m.version;
                   })),
      words_column(
          "title", "its title in the framework's first language",
          metric_texts([](auto const& m) { return m.title.original(); })),
      words_column("area_code", "code of the area or site",
                   area_texts([](auto const& a) -> std::string_view {
                     return a.code.value;
                   })),
      words_column(
          "area_name", "its name",
          area_texts([](auto const& a) -> std::string_view { return a.name; })),
      words_column("area_type",
                   "country, region, borough, ward_2014, practice ...",
                   words_up_to(framework::area_type::integrated_care_area)),
      words_column("breakdown",
                   "what groups from records are told apart by; else empty",
                   words.breakdowns.words()),
      words_column("group",
                   "group of people; empty: everyone the metric is about",
                   words.groups.words()),
      words_column("period", "the publisher's name of the period",
                   words.labels.words()),
      plain("period_from", date, "first day"),
      plain("period_to", date, "first day after the period"),
      plain("latest", boolean, "newest measured figure of its series"),
      plain("numerator", real, "events or people counted"),
      plain("denominator", real, "people, or what the unit counts"),
      plain("unknown", real, "of how many the numerator cannot be told"),
      plain("with_baseline", real,
            "of a change: how many were measured before"),
      plain("responses", real, "of these, how many were measured after"),
      plain("rounded", boolean, "a count of this row was rounded"),
      plain("value", real, "in the column unit"),
      words_column(
          "unit", "what one of value means", metric_texts([](auto const& m) {
            return m.unit ? std::string_view{m.unit->name} : std::string_view{};
          })),
      words_column("better", "higher, lower or neither",
                   words_up_to(framework::better::neither)),
      plain("lower95", real, "lower 95 % limit, in unit"),
      plain("upper95", real, "upper 95 % limit, in unit"),
      words_column("limits95_origin", "published, or derived from full counts",
                   words_up_to(figures::limits_origin::widened)),
      plain("lower998", real, "lower 99.8 % limit, in unit"),
      plain("upper998", real, "upper 99.8 % limit, in unit"),
      words_column("limits998_origin",
                   "published, derived, or widened from 95 %",
                   words_up_to(figures::limits_origin::widened)),
      words_column("limits_method", "how the 99.8 % limits were made",
                   words_up_to(figures::limits_method::weighted_wilson)),
      plain("imputed", boolean, "filled in by the source, not measured"),
      words_column("reason", "why there is no value or there are no limits",
                   words_up_to(figures::gap::withheld))};
  for (auto const with : kShownComparators) {
    add_comparator(out, with);
  }
  out.push_back(words_column(
      "trend", "five-point recent trend, on latest rows",
      words_up_to(figures::trend_direction::no_significant_change)));
  out.push_back(
      words_column("trend_judgement", "what it means for residents",
                   {"getting_better", "getting_worse", "no_judgement"}));
  out.push_back(
      words_column("trend_method", "the test",
                   words_up_to(figures::trend_method::weighted_slope)));
  out.push_back(
      plain("trend_chi_square", real, "its statistic, 1 degree of freedom"));
  out.push_back(plain("trend_slope", real, "per period: log-odds, or unit"));
  out.push_back(words_column("trend_reason", "why it cannot be calculated",
                             words_up_to(figures::gap::withheld)));
  out.push_back(words_column("made_from", "published, record, survey",
                             {"published", "record", "survey"}));
  out.push_back(plain("synthetic", boolean, "made from invented persons"));
  out.push_back(words_column("source", "id of the source in framework.yaml",
                             words.sources.words()));
  out.push_back(
      words_column("licence", "licence of the figure", words.licences.words()));
  out.push_back(words_column("note", "the source's note", words.notes.words()));
  out.push_back(words_column(
      "definition", "fingerprint of the metric's file",
      texts_of(origin.definition_hashes, [](std::string const& hash) {
        return std::string_view{hash};
      })));
  out.push_back(words_column("data_version", "fingerprint of the whole package",
                             {origin.data_version}));
  out.push_back(words_column("audience", "for whom this was cleared",
                             {std::string{audience}}));
  return out;
}

}  // namespace wm::app
