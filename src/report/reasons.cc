#include "report/reasons.h"

#include <utility>

#include <fmt/format.h>

namespace wm::report {

namespace {

using figures::gap;

std::string misleading(framework::metric const& of) {
  return fmt::format("a comparison would mislead. {}",
                     without_stop(of.compare_why));
}

}  // namespace

std::string reason_for(gap const why, framework::metric const& of) {
  if (why == gap::comparison_would_mislead && !of.compare_why.empty()) {
    return misleading(of);
  }
  return std::string{figures::to_sentence(why)};
}

std::string plain_reason(gap const why, framework::metric const& of,
                         std::string_view const other) {
  switch (why) {
    case gap::imputed:
      return "the source filled this figure in and did not measure it";
    case gap::no_limits:
      return "the source does not say how far chance could have moved the "
             "figure";
    case gap::count_does_not_give_value:
      return "the published count does not match the figure, so how far chance "
             "could have moved it cannot be worked out";
    case gap::no_comparator:
      return "there is nothing to compare it with";
    case gap::comparator_lacks_figure:
      return fmt::format("there is no figure for {}", other);
    case gap::comparator_lacks_period:
      return fmt::format("there is no figure for {} for the same time", other);
    case gap::comparison_would_mislead:
      return reason_for(why, of);
    case gap::too_few_neighbours:
      return "fewer than half of them have a figure for the same time";
    case gap::no_denominator:
      return "the source does not say how many people it was counted among";
    case gap::fewer_than_five_points:
      return "that takes five comparable figures in a row, and there are fewer";
    case gap::shorter_than_a_year:
      return "the test is made for yearly figures, and each of these covers "
             "less";
    case gap::rolling_too_few_points:
      return "each figure shares years with the next, and a test needs five "
             "that do not";
    case gap::trend_not_computable:
      return "the test gives no result for these figures";
    default:
      return std::string{figures::to_sentence(why)};
  }
}

bool is_about_figure(gap const why) {
  switch (why) {
    case gap::no_figure:
    case gap::value_not_published:
    case gap::imputed:
    case gap::no_limits:
    case gap::count_does_not_give_value:
    case gap::comparison_would_mislead:
    case gap::no_denominator:
    case gap::too_few_expected:
    case gap::nobody_counted:
    case gap::follow_up_not_complete:
    case gap::too_few_for_limits:
    case gap::kind_without_limits:
    case gap::not_standardisable:
    case gap::suppressed:
    case gap::withheld:
      return true;
    default:
      return false;
  }
}

std::string as_opening(std::string text) {
  if (!text.empty() && 'a' <= text.front() && text.front() <= 'z') {
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  }
  return text;
}

std::string as_sentence(std::string text) {
  if (text.empty()) {
    return text;
  }
  text = as_opening(std::move(text));
  auto const end = text.back();
  if (end != '.' && end != '?' && end != '!') {
    text += '.';
  }
  return text;
}

std::string_view without_stop(std::string_view text) {
  while (text.ends_with(' ') || text.ends_with('\n')) {
    text.remove_suffix(1);
  }
  if (text.ends_with('.')) {
    text.remove_suffix(1);
  }
  return text;
}

std::string joined(std::vector<std::string> const& sentences) {
  auto out = std::string{};
  for (auto const& s : sentences) {
    out += out.empty() || s.empty() ? "" : " ";
    out += s;
  }
  return out;
}

std::string listed(std::vector<std::string> const& parts) {
  auto out = std::string{};
  for (auto i = std::size_t{0}; i < parts.size(); ++i) {
    out += i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ";
    out += parts[i];
  }
  return out;
}

}  // namespace wm::report
