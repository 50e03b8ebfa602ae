#include "base/sha256.h"

#include <sodium.h>

#include <array>

namespace wm {

std::string sha256(std::string_view const bytes) {
  auto hash = std::array<unsigned char, crypto_hash_sha256_BYTES>{};
  crypto_hash_sha256(hash.data(),
                     reinterpret_cast<unsigned char const*>(bytes.data()),
                     bytes.size());
  auto text = std::array<char, 2 * crypto_hash_sha256_BYTES + 1>{};
  sodium_bin2hex(text.data(), text.size(), hash.data(), hash.size());
  return {text.data(), text.size() - 1};
}

}  // namespace wm
