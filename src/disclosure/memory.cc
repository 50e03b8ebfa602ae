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
#include "base/sha256.h"

namespace wm::disclosure {

namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

constexpr auto kHashKey = std::string_view{",\"hash\":\""};
constexpr auto kEnd = std::string_view{"\"}"};
constexpr auto kHashDigits = std::size_t{64};
constexpr auto kTail = kHashKey.size() + kHashDigits + kEnd.size();

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

json::array to_json(told_counts const& figure) {
  auto counts = json::array{};
  for (auto c = std::size_t{0}; c < kColumns; ++c) {
    // What was not told is kept too: [count, 1 if it was told].
    counts.push_back(!figure.counts[c]
                         ? json::value{}
                         : json::value(json::array{*figure.counts[c],
                                                   figure.told[c] ? 1 : 0}));
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

/// \throws what Boost.JSON throws when something is of another kind
told_counts from_json(json::array const& from) {
  auto const text = [&](std::size_t const at) {
    return std::string{from.at(at).as_string().c_str()};
  };
  auto out = told_counts{};
  out.metric = text(0);
  out.area = text(1);
  out.group = text(2);
  auto const first = parse_date(text(3));
  auto const last = parse_date(text(4));
  if (!first || !last) {
    throw std::invalid_argument{"no date"};
  }
  out.covers = {*first, *last};
  out.unit = from.at(5).as_int64();
  out.exact = from.at(6).as_bool();
  auto const& counts = from.at(7).as_array();
  for (auto c = std::size_t{0}; c < kColumns; ++c) {
    if (auto const* const pair = counts.at(c).if_array()) {
      out.counts[c] = pair->at(0).as_int64();
      out.told[c] = pair->at(1).as_int64() != 0;
    }
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

bool write_all(int const descriptor, std::string_view rest) {
  while (!rest.empty()) {
    auto const done = ::write(descriptor, rest.data(), rest.size());
    if (done < 0 && errno == EINTR) {
      continue;
    }
    if (done <= 0) {
      return false;
    }
    rest.remove_prefix(static_cast<std::size_t>(done));
  }
  return true;
}

}  // namespace

memory_file::memory_file(fs::path file, int const descriptor)
    : file_{std::move(file)},
      descriptor_{descriptor},
      head_(kHashDigits, '0') {}

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
  if (text.size() < kTail || !text.ends_with(kEnd) ||
      !text.substr(text.size() - kTail).starts_with(kHashKey)) {
    return broken(file_, number, "this line is no such line");
  }
  auto const hash =
      text.substr(text.size() - kTail + kHashKey.size(), kHashDigits);
  if (sha256(text.substr(0, text.size() - kTail)) != hash) {
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
    auto out = line{object.at("audience").as_string().c_str(), {}};
    for (auto const& figure : object.at("figures").as_array()) {
      out.figures.push_back(from_json(figure.as_array()));
    }
    head_ = hash;
    return out;
  } catch (std::exception const&) {
    return broken(file_, number,
                  "this line says something else than it should");
  }
}

std::vector<std::vector<told_counts>> memory_file::outputs(
    audience const to) const {
  auto out = std::vector<std::vector<told_counts>>{};
  for (auto const& one : lines_) {
    if (one.audience == name_of(to) && !one.figures.empty()) {
      out.push_back(one.figures);
    }
  }
  return out;
}

result<void> memory_file::add(output_note const& note,
                              std::vector<told_counts> const& figures) {
  auto last = std::map<scope_key, std::vector<told_counts const*>>{};
  for (auto const& one : lines_) {
    if (one.audience == name_of(note.to)) {
      for (auto& [key, kept] : by_scope(one.figures)) {
        last.insert_or_assign(key, kept);
      }
    }
  }
  auto kept = line{std::string{name_of(note.to)}, {}};
  auto as_json = json::array{};
  for (auto const& [key, now] : by_scope(figures)) {
    auto const known = last.find(key);
    if (known != last.end() && are_same(known->second, now)) {
      continue;
    }
    for (auto const* const figure : now) {
      kept.figures.push_back(*figure);
      as_json.emplace_back(to_json(*figure));
    }
  }
  auto text = json::serialize(json::object{{"sequence", lines_.size() + 1},
                                           {"on", to_string(note.on)},
                                           {"audience", kept.audience},
                                           {"version", note.version},
                                           {"figures", std::move(as_json)},
                                           {"previous", head_}});
  text.pop_back();  // the brace: the hash comes before it
  auto const hash = sha256(text);
  text += fmt::format("{}{}{}\n", kHashKey, hash, kEnd);
  auto const size = ::lseek(descriptor_, 0, SEEK_END);
  if (!write_all(descriptor_, text) || ::fsync(descriptor_) != 0) {
    auto const failure = io_failure(file_, "written");
    // If even this fails, the line has no end and is taken away next time.
    auto const ignored = ::ftruncate(descriptor_, size);
    static_cast<void>(ignored);
    return failure;
  }
  lines_.push_back(std::move(kept));
  head_ = hash;
  return {};
}

}  // namespace wm::disclosure
