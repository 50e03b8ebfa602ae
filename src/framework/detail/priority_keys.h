#pragma once

#include "framework/detail/object.h"
#include "framework/model.h"

namespace wm::framework::detail {

/// What levels, steps, weights and classes have to be for a better figure
/// never to be more urgent.
void check_priorities(reader& from, yaml_node const& node,
                      priorities const& into);

template <>
struct object<benchmark_scale> {
  using row = row_of<benchmark_scale>;
  static constexpr field<benchmark_scale> keys[] = {
      row::required<&benchmark_scale::worse_at_998>("worse_at_998",
                                                    "a level, 0 to 4"),
      row::required<&benchmark_scale::worse_at_95>("worse_at_95", "a level"),
      row::required<&benchmark_scale::similar>("similar", "a level"),
      row::required<&benchmark_scale::better_at_95>("better_at_95", "a level"),
      row::required<&benchmark_scale::better_at_998>("better_at_998",
                                                     "a level"),
  };
};

template <>
struct object<trend_scale> {
  using row = row_of<trend_scale>;
  static constexpr field<trend_scale> keys[] = {
      row::required<&trend_scale::getting_worse>("getting_worse",
                                                 "a level, 0 to 4"),
      row::required<&trend_scale::no_clear_change>("no_clear_change",
                                                   "a level"),
      row::required<&trend_scale::getting_better>("getting_better", "a level"),
  };
};

template <>
struct object<people_scale> {
  using row = row_of<people_scale>;
  static constexpr field<people_scale> keys[] = {
      row::required<&people_scale::people_a_year>(
          "people_a_year", "from how many on the level is 1, 2, 3 and 4"),
  };
};

template <>
struct object<inequality_scale> {
  using row = row_of<inequality_scale>;
  static constexpr field<inequality_scale> keys[] = {
      row::required<&inequality_scale::percent_worse>(
          "percent_worse",
          "of how many in a hundred wards, practices or groups on that are "
          "worse than the middle one the level is 1, 2, 3 and 4"),
      row::required<&inequality_scale::parts>(
          "parts", "at least so many wards, practices or groups have figures"),
  };
};

template <>
struct object<confidence_scale> {
  using row = row_of<confidence_scale>;
  static constexpr field<confidence_scale> keys[] = {
      row::required<&confidence_scale::years_old>(
          "years_old", "at most how old a figure of level 1, 2, 3 and 4 is"),
  };
};

template <>
struct object<priority_scales> {
  using row = row_of<priority_scales>;
  static constexpr field<priority_scales> keys[] = {
      row::required<&priority_scales::benchmark>(
          "benchmark", "where the figure stands against its benchmark"),
      row::required<&priority_scales::trend>("trend", "its recent trend"),
      row::required<&priority_scales::people_affected>(
          "people_affected", "how many people it is about"),
      row::required<&priority_scales::inequality>(
          "inequality", "how it differs between parts of the place"),
      row::required<&priority_scales::confidence>("confidence",
                                                  "how sure the data are"),
  };
};

template <>
struct object<priority_weights> {
  using row = row_of<priority_weights>;
  static constexpr field<priority_weights> keys[] = {
      row::required<&priority_weights::benchmark>("benchmark",
                                                  "a whole number"),
      row::required<&priority_weights::people_affected>("people_affected",
                                                        "a whole number"),
      row::required<&priority_weights::trend>("trend", "a whole number"),
      row::required<&priority_weights::inequality>("inequality",
                                                   "a whole number"),
      row::required<&priority_weights::voice>("voice", "a whole number"),
      row::required<&priority_weights::confidence>("confidence",
                                                   "a whole number"),
  };
};

template <>
struct object<class_rule> {
  using row = row_of<class_rule>;
  static constexpr field<class_rule> keys[] = {
      row::required<&class_rule::then>("class", "what the metric is then"),
      row::optional<&class_rule::benchmark>("benchmark",
                                            "when it is one of these"),
      row::optional<&class_rule::trend>("trend", "when it is one of these"),
      row::optional<&class_rule::inequality>("inequality",
                                             "when its level is at least this"),
  };
};

template <>
struct object<priorities> {
  using row = row_of<priorities>;
  static constexpr field<priorities> keys[] = {
      row::required<&priorities::seed>("seed", "of the draws, a whole number"),
      row::required<&priorities::draws>("draws",
                                        "how often ranks are drawn anew"),
      row::required<&priorities::against>(
          "against", "the benchmark: the first of these that can be said")
          .not_empty(),
      row::required<&priorities::scales>(
          "scales", "how each component becomes a level of 0 to 4"),
      row::required<&priorities::weights>("weights",
                                          "how much each component counts"),
      row::required<&priorities::classes>(
          "classes", "the decision table: the first row that holds")
          .not_empty(),
  };
  static void check(reader& from, yaml_node const& node, priorities& into) {
    check_priorities(from, node, into);
  }
};

}  // namespace wm::framework::detail
