#include "report/compose_statement.h"

#include <algorithm>

#include <fmt/format.h>

#include "report/metric_answer.h"
#include "report/reasons.h"
#include "report/standings.h"

namespace wm::report {

namespace {

using figures::comparator_kind;
using figures::standing;

/// How the lead metric stands, within a sentence.
std::string standing_text(shown_comparison const& c) {
  auto const where =
      c.with == comparator_kind::baseline ? c.spoken : "in " + c.spoken;
  switch (c.standing) {
    case standing::better:
      return fmt::format("better than {}, by the lead metric.", where);
    case standing::worse:
      return fmt::format("worse than {}, by the lead metric.", where);
    case standing::higher:
      return fmt::format("the lead metric is higher than {}.", where);
    case standing::lower:
      return fmt::format("the lead metric is lower than {}.", where);
    default:
      return fmt::format(
          "about the same as {}, as far as the lead metric can tell.", where);
  }
}

/// The first words: whether it changes, and how it stands.
std::string verdict(shown_metric const& lead, shown_comparison const& c) {
  auto const stands = standing_text(c);
  switch (change_of(lead)) {
    case change::getting_better:
      return "Getting better; " + stands;
    case change::getting_worse:
      return "Getting worse; " + stands;
    default:
      return as_opening(stands);
  }
}

std::string judged_answer(shown_metric const& lead, evidence const& from,
                          std::chrono::sys_days const on) {
  auto const* const c = leading_comparison(lead);
  auto const* const goal = find_comparison(lead, comparator_kind::goal);
  return joined({c == nullptr ? "" : verdict(lead, *c),
                 figure_sentence(lead, c), circumstances(lead, from, on),
                 c == nullptr ? "" : as_sentence(c->chance),
                 goal == nullptr ? "" : goal->sentence, trend_sentence(lead)});
}

std::string described_answer(shown_metric const& lead, evidence const& from,
                             std::chrono::sys_days const on) {
  if (!lead.latest) {
    return "It cannot be judged yet. " + lead.answer;
  }
  return joined(
      {fmt::format("It cannot be judged yet: {}.", why_not_judged(lead)),
       figure_sentence(lead, nullptr), circumstances(lead, from, on),
       trend_sentence(lead)});
}

std::string proposer(framework::package const& package,
                     std::string_view const id) {
  if (auto const* const o = framework::find_organisation(package, id)) {
    return std::string{o->title.original()};
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
  return fmt::format("Not measured yet. {} Who will propose a metric: {}.",
                     as_sentence(std::string{why.why.original()}),
                     proposer(package, why.proposed_by.value));
}

/// How the supporting metrics stand, each by the comparison it leads with.
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
  return as_sentence(
      in_words(count, "supporting metric", "supporting metrics"));
}

}  // namespace

shown_metric const* find_metric(std::vector<shown_metric> const& in,
                                std::string_view const id) {
  auto const key = [](shown_metric const& m) {
    return std::string_view{m.definition.id.value};
  };
  auto const found = std::ranges::lower_bound(in, id, {}, key);
  return found != in.end() && key(*found) == id ? &*found : nullptr;
}

shown_statement compose_statement(framework::statement const& statement,
                                  evidence const& from,
                                  std::vector<shown_metric> const& metrics,
                                  std::chrono::sys_days const on) {
  auto out = shown_statement{};
  out.definition = statement;
  auto const* const lead =
      statement.lead ? find_metric(metrics, statement.lead->value) : nullptr;
  out.state = lead == nullptr ? state::not_yet : lead->state;
  out.change = lead == nullptr ? change::not_measured : change_of(*lead);
  switch (out.state) {
    case state::judged:
      if (auto const* const c = leading_comparison(*lead)) {
        out.standing = c->standing;
        out.confidence = c->confidence;
        out.comparator = c->title;
      }
      out.answer = judged_answer(*lead, from, on);
      break;
    case state::described:
      out.answer = described_answer(*lead, from, on);
      break;
    case state::not_yet:
      out.answer = not_yet_answer(statement, from.package(), lead);
      break;
  }
  out.answer = joined({out.answer, supporting_sentence(statement, metrics)});
  return out;
}

}  // namespace wm::report
