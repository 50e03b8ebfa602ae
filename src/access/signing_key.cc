#include "access/signing_key.h"

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <span>
#include <system_error>

#include <fmt/format.h>

#include "base/file.h"
#include "base/owner_only_files.h"

namespace wm::access {

namespace {

namespace fs = std::filesystem;

static_assert(crypto_sign_SEEDBYTES == 32);
static_assert(crypto_sign_SECRETKEYBYTES == 64);

constexpr auto kBegin = std::string_view{"-----BEGIN PRIVATE KEY-----"};
constexpr auto kEnd = std::string_view{"-----END PRIVATE KEY-----"};

/// What stands before the 32 bytes of a seed in PKCS #8: version 0, algorithm
/// 1.3.101.112 (Ed25519), 34 bytes that hold 32 bytes (RFC 8410, section 7).
constexpr auto kBeforeSeed = std::array<std::uint8_t, 16>{
    0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06,
    0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20};
constexpr auto kFileBytes = kBeforeSeed.size() + crypto_sign_SEEDBYTES;

unsigned char const* bytes_of(std::string_view const text) {
  return reinterpret_cast<unsigned char const*>(text.data());
}

std::string hexadecimal(std::span<std::uint8_t const> const bytes) {
  auto text = std::string(2 * bytes.size() + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
  text.pop_back();
  return text;
}

/// \returns false unless the text is that many bytes in hexadecimal digits
bool read_hexadecimal(std::string_view const text,
                      std::span<std::uint8_t> const into) {
  auto length = std::size_t{};
  return text.size() == 2 * into.size() &&
         sodium_hex2bin(into.data(), into.size(), text.data(), text.size(),
                        nullptr, &length, nullptr) == 0 &&
         length == into.size();
}

}  // namespace

signing_key::signing_key(key_seed const& seed) {
  auto ignored = std::array<std::uint8_t, crypto_sign_PUBLICKEYBYTES>{};
  crypto_sign_seed_keypair(ignored.data(), secret_.data(), seed.data());
}

signing_key::~signing_key() {
  sodium_memzero(secret_.data(), secret_.size());
}

result<signing_key> signing_key::read(fs::path const& file) {
  auto text = WM_TRY(read_file(file));
  auto problem = std::error_code{};
  auto const open_to = fs::status(file, problem).permissions() &
                       (fs::perms::group_all | fs::perms::others_all);
  if (open_to != fs::perms::none) {
    sodium_memzero(text.data(), text.size());
    return fail(error_code::denied, file.string(),
                fmt::format("Others than its owner can use this key, so a "
                            "signature with it proves nothing: chmod 600 {}",
                            file.string()));
  }
  auto const begin = text.find(kBegin);
  auto const end = text.find(kEnd);
  auto bytes = std::array<std::uint8_t, kFileBytes>{};
  auto length = std::size_t{};
  auto const read =
      begin != std::string::npos && end != std::string::npos && begin < end &&
      sodium_base642bin(bytes.data(), bytes.size(),
                        text.data() + begin + kBegin.size(),
                        end - begin - kBegin.size(), " \r\n", &length, nullptr,
                        sodium_base64_VARIANT_ORIGINAL) == 0 &&
      length == bytes.size() &&
      std::equal(kBeforeSeed.begin(), kBeforeSeed.end(), bytes.begin());
  sodium_memzero(text.data(), text.size());
  if (!read) {
    return fail(error_code::invalid_input, file.string(),
                "This is no secret Ed25519 key. Make one with `whatmatters "
                "settle key --new FILE` or `openssl genpkey -algorithm "
                "ed25519`.");
  }
  auto seed = key_seed{};
  std::copy(bytes.begin() + kBeforeSeed.size(), bytes.end(), seed.begin());
  auto out = signing_key{seed};
  sodium_memzero(bytes.data(), bytes.size());
  sodium_memzero(seed.data(), seed.size());
  return out;
}

std::string signing_key::public_key() const {
  return hexadecimal(
      std::span{secret_}.subspan<32, crypto_sign_PUBLICKEYBYTES>());
}

std::string signing_key::sign(std::string_view const bytes) const {
  auto made = std::array<std::uint8_t, crypto_sign_BYTES>{};
  crypto_sign_detached(made.data(), nullptr, bytes_of(bytes), bytes.size(),
                       secret_.data());
  return hexadecimal(made);
}

result<void> signing_key::write(fs::path const& file) const {
  auto bytes = std::array<std::uint8_t, kFileBytes>{};
  std::ranges::copy(kBeforeSeed, bytes.begin());
  std::copy_n(secret_.begin(), crypto_sign_SEEDBYTES,
              bytes.begin() + kBeforeSeed.size());
  constexpr auto kLength =
      sodium_base64_ENCODED_LEN(kFileBytes, sodium_base64_VARIANT_ORIGINAL);
  auto base64 = std::array<char, kLength>{};
  sodium_bin2base64(base64.data(), base64.size(), bytes.data(), bytes.size(),
                    sodium_base64_VARIANT_ORIGINAL);
  auto const closed = owner_only_files{};
  // Only a name that is free: a lost key cannot be made again.
  auto const descriptor =
      ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (descriptor < 0) {
    return errno == EEXIST
               ? fail(error_code::invalid_input, file.string(),
                      "There is a file of this name; a key is never replaced. "
                      "Choose another name.")
               : fail(error_code::io, file.string(),
                      fmt::format("This file cannot be made: {}.",
                                  std::generic_category().message(errno)));
  }
  auto const text = fmt::format("{}\n{}\n{}\n", kBegin, base64.data(), kEnd);
  auto const written = write_all(descriptor, text);
  auto const failure = errno;
  if (::close(descriptor) != 0 || !written) {
    ::unlink(file.c_str());
    return fail(error_code::io, file.string(),
                fmt::format("This file cannot be written: {}.",
                            std::generic_category().message(failure)));
  }
  return {};
}

bool signature_holds(std::string_view const public_key,
                     std::string_view const bytes,
                     std::string_view const signature) {
  auto key = std::array<std::uint8_t, crypto_sign_PUBLICKEYBYTES>{};
  auto made = std::array<std::uint8_t, crypto_sign_BYTES>{};
  return read_hexadecimal(public_key, key) &&
         read_hexadecimal(signature, made) &&
         crypto_sign_verify_detached(made.data(), bytes_of(bytes), bytes.size(),
                                     key.data()) == 0;
}

}  // namespace wm::access
