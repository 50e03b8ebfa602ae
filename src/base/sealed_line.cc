#include "base/sealed_line.h"

#include "base/sha256.h"

namespace wm {

namespace {

constexpr auto kHashKey = std::string_view{",\"hash\":\""};
constexpr auto kEnd = std::string_view{"\"}"};
constexpr auto kHashDigits = std::size_t{64};
constexpr auto kTail = kHashKey.size() + kHashDigits + kEnd.size();

}  // namespace

std::string hash_before_first() {
  return std::string(kHashDigits, '0');
}

std::string sealed(std::string object) {
  object.pop_back();  // the brace: the hash comes before it
  auto const hash = sha256(object);
  return object.append(kHashKey).append(hash).append(kEnd);
}

std::optional<std::string_view> seal_of(std::string_view const line) {
  if (line.size() < kTail || !line.ends_with(kEnd) ||
      !line.substr(line.size() - kTail).starts_with(kHashKey)) {
    return std::nullopt;
  }
  return line.substr(line.size() - kTail + kHashKey.size(), kHashDigits);
}

bool seal_holds(std::string_view const line) {
  auto const hash = seal_of(line);
  return hash && sha256(line.substr(0, line.size() - kTail)) == *hash;
}

}  // namespace wm
