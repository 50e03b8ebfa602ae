#include "app/metric_sql.h"

#include "app/find_definition.h"

namespace wm::app {

result<std::string> metric_sql(std::filesystem::path const& package,
                               std::string const& metric,
                               metrics::sql_rows const rows) {
  auto const found = WM_TRY(find_definition(package, metric));
  return metrics::sql_of(found.definition, found.package().concepts, rows);
}

}  // namespace wm::app
