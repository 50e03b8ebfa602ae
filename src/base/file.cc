#include "base/file.h"

#include <atomic>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace wm {
namespace {

namespace fs = std::filesystem;

/// Closes on every path out; close() by hand where its answer matters.
class descriptor {
 public:
  explicit descriptor(int const number) : number_{number} {}
  descriptor(descriptor const&) = delete;
  descriptor& operator=(descriptor const&) = delete;
  ~descriptor() {
    if (number_ >= 0) {
      ::close(number_);
    }
  }
  int number() const { return number_; }
  bool is_open() const { return number_ >= 0; }
  bool close() { return ::close(std::exchange(number_, -1)) == 0; }

 private:
  int number_;
};

std::unexpected<error> io_failure(fs::path const& file,
                                  std::string_view const action,
                                  int const reason) {
  return fail(error_code::io, file.string(),
              fmt::format("The file cannot be {}: {}.", action,
                          std::generic_category().message(reason)));
}

}  // namespace

bool write_all(int const to, std::string_view rest) {
  while (!rest.empty()) {
    auto const written = ::write(to, rest.data(), rest.size());
    if (written < 0 && errno != EINTR) {
      return false;
    }
    rest.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
  }
  return true;
}

result<std::string> read_file(fs::path const& file) {
  auto in = descriptor{::open(file.c_str(), O_RDONLY | O_CLOEXEC)};
  if (!in.is_open()) {
    if (errno == ENOENT || errno == ENOTDIR) {
      return fail(error_code::not_found, file.string(),
                  "There is no such file: check its name and folder.");
    }
    return io_failure(file, "opened", errno);
  }
  struct stat about{};
  if (::fstat(in.number(), &about) != 0) {
    return io_failure(file, "read", errno);
  }
  if (S_ISDIR(about.st_mode)) {
    return fail(error_code::invalid_input, file.string(),
                "This is a folder: name a file in it.");
  }
  auto content = std::string{};
  // One byte more than expected, so that the end is seen without growing.
  auto const expected = static_cast<std::size_t>(about.st_size) + 1;
  auto filled = std::size_t{0};
  while (true) {
    if (filled == content.size()) {
      content.resize(filled + (filled == 0 ? expected : filled + 65'536));
    }
    auto const got =
        ::read(in.number(), content.data() + filled, content.size() - filled);
    if (got == 0) {
      content.resize(filled);
      return content;
    }
    if (got < 0 && errno != EINTR) {
      return io_failure(file, "read", errno);
    }
    filled += got < 0 ? 0 : static_cast<std::size_t>(got);
  }
}

result<void> write_file_atomically(fs::path const& file,
                                   std::string_view const content) {
  auto draft = WM_TRY(unfinished_file::beside(file));
  auto out = descriptor{::open(draft.temporary().c_str(),
                               O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666)};
  if (!out.is_open() || !write_all(out.number(), content) || !out.close()) {
    return io_failure(file, "written", errno);
  }
  return draft.publish();
}

unfinished_file::unfinished_file(fs::path target, fs::path temporary)
    : target_{std::move(target)}, temporary_{std::move(temporary)} {}

unfinished_file::unfinished_file(unfinished_file&& other) noexcept
    : target_{std::move(other.target_)},
      temporary_{std::exchange(other.temporary_, fs::path{})} {}

unfinished_file& unfinished_file::operator=(unfinished_file&& other) noexcept {
  if (this != &other) {
    discard();
    target_ = std::move(other.target_);
    temporary_ = std::exchange(other.temporary_, fs::path{});
  }
  return *this;
}

unfinished_file::~unfinished_file() {
  discard();
}

void unfinished_file::discard() noexcept {
  if (!temporary_.empty()) {
    ::unlink(temporary_.c_str());
    temporary_.clear();
  }
}

result<unfinished_file> unfinished_file::beside(fs::path const& file) {
  auto failed = std::error_code{};
  auto target = fs::absolute(file, failed);
  auto const kind = fs::status(target, failed);
  if (fs::exists(kind) && !fs::is_regular_file(kind)) {
    return fail(error_code::invalid_input, file.string(),
                fs::is_directory(kind)
                    ? "This is a folder: name a file in it."
                    : "This is a device, not a file: name an ordinary file.");
  }
  if (fs::exists(kind) && fs::is_symlink(fs::symlink_status(target, failed))) {
    target = fs::canonical(target, failed);  // a link stays a link
  }
  if (!fs::is_directory(target.parent_path(), failed)) {
    return fail(error_code::io, file.string(),
                fmt::format("The folder {} does not exist: create it first.",
                            target.parent_path().string()));
  }
  static auto next = std::atomic<std::uint64_t>{0};
  auto temporary = target.parent_path() /
                   fmt::format(".{}.{}-{}.part", target.filename().string(),
                               ::getpid(), next.fetch_add(1));
  ::unlink(temporary.c_str());  // left by a crashed process of our number
  return unfinished_file{std::move(target), std::move(temporary)};
}

result<void> unfinished_file::publish() {
  {
    auto const written =
        descriptor{::open(temporary_.c_str(), O_RDONLY | O_CLOEXEC)};
    if (!written.is_open() || ::fsync(written.number()) != 0) {
      auto const reason = errno;
      discard();
      return io_failure(target_, "written", reason);
    }
  }
  if (::rename(temporary_.c_str(), target_.c_str()) != 0) {
    auto const reason = errno;
    discard();
    return io_failure(target_, "given its name", reason);
  }
  temporary_.clear();
  auto const folder = descriptor{::open(target_.parent_path().c_str(),
                                        O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
  if (folder.is_open()) {
    ::fsync(folder.number());  // some file systems cannot; the file is safe
  }
  return {};
}

}  // namespace wm
