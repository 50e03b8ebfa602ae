#include "app/diff_json.h"

#include <boost/json.hpp>
#include <utility>

#include "app/diff_sentences.h"
#include "framework/word_difference.h"

namespace wm::app {

namespace {

std::string_view word_of(framework::word_fate const fate) {
  switch (fate) {
    case framework::word_fate::kept:
      return "kept";
    case framework::word_fate::removed:
      return "removed";
    case framework::word_fate::added:
      return "added";
  }
  return "";
}

boost::json::object to_value(framework::change const& of,
                             framework::key_change const& key) {
  auto out = boost::json::object{{"key", key.key},
                                 {"label", key.label},
                                 {"before", key.before},
                                 {"after", key.after},
                                 {"effect", word(key.effect)},
                                 {"meaning", meaning_of(of, key)}};
  if (!key.language.empty()) {
    out["language"] = key.language;
  }
  if (is_prose(key)) {
    auto runs = boost::json::array{};
    for (auto const& run : framework::word_difference(key.before, key.after)) {
      runs.push_back(boost::json::object{{"fate", word_of(run.fate)},
                                         {"words", run.words}});
    }
    out["words"] = std::move(runs);
  }
  return out;
}

boost::json::object to_value(framework::change const& c) {
  auto keys = boost::json::array{};
  for (auto const& key : c.keys) {
    keys.push_back(to_value(c, key));
  }
  auto out = boost::json::object{{"of", c.of},
                                 {"id", c.id},
                                 {"title", c.title},
                                 {"change", word(c.kind)},
                                 {"effect", word(c.effect)}};
  if (!c.former_id.empty()) {
    out["former_id"] = c.former_id;
  }
  if (!c.version_after.empty()) {
    out["version_before"] = c.version_before;
    out["version_after"] = c.version_after;
  }
  out["keys"] = std::move(keys);
  return out;
}

}  // namespace

std::string in_json(framework::difference const& all,
                    figures_state const figures) {
  auto changes = boost::json::array{};
  for (auto const& c : all.changes) {
    changes.push_back(to_value(c));
  }
  auto problems = boost::json::array{};
  for (auto const& p : all.problems) {
    problems.push_back(boost::json::object{{"metric", p.metric},
                                           {"file", p.file},
                                           {"message", p.message},
                                           {"remedy", p.remedy}});
  }
  return boost::json::serialize(boost::json::object{
             {"summary", summary_of(all)},
             {"changes", std::move(changes)},
             {"problems", std::move(problems)},
             {"figures", figures == figures_state::same ? "same" : "differ"}}) +
         "\n";
}

}  // namespace wm::app
