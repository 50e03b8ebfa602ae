#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace wm::figures {

enum class consent { not_asked, refused, to_publish };

/// Somebody's own words: a quotation, a comment of a survey.
struct quoted_text {
  std::string id;
  std::string words;
  figures::consent consent{figures::consent::not_asked};
  /// Who decided that it may be published after reading it for anybody who
  /// could be recognised, and when.
  std::string decided_by;
  std::optional<std::chrono::sys_days> decided_on;
};

}  // namespace wm::figures
