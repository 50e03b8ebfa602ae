#include "tables/detail/row_window.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

#include <fmt/format.h>
#include <unistd.h>
#include <zlib.h>

namespace wm::tables::detail {
namespace {

constexpr auto kFirstSize = std::size_t{256} << 10;  // [bytes]

}  // namespace

void row_window::closer::operator()(gzFile_s* const file) const {
  ::gzclose_r(file);
}

row_window::row_window(std::string name, gzFile_s* const file)
    : name_{std::move(name)}, file_{file}, buffer_(kFirstSize) {}

row_window::row_window(csv_text const& of)
    : name_{of.name},
      buffer_(of.text.begin(), of.text.end()),
      end_{of.text.size()},
      ended_{true} {}

result<row_window> row_window::open(csv_source const& source) {
  if (auto const* const text = std::get_if<csv_text>(&source)) {
    return row_window{*text};
  }
  if (std::holds_alternative<standard_input>(source)) {
    return open_standard_input();
  }
  return open_file(std::get<std::filesystem::path>(source));
}

result<row_window> row_window::open_standard_input() {
  auto const name = name_of(standard_input{});
  auto const copy = ::dup(STDIN_FILENO);  // closing ours leaves stdin open
  auto* const opened = copy < 0 ? nullptr : ::gzdopen(copy, "rb");
  if (opened == nullptr) {
    return fail(error_code::io, name,
                fmt::format("It cannot be opened: {}.",
                            std::generic_category().message(errno)));
  }
  auto window = row_window{name, opened};
  ::gzbuffer(opened, kFirstSize);
  return window;
}

result<row_window> row_window::open_file(std::filesystem::path const& file) {
  auto failed = std::error_code{};
  auto const kind = std::filesystem::status(file, failed);
  if (!std::filesystem::exists(kind)) {
    return fail(error_code::not_found, file.string(),
                "There is no such file: check its name and folder.");
  }
  if (std::filesystem::is_directory(kind)) {
    return fail(error_code::invalid_input, file.string(),
                "This is a folder: name a file in it.");
  }
  auto* const opened = ::gzopen(file.c_str(), "rbe");
  if (opened == nullptr) {
    return fail(error_code::io, file.string(),
                fmt::format("The file cannot be opened: {}.",
                            std::generic_category().message(errno)));
  }
  auto window = row_window{file.string(), opened};
  ::gzbuffer(opened, kFirstSize);
  return window;
}

result<void> row_window::load() {
  if (ended_) {
    return {};
  }
  std::memmove(buffer_.data(), data(), end_ - begin_);
  end_ -= std::exchange(begin_, 0);
  if (end_ == buffer_.size()) {
    buffer_.resize(std::min(kWidest, buffer_.size() * 2));
  }
  auto const got = ::gzread(file_.get(), buffer_.data() + end_,
                            static_cast<unsigned>(buffer_.size() - end_));
  auto status = Z_OK;
  auto reason = std::string_view{::gzerror(file_.get(), &status)};
  if (auto const name = name_ + ": "; reason.starts_with(name)) {
    reason.remove_prefix(name.size());
  }
  if (status == Z_ERRNO) {
    return fail(error_code::io, name_,
                fmt::format("The file cannot be read: {}.",
                            std::generic_category().message(errno)));
  }
  if (got < 0 || (got == 0 && status != Z_OK)) {
    return fail(error_code::invalid_input, name_,
                fmt::format("The compressed file is damaged or cut off: copy "
                            "or download it again ({}).",
                            reason));
  }
  ended_ = got == 0;
  end_ += static_cast<std::size_t>(got);
  return {};
}

void row_window::consume(std::size_t const bytes) {
  auto const gone = text().substr(0, bytes);
  for (auto at = gone.find('\n'); at != std::string_view::npos;
       at = gone.find('\n', at + 1)) {
    ++line_;
  }
  begin_ += bytes;
  consumed_ += bytes;
}

}  // namespace wm::tables::detail
