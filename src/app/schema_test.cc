#include "app/schema.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "app/pretty_json.h"
#include "support/temp_dir.h"
#include "support/test_files.h"

// That reader and schemas accept and refuse the same files: tests/schema/run.

namespace wm::app {
namespace {

TEST(schema, is_the_one_in_the_folder_schemas) {
  for (auto const& kind : schema_kinds()) {
    auto const file = "schemas/" + kind.name + ".schema.json";
    test_support::expect_golden(test_support::source_file(file),
                                schema_of(kind.name).value());
  }
}

TEST(schema, is_written_for_every_kind_into_a_new_folder) {
  auto const dir = test_support::temp_dir{};
  auto const written = write_schemas(dir / "new", "");
  ASSERT_TRUE(written);
  EXPECT_EQ(written->size(), schema_kinds().size());
  for (auto const& file : *written) {
    EXPECT_TRUE(std::filesystem::exists(file)) << file;
  }
}

TEST(schema, of_an_unknown_kind_says_which_there_are) {
  auto const none = schema_of("metrics");
  ASSERT_FALSE(none);
  EXPECT_NE(none.error().message.find("metric,"), std::string::npos);
}

TEST(pretty_json, breaks_only_what_does_not_fit_on_a_line) {
  auto const word = std::string(60, 'a');
  auto const what = boost::json::value{
      {"short", {1, 2}}, {"long", boost::json::array{word, word}}};
  EXPECT_EQ(pretty_json(what),
            "{\n  \"short\": [1, 2],\n  \"long\": [\n    \"" + word +
                "\",\n    \"" + word + "\"\n  ]\n}\n");
}

}  // namespace
}  // namespace wm::app
