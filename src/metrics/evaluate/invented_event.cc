#include "metrics/evaluate/invented_event.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/spelling.h"
#include "metrics/evaluate/exact.h"
#include "record/moment.h"

namespace wm::metrics {

namespace {

using framework::located;
using framework::record_concept;
using record::life_event;

constexpr auto kFields = std::array<std::string_view, 6>{
    "episode", "id", "place", "provider", "site", "source"};

/// A word of the line, and where it stands.
struct piece {
  std::string_view text;
  std::size_t offset;
};

std::vector<piece> pieces_of(std::string_view const line) {
  constexpr auto kBlank = std::string_view{" \t\n"};
  auto out = std::vector<piece>{};
  auto at = line.find_first_not_of(kBlank);
  while (at != std::string_view::npos) {
    auto const end = std::min(line.find_first_of(kBlank, at), line.size());
    out.push_back({line.substr(at, end - at), at});
    at = line.find_first_not_of(kBlank, end);
  }
  return out;
}

class line_reader {
 public:
  line_reader(located<std::string> const& line,
              framework::concepts const& known, std::deque<std::string>& texts)
      : line_{line}, known_{known}, texts_{texts} {}

  std::expected<life_event, case_fault> read();

 private:
  using outcome = std::expected<void, case_fault>;

  std::unexpected<case_fault> wrong(piece const& what, std::string message,
                                    std::string remedy) const {
    return std::unexpected{case_fault{line_, what.offset, what.text.size(),
                                      std::move(message), std::move(remedy)}};
  }
  std::string_view keep(std::string_view const text) {
    return texts_.emplace_back(text);
  }
  outcome read_day(piece const& what, record::minutes& at,
                   record::precision& known_to) const;
  outcome read_concept(piece const& what);
  outcome read_said(piece const& what);
  outcome read_value(piece const& what, std::uint32_t value,
                     std::string_view number);
  outcome read_word(piece const& what,
                    framework::concept_attribute const& attribute,
                    std::string_view word);
  std::vector<std::string_view> names() const;

