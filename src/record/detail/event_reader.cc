#include "record/detail/event_reader.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "base/spelling.h"
#include "record/detail/layout.h"

namespace wm::record::detail {

namespace {

std::string no_such_concept(framework::concepts const& known,
                            std::string_view const written) {
  auto ids = std::vector<std::string_view>{};
  for (auto const& one : known.all) {
    ids.emplace_back(one.id.value);
  }
  auto const guess = did_you_mean(written, ids);
  return fmt::format("concepts.yaml has no such concept.{}{}",
                     guess.empty() ? "" : " ", guess);
}

}  // namespace

event_reader::event_reader(row_plan const& plan,
                           framework::mapped_file const& file,
                           row_defaults const& defaults,
                           framework::concepts const& known,
                           opt_out_list const& opt_outs, dictionaries& texts)
    : row_reader{file.dates},
      concepts_{known},
      opt_outs_{opt_outs},
      texts_{texts},
      defaults_{defaults},
      event_id_{plan["event_id"]},
      person_id_{plan["person_id"]},
      code_{plan["code"]},
      system_{plan["system"]},
      concept_{plan["concept"]},
      start_{plan["start"]},
      end_{plan["end"]},
      provider_{plan["provider"]},
      site_{plan["site"]},
      place_{plan["place"]},
      episode_id_{plan["episode_id"]},
      source_{plan["source"]},
      recorded_on_{plan["recorded_on"]},
      received_on_{plan["received_on"]},
      withdrawn_on_{plan["withdrawn_on"]},
      value_name_{plan["value_name"]},
      value_{.name = {}, .text = plan["value"], .unit = plan["unit"]},
      values_{plan.named("value.")},
      attributes_{plan.named("attribute.")} {
  for (auto const& one : known.all) {
    concept_ids_.insert(one.id.value);
  }
}

namespace {

/// The text of a field that a file may lack.
std::string_view text_of(text_source const& field,
                         std::span<std::string_view const> const row) {
  return field.given() ? field.in(row) : std::string_view{};
}

}  // namespace

row_outcome event_reader::read(std::span<std::string_view const> const row) {
  event_ = {};
  if (!read_identity(row)) {
    return row_outcome::refused;
  }
  if (opt_outs_.excludes(person_id_.in(row), source_text_)) {
    return row_outcome::opted_out;
  }
  if (!read_times(row) || !read_code(row) || !read_values(row) ||
      !read_places(row) || !check_attributes(row)) {
    return row_outcome::refused;
  }
  number_words(row);
  return row_outcome::accepted;
}

bool event_reader::read_identity(std::span<std::string_view const> const row) {
  source_text_ =
      source_.given() ? source_.in(row) : std::string_view{defaults_.source};
  event_.event_id = event_id_.in(row);
  return usable_and_given(person_id_, person_id_.in(row), "whose it is") &&
         usable_and_given(event_id_, event_.event_id,
                          "its event_id, by which it can be corrected") &&
         usable_and_given(source_, source_text_, "its source");
}

bool event_reader::read_times(std::span<std::string_view const> const row) {
  auto& fields = event_.fields;
  fields.received_on = defaults_.received_on.value_or(kNoTime);
  auto const received = text_of(received_on_, row);
  auto const withdrawn = text_of(withdrawn_on_, row);
  auto const with_receipt = withdrawn == "received_on";
  if (!row_reader::read(received_on_, received, fields.received_on) ||
      (!with_receipt &&
       !row_reader::read(withdrawn_on_, withdrawn, fields.withdrawn_on)) ||
      !row_reader::read(recorded_on_, text_of(recorded_on_, row),
                        fields.recorded_on)) {
    return false;
  }
  if (fields.received_on == kNoTime) {
    return refuse(received_on_, received,
                  "The row does not say when it was received.");
  }
  if (with_receipt) {
    fields.withdrawn_on = fields.received_on;
  }
  if (fields.withdrawn_on < fields.received_on) {
    return refuse(withdrawn_on_, withdrawn,
                  "It was withdrawn before it was received.");
  }
  auto start = moment{};
  auto end = moment{};
  auto const end_text = text_of(end_, row);
  if (!row_reader::read(start_, text_of(start_, row), start) ||
      !row_reader::read(end_, end_text, end)) {
    return false;
  }
  fields.start = start.at;
  fields.end = end.at;
  fields.precision = static_cast<std::uint32_t>(start.precision) +
                     4U * static_cast<std::uint32_t>(end.precision);
  // An end known to the day is as late as that day's last minute.
  if (end.at != kNoTime && start.at != kNoTime &&
      (end.precision == precision::minute
           ? end.at < start.at
           : day_of(end.at) < day_of(start.at)) &&
      end.precision <= precision::day) {
    return refuse(end_, end_text, "It ends before it starts.");
  }
  return true;
}

bool event_reader::read_code(std::span<std::string_view const> const row) {
  auto const code = text_of(code_, row);
  auto const system = text_of(system_, row);
  auto const named = text_of(concept_, row);
  code_text_.clear();
  if (code.empty() && named.empty()) {
    if (event_.fields.withdrawn_on != kNoTime) {
      event_.fields.start = kNoTime;  // a bare notice
      event_.fields.end = kNoTime;
      event_.fields.precision = 0;
      return true;
    }
    return refuse(code_.given() ? code_ : concept_, {},
                  "Neither a code nor a concept says what happened.");
  }
  if (event_.fields.start == kNoTime) {
    return refuse(start_, {}, "The row does not say when it started.");
  }
  if (!code.empty() && !named.empty()) {
    return refuse(concept_, named,
                  "There is a code already: give a code or a concept.");
  }
  if (!named.empty()) {
    if (!concept_ids_.contains(named)) {
      return refuse(concept_, named, no_such_concept(concepts_, named));
    }
    code_text_.append(kConceptSystem) += kBetweenParts;
    code_text_ += named;
    return true;
  }
  if (system.empty() || system == kConceptSystem) {
    return refuse(system_.given() ? system_ : code_, system,
                  "A code needs the system that it is of, such as snomed.");
  }
  code_text_.append(system) += kBetweenParts;
  code_text_ += code;
  return usable(code_, code) && usable(system_, system);
}

bool event_reader::add_value(named_source const& from,
                             std::string_view const name,
                             std::span<std::string_view const> const row) {
  auto const text = from.text.in(row);
  if (text.empty()) {
    return true;
  }
  auto const number = parse_decimal(text);
  if (!number) {
    return refuse(from.text, text,
                  "This is no number of at most 18 digits: write 139 or 5.5.");
  }
  auto const unit = text_of(from.unit, row);
  if (!usable(from.unit, unit)) {
    return false;
  }
  if (std::ranges::find(numbers_, name, &named_number::name) !=
      numbers_.end()) {
    return refuse(from.text, text,
                  fmt::format("The value \"{}\" is given twice.", name));
  }
  numbers_.push_back({.name = name, .unit = unit, .number = *number});
  return true;
}

bool event_reader::read_values(std::span<std::string_view const> const row) {
  numbers_.clear();
  for (auto const& one : values_) {
    if (!add_value(one, one.name, row)) {
      return false;
    }
  }
  if (value_.text.given()) {
    auto const text = value_.text.in(row);
    auto const name = text_of(value_name_, row);
    if (!text.empty() && name.empty()) {
      return refuse(value_name_.given() ? value_name_ : value_.text, text,
                    "A value needs a name: fill value_name.");
    }
    if (!usable(value_name_, name) || !add_value(value_, name, row)) {
      return false;
    }
    std::ranges::sort(numbers_, {}, &named_number::name);
  }
  return true;
}

bool event_reader::read_places(std::span<std::string_view const> const row) {
  event_.episode_id = text_of(episode_id_, row);
  return usable(provider_, text_of(provider_, row)) &&
         usable(site_, text_of(site_, row)) &&
         usable(place_, text_of(place_, row)) &&
         usable(episode_id_, event_.episode_id);
}

bool event_reader::check_attributes(
    std::span<std::string_view const> const row) {
  attributes_text_.clear();
  for (auto const& one : attributes_) {
    auto const text = one.text.in(row);
    if (text.empty()) {
      continue;
    }
    if (!usable(one.text, text)) {
      return false;
    }
    if (!attributes_text_.empty()) {
      attributes_text_ += kBetweenParts;
    }
    attributes_text_.append(one.name) += '=';
    attributes_text_ += text;
  }
  return true;
}

void event_reader::number_words(std::span<std::string_view const> const row) {
  auto& fields = event_.fields;
  fields.person = texts_.persons.add(person_id_.in(row));
  fields.code = texts_[words::code].add(code_text_);
  fields.provider = texts_[words::provider].add(text_of(provider_, row));
  fields.site = texts_[words::site].add(text_of(site_, row));
  fields.place = texts_[words::place].add(text_of(place_, row));
  fields.attributes = texts_[words::attributes].add(attributes_text_);
  fields.source = texts_[words::source].add(source_text_);
  stored_values_.clear();
  for (auto const& one : numbers_) {
    kind_text_.assign(one.name) += kBetweenParts;
    kind_text_.append(one.unit) += kBetweenParts;
    char digits[16];
    auto const end =
        std::to_chars(std::begin(digits), std::end(digits), one.number.places)
            .ptr;
    kind_text_.append(std::begin(digits), end);
    stored_values_.push_back(
        {.number = one.number.digits,
         .kind = texts_[words::value_kind].add(kind_text_)});
  }
  event_.values = stored_values_;
}

}  // namespace wm::record::detail
