#include "app/results_table.h"

#include <future>
#include <optional>
#include <string_view>

#include "app/priorities_table.h"
#include "tables/table_writer.h"

namespace wm::app {

namespace {

using tables::table_appender;

constexpr auto kTable = "results";

/// The numbers of texts that follow from a row's metric and area.
struct fixed_numbers {
  std::vector<std::uint32_t> version, title, unit, definition;  // by metric
  std::vector<std::uint32_t> code, name;                        // by area
};

template <typename Items, typename Text>
std::vector<std::uint32_t> numbers_of(Items const& items, Text const& text) {
  auto list = word_list{};
  auto out = std::vector<std::uint32_t>{};
  for (auto const& item : items) {
    out.push_back(list.number(text(item)));
  }
  return out;
}

fixed_numbers number_texts(framework::package const& package,
                           results_origin const& origin) {
  using std::string_view;
  return {numbers_of(package.metrics,
                     [](auto const& m) { return string_view{m.version}; }),
          numbers_of(package.metrics,
                     [](auto const& m) { return m.title.original(); }),
          numbers_of(package.metrics,
                     [](auto const& m) {
                       return m.unit ? string_view{m.unit->name}
                                     : string_view{};
                     }),
          numbers_of(origin.definition_hashes,
                     [](auto const& hash) { return string_view{hash}; }),
          numbers_of(package.areas,
                     [](auto const& a) { return string_view{a.code.value}; }),
          numbers_of(package.areas,
                     [](auto const& a) { return string_view{a.name}; })};
}

void put(table_appender& to, std::optional<double> const value) {
  if (value) {
    to.real(*value);
  } else {
    to.null();
  }
}

/// The number of an enumerator; null for its first one, which stands for
/// none.
template <typename Enum>
void put_unless_none(table_appender& to, Enum const value) {
  if (value == Enum{}) {
    to.null();
  } else {
    to.category(static_cast<std::uint32_t>(value));
  }
}

template <typename Enum>
void put_word(table_appender& to, Enum const value) {
  to.category(static_cast<std::uint32_t>(value));
}

/// The number of a text; null for an empty one.
void put_text(table_appender& to, word_list& words,
              std::string_view const text) {
  if (text.empty()) {
    to.null();
  } else {
    to.category(words.number(text));
  }
}

void put_limits(table_appender& to, figures::bounds const& b) {
  auto const known = has_limits(b);
  put(to, known ? std::optional{b.limits.lower} : std::nullopt);
  put(to, known ? std::optional{b.limits.upper} : std::nullopt);
  put_unless_none(to, b.origin);
}

void put_comparison(table_appender& to, figures::comparison const& c) {
  put(to, c.value);
  put_word(to, c.standing);
  switch (c.confidence) {
    case figures::confidence::none:
      to.null();
      break;
    case figures::confidence::at_95:
      to.real(95);
      break;
    case figures::confidence::at_998:
      to.real(99.8);
      break;
  }
  put_unless_none(to, c.method);
  put_unless_none(to, c.why);
}

std::uint32_t judgement_number(figures::trend const& trend) {
  switch (trend.judgement) {
    case figures::standing::better:
      return 0;
    case figures::standing::worse:
      return 1;
    default:
      return 2;
  }
}

void put_trend(table_appender& to, figures::trend const& trend,
               bool const latest) {
  if (!latest) {
    for (auto i = 0; i < 6; ++i) {
      to.null();
    }
    return;
  }
  auto const tested = trend.method != figures::trend_method::none;
  put_word(to, trend.direction);
  to.category(judgement_number(trend));
  put_unless_none(to, trend.method);
  put(to, tested ? std::optional{trend.chi_square} : std::nullopt);
  put(to, tested ? std::optional{trend.slope} : std::nullopt);
  put_unless_none(to, trend.why);
}

class row_writer {
 public:
  row_writer(framework::package const& package, results_origin const& origin,
             figure_words& words, table_appender& to)
      : package_{package},
        fixed_{number_texts(package, origin)},
        synthetic_{origin.persons == report::persons_measured::invented},
        words_{words},
        to_{to} {}

  void put_row(figures::assessed_series const& series, std::size_t position);

 private:
  framework::package const& package_;
  fixed_numbers fixed_;
  bool synthetic_;
  figure_words& words_;
  table_appender& to_;
};

void row_writer::put_row(figures::assessed_series const& series,
                         std::size_t const position) {
  auto const metric = series.metric.value();
  auto const area = series.area.value();
  auto const& point = series.points[position];
  auto const& f = point.shown;
  auto const latest = series.latest == position;
  to_.category(metric);
  to_.category(fixed_.version[metric]);
  to_.category(fixed_.title[metric]);
  to_.category(fixed_.code[area]);
  to_.category(fixed_.name[area]);
  put_word(to_, package_.areas[area].type);
  put_text(to_, words_.breakdowns, series.label.breakdown);
  put_text(to_, words_.groups, group_of(series));
  to_.category(words_.labels.number(f.label));
  to_.date(f.covers.from);
  to_.date(f.covers.to);
  to_.boolean(latest);
  put(to_, f.numerator);
  put(to_, f.denominator);
  put(to_, f.beside.unknown);
  put(to_, f.beside.with_baseline);
  put(to_, f.beside.responses);
  to_.boolean(is_rounded(f.rounding));
  put(to_, f.value);
  to_.category(fixed_.unit[metric]);
  put_word(to_, package_.metrics[metric].better);
  put_limits(to_, f.at_95);
  put_limits(to_, f.at_998);
  put_unless_none(to_, f.at_998.method);
  to_.boolean(f.imputed);
  put_unless_none(to_,
                  f.no_value == figures::gap::none ? f.no_limits : f.no_value);
  for (auto const with : kShownComparators) {
    put_comparison(to_, figures::against(point, with));
  }
  put_trend(to_, series.trend, latest);
  put_word(to_, series.source);
  to_.boolean(synthetic_);
  put_text(to_, words_.sources, f.source);
  put_text(to_, words_.licences, f.licence);
  put_text(to_, words_.notes, f.note);
  to_.category(fixed_.definition[metric]);
  to_.category(0);  // data_version and audience have one word each
  to_.category(0);
  to_.end_row();
}

}  // namespace

result<std::vector<std::filesystem::path>> write_results(
    framework::package const& package,
    disclosure::cleared_results const& results, results_origin const& origin,
    std::filesystem::path const& folder) {
  auto const database = folder / "results.duckdb";
  auto const csv = folder / "results.csv";
  auto const parquet = folder / "results.parquet";
  auto words = gather_words(results);
  auto const columns = results_columns(package, origin, words,
                                       disclosure::name_of(results.readers()));
  auto writer = WM_TRY(tables::database_writer::create(database));
  WM_TRY(writer.create_table(kTable, columns));
  auto rows = WM_TRY(writer.append_to(kTable));
  auto out = row_writer{package, origin, words, rows};
  for (auto const& series : results.series()) {
    for (auto i = std::size_t{0}; i < series.points.size(); ++i) {
      out.put_row(series, i);
    }
  }
  WM_TRY(rows.finish());
  auto other = std::async(std::launch::async, [&] {
    return writer.export_parquet(kTable, parquet);
  });
  auto const as_csv = writer.export_csv(kTable, csv);
  auto const as_parquet = other.get();
  WM_TRY(as_csv);
  WM_TRY(as_parquet);
  auto files = std::vector{csv, parquet, database};
  for (auto& file :
       WM_TRY(write_priorities(writer, package, results, origin, folder))) {
    files.push_back(std::move(file));
  }
  WM_TRY(writer.commit());
  return files;
}

}  // namespace wm::app
