#include "access/audit_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include <fmt/format.h>

#include "base/file.h"
#include "base/sealed_line.h"

namespace wm::access {

namespace {

namespace fs = std::filesystem;

constexpr auto kKept = std::size_t{1} << 16U;  // of what was cut off [bytes]
/// Longer than any line: its texts are an option each, or made here.
constexpr auto kLongestLine = std::size_t{1} << 20U;  // [bytes]

std::unexpected<error> io_failure(fs::path const& file,
                                  std::string_view const doing) {
  return fail(error_code::io, file.string(),
              fmt::format("The audit file cannot be {}: {}.", doing,
                          std::strerror(errno)));
}

/// A file that is open and locked until the end of its life.
class locked_file {
 public:
  explicit locked_file(int const descriptor) : descriptor_{descriptor} {}
  locked_file(locked_file&& other) noexcept
      : descriptor_{std::exchange(other.descriptor_, -1)} {}
  locked_file& operator=(locked_file&&) = delete;
  ~locked_file() {
    if (descriptor_ >= 0) {
      ::close(descriptor_);
    }
  }
  int descriptor() const { return descriptor_; }

 private:
  int descriptor_;
};

result<locked_file> open_locked(fs::path const& file, int const flags,
                                int const lock) {
  constexpr auto kMode = 0600;
  auto const descriptor =
      ::open(file.c_str(), flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, kMode);
  if (descriptor < 0 && errno == ELOOP) {
    return fail(error_code::invalid_input, file.string(),
                "The audit file is a link, which could lead anywhere: put a "
                "plain file in its place.");
  }
  if (descriptor < 0 && errno == ENOENT && (flags & O_CREAT) == 0) {
    return fail(error_code::not_found, file.string(),
                "There is no audit file: nobody has looked yet, or it was "
                "taken away.");
  }
  if (descriptor < 0) {
    return io_failure(file, "opened");
  }
  auto out = locked_file{descriptor};
  struct stat what{};
  if (::fstat(descriptor, &what) != 0 || !S_ISREG(what.st_mode)) {
    return fail(error_code::invalid_input, file.string(),
                "This is no file that lines can be kept in: name a plain one.");
  }
  while (::flock(descriptor, lock) != 0) {
    if (errno != EINTR) {
      return io_failure(file, "locked");
    }
  }
  return out;
}

/// The last lines of a file, and where they begin in it.
struct end_of_file {
  std::string text;
  off_t at{0};  // [bytes]
};

result<end_of_file> read_end(fs::path const& file, int const descriptor) {
  auto const size = ::lseek(descriptor, 0, SEEK_END);
  if (size < 0) {
    return io_failure(file, "read");
  }
  auto out = end_of_file{};
  // Twice the longest: one that was cut off may follow the last whole one.
  auto const wanted =
      std::min(static_cast<std::size_t>(size), 2 * kLongestLine);
  out.at = size - static_cast<off_t>(wanted);
  out.text.resize(wanted);
  for (auto done = std::size_t{0}; done < wanted;) {
    auto const got = ::pread(descriptor, out.text.data() + done, wanted - done,
                             out.at + static_cast<off_t>(done));
    if (got <= 0) {
      if (got < 0 && errno == EINTR) {
        continue;
      }
      return io_failure(file, "read");
    }
    done += static_cast<std::size_t>(got);
  }
  return out;
}

/// Where the next line goes, and what it says of those before it.
struct next_place {
  audit_line line;
  off_t at{0};  // [bytes]
};

/// JSON is UTF-8; the middle of a line that was cut off may be anything.
std::string printable(std::string_view const bytes) {
  auto out = std::string{bytes};
  std::ranges::replace_if(
      out, [](char const c) { return c < ' ' || c > '~'; }, '?');
  return out;
}

result<next_place> place_after(fs::path const& file, end_of_file const& end) {
  auto out = next_place{};
  auto const text = std::string_view{end.text};
  auto const last = text.rfind('\n');
  auto const whole = last == std::string_view::npos ? 0 : last + 1;
  out.at = end.at + static_cast<off_t>(whole);
  auto const cut_off = text.substr(whole);
  out.line.cut_off = printable(cut_off.substr(0, kKept));
  if (cut_off.size() > kLongestLine) {
    return fail(error_code::invalid_input, file.string(),
                "This is no audit file: it has a line of more than a "
                "megabyte. Nothing is shown until it is put right.");
  }
  if (whole == 0) {
    out.line.previous = hash_before_first();
    return out;
  }
  auto const before =
      last == 0 ? std::string_view::npos : text.rfind('\n', last - 1);
  auto const first = before == std::string_view::npos ? 0 : before + 1;
  auto const read = read_audit_line(text.substr(first, last - first));
  if (!read) {
    return fail(error_code::invalid_input, file.string(),
                fmt::format("The last line of the audit file cannot be "
                            "continued: {}. Nothing is shown until it is put "
                            "right; `whatmatters audit verify` says where.",
                            read.error().message));
  }
  out.line.sequence = read->sequence + 1;
  out.line.previous = read->hash;
  return out;
}

/// The file's name is on the disk only after its folder is.
bool sync_folder_of(fs::path const& file) {
  auto const folder = file.has_parent_path() ? file.parent_path() : ".";
  auto const descriptor =
      ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  auto const done = descriptor >= 0 && ::fsync(descriptor) == 0;
  if (descriptor >= 0) {
    ::close(descriptor);
  }
  return done;
}

bool is_hash(std::string_view const text) {
  return text.size() == hash_before_first().size() &&
         text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// Follows lines as they come.
class chain {
 public:
  explicit chain(std::string_view const wanted) : wanted_{wanted} {
    state_.head = hash_before_first();
    look_for_head();
  }

  void add(std::string_view const text) {
    ++line_;
    auto const read = read_audit_line(text);
    if (state_.broken) {
      // Whether the line that was expected stands further down.
      elsewhere_ = elsewhere_ || (read && read->sequence == state_.lines + 1);
      return;
    }
    if (!read) {
      state_.broken = {line_, read.error().message};
    } else if (read->sequence != state_.lines + 1) {
      found_ = read->sequence;
      state_.broken = audit_break{line_, {}};
    } else if (read->previous != state_.head) {
      state_.broken = {line_,
                       "it does not continue the line before it: that one, or "
                       "this one, was written anew"};
    } else {
      ++state_.lines;
      state_.head = read->hash;
      state_.mended += read->cut_off.empty() ? 0U : 1U;
      look_for_head();
    }
  }

  audit_state finish(std::uint64_t const cut_off) && {
    state_.cut_off = cut_off;
    if (state_.broken && state_.broken->reason.empty()) {
      state_.broken->reason = fmt::format(
          "number {} should stand here and number {} does: {}",
          state_.lines + 1, found_,
          found_ <= state_.lines ? "a line was put in or written twice"
          : elsewhere_           ? "lines were exchanged"
                                 : "lines were taken out");
    }
    state_.whole = !state_.broken && cut_off == 0 &&
                   (wanted_.empty() || state_.since_head);
    return std::move(state_);
  }

 private:
  void look_for_head() {
    if (state_.since_head) {
      ++*state_.since_head;
    } else if (state_.head == wanted_) {
      state_.since_head = 0;
    }
  }

  std::string wanted_;  // empty: no head was kept
  audit_state state_;
  std::uint64_t line_{0};
  std::uint64_t found_{0};
  bool elsewhere_{false};
};

}  // namespace

result<std::string> add_to_audit(fs::path const& file, look const& what) {
  auto const open =
      WM_TRY(open_locked(file, O_RDWR | O_CREAT | O_APPEND, LOCK_EX));
  auto const descriptor = open.descriptor();
  auto const end = WM_TRY(read_end(file, descriptor));
  auto const place = WM_TRY(place_after(file, end));
  auto const text = WM_TRY(to_text(what, place.line));
  if (text.size() >= kLongestLine) {
    return fail(error_code::invalid_input, file.string(),
                "This is too long for a line of the audit file.");
  }
  if (!place.line.cut_off.empty() && ::ftruncate(descriptor, place.at) != 0) {
    return io_failure(file, "mended");
  }
  if (!write_all(descriptor, text + "\n") || ::fsync(descriptor) != 0) {
    auto const failure = io_failure(file, "written");
    // If even this fails, the line is found cut off and mended next time.
    auto const ignored = ::ftruncate(descriptor, place.at);
    static_cast<void>(ignored);
    return failure;
  }
  if (place.line.sequence == 1 && !sync_folder_of(file)) {
    return io_failure(file, "brought down to the disk");
  }
  return read_audit_line(text)->hash;
}

result<audit_state> verify_audit(fs::path const& file,
                                 std::optional<std::string_view> const head) {
  if (head && !is_hash(*head)) {
    return fail(error_code::invalid_input, "--head",
                "A head has 64 digits and letters from a to f, as `whatmatters "
                "audit head` prints it.");
  }
  // Nobody may be in the middle of a line meanwhile.
  auto const open = WM_TRY(open_locked(file, O_RDONLY, LOCK_SH));
  auto const bytes = WM_TRY(read_file(file));
  auto links = chain{head.value_or("")};
  auto rest = std::string_view{bytes};
  for (auto end = rest.find('\n'); end != std::string_view::npos;
       end = rest.find('\n')) {
    links.add(rest.substr(0, end));
    rest.remove_prefix(end + 1);
  }
  return std::move(links).finish(rest.size());
}

}  // namespace wm::access
