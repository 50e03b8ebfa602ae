#include <fmt/format.h>

#include "report/compose_paper.h"
#include "report/html_text.h"
#include "report/period_text.h"

namespace wm::report {

namespace {

/// For print; a Word file takes its looks from its own styles.
constexpr auto kStyle = std::string_view{
    R"(@page { size: A4; margin: 22mm 20mm }
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b;
  font: 11pt/1.5 "Liberation Sans", Arial, sans-serif }
h1 { font-size: 20pt; line-height: 1.2; margin: 0 0 1rem }
h2 { font-size: 13.5pt; margin: 1.6rem 0 .4rem; break-after: avoid }
p, li { margin: 0 0 .5rem; orphans: 3; widows: 3 }
table { width: 100%; border-collapse: collapse; margin: 0 0 1.2rem }
td { padding: .3rem .6rem .3rem 0; border-bottom: 1px solid #c8c8c8;
  vertical-align: top }
td:first-child { width: 12rem; font-weight: bold }
p { white-space: pre-line }
.wanted p { padding: .4rem .7rem; border: 1.5px dashed #6b6b6b }
.signed p { color: #4a4a4a; font-size: 10pt }
@media print { body { margin: 0; padding: 0; max-width: none } }
)"};

std::string paragraph(std::string_view const text) {
  return fmt::format("<p>{}</p>\n", html_text(text));
}

/// \param custom_style  the style's name in a Word file
std::string styled(std::string_view const name,
                   std::string_view const custom_style,
                   std::string_view const text) {
  return fmt::format("<div class=\"{}\" data-custom-style=\"{}\">\n{}</div>\n",
                     name, custom_style, paragraph(text));
}

std::string part_text(paper_part const& part) {
  auto out =
      fmt::format("<h2 id=\"{}\">{}</h2>\n", part.id, html_text(part.heading));
  if (part.origin == part_origin::not_yet_written) {
    return out + styled("wanted", "Not Yet Written",
                        part.author.empty()
                            ? "Not yet written."
                            : fmt::format("Not yet written. To be written by: "
                                          "{}.",
                                          part.author));
  }
  for (auto const& text : part.paragraphs) {
    out += paragraph(text);
  }
  if (!part.points.empty()) {
    out += "<ul>\n";
    for (auto const& point : part.points) {
      out += fmt::format("<li>{}</li>\n", html_text(point));
    }
    out += "</ul>\n";
  }
  if (part.origin == part_origin::author) {
    out += styled("signed", "Signed",
                  fmt::format("{}, {}", part.author,
                              part.written_on ? day_text(*part.written_on)
                                              : std::string{}));
  }
  return out;
}

}  // namespace

std::string paper_page(shown_paper const& paper) {
  auto out = fmt::format(
      "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width\">\n"
      "<title>{}</title>\n<style>\n{}</style>\n</head>\n<body>\n<h1>{}</h1>\n",
      html_text(paper.title), kStyle, html_text(paper.title));
  out += "<table>\n<tbody>\n";
  auto const row = [&](std::string_view const name, std::string_view const is) {
    if (!is.empty()) {
      out +=
          fmt::format("<tr><td>{}</td><td>{}</td></tr>\n", name, html_text(is));
    }
  };
  row("Meeting", paper.meeting);
  row("Date", day_text(paper.meets_on));
  row("Classification", paper.classification);
  row("Lead officer", paper.lead_officer);
  row("Wards affected", paper.wards);
  out += "</tbody>\n</table>\n";
  for (auto const& part : paper.parts) {
    out += part_text(part);
  }
  out += "<h2 id=\"made\">How this paper was made</h2>\n";
  out += paragraph(
      "Findings are filled in from results that passed disclosure control. "
      "Recommendations, options and comments are written by the roles named "
      "beneath them, never generated.");
  out += paragraph(paper.note);
  return out + "</body>\n</html>\n";
}

}  // namespace wm::report
