#pragma once

#include <optional>

#include "framework/contract_money.h"
#include "framework/detail/object.h"

// How amounts of money, percentages and amounts in the unit of a metric are
// read from package files, and written again.
namespace wm::framework::detail {

/// Not below the key's lowest [pounds].
template <>
struct value<pence> {
  static void read(reader& from, yaml_node const& node, key_info const& key,
                   pence& into);
};
template <>
struct value<std::optional<pence>> {
  static void read(reader& from, yaml_node const& node, key_info const& key,
                   std::optional<pence>& into) {
    value<pence>::read(from, node, key, into.emplace(kNothing));
  }
};
template <>
value_shape shape_of<pence>(key_info const& key);
template <>
yaml_node written(pence const& what);

/// From the key's lowest to its highest, or to 100 where it names none [%].
template <>
struct value<share> {
  static void read(reader& from, yaml_node const& node, key_info const& key,
                   share& into);
};
template <>
struct value<std::optional<share>> {
  static void read(reader& from, yaml_node const& node, key_info const& key,
                   std::optional<share>& into) {
    value<share>::read(from, node, key, into.emplace(kNone));
  }
};
template <>
value_shape shape_of<share>(key_info const& key);
template <>
yaml_node written(share const& what);

/// Only what is written: what it means is known when the metric is.
template <>
struct value<metric_amount> {
  static void read(reader& from, yaml_node const& node, key_info const& key,
                   metric_amount& into);
};
template <>
value_shape shape_of<metric_amount>(key_info const& key);
template <>
yaml_node written(metric_amount const& what);

}  // namespace wm::framework::detail
