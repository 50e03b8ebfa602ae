#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "record/fhir/json_tree.h"
#include "record/row_source.h"

namespace wm::record::fhir {

struct resource {
  std::uint64_t number;  // of its entry in the bundle, or its line, from 1
  json_tree::node at;
};

/// How resources are written in a file.
enum class layout {
  bundle,  // one JSON document, a Bundle
  lines    // one resource a line
};

/// The resources of one file.
class bundle {
 public:
  /// \param bytes  of the file, JSON in UTF-8
  static bundle read(std::string_view bytes, layout of);

  json_tree const& json() const { return json_; }
  std::vector<resource> const& resources() const { return resources_; }
  /// "Observation"; lives as long as this.
  std::string_view type_of(resource const& of) const;
  /// What is no resource and could not be read.
  std::vector<broken_row> const& broken() const { return broken_; }

  /// The resource that a reference names, if it stands in this bundle.
  ///
  /// \param reference  "urn:uuid:...", "Patient/123", "https://.../Patient/123"
  /// \returns its place among resources(), or its size when there is none
  std::size_t find(std::string_view reference) const;

 private:
  void read_bundle(std::string_view bytes);
  void read_lines(std::string_view bytes);
  void add_entry(std::uint64_t number, json_tree::node entry);
  void add_resource(std::uint64_t number, json_tree::node at,
                    std::string_view full_url);
  void refuse(std::uint64_t number, std::string field, std::string_view text,
              std::string reason);

  json_tree json_;
  std::vector<resource> resources_;
  std::vector<broken_row> broken_;
  std::unordered_map<std::string, std::size_t> by_reference_;
};

}  // namespace wm::record::fhir
