#include "framework/text.h"

#include <gtest/gtest.h>

namespace wm::framework {
namespace {

text greeting() {
  return {.translations = {{"en", "Hello", translation_status::original},
                           {"bn", "", translation_status::wanted},
                           {"so", "Salaan", translation_status::draft}},
          .at = {}};
}

TEST(text, is_read_in_the_language_asked_for) {
  EXPECT_EQ(greeting().in("so"), "Salaan");
}

TEST(text, falls_back_to_the_original) {
  EXPECT_EQ(greeting().in("bn"), "Hello");
  EXPECT_EQ(greeting().in("fr"), "Hello");
}

TEST(text, is_empty_when_it_was_not_given) {
  EXPECT_FALSE(text{}.given());
  EXPECT_EQ(text{}.in("en"), "");
  EXPECT_EQ(text{}.original(), "");
}

}  // namespace
}  // namespace wm::framework
