#pragma once

#include <filesystem>

#include "base/result.h"
#include "report/shown_account.h"

namespace wm::app {

/// Writes an account as a workbook: the account with its steps, the metrics,
/// the ledger. The same account gives the same bytes.
///
/// \error invalid_input  a text that a cell cannot hold
/// \error io             the file cannot be written
result<void> write_account_workbook(report::shown_account const& from,
                                    std::filesystem::path const& file);

}  // namespace wm::app
