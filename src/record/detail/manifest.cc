#include "record/detail/manifest.h"

#include <charconv>
#include <cstring>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "record/detail/checksum.h"

namespace wm::record::detail {

namespace {

constexpr auto kTitle = std::string_view{"whatmatters record store"};

using count_member = std::uint64_t store_counts::*;
constexpr std::pair<std::string_view, count_member> kCounts[] = {
    {"persons", &store_counts::persons},
    {"unlinked", &store_counts::unlinked},
    {"events", &store_counts::events},
    {"unlinked_events", &store_counts::unlinked_events},
    {"superseded", &store_counts::superseded},
    {"contradictions", &store_counts::contradictions},
    {"values", &store_counts::values},
    {"versions", &store_counts::versions},
    {"relations", &store_counts::relations},
    {"opt_outs", &store_counts::opt_outs},
};

std::size_t blocks_in(std::uint64_t const bytes) {
  return static_cast<std::size_t>(bytes / kBlock + (bytes % kBlock != 0));
}

std::unexpected<error> changed(std::string const& where) {
  return fail(error_code::invalid_input, where,
              "The store is damaged: its manifest was changed or cut off. "
              "Import the records anew.");
}

/// Lines "key value" in a fixed order.
class line_reader {
 public:
  explicit line_reader(std::string_view const text) : rest_{text} {}

  /// The next line, which has to be there.
  std::optional<std::string_view> line() {
    auto const end = rest_.find('\n');
    if (end == std::string_view::npos) {
      return std::nullopt;
    }
    auto const out = rest_.substr(0, end);
    rest_.remove_prefix(end + 1);
    return out;
  }
  /// What follows the key on the next line.
  std::optional<std::string_view> text(std::string_view const key) {
    auto const next = line();
    if (!next || !next->starts_with(key) || next->size() <= key.size() ||
        (*next)[key.size()] != ' ') {
      return std::nullopt;
    }
    return next->substr(key.size() + 1);
  }
  std::optional<std::uint64_t> number(std::string_view const key) {
    auto const written = text(key);
    auto out = std::uint64_t{0};
    if (!written) {
      return std::nullopt;
    }
    auto const* const end = written->data() + written->size();
    auto const [stop, failure] = std::from_chars(written->data(), end, out);
    return failure == std::errc{} && stop == end ? std::optional{out}
                                                 : std::nullopt;
  }
  bool done() const { return rest_.empty(); }

 private:
  std::string_view rest_;
};

/// The manifest without its last line, when that line fits it.
std::optional<std::string_view> sealed_part(std::string_view const text) {
  constexpr auto kSeal = std::string_view{"checksum "};
  auto const at = text.rfind(kSeal);
  if (at == std::string_view::npos || (at > 0 && text[at - 1] != '\n')) {
    return std::nullopt;
  }
  auto const body = text.substr(0, at);
  return text.substr(at) == fmt::format("{}{}\n", kSeal, to_hex(checksum(body)))
             ? std::optional{body}
             : std::nullopt;
}

}  // namespace

std::string checksums_bytes(manifest const& of) {
  auto out = std::string{};
  for (auto const& part : of.parts) {
    for (auto const block : part.blocks) {
      out.append(reinterpret_cast<char const*>(&block), sizeof block);
    }
  }
  return out;
}

std::string manifest_text(manifest const& of) {
  auto out = fmt::format("{}\nformat {}\n", kTitle, kFormat);
  out +=
      fmt::format("origin {}\n",
                  of.counts.origin == origin::synthetic ? "synthetic" : "real");
  for (auto const& [key, member] : kCounts) {
    out += fmt::format("{} {}\n", key, of.counts.*member);
  }
  for (auto i = std::size_t{0}; i < kParts; ++i) {
    out += fmt::format("{} {}\n", kLayout[i].file, of.parts[i].bytes);
  }
  out += fmt::format("checksums {}\n", to_hex(checksum(checksums_bytes(of))));
  return out + fmt::format("checksum {}\n", to_hex(checksum(out)));
}

result<manifest> read_manifest(std::string_view const text,
                               std::string_view const checksums,
                               std::string const& where) {
  auto lines = line_reader{text};
  if (lines.line() != kTitle) {
    return fail(error_code::invalid_input, where,
                "This is no store of records, or a damaged one. Import the "
                "records anew.");
  }
  auto const format = lines.number("format");
  if (!format) {
    return changed(where);
  }
  if (*format != kFormat) {
    return fail(error_code::invalid_input, where,
                fmt::format("The store has format {}, this program reads "
                            "format {}. Import the records anew.",
                            *format, kFormat));
  }
  auto const body = sealed_part(text);
  if (!body) {
    return changed(where);
  }
  auto out = manifest{};
  auto const origin = lines.text("origin");
  if (origin != "synthetic" && origin != "real") {
    return changed(where);
  }
  out.counts.origin = origin == "synthetic" ? origin::synthetic : origin::real;
  for (auto const& [key, member] : kCounts) {
    auto const number = lines.number(key);
    if (!number) {
      return changed(where);
    }
    out.counts.*member = *number;
  }
  auto blocks = std::size_t{0};
  for (auto i = std::size_t{0}; i < kParts; ++i) {
    auto const bytes = lines.number(kLayout[i].file);
    if (!bytes || *bytes % kLayout[i].width != 0 ||
        *bytes > (std::uint64_t{1} << 48U)) {
      return changed(where);
    }
    out.parts[i].bytes = *bytes;
    blocks += blocks_in(*bytes);
  }
  auto const sum = lines.text("checksums");
  if (!sum || checksums.size() != blocks * sizeof(std::uint64_t) ||
      *sum != to_hex(checksum(checksums))) {
    return changed(where);
  }
  auto const* at = checksums.data();
  for (auto& part : out.parts) {
    part.blocks.resize(blocks_in(part.bytes));
    for (auto& block : part.blocks) {
      std::memcpy(&block, at, sizeof block);
      at += sizeof block;
    }
  }
  return out;
}

std::string version_name(std::string_view const manifest) {
  return "v-" + to_hex(checksum(manifest));
}

}  // namespace wm::record::detail
