#include "contracts/payment/points.h"

#include <algorithm>

#include <fmt/format.h>

namespace wm::contracts {

namespace {

using framework::better;

constexpr auto kMostPoints = 1'000'000;

/// "5.5 points".
std::string words_of(share const points) {
  auto text = to_string(share{points.value() / 100});  // as a per cent of 1
  text.resize(text.size() - 2);
  return text + " points";
}

framework::list_size const* list_of(framework::points_scheme const& scheme,
                                    std::string_view const provider) {
  auto const list = std::ranges::find(
      scheme.lists, provider,
      [](auto const& one) { return std::string_view{one.organisation.value}; });
  return list == scheme.lists.end() ? nullptr : &*list;
}

/// A scheme that names lists is for the providers that have one.
bool takes_part(framework::points_scheme const& scheme,
                std::string_view const provider) {
  return scheme.lists.empty() || list_of(scheme, provider) != nullptr;
}

std::string_view words_of(stand_in const by) {
  switch (by) {
    case stand_in::in_full:
      return "all points count";
    case stand_in::neutral:
      return "the line is left out; nobody can take its points, so nothing is "
             "paid until it comes";
    default:
      return "nothing is paid until it comes";
  }
}

class points_payer {
 public:
  points_payer(framework::contract const& terms, steps_wanted const steps)
      : terms_{terms}, scheme_{*terms.points}, steps_{steps} {}

  result<points_payment> pay(std::size_t line, std::size_t provider,
                             points_reading const& of) const;

 private:
  result<pence> with_list(pence amount, std::size_t provider,
                          telling tell) const;
  result<void> with_prevalence(framework::points_line const& line,
                               reading const& of, points_payment& paid,
                               telling tell) const;

  framework::contract const& terms_;
  framework::points_scheme const& scheme_;
  steps_wanted steps_;
};

result<pence> points_payer::with_list(pence const amount,
                                      std::size_t const provider,
                                      telling const tell) const {
  if (scheme_.average_list == 0) {
    return amount;
  }
  auto const* const list =
      list_of(scheme_, terms_.providers[provider].organisation.value);
  if (list == nullptr) {
    return fail(error_code::invalid_input, to_string(scheme_.at),
                "points by list size need the lists of providers");
  }
  auto const out = WM_TRY(scale(amount, list->people, scheme_.average_list));
  tell.say([&] {
    return step{fmt::format("By list size, {} people to {} on average",
                            list->people, scheme_.average_list),
                out};
  });
  return out;
}

result<void> points_payer::with_prevalence(framework::points_line const& line,
                                           reading const& of,
                                           points_payment& paid,
                                           telling const tell) const {
  if (!line.prevalence) {
    return {};
  }
  auto const decided = decide(of, terms_.data);
  auto const average = line.prevalence->average;
  if (!decided.figure) {
    auto const waits = decided.by == stand_in::held_back;
    tell.say([&] {
      return step{fmt::format(
          "Prevalence: {}; by the data clause {}",
          contracts::words_of(of.state),
          waits ? "nothing is paid until it comes" : "the average counts")};
    });
    if (waits) {
      paid.held_back = paid.earned;
      paid.earned = kNothing;
    }
    return {};
  }
  if (!(average.value > 0)) {
    return fail(error_code::undefined, line.metric.value,
                "the average prevalence has to be more than 0");
  }
  auto const factor = WM_TRY(share_of(decided.figure->value / average.value));
  paid.earned = WM_TRY(part(paid.earned, factor));
  tell.say([&] {
    return step{fmt::format("By prevalence, {} to {} on average = {}",
                            shown(*decided.figure), average.written.value,
                            to_string(factor)),
                paid.earned};
  });
  return {};
}

result<points_payment> points_payer::pay(std::size_t const number,
                                         std::size_t const provider,
                                         points_reading const& of) const {
  auto const& line = scheme_.lines[number];
  auto out = points_payment{};
  out.line = number;
  out.provider = provider;
  auto const tell = telling_to(out.steps, steps_);
  auto const decided = decide(of.achieved, terms_.data);
  auto const all = share{line.points * kAll.value()};
  auto const waits =
      decided.by == stand_in::held_back || decided.by == stand_in::neutral;
  out.decided_by = waits ? stand_in::held_back : decided.by;
  if (decided.figure) {
    out.points =
        WM_TRY(points_for(line, of.achieved.better, decided.figure->value));
    tell.say([&] {
      return step{fmt::format("{} between {} and {}: {} of {}",
                              shown(*decided.figure), line.lower.written.value,
                              line.upper.written.value, words_of(out.points),
                              line.points)};
    });
  } else {
    out.points = all;
    tell.say([&] {
      return step{fmt::format("There is {}; by the data clause {}",
                              contracts::words_of(of.achieved.state),
                              words_of(decided.by))};
    });
  }
  out.earned = WM_TRY(part(scheme_.per_point, out.points));
  tell.say([&] {
    return step{fmt::format("{} at {} a point", words_of(out.points),
                            to_string(scheme_.per_point)),
                out.earned};
  });
  out.earned = WM_TRY(with_list(out.earned, provider, tell));
  WM_TRY(with_prevalence(line, of.prevalence, out, tell));
  if (waits) {
    // With factors, so that it is what may come.
    out.held_back = out.held_back == kNothing ? out.earned : out.held_back;
    out.earned = kNothing;
    out.points = kNone;
  }
  return out;
}

}  // namespace

result<share> points_for(framework::points_line const& line,
                         better const better, double const value) {
  auto const turn = sign_of(better);
  auto const lower = turn * line.lower.value;
  auto const upper = turn * line.upper.value;
  if (!(lower < upper) || line.points < 0 || line.points > kMostPoints ||
      better == better::neither) {
    return fail(error_code::invalid_input, line.metric.value,
                "points need an upper threshold that is better than the "
                "lower, and not less than no points");
  }
  auto const reached =
      std::clamp((turn * value - lower) / (upper - lower), 0.0, 1.0);
  auto const reach = WM_TRY(share_of(reached));
  return part(share{line.points * kAll.value()}, reach);
}

result<std::vector<points_payment>> pay_points(
    framework::contract const& terms,
    std::vector<std::vector<points_reading>> const& of,
    steps_wanted const steps) {
  auto out = std::vector<points_payment>{};
  if (!terms.points) {
    return out;
  }
  auto const payer = points_payer{terms, steps};
  auto const lines = terms.points->lines.size();
  auto const providers = terms.providers.size();
  for (auto line = std::size_t{0}; line < lines; ++line) {
    if (of.size() != lines || of[line].size() != providers) {
      return fail(error_code::invalid_input, terms.id.value,
                  "points need a reading for each line and provider");
    }
    for (auto provider = std::size_t{0}; provider < providers; ++provider) {
      if (!takes_part(*terms.points,
                      terms.providers[provider].organisation.value)) {
        continue;
      }
      out.push_back(WM_TRY(payer.pay(line, provider, of[line][provider])));
    }
  }
  return out;
}

}  // namespace wm::contracts
