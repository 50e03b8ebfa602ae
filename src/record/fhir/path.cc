#include "record/fhir/path.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "record/fhir/reference.h"

namespace wm::record::fhir {

namespace {

using node = json_tree::node;
constexpr auto kNone = json_tree::kNone;

/// Walks from one element of a resource to the next.
class walk {
 public:
  walk(bundle const& whole, node const from)
      : whole_{whole}, json_{whole.json()}, resource_{from}, at_{from} {}

  /// \returns whether there is such an element
  bool step(std::string_view const name, std::string_view const word) {
    auto const from = first_item(at_);
    at_ = json_.member(from, name);
    if (auto const reference = json_.text_of(from, "reference");
        at_ == kNone && !reference.empty()) {
      resource_ = target_of(whole_, resource_, reference);
      at_ = json_.member(resource_, name);
    }
    if (at_ != kNone && !word.empty()) {
      at_ = choose(word);
    }
    return at_ != kNone;
  }

  std::string_view text() const {
    auto const at = first_item(at_);
    if (at == kNone) {
      return {};
    }
    auto const reference = json_.text_of(at, "reference");
    return reference.empty() ? json_.text(at) : id_of(whole_, reference);
  }

 private:
  bool is_list(node const of) const {
    return of != kNone && json_.kind(of) == json_kind::list;
  }
  node first_item(node const of) const {
    return is_list(of) ? json_.first(of) : of;
  }

  node choose(std::string_view const word) const {
    if (!is_list(at_)) {
      return fits(at_, word) ? at_ : kNone;
    }
    auto item = json_.first(at_);
    while (item != kNone && !fits(item, word)) {
      item = json_.next(item);
    }
    return item;
  }

  bool fits(node const item, std::string_view const word) const {
    if (json_.kind(item) != json_kind::object) {
      return json_.text(item) == word;
    }
    if (auto const reference = json_.text_of(item, "reference");
        !reference.empty()) {
      auto const type = type_of(whole_, reference);
      // A reference that leads out of the bundle may keep its type to itself.
      return type.empty() || type == word;
    }
    return json_.text_of(item, "url") == word ||
           json_.text_of(item, "system") == word ||
           json_.text_of(item, "code") == word ||
           has_coding(json_.member(item, "code"), word);
  }

  bool has_coding(node const concept_of, std::string_view const word) const {
    auto const codings = json_.member(concept_of, "coding");
    if (!is_list(codings)) {
      return false;
    }
    auto coding = json_.first(codings);
    while (coding != kNone && json_.text_of(coding, "code") != word) {
      coding = json_.next(coding);
    }
    return coding != kNone;
  }

  bundle const& whole_;
  json_tree const& json_;
  node resource_;  // that holds the element
  node at_;
};

/// Where the first of two characters stands outside of [].
std::size_t find_outside(std::string_view const text, char const what) {
  auto inside = false;
  for (auto i = std::size_t{0}; i < text.size(); ++i) {
    if (!inside && text[i] == what) {
      return i;
    }
    inside = text[i] == '[' || (inside && text[i] != ']');
  }
  return std::string_view::npos;
}

/// Takes what stands before the separator, and the separator, off `rest`.
std::string_view take_until(std::string_view& rest, char const separator) {
  auto const end = find_outside(rest, separator);
  auto const taken = rest.substr(0, end);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  return taken;
}

bool is_name(std::string_view const text) {
  constexpr auto kLetters = std::string_view{
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"};
  return !text.empty() &&
         text.find_first_not_of(kLetters) == std::string_view::npos;
}

}  // namespace

result<std::vector<path::step>> path::parse_steps(std::string_view written) {
  auto steps = std::vector<step>{};
  while (!written.empty()) {
    auto const part = take_until(written, '.');
    auto const bracket = part.find('[');
    auto name = part.substr(0, bracket);
    auto word = std::string_view{};
    auto fine = is_name(name);
    if (bracket != std::string_view::npos) {
      word = part.substr(bracket + 1);
      fine = fine && word.size() > 1 && word.ends_with(']');
      word = word.substr(0, word.empty() ? 0 : word.size() - 1);
      fine = fine && word.find_first_of("[]") == std::string_view::npos;
    }
    if (!fine) {
      return fail(error_code::invalid_input, {},
                  fmt::format("\"{}\" is no step of a path: write a name, or "
                              "name[WORD].",
                              part));
    }
    steps.push_back({std::string{name}, std::string{word}});
  }
  return steps;
}

result<path> path::parse(std::string_view const written) {
  auto out = path{};
  auto rest = written;
  do {
    auto const alternative = take_until(rest, '|');
    if (alternative.empty() || alternative.ends_with('.')) {
      return fail(
          error_code::invalid_input, {},
          fmt::format("\"{}\" is no path: write code.coding.code, and | "
                      "between two of them.",
                      written));
    }
    out.alternatives_.push_back(WM_TRY(parse_steps(alternative)));
  } while (!rest.empty() || written.ends_with('|'));
  return out;
}

std::string_view path::in(bundle const& whole, resource const& from) const {
  for (auto const& steps : alternatives_) {
    auto at = walk{whole, from.at};
    auto const found = std::ranges::all_of(
        steps, [&](step const& one) { return at.step(one.name, one.word); });
    if (auto const text = found ? at.text() : std::string_view{};
        !text.empty()) {
      return text;
    }
  }
  return {};
}

}  // namespace wm::record::fhir
