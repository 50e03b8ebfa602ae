#include "app/json_schema.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <boost/json.hpp>
#include <initializer_list>
#include <utility>

#include "app/pretty_json.h"
#include "framework/amount.h"
#include "framework/unit.h"

namespace wm::app {

namespace {

namespace json = boost::json;
using framework::key_condition;
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

/// A whole number as text, in its range as far as digits can say it.
std::string_view digits(key_shape const& of) {
  if (of.at_most == 9) {
    return "^0*[0-9]$";
  }
  return of.lowest == 1 && of.at_most == 99 ? "^0*[1-9][0-9]?$"
                                            : "^[0-9]{1,10}$";
}

constexpr auto kNotEmpty = std::string_view{"\\S"};
constexpr auto kId = std::string_view{"^[a-z][a-z0-9_]*$"};
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

json::object condition_of(key_condition const& of) {
  auto const there = json::object{{"required", json::array{of.key}}};
  auto const says =
      json::object{{"properties", {{of.key, {{"const", of.word}}}}},
                   {"required", json::array{of.key}}};
  switch (of.state) {
    case key_state::says:
      return says;
    case key_state::says_other:
      return {{"not", says}};
    case key_state::given:
      return there;
    case key_state::absent:
      return {{"not", there}};
  }
  return {};
}

json::object condition_of(key_rule const& rule) {
  auto const first =
      condition_of(key_condition{rule.key, rule.state, rule.word});
  auto all = json::array{first};
  for (auto const& more : rule.also) {
    if (!more.key.empty()) {
      all.push_back(condition_of(more));
    }
  }
  return all.size() == 1 ? first : json::object{{"allOf", std::move(all)}};
}

/// Rules with one condition, which stand side by side, as one if and then.
json::array rules_of(std::vector<key_rule> const& rules) {
  auto out = json::array{};
  for (auto i = std::size_t{0}; i < rules.size();) {
    auto needed = json::array{};
    auto refused = json::object{};
    auto const& first = rules[i];
    for (; i < rules.size() && rules[i].key == first.key &&
           rules[i].state == first.state && rules[i].word == first.word &&
           rules[i].also == first.also;
         ++i) {
      if (rules[i].demand == key_demand::needs) {
        needed.push_back(json::string{rules[i].other});
      } else if (rules[i].demand == key_demand::refuses) {
        refused[rules[i].other] = false;
      } else {
        refused[rules[i].other] =
            json::object{{"not", json::object{{"type", "array"}}}};
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
        auto out = text({"integer", "string"}, digits(key));
        out["minimum"] = key.lowest;
        out["maximum"] = key.at_most;
        return out;
      }
      case value_form::date:
        return {{"type", "string"}, {"format", "date"}};
      case value_form::id:
        return {{"type", "string"}, {"pattern", kId}};
      case value_form::concept_id:
        return {{"type", "string"},
                {"pattern", "^[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*$"}};
      case value_form::area_code:
        return text({"string", "number"}, "^[A-Za-z0-9_-]+$");
      case value_form::unit:
        return {{"type", "string"}, {"pattern", framework::unit_pattern()}};
      case value_form::pounds:
        return {{"type", "string"}, {"pattern", framework::kPoundsPattern}};
      case value_form::percentage:
        return {{"type", "string"}, {"pattern", framework::kPercentagePattern}};
      case value_form::amount:
        return text({"string", "number"}, framework::kAmountPattern);
      case value_form::list:
        return list(shape, key);
      case value_form::lines:
        return {{"anyOf", json::array{any_text(), list(shape, key)}}};
      case value_form::named_lines:
        return {{"type", "object"},
                {"propertyNames", {{"pattern", kId}}},
                {"additionalProperties", any_text()}};
      case value_form::map:
        return named_map(shape);
    }
    return {};
  }

  json::object list(value_shape const& shape, key_shape const& key) {
    auto out = json::object{{"type", "array"},
                            {"items", value(shape.items.front(), key)}};
    if (shape.unique) {
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
