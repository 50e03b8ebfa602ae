#include "record/detail/resource_ledger.h"

#include <algorithm>

namespace wm::record::detail {

void count(row_fate const fate, outcome_counts& into) {
  switch (fate) {
    case row_fate::none:
      return;
    case row_fate::passed_over:
      ++into.passed_over;
      break;
    case row_fate::opted_out:
      ++into.opted_out;
      break;
    case row_fate::accepted:
      ++into.accepted;
      break;
    case row_fate::rejected:
      ++into.rejected;
      break;
  }
  ++into.rows;
}

row_fate resource_ledger::note(resource_rows const& of,
                               std::string const& document,
                               std::uint64_t const number,
                               row_fate const fate) {
  auto& [name, fates] = accounts_[{of.document, of.type}];
  name = document;
  if (fates.size() <= number) {
    fates.resize(number + 1);
  }
  auto const before = fates[number];
  fates[number] = std::max(before, fate);
  return before;
}

std::vector<file_counts> resource_ledger::by_document() const {
  auto out = std::vector<file_counts>{};
  auto last = std::size_t{0};
  for (auto const& [key, one] : accounts_) {
    if (out.empty() || last != key.first) {
      auto& counts = out.emplace_back();
      counts.file = one.document;
      counts.table = kResources;
      last = key.first;
    }
    for (auto const fate : one.fates) {
      count(fate, out.back());
    }
  }
  return out;
}

std::vector<resource_counts> resource_ledger::by_type() const {
  auto by_type = std::map<std::string, resource_counts>{};
  for (auto const& [key, one] : accounts_) {
    auto& counts = by_type[key.second];
    counts.type = key.second;
    for (auto const fate : one.fates) {
      count(fate, counts);
    }
  }
  auto out = std::vector<resource_counts>{};
  for (auto& [type, counts] : by_type) {
    out.push_back(std::move(counts));
  }
  return out;
}

}  // namespace wm::record::detail
