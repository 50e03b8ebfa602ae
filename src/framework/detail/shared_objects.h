#pragma once

#include <string_view>

#include "framework/detail/object.h"
#include "framework/model.h"

namespace wm::framework::detail {

template <>
struct object<provenance> {
  static constexpr std::string_view name = "provenance";
  using row = row_of<provenance>;
  static constexpr field<provenance> keys[] = {
      row::required<&provenance::kind>("kind",
                                       "whether the source says exactly this"),
      row::required<&provenance::source>("source",
                                         "the document or person it is from")
          .like("Residents' workshop, spring 2024"),
      row::optional<&provenance::note>("note", "anything to add"),
  };
};

/// An entry of a list of terms; the list says of which kind its ids are.
template <>
struct object<term> {
  static constexpr std::string_view name = "term";
  using row = row_of<term>;
  static constexpr field<term> keys[] = {
      row::id<&term::id>("id", "its id", names::of_the_list),
      row::required<&term::title>("title", "its name"),
      row::optional<&term::plain>("plain", "what it means in everyday words"),
      row::optional<&term::provenance>("provenance", "who says so"),
  };
};

}  // namespace wm::framework::detail
