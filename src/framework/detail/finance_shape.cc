#include <fmt/format.h>

#include "framework/detail/contract_choices.h"
#include "framework/detail/file_shapes.h"
#include "framework/detail/money_values.h"
#include "framework/detail/object.h"
#include "framework/detail/written.h"

namespace wm::framework::detail {

/// What a line says; its other columns tell which line it is.
template <>
struct object<finance_line> {
  using row = row_of<finance_line>;
  static constexpr field<finance_line> keys[] = {
      row::required<&finance_line::amount>("pounds", "how much"),
      row::required<&finance_line::source>("source", "who says so"),
      row::optional<&finance_line::note>("note", "anything to add"),
  };
};

value_shape const& finance_line_shape() {
  static auto const kShape = shape_of<finance_line>({});
  return kShape;
}

yaml_node written_finance_line(finance_line const& of) {
  return written(of);
}

std::string name_of(finance_line const& of) {
  auto out = fmt::format("{} {}, {}, {}", written(of.kind).scalar, of.year,
                         of.organisation.value, of.programme);
  if (of.life_stage) {
    out += ", " + of.life_stage->value;
  }
  out += fmt::format(", {}, {}, capital {}, tax {}", written(of.care).scalar,
                     written(of.pooled).scalar, written(of.capital).scalar,
                     written(of.tax).scalar);
  return of.per.empty() ? out : fmt::format("{}, per {}", out, of.per);
}

}  // namespace wm::framework::detail
