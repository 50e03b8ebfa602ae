#include "stats/standardised/age_band.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>

namespace wm::stats {
namespace {

// Ages above this are typing errors ("2024" in a column of ages).
constexpr auto kOldest = 150;

// The label without "aged", "years" and the like, in small letters, its
// dashes all "-".
std::string plain(std::string_view const label) {
  auto text = std::string{};
  for (auto const letter : label) {
    text += letter >= 'A' && letter <= 'Z'
                ? static_cast<char>(letter - 'A' + 'a')
                : letter;
  }
  constexpr auto rewrites =
      std::to_array<std::pair<std::string_view, std::string_view>>({
          {"\u2013", "-"},                      // en dash
          {"\u2014", "-"},                      // em dash
          {"\u2212", "-"},                      // minus sign
          {"\u2265", ">="},   {"\u00a0", " "},  // no-break space
          {"_", "-"},         {"and over", "+"},   {"and older", "+"},
          {"and above", "+"}, {"or over", "+"},    {"or older", "+"},
          {"or more", "+"},   {"or above", "+"},   {"plus", "+"},
          {"under ", "<"},    {"less than ", "<"}, {"years old", ""},
          {"years", ""},      {"year", ""},        {"yrs", ""},
          {"aged", ""},       {"age", ""},         {" to ", "-"},
          {"  ", " "},        {" -", "-"},         {"- ", "-"},
          {" +", "+"},        {"< ", "<"},         {">= ", ">="},
          {", ", ","},
      });
  for (auto const& [from, to] : rewrites) {
    for (auto at = text.find(from); at != std::string::npos;
         at = text.find(from, at + to.size())) {
      text.replace(at, from.size(), to);
    }
  }
  auto const first = text.find_first_not_of(' ');
  auto const last = text.find_last_not_of(' ');
  return first == std::string::npos ? "" : text.substr(first, last - first + 1);
}

// Takes an age off the front.
std::optional<int> take_age(std::string_view& text) {
  auto age = 0;
  auto const [end, problem] =
      std::from_chars(text.data(), text.data() + text.size(), age);
  if (problem != std::errc{} || end == text.data() || age < 0 ||
      age > kOldest) {
    return std::nullopt;
  }
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return age;
}

bool take(std::string_view& text, std::string_view const expected) {
  if (!text.starts_with(expected)) {
    return false;
  }
  text.remove_prefix(expected.size());
  return true;
}

// After "[" of "[0,5)".
std::optional<age_band> half_open(std::string_view text) {
  auto const from = take_age(text);
  if (!from || !take(text, ",")) {
    return std::nullopt;
  }
  if (text == ")" || text == "inf)") {
    return age_band{*from, kNoEnd};
  }
  auto const to = take_age(text);
  return to && text == ")" ? std::optional{age_band{*from, *to}} : std::nullopt;
}

std::optional<age_band> read(std::string_view text) {
  if (text == "all" || text == "all s") {
    return age_band{0, kNoEnd};
  }
  if (take(text, "[")) {
    return half_open(text);
  }
  if (take(text, ">=")) {
    auto const from = take_age(text);
    return from && text.empty() ? std::optional{age_band{*from, kNoEnd}}
                                : std::nullopt;
  }
  if (take(text, "<")) {
    auto const to = take_age(text);
    return to && text.empty() ? std::optional{age_band{0, *to}} : std::nullopt;
  }
  auto const from = take_age(text);
  if (!from) {
    return std::nullopt;
  }
  if (text.empty()) {
    return age_band{*from, *from + 1};
  }
  if (text == "+") {
    return age_band{*from, kNoEnd};
  }
  if (!take(text, "-")) {
    return std::nullopt;
  }
  auto const last = take_age(text);
  return last && text.empty() ? std::optional{age_band{*from, *last + 1}}
                              : std::nullopt;
}

}  // namespace

result<age_band> parse_age_band(std::string_view const label) {
  auto const text = plain(label);
  auto const band = read(text);
  if (!band) {
    return fail(error_code::invalid_input, "age band",
                fmt::format("\"{}\" is no age band: write 0-4, 85+, <1 or a "
                            "single year of age",
                            label));
  }
  if (band->from >= band->to) {
    return fail(error_code::invalid_input, "age band",
                fmt::format("\"{}\" ends before it begins", label));
  }
  return *band;
}

std::string label_of(age_band const band) {
  if (band.to == kNoEnd) {
    return fmt::format("{}+", band.from);
  }
  return band.to == band.from + 1
             ? fmt::format("{}", band.from)
             : fmt::format("{}-{}", band.from, band.to - 1);
}

std::optional<age_band> clip(age_band const band, age_band const range) {
  auto const common =
      age_band{std::max(band.from, range.from), std::min(band.to, range.to)};
  return common.from < common.to ? std::optional{common} : std::nullopt;
}

std::string describe(band_problem const& of) {
  return fmt::format("{} {}", word(of.why), label_of(of.band));
}

std::optional<band_problem> find_problem(
    std::span<age_band const> const bands) {
  auto const breaks = [](age_band const one, age_band const next) {
    return one.to != next.from;
  };
  if (std::ranges::adjacent_find(bands, breaks) == bands.end()) {
    return std::nullopt;  // in order and complete, as nearly always
  }
  auto first = std::optional<band_problem>{};
  auto const note = [&first](reason const why, age_band const band) {
    if (!first || band < first->band) {
      first = band_problem{why, band};
    }
  };
  auto end = 0;
  for (auto const band : bands) {
    end = std::max(end, band.to);
  }
  for (auto i = std::size_t{0}; i < bands.size(); ++i) {
    auto next = end;  // where the ages after this band are covered again
    for (auto j = std::size_t{0}; j < bands.size(); ++j) {
      if (i == j) {
        continue;
      }
      if (bands[i] == bands[j]) {
        note(reason::duplicate_band, bands[i]);
      } else if (clip(bands[i], bands[j])) {
        note(reason::overlapping_band, std::max(bands[i], bands[j]));
      }
      if (bands[j].to > bands[i].to) {
        next = std::min(next, std::max(bands[j].from, bands[i].to));
      }
    }
    if (next > bands[i].to) {
      note(reason::missing_band, {bands[i].to, next});
    }
  }
  return first;
}

}  // namespace wm::stats
