#include "app/people_list.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "tables/csv_reader.h"

namespace wm::app {

namespace {

namespace fs = std::filesystem;

/// Where the columns of a file are.
class columns {
 public:
  explicit columns(std::vector<std::string> names) : names_{std::move(names)} {}

  bool has(std::string_view const name) const {
    return std::ranges::find(names_, name) != names_.end();
  }
  /// The field of a row; empty where there is no such column.
  std::string_view of(tables::csv_row const& row,
                      std::string_view const name) const {
    auto const at = std::ranges::find(names_, name);
    return at == names_.end()
               ? std::string_view{}
               : row.fields[static_cast<std::size_t>(at - names_.begin())];
  }

 private:
  std::vector<std::string> names_;
};

std::optional<bool> truth_in(std::string_view const text) {
  if (text == "yes" || text == "true" || text == "1") {
    return true;
  }
  if (text == "no" || text == "false" || text == "0" || text.empty()) {
    return false;
  }
  return std::nullopt;
}

std::optional<std::int64_t> count_in(std::string_view const text) {
  auto out = std::int64_t{0};
  auto const* const end = text.data() + text.size();
  auto const [at, problem] = std::from_chars(text.data(), end, out);
  return problem == std::errc{} && at == end && out >= 0 ? std::optional{out}
                                                         : std::nullopt;
}

/// Reads all rows, until one of them is wrong.
template <typename Row>
result<void> read_rows(fs::path const& file, Row const& each) {
  auto problem = std::string{};
  auto const read =
      WM_TRY(tables::read_csv(file, {}, [&](tables::csv_row const& row) {
        if (problem.empty()) {
          if (auto const wrong = each(row); !wrong.empty()) {
            problem = fmt::format("Row {}: {}", row.number, wrong);
          }
        }
      }));
  if (!read.rejects.empty() && problem.empty()) {
    auto const& first = read.rejects.front();
    problem = fmt::format("Row {}: {}", first.row, first.reason);
  }
  if (!problem.empty()) {
    return fail(error_code::invalid_input, file.string(), problem);
  }
  return {};
}

}  // namespace

result<reconciled_with> kind_of_file(fs::path const& file) {
  auto const ending = file.extension().string();
  if (ending == ".yaml" || ending == ".yml") {
    return reconciled_with::definition;
  }
  auto const is = columns{WM_TRY(tables::csv_columns(file))};
  if (is.has("person_id") && is.has("numerator")) {
    return reconciled_with::persons;
  }
  if (is.has("reference_day") && is.has("denominator") && is.has("numerator")) {
    return reconciled_with::counts;
  }
  return fail(error_code::invalid_input, file.string(),
              "It has the columns neither of a list of persons (person_id, "
              "denominator, numerator) nor of counts (reference_day, "
              "denominator, numerator).");
}

result<std::map<std::string, listed_person, std::less<>>> read_people_list(
    fs::path const& file) {
  auto const at = columns{WM_TRY(tables::csv_columns(file))};
  auto out = std::map<std::string, listed_person, std::less<>>{};
  WM_TRY(read_rows(file, [&](tables::csv_row const& row) -> std::string {
    auto const counted = at.has("denominator")
                             ? truth_in(at.of(row, "denominator"))
                             : std::optional{true};
    auto const met = truth_in(at.of(row, "numerator"));
    if (!counted || !met) {
      return "denominator and numerator are yes or no.";
    }
    if (*met && !*counted) {
      return "the numerator is only true inside the denominator.";
    }
    auto const person = std::string{at.of(row, "person_id")};
    if (!out.emplace(person, listed_person{*counted, *met}).second) {
      return fmt::format("{} is listed before.", person);
    }
    return {};
  }));
  return out;
}

result<two_counts> read_counts_of(fs::path const& file,
                                  std::string_view const reference_day) {
  auto const at = columns{WM_TRY(tables::csv_columns(file))};
  auto out = std::optional<two_counts>{};
  WM_TRY(read_rows(file, [&](tables::csv_row const& row) -> std::string {
    auto const breakdown = at.of(row, "breakdown");
    if (at.of(row, "reference_day") != reference_day ||
        (!breakdown.empty() && breakdown != "everyone")) {
      return {};
    }
    auto const denominator = count_in(at.of(row, "denominator"));
    auto const numerator = count_in(at.of(row, "numerator"));
    if (!denominator || !numerator) {
      return "denominator and numerator are whole numbers.";
    }
    if (out) {
      return fmt::format("{} is there before.", reference_day);
    }
    out = two_counts{*denominator, *numerator};
    return {};
  }));
  if (!out) {
    return fail(error_code::not_found, file.string(),
                fmt::format("It has no row of everybody with reference_day {}.",
                            reference_day));
  }
  return *out;
}

}  // namespace wm::app
