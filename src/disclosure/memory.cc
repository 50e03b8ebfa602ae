#include "disclosure/memory.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <map>
#include <stdexcept>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include <boost/json.hpp>

#include "base/file.h"
#include "base/sealed_line.h"

namespace wm::disclosure {

namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

std::unexpected<error> io_failure(fs::path const& file,
                                  std::string_view const doing) {
  return fail(error_code::io, file.string(),
              fmt::format("The memory of what left cannot be {}: {}.", doing,
                          std::strerror(errno)));
}

std::unexpected<error> broken(fs::path const& file, std::uint64_t const line,
                              std::string_view const what) {
  return fail(error_code::invalid_input,
              fmt::format("{}:{}", file.string(), line),
              fmt::format("The memory of what left is broken: {}. Nothing can "
                          "leave until it is put right: bring back the file as "
                          "it was from a backup.",
                          what));
}

/// [count, 1 if it was told], and why it was not: a word, and which count it
/// protects. What was not told is kept too.
json::value count_to_json(told_counts const& of, std::size_t const c) {
  if (!of.counts[c]) {
    return nullptr;
  }
  auto out = json::array{*of.counts[c], of.told[c] ? 1 : 0};
  auto const& [why, protects] = of.because[c];
  if (why != hidden_as::none) {
    out.emplace_back(name_of(why));
  }
  if (!protects.empty()) {
    out.emplace_back(protects);
  }
  return out;
}

json::array to_json(told_counts const& figure) {
  auto counts = json::array{};
  for (auto c = std::size_t{0}; c < kColumns; ++c) {
    counts.push_back(count_to_json(figure, c));
  }
  return {figure.metric,
          figure.area,
          figure.group,
          to_string(figure.covers.from),
          to_string(figure.covers.to),
          figure.unit,
          figure.exact,
          std::move(counts)};
}

json::object to_json(told_output const& of) {
  auto withdrawn = json::array{};
  for (auto const& [metric, area, covers] : of.withdrawn) {
    withdrawn.push_back(json::array{metric, area, to_string(covers.from),
                                    to_string(covers.to)});
  }
  auto amounts = json::array{};
  for (auto const& metric : of.amounts) {
    amounts.emplace_back(metric);
  }
  return {{"rounding", name_of(of.by.rounding)},
          {"smallest_shown", of.by.smallest_shown},
          {"withdrawn", std::move(withdrawn)},
          {"amounts", std::move(amounts)}};
}

// What reads throws, as Boost.JSON does when something is of another kind.

std::string text_at(json::array const& in, std::size_t const at) {
  return in.at(at).as_string().c_str();
}

period period_at(json::array const& in, std::size_t const at) {
  auto const first = parse_date(text_at(in, at));
  auto const last = parse_date(text_at(in, at + 1));
  if (!first || !last) {
    throw std::invalid_argument{"no date"};
  }
  return {*first, *last};
}

void read_count(json::array const& from, told_counts& into,
                std::size_t const c) {
  into.counts[c] = from.at(0).as_int64();
  into.told[c] = from.at(1).as_int64() != 0;
  if (from.size() > 2) {
    auto const why = hidden_as_of(text_at(from, 2));
    if (!why) {
      throw std::invalid_argument{"no reason"};
    }
    into.because[c] = {*why, from.size() > 3 ? text_at(from, 3) : ""};
  }
}

told_counts figure_from(json::array const& from) {
  auto out = told_counts{};
  out.metric = text_at(from, 0);
  out.area = text_at(from, 1);
  out.group = text_at(from, 2);
  out.covers = period_at(from, 3);
  out.unit = from.at(5).as_int64();
  out.exact = from.at(6).as_bool();
  auto const& counts = from.at(7).as_array();
  for (auto c = std::size_t{0}; c < kColumns; ++c) {
    if (auto const* const one = counts.at(c).if_array()) {
      read_count(*one, out, c);
    }
  }
  return out;
}

told_output output_from(json::object const& line) {
  auto out = told_output{};
  auto const& gate = line.at("gate").as_object();
  auto const rounding = rounding_of(gate.at("rounding").as_string().c_str());
  if (!rounding) {
    throw std::invalid_argument{"no rounding"};
  }
  out.by = {gate.at("smallest_shown").as_int64(), *rounding};
  for (auto const& item : gate.at("withdrawn").as_array()) {
    auto const& scope = item.as_array();
    out.withdrawn.push_back(
        {text_at(scope, 0), text_at(scope, 1), period_at(scope, 2)});
  }
  for (auto const& metric : gate.at("amounts").as_array()) {
    out.amounts.emplace_back(metric.as_string().c_str());
  }
  for (auto const& figure : line.at("figures").as_array()) {
    out.figures.push_back(figure_from(figure.as_array()));
  }
  return out;
}

using scope_key = std::tuple<std::string_view, std::string_view, period>;

std::map<scope_key, std::vector<told_counts const*>> by_scope(
    std::vector<told_counts> const& figures) {
  auto out = std::map<scope_key, std::vector<told_counts const*>>{};
  for (auto const& one : figures) {
    out[{one.metric, one.area, one.covers}].push_back(&one);
  }
  return out;
}

bool are_same(std::vector<told_counts const*> const& a,
              std::vector<told_counts const*> const& b) {
  return std::ranges::equal(
      a, b, [](auto const* const x, auto const* const y) { return *x == *y; });
}

}  // namespace

