#include "framework/codes/entries.h"

namespace wm::framework::codes {

namespace {

using enum diagnostic_code;
using enum severity;

constexpr code_entry kEntries[] = {
    {.code = place_given_twice,
     .severity = error,
     .title = "a place stands twice in places.csv",
     .explanation = "It would be open which ward and which deprivation the "
                    "people who live there have.",
     .mend = "Delete one of the rows.",
     .wrong = "E01004198,Tower Hamlets 002B,E05009335,north_west,1487,,,,\n"
              "E01004198,Tower Hamlets 002B,E05009335,north_west,1490,,,,",
     .right = "E01004198,Tower Hamlets 002B,E05009335,north_west,1487,,,,"},
    {.code = half_a_deprivation,
     .severity = error,
     .title = "a rank of deprivation without its tenth, or the other way round",
     .explanation = "Both are published together; each is a check of the "
                    "other.",
     .mend = "Write both, or leave both empty where the edition does not have "
             "the small area.",
     .wrong = "E01004198,Tower Hamlets 002B,E05009335,north_west,1487,,,3183,",
     .right = "E01004198,Tower Hamlets 002B,E05009335,north_west,1487,,,3183,"
              "1"},
    {.code = not_a_deprivation_rank,
     .severity = error,
     .title = "a rank of deprivation that the edition does not have",
     .explanation = "The most deprived small area of England has rank 1, the "
                    "least deprived 32,844 in the edition of 2019 and 33,755 "
                    "in that of 2025.",
     .mend = "Copy the rank from the published file of that edition.",
     .wrong = "E01004198,Tower Hamlets 002B,E05009335,north_west,1487,,,0,1",
     .right = "E01004198,Tower Hamlets 002B,E05009335,north_west,1487,,,3183,"
              "1"},
    {.code = decile_not_of_rank,
     .severity = error,
     .title = "a tenth of deprivation that does not go with its rank",
     .explanation = "Tenths hold equally many small areas of England each, by "
                    "rank; 1 is the most deprived, 10 the least.",
     .mend = "Copy rank and tenth from the same row and edition of the "
             "published file.",
     .wrong = "E01004198,Tower Hamlets 002B,E05009335,north_west,1487,,,3183,"
              "10",
     .right = "E01004198,Tower Hamlets 002B,E05009335,north_west,1487,,,3183,"
              "1"},
    {.code = life_stages_out_of_order,
     .severity = error,
     .title = "life stages that do not follow each other from birth",
     .explanation = "Everybody is in a life stage until the next one begins. "
                    "The first has to begin at age 0, each other after the "
                    "one before it.",
     .mend = "Write the stages in the order of their ages.",
     .wrong = "life_stages:\n  - {stage: growing_old, from_age: 65}\n"
              "  - {stage: being_an_adult, from_age: 18}",
     .right = "life_stages:\n  - {stage: growing_up, from_age: 0}\n"
              "  - {stage: being_an_adult, from_age: 18}\n"
              "  - {stage: growing_old, from_age: 65}"},
    {.code = ethnic_group_in_two,
     .severity = error,
     .title = "an ethnic group is in two broad groups",
     .explanation = "Everybody is counted in one broad group only.",
     .mend = "Leave it in one of them.",
     .wrong = "ethnic_groups:\n"
              "  - {id: white, title: White, words: [white_irish]}\n"
              "  - {id: other, title: Other, words: [white_irish]}",
     .right = "ethnic_groups:\n"
              "  - {id: white, title: White, words: [white_irish]}"},
    {.code = no_such_ethnic_group,
     .severity = error,
     .title = "a broad group with a word that ethnic_group does not have",
     .explanation = "Nobody would ever be in it: persons' tables say only the "
                    "words of the characteristic ethnic_group.",
     .mend = "Correct the word, or add it to the characteristic.",
     .wrong = "- {id: white, title: White, words: [white_irsh]}",
     .right = "- {id: white, title: White, words: [white_irish]}"},
};

}  // namespace

std::span<code_entry const> place_entries() {
  return kEntries;
}

}  // namespace wm::framework::codes
