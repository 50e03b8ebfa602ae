#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"

namespace wm::access {

/// 32 bytes that nobody can guess, from the system; cli asks for them.
using key_seed = std::array<std::uint8_t, 32>;

/// A person's key to sign with: Ed25519. Its file is what other programs
/// write too: `openssl genpkey -algorithm ed25519 -out FILE`. The secret half
/// is wiped from memory with the object.
///
/// \source Josefsson and Liusvaara 2017, RFC 8032, section 5.1; Josefsson and
///         Schaad 2018, RFC 8410, section 7 (PKCS #8 in PEM).
class signing_key {
 public:
  explicit signing_key(key_seed const& seed);

  /// Reads a key file. One that others than its owner can read is refused.
  ///
  /// \error not_found      there is no such file
  /// \error denied         others can read it
  /// \error invalid_input  it holds no Ed25519 key
  static result<signing_key> read(std::filesystem::path const& file);

  signing_key(signing_key const&) = default;
  signing_key& operator=(signing_key const&) = default;
  ~signing_key();

  /// The half that everybody may know: 64 hexadecimal digits.
  std::string public_key() const;

  /// A signature of exact bytes: 128 hexadecimal digits.
  std::string sign(std::string_view bytes) const;

  /// Writes the key file, for its owner alone.
  ///
  /// \error invalid_input  there is a file of that name: a key is never
  ///                       replaced
  /// \error io             it cannot be written
  result<void> write(std::filesystem::path const& file) const;

 private:
  std::array<std::uint8_t, 64> secret_{};  // as libsodium keeps it
};

/// Whether a signature of these bytes was made with the secret half of a key.
/// What is no key and no signature was not.
///
/// \param public_key  64 hexadecimal digits
/// \param signature   128 hexadecimal digits
bool signature_holds(std::string_view public_key, std::string_view bytes,
                     std::string_view signature);

}  // namespace wm::access
