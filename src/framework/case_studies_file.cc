#include <charconv>

#include <fmt/format.h>

#include "framework/detail/file_shapes.h"
#include "framework/detail/package_file.h"
#include "framework/detail/programme_objects.h"

namespace wm::framework::detail {

namespace {

/// A number, thousands by commas, and its unit: "7,700 measures", "35 %".
constexpr auto kFigure =
    std::string_view{"^-?[0-9]+(,[0-9]{3})*([.][0-9]+)?( [^ ].*)?$"};

struct figure_parts {
  double number{0};
  std::string_view unit;
};

/// \returns nothing when the text does not match kFigure
std::optional<figure_parts> parts_of(std::string_view const text) {
  auto const space = text.find(' ');
  auto digits = std::string{};
  auto in_group = -1;  // digits since the last comma; -1: no comma yet
  auto after_point = false;
  auto last = '\0';
  for (auto const c : text.substr(0, space)) {
    auto const is_digit = c >= '0' && c <= '9';
    auto const starts = digits.empty() || digits == "-";
    if (c == ',') {
      if (starts || after_point || (in_group != -1 && in_group != 3)) {
        return std::nullopt;
      }
      in_group = 0;
    } else if (is_digit || (c == '-' && digits.empty()) ||
               (c == '.' && !starts && !after_point && last != ',')) {
      if (c == '.' && in_group != -1 && in_group != 3) {
        return std::nullopt;
      }
      after_point = after_point || c == '.';
      in_group += is_digit && in_group != -1 && !after_point ? 1 : 0;
      digits += c;
    } else {
      return std::nullopt;
    }
    last = c;
  }
  auto out = figure_parts{};
  auto const* const end = digits.data() + digits.size();
  auto const [stop, failure] = std::from_chars(digits.data(), end, out.number);
  auto const ends_well = last >= '0' && last <= '9' &&
                         (in_group == -1 || after_point || in_group == 3);
  if (failure != std::errc{} || stop != end || !ends_well) {
    return std::nullopt;
  }
  if (space != std::string_view::npos) {
    out.unit = text.substr(space + 1);
    if (out.unit.empty() || out.unit.front() == ' ') {
      return std::nullopt;
    }
  }
  return out;
}

}  // namespace

template <>
struct object<case_figure> {
  using row = row_of<case_figure>;
  static constexpr field<case_figure> keys[] = {
      row::required<&case_figure::what>("what", "what was counted or measured"),
      row::required<&case_figure::value>("value", "the figure with its unit")
          .matching(kFigure)
          .like("35 %"),
      row::required<&case_figure::when>("when", "when it was so"),
      row::required<&case_figure::denominator>("denominator",
                                               "of whom or what, and how many"),
      row::optional<&case_figure::before>("before", "the same measure earlier")
          .matching(kFigure)
          .like("32 %"),
      row::optional<&case_figure::before_when>("before_when",
                                               "when it was that"),
      row::required<&case_figure::source>("source", "where it is printed"),
      row::optional<&case_figure::note>("note", "anything to add"),
  };

  static constexpr key_rule rules[] = {
      {"before", key_state::given, {}, key_demand::needs, "before_when"},
      {"before_when", key_state::given, {}, key_demand::needs, "before"},
  };
  static void check(reader& from, yaml_node const& node, case_figure& into) {
    auto const now = number(from, into.value);
    auto const before = number(from, into.before);
    auto const* const has_before = find(node, "before");
    auto const* const has_when = find(node, "before_when");
    if ((has_before == nullptr) != (has_when == nullptr)) {
      auto const& given = has_before == nullptr ? *has_when : *has_before;
      from.report(diagnostic_code::half_a_before, given.at,
                  fmt::format("\"{}\" stands alone", given.key),
                  "Give both, what it was and when, or neither.");
    }
    if (now && before && now->unit != before->unit) {
      from.report(diagnostic_code::before_in_other_unit, into.before.at,
                  fmt::format("\"{}\" and \"{}\" are in different units",
                              into.before.value, into.value.value),
                  "Give both in the same unit.");
    }
  }

 private:
  static std::optional<figure_parts> number(reader& from,
                                            located<std::string> const& text) {
    if (text.value.empty()) {
      return std::nullopt;
    }
    auto const parts = parts_of(text.value);
    if (!parts) {
      from.report(diagnostic_code::not_a_case_figure, text.at,
                  fmt::format("\"{}\" is no number with its unit", text.value),
                  "Write the number first, then its unit: \"35 %\", \"7,700 "
                  "measures\".");
    } else if (parts->unit.starts_with('%') && parts->number > 100) {
      from.report(diagnostic_code::share_above_whole, text.at,
                  fmt::format("\"{}\" is more than the whole", text.value),
                  "Correct it, or say in words what it is a multiple of.");
    }
    return parts;
  }
};

template <>
struct object<case_study> {
  using row = row_of<case_study>;
  static constexpr field<case_study> keys[] = {
      row::id<&case_study::id>("id", "its id", names::case_study),
      row::required<&case_study::title>("title", "its name"),
      row::required<&case_study::where>("where", "where it was done"),
      row::required<&case_study::about>("about", "what was done"),
      row::optional<&case_study::statements>(
          "statements", "ids of statements it speaks to", names::statement),
      row::optional<&case_study::metrics>(
          "metrics", "ids of metrics it speaks to", names::metric),
      row::required<&case_study::figures>("figures", "what came of it")
          .not_empty(),
      row::required<&case_study::limits>("limits", "what it does not show"),
      row::required<&case_study::provenance>("provenance", "who says so"),
  };
};

namespace {

struct case_studies_file {
  std::vector<case_study> case_studies;
};

}  // namespace

template <>
struct object<case_studies_file> {
  using row = row_of<case_studies_file>;
  static constexpr field<case_studies_file> keys[] = {
      row::required<&case_studies_file::case_studies>(
          "case_studies", "the list of case studies"),
  };
};

value_shape case_studies_file_shape() {
  return shape_of<case_studies_file>({});
}
yaml_node written_case_studies_file(std::vector<case_study> const& of) {
  return written(case_studies_file{of});
}

std::optional<std::vector<case_study>> read_case_studies_file(
    std::string_view const bytes, std::string const& file, gathered& into) {
  auto whole = read_file_as<case_studies_file>(bytes, file, into);
  return whole ? std::optional{std::move(whole->case_studies)} : std::nullopt;
}

}  // namespace wm::framework::detail
