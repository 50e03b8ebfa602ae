#include "base/fingerprint.h"

#include <fmt/format.h>
#include <sodium.h>

#include <array>

namespace wm {

std::string fingerprint(std::string_view const bytes) {
  auto hash = std::array<unsigned char, crypto_generichash_BYTES>{};
  crypto_generichash(hash.data(), hash.size(),
                     reinterpret_cast<unsigned char const*>(bytes.data()),
                     bytes.size(), nullptr, 0);
  auto out = std::string{};
  for (auto i = 0U; i < 8; ++i) {
    out += fmt::format("{:02x}", hash[i]);
  }
  return out;
}

}  // namespace wm