memory_file::memory_file(fs::path file, int const descriptor)
    : file_{std::move(file)},
      descriptor_{descriptor},
      head_(hash_before_first()) {}

memory_file::memory_file(memory_file&& other) noexcept
    : file_{std::move(other.file_)},
      descriptor_{std::exchange(other.descriptor_, -1)},
      lines_{std::move(other.lines_)},
      head_{std::move(other.head_)} {}

memory_file::~memory_file() {
  if (descriptor_ >= 0) {
    ::close(descriptor_);
  }
}

result<memory_file> memory_file::open(fs::path const& file) {
  constexpr auto kMode = 0600;
  auto const descriptor =
      ::open(file.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW,
             kMode);
  if (descriptor < 0) {
    return io_failure(file, "opened");
  }
  auto out = memory_file{file, descriptor};
  while (::flock(descriptor, LOCK_EX) != 0) {
    if (errno != EINTR) {
      return io_failure(file, "locked");
    }
  }
  WM_TRY(out.read());
  return out;
}

result<void> memory_file::read() {
  auto const bytes = WM_TRY(read_file(file_));
  auto rest = std::string_view{bytes};
  auto number = std::uint64_t{0};
  for (auto end = rest.find('\n'); end != std::string_view::npos;
       end = rest.find('\n')) {
    lines_.push_back(WM_TRY(read_line(rest.substr(0, end), ++number)));
    rest.remove_prefix(end + 1);
  }
  if (!rest.empty() &&
      ::ftruncate(descriptor_,
                  static_cast<off_t>(bytes.size() - rest.size())) != 0) {
    return io_failure(file_, "mended");
  }
  return {};
}

result<memory_file::line> memory_file::read_line(std::string_view const text,
                                                 std::uint64_t const number) {
  auto const hash = seal_of(text);
  if (!hash) {
    return broken(file_, number, "this line is no such line");
  }
  if (!seal_holds(text)) {
    return broken(file_, number, "this line was changed");
  }
  try {
    auto const read = json::parse(text);
    auto const& object = read.as_object();
    if (object.at("previous").as_string() != json::string_view{head_}) {
      return broken(file_, number,
                    "a line before this one was taken out, put in or written "
                    "anew");
    }
    auto out = line{};
    out.note.to =
        readership_of(object.at("audience").as_string().c_str()).value();
    out.note.on = parse_date(object.at("on").as_string().c_str()).value();
    out.note.version = object.at("version").as_string().c_str();
    out.output = output_from(object);
    head_ = *hash;
    return out;
  } catch (std::exception const&) {
    return broken(file_, number,
                  "this line says something else than it should");
  }
}

std::vector<told_output> memory_file::outputs(readership const& to) const {
  auto out = std::vector<told_output>{};
  for (auto const& [note, output] : lines_) {
    if ((note.to == readership{} || note.to == to) && !output.figures.empty()) {
      out.push_back(output);
    }
  }
  return out;
}

result<void> memory_file::add(output_note const& note,
                              told_output const& output) {
  auto last = std::map<scope_key, std::vector<told_counts const*>>{};
  for (auto const& one : lines_) {
    // By other rules the same counts are told otherwise.
    if (one.note.to == note.to && one.output.by == output.by) {
      for (auto& [key, kept] : by_scope(one.output.figures)) {
        last.insert_or_assign(key, kept);
      }
    }
  }
  auto kept = line{note, {output.by, {}, output.withdrawn, output.amounts}};
  auto as_json = json::array{};
  for (auto const& [key, now] : by_scope(output.figures)) {
    auto const known = last.find(key);
    if (known != last.end() && are_same(known->second, now)) {
      continue;
    }
    for (auto const* const figure : now) {
      kept.output.figures.push_back(*figure);
      as_json.emplace_back(to_json(*figure));
    }
  }
  auto const text =
      sealed(json::serialize(json::object{{"sequence", lines_.size() + 1},
                                          {"on", to_string(note.on)},
                                          {"audience", name_of(note.to)},
                                          {"version", note.version},
                                          {"gate", to_json(output)},
                                          {"figures", std::move(as_json)},
                                          {"previous", head_}}));
  auto const size = ::lseek(descriptor_, 0, SEEK_END);
  if (!write_all(descriptor_, text + "\n") || ::fsync(descriptor_) != 0) {
    auto const failure = io_failure(file_, "written");
    // If even this fails, the line has no end and is taken away next time.
    auto const ignored = ::ftruncate(descriptor_, size);
    static_cast<void>(ignored);
    return failure;
  }
  lines_.push_back(std::move(kept));
  head_ = *seal_of(text);
  return {};
}

}  // namespace wm::disclosure
