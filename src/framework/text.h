#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/source_position.h"

namespace wm::framework {

/// A value as written in a package file, with the place where it stands.
template <typename T>
struct located {
  T value{};
  source_position at;
};

enum class translation_status { original, draft, checked, wanted };

struct translation {
  std::string language;  // "en", "bn", "so"
  std::string words;     // empty while wanted
  translation_status status{translation_status::original};
};

/// A text for residents, by language; the first translation is the original.
struct text {
  std::vector<translation> translations;
  source_position at;

  /// The words in `language`, else the original's, else empty.
  std::string_view in(std::string_view language) const;
  /// The original words, empty when the text was not given.
  std::string_view original() const;
  bool given() const { return !translations.empty(); }
};

enum class provenance_kind { verbatim, theme, recollected, proposal };

/// Who says so: the source of a wording, a grouping or a choice.
struct provenance {
  provenance_kind kind{provenance_kind::proposal};
  std::string source;
  std::string note;
  source_position at;
};

}  // namespace wm::framework
