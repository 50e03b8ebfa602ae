#include "framework/detail/cross_checks.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "framework/detail/contract_checks.h"
#include "framework/detail/file_name.h"
#include "framework/detail/places_checks.h"
#include "framework/detail/programme_checks.h"

namespace wm::framework::detail {

namespace {

void add(gathered& into, diagnostic_code const code, source_position at,
         std::string message, std::string remedy,
         std::vector<related_place> related = {}) {
  into.problems.push_back({code, std::move(at), std::move(message),
                           std::move(remedy), std::move(related)});
}

void check_numbers(package const& whole, gathered& into) {
  auto seen =
      std::map<std::pair<std::string_view, int>, source_position const*>{};
  for (auto const& s : whole.statements) {
    auto const [first, is_new] =
        seen.try_emplace({s.set.value, s.number}, &s.id.at);
    if (!is_new && s.number != 0) {
      add(into, diagnostic_code::number_given_twice, s.id.at,
          fmt::format("the statement \"{}\" has number {}, which is taken",
                      s.id.value, s.number),
          "Number one of them anew.", {{*first->second, "taken here"}});
    }
  }
}

void check_series(package const& whole, gathered& into) {
  auto seen =
      std::map<std::tuple<std::string_view, std::string_view, std::string_view>,
               metric const*>{};
  for (auto const& m : whole.metrics) {
    if (!m.series || m.series->code.empty()) {
      continue;
    }
    auto const& s = *m.series;
    auto const [first, is_new] = seen.try_emplace({s.code, s.sex, s.age}, &m);
    if (!is_new) {
      add(into, diagnostic_code::series_claimed_twice, s.at,
          fmt::format("the same figures as the metric \"{}\"",
                      first->second->id.value),
          "Choose other rows with \"code\", \"sex\" or \"age\", or keep one "
          "of the metrics.",
          {{first->second->series->at, "claimed here"}});
    }
  }
}

/// Neither a link to a national indicator nor what programme/ or contracts/ say
/// about a metric makes it used.
void check_used(package const& whole, gathered& into) {
  if (into.uses_unknown) {
    return;
  }
  auto used = std::set<std::string_view>{};
  for (auto const& [kinds, id] : into.ids.referred) {
    if (intersect(kinds, names::metric) && id.at.file != "links.yaml" &&
        !id.at.file.starts_with("programme/") &&
        !id.at.file.starts_with("contracts/")) {
      used.insert(id.value);
    }
  }
  for (auto const& m : whole.metrics) {
    if (!m.id.value.empty() && !used.contains(m.id.value) &&
        !used.contains(id_of_file(m.id.at.file))) {
      add(into, diagnostic_code::unused_metric, m.id.at,
          fmt::format("nothing uses the metric \"{}\"", m.id.value),
          "Name it in a statement, the headline, a workstream's core set or a "
          "nested framework, or delete its file.");
    }
  }
}

bool has_errors_in(gathered const& into, std::string_view const file) {
  return std::ranges::any_of(into.problems, [&](diagnostic const& problem) {
    return is_error(problem) && problem.at.file == file;
  });
}

void check_type(package const& whole, gathered& into,
                std::optional<located<std::string>> const& code,
                area_type const type, std::string_view const word) {
  auto const* a = code ? find_area(whole, code->value) : nullptr;
  if (a != nullptr && a->type != type) {
    add(into, diagnostic_code::wrong_type_of_area, code->at,
        fmt::format("\"{}\" ({}) is not a {}", a->code.value, a->name, word),
        fmt::format("Give the code of a {}, or correct its type in "
                    "areas.csv.",
                    word),
        {{a->code.at, "this area"}});
  }
}

void check_comparators(package const& whole, gathered& into) {
  if (has_errors_in(into, "areas.csv")) {
    return;  // a type may be what could not be read
  }
  check_type(whole, into, whole.comparators.country, area_type::country,
             "country");
  check_type(whole, into, whole.comparators.region, area_type::region,
             "region");
}

}  // namespace

void cross_check(package const& whole, gathered& into) {
  check_names(into.ids, into.problems);
  check_numbers(whole, into);
  check_series(whole, into);
  check_used(whole, into);
  check_comparators(whole, into);
  check_places(whole, into);
  check_programme(whole, into);
  check_contracts(whole, into);
}

}  // namespace wm::framework::detail