  located<std::string> const& line_;
  framework::concepts const& known_;
  std::deque<std::string>& texts_;
  life_event event_{};
  record_concept const* concept_{nullptr};
};

line_reader::outcome line_reader::read_day(piece const& what,
                                           record::minutes& at,
                                           record::precision& known_to) const {
  auto const moment =
      record::read_moment(what.text, framework::date_order::year_month_day);
  if (!moment) {
    return wrong(what, fmt::format("\"{}\" is not a day", what.text),
                 "Write 2025-03-31, 2025-03-31T09:30, 2025-03 or 2025.");
  }
  at = moment->at;
  known_to = moment->precision;
  return {};
}

line_reader::outcome line_reader::read_concept(piece const& what) {
  concept_ = framework::find_concept(known_, what.text);
  if (concept_ == nullptr) {
    auto ids = std::vector<std::string_view>{};
    for (auto const& one : known_.all) {
      ids.emplace_back(one.id.value);
    }
    return wrong(what,
                 fmt::format("concepts.yaml has no concept \"{}\"", what.text),
                 did_you_mean(what.text, ids));
  }
  event_.concepts = {static_cast<std::uint32_t>(concept_ - known_.all.data())};
  return {};
}

std::vector<std::string_view> line_reader::names() const {
  auto out = std::vector<std::string_view>{kFields.begin(), kFields.end()};
  for (auto const& value : concept_->values) {
    out.emplace_back(value.id.value);
  }
  for (auto const& attribute : concept_->attributes) {
    out.emplace_back(attribute.id.value);
  }
  std::ranges::sort(out);
  return out;
}

line_reader::outcome line_reader::read_value(piece const& what,
                                             std::uint32_t const value,
                                             std::string_view const number) {
  auto const& is = concept_->values[value];
  auto const read = parse_decimal(number);
  auto const digits = read ? digits_at(*read, is.decimals) : std::nullopt;
  if (!digits) {
    return wrong(what,
                 fmt::format("\"{}\" is not a number with at most {} decimal "
                             "places",
                             number, is.decimals),
                 fmt::format("{} is given in {}.", is.id.value, is.unit));
  }
  auto const low = is.lowest && compare(*read, *is.lowest) < 0;
  auto const high = is.highest && compare(*read, *is.highest) > 0;
  event_.values.push_back({.concept_place = event_.concepts.front(),
                           .value = value,
                           .number = *digits,
                           .plausible = !low && !high});
  return {};
}

line_reader::outcome line_reader::read_word(
    piece const& what, framework::concept_attribute const& attribute,
    std::string_view const word) {
  auto words = std::vector<std::string_view>{};
  for (auto const& one : attribute.words) {
    words.emplace_back(one.value);
  }
  if (!words.empty() && std::ranges::find(words, word) == words.end()) {
    return wrong(
        what, fmt::format("\"{}\" is no word of {}", word, attribute.id.value),
        did_you_mean_or_allowed(word, words));
  }
  event_.attributes.push_back({keep(attribute.id.value), keep(word)});
  return {};
}

line_reader::outcome line_reader::read_said(piece const& what) {
  auto const equals = what.text.find('=');
  if (equals == std::string_view::npos || equals + 1 == what.text.size()) {
    return wrong(what, fmt::format("\"{}\" is not name=value", what.text),
                 "Write for instance systolic=139, without blanks.");
  }
  auto const name = what.text.substr(0, equals);
  auto const told = what.text.substr(equals + 1);
  for (auto i = std::uint32_t{0}; i < concept_->values.size(); ++i) {
    if (concept_->values[i].id.value == name) {
      return read_value(what, i, told);
    }
  }
  if (auto const* const attribute = framework::find_attribute(*concept_, name);
      attribute != nullptr) {
    return read_word(what, *attribute, told);
  }
  auto* const field = name == "provider"  ? &event_.provider
                      : name == "site"    ? &event_.site
                      : name == "place"   ? &event_.place
                      : name == "source"  ? &event_.source
                      : name == "episode" ? &event_.episode_id
                      : name == "id"      ? &event_.id
                                          : nullptr;
  if (field == nullptr) {
    return wrong(what,
                 fmt::format("{} has no value or attribute \"{}\"",
                             concept_->id.value, name),
                 did_you_mean_or_allowed(name, names()));
  }
  *field = keep(told);
  return {};
}

std::expected<life_event, case_fault> line_reader::read() {
  auto const pieces = pieces_of(line_.value);
  auto const last = pieces.empty() ? piece{line_.value, 0} : pieces.back();
  auto at = std::size_t{0};
  auto const needs = [&](std::size_t const more) {
    return pieces.size() >= at + more;
  };
  if (!needs(2)) {
    return wrong(last, "an event needs a day and a concept",
                 "Write for instance 2025-03-31 diagnosis.hypertension.");
  }
  if (auto const read =
          read_day(pieces[at++], event_.start, event_.start_precision);
      !read) {
    return std::unexpected{read.error()};
  }
  if (pieces[at].text == "to") {
    if (!needs(3)) {
      return wrong(last, "after \"to\" come the last day and a concept", "");
    }
    ++at;
    if (auto const read =
            read_day(pieces[at++], event_.end, event_.end_precision);
        !read) {
      return std::unexpected{read.error()};
    }
  }
  if (auto const read = read_concept(pieces[at++]); !read) {
    return std::unexpected{read.error()};
  }
  for (; at < pieces.size(); ++at) {
    if (auto const read = read_said(pieces[at]); !read) {
      return std::unexpected{read.error()};
    }
  }
  return std::move(event_);
}

}  // namespace

std::expected<life_event, case_fault> event_of(located<std::string> const& line,
                                               framework::concepts const& known,
                                               std::deque<std::string>& texts) {
  return line_reader{line, known, texts}.read();
}

}  // namespace wm::metrics
