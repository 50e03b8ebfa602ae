#include "record/detail/person_rows.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/spelling.h"
#include "record/detail/layout.h"

namespace wm::record::detail {

namespace {

constexpr std::string_view kRelations[] = {"carer",    "father", "guardian",
                                           kHousehold, "mother", "sibling"};

std::string_view text_of(text_source const& field,
                         std::span<std::string_view const> const row) {
  return field.given() ? field.in(row) : std::string_view{};
}

std::string_view text_or(text_source const& field,
                         std::span<std::string_view const> const row,
                         std::string const& otherwise) {
  return field.given() ? field.in(row) : std::string_view{otherwise};
}

}  // namespace

person_reader::person_reader(row_plan const& plan,
                             framework::mapped_file const& file,
                             row_defaults const& defaults,
                             opt_out_list const& opt_outs, dictionaries& texts)
    : row_reader{file.dates},
      opt_outs_{opt_outs},
      texts_{texts},
      defaults_{defaults},
      person_id_{plan["person_id"]},
      birth_{plan["birth"]},
      death_{plan["death"]},
      sex_{plan["sex"]},
      ethnic_group_{plan["ethnic_group"]},
      source_{plan["source"]},
      received_on_{plan["received_on"]},
      characteristics_{plan.named("characteristic.")} {}

bool person_reader::check(std::span<std::string_view const> const row) {
  auto birth = moment{};
  auto death = moment{};
  auto const received = text_of(received_on_, row);
  auto const death_text = text_of(death_, row);
  person_.received_on = defaults_.received_on.value_or(kNoTime);
  if (!usable(sex_, sex_text_) || !usable(ethnic_group_, ethnic_text_) ||
      !row_reader::read(received_on_, received, person_.received_on) ||
      !row_reader::read(birth_, text_of(birth_, row), birth) ||
      !row_reader::read(death_, death_text, death)) {
    return false;
  }
  if (person_.received_on == kNoTime) {
    return refuse(received_on_, received,
                  "The row does not say when it was received.");
  }
  person_.birth = day_of(birth.at);
  person_.death = day_of(death.at);
  // Times of day are not kept of birth and death.
  auto const coarse = [](precision const of) {
    return static_cast<std::uint32_t>(std::max(of, precision::day));
  };
  person_.precision = coarse(birth.precision) + 4U * coarse(death.precision);
  if (death.precision <= precision::day && person_.birth != kNoTime &&
      person_.death < person_.birth) {
    return refuse(death_, death_text, "The person died before being born.");
  }
  characteristics_text_.clear();
  for (auto const& one : characteristics_) {
    auto const text = one.text.in(row);
    if (!usable(one.text, text)) {
      return false;
    }
    if (!text.empty()) {
      if (!characteristics_text_.empty()) {
        characteristics_text_ += kBetweenParts;
      }
      characteristics_text_.append(one.name) += '=';
      characteristics_text_ += text;
    }
  }
  return true;
}

row_outcome person_reader::read(std::span<std::string_view const> const row) {
  person_ = {};
  id_ = person_id_.in(row);
  source_text_ = text_or(source_, row, defaults_.source);
  sex_text_ = text_of(sex_, row);
  ethnic_text_ = text_of(ethnic_group_, row);
  if (!usable_and_given(person_id_, id_, "whom it is about") ||
      !usable_and_given(source_, source_text_, "its source")) {
    return row_outcome::refused;
  }
  if (opt_outs_.excludes(id_, source_text_)) {
    return row_outcome::opted_out;
  }
  if (!check(row)) {
    return row_outcome::refused;
  }
  person_.person = texts_.persons.add(id_);
  person_.source = texts_[words::source].add(source_text_);
  person_.sex = texts_[words::sex].add(sex_text_);
  person_.ethnic_group = texts_[words::ethnic_group].add(ethnic_text_);
  person_.characteristics =
      texts_[words::characteristics].add(characteristics_text_);
  return row_outcome::accepted;
}

relation_reader::relation_reader(row_plan const& plan,
                                 framework::mapped_file const& file,
                                 row_defaults const& defaults,
                                 opt_out_list const& opt_outs,
                                 dictionaries& texts)
    : row_reader{file.dates},
      opt_outs_{opt_outs},
      texts_{texts},
      defaults_{defaults},
      person_id_{plan["person_id"]},
      kind_{plan["kind"]},
      other_id_{plan["other_id"]},
      from_{plan["from"]},
      to_{plan["to"]},
      source_{plan["source"]},
      received_on_{plan["received_on"]},
      withdrawn_on_{plan["withdrawn_on"]} {}

bool relation_reader::check(std::span<std::string_view const> const row) {
  if (std::ranges::find(kRelations, kind_text_) == std::end(kRelations)) {
    return refuse(kind_, kind_text_,
                  did_you_mean_or_allowed(kind_text_, kRelations));
  }
  if (kind_text_ != kHousehold && other_text_ == id_) {
    return refuse(other_id_, other_text_,
                  "Nobody is their own parent or carer.");
  }
  auto const received = text_of(received_on_, row);
  auto const to = text_of(to_, row);
  auto const withdrawn = text_of(withdrawn_on_, row);
  relation_.received_on = defaults_.received_on.value_or(kNoTime);
  if (!row_reader::read(received_on_, received, relation_.received_on) ||
      !row_reader::read(withdrawn_on_, withdrawn, relation_.withdrawn_on) ||
      !row_reader::read(from_, text_of(from_, row), relation_.from) ||
      !row_reader::read(to_, to, relation_.to)) {
    return false;
  }
  if (relation_.received_on == kNoTime) {
    return refuse(received_on_, received,
                  "The row does not say when it was received.");
  }
  if (relation_.withdrawn_on < relation_.received_on) {
    return refuse(withdrawn_on_, withdrawn,
                  "It was withdrawn before it was received.");
  }
  if (relation_.from != kNoTime && relation_.to < relation_.from) {
    return refuse(to_, to, "It ends before it starts.");
  }
  return true;
}

row_outcome relation_reader::read(std::span<std::string_view const> const row) {
  relation_ = {};
  id_ = person_id_.in(row);
  kind_text_ = kind_.in(row);
  other_text_ = other_id_.in(row);
  source_text_ = text_or(source_, row, defaults_.source);
  if (!usable_and_given(person_id_, id_, "whom it is about") ||
      !usable_and_given(kind_, kind_text_, "what relation it is") ||
      !usable_and_given(other_id_, other_text_, "to whom the relation is") ||
      !usable_and_given(source_, source_text_, "its source")) {
    return row_outcome::refused;
  }
  if (opt_outs_.excludes(id_, source_text_) ||
      (kind_text_ != kHousehold &&
       opt_outs_.excludes(other_text_, source_text_))) {
    return row_outcome::opted_out;
  }
  if (!check(row)) {
    return row_outcome::refused;
  }
  relation_.person = texts_.persons.add(id_);
  relation_.kind = texts_[words::relation_kind].add(kind_text_);
  relation_.other = texts_[words::other].add(other_text_);
  relation_.source = texts_[words::source].add(source_text_);
  return row_outcome::accepted;
}

opt_out_reader::opt_out_reader(row_plan const& plan,
                               framework::mapped_file const& file)
    : row_reader{file.dates},
      person_id_{plan["person_id"]},
      scope_{plan["scope"]} {}

row_outcome opt_out_reader::read(std::span<std::string_view const> const row) {
  id_ = person_id_.in(row);
  scope_text_ = scope_.in(row);
  auto const fine =
      usable_and_given(person_id_, id_, "whose opt-out it is") &&
      usable_and_given(scope_, scope_text_,
                       "its scope: \"all\", or the name of a source");
  return fine ? row_outcome::accepted : row_outcome::refused;
}

}  // namespace wm::record::detail
