#include "programme/overlap.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "programme/text_likeness.h"

namespace wm::programme {

namespace {

/// From here on words alone suggest that two indicators are one; chosen on
/// the labelled pairs of tests/golden/programme.
constexpr auto kAlike = 0.65;
/// With the same events of records or a national entry behind them less will
/// do.
constexpr auto kSomewhatAlike = 0.35;

/// What is known of an indicator to hold it against others.
struct candidate {
  asked what;
  std::string more;                   // further words on what is measured
  framework::metric const* metric{};  // ours, which it is
  std::set<std::string> national;     // "PHOF / C18"
  std::set<int> fingertips;
  /// Those of both that it stands for without a difference written down.
  std::set<std::string> exactly;
  std::string code;
  std::set<std::string> concepts;
};

/// The names with a point in a line: "diagnosis.asthma".
void add_concepts(std::string_view const line, std::set<std::string>& into) {
  auto const in_name = [](char const c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '.';
  };
  for (auto at = std::size_t{0}; at < line.size();) {
    auto const end = static_cast<std::size_t>(
        std::ranges::find_if_not(line.substr(at), in_name) -
        line.substr(at).begin());
    auto const name = line.substr(at, end);
    if (name.contains('.') && name.front() >= 'a' && name.back() != '.') {
      into.emplace(name);
    }
    at += std::max(end, std::size_t{1});
  }
}

std::set<std::string> concepts_of(framework::metric const& m) {
  auto out = std::set<std::string>{};
  if (m.record) {
    add_concepts(m.record->each.value, out);
    add_concepts(m.record->measure.value, out);
    for (auto const& line : m.record->numerator) {
      add_concepts(line.value, out);
    }
  }
  return out;
}

std::string fingertips_name(int const number) {
  return "Fingertips " + std::to_string(number);
}

/// Metrics that nobody has to collect any more.
std::set<std::string_view> retired_of(framework::package const& in) {
  auto out = std::set<std::string_view>{};
  for (auto const& r : in.programme.retirements) {
    if (r.status == framework::decision_status::taken) {
      out.insert(r.metric.value);
    }
  }
  return out;
}

std::vector<candidate> candidates_of(framework::package const& in) {
  auto out = std::vector<candidate>{};
  auto of_metric = std::map<std::string_view, std::size_t>{};
  auto const retired = retired_of(in);
  for (auto const& m : in.metrics) {
    if (retired.contains(m.id.value)) {
      continue;
    }
    auto& c = out.emplace_back();
    of_metric.emplace(m.id.value, out.size() - 1);
    c.what = {"the framework", m.id.value, std::string{m.title.original()}};
    c.more = m.plain.original();
    c.metric = &m;
    c.concepts = concepts_of(m);
    for (auto const& number :
         {m.fingertips, m.wanted ? m.wanted->fingertips : std::nullopt}) {
      if (number) {
        c.fingertips.insert(*number);
        c.exactly.insert(fingertips_name(*number));
      }
    }
  }
  for (auto const& link : in.links) {
    if (auto const at = of_metric.find(link.metric.value);
        at != of_metric.end()) {
      auto const& name = link.indicator.empty() ? link.title : link.indicator;
      auto& c = out[at->second];
      auto entry = link.framework + " / " + name;
      if (link.differs.empty()) {
        c.exactly.insert(entry);
      }
      c.national.insert(std::move(entry));
      if (link.fingertips) {
        c.fingertips.insert(*link.fingertips);
        if (link.differs.empty()) {
          c.exactly.insert(fingertips_name(*link.fingertips));
        }
      }
    }
  }
  auto const add = [&](std::string_view const asker,
                       std::vector<framework::asked_indicator> const& list) {
    for (auto const& one : list) {
      if (one.metric) {
        continue;  // it says itself which of ours it is
      }
      auto& c = out.emplace_back();
      c.what = {std::string{asker}, {}, one.title};
      c.more = one.definition;
      c.code = one.code;
      if (one.fingertips) {
        c.fingertips.insert(*one.fingertips);
        c.exactly.insert(fingertips_name(*one.fingertips));
      }
    }
  };
  for (auto const& n : in.nested) {
    if (n.status != framework::nested_status::retired) {
      add(n.title.original(), n.indicators);
    }
  }
  for (auto const& p : in.programme.projects) {
    if (p.status != framework::nested_status::retired) {
      add(p.title.original(), p.indicators);
    }
  }
  return out;
}

bool intersect(auto const& a, auto const& b) {
  return std::ranges::any_of(a,
                             [&](auto const& one) { return b.contains(one); });
}

/// Whether both can be the same number: a share and a sum of money cannot.
bool same_kind(candidate const& a, candidate const& b) {
  if (a.metric == nullptr || b.metric == nullptr) {
    return true;
  }
  auto const wanted = framework::metric_source::wanted;
  if (a.metric->source == wanted || b.metric->source == wanted) {
    return true;  // nobody has said yet
  }
  return a.metric->value == b.metric->value &&
         a.metric->unit->name == b.metric->unit->name;
}

std::optional<overlapping_pair> compare(candidate const& a, candidate const& b,
                                        double const likeness) {
  auto out = overlapping_pair{a.what, b.what, {}, likeness};
  using enum overlap_reason;
  auto const apart = told_apart(a.what.title, b.what.title);
  auto const exactly = intersect(a.exactly, b.exactly);
  // Two metrics that each differ from an entry in their own way may have
  // little to do with each other.
  if (!apart && (exactly || likeness >= kSomewhatAlike)) {
    if (intersect(a.national, b.national)) {
      out.reasons.push_back(same_national_indicator);
    }
    if (intersect(a.fingertips, b.fingertips)) {
      out.reasons.push_back(same_fingertips_number);
    }
  }
  if (!a.code.empty() && a.code == b.code) {
    out.reasons.push_back(same_code);
  }
  auto const certain = (!apart && exactly) || (!out.reasons.empty() &&
                                               out.reasons.back() == same_code);
  out.certainty = certain ? certainty::certain : certainty::to_be_looked_at;
  if (!apart && same_kind(a, b)) {
    auto const concepts = !a.concepts.empty() && a.concepts == b.concepts;
    if (concepts && likeness >= kSomewhatAlike) {
      out.reasons.push_back(same_concepts);
    }
    if (likeness >= kAlike) {
      out.reasons.push_back(similar_words);
    }
  }
  return out.reasons.empty() ? std::nullopt : std::optional{std::move(out)};
}

std::vector<overlapping_pair> pairs_of(framework::package const& in) {
  auto const all = candidates_of(in);
  auto texts = std::vector<text_likeness::described>{};
  for (auto const& c : all) {
    texts.push_back({c.what.title, c.more});
  }
  auto const likeness = text_likeness{texts};
  auto out = std::vector<overlapping_pair>{};
  for (auto a = std::size_t{0}; a < all.size(); ++a) {
    for (auto b = a + 1; b < all.size(); ++b) {
      if (auto pair = compare(all[a], all[b], likeness.between(a, b))) {
        out.push_back(*std::move(pair));
      }
    }
  }
  std::ranges::stable_sort(out, [](auto const& a, auto const& b) {
    return std::pair{a.certainty, -a.likeness} <
           std::pair{b.certainty, -b.likeness};
  });
  return out;
}

std::vector<shared_metric> shared_of(framework::package const& in) {
  auto askers = std::map<std::string_view, std::vector<std::string>>{};
  auto const ask = [&](std::string_view const metric,
                       std::string_view const asker) {
    auto& list = askers[metric];
    if (std::ranges::find(list, asker) == list.end()) {
      list.emplace_back(asker);
    }
  };
  auto const ask_all =
      [&](std::string_view const asker,
          std::vector<framework::located<std::string>> const& metrics,
          std::vector<framework::asked_indicator> const& indicators) {
        for (auto const& id : metrics) {
          ask(id.value, asker);
        }
        for (auto const& one : indicators) {
          if (one.metric) {
            ask(one.metric->value, asker);
          }
        }
      };
  for (auto const& link : in.links) {
    ask(link.metric.value, link.framework);
  }
  for (auto const& n : in.nested) {
    if (n.status == framework::nested_status::retired) {
      continue;
    }
    ask_all(n.title.original(), n.metrics, n.indicators);
  }
  for (auto const& p : in.programme.projects) {
    if (p.status == framework::nested_status::retired) {
      continue;
    }
    ask_all(p.title.original(), p.metrics, p.indicators);
  }
  auto out = std::vector<shared_metric>{};
  for (auto& [metric, list] : askers) {
    if (list.size() > 1) {
      out.push_back({std::string{metric}, std::move(list)});
    }
  }
  std::ranges::stable_sort(out, std::ranges::greater{},
                           [](auto const& one) { return one.askers.size(); });
  return out;
}

void look_at_statements(framework::package const& in, overlap& into) {
  auto used = std::set<std::string_view>{};
  for (auto const& s : in.statements) {
    auto measures = s.supporting.size();
    if (s.lead) {
      used.insert(s.lead->value);
      ++measures;
    }
    for (auto const& id : s.supporting) {
      used.insert(id.value);
    }
    if (measures == 0) {
      into.without_measure.push_back(s.id.value);
    } else if (measures > kManyMeasures) {
      into.many_measures.push_back({s.id.value, measures});
    }
  }
  for (auto const& m : in.metrics) {
    if (!used.contains(m.id.value)) {
      into.without_statement.push_back(m.id.value);
    }
  }
  std::ranges::stable_sort(into.many_measures, std::ranges::greater{},
                           &measured_statement::measures);
}

std::vector<aimed_statement> same_aims(framework::package const& in) {
  auto out = std::vector<aimed_statement>{};
  for (auto const& s : in.statements) {
    auto one = aimed_statement{s.id.value, {}};
    for (auto const& p : in.programme.projects) {
      auto const aims = std::ranges::any_of(
          p.statements, [&](auto const& id) { return id.value == s.id.value; });
      if (aims && p.status != framework::nested_status::retired) {
        one.projects.push_back(p.id.value);
      }
    }
    if (one.projects.size() > 1) {
      out.push_back(std::move(one));
    }
  }
  std::ranges::stable_sort(out, std::ranges::greater{},
                           [](auto const& one) { return one.projects.size(); });
  return out;
}

}  // namespace

overlap find_overlap(framework::package const& in) {
  auto out = overlap{};
  out.pairs = pairs_of(in);
  out.shared = shared_of(in);
  look_at_statements(in, out);
  out.same_aim = same_aims(in);
  return out;
}

std::string_view word(overlap_reason const reason) {
  switch (reason) {
    case overlap_reason::same_national_indicator:
      return "same national indicator";
    case overlap_reason::same_fingertips_number:
      return "same Fingertips number";
    case overlap_reason::same_code:
      return "same code";
    case overlap_reason::same_concepts:
      return "same events";
    case overlap_reason::similar_words:
      return "similar words";
  }
  return "";
}

std::string_view word(certainty const of) {
  return of == certainty::certain ? "certain" : "to be looked at";
}

}  // namespace wm::programme
