#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace wm::record::detail {

/// Who does not want which of their records used.
class opt_out_list {
 public:
  /// The scope that stands for every source.
  static constexpr auto kEverything = std::string_view{"all"};

  /// \param scope  "all", or the name of a source
  void add(std::string_view scope, std::string_view person_id);

  /// Whether rows of that person from that source must not be used.
  bool excludes(std::string_view const person_id,
                std::string_view const source) const {
    return !by_person_.empty() && is_among(person_id, source);
  }
  /// Whether nothing of the person may be used.
  bool excludes(std::string_view const person_id) const {
    return excludes(person_id, kEverything);
  }

  /// What the person opted out of; empty for most.
  std::vector<std::string> scopes_of(std::string_view person_id) const;

  std::size_t size() const { return size_; }
  /// Lines of the store's file, sorted.
  std::set<std::string> lines() const;

 private:
  bool is_among(std::string_view person_id, std::string_view source) const;

  struct hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view const text) const {
      return std::hash<std::string_view>{}(text);
    }
  };
  std::unordered_map<std::string, std::set<std::string, std::less<>>, hash,
                     std::equal_to<>>
      by_person_;
  std::size_t size_{0};
};

}  // namespace wm::record::detail
