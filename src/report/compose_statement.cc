#include "report/compose_statement.h"

#include <algorithm>

#include <fmt/format.h>

#include "report/metric_answer.h"
#include "report/number_text.h"
#include "report/reasons.h"
#include "report/standings.h"

namespace wm::report {

namespace {

using figures::standing;

/// The first words: how the lead metric stands.
std::string verdict(shown_metric const& lead) {
  auto const* const c = leading_comparison(lead);
  if (c == nullptr) {
    auto const* const goal =
        find_comparison(lead, figures::comparator_kind::goal);
    return goal == nullptr ? std::string{} : goal->sentence;
  }
  auto const where = c->with == figures::comparator_kind::baseline
                         ? c->spoken
                         : "in " + c->spoken;
  switch (c->standing) {
    case standing::better:
      return fmt::format("Better than {}, by the lead metric.", where);
    case standing::worse:
      return fmt::format("Worse than {}, by the lead metric.", where);
    case standing::higher:
      return fmt::format("Higher than {}, by the lead metric.", where);
    case standing::lower:
      return fmt::format("Lower than {}, by the lead metric.", where);
    default:
      return fmt::format(
          "About the same as {}, as far as the lead metric can "
          "tell.",
          where);
  }
}

/// How the supporting metrics stand, by the comparison each leads with.
std::string supporting_sentence(framework::statement const& statement,
                                std::vector<shown_metric> const& metrics) {
  if (statement.supporting.empty()) {
    return {};
  }
  auto count = standing_counts{};
  for (auto const& id : statement.supporting) {
    auto const* const metric = find_metric(metrics, id.value);
    auto const* const c =
        metric == nullptr ? nullptr : leading_comparison(*metric);
    add(count, c == nullptr ? standing::cannot_say : c->standing);
  }
  auto const all = counted(statement.supporting.size(), "supporting metric",
                           "supporting metrics");
  if (tested(count) == 0) {
    return fmt::format("Of {} none can be judged.", all);
  }
  return fmt::format("Of {} {}.", all, in_words(count));
}

std::string proposer(framework::package const& package,
                     std::string_view const id) {
  for (auto const& o : package.organisations) {
    if (o.id.value == id) {
      return std::string{o.title.original()};
    }
  }
  for (auto const& w : package.workstreams) {
    if (w.id.value == id) {
      return fmt::format("the workstream {}", w.title.original());
    }
  }
  return std::string{id};
}

std::string not_yet_answer(framework::statement const& statement,
                           framework::package const& package,
                           shown_metric const* const lead) {
  if (lead != nullptr) {
    return fmt::format("Not measured yet. The lead metric would be: {}. {}",
                       without_stop(lead->definition.title.original()),
                       lead->answer);
  }
  if (!statement.not_yet_measured) {
    return "Not measured yet.";
  }
  auto const& why = *statement.not_yet_measured;
  return fmt::format("Not measured yet: {} To propose a metric: {}.",
                     as_sentence(std::string{why.why.original()}),
                     proposer(package, why.proposed_by.value));
}

std::string join(std::string first, std::string const& second) {
  if (!first.empty() && !second.empty()) {
    first += ' ';
  }
  return first + second;
}

}  // namespace

shown_metric const* find_metric(std::vector<shown_metric> const& in,
                                std::string_view const id) {
  auto const found = std::ranges::find_if(
      in, [&](shown_metric const& m) { return m.definition.id.value == id; });
  return found == in.end() ? nullptr : &*found;
}

shown_statement compose_statement(framework::statement const& statement,
                                  framework::package const& package,
                                  std::vector<shown_metric> const& metrics) {
  auto out = shown_statement{};
  out.definition = statement;
  auto const* const lead =
      statement.lead ? find_metric(metrics, statement.lead->value) : nullptr;
  out.state = lead == nullptr ? state::not_yet : lead->state;
  auto const supporting = supporting_sentence(statement, metrics);
  switch (out.state) {
    case state::judged:
      if (auto const* const c = leading_comparison(*lead)) {
        out.standing = c->standing;
      }
      out.answer = join(verdict(*lead), lead->answer);
      break;
    case state::described:
      out.answer = "It cannot be judged yet. " + lead->answer;
      break;
    case state::not_yet:
      out.answer = not_yet_answer(statement, package, lead);
      break;
  }
  out.answer = join(std::move(out.answer), supporting);
  return out;
}

}  // namespace wm::report
