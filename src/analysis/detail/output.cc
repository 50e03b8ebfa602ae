#include "analysis/detail/output.h"

#include <algorithm>

#include <fmt/format.h>

namespace wm::analysis::detail {
namespace {

void add_with_limits(std::vector<std::string>& header, std::string const& name,
                     std::string const& prefix,
                     stats::confidence_levels const& levels) {
  header.push_back(name);
  for (auto const& level : levels) {
    auto const suffix = stats::column_suffix(level.confidence);
    header.push_back(fmt::format("{}lower_{}", prefix, suffix));
    header.push_back(fmt::format("{}upper_{}", prefix, suffix));
  }
}

std::vector<std::string> own_columns(method const& of,
                                     stats::confidence_levels const& levels) {
  auto header = std::vector<std::string>{};
  for (auto const& key : of.keys) {
    header.emplace_back(key.name);
  }
  if (of.limits == with_limits::yes) {
    add_with_limits(header, "value", "", levels);
  } else {
    header.emplace_back("value");
  }
  for (auto const& added : of.adds) {
    auto const name = std::string{added.name};
    if (added.limits == with_limits::yes) {
      add_with_limits(header, name, name + "_", levels);
    } else {
      header.push_back(name);
    }
  }
  for (auto const* const last : {"method", "status", "reason"}) {
    header.emplace_back(last);
  }
  return header;
}

/// Columns of the input, then ours. One of the input that is called like one
/// of ours gets a word before it.
std::vector<std::string> header_of(method const& of, input const& from,
                                   stats::confidence_levels const& levels) {
  auto const own = own_columns(of, levels);
  auto header = std::vector<std::string>{};
  auto const& labels =
      from.label_columns.empty() ? from.group_columns : from.label_columns;
  auto const is_taken = [&](std::string const& name) {
    return std::ranges::find(own, name) != own.end() ||
           std::ranges::find(header, name) != header.end();
  };
  for (auto name : labels) {
    while (is_taken(name)) {
      name.insert(0, "input_");
    }
    header.push_back(name);
  }
  header.insert(header.end(), own.begin(), own.end());
  return header;
}

using reason_counts = std::map<std::string, std::size_t, std::less<>>;

void count(reason_counts& into, std::string_view const reason) {
  auto const at = into.find(reason);
  if (at == into.end()) {
    into.emplace(reason, 1);
  } else {
    ++at->second;
  }
}

std::string reasons_text(std::string_view const lacks,
                         std::size_t const results,
                         reason_counts const& reasons) {
  auto count = std::size_t{0};
  auto each = std::string{};
  for (auto const& [reason, times] : reasons) {
    count += times;
    each += fmt::format("{}{} {}", each.empty() ? "" : ", ", reason, times);
  }
  return fmt::format("{} of {} results {} no {}: {}", count, results,
                     count == 1 ? "has" : "have", lacks, each);
}

}  // namespace

output::output(method const& of, input const& from,
               stats::confidence_levels const& levels)
    : from_{from},
      levels_{levels.size()},
      own_fields_{own_columns(of, levels).size() - 3},
      csv_{header_of(of, from, levels)} {}

void output::begin(std::size_t const group) {
  if (from_.label_columns.empty()) {
    for (auto column = std::size_t{0}; column < from_.group_columns.size();
         ++column) {
      csv_.text(from_.group_labels.text(group, column));
    }
  } else {
    begin_row(from_.groups.rows(group).front());
  }
}

void output::begin_row(std::size_t const row) {
  for (auto column = std::size_t{0}; column < from_.label_columns.size();
       ++column) {
    csv_.text(from_.row_labels.text(row, column));
  }
}

void output::number(std::optional<double> const value) {
  if (value) {
    csv_.number(*value);
  } else {
    csv_.empty();
  }
}

void output::put(stats::estimate const& of) {
  number(of.value);
  for (auto level = std::size_t{0}; level < levels_; ++level) {
    if (of.limits.empty()) {
      csv_.empty();
      csv_.empty();
    } else {
      csv_.number(of.limits[level].lower);
      csv_.number(of.limits[level].upper);
    }
  }
}

void output::end(stats::estimate const& of) {
  end(of.method, stats::status_of(of), stats::word(of.why));
}

void output::end(std::string_view const method, stats::status const what,
                 std::string_view const reason) {
  csv_.text(method);
  csv_.text(stats::word(what));
  csv_.text(reason);
  csv_.end_row();
  ++results_;
  if (what != stats::status::ok) {
    count(what == stats::status::no_value ? no_value_ : no_limits_, reason);
  }
}

void output::fail_group(std::string_view const reason) {
  for (auto field = std::size_t{0}; field < own_fields_; ++field) {
    csv_.empty();
  }
  // Counted by its word alone; the bands behind it are told group by group.
  csv_.text("");
  csv_.text(stats::word(stats::status::no_value));
  csv_.text(reason);
  csv_.end_row();
  ++results_;
  count(no_value_, reason.substr(0, reason.find(' ')));
}

answer output::finish() {
  auto out = answer{};
  out.csv = csv_.take();
  out.results = results_;
  if (!no_value_.empty()) {
    out.notes.push_back(reasons_text("value", results_, no_value_));
  }
  if (!no_limits_.empty()) {
    out.notes.push_back(reasons_text("limits", results_, no_limits_));
  }
  return out;
}

}  // namespace wm::analysis::detail
