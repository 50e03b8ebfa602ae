#include "report/postcard_page.h"

#include <algorithm>

#include <fmt/format.h>

#include "report/html_text.h"

namespace wm::report {

namespace {

constexpr auto kStyle = std::string_view{
    R"(@page { size: A5 landscape; margin: 0 }
* { box-sizing: border-box }
body { margin: 0; background: #e9e9e4; color: #17202a;
  font: 8.2pt/1.32 "Liberation Sans", Arial, sans-serif }
main { width: 210mm; height: 148mm; padding: 7mm 9mm 6mm; background: #fff;
  display: grid; grid-template: auto 1fr auto / 1.35fr 1fr; gap: 2.5mm 7mm;
  overflow: hidden }
header { grid-column: 1 / 3; border-bottom: 1.2mm solid #1d4f91;
  padding-bottom: 2mm }
h1 { margin: 0; font-size: 15pt; line-height: 1.15 }
header p { margin: 0; color: #45525f }
h2 { margin: 0 0 .6mm; font-size: 9pt; color: #1d4f91 }
p { margin: 0 0 1.2mm }
ul { margin: 0; padding-left: 4mm }
section { margin-bottom: 1.6mm }
.question { font-size: 11pt; line-height: 1.25; font-weight: bold;
  margin-bottom: 1.6mm }
.small { font-size: 6.8pt; line-height: 1.3; color: #45525f }
.write { border: 0.4mm solid #17202a; border-radius: 1.5mm; padding: 2mm 3mm;
  height: 19mm; background: repeating-linear-gradient(transparent 0 6.8mm,
    #c6ccd2 6.8mm 7mm) 0 6mm / 100% 100% no-repeat }
.write p { margin: 0 }
footer { grid-column: 1 / 3; border-top: 0.3mm solid #9aa5b1;
  padding-top: 1.5mm }
svg { display: block; width: 100%; height: auto; margin: 1mm 0 1.6mm }
svg text { font: 11px "Liberation Sans", Arial, sans-serif; fill: #17202a }
@media screen { main { margin: 6mm auto; box-shadow: 0 1mm 4mm #0003 } }
@media screen and (max-width: 210mm) { main { display: block; width: auto;
  height: auto; margin: 0 } body { font-size: 11pt } .small { font-size: 9pt } }
@media print { body { background: #fff } }
)"};

constexpr auto kWidth = 430.0;
constexpr auto kNames = 160.0;   // wide [px]
constexpr auto kValues = 100.0;  // wide [px]
constexpr auto kRow = 25.0;      // high [px]

/// Bars from nothing on, with the 95 % limits as a line across the end.
std::string picture(postcard const& card) {
  auto highest = 0.0;
  for (auto const& bar : card.bars) {
    highest = std::max({highest, bar.value, bar.upper.value_or(0)});
  }
  if (highest <= 0) {
    return {};
  }
  auto const scale = (kWidth - kNames - kValues) / highest;
  auto const height = kRow * static_cast<double>(card.bars.size());
  auto out = fmt::format(
      "<svg viewBox=\"0 0 {:.0f} {:.0f}\" role=\"img\" aria-label=\"{}\">\n",
      kWidth, height, html_text(card.question));
  auto y = 0.0;
  for (auto const& bar : card.bars) {
    auto const is_own = &bar == &card.bars.front();
    auto const middle = y + kRow / 2;
    out +=
        fmt::format("<text x=\"0\" y=\"{:.1f}\"{}>{}</text>\n", middle + 4,
                    is_own ? " font-weight=\"bold\"" : "", html_text(bar.name));
    out += fmt::format(
        "<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"15\" "
        "fill=\"{}\"/>\n",
        kNames, middle - 7.5, std::max(bar.value, 0.0) * scale,
        is_own ? "#1d4f91" : "#9fb4cd");
    auto end = kNames + std::max(bar.value, 0.0) * scale;
    if (bar.lower && bar.upper) {
      auto const from = kNames + std::max(*bar.lower, 0.0) * scale;
      auto const to = kNames + *bar.upper * scale;
      out += fmt::format(
          "<path d=\"M{:.1f} {:.1f}H{:.1f}M{:.1f} {:.1f}v8M{:.1f} {:.1f}v8\" "
          "stroke=\"#17202a\" stroke-width=\"1.6\" fill=\"none\"/>\n",
          from, middle, to, from, middle - 4, to, middle - 4);
      end = std::max(end, to);
    }
    out += fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\">{}</text>\n", end + 6,
                       middle + 4, html_text(bar.value_text));
    y += kRow;
  }
  return out + "</svg>\n";
}

std::string section(std::string_view const heading, std::string const& inner) {
  return fmt::format("<section>\n<h2>{}</h2>\n{}</section>\n", heading, inner);
}

std::string paragraph(std::string_view const text) {
  return fmt::format("<p>{}</p>\n", html_text(text));
}

std::string small(std::string_view const text) {
  return fmt::format("<p class=\"small\">{}</p>\n", html_text(text));
}

std::string bullets(std::vector<std::string> const& items) {
  auto out = std::string{"<ul>\n"};
  for (auto const& item : items) {
    out += fmt::format("<li>{}</li>\n", html_text(item));
  }
  return out + "</ul>\n";
}

}  // namespace

std::string postcard_page(postcard const& card) {
  auto const has_limits = std::ranges::any_of(
      card.bars, [](auto const& bar) { return bar.lower.has_value(); });
  auto out = fmt::format(
      "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width\">\n"
      "<title>{0}: a postcard</title>\n<style>\n{1}</style>\n</head>\n<body>\n"
      "<main>\n<header>\n<h1>{0}</h1>\n<p>{2}</p>\n{3}</header>\n<div>\n",
      html_text(card.name), kStyle, html_text(card.from),
      card.banner.empty() ? std::string{} : small(card.banner));
  out += section(
      "One thing that is known",
      fmt::format(
          "<p class=\"question\">{}</p>\n{}{}<p class=\"small\">{}. {}Source: "
          "{}.</p>\n",
          html_text(card.question), picture(card), paragraph(card.sentence),
          html_text(card.period),
          has_limits ? "Thin lines show how far chance alone could move a "
                       "figure. "
                     : "The source prints no limits, so how far chance could "
                       "move these figures is not known. ",
          html_text(card.source)));
  out += "</div>\n<div>\n";
  out += section("What people here said", paragraph(card.said));
  out += section("What was done",
                 card.done.empty()
                     ? paragraph("No decision about this is written down yet.")
                     : bullets(card.done));
  out += section("What is not known", bullets(card.not_known));
  out += "</div>\n<footer>\n";
  out += fmt::format("<h2>Answer back</h2>\n<div class=\"write\">{}</div>\n",
                     paragraph(card.answer_back));
  return out + "</footer>\n</main>\n</body>\n</html>\n";
}

}  // namespace wm::report
