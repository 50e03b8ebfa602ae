#include "framework/load.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "framework/detail/contract_amounts.h"
#include "framework/detail/cross_checks.h"
#include "framework/detail/metric_files.h"
#include "framework/detail/package_file.h"
#include "framework/detail/package_folder.h"
#include "framework/detail/places_file.h"
#include "framework/detail/read_concepts.h"

namespace wm::framework {

namespace {

using detail::gathered;
using detail::names;

template <typename T>
using reader_of = std::optional<T> (*)(std::string_view bytes,
                                       std::string const& file, gathered&);

/// The order that find_metric and find_area rely on.
void sort(framework::package& whole) {
  std::ranges::stable_sort(whole.metrics, {}, [](metric const& m) {
    return std::string_view{m.id.value};
  });
  std::ranges::stable_sort(whole.areas, {}, [](area const& a) {
    return std::string_view{a.code.value};
  });
  std::ranges::stable_sort(whole.places, {}, [](small_area const& a) {
    return std::string_view{a.code.value};
  });
}

/// Reads the files of one package into one model.
class loader {
 public:
  loader(detail::package_folder const& folder, gathered& into)
      : folder_{folder}, into_{into} {}

  framework::package load() {
    auto whole = framework::package{};
    read("framework.yaml", presence::required,
         names::layer | names::objective | names::domain | names::outcome_type |
             names::life_stage | names::statement_set | names::priority_area |
             names::source,
         detail::read_framework_file, whole);
    read("statements.yaml", presence::required, names::statement,
         detail::read_statements_file, whole.statements);
    read("workstreams.yaml", presence::optional, names::workstream,
         detail::read_workstreams_file, whole.workstreams);
    read("organisations.yaml", presence::optional, names::organisation,
         detail::read_organisations_file, whole.organisations);
    read("links.yaml", presence::optional, names::none, detail::read_links_file,
         whole.links);
    read("areas.csv", presence::required, names::area, detail::read_areas_file,
         whole.areas);
    read("places.csv", presence::optional, names::none,
         detail::read_places_file, whole.places);
    whole.concepts = detail::read_concepts(folder_, into_);
    read_metrics(whole);
    read_nested(whole);
    read_programme(whole.programme);
    read_contracts(whole);
    read_finance(whole.finance);
    whole.folder = folder_.path;
    return whole;
  }

 private:
  enum class presence { required, optional };

  bool is_there(std::string const& file, presence const needed) {
    if (std::ranges::binary_search(folder_.files, file) ||
        std::ranges::binary_search(folder_.programme, file)) {
      return true;
    }
    if (needed == presence::required) {
      into_.problems.push_back({diagnostic_code::missing_file,
                                {file},
                                "the file is missing",
                                "Every package has it."});
    }
    return false;
  }

  template <typename T>
  std::optional<T> read_one(std::string const& file,
                            reader_of<T> const read_file) {
    auto const bytes = detail::read_bytes(folder_, file, into_.problems);
    return bytes ? read_file(*bytes, file, into_) : std::nullopt;
  }

  /// \param holds  what cannot be known when the file cannot be read
  template <typename T>
  void read(std::string const& file, presence const needed, names const holds,
            reader_of<T> const read_file, T& into) {
    auto const there = is_there(file, needed);
    auto whole = there ? read_one<T>(file, read_file) : std::nullopt;
    if (whole) {
      into = *std::move(whole);
    } else if (there || needed == presence::required) {
      into_.ids.incomplete = into_.ids.incomplete | holds;
      into_.uses_unknown = true;
    }
  }

  void read_metrics(framework::package& whole) {
    if (folder_.metrics.empty()) {
      into_.problems.push_back({diagnostic_code::no_metric,
                                {"metrics"},
                                "there is no metric",
                                "Add at least one file metrics/ID.yaml."});
      into_.ids.incomplete = into_.ids.incomplete | names::metric;
    }
    whole.metrics = detail::read_metric_files(folder_, into_);
  }

  void read_nested(framework::package& whole) {
    for (auto const& file : folder_.nested) {
      if (auto one =
              read_one<nested_framework>(file, detail::read_nested_file)) {
        whole.nested.push_back(*std::move(one));
      } else {
        into_.uses_unknown = true;
      }
    }
  }

  void read_programme(programme& into) {
    read("programme/decisions.yaml", presence::optional, names::decision,
         detail::read_decisions_file, into.decisions);
    read("programme/retire.yaml", presence::optional, names::retirement,
         detail::read_retirements_file, into.retirements);
    read("programme/case_studies.yaml", presence::optional, names::none,
         detail::read_case_studies_file, into.case_studies);
    read("programme/projects.yaml", presence::optional, names::none,
         detail::read_projects_file, into.projects);
    read("programme/board_paper.yaml", presence::optional, names::none,
         detail::read_board_paper_file, into.board_paper);
  }

  void read_contracts(framework::package& whole) {
    for (auto const& file : folder_.contracts) {
      if (auto one = read_one<contract>(file, detail::read_contract_file)) {
        whole.contracts.push_back(*std::move(one));
      }
    }
  }

  void read_finance(std::vector<finance_line>& into) {
    for (auto const& file : folder_.finance) {
      if (auto lines = read_one<std::vector<finance_line>>(
              file, detail::read_finance_file)) {
        std::ranges::move(*lines, std::back_inserter(into));
      }
    }
  }

  detail::package_folder const& folder_;
  gathered& into_;
};

}  // namespace

load_outcome load_package(std::filesystem::path const& folder) {
  auto into = gathered{};
  auto whole = std::optional<framework::package>{};
  if (auto const found = detail::look_into(folder, into.problems)) {
    whole = loader{*found, into}.load();
    sort(*whole);
    detail::understand_amounts(*whole, into);
    detail::cross_check(*whole, into);
  }
  std::ranges::stable_sort(into.problems, {}, &diagnostic::at);
  if (has_errors(into.problems)) {
    whole.reset();
  }
  return {.package = std::move(whole), .problems = std::move(into.problems)};
}

}  // namespace wm::framework
