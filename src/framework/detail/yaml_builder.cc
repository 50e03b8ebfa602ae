#include "framework/detail/yaml_builder.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>
#include <yaml-cpp/mark.h>

#include "framework/detail/extent.h"
#include "framework/detail/yaml_parser.h"

namespace wm::framework::detail {

namespace {

std::size_t offset_of(YAML::Mark const& mark) {
  return static_cast<std::size_t>(mark.pos);
}

yaml_node node_of(node_kind const kind, place const at) {
  auto node = yaml_node{};
  node.kind = kind;
  node.at = at;
  return node;
}

/// The words that YAML 1.1 reads as true and false.
bool is_old_boolean(std::string const& word) {
  if (word.size() > 3) {
    return false;
  }
  auto lower = word;
  std::ranges::transform(lower, lower.begin(), [](char const c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  constexpr auto kWords =
      std::array<std::string_view, 6>{"yes", "no", "on", "off", "y", "n"};
  return std::ranges::find(kWords, lower) != kWords.end();
}

}  // namespace

void yaml_builder::OnDocumentStart(YAML::Mark const& mark) {
  if (!root_) {
    return;
  }
  if (bytes_.substr(offset_of(mark)).starts_with("---")) {
    stop(diagnostic_code::second_document, place_of_mark(mark),
         "a second document starts here",
         "Put it into a file of its own, or delete the line \"---\".");
  }
  stop(diagnostic_code::does_not_belong, place_of_mark(mark),
       "this does not belong to what stands before it",
       "Indent it like the lines it belongs to.");
}

void yaml_builder::OnNull(YAML::Mark const& mark, YAML::anchor_t const anchor) {
  refuse_properties(mark, "?", anchor);
  add(node_of(node_kind::missing, place_of_nothing(offset_of(mark))));
}

void yaml_builder::OnAlias(YAML::Mark const& mark, YAML::anchor_t) {
  tell_once(aliases_, diagnostic_code::alias, place_of_mark(mark),
            "an alias (*) is not allowed",
            "Write the value out, or put a text that starts with * in quotes.");
  add(node_of(node_kind::missing, place_of_mark(mark)));
}

void yaml_builder::OnScalar(YAML::Mark const& mark, std::string const& tag,
                            YAML::anchor_t const anchor,
                            std::string const& value) {
  refuse_properties(mark, tag, anchor);
  auto const offset = offset_of(mark);
  auto const first = byte_at(offset);
  if (first == '"' || first == '\'') {
    if (!end_of_quote(bytes_, offset)) {
      stop(diagnostic_code::open_quote, place_of_mark(mark),
           "the quoted text does not end on its line",
           "Close the quote; write long text after \">-\".");
    }
  } else if (tag == "?" && anchor == 0) {
    if (bytes_.substr(offset, value.size()) != value) {
      stop(diagnostic_code::text_runs_on, place_of_mark(mark),
           "the text runs on to the next line",
           "Close the bracket, indent the next line like this one, or write "
           "long text after \">-\".");
    }
    refuse_boolean(mark, value);
  }
  last_offset_ = offset;
  auto node = node_of(node_kind::scalar, place_of_mark(mark));
  if (first != '"' && first != '\'' && tag == "?" && !value.empty()) {
    node.at.length = static_cast<int>(value.size());
  }
  node.scalar = value;
  add(std::move(node));
}

void yaml_builder::OnSequenceStart(YAML::Mark const& mark,
                                   std::string const& tag,
                                   YAML::anchor_t const anchor,
                                   YAML::EmitterStyle::value) {
  refuse_properties(mark, tag, anchor);
  open(node_kind::list, mark);
}

void yaml_builder::OnSequenceEnd() {
  close();
}

void yaml_builder::OnMapStart(YAML::Mark const& mark, std::string const& tag,
                              YAML::anchor_t const anchor,
                              YAML::EmitterStyle::value) {
  refuse_properties(mark, tag, anchor);
  open(node_kind::map, mark);
}

void yaml_builder::OnMapEnd() {
  refuse_repeated_keys(open_.back().node);
  close();
}

void yaml_builder::open(node_kind const kind, YAML::Mark const& mark) {
  if (open_.size() == kDeepestNesting) {
    stop(diagnostic_code::too_deep, place_of_mark(mark),
         fmt::format("more than {} maps and lists inside each other",
                     kDeepestNesting),
         "A package never needs that many; look for a bracket too many.");
  }
  open_.push_back({.node = node_of(kind, place_of_mark(mark)), .key = {}});
}

void yaml_builder::close() {
  auto done = std::move(open_.back().node);
  open_.pop_back();
  add(std::move(done));
}

void yaml_builder::add(yaml_node node) {
  if (open_.empty()) {
    root_ = std::move(node);
    return;
  }
  auto& parent = open_.back();
  if (parent.node.kind == node_kind::list) {
    parent.node.items.push_back(std::move(node));
  } else if (parent.key) {
    if (node.kind == node_kind::missing) {
      node.at = parent.key->at;
      refuse_lost_colon(*parent.key);
    }
    parent.key->value = std::move(node);
    parent.node.entries.push_back(*std::move(parent.key));
    parent.key.reset();
  } else {
    if (node.kind == node_kind::missing) {
      error(diagnostic_code::missing_key_name, node.at, "a key is missing",
            "Write the key, or delete a comma.");
    } else if (node.kind != node_kind::scalar) {
      error(diagnostic_code::list_or_map_as_key, node.at,
            "a list or map cannot be a key",
            "Put a text that starts with [ or { in quotes.");
    }
    parent.key = {.key = std::move(node.scalar), .at = node.at, .value = {}};
  }
}

void yaml_builder::refuse_properties(YAML::Mark const& mark,
                                     std::string const& tag,
                                     YAML::anchor_t const anchor) {
  if (anchor != 0) {
    tell_once(anchors_, diagnostic_code::anchor, place_of_mark(mark),
              "an anchor (&) is not allowed",
              "Write the value out each time, or put a text that starts with & "
              "in quotes.");
  } else if ((tag != "?" && tag != "!" && !tag.empty()) ||
             byte_at(offset_of(mark)) == '!') {
    error(diagnostic_code::tag, place_of_mark(mark), "a tag (!) is not allowed",
          "Delete it, or put a text that starts with ! in quotes.");
  }
}

void yaml_builder::refuse_boolean(YAML::Mark const& mark,
                                  std::string const& word) {
  if (is_old_boolean(word)) {
    error(diagnostic_code::old_boolean, place_of_mark(mark),
          fmt::format("\"{}\" stands without quotes: older YAML tools read "
                      "it as true or false",
                      word),
          fmt::format("Write \"{}\" in quotes, or another word.", word));
  }
}

/// "title:Adults" is a key without a value, not what was meant.
void yaml_builder::refuse_lost_colon(yaml_entry const& key) {
  auto const colon = key.key.find(':');
  if (colon != std::string::npos) {
    error(diagnostic_code::lost_space_after_colon, key.at,
          fmt::format("\"{}\" has no value", key.key),
          fmt::format("Put a space after the colon: \"{}: ...\".",
                      key.key.substr(0, colon)));
  }
}

void yaml_builder::refuse_repeated_keys(yaml_node const& map) {
  auto sorted = std::vector<yaml_entry const*>{};
  sorted.reserve(map.entries.size());
  for (auto const& entry : map.entries) {
    sorted.push_back(&entry);
  }
  std::ranges::stable_sort(sorted, {}, &yaml_entry::key);
  auto first = std::size_t{0};
  for (auto i = std::size_t{1}; i < sorted.size(); ++i) {
    if (sorted[i]->key != sorted[first]->key) {
      first = i;
      continue;
    }
    error(diagnostic_code::repeated_key, sorted[i]->at,
          fmt::format("the key \"{}\" is given twice", sorted[i]->key),
          "Delete one of them.",
          {{position(sorted[first]->at), "first given here"}});
  }
}

place yaml_builder::place_of_mark(YAML::Mark const& mark) const {
  return {.line = mark.line + 1,
          .column = mark.column + 1,
          .length = static_cast<int>(extent(bytes_, offset_of(mark)))};
}

/// Where a value is left out: the parser only knows what comes after it, and
/// at the end of the file not even the right line.
place yaml_builder::place_of_nothing(std::size_t const offset) {
  auto const in_list =
      !open_.empty() && open_.back().node.kind == node_kind::list;
  auto const sign = bytes_.substr(0, offset).find_last_of("-,[");
  auto const next = byte_at(offset);
  auto const is_written = next == '~' || next == 'n' || next == 'N';
  if (!in_list || is_written || sign == std::string_view::npos) {
    return place_at(std::min(offset, bytes_.size()));
  }
  return place_at(sign);
}

/// Counts lines from where it stopped last: there may be a million empty
/// items.
place yaml_builder::place_at(std::size_t const offset) {
  if (offset < counted_to_) {
    counted_to_ = line_start_ = 0;
    line_ = 1;
  }
  for (; counted_to_ < offset; ++counted_to_) {
    if (bytes_[counted_to_] == '\n') {
      ++line_;
      line_start_ = counted_to_ + 1;
    }
  }
  return {.line = line_, .column = static_cast<int>(offset - line_start_) + 1};
}

char yaml_builder::byte_at(std::size_t const offset) const {
  return offset < bytes_.size() ? bytes_[offset] : '\0';
}

void yaml_builder::tell_once(told_once& what, diagnostic_code const code,
                             place const at, std::string message,
                             std::string remedy) {
  if (what.times++ == 0) {
    what.problem = problems_.size();
    error(code, at, std::move(message), std::move(remedy));
  }
}

void yaml_builder::finish() {
  for (auto const& [problem, times] : {anchors_, aliases_}) {
    if (times > 1) {
      problems_[problem].message +=
          fmt::format("; {} more in this file", times - 1);
    }
  }
}

source_position yaml_builder::position(place const at) const {
  return {file_, at.line, at.column, at.length};
}

void yaml_builder::error(diagnostic_code const code, place const at,
                         std::string message, std::string remedy,
                         std::vector<related_place> related) {
  problems_.push_back({code, position(at), std::move(message),
                       std::move(remedy), std::move(related)});
}

void yaml_builder::stop(diagnostic_code const code, place const at,
                        std::string message, std::string remedy) {
  throw stop_reading{
      {code, position(at), std::move(message), std::move(remedy)}};
}

}  // namespace wm::framework::detail
