#include "report/page.h"

#include <array>
#include <initializer_list>
#include <optional>
#include <system_error>
#include <utility>

#include <boost/json.hpp>

#include "report/html_text.h"

namespace wm::report {

namespace {

constexpr auto kWhere = std::string_view{"the report page"};
constexpr auto kId = std::string_view{"id=\"report-document\""};
constexpr auto kEnd = std::string_view{"</script>"};
constexpr auto kPlace = std::string_view{
    "<script type=\"application/json\" id=\"report-document\">null</script>"};

struct span_in_text {
  std::size_t at{0};
  std::size_t length{0};
};

/// Where the content of the script with our id stands.
result<span_in_text> place_in(std::string_view const html) {
  auto found = std::optional<span_in_text>{};
  for (auto at = html.find("<script"); at != std::string_view::npos;
       at = html.find("<script", at + 1)) {
    auto const open = html.find('>', at);
    if (open == std::string_view::npos) {
      break;
    }
    if (html.substr(at, open - at).find(kId) == std::string_view::npos) {
      continue;
    }
    auto const close = html.find(kEnd, open);
    if (close == std::string_view::npos) {
      return fail(error_code::invalid_input, std::string{kWhere},
                  "the script with id report-document does not end; build the "
                  "page again");
    }
    if (found) {
      return fail(error_code::invalid_input, std::string{kWhere},
                  "there are two scripts with id report-document; keep one");
    }
    found = span_in_text{open + 1, close - open - 1};
  }
  if (!found) {
    return fail(error_code::invalid_input, std::string{kWhere},
                "there is no place for the document; the page must contain " +
                    std::string{kPlace});
  }
  return *found;
}

std::string_view trimmed(std::string_view text) {
  constexpr auto kSpace = std::string_view{" \t\r\n"};
  auto const first = text.find_first_not_of(kSpace);
  return first == std::string_view::npos
             ? std::string_view{}
             : text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

/// `<` could open "</script" or "<!--"; the two separators were line ends in
/// older JavaScript. All three may stand in a JSON string as \u escapes.
std::string escaped(std::string_view const json) {
  constexpr auto kEscapes =
      std::array<std::pair<std::string_view, std::string_view>, 3>{
          {{"<", "\\u003c"},
           {"\xE2\x80\xA8", "\\u2028"},
           {"\xE2\x80\xA9", "\\u2029"}}};
  auto out = std::string{};
  out.reserve(json.size() + json.size() / 64);
  for (auto rest = json; !rest.empty();) {
    auto taken = std::size_t{1};
    auto replaced = std::string_view{};
    for (auto const& [from, to] : kEscapes) {
      if (rest.starts_with(from)) {
        taken = from.size();
        replaced = to;
        break;
      }
    }
    out += replaced.empty() ? rest.substr(0, taken) : replaced;
    rest.remove_prefix(taken);
  }
  return out;
}

/// The text at a path of keys; empty where there is none.
std::string_view text_at(boost::json::value const& from,
                         std::initializer_list<std::string_view> const path) {
  auto const* at = &from;
  for (auto const key : path) {
    auto const* const object = at->if_object();
    at = object == nullptr ? nullptr : object->if_contains(key);
    if (at == nullptr) {
      return {};
    }
  }
  auto const* const text = at->if_string();
  return text == nullptr ? std::string_view{} : std::string_view{*text};
}

/// A text of the framework in its first language.
std::string_view original(boost::json::value const& report,
                          std::string_view const key) {
  auto language = std::string_view{"en"};
  auto const* const framework = report.as_object().at("framework").if_object();
  auto const* const languages =
      framework == nullptr ? nullptr : framework->if_contains("languages");
  auto const* const list =
      languages == nullptr ? nullptr : languages->if_array();
  if (list != nullptr && !list->empty() && list->front().is_string()) {
    language = list->front().as_string();
  }
  return text_at(report, {"framework", key, language, "words"});
}

/// The sentence that answers: up to the first full stop before a space.
std::string_view first_sentence(std::string_view const text) {
  auto const end = text.find(". ");
  return end == std::string_view::npos ? text : text.substr(0, end + 1);
}

void replace(std::string& in, std::string_view const what,
             std::string_view const by) {
  auto const at = in.find(what);
  if (at != std::string::npos) {
    in.replace(at, what.size(), html_text(by));
  }
}

void write_first_words(std::string& head, std::string_view const json) {
  auto failed = std::error_code{};
  auto const report = boost::json::parse(json, failed);
  auto const* const object = report.if_object();
  if (failed || object == nullptr || !object->contains("framework")) {
    return;
  }
  replace(head, "<!--first:title-->", original(report, "title"));
  replace(head, "<!--first:banner-->",
          first_sentence(original(report, "banner")));
  replace(head, "<!--first:answer-->", text_at(report, {"where", "answer"}));
}

}  // namespace

result<std::string> page(std::string_view const template_html,
                         std::string_view const json) {
  auto const place = WM_TRY(place_in(template_html));
  if (trimmed(template_html.substr(place.at, place.length)) != "null") {
    return fail(error_code::invalid_input, std::string{kWhere},
                "it holds a document already; begin with the page as built");
  }
  auto out = std::string{template_html.substr(0, place.at)};
  write_first_words(out, json);
  out += escaped(json);
  out += template_html.substr(place.at + place.length);
  return out;
}

}  // namespace wm::report
