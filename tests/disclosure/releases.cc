#include "releases.h"

#include <fmt/format.h>

namespace wm::disclosure {

std::vector<std::size_t> groups_of(plain_table const& table,
                                   std::size_t combination) {
  auto out = std::vector<std::size_t>(table.dimensions.size());
  for (auto d = table.dimensions.size(); d-- > 0;) {
    auto const size = table.dimensions[d].parent.size();
    out[d] = combination % size;
    combination /= size;
  }
  return out;
}

std::vector<combination_sum> sums_of(plain_table const& table) {
  auto out = std::vector<combination_sum>{};
  auto stride = std::size_t{1};
  for (auto d = table.dimensions.size(); d-- > 0;) {
    auto const& parent = table.dimensions[d].parent;
    for (auto c = std::size_t{0}; c < table.counts.size(); ++c) {
      auto const group = groups_of(table, c)[d];
      auto sum = combination_sum{c, {}};
      for (auto child = group + 1; child < parent.size(); ++child) {
        if (parent[child] == group) {
          sum.parts.push_back(c + (child - group) * stride);
        }
      }
      if (!sum.parts.empty()) {
        out.push_back(sum);
      }
    }
    stride *= parent.size();
  }
  return out;
}

void add_up(plain_table& table) {
  // A parent comes before its children, so from the last to the first.
  auto sums = sums_of(table);
  auto stride = std::size_t{1};
  for (auto d = table.dimensions.size(); d-- > 0;) {
    auto const& parent = table.dimensions[d].parent;
    for (auto c = table.counts.size(); c-- > 0;) {
      auto const group = groups_of(table, c)[d];
      auto total = std::int64_t{0};
      auto parts = 0;
      for (auto child = group + 1; child < parent.size(); ++child) {
        if (parent[child] == group) {
          total += table.counts[c + (child - group) * stride];
          ++parts;
        }
      }
      if (parts > 0) {
        table.counts[c] = total;
      }
    }
    stride *= parent.size();
  }
}

namespace {

std::string name_of(plain_table const& table, std::size_t const combination) {
  auto out = std::string{};
  for (auto const group : groups_of(table, combination)) {
    out += fmt::format("{}{}", out.empty() ? "" : ".", group);
  }
  return out;
}

}  // namespace

bool release_series::publish(plain_table const& table) {
  // When what left before gives a count away together with this table, then
  // nothing of this table leaves.
  auto const before = *this;
  if (!try_to_publish(table).unproven.empty()) {
    *this = before;
    return false;
  }
  return true;
}

protection release_series::try_to_publish(plain_table const& table) {
  auto cells = std::vector<std::size_t>{};  // by combination
  for (auto c = std::size_t{0}; c < table.counts.size(); ++c) {
    auto const count = table.counts[c];
    auto const name = name_of(table, c);
    auto const [found, added] =
        numbers_.try_emplace({name, count}, table_.cells.size());
    cells.push_back(found->second);
    auto const small = is_small(policy_, count);
    auto const hidden = small && hides_small(policy_);
    if (added) {
      auto cell = count_cell{};
      cell.count = count;
      cell.when_hidden.lowest = count == 0 ? 0 : 1;
      cell.when_shown =
          hidden ? cell.when_hidden : show_count(policy_, count).possible;
      cell.cost = count == 0 ? std::nullopt : std::optional{10};
      cell.showing = hidden ? showing::hidden : showing::shown;
      table_.cells.push_back(cell);
      known_.names.push_back(fmt::format("{}={}", name, count));
      known_.counts.push_back(count);
      known_.told.emplace_back();
    }
  }
  for (auto const& sum : sums_of(table)) {
    auto rule = sum_rule{cells[sum.total], {}};
    for (auto const part : sum.parts) {
      rule.parts.push_back(cells[part]);
    }
    table_.sums.push_back(rule);
    known_.sums.push_back(rule);
  }
  table_.width = width(policy_);
  ask_for_protection(table_, policy_);
  auto out = protect(table_);
  hidden_for_others_ = 0;
  for (auto const c : cells) {
    auto& cell = table_.cells[c];
    if (cell.showing == showing::shown) {
      known_.told[c].push_back(show_count(policy_, cell.count).shown);
      cell.before = cell.when_shown;
      cell.cost = std::nullopt;
    } else {
      known_.told[c].push_back(std::nullopt);
      hidden_for_others_ += cell.protect ? 0U : 1U;
    }
  }
  return out;
}

}  // namespace wm::disclosure
