#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "metrics/expression.h"
#include "metrics/language/fault.h"
#include "metrics/language/token.h"
#include "metrics/language/vocabulary.h"

namespace wm::metrics::language {

/// Reads one line of a definition and checks what it says while it reads:
/// names, words, kinds and units. One function for each rule of the grammar
/// in docs/language.md; each starts at the next token and leaves the first
/// one that is not its own.
class parser {
 public:
  /// \param names  grows by slots that the line needs
  parser(std::vector<token> tokens, vocabulary const& words, known_names& names)
      : tokens_{std::move(tokens)}, words_{words}, names_{names} {}

  /// A whole line that has to be of one type.
  understood<expression> line_of(value_type wanted);
  /// A whole line of any type but events.
  understood<expression> line();
  /// A whole line that names some events.
  understood<event_choice> line_of_events();
  /// Whether the line starts like one that names some events.
  bool starts_events() const;

 private:
  enum class window_rule { allowed, not_allowed };

  // parser.cc: conditions.
  understood<expression> disjunction();
  understood<expression> conjunction();
  understood<expression> negation();
  understood<expression> relation();
  understood<expression> relation_of(expression left);
  understood<expression> comparison_of(expression left);
  understood<expression> membership_of(expression left);
  understood<expression> knowledge_of(expression left);
  understood<expression> day_test_of(expression left);

  // parse_operand.cc: what stands between operators.
  understood<expression> sum();
  understood<expression> product();
  understood<expression> operand();
  understood<expression> bracketed();
  understood<expression> literal();
  understood<expression> keyword(token const& first);
  understood<expression> choice_between();
  understood<expression> several(operation does, std::int32_t count,
                                 token const& first);
  understood<expression> day();
  understood<expression> shifted(expression day);
  understood<expression> condition_about(token const& first);
  understood<expression> on_day(operation does, token const& first);
  understood<expression> throughout(operation does, token const& first);

  // parse_number.cc: numbers about events and days.
  understood<expression> counted(token const& first);
  understood<expression> summed(operation does, token const& first);
  understood<expression> days_about(token const& first);
  understood<expression> age(token const& first);
  understood<expression> last_day(token const& first);
  understood<value_name> value_of(event_shape const& shape, token const& name);
  understood<std::string> unit_here();

  // parse_events.cc
  understood<event_choice> events(window_rule rule);
  understood<std::string> name_of_event();
  understood<event_choice> what_events(std::size_t slot);
  understood<event_choice> either_of(std::size_t slot);
  understood<void> concept_named(event_choice& into);
  understood<void> filter(event_choice& into);
  understood<event_choice> spells();

  // parse_window.cc
  understood<window> days();
  bool starts_window() const;
  understood<time_unit> unit_of_time();
  understood<std::int32_t> count(std::string_view of_what);

  // parse_name.cc: what words stand for.
  understood<expression> named(token const& word);
  understood<expression> field_of(expression event, event_shape const& shape,
                                  std::string_view field, token const& word);
  understood<expression> state(state_name const& of, token const& word);
  understood<std::string> word_literal(expression const& compared);
  understood<void> check_word(expression const& compared,
                              std::string const& word, token const& at) const;

  token const& next() const { return tokens_[at_]; }
  token const& ahead(std::size_t const by) const {
    return tokens_[std::min(at_ + by, tokens_.size() - 1)];
  }
  bool is(std::string_view const text) const {
    return next().kind != token_kind::text && next().text == text &&
           next().kind != token_kind::end;
  }
  token const& take() {
    return tokens_[at_ + 1 < tokens_.size() ? at_++ : at_];
  }
  /// One more bracket, or events within events; depth_ is counted down where
  /// they end.
  understood<void> go_deeper();
  bool take_if(std::string_view text);
  understood<void> expect(std::string_view text, std::string_view where);
  understood<void> expect_end() const;
  understood<void> expect_type(expression const& what, value_type wanted) const;
  fault not_expected(std::string_view expected) const;
  fault fault_at(token const& at, framework::diagnostic_code code,
                 std::string message, std::string remedy) const;
  expression make(operation does, value_type type, token const& first) const;
  /// Sets how far the expression goes: up to the last token taken.
  expression closed(expression what) const;

  std::vector<token> tokens_;
  std::size_t at_{0};
  std::size_t depth_{0};
  vocabulary const& words_;
  known_names& names_;
};

/// "a number", "a day"
std::string_view noun_of(value_type type);

}  // namespace wm::metrics::language
