#include "report/methods.h"

#include <set>
#include <string_view>

#include "report/names.h"

namespace wm::report {

namespace {

struct known_method {
  std::string_view id;
  std::string_view title;
  std::string_view plain;
  std::string_view source;
};

constexpr known_method kKnown[] = {
    {"limits_against_value", "Limits against a value",
     "Every figure could have come out a little higher or lower by chance; its "
     "limits say by how much. When the comparator's value lies outside the "
     "95 % limits, the difference is called significant; outside the 99.8 % "
     "limits it is surer still. The comparator's own uncertainty is left out: "
     "it is small for a country, less so for a region or a goal.",
     "Fingertips (fingertips-open), comparison methods 1 and 17"},
    {"control_limits", "Control limits",
     "If this area were no different from the comparator, a figure counted "
     "among so many people would still vary by chance. When our figure lies "
     "outside that range, the difference is called significant.",
     "Fingertips (fingertips-open), comparison methods 5 and 6; Garwood 1936, "
     "Biometrika 28:437-442"},
    {"overlapping_limits", "Overlapping limits",
     "Two figures of the same series, each with limits, are called different "
     "when their limits do not overlap. This is stricter than a test of the "
     "difference: it can miss a small change.",
     "Fingertips (fingertips-open), comparison method 12"},
    {"proportion_chi_square", "Recent trend of a share",
     "Whether the last five figures, counted out of known numbers, rise or "
     "fall more steadily than chance would make them. Only very clear trends "
     "count (99.8 %), and only if no single year makes the trend.",
     "Armitage 1955, Biometrics 11:375-386; Fingertips, recent trend"},
    {"weighted_slope", "Recent trend by weighted slope",
     "A straight line through the last five figures, surer figures weighing "
     "more. It counts as a trend only when it is very clear (99.8 %), and only "
     "if no single year makes it.",
     "Fingertips, recent trend (UKHSA)"},
    {"p_chart", "Control chart of proportions (P)",
     "Chance moves a share a little from month to month, less where more "
     "people are behind it. The limits hold nearly all that chance makes "
     "(three "
     "standard deviations). A figure outside them, or a run that chance hardly "
     "makes, says that something changed.",
     "Montgomery 2009, Introduction to Statistical Quality Control, 6th ed., "
     "ch. 7; rules of Making Data Count, NHS England"},
    {"u_chart", "Control chart of rates (U)",
     "Chance moves the number of events from month to month, less where more "
     "people are watched for longer. The limits hold nearly all that chance "
     "makes (three standard deviations). A figure outside them, or a run that "
     "chance hardly makes, says that something changed.",
     "Montgomery 2009, Introduction to Statistical Quality Control, 6th ed., "
     "ch. 7; rules of Making Data Count, NHS England"},
    {"xmr_chart", "Control chart of single figures (XmR)",
     "How much the figures mostly differ from one to the next says how far "
     "they move by themselves. A figure outside these limits, or a run that "
     "chance hardly makes, says that something changed.",
     "Shewhart 1931; Wheeler 1993, Understanding Variation; rules of Making "
     "Data Count, NHS England"},
    {"as_published", "Limits as published",
     "The limits are those that the publisher prints.",
     "The source of each figure"},
    {"wilson", "Wilson limits of a share",
     "How far a share counted among so many people could be off by chance, "
     "worked out from the full count.",
     "Wilson 1927, JASA 22:209-212; Newcombe 1998, Stat Med 17:857-872, "
     "method 3"},
    {"exact_poisson_or_byar", "Limits of a rate",
     "How far a rate could be off by chance, worked out from the number of "
     "events: exactly below ten events, by Byar's approximation from ten on.",
     "Garwood 1936, Biometrika 28:437-442; Breslow and Day 1987, IARC "
     "Scientific Publications 82; PHE 2018, Technical guide: confidence "
     "intervals"},
    {"widened_log", "99.8 % limits widened on the log scale",
     "The publisher prints 95 % limits only. We stretch them to 99.8 %, on "
     "the scale on which limits of rates and ratios are even on both sides.",
     "Altman and Bland 2011, BMJ 343:d2304"},
    {"widened_logit", "99.8 % limits widened on the logit scale",
     "The publisher prints 95 % limits only. We stretch them to 99.8 %, on "
     "the scale on which limits of shares are even on both sides.",
     "Altman and Bland 2011, BMJ 343:d2304"},
    {"widened_plain", "99.8 % limits widened",
     "The publisher prints 95 % limits only. We stretch them to 99.8 % by the "
     "same amount on both sides.",
     "Altman and Bland 2011, BMJ 343:d2304"},
    {"student_t", "Limits of a mean",
     "How far the mean of what was measured could be off by chance, worked "
     "out from how much the single numbers differ.",
     "Student 1908, Biometrika 6:1-25"},
    {"dobson_byar", "Limits of an age-standardised rate",
     "The rate as it would be with the ages of a standard population, and how "
     "far it could be off by chance.",
     "Dobson et al. 1991, Stat Med 10:457-462; PHE 2018, Technical guide: "
     "confidence intervals"},
    {"weighted_wilson", "Limits of an age-standardised share",
     "The share as it would be with the ages of a standard population, and "
     "how far it could be off by chance.",
     "docs/methods/standardised-proportion.md"},
    {"neighbours_median", "Median of similar areas",
     "The middle figure of the similar areas that have one for the same "
     "period; there must be at least half of them.",
     "Hyndman and Fan 1996, Am Stat 50:361-365, definition 7"},
    {"colours_by_chance", "Colours by chance",
     "A test at 95 % finds a difference in one case out of twenty where there "
     "is none. So we say how many of all the colours would be there even if "
     "nothing differed.",
     "Bland and Altman 1995, BMJ 310:170"},
};

using ids = std::set<std::string_view>;

void add(ids& used, shown_figure const& f) {
  used.insert(name_of(f.at_95.method));
  used.insert(name_of(f.at_998.method));
}

/// The test of small areas and groups against the whole.
std::string_view test_of_parts(framework::metric const& of) {
  return of.compare == framework::compare_method::control_limits
             ? "control_limits"
             : "limits_against_value";
}

ids used_by(document const& from) {
  auto used = ids{};
  for (auto const& m : from.metrics) {
    for (auto const& line : m.series) {
      for (auto const& f : line.points) {
        add(used, f);
      }
      if (line.role == series_role::neighbours_median) {
        used.insert("neighbours_median");
      }
    }
    for (auto const& small : m.small_areas) {
      for (auto const& c : small.cells) {
        add(used, c.figure);
        if (c.standing != figures::standing::cannot_say) {
          used.insert(test_of_parts(m.definition));
        }
      }
    }
    for (auto const& group : m.groups) {
      for (auto const& c : group.cells) {
        add(used, c.figure);
        if (c.standing != figures::standing::cannot_say) {
          used.insert(test_of_parts(m.definition));
        }
      }
    }
    for (auto const& c : m.comparisons) {
      used.insert(name_of(c.method));
    }
    if (m.trend) {
      used.insert(name_of(m.trend->method));
    }
    if (m.chart) {
      used.insert(name_of(m.chart->kind));
    }
  }
  if (from.where.colours.tests > 0) {
    used.insert("colours_by_chance");
  }
  return used;
}

}  // namespace

std::vector<method> methods_of(document const& from) {
  auto const used = used_by(from);
  auto out = std::vector<method>{};
  for (auto const& m : kKnown) {
    if (used.contains(m.id)) {
      out.push_back({std::string{m.id}, std::string{m.title},
                     std::string{m.plain}, std::string{m.source}});
    }
  }
  return out;
}

}  // namespace wm::report
