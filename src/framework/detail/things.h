#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "framework/detail/yaml_node.h"
#include "framework/file_format.h"
#include "framework/model.h"

namespace wm::framework::detail {

/// Something with an id, as a package file would say it.
struct thing {
  std::string kind;  // "metric", "life stage"
  std::string id;
  std::string file;
  value_shape const* shape{nullptr};  // lives as long as the program
  yaml_node node;
};

/// Everything in a package that has an id or can be told by what it says: the
/// framework itself first, then statements, metrics and the rest.
std::vector<thing> things_of(package const& whole);

/// Its name for people: its title or text in the first language given, else
/// empty.
std::string title_of(thing const& of);

/// Former ids and the ids that took their place, by kind.
using renames = std::map<std::string, std::map<std::string, std::string>>;

/// Pairs of things, of which `before` has only the one and `after` only the
/// other, that say nearly the same: at least 70 % of their lines, and the
/// same title, text, name, definition, series or code.
renames probably_renamed(std::vector<thing> const& before,
                         std::vector<thing> const& after);

/// Writes every reference to a renamed thing with its new id.
void follow(renames const& to, thing& from);

}  // namespace wm::framework::detail
