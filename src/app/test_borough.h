#pragma once

#include <filesystem>

#include "app/import_record.h"

namespace wm::app {

/// Asks for the borough of sixty with what May brought, in `into`/store.
///
/// \param repository  holds tests/golden/record/borough and the package
inline record_import_request borough_into(
    std::filesystem::path const& repository,
    std::filesystem::path const& into) {
  auto request = record_import_request{};
  request.package = repository / "frameworks/tower-hamlets";
  request.store = into / "store";
  for (auto const* const name :
       {"persons.csv", "events.csv", "relations.csv", "opt_outs.csv",
        "persons_may.csv", "events_may.csv"}) {
    request.files.push_back(repository / "tests/golden/record/borough" / name);
  }
  request.origin = record::origin::synthetic;
  request.rejects = into / "rejects.csv";
  return request;
}

}  // namespace wm::app
