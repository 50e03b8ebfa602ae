#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wm::record::fhir {

enum class json_kind : std::uint8_t {
  nothing,  // null
  truth,    // "true" or "false"
  number,   // digit for digit as it was written
  text,
  object,
  list
};

/// Where JSON is broken.
struct json_fault {
  std::size_t line;    // from 1
  std::size_t column;  // from 1 [bytes]
  std::string what;
};

/// JSON documents as trees. Numbers keep the digits that they were written
/// with: as floating point some would become others.
class json_tree {
 public:
  using node = std::uint32_t;
  static constexpr auto kNone = std::numeric_limits<node>::max();
  /// Larger documents are not read [bytes].
  static constexpr auto kLargest = std::size_t{1} << 30U;

  /// Reads one document and adds it to those that are there. What is read of
  /// a broken one is forgotten.
  ///
  /// \param bytes  UTF-8, together with all others at most kLargest
  /// \param root   becomes its root
  /// \returns the fault, if the document is broken
  std::optional<json_fault> add(std::string_view bytes, node& root);

  json_kind kind(node const at) const { return nodes_[at].kind; }
  /// Of a text, number or truth; empty for others. Lives until the next add.
  std::string_view text(node const at) const { return view(nodes_[at].text); }
  /// The name that a member of an object has.
  std::string_view name(node const at) const { return view(nodes_[at].name); }
  /// The first member or item, kNone if there is none.
  node first(node const at) const { return nodes_[at].first; }
  /// The member or item behind this one, kNone if it is the last.
  node next(node const at) const { return nodes_[at].next; }

  /// The first member of that name, kNone if `of` has none, is no object or
  /// is kNone.
  node member(node of, std::string_view name) const;
  /// The text, number or truth that the member is, else empty.
  std::string_view text_of(node of, std::string_view name) const;

 private:
  friend class json_builder;
  struct piece {
    std::uint32_t begin{0};
    std::uint32_t size{0};
  };
  struct one {
    piece name{};
    piece text{};
    node first{kNone};
    node next{kNone};
    json_kind kind{json_kind::nothing};
  };
  std::string_view view(piece const of) const {
    return std::string_view{texts_}.substr(of.begin, of.size);
  }

  std::vector<one> nodes_;
  std::string texts_;
};

}  // namespace wm::record::fhir
