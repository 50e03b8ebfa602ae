#include "record/detail/opt_out_list.h"

#include "record/detail/layout.h"

namespace wm::record::detail {

void opt_out_list::add(std::string_view const scope,
                       std::string_view const person_id) {
  auto const added =
      by_person_[std::string{person_id}].insert(std::string{scope}).second;
  size_ += added ? 1 : 0;
}

bool opt_out_list::is_among(std::string_view const person_id,
                            std::string_view const source) const {
  auto const found = by_person_.find(person_id);
  return found != by_person_.end() && (found->second.contains(kEverything) ||
                                       found->second.contains(source));
}

std::vector<std::string> opt_out_list::scopes_of(
    std::string_view const person_id) const {
  auto const found = by_person_.find(person_id);
  return found == by_person_.end()
             ? std::vector<std::string>{}
             : std::vector<std::string>(found->second.begin(),
                                        found->second.end());
}

std::set<std::string> opt_out_list::lines() const {
  auto out = std::set<std::string>{};
  for (auto const& [person, scopes] : by_person_) {
    for (auto const& scope : scopes) {
      out.insert(scope + kBetweenParts + person);
    }
  }
  return out;
}

}  // namespace wm::record::detail
