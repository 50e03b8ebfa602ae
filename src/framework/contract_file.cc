#include <algorithm>

#include <fmt/format.h>

#include "framework/detail/contract_keys.h"
#include "framework/detail/file_name.h"
#include "framework/detail/file_shapes.h"
#include "framework/detail/package_file.h"
#include "framework/detail/year_name.h"

namespace wm::framework::detail {

namespace {

/// Two days of which one must not come before the other.
struct in_order {
  std::string_view first;
  std::string_view second;
  diagnostic_code otherwise;
  std::string_view message;
};

void check_order(reader& from, yaml_node const& node, in_order const& days,
                 std::chrono::sys_days const first,
                 std::chrono::sys_days const second) {
  auto const* const earlier = find(node, days.first);
  auto const* const later = find(node, days.second);
  auto const are_read =
      first != std::chrono::sys_days{} && second != std::chrono::sys_days{};
  if (earlier != nullptr && later != nullptr && are_read && second < first) {
    from.report(days.otherwise, later->value.at, std::string{days.message},
                "Correct one of the two days.",
                {{from.position(earlier->value.at),
                  fmt::format("\"{}\" stands here", days.first)}});
  }
}

void check_payment(reader& from, yaml_node const& node,
                   contract_year const& year, payment_date const& of) {
  using enum diagnostic_code;
  for (auto const& [days, first, second] :
       {std::tuple{in_order{"run_out", "data_cut", payment_dates_out_of_order,
                            "data are cut before their run-out ends"},
                   of.run_out, of.data_cut},
        std::tuple{
            in_order{"data_cut", "reported_on", payment_dates_out_of_order,
                     "the account is due before the data are cut"},
            of.data_cut, of.reported_on},
        std::tuple{
            in_order{"reported_on", "paid_on", payment_dates_out_of_order,
                     "the money is due before the account"},
            of.reported_on, of.paid_on}}) {
    check_order(from, node, days, first, second);
  }
  auto const* const run_out = find(node, "run_out");
  if (run_out != nullptr && of.run_out != std::chrono::sys_days{} &&
      of.run_out < year.ends) {
    from.report(payment_dates_out_of_order, run_out->value.at,
                "the run-out ends before the year does",
                "Leave time for late data after the last day of the year.");
  }
}

}  // namespace

void check_equality_test(reader& from, yaml_node const& node,
                         equality_test const& into) {
  auto const* const of = find(node, "of");
  if (of == nullptr) {
    return;
  }
  auto const by_group = into.of == equality_of::groups;
  for (auto const key : {"breakdown", "groups"}) {
    auto const* const entry = find(node, key);
    if (by_group && entry == nullptr) {
      from.report(diagnostic_code::equality_test_of_what, of->value.at,
                  fmt::format("a test of groups needs \"{}\"", key),
                  "Say which groups, or test deprivation_fifths.");
    } else if (!by_group && entry != nullptr &&
               of->value.scalar == "deprivation_fifths") {
      from.report(
          diagnostic_code::equality_test_of_what, entry->at,
          fmt::format("\"{}\" does not go with \"of: deprivation_fifths\"",
                      key),
          "Delete it, or write \"of: groups\".");
    }
  }
}

void check_signing_key(reader& from, yaml_node const& node,
                       signing_key const& into) {
  constexpr auto kDigits = std::size_t{64};
  auto const& key = into.public_key.value;
  auto const is_key =
      key.size() == kDigits &&
      key.find_first_not_of("0123456789abcdef") == std::string::npos;
  if (!key.empty() && !is_key) {
    from.report(diagnostic_code::not_a_public_key,
                place_of_value(node, "public_key"), "this is no public key",
                "Write the Ed25519 key as 64 hexadecimal digits, lower case.");
  }
}

void check_contract_year(reader& from, yaml_node const& node,
                         contract_year const& into) {
  auto const& name = into.year.value;
  if (!name.empty() && !is_year_name(name)) {
    from.report(diagnostic_code::not_a_year, place_of_value(node, "year"),
                fmt::format("\"{}\" is not a year", name),
                "Write a financial year as 2023/24, a calendar year as 2023.");
  }
  check_order(from, node,
              {"starts", "ends", diagnostic_code::contract_ends_first,
               "the year ends before it starts"},
              into.starts, into.ends);
  auto const* const payments = find(node, "payments");
  if (payments == nullptr || payments->value.kind != node_kind::list) {
    return;
  }
  auto const& nodes = payments->value.items;
  for (auto i = std::size_t{0}, j = std::size_t{0};
       i < nodes.size() && j < into.payments.size(); ++i) {
    if (nodes[i].kind != node_kind::missing) {
      check_payment(from, nodes[i], into, into.payments[j++]);
    }
  }
}

void check_contract(reader& from, yaml_node const& node, contract const& into) {
  check_file_name(from, place_of_value(node, "contract"), into.id.value);
  check_order(from, node,
              {"starts", "ends", diagnostic_code::contract_ends_first,
               "the contract ends before it starts"},
              into.starts, into.ends);
}

value_shape contract_file_shape() {
  return shape_of<contract>({});
}
yaml_node written_contract_file(contract const& of) {
  return written(of);
}

std::optional<contract> read_contract_file(std::string_view const bytes,
                                           std::string const& file,
                                           gathered& into) {
  return read_file_as<contract>(bytes, file, into);
}

}  // namespace wm::framework::detail
