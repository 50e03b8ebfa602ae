#include "framework/detail/yaml_parser.h"

#include <exception>
#include <spanstream>

#include <fmt/format.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "framework/detail/yaml_builder.h"
#include "framework/detail/yaml_complaint.h"

namespace wm::framework::detail {

namespace {

/// The first tab in the indentation of a line that says something [bytes].
std::optional<std::size_t> indenting_tab(std::string_view const bytes) {
  for (auto start = std::size_t{0}; start < bytes.size();) {
    auto const tab = bytes.find_first_not_of(' ', start);
    auto const word = bytes.find_first_not_of(" \t\r", start);
    if (tab == std::string_view::npos || word == std::string_view::npos) {
      break;
    }
    if (bytes[tab] == '\t' && bytes[word] != '\n') {
      return tab;
    }
    auto const end = bytes.find('\n', start);
    if (end == std::string_view::npos) {
      break;
    }
    start = end + 1;
  }
  return std::nullopt;
}

std::optional<diagnostic> not_our_yaml(std::string_view const bytes,
                                       std::string const& file) {
  if (auto problem = unreadable(bytes, file)) {
    return problem;
  }
  if (starts_with_byte_order_mark(bytes)) {
    return diagnostic{diagnostic_code::byte_order_mark,
                      {file, 1, 1},
                      "the file starts with a byte-order mark",
                      "Save it as UTF-8 without one (\"UTF-8\", not \"UTF-8 "
                      "with BOM\")."};
  }
  if (auto const tab = indenting_tab(bytes)) {
    auto const at = place_of(bytes, *tab);
    return diagnostic{diagnostic_code::tab_indentation,
                      {file, at.line, at.column, 1},
                      "a tab is used for indentation",
                      "Use spaces."};
  }
  return std::nullopt;
}

/// Reads the document and makes sure that it is the only one. A loop over
/// documents would never end on a file that is just ",".
void read_document(std::string_view const bytes, std::string const& file,
                   yaml_builder& builder, std::vector<diagnostic>& problems) {
  auto stream = std::ispanstream{std::span{bytes.data(), bytes.size()}};
  auto parser = YAML::Parser{stream};
  auto const& root = builder.root();
  if (!parser.HandleNextDocument(builder) || !root ||
      root->kind == node_kind::missing) {
    problems.push_back({diagnostic_code::empty_file,
                        {file},
                        "the file is empty",
                        "Write its keys, or delete the file."});
    return;
  }
  if (root->kind != node_kind::map) {
    problems.push_back({diagnostic_code::not_a_map,
                        {file, root->at.line, root->at.column, root->at.length},
                        "the file must start with a key",
                        "Write \"key: value\", with a space after the colon."});
    return;
  }
  parser.HandleNextDocument(builder);
}

}  // namespace

std::optional<yaml_node> parse_yaml(std::string_view const bytes,
                                    std::string const& file,
                                    std::vector<diagnostic>& problems) {
  if (auto problem = not_our_yaml(bytes, file)) {
    problems.push_back(*std::move(problem));
    return std::nullopt;
  }
  auto const before = problems.size();
  auto builder = yaml_builder{bytes, file, problems};
  try {
    read_document(bytes, file, builder, problems);
  } catch (stop_reading const& stopped) {
    problems.push_back(stopped.reason);
  } catch (YAML::Exception const& complaint) {
    auto const offset = complaint.mark.is_null()
                            ? builder.last_offset()
                            : static_cast<std::size_t>(complaint.mark.pos);
    problems.push_back(in_plain_words(complaint.msg, offset, bytes, file,
                                      builder.last_offset()));
  }
  builder.finish();
  if (problems.size() > before) {
    return std::nullopt;
  }
  return std::move(builder.root());
}

}  // namespace wm::framework::detail
