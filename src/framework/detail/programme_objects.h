#pragma once

#include <string_view>

#include "framework/detail/object.h"
#include "framework/detail/shared_objects.h"
#include "framework/model.h"

// Tables of keys that several files of programme/ and nested/ share.
namespace wm::framework::detail {

template <>
struct object<equality_analysis> {
  static constexpr std::string_view name = "equality_analysis";
  using row = row_of<equality_analysis>;
  static constexpr field<equality_analysis> keys[] = {
      row::required<&equality_analysis::discrimination>(
          "discrimination", "what it does to unlawful discrimination"),
      row::required<&equality_analysis::opportunity>(
          "opportunity", "what it does to equal opportunity"),
      row::required<&equality_analysis::good_relations>(
          "good_relations", "what it does to good relations between groups"),
      row::required<&equality_analysis::by>("by",
                                            "the role or body that wrote it"),
      row::required<&equality_analysis::written_on>("written_on",
                                                    "the day it was written"),
  };
};

template <>
struct object<asked_indicator> {
  static constexpr std::string_view name = "asked_indicator";
  using row = row_of<asked_indicator>;
  static constexpr field<asked_indicator> keys[] = {
      row::required<&asked_indicator::title>("title",
                                             "its name there, word for word"),
      row::optional<&asked_indicator::definition>("definition",
                                                  "its definition there"),
      row::optional<&asked_indicator::code>("code", "its code there"),
      row::optional<&asked_indicator::fingertips>(
          "fingertips", "the Fingertips indicator number"),
      row::optional<&asked_indicator::metric>(
          "metric", "id of our metric that answers it", names::metric),
      row::required<&asked_indicator::source>("source",
                                              "where it is asked for"),
  };
};

}  // namespace wm::framework::detail
