#pragma once

#include <string>
#include <utility>
#include <vector>

#include "disclosure/audience.h"
#include "figures/quoted_text.h"

namespace wm::disclosure {

/// A text that was kept back, and why: a sentence for who looks after it.
struct refused_text {
  std::string id;
  std::string why;
};

/// Texts that may be shown. Only clear() makes them.
class cleared_texts {
 public:
  readership const& readers() const { return readers_; }
  std::vector<figures::quoted_text> const& texts() const { return texts_; }
  std::vector<refused_text> const& refused() const { return refused_; }

 private:
  friend cleared_texts clear(std::vector<figures::quoted_text> const&,
                             readership const&);
  cleared_texts(std::vector<figures::quoted_text> texts,
                std::vector<refused_text> refused, readership readers)
      : texts_{std::move(texts)},
        refused_{std::move(refused)},
        readers_{std::move(readers)} {}

  std::vector<figures::quoted_text> texts_;
  std::vector<refused_text> refused_;
  readership readers_;
};

/// Clears people's own words. For every audience a text passes only when
///
/// - who said it agreed that it be published;
/// - somebody named decided on a day that it may be, having read it for
///   anybody who could be recognised, by name or without;
/// - it holds no e-mail address, no number of six digits or more (of a
///   patient, a telephone, a day of birth), no whole postcode, and no title
///   with a name ("Mrs Khan").
///
/// The last rule catches slips; it does not find every name, the reader does.
cleared_texts clear(std::vector<figures::quoted_text> const& texts,
                    readership const& to);

}  // namespace wm::disclosure
