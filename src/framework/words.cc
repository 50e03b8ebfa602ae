#include "framework/words.h"

#include "framework/detail/choices.h"
#include "framework/detail/contract_choices.h"

namespace wm::framework {

namespace {

template <typename Enum>
std::string_view word_of(Enum const value) {
  for (auto const& [word, meaning] : detail::choices<Enum>::all) {
    if (meaning == value) {
      return word;
    }
  }
  return "";
}

}  // namespace

std::string_view word(metric_status const value) {
  return word_of(value);
}
std::string_view word(metric_subject const value) {
  return word_of(value);
}
std::string_view word(metric_source const value) {
  return word_of(value);
}
std::string_view word(value_kind const value) {
  return word_of(value);
}
std::string_view word(enum better const value) {
  return word_of(value);
}
std::string_view word(enum better_from const value) {
  return word_of(value);
}
std::string_view word(compare_method const value) {
  return word_of(value);
}
std::string_view word(goal_kind const value) {
  return word_of(value);
}
std::string_view word(package_status const value) {
  return word_of(value);
}
std::string_view word(disclosure_policy const value) {
  return word_of(value);
}
std::string_view word(core_set_status const value) {
  return word_of(value);
}
std::string_view word(organisation_kind const value) {
  return word_of(value);
}
std::string_view word(nested_kind const value) {
  return word_of(value);
}
std::string_view word(nested_status const value) {
  return word_of(value);
}
std::string_view word(area_type const value) {
  return word_of(value);
}
std::string_view word(translation_status const value) {
  return word_of(value);
}
std::string_view word(provenance_kind const value) {
  return word_of(value);
}
std::string_view word(decision_status const value) {
  return word_of(value);
}
std::string_view word(option_outcome const value) {
  return word_of(value);
}
std::string_view word(changed_part const value) {
  return word_of(value);
}
std::string_view word(paper_heading const value) {
  return word_of(value);
}
std::string_view word(benchmark_with const value) {
  return word_of(value);
}
std::string_view word(benchmark_word const value) {
  return word_of(value);
}
std::string_view word(trend_word const value) {
  return word_of(value);
}
std::string_view word(priority_class const value) {
  return word_of(value);
}
std::string_view word(contract_status const value) {
  return word_of(value);
}
std::string_view word(kind_of_care const value) {
  return word_of(value);
}
std::string_view word(pooling const value) {
  return word_of(value);
}
std::string_view word(outcome_part const value) {
  return word_of(value);
}
std::string_view word(payment_of const value) {
  return word_of(value);
}
std::string_view word(year_mode const value) {
  return word_of(value);
}

}  // namespace wm::framework
