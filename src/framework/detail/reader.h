#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "framework/detail/names.h"
#include "framework/detail/yaml_node.h"
#include "framework/diagnostic.h"
#include "framework/text.h"

namespace wm::framework::detail {

/// What reading the files of a package gathers, besides the model.
struct gathered {
  /// Of the framework, the first is the original; empty while unknown.
  std::vector<std::string> languages;
  name_table ids;
  std::vector<diagnostic> problems;
  /// A file that may use metrics could not be read.
  bool uses_unknown{false};
};

/// Adds what another reader of the same package gathered.
void merge(gathered& into, gathered from);

/// Reads the values of one file: knows its name and where problems go.
class reader {
 public:
  reader(std::string file, gathered& into)
      : file_{std::move(file)}, into_{into} {}

  std::string const& file() const { return file_; }
  std::vector<std::string> const& languages() const { return into_.languages; }
  source_position position(place const at) const {
    return {file_, at.line, at.column, at.length};
  }

  void report(diagnostic_code code, place at, std::string message,
              std::string remedy = {}, std::vector<related_place> related = {});
  /// Of something that was read before, of this file or another.
  void report(diagnostic_code code, source_position at, std::string message,
              std::string remedy = {}, std::vector<related_place> related = {});

  /// Whether the value has that shape; else an error, except where the value
  /// is missing altogether.
  bool is(node_kind shape, yaml_node const& node, std::string_view key);

  /// An id that is given to something here, or that something here refers to.
  void declare(names kind, located<std::string> const& id);
  void refer(names kinds, located<std::string> const& id);

 private:
  std::string file_;
  gathered& into_;
};

}  // namespace wm::framework::detail
