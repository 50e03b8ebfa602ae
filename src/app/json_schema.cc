#include "app/json_schema.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <boost/json.hpp>
#include <initializer_list>
#include <limits>
#include <utility>

#include "app/pretty_json.h"
#include "framework/unit.h"

namespace wm::app {

namespace {

namespace json = boost::json;
using framework::key_demand;
using framework::key_rule;
using framework::key_shape;
using framework::key_state;
using framework::need;
using framework::value_form;
using framework::value_shape;

// The reader takes every scalar as text; other tools make numbers of "1.0"
// and 2024, and true of "true".
json::object text(std::initializer_list<json::string_view> const types,
                  std::string_view const pattern) {
  auto all = json::array{};
  for (auto const type : types) {
    all.push_back(json::string{type});
  }
  return {{"type", std::move(all)}, {"pattern", pattern}};
}

constexpr auto kNotEmpty = std::string_view{"\\S"};
constexpr auto kLanguage =
    std::string_view{"^[a-z]{2,3}([A-Z0-9-][A-Za-z0-9-]*)?$"};

json::object closed_map(json::object properties, json::array required) {
  auto out =
      json::object{{"type", "object"}, {"properties", std::move(properties)}};
  if (!required.empty()) {
    out["required"] = std::move(required);
  }
  out["additionalProperties"] = false;
  return out;
}

json::object any_text() {
  return text({"string", "number", "boolean"}, kNotEmpty);
}

/// A text by language, or just in the first one.
json::object translated_text() {
  auto with_status =
      closed_map({{"text", any_text()},
                  {"status", {{"enum", json::array{"draft", "checked"}}}}},
                 {"text"});
  auto translation = json::object{
      {"description", "the text, \"wanted\", or {text: ..., status: checked}"},
      {"anyOf", json::array{any_text(), std::move(with_status)}}};
  auto by_language =
      json::object{{"type", "object"},
                   {"patternProperties", {{kLanguage, std::move(translation)}}},
                   {"additionalProperties", false},
                   {"minProperties", 1}};
  // Without a description of its own: editors would show it instead of the
  // key's.
  return {{"anyOf", json::array{any_text(), std::move(by_language)}}};
}

json::object condition_of(key_rule const& rule) {
  auto const there = json::object{{"required", json::array{rule.key}}};
  switch (rule.state) {
    case key_state::says:
      return {{"properties", {{rule.key, {{"const", rule.word}}}}},
              {"required", json::array{rule.key}}};
    case key_state::given:
      return there;
    case key_state::absent:
      return {{"not", there}};
  }
  return {};
}

/// Rules with one condition, which stand side by side, as one if and then.
json::array rules_of(std::vector<key_rule> const& rules) {
  auto out = json::array{};
  for (auto i = std::size_t{0}; i < rules.size();) {
    auto needed = json::array{};
    auto refused = json::object{};
    auto const& first = rules[i];
    for (; i < rules.size() && rules[i].key == first.key &&
           rules[i].state == first.state && rules[i].word == first.word;
         ++i) {
      if (rules[i].demand == key_demand::needs) {
        needed.push_back(json::string{rules[i].other});
      } else {
        refused[rules[i].other] = false;
      }
    }
    auto then = json::object{};
    if (!needed.empty()) {
      then["required"] = std::move(needed);
    }
    if (!refused.empty()) {
      then["properties"] = std::move(refused);
    }
    out.push_back(
        json::object{{"if", condition_of(first)}, {"then", std::move(then)}});
  }
  return out;
}

/// Writes schemas of values; what stands in many places goes to definitions.
class writer {
 public:
  json::object map(value_shape const& shape) {
    auto properties = json::object{};
    auto required = json::array{};
    for (auto const& key : shape.keys) {
      properties[key.name] = property(key);
      if (key.need == need::required) {
        required.push_back(json::string{key.name});
      }
    }
    auto out = closed_map(std::move(properties), std::move(required));
    if (!shape.rules.empty()) {
      out["allOf"] = rules_of(shape.rules);
    }
    return out;
  }

  json::object definitions;

 private:
  json::object property(key_shape const& key) {
    auto out = json::object{{"description", key.meaning}};
    if (!key.example.empty()) {
      out["examples"] = json::array{key.example};
    }
    for (auto& [name, part] : value(key.value, key)) {
      out[name] = std::move(part);
    }
    return out;
  }

  json::object value(value_shape const& shape, key_shape const& key) {
    switch (shape.form) {
      case value_form::text:
        return key.pattern.empty() ? any_text()
                                   : text({"string", "number"}, key.pattern);
      case value_form::translated_text:
        definitions.emplace("text", translated_text());
        return reference_to("text");
      case value_form::word:
        return {{"enum", json::array(shape.words.begin(), shape.words.end())}};
      case value_form::whole_number: {
        auto out = text({"integer", "string"}, "^[0-9]{1,10}$");
        out["minimum"] = 0;
        out["maximum"] = std::numeric_limits<int>::max();
        return out;
      }
      case value_form::date:
        return {{"type", "string"}, {"format", "date"}};
      case value_form::id:
        return {{"type", "string"}, {"pattern", "^[a-z][a-z0-9_]*$"}};
      case value_form::area_code:
        return text({"string", "number"}, "^[A-Za-z0-9_-]+$");
      case value_form::unit:
        return {{"type", "string"}, {"pattern", framework::unit_pattern()}};
      case value_form::list:
        return list(shape.items.front(), key);
      case value_form::map:
        return named_map(shape);
    }
    return {};
  }

  json::object list(value_shape const& item, key_shape const& key) {
    auto out = json::object{{"type", "array"}, {"items", value(item, key)}};
    if (item.form == value_form::id || item.form == value_form::area_code ||
        !key.pattern.empty()) {
      out["uniqueItems"] = true;
    }
    if (key.at_least > 0) {
      out["minItems"] = key.at_least;
    }
    return out;
  }

  json::object named_map(value_shape const& shape) {
    if (shape.name.empty()) {
      return map(shape);
    }
    if (!definitions.contains(shape.name)) {
      auto content = map(shape);
      definitions[shape.name] = std::move(content);
    }
    return reference_to(shape.name);
  }

  // A bare reference would hide the description beside it.
  static json::object reference_to(std::string_view const name) {
    return {{"allOf", json::array{json::object{
                          {"$ref", fmt::format("#/definitions/{}", name)}}}}};
  }
};

}  // namespace

std::string json_schema(framework::file_kind const& of) {
  auto out = json::object{
      {"$schema", "http://json-schema.org/draft-07/schema#"},
      {"$comment", "Made by `whatmatters schema --out schemas`; do not edit."},
      {"title", of.path},
      {"description", of.about}};
  auto all = writer{};
  for (auto& [name, part] : all.map(of.content)) {
    out[name] = std::move(part);
  }
  if (!all.definitions.empty()) {
    out["definitions"] = std::move(all.definitions);
  }
  return pretty_json(out);
}

}  // namespace wm::app
