#include "framework/detail/values.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/calendar.h"
#include "base/spelling.h"

namespace wm::framework::detail {

namespace {

bool is_lower(char const c) {
  return c >= 'a' && c <= 'z';
}
bool is_digit(char const c) {
  return c >= '0' && c <= '9';
}
bool is_upper(char const c) {
  return c >= 'A' && c <= 'Z';
}

bool is_code(std::string_view const word) {
  return !word.empty() && std::ranges::all_of(word, [](char const c) {
    return is_lower(c) || is_upper(c) || is_digit(c) || c == '_' || c == '-';
  });
}

/// Whether it is not written as ids of that kind are; then says so.
bool refuse_odd_id(reader& from, place const at, names const kind,
                   std::string_view const id) {
  if (kind == names::area) {
    if (is_code(id)) {
      return false;
    }
    from.report(diagnostic_code::not_an_area_code, at,
                fmt::format("\"{}\" is not a code", id),
                "Use letters, digits, - and _.");
  } else if (kind == names::record_concept) {
    if (is_concept_id(id)) {
      return false;
    }
    from.report(diagnostic_code::not_a_concept_id, at,
                fmt::format("\"{}\" is not the id of a concept", id),
                "Use lower-case letters, digits and _, starting with a letter; "
                "points part the words: observation.blood_pressure.");
  } else {
    if (is_id(id)) {
      return false;
    }
    from.report(diagnostic_code::not_an_id, at,
                fmt::format("\"{}\" is not an id", id),
                "Use lower-case letters, digits and _, starting with a "
                "letter.");
  }
  return true;
}

}  // namespace

bool is_id(std::string_view const word) {
  return !word.empty() && is_lower(word.front()) &&
         std::ranges::all_of(word, [](char const c) {
           return is_lower(c) || is_digit(c) || c == '_';
         });
}

bool is_concept_id(std::string_view word) {
  for (;;) {
    auto const point = word.find('.');
    if (!is_id(word.substr(0, point))) {
      return false;
    }
    if (point == std::string_view::npos) {
      return true;
    }
    word.remove_prefix(point + 1);
  }
}

void value<std::string>::read(reader& from, yaml_node const& node,
                              key_info const& key, std::string& into) {
  if (!from.is(node_kind::scalar, node, key.name)) {
    return;
  }
  auto const end = node.scalar.find_last_not_of(" \t\r\n");
  if (end == std::string::npos) {
    from.report(diagnostic_code::empty_text, node.at,
                fmt::format("\"{}\" is an empty text", key.name),
                "Write what belongs there.");
    return;
  }
  into = node.scalar.substr(0, end + 1);
  if (!key.words.empty() &&
      std::ranges::find(key.words, into) == key.words.end()) {
    not_a_choice(from, node, key, {key.words.begin(), key.words.end()});
  }
}

void value<int>::read(reader& from, yaml_node const& node, key_info const& key,
                      int& into) {
  if (!from.is(node_kind::scalar, node, key.name)) {
    return;
  }
  auto const* const begin = node.scalar.data();
  auto const* const end = begin + node.scalar.size();
  auto number = 0;
  auto const [stop, failure] = std::from_chars(begin, end, number);
  if (failure != std::errc{} || stop != end || number < 0) {
    from.report(diagnostic_code::not_a_whole_number, node.at,
                fmt::format("\"{}\" must be a whole number, not \"{}\"",
                            key.name, node.scalar),
                "Write digits only.");
    return;
  }
  into = number;
}

void value<std::chrono::sys_days>::read(reader& from, yaml_node const& node,
                                        key_info const& key,
                                        std::chrono::sys_days& into) {
  if (!from.is(node_kind::scalar, node, key.name)) {
    return;
  }
  auto const day = parse_date(node.scalar);
  if (!day) {
    from.report(
        diagnostic_code::not_a_date, node.at,
        fmt::format("\"{}\" must be a date, not \"{}\"", key.name, node.scalar),
        "Write year, month and day of a day that exists: 2027-03-31.");
    return;
  }
  into = *day;
}

void value<located<std::string>>::read(reader& from, yaml_node const& node,
                                       key_info const& key,
                                       located<std::string>& into) {
  into.at = from.position(node.at);
  value<std::string>::read(from, node, key, into.value);
  if (key.ids == names::none || into.value.empty()) {
    return;
  }
  if (refuse_odd_id(from, node.at, key.ids, into.value)) {
    // What it declares exists all the same.
  } else if (key.role == id_role::refers || key.role == id_role::tells_apart) {
    from.refer(key.ids, into);
    return;
  }
  if (key.role == id_role::declares) {
    from.declare(key.ids, into);  // even if odd: references to it are right
  }
}

void value<unit>::read(reader& from, yaml_node const& node, key_info const& key,
                       unit& into) {
  if (!from.is(node_kind::scalar, node, key.name)) {
    return;
  }
  auto parsed = parse_unit(node.scalar);
  if (!parsed) {
    from.report(parsed.error().code, node.at, parsed.error().message,
                parsed.error().remedy);
    return;
  }
  into = *std::move(parsed);
  into.at = from.position(node.at);
}

void not_a_choice(reader& from, yaml_node const& node, key_info const& key,
                  std::vector<std::string_view> const& allowed) {
  auto const guess = did_you_mean(node.scalar, allowed);
  from.report(diagnostic_code::not_one_of_the_words, node.at,
              fmt::format("\"{}\" cannot be \"{}\"", key.name, node.scalar),
              fmt::format("{}{}Allowed: {}.", guess, guess.empty() ? "" : " ",
                          fmt::join(allowed, ", ")));
}

}  // namespace wm::framework::detail
