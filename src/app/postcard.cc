#include "app/postcard.h"

#include <algorithm>
#include <boost/json.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/readers.h"
#include "app/report_document.h"
#include "base/file.h"
#include "report/postcard_page.h"

namespace wm::app {

namespace {

namespace json = boost::json;

std::string text(json::value const& of, std::string_view const key) {
  return std::string{of.at(key).as_string()};
}

std::vector<std::string> texts(json::value const& of,
                               std::string_view const key) {
  auto out = std::vector<std::string>{};
  for (auto const& item : of.at(key).as_array()) {
    out.emplace_back(item.as_string());
  }
  return out;
}

std::optional<double> limit(json::value const& bar,
                            std::string_view const key) {
  auto const& value = bar.at(key);
  return value.is_null() ? std::nullopt
                         : std::optional{value.to_number<double>()};
}

report::postcard postcard_of(json::value const& v) {
  auto out = report::postcard{
      .area = text(v, "area"),
      .name = text(v, "name"),
      .from = text(v, "from"),
      .banner = text(v, "banner"),
      .said = text(v, "said"),
      .metric = text(v, "metric"),
      .question = text(v, "question"),
      .sentence = text(v, "sentence"),
      .period = text(v, "period"),
      .source = text(v, "source"),
      .bars = {},
      .done = texts(v, "done"),
      .not_known = texts(v, "not_known"),
      .answer_back = text(v, "answer_back"),
  };
  for (auto const& bar : v.at("bars").as_array()) {
    out.bars.push_back({text(bar, "name"), bar.at("value").to_number<double>(),
                        text(bar, "value_text"), limit(bar, "lower"),
                        limit(bar, "upper")});
  }
  return out;
}

result<report::postcard> find_postcard(json::value const& document,
                                       postcard_request const& request) {
  auto known = std::vector<std::string>{};
  for (auto const& card : document.at("postcards").as_array()) {
    if (card.at("area").as_string() == request.area) {
      return postcard_of(card);
    }
    known.push_back(
        fmt::format("{} ({})", text(card, "area"), text(card, "name")));
  }
  return fail(error_code::not_found, request.area,
              known.empty()
                  ? "this report has no figures of any ward"
                  : fmt::format("there is no postcard of this area; there is "
                                "one of: {}",
                                fmt::join(known, ", ")));
}

}  // namespace

result<void> write_postcard(postcard_request const& request) {
  if (request.language != "en") {
    return fail(error_code::invalid_input, request.language,
                "the postcard's texts are not translated into this language "
                "yet: translations are wanted; use --language en");
  }
  auto const document = WM_TRY(read_report_document(request.out));
  auto const card = WM_TRY(find_postcard(document, request));
  auto const closed = as_closed_as(request.out / "report.json");
  if (request.file.has_parent_path()) {
    auto ignored = std::error_code{};
    std::filesystem::create_directories(request.file.parent_path(), ignored);
  }
  return write_file_atomically(request.file, report::postcard_page(card));
}

}  // namespace wm::app
