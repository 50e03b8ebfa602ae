#include "report/compose_paper.h"

#include <algorithm>

#include <fmt/format.h>

#include "report/number_text.h"
#include "report/period_text.h"

namespace wm::report {

namespace {

using framework::paper_heading;

struct named_heading {
  paper_heading heading;
  std::string_view id;
  std::string_view words;
};

/// What stands before the findings, and what after them.
constexpr named_heading kBefore[] = {
    {paper_heading::recommendations, "recommendations", "Recommendations"},
    {paper_heading::reasons, "reasons", "Reasons for the decisions"},
    {paper_heading::alternatives, "alternatives", "Alternative options"}};
constexpr named_heading kAfter[] = {
    {paper_heading::finance, "finance",
     "Comments of the chief finance officer"},
    {paper_heading::legal, "legal", "Legal comments"},
    {paper_heading::inequalities, "inequalities", "Inequalities"},
    {paper_heading::environment, "environment", "Environment"},
    {paper_heading::risk, "risk", "Risk management"},
    {paper_heading::crime_and_disorder, "crime_and_disorder",
     "Crime and disorder"},
    {paper_heading::efficiency, "efficiency", "Efficiency"}};

/// A text's paragraphs, which empty lines part.
std::vector<std::string> paragraphs_of(std::string_view text) {
  auto out = std::vector<std::string>{};
  while (!text.empty()) {
    auto const end = std::min(text.find("\n\n"), text.size());
    auto const one = text.substr(0, end);
    if (one.find_first_not_of(" \n") != std::string_view::npos) {
      out.emplace_back(one);
    }
    text.remove_prefix(std::min(end + 2, text.size()));
  }
  return out;
}

paper_part slot(framework::board_paper const& paper,
                named_heading const& wanted) {
  auto out = paper_part{std::string{wanted.id}, std::string{wanted.words},
                        part_origin::not_yet_written};
  auto const found = std::ranges::find(paper.slots, wanted.heading,
                                       &framework::paper_slot::heading);
  if (found == paper.slots.end()) {
    return out;
  }
  if (found->title.given()) {
    out.heading = found->title.original();
  }
  out.author = found->author;
  if (found->text.given()) {
    out.origin = part_origin::author;
    out.paragraphs = paragraphs_of(found->text.original());
    out.written_on = found->written_on;
  }
  return out;
}

paper_part aim(document const& from) {
  auto out = paper_part{"aim", "What this is for"};
  auto const& headline = from.framework.headline;
  if (from.framework.about.given()) {
    out.paragraphs.emplace_back(from.framework.about.original());
  }
  if (headline) {
    out.paragraphs.push_back(
        fmt::format("The overarching aim: {}.", headline->title.original()));
    for (auto const& id : headline->metrics) {
      auto const metric = std::ranges::find(
          from.metrics, id.value,
          [](auto const& m) { return m.definition.id.value; });
      if (metric != from.metrics.end()) {
        out.points.push_back(fmt::format(
            "{}: {}", metric->definition.title.original(), metric->answer));
      }
    }
  }
  return out;
}

paper_part figures_say(document const& from) {
  auto out = paper_part{"figures", "What the figures say"};
  out.paragraphs = {from.where.answer, from.where.colours.sentence};
  for (auto const& other : from.where.elsewhere) {
    out.paragraphs.push_back(other.sentence);
  }
  return out;
}

/// \param heading  empty parts are left out by the caller
paper_part clearest_of(document const& from, figures::standing const standing,
                       std::string id, std::string heading) {
  auto out = paper_part{std::move(id), std::move(heading)};
  for (auto const& one : from.where.findings) {
    if (one.standing == standing) {
      out.points.push_back(one.elsewhere.empty()
                               ? one.sentence
                               : one.sentence + " " + one.elsewhere);
    }
  }
  return out;
}

paper_part decisions_of(framework::programme const& programme) {
  auto out = paper_part{"decisions", "Decisions on the framework"};
  for (auto const& d : programme.decisions) {
    if (d.status == framework::decision_status::illustration) {
      continue;
    }
    auto line = fmt::format("{}: {}", d.title.original(),
                            d.taken_on ? "decided on " + day_text(*d.taken_on)
                                       : std::string{"proposed, not decided"});
    if (d.report_back_by) {
      line += fmt::format("; the body is to be told by {} what came of it",
                          day_text(*d.report_back_by));
    }
    out.points.push_back(line + ".");
  }
  if (out.points.empty()) {
    out.paragraphs.emplace_back("No decision is written down yet.");
  }
  return out;
}

paper_part not_known(document const& from) {
  auto out = paper_part{"not_known", "What is not known"};
  out.paragraphs.push_back(fmt::format(
      "Of {} statements {} can be judged, {} can only be described, and {} are "
      "not yet measured.",
      from.statements.size(), from.where.statements.judged,
      from.where.statements.described, from.where.statements.not_yet));
  for (auto const& s : from.statements) {
    if (s.state == state::not_yet) {
      // Only what a document says word for word is a quotation.
      auto const quoted =
          s.definition.provenance.kind == framework::provenance_kind::verbatim;
      auto const words = std::string{s.definition.text.original()};
      out.points.push_back(quoted ? "“" + words + "”" : words);
    }
  }
  return out;
}

std::string note_of(framework::board_paper const& paper, document const& from) {
  auto out = fmt::format("Made on {} by {} from data {}.",
                         day_text(from.edition.on), from.edition.program,
                         from.edition.data_version.substr(0, 12));
  if (from.framework.banner.original().empty() && paper.provenance &&
      !paper.provenance->note.empty()) {
    out += " " + paper.provenance->note;
  }
  return out;
}

}  // namespace

std::optional<shown_paper> compose_paper(framework::programme const& programme,
                                         document const& from) {
  if (!programme.board_paper) {
    return std::nullopt;
  }
  auto const& paper = *programme.board_paper;
  auto out = shown_paper{};
  out.title = paper.title.original();
  auto const body =
      framework::find_organisation(from.framework, paper.meeting.value);
  out.meeting = body == nullptr ? paper.meeting.value
                                : std::string{body->title.original()};
  out.meets_on = paper.meets_on;
  auto const anybody =
      from.disclosure.readers.kind == disclosure::audience::everyone;
  out.classification = anybody ? paper.classification : "Not for publication";
  out.lead_officer = paper.lead_officer;
  out.wards = paper.wards;
  out.note = note_of(paper, from);
  if (auto const banner = from.framework.banner.original(); !banner.empty()) {
    auto note = paper_part{"please_note", "Please note"};
    note.paragraphs.emplace_back(banner);
    if (paper.provenance && !paper.provenance->note.empty()) {
      note.paragraphs.push_back(paper.provenance->note);
    }
    out.parts.push_back(std::move(note));
  }
  for (auto const& heading : kBefore) {
    out.parts.push_back(slot(paper, heading));
  }
  out.parts.push_back(aim(from));
  out.parts.push_back(figures_say(from));
  auto const heading_of = [&](std::string_view const which, int const all) {
    return fmt::format("The clearest of {} that are {} than {}", all, which,
                       from.where.colours.title);
  };
  for (auto& part :
       {clearest_of(from, figures::standing::worse, "worse",
                    heading_of("worse", from.where.colours.worse)),
        clearest_of(from, figures::standing::better, "better",
                    heading_of("better", from.where.colours.better))}) {
    if (!part.points.empty()) {
      out.parts.push_back(part);
    }
  }
  out.parts.push_back(decisions_of(programme));
  out.parts.push_back(not_known(from));
  for (auto const& heading : kAfter) {
    out.parts.push_back(slot(paper, heading));
  }
  return out;
}

}  // namespace wm::report
