#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "framework/detail/reader.h"
#include "framework/model.h"

namespace wm::framework::detail {

/// One function per kind of file. Each reads the bytes of one file, adds its
/// problems, ids and references to those gathered, and gives what it could
/// read, which is nothing only when the file is not YAML.
///
/// \param file  its name for positions, relative to the package

/// framework.yaml; also sets the languages that all other texts may be in.
std::optional<package> read_framework_file(std::string_view bytes,
                                           std::string const& file,
                                           gathered& into);

/// statements.yaml
std::optional<std::vector<statement>> read_statements_file(
    std::string_view bytes, std::string const& file, gathered& into);

/// workstreams.yaml
std::optional<std::vector<workstream>> read_workstreams_file(
    std::string_view bytes, std::string const& file, gathered& into);

/// organisations.yaml
std::optional<std::vector<organisation>> read_organisations_file(
    std::string_view bytes, std::string const& file, gathered& into);

/// metrics/ID.yaml
std::optional<metric> read_metric_file(std::string_view bytes,
                                       std::string const& file, gathered& into);

/// nested/ID.yaml
std::optional<nested_framework> read_nested_file(std::string_view bytes,
                                                 std::string const& file,
                                                 gathered& into);

/// links.yaml
std::optional<std::vector<national_link>> read_links_file(
    std::string_view bytes, std::string const& file, gathered& into);

/// programme/decisions.yaml
std::optional<std::vector<decision>> read_decisions_file(
    std::string_view bytes, std::string const& file, gathered& into);

/// programme/retire.yaml
std::optional<std::vector<retirement>> read_retirements_file(
    std::string_view bytes, std::string const& file, gathered& into);

/// programme/case_studies.yaml
std::optional<std::vector<case_study>> read_case_studies_file(
    std::string_view bytes, std::string const& file, gathered& into);

/// programme/projects.yaml
std::optional<std::vector<project>> read_projects_file(std::string_view bytes,
                                                       std::string const& file,
                                                       gathered& into);

/// programme/board_paper.yaml; of the two, the outer is as above.
std::optional<std::optional<board_paper>> read_board_paper_file(
    std::string_view bytes, std::string const& file, gathered& into);

/// contracts/ID.yaml
std::optional<contract> read_contract_file(std::string_view bytes,
                                           std::string const& file,
                                           gathered& into);

/// finance/*.csv
std::optional<std::vector<finance_line>> read_finance_file(
    std::string_view bytes, std::string const& file, gathered& into);

/// areas.csv
std::optional<std::vector<area>> read_areas_file(std::string_view bytes,
                                                 std::string const& file,
                                                 gathered& into);

}  // namespace wm::framework::detail
