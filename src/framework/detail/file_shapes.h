#pragma once

#include <string>
#include <vector>

#include "framework/detail/yaml_node.h"
#include "framework/file_format.h"
#include "framework/model.h"

namespace wm::framework::detail {

/// For each kind of file what it looks like, and what it would say of a model
/// (written.h). Each pair stands with the table of the file's keys.
value_shape framework_file_shape();
yaml_node written_framework_file(package const& of);

value_shape statements_file_shape();
yaml_node written_statements_file(std::vector<statement> const& of);

value_shape workstreams_file_shape();
yaml_node written_workstreams_file(std::vector<workstream> const& of);

value_shape organisations_file_shape();
yaml_node written_organisations_file(std::vector<organisation> const& of);

value_shape metric_file_shape();
yaml_node written_metric_file(metric const& of);

value_shape nested_file_shape();
yaml_node written_nested_file(nested_framework const& of);

value_shape links_file_shape();
yaml_node written_links_file(std::vector<national_link> const& of);

value_shape decisions_file_shape();
yaml_node written_decisions_file(std::vector<decision> const& of);

value_shape retirements_file_shape();
yaml_node written_retirements_file(std::vector<retirement> const& of);

value_shape case_studies_file_shape();
yaml_node written_case_studies_file(std::vector<case_study> const& of);

value_shape projects_file_shape();
yaml_node written_projects_file(std::vector<project> const& of);

value_shape board_paper_file_shape();
yaml_node written_board_paper_file(board_paper const& of);

value_shape contract_file_shape();
yaml_node written_contract_file(contract const& of);

/// concepts.yaml. The codes of the lists are in files of their own: in the
/// table of keys they have no row, and what is written of a list has none.
value_shape concepts_file_shape();
yaml_node written_concepts_file(concepts const& of);

/// A code list with its codes, as if they stood in concepts.yaml.
value_shape const& whole_code_list_shape();
yaml_node written_code_list(code_list const& of);

/// A mapping file, which is no part of a package.
value_shape mapping_file_shape();

/// areas.csv, its columns as keys; all areas as one list.
value_shape areas_file_shape();
yaml_node written_areas_file(std::vector<area> const& of);

/// A line of finance/*.csv, as far as it can change and still is the same line:
/// its amount, source and note.
value_shape const& finance_line_shape();
yaml_node written_finance_line(finance_line const& of);

/// What makes it that line, in words of the file: kind, year, organisation,
/// programme and the other columns.
std::string name_of(finance_line const& of);

}  // namespace wm::framework::detail
