#pragma once

#include <span>

#include "framework/diagnostic_code.h"

namespace wm::framework::codes {

/// One table per subject, each by number.
std::span<code_entry const> package_entries();
std::span<code_entry const> bytes_entries();
std::span<code_entry const> yaml_entries();
std::span<code_entry const> key_entries();
std::span<code_entry const> name_entries();
std::span<code_entry const> statement_entries();
std::span<code_entry const> metric_entries();
std::span<code_entry const> goal_entries();
std::span<code_entry const> language_entries();
std::span<code_entry const> table_entries();
std::span<code_entry const> area_entries();
std::span<code_entry const> figure_entries();
std::span<code_entry const> concept_entries();
std::span<code_entry const> mapping_entries();
std::span<code_entry const> definition_entries();
std::span<code_entry const> place_entries();
std::span<code_entry const> priority_entries();
std::span<code_entry const> programme_entries();
std::span<code_entry const> disclosure_entries();
std::span<code_entry const> contract_entries();
std::span<code_entry const> finance_entries();

}  // namespace wm::framework::codes
