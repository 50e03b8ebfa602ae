#include "framework/detail/written.h"

#include <fmt/format.h>

namespace wm::framework::detail {

yaml_node scalar(std::string text) {
  auto out = yaml_node{};
  if (!text.empty()) {
    out.kind = node_kind::scalar;
    out.scalar = std::move(text);
  }
  return out;
}

std::string as_text(unit const& of) {
  return fmt::format("{}, {} decimal{}", of.name, of.decimals,
                     of.decimals == 1 ? "" : "s");
}

yaml_node by_language(text const& of) {
  auto out = yaml_node{};
  for (auto const& translation : of.translations) {
    if (translation.status == translation_status::wanted) {
      continue;
    }
    auto words = scalar(translation.words);
    if (translation.status == translation_status::checked) {
      auto with_status = yaml_node{};
      with_status.kind = node_kind::map;
      with_status.entries.push_back({"text", {}, std::move(words)});
      with_status.entries.push_back({"status", {}, scalar("checked")});
      words = std::move(with_status);
    }
    out.kind = node_kind::map;
    out.entries.push_back({translation.language, {}, std::move(words)});
  }
  return out;
}

}  // namespace wm::framework::detail
