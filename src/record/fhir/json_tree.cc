#include "record/fhir/json_tree.h"

#include <algorithm>
#include <utility>

#include <boost/json/basic_parser_impl.hpp>

namespace wm::record::fhir {

/// Receives what the parser finds and makes nodes of it.
class json_builder {
 public:
  // What the parser asks of its handler; kLargest bounds them all.
  static constexpr auto max_object_size = json_tree::kLargest;
  static constexpr auto max_array_size = json_tree::kLargest;
  static constexpr auto max_key_size = json_tree::kLargest;
  static constexpr auto max_string_size = json_tree::kLargest;
  using fault = boost::json::error_code;
  using part = boost::json::string_view;

  explicit json_builder(json_tree& into) : into_{into} {}

  bool on_document_begin(fault&) { return true; }
  bool on_document_end(fault&) { return true; }
  bool on_object_begin(fault&) { return open(json_kind::object); }
  bool on_object_end(std::size_t, fault&) { return close(); }
  bool on_array_begin(fault&) { return open(json_kind::list); }
  bool on_array_end(std::size_t, fault&) { return close(); }
  bool on_key_part(part const text, std::size_t, fault&) { return keep(text); }
  bool on_key(part const text, std::size_t, fault&) {
    keep(text);
    name_ = taken();
    return true;
  }
  bool on_string_part(part const text, std::size_t, fault&) {
    return keep(text);
  }
  bool on_string(part const text, std::size_t, fault&) {
    return keep(text) && scalar(json_kind::text);
  }
  bool on_number_part(part const text, fault&) { return keep(text); }
  bool on_int64(std::int64_t, part const text, fault&) {
    return keep(text) && scalar(json_kind::number);
  }
  bool on_uint64(std::uint64_t, part const text, fault&) {
    return keep(text) && scalar(json_kind::number);
  }
  bool on_double(double, part const text, fault&) {
    return keep(text) && scalar(json_kind::number);
  }
  bool on_bool(bool const truth, fault&) {
    return keep(truth ? "true" : "false") && scalar(json_kind::truth);
  }
  bool on_null(fault&) { return scalar(json_kind::nothing); }
  bool on_comment_part(part, fault&) { return true; }
  bool on_comment(part, fault&) { return true; }

 private:
  struct level {
    json_tree::node whole;
    json_tree::node last;  // of its members or items so far
  };

  bool keep(part const text) {
    into_.texts_.append(text.data(), text.size());
    size_ += static_cast<std::uint32_t>(text.size());
    return true;
  }
  json_tree::piece taken() {
    auto const size = std::exchange(size_, 0);
    return {static_cast<std::uint32_t>(into_.texts_.size()) - size, size};
  }
  bool scalar(json_kind const kind) {
    auto const text = taken();
    add(kind);
    into_.nodes_.back().text = text;
    return true;
  }
  bool open(json_kind const kind) {
    levels_.push_back({add(kind), json_tree::kNone});
    return true;
  }
  bool close() {
    levels_.pop_back();
    return true;
  }
  json_tree::node add(json_kind const kind) {
    auto const added = static_cast<json_tree::node>(into_.nodes_.size());
    into_.nodes_.push_back({.name = std::exchange(name_, {}), .kind = kind});
    if (!levels_.empty()) {
      auto& [whole, last] = levels_.back();
      (last == json_tree::kNone ? into_.nodes_[whole].first
                                : into_.nodes_[last].next) = added;
      last = added;
    }
    return added;
  }

  json_tree& into_;
  std::vector<level> levels_;
  json_tree::piece name_;
  std::uint32_t size_{0};  // of the text that is being received [bytes]
};

std::optional<json_fault> json_tree::add(std::string_view const bytes,
                                         node& root) {
  auto const nodes = nodes_.size();
  auto const texts = texts_.size();
  auto parser = boost::json::basic_parser<json_builder>{{}, *this};
  auto fault = boost::json::error_code{};
  auto read = std::size_t{0};
  if (bytes.size() + texts > kLargest) {
    fault = boost::json::error::string_too_large;
  } else {
    read = parser.write_some(false, bytes.data(), bytes.size(), fault);
    if (!fault && read < bytes.size()) {
      fault = boost::json::error::extra_data;
    }
  }
  if (!fault) {
    root = static_cast<node>(nodes);
    return std::nullopt;
  }
  nodes_.resize(nodes);
  texts_.resize(texts);
  auto const before = bytes.substr(0, read);
  auto const line_begin = before.rfind('\n') + 1;  // npos + 1 is 0
  return json_fault{
      .line = 1 + static_cast<std::size_t>(std::ranges::count(before, '\n')),
      .column = before.size() - line_begin + 1,
      .what = fault.message()};
}

json_tree::node json_tree::member(node const of,
                                  std::string_view const name) const {
  if (of == kNone || kind(of) != json_kind::object) {
    return kNone;
  }
  auto at = first(of);
  while (at != kNone && this->name(at) != name) {
    at = next(at);
  }
  return at;
}

std::string_view json_tree::text_of(node const of,
                                    std::string_view const name) const {
  auto const found = member(of, name);
  return found == kNone ? std::string_view{} : text(found);
}

}  // namespace wm::record::fhir
