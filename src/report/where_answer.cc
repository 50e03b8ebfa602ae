#include "report/where_answer.h"

#include <set>
#include <string_view>

#include <fmt/format.h>

#include "report/compose_statement.h"
#include "report/number_text.h"
#include "report/reasons.h"

namespace wm::report {

namespace {

/// What the recent trends of lead metrics that have figures say.
struct changes {
  int better{0};
  int worse{0};
  int neither{0};  // rising or falling, which is neither better nor worse
  int none{0};     // no clear change
  int untested{0};

  int leads() const { return better + worse + neither + none + untested; }
  int known() const { return leads() - untested; }
};

void add(changes& into, shown_metric const& lead) {
  switch (change_of(lead)) {
    case change::getting_better:
      ++into.better;
      return;
    case change::getting_worse:
      ++into.worse;
      return;
    case change::rising_or_falling:
      ++into.neither;
      return;
    case change::no_clear_change:
      ++into.none;
      return;
    case change::cannot_say:
    case change::not_measured:
      ++into.untested;
  }
}

changes of_leads(std::vector<shown_statement> const& statements,
                 std::vector<shown_metric> const& metrics) {
  auto out = changes{};
  auto seen = std::set<std::string_view>{};
  for (auto const& s : statements) {
    auto const* const lead =
        s.definition.lead ? find_metric(metrics, s.definition.lead->value)
                          : nullptr;
    if (lead != nullptr && lead->state != state::not_yet &&
        seen.insert(lead->definition.id.value).second) {
      add(out, *lead);
    }
  }
  return out;
}

std::string verdict(changes const& c, std::size_t const statements) {
  if (2 * static_cast<std::size_t>(c.known()) < statements) {
    return "It is too early to say for most of what residents said matters.";
  }
  if (c.better == 0 && c.worse == 0) {
    return "No clear change so far, for better or worse.";
  }
  if (c.better > c.worse) {
    return "More is getting better than worse.";
  }
  return c.better < c.worse ? "More is getting worse than better."
                            : "As much is getting better as is getting worse.";
}

/// "2 are better", "1 is better"; nothing for none.
void say(std::vector<std::string>& parts, int const n,
         std::string_view const one, std::string_view const many) {
  if (n > 0) {
    parts.push_back(fmt::format("{} {}", n, n == 1 ? one : many));
  }
}

std::string change_sentence(changes const& c) {
  auto parts = std::vector<std::string>{};
  say(parts, c.better, "is getting better", "are getting better");
  say(parts, c.worse, "is getting worse", "are getting worse");
  say(parts, c.neither, "is rising or falling, which is neither",
      "are rising or falling, which is neither");
  say(parts, c.none, "shows no clear change", "show no clear change");
  say(parts, c.untested, "cannot be tested for change",
      "cannot be tested for change");
  if (c.leads() == 1) {
    return fmt::format("The one lead metric with figures{}.",
                       parts.front().substr(1));
  }
  return fmt::format("Of the {} lead metrics with figures behind them, {}.",
                     c.leads(), listed(parts));
}

std::string state_sentence(tally const& t, std::size_t const statements) {
  auto parts = std::vector<std::string>{};
  say(parts, t.judged, "can be judged against other places or earlier years",
      "can be judged against other places or earlier years");
  say(parts, t.described, "can only be described", "can only be described");
  say(parts, t.not_yet, "is not measured yet", "are not measured yet");
  return fmt::format("Of {}, {}.",
                     counted(statements, "statement", "statements"),
                     listed(parts));
}

}  // namespace

std::string where_answer(tally const& of_statements,
                         std::vector<shown_statement> const& statements,
                         std::vector<shown_metric> const& metrics) {
  if (statements.empty()) {
    return "This framework has no statements yet.";
  }
  auto const change = of_leads(statements, metrics);
  return joined({verdict(change, statements.size()),
                 state_sentence(of_statements, statements.size()),
                 change.leads() == 0 ? "" : change_sentence(change)});
}

}  // namespace wm::report
