#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <yaml-cpp/eventhandler.h>

#include "framework/detail/yaml_node.h"
#include "framework/diagnostic.h"

namespace wm::framework::detail {

/// Thrown through the parser when nothing sensible can follow.
struct stop_reading {
  diagnostic reason;
};

/// Builds the tree from the parser's events and refuses what packages do not
/// use.
class yaml_builder final : public YAML::EventHandler {
 public:
  yaml_builder(std::string_view bytes, std::string const& file,
               std::vector<diagnostic>& problems)
      : bytes_{bytes}, file_{file}, problems_{problems} {}

  /// To be called when everything is read: says how often what is told once
  /// for a file stands in it.
  void finish();

  std::optional<yaml_node>& root() { return root_; }
  /// Where the last value started that was read without trouble [bytes].
  std::size_t last_offset() const { return last_offset_; }

  void OnDocumentStart(YAML::Mark const& mark) override;
  void OnDocumentEnd() override {}
  void OnNull(YAML::Mark const& mark, YAML::anchor_t anchor) override;
  void OnAlias(YAML::Mark const& mark, YAML::anchor_t anchor) override;
  void OnScalar(YAML::Mark const& mark, std::string const& tag,
                YAML::anchor_t anchor, std::string const& value) override;
  void OnSequenceStart(YAML::Mark const& mark, std::string const& tag,
                       YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override;
  void OnMapStart(YAML::Mark const& mark, std::string const& tag,
                  YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override;

 private:
  struct open_node {
    yaml_node node;
    std::optional<yaml_entry> key;  // read, its value still to come
  };

  void open(node_kind kind, YAML::Mark const& mark);
  void close();
  void add(yaml_node node);
  void refuse_properties(YAML::Mark const& mark, std::string const& tag,
                         YAML::anchor_t anchor);
  void refuse_boolean(YAML::Mark const& mark, std::string const& word);
  void refuse_lost_colon(yaml_entry const& key);
  void refuse_repeated_keys(yaml_node const& map);
  place place_of_mark(YAML::Mark const& mark) const;
  place place_of_nothing(std::size_t offset);
  place place_at(std::size_t offset);
  char byte_at(std::size_t offset) const;
  source_position position(place at) const;
  void error(diagnostic_code code, place at, std::string message,
             std::string remedy, std::vector<related_place> related = {});
  [[noreturn]] void stop(diagnostic_code code, place at, std::string message,
                         std::string remedy);

  std::string_view bytes_;
  std::string const& file_;
  std::vector<diagnostic>& problems_;
  std::vector<open_node> open_;
  std::optional<yaml_node> root_;
  std::size_t last_offset_{0};
  /// An alias of aliases can stand for millions: each kind is told once.
  struct told_once {
    std::size_t problem{0};  // which of the problems
    std::size_t times{0};
  };
  void tell_once(told_once& what, diagnostic_code code, place at,
                 std::string message, std::string remedy);
  told_once anchors_;
  told_once aliases_;
  std::size_t counted_to_{0};  // by place_at, with the line it is in
  std::size_t line_start_{0};
  int line_{1};
};

}  // namespace wm::framework::detail
