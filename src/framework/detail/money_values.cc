#include "framework/detail/money_values.h"

#include <limits>

#include <fmt/format.h>

#include "framework/amount.h"
#include "framework/unit.h"

namespace wm::framework::detail {

void value<pence>::read(reader& from, yaml_node const& node,
                        key_info const& key, pence& into) {
  if (!from.is(node_kind::scalar, node, key.name)) {
    return;
  }
  auto const amount = parse_pounds(node.scalar);
  if (!amount) {
    from.report(diagnostic_code::not_pounds, node.at, amount.error(),
                "Write pounds and pence with their unit: 1,250.00 pounds.");
  } else if (*amount < kNothing) {
    from.report(diagnostic_code::negative_money, node.at,
                fmt::format("\"{}\" cannot be negative", key.name),
                "Write an amount of nothing or more.");
  } else {
    into = *amount;
  }
}

template <>
value_shape shape_of<pence>(key_info const&) {
  return shape_in(value_form::pounds);
}

template <>
yaml_node written(pence const& what) {
  return scalar(pounds_text(what));
}

void value<share>::read(reader& from, yaml_node const& node,
                        key_info const& key, share& into) {
  constexpr auto kPerCent = std::int64_t{10'000};  // [millionths]
  if (!from.is(node_kind::scalar, node, key.name)) {
    return;
  }
  auto const part = parse_percentage(node.scalar);
  auto const highest =
      key.at_most == std::numeric_limits<int>::max() ? 100 : key.at_most;
  if (!part) {
    from.report(diagnostic_code::not_a_percentage, node.at, part.error(),
                "Write a number with four decimals at most: 12.5 %.");
  } else if (part->value() < key.lowest * kPerCent ||
             part->value() > highest * kPerCent) {
    from.report(
        diagnostic_code::percentage_out_of_range, node.at,
        fmt::format("\"{}\" cannot be {}", key.name, node.scalar),
        fmt::format("Write a percentage from {} to {}.", key.lowest, highest));
  } else {
    into = *part;
  }
}

template <>
value_shape shape_of<share>(key_info const&) {
  return shape_in(value_form::percentage);
}

template <>
yaml_node written(share const& what) {
  auto text = to_string(what);
  std::erase(text, ',');
  return scalar(std::move(text));
}

void value<metric_amount>::read(reader& from, yaml_node const& node,
                                key_info const& key, metric_amount& into) {
  value<located<std::string>>::read(from, node, key, into.written);
}

template <>
value_shape shape_of<metric_amount>(key_info const&) {
  return shape_in(value_form::amount);
}

template <>
yaml_node written(metric_amount const& what) {
  return written(what.written);
}

}  // namespace wm::framework::detail
