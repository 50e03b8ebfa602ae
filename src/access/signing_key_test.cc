#include "access/signing_key.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "support/temp_dir.h"
#include "support/test_files.h"

namespace wm::access {
namespace {

namespace fs = std::filesystem;
using test_support::temp_dir;

key_seed seed_of(std::string_view const digits) {
  auto out = key_seed{};
  for (auto i = std::size_t{0}; i < out.size(); ++i) {
    out[i] = static_cast<std::uint8_t>(
        std::stoi(std::string{digits.substr(2 * i, 2)}, nullptr, 16));
  }
  return out;
}

// RFC 8032, section 7.1: TEST 1 (no bytes) and TEST 2 (the byte 0x72).
struct published {
  std::string_view seed;
  std::string_view public_key;
  std::string_view message;
  std::string_view signature;
};
constexpr published kRfc8032[] = {
    {"9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
     "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
     "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb88215"
     "90a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"},
    {"4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
     "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "r",
     "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e4"
     "3e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"}};

TEST(signing_key, signs_as_the_standard_says) {
  for (auto const& each : kRfc8032) {
    auto const key = signing_key{seed_of(each.seed)};
    EXPECT_EQ(key.public_key(), each.public_key);
    EXPECT_EQ(key.sign(each.message), each.signature);
    EXPECT_TRUE(signature_holds(each.public_key, each.message, each.signature));
  }
}

TEST(signing_key, holds_for_these_bytes_and_this_key_alone) {
  auto const& one = kRfc8032[0];
  auto const& two = kRfc8032[1];
  EXPECT_FALSE(signature_holds(two.public_key, "s", two.signature));
  EXPECT_FALSE(signature_holds(one.public_key, "r", two.signature));
  auto changed = std::string{two.signature};
  changed[0] = '8';
  EXPECT_FALSE(signature_holds(two.public_key, "r", changed));
}

TEST(signing_key, takes_nothing_else_for_a_signature) {
  auto const& two = kRfc8032[1];
  EXPECT_FALSE(signature_holds("", "r", two.signature));
  EXPECT_FALSE(signature_holds(two.public_key, "r", ""));
  EXPECT_FALSE(signature_holds(std::string(64, 'x'), "r", two.signature));
  EXPECT_FALSE(signature_holds(two.public_key, "r", std::string(128, ' ')));
}

// RFC 8410, section 10.3, the example of a private key.
constexpr auto kPem =
    "-----BEGIN PRIVATE KEY-----\n"
    "MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC\n"
    "-----END PRIVATE KEY-----\n";
constexpr auto kPemPublic =  // section 10.1, the same key's public half
    "19bf44096984cdfe8541bac167dc3b96c85086aa30b6b6cb0c5c38ad703166e1";

TEST(signing_key, reads_files_that_other_programs_write) {
  auto const folder = temp_dir{};
  auto const file = folder.write("key.pem", kPem);
  fs::permissions(file, fs::perms::owner_read);
  EXPECT_EQ(signing_key::read(file)->public_key(), kPemPublic);
}

TEST(signing_key, of_others_too_is_refused) {
  auto const folder = temp_dir{};
  auto const file = folder.write("key.pem", kPem);
  fs::permissions(file, fs::perms::owner_read | fs::perms::group_read);
  EXPECT_EQ(signing_key::read(file).error().code, error_code::denied);
}

TEST(signing_key, is_read_as_it_was_written_and_never_replaced) {
  auto const folder = temp_dir{};
  auto const file = folder / "key.pem";
  auto const key = signing_key{seed_of(kRfc8032[0].seed)};
  ASSERT_TRUE(key.write(file));
  EXPECT_EQ(fs::status(file).permissions(),
            fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_EQ(signing_key::read(file)->public_key(), key.public_key());
  auto const before = test_support::read_text(file);
  auto const other = signing_key{seed_of(kRfc8032[1].seed)};
  EXPECT_EQ(other.write(file).error().code, error_code::invalid_input);
  EXPECT_EQ(test_support::read_text(file), before);
}

TEST(signing_key, is_in_no_other_file) {
  auto const folder = temp_dir{};
  auto pem = std::string{kPem};
  auto const cases = {std::string{}, std::string{"key"}, pem.substr(0, 60),
                      pem.replace(40, 1, "!"),
                      std::string{"-----BEGIN PRIVATE KEY-----\nAAAA\n"
                                  "-----END PRIVATE KEY-----\n"}};
  for (auto const& text : cases) {
    auto const file = folder.write("key.pem", text);
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
    EXPECT_EQ(signing_key::read(file).error().code, error_code::invalid_input)
        << text;
  }
  EXPECT_EQ(signing_key::read(folder / "none").error().code,
            error_code::not_found);
}

}  // namespace
}  // namespace wm::access
