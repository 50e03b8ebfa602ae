#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>

namespace wm::record::detail {

/// Raised when a file of the store means something else than before; older
/// stores are then refused, not guessed at.
inline constexpr auto kFormat = 1;

/// Each is checked as a whole when the first of its bytes is wanted [bytes].
inline constexpr auto kBlock = std::size_t{1} << 18U;

/// The files of a store. Numbers are little-endian. A file "x.end" says for
/// each x where it ends, after a 0 for where the first begins.
enum class part : std::uint8_t {
  event_start,
  event_end,
  event_precision,
  event_code,
  event_provider,
  event_site,
  event_place,
  event_attributes,
  event_source,
  event_recorded_on,
  event_received_on,
  event_withdrawn_on,
  event_superseded_on,
  event_id_end,
  event_id_text,
  event_episode_end,
  event_episode_text,
  event_value_end,
  value_kind,
  value_number,
  person_id_end,
  person_id_text,
  person_event_end,
  person_version_end,
  person_relation_end,
  version_birth,
  version_death,
  version_precision,
  version_sex,
  version_ethnic_group,
  version_characteristics,
  version_source,
  version_received_on,
  version_superseded_on,
  relation_kind,
  relation_other,
  relation_from,
  relation_to,
  relation_source,
  relation_received_on,
  relation_withdrawn_on,
  relation_superseded_on,
  words_code,
  words_provider,
  words_site,
  words_place,
  words_attributes,
  words_source,
  words_value_kind,
  words_sex,
  words_ethnic_group,
  words_characteristics,
  words_relation_kind,
  words_other,
  opt_outs,
};

struct part_layout {
  std::string_view file;
  std::size_t width;  // of one number [bytes]
};

inline constexpr part_layout kLayout[] = {
    {"event.start", 4},
    {"event.end", 4},
    {"event.precision", 1},
    {"event.code", 4},
    {"event.provider", 4},
    {"event.site", 4},
    {"event.place", 4},
    {"event.attributes", 4},
    {"event.source", 4},
    {"event.recorded_on", 4},
    {"event.received_on", 4},
    {"event.withdrawn_on", 4},
    {"event.superseded_on", 4},
    {"event.id.end", 8},
    {"event.id", 1},
    {"event.episode.end", 8},
    {"event.episode", 1},
    {"event.value.end", 8},
    {"value.kind", 4},
    {"value.number", 8},
    {"person.id.end", 8},
    {"person.id", 1},
    {"person.event.end", 8},
    {"person.version.end", 8},
    {"person.relation.end", 8},
    {"version.birth", 4},
    {"version.death", 4},
    {"version.precision", 1},
    {"version.sex", 4},
    {"version.ethnic_group", 4},
    {"version.characteristics", 4},
    {"version.source", 4},
    {"version.received_on", 4},
    {"version.superseded_on", 4},
    {"relation.kind", 4},
    {"relation.other", 4},
    {"relation.from", 4},
    {"relation.to", 4},
    {"relation.source", 4},
    {"relation.received_on", 4},
    {"relation.withdrawn_on", 4},
    {"relation.superseded_on", 4},
    {"words.code", 1},
    {"words.provider", 1},
    {"words.site", 1},
    {"words.place", 1},
    {"words.attributes", 1},
    {"words.source", 1},
    {"words.value_kind", 1},
    {"words.sex", 1},
    {"words.ethnic_group", 1},
    {"words.characteristics", 1},
    {"words.relation_kind", 1},
    {"words.other", 1},
    {"opt_outs", 1},
};
inline constexpr auto kParts = std::size(kLayout);
static_assert(kParts == static_cast<std::size_t>(part::opt_outs) + 1);

constexpr std::size_t number_of(part const which) {
  return static_cast<std::size_t>(which);
}
constexpr part_layout const& layout_of(part const which) {
  return kLayout[number_of(which)];
}

/// Between the texts of one file of words, and between the parts of one text:
/// signs that no text of a record may hold.
inline constexpr auto kBetweenTexts = '\n';
inline constexpr auto kBetweenParts = '\x1f';

}  // namespace wm::record::detail
