#include "app/record_quality_text.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <boost/json.hpp>

#include "app/text_table.h"

namespace wm::app {

namespace {

/// "1 event", "2 events"
std::string count_of(std::uint64_t const count, std::string_view const noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string share_text(record::completeness const& one) {
  return one.persons == 0
             ? std::string{"-"}
             : fmt::format("{:.1f} %", 100.0 *
                                           static_cast<double>(one.recorded) /
                                           static_cast<double>(one.persons));
}

}  // namespace

std::string warnings_in_words(record::store_quality const& quality) {
  auto out = std::string{};
  constexpr auto kMost = std::size_t{20};
  auto by_what = std::map<std::pair<std::string, std::string>,
                          std::vector<record::quality_warning>>{};
  for (auto const& warning : quality.warnings) {
    by_what[{warning.source, warning.what}].push_back(warning);
  }
  for (auto& [key, warnings] : by_what) {
    auto events = std::uint64_t{0};
    for (auto const& warning : warnings) {
      events += warning.events;
    }
    out += fmt::format("warning: {}: {} {}\n", key.first,
                       count_of(events, "event"), key.second);
    std::ranges::stable_sort(warnings, std::ranges::greater{},
                             &record::quality_warning::events);
    for (auto i = std::size_t{0}; i < std::min(kMost, warnings.size()); ++i) {
      if (!warnings[i].detail.empty()) {
        out +=
            fmt::format("  {}: {}\n", warnings[i].detail, warnings[i].events);
      }
    }
    if (warnings.size() > kMost) {
      out += fmt::format("  and {} more\n", warnings.size() - kMost);
    }
  }
  return out;
}

std::string completeness_in_words(record::store_quality const& quality) {
  auto rows = std::vector<std::vector<std::string>>{{"provider", "persons"}};
  auto const* last = static_cast<record::completeness const*>(nullptr);
  for (auto const& one : quality.complete) {
    if (last == nullptr || last->provider != one.provider) {
      rows.push_back({one.provider.empty() ? "everybody" : one.provider,
                      fmt::format("{}", one.persons)});
    }
    last = &one;
    if (rows.size() == 2) {
      rows.front().push_back(one.characteristic);
    }
    rows.back().push_back(share_text(one));
  }
  return text_table(rows, 1);
}

boost::json::array warnings_as_json(record::store_quality const& quality) {
  auto out = boost::json::array{};
  for (auto const& one : quality.warnings) {
    out.push_back({{"source", one.source},
                   {"what", one.what},
                   {"detail", one.detail},
                   {"events", one.events}});
  }
  return out;
}

boost::json::array completeness_as_json(record::store_quality const& quality) {
  auto out = boost::json::array{};
  for (auto const& one : quality.complete) {
    out.push_back({{"provider", one.provider},
                   {"characteristic", one.characteristic},
                   {"persons", one.persons},
                   {"recorded", one.recorded}});
  }
  return out;
}

}  // namespace wm::app
