#include "report/page.h"

#include <gtest/gtest.h>

namespace wm::report {

namespace {

constexpr auto kPage = std::string_view{
    "<html><script>var a = '<b>';</script><script type=\"application/json\" "
    "id=\"report-document\">null</script><script>draw()</script></html>"};

TEST(page, holds_the_document_in_place_of_null) {
  EXPECT_EQ(*page(kPage, "{\"a\":1}"),
            "<html><script>var a = '<b>';</script><script "
            "type=\"application/json\" id=\"report-document\">{\"a\":1}"
            "</script><script>draw()</script></html>");
}

TEST(page, keeps_a_text_from_ending_the_script) {
  auto const made = *page(kPage, "{\"a\":\"</script><!-- \xE2\x80\xA8\"}");
  EXPECT_NE(made.find("{\"a\":\"\\u003c/script>\\u003c!-- \\u2028\"}"),
            std::string::npos);
}

TEST(page, finds_the_script_whatever_the_order_of_its_attributes) {
  EXPECT_EQ(*page("<script id=\"report-document\" type=\"application/json\">\n"
                  "null\n</script>",
                  "1"),
            "<script id=\"report-document\" type=\"application/json\">1"
            "</script>");
}

TEST(page, begins_with_the_reports_first_words) {
  auto const made = *page(
      "<p><!--first:banner--></p><p><!--first:title--></p>"
      "<p><!--first:answer--></p>" +
          std::string{kPage},
      R"({"framework": {"languages": ["cy"],
                        "title": {"cy": {"words": "Byw'n <iach>"}},
                        "banner": {"cy": {"words": "Enghraifft. Nid cyngor."}}},
          "where": {"answer": "Rhy gynnar. Wir."}})");
  EXPECT_TRUE(
      made.starts_with("<p>Enghraifft.</p><p>Byw'n &lt;iach&gt;</p>"
                       "<p>Rhy gynnar. Wir.</p>"))
      << made;
}

TEST(page, without_a_banner_leaves_its_place_empty) {
  auto const made =
      *page("<p><!--first:banner--></p>" + std::string{kPage},
            R"({"framework": {"banner": null, "languages": ["en"]}})");
  EXPECT_TRUE(made.starts_with("<p></p>")) << made;
}

TEST(page, without_the_place_says_what_is_missing) {
  auto const made = page("<html></html>", "1");
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().code, error_code::invalid_input);
  EXPECT_EQ(made.error().message,
            "there is no place for the document; the page must contain "
            "<script type=\"application/json\" "
            "id=\"report-document\">null</script>");
}

TEST(page, that_holds_a_document_is_refused) {
  EXPECT_FALSE(page(*page(kPage, "{\"a\":1}"), "{\"a\":2}"));
}

TEST(page, with_two_places_is_refused) {
  EXPECT_FALSE(page(std::string{kPage} + std::string{kPage}, "1"));
}

TEST(page, whose_script_does_not_end_is_refused) {
  EXPECT_FALSE(page("<script id=\"report-document\">null", "1"));
}

}  // namespace

}  // namespace wm::report
