#include "attacker.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>

#include <fmt/format.h>

#include "support/temp_dir.h"

namespace wm::disclosure {

namespace {

constexpr auto kMost = std::int64_t{5000};  // more than any count of the tests

/// Which counts the policy shows as that number, tried one by one.
count_range behind(std::int64_t const shown, count_policy const& by) {
  auto out = count_range{kMost, 0};
  for (auto count = std::max<std::int64_t>(shown - 10, 0); count <= shown + 10;
       ++count) {
    auto const small = by.rounding != rounding::midpoint_6 && count > 0 &&
                       count < by.smallest_shown;
    auto number = count;
    if (by.rounding == rounding::nearest_5) {
      number = (count % 5 < 3) ? count - count % 5 : count - count % 5 + 5;
    } else if (by.rounding == rounding::midpoint_6 && count > 0) {
      number = (count - 1) / 6 * 6 + 3;
    }
    if (!small && number == shown) {
      out = {std::min(out.lowest, count), std::max(out.highest, count)};
    }
  }
  return out;
}

/// What each count can be by itself. Zero is shown, but of groups of few;
/// which of the hidden ones can be zero the attacker is told.
std::vector<count_range> alone(release_series::known const& all,
                               count_policy const& by) {
  auto out = std::vector<count_range>{};
  for (auto c = std::size_t{0}; c < all.told.size(); ++c) {
    auto range = count_range{0, kMost};
    for (auto const& number : all.told[c]) {
      range = common(range,
                     number ? behind(*number, by)
                            : count_range{all.counts[c] == 0 ? 0 : 1, kMost});
    }
    out.push_back(range);
  }
  return out;
}

/// A copy of all counts in which one is pushed one way.
struct trial {
  std::size_t cell;
  bool up;
};

bool is_small_count(std::int64_t const count, count_policy const& by) {
  return count >= 1 &&
         count <=
             (by.rounding == rounding::midpoint_6 ? 6 : by.smallest_shown - 1);
}

/// The counts that are small, or were kept back each time.
std::vector<std::size_t> targets(release_series::known const& all,
                                 count_policy const& by) {
  auto out = std::vector<std::size_t>{};
  for (auto c = std::size_t{0}; c < all.counts.size(); ++c) {
    auto const kept_back =
        !all.told[c].empty() && all.counts[c] > 0 &&
        std::ranges::all_of(all.told[c], [](auto const& t) { return !t; });
    if (is_small_count(all.counts[c], by) || kept_back) {
      out.push_back(c);
    }
  }
  return out;
}

/// A problem in the LP format, its names: t<trial>c<count>.
void write_problem(std::ostream& to, release_series::known const& all,
                   std::vector<count_range> const& ranges,
                   std::vector<trial> const& every) {
  to << "Maximize\n obj:";
  for (auto t = std::size_t{0}; t < every.size(); ++t) {
    to << (every[t].up ? " + t" : " - t") << t << 'c' << every[t].cell << '\n';
  }
  to << "Subject To\n";
  for (auto t = std::size_t{0}; t < every.size(); ++t) {
    for (auto s = std::size_t{0}; s < all.sums.size(); ++s) {
      to << " t" << t << 's' << s << ": t" << t << 'c' << all.sums[s].total;
      for (auto const part : all.sums[s].parts) {
        to << " - t" << t << 'c' << part << '\n';
      }
      to << " = 0\n";
    }
  }
  to << "Bounds\n";
  for (auto t = std::size_t{0}; t < every.size(); ++t) {
    for (auto c = std::size_t{0}; c < ranges.size(); ++c) {
      to << ' ' << ranges[c].lowest << " <= t" << t << 'c' << c
         << " <= " << ranges[c].highest << '\n';
    }
  }
  to << "General\n";
  for (auto t = std::size_t{0}; t < every.size(); ++t) {
    for (auto c = std::size_t{0}; c < ranges.size(); ++c) {
      to << " t" << t << 'c' << c << '\n';
    }
  }
  to << "End\n";
}

std::map<std::string, double> read_solution(std::istream& from) {
  auto out = std::map<std::string, double>{};
  auto line = std::string{};
  std::getline(from, line);
  if (!line.starts_with("Optimal")) {
    return out;
  }
  out.emplace("", 0);
  while (std::getline(from, line)) {
    auto words = std::istringstream{line};
    auto number = std::string{};
    auto name = std::string{};
    auto value = 0.0;
    words >> number >> name >> value;
    out.emplace(name, value);
  }
  return out;
}

}  // namespace

bool solver_is_there() {
  return std::system("command -v cbc > /dev/null") == 0;
}

std::size_t tables_to_attack() {
  constexpr auto kEveryDay = std::size_t{25};
  auto const* const wanted = std::getenv("WM_ATTACK_TABLES");
  return wanted == nullptr ? kEveryDay
                           : static_cast<std::size_t>(std::atoll(wanted));
}

namespace {

/// As much as the solver answers in a moment [counts]
constexpr auto kAtOnce = std::size_t{3000};

/// The highest or lowest that each cell can be, by trial; nothing when the
/// solver fails, or finds not even the true world.
std::optional<std::vector<std::int64_t>> solve(
    release_series::known const& all, std::vector<count_range> const& ranges,
    std::vector<trial> const& every) {
  auto const folder = test_support::temp_dir{};
  auto const problem = folder.path() / "problem.lp";
  auto const answer = folder.path() / "answer.txt";
  auto out = std::vector<std::int64_t>{};
  auto const most = std::max<std::size_t>(kAtOnce / all.counts.size(), 1);
  for (auto first = std::size_t{0}; first < every.size(); first += most) {
    auto const some = std::vector<trial>(
        every.begin() + static_cast<std::ptrdiff_t>(first),
        every.begin() +
            static_cast<std::ptrdiff_t>(std::min(first + most, every.size())));
    auto file = std::ofstream{problem};
    write_problem(file, all, ranges, some);
    file.close();
    auto const command =
        fmt::format("cbc {} solve solution {} > /dev/null 2>&1",
                    problem.string(), answer.string());
    if (std::system(command.c_str()) != 0) {
      return std::nullopt;
    }
    auto solution = std::ifstream{answer};
    auto const values = read_solution(solution);
    if (values.empty()) {
      return std::nullopt;
    }
    for (auto t = std::size_t{0}; t < some.size(); ++t) {
      auto const found = values.find(fmt::format("t{}c{}", t, some[t].cell));
      out.push_back(found == values.end()
                        ? 0
                        : static_cast<std::int64_t>(found->second + 0.5));
    }
  }
  return out;
}

/// The lowest that a count can be although nothing but the zeros is told.
std::optional<std::int64_t> least(release_series::known const& all,
                                  std::size_t const cell) {
  auto ranges = std::vector<count_range>{};
  for (auto const count : all.counts) {
    ranges.push_back(count == 0 ? count_range{0, 0} : count_range{1, kMost});
  }
  auto const found = solve(all, ranges, {{cell, false}});
  return found ? std::optional{found->front()} : std::nullopt;
}

}  // namespace

std::vector<breach> attack(release_series::known const& all,
                           count_policy const& by) {
  auto const cells = targets(all, by);
  if (cells.empty()) {
    return {};
  }
  auto every = std::vector<trial>{};
  for (auto const cell : cells) {
    every.push_back({cell, true});
    every.push_back({cell, false});
  }
  auto const found = solve(all, alone(all, by), every);
  if (!found) {
    return {{"", "the solver found no world at all, not even the true one"}};
  }
  auto out = std::vector<breach>{};
  for (auto i = std::size_t{0}; i < cells.size(); ++i) {
    auto const highest = (*found)[2 * i];
    auto const lowest = (*found)[2 * i + 1];
    auto const small = is_small_count(all.counts[cells[i]], by);
    auto const most_small =
        by.rounding == rounding::midpoint_6 ? 6 : by.smallest_shown - 1;
    auto good = highest - lowest + 1 >= width(by);
    if (small) {
      good = highest >= most_small &&
             (lowest <= 1 || lowest <= least(all, cells[i])) &&
             (by.rounding == rounding::midpoint_6 ||
              highest - lowest + 1 >= most_small);
    }
    if (!good) {
      out.push_back({all.names[cells[i]],
                     fmt::format("is known to be {} to {}", lowest, highest)});
    }
  }
  return out;
}

std::string to_text(release_series::known const& all) {
  auto out = std::string{};
  for (auto c = std::size_t{0}; c < all.counts.size(); ++c) {
    out += all.names[c] + ":";
    for (auto const& number : all.told[c]) {
      out += number ? fmt::format(" {}", *number) : " *";
    }
    out += '\n';
  }
  for (auto const& sum : all.sums) {
    out += all.names[sum.total] + " <-";
    for (auto const part : sum.parts) {
      out += ' ' + all.names[part];
    }
    out += '\n';
  }
  return out;
}

}  // namespace wm::disclosure
