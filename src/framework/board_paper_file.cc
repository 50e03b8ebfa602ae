#include <map>

#include <fmt/format.h>

#include "framework/detail/file_shapes.h"
#include "framework/detail/package_file.h"
#include "framework/detail/programme_objects.h"

namespace wm::framework::detail {

template <>
struct object<paper_slot> {
  using row = row_of<paper_slot>;
  static constexpr field<paper_slot> keys[] = {
      row::required<&paper_slot::heading>("heading", "which part it is"),
      row::optional<&paper_slot::title>("title",
                                        "what the part is called here"),
      row::optional<&paper_slot::text>("text", "what its author wrote"),
      row::optional<&paper_slot::author>(
          "author", "the role that wrote it, or will write it"),
      row::optional<&paper_slot::written_on>("written_on",
                                             "the day it was written"),
  };

  static constexpr key_rule rules[] = {
      {"text", key_state::given, {}, key_demand::needs, "author"},
      {"text", key_state::given, {}, key_demand::needs, "written_on"},
      {"written_on", key_state::given, {}, key_demand::needs, "text"},
  };
  static void check(reader& from, yaml_node const& node, paper_slot&) {
    auto const* const text = find(node, "text");
    auto const* const day = find(node, "written_on");
    if (text == nullptr) {
      if (day != nullptr) {
        from.report(diagnostic_code::slot_not_signed, day->at,
                    "\"written_on\" stands beside no text",
                    "Add the text, or delete the day.");
      }
      return;
    }
    for (auto const key : {"author", "written_on"}) {
      if (find(node, key) == nullptr) {
        from.report(diagnostic_code::slot_not_signed, text->at,
                    fmt::format("a text without \"{}\"", key),
                    "Say which role wrote it and when.");
      }
    }
  }
};

template <>
struct object<board_paper> {
  using row = row_of<board_paper>;
  static constexpr field<board_paper> keys[] = {
      row::id<&board_paper::id>("paper", "its id", names::board_paper),
      row::required<&board_paper::title>("title", "its name"),
      row::required<&board_paper::meeting>(
          "meeting", "id of the body it is for", names::organisation),
      row::required<&board_paper::meets_on>("meets_on",
                                            "the day of the meeting"),
      row::required<&board_paper::classification>("classification",
                                                  "who may read it")
          .like("Unrestricted"),
      row::required<&board_paper::lead_officer>("lead_officer",
                                                "the role that answers for it"),
      row::optional<&board_paper::wards>("wards", "the wards it concerns"),
      row::optional<&board_paper::slots>("slots",
                                         "the parts that their authors write"),
      row::optional<&board_paper::provenance>("provenance", "who says so"),
  };

  static void check(reader& from, yaml_node const& node, board_paper& into) {
    auto seen = std::map<paper_heading, source_position const*>{};
    auto const has_day = find(node, "meets_on") != nullptr;
    for (auto const& slot : into.slots) {
      auto const [first, is_new] = seen.try_emplace(slot.heading, &slot.at);
      if (!is_new) {
        from.report(diagnostic_code::slot_given_twice, slot.at,
                    "this part of the paper stands here already",
                    "Keep one of them.", {{*first->second, "first here"}});
      }
      if (has_day && slot.written_on && *slot.written_on > into.meets_on) {
        from.report(
            diagnostic_code::slot_after_meeting, slot.at,
            "this part is dated after the meeting",
            "Correct one of the two days.",
            {{from.position(place_of_value(node, "meets_on")), "the meeting"}});
      }
    }
  }
};

value_shape board_paper_file_shape() {
  return shape_of<board_paper>({});
}
yaml_node written_board_paper_file(board_paper const& of) {
  return written(of);
}

std::optional<std::optional<board_paper>> read_board_paper_file(
    std::string_view const bytes, std::string const& file, gathered& into) {
  return read_file_as<board_paper>(bytes, file, into);
}

}  // namespace wm::framework::detail
