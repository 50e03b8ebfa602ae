#include "framework/file_format.h"

#include "framework/detail/file_shapes.h"

namespace wm::framework {

std::vector<file_kind> const& file_kinds() {
  static auto const kKinds = std::vector<file_kind>{
      {"framework", "framework.yaml",
       "What the framework is called, which place it is for, what it is "
       "compared with, where its figures come from.",
       detail::framework_file_shape()},
      {"statements", "statements.yaml",
       "What residents want to be able to say, and the metrics that tell how "
       "far it is true.",
       detail::statements_file_shape()},
      {"workstreams", "workstreams.yaml",
       "The groups that work on the framework, and the metrics each has "
       "chosen.",
       detail::workstreams_file_shape()},
      {"organisations", "organisations.yaml",
       "The organisations that the framework names.",
       detail::organisations_file_shape()},
      {"metric", "metrics/ID.yaml",
       "One metric: what is measured, how it is defined, which figures it "
       "uses, what is better.",
       detail::metric_file_shape()},
      {"nested", "nested/ID.yaml",
       "A population or contract framework under the overarching one.",
       detail::nested_file_shape()},
      {"links", "links.yaml",
       "National indicators near the framework's metrics, and how they differ.",
       detail::links_file_shape()},
      {"concepts", "concepts.yaml",
       "What events of persons' records mean: the concepts that metrics name, "
       "and the code lists behind them.",
       detail::concepts_file_shape()},
      {"decisions", "programme/decisions.yaml",
       "What was decided about the framework, by whom and why, which options "
       "were considered, and the equality analysis.",
       detail::decisions_file_shape()},
      {"retire", "programme/retire.yaml",
       "The metrics that nobody has to collect any more: who says so, why, and "
       "what takes their place.",
       detail::retirements_file_shape()},
      {"case_studies", "programme/case_studies.yaml",
       "What was done elsewhere and what came of it, each figure with its "
       "denominator and source.",
       detail::case_studies_file_shape()},
      {"projects", "programme/projects.yaml",
       "The projects of the partners: how far they have come, and the "
       "statements they aim at.",
       detail::projects_file_shape()},
      {"board_paper", "programme/board_paper.yaml",
       "The next paper for a board, and the parts that its authors write.",
       detail::board_paper_file_shape()},
      {"contract", "contracts/ID.yaml",
       "A contract that pays for outcomes: parties, budget, metrics, and how "
       "they become money.",
       detail::contract_file_shape()},
      {.name = "mapping",
       .path = "mapping.yaml",
       .about = "How the files of a source of records become our tables: for "
                "`import record --mapping`.",
       .content = detail::mapping_file_shape(),
       .in_package = false},
  };
  return kKinds;
}

value_shape const& area_columns() {
  static auto const kColumns = detail::areas_file_shape();
  return kColumns;
}

}  // namespace wm::framework
