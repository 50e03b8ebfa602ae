#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace wm::programme {

/// The words of a text that tell what it is about, in lower case and without
/// endings: "People who smoke" gives "smok". Words that stand in every name of
/// an indicator ("people", "rate", "who") are left out.
std::vector<std::string> telling_words(std::string_view text);

/// How alike texts are that say what is measured: the cosine of their words,
/// each weighed by how rare it is among all the texts.
///
/// \source Spärck Jones 1972, J Documentation 28:11-21 (rareness); Salton &
///         Buckley 1988, Inf Process Manag 24:513-523 (cosine of weights).
class text_likeness {
 public:
  /// What an indicator is called, and what else is said of it.
  struct described {
    std::string title;  // its words count twice
    std::string more;
  };

  explicit text_likeness(std::vector<described> const& texts);

  /// \param a  position among the texts
  /// \param b  that of the other
  /// \returns 0 (no telling word in common) to 1 (the same words) [1]
  double between(std::size_t a, std::size_t b) const;

 private:
  std::vector<std::map<std::string, double>> weights_;  // of length 1
};

/// Whether two titles differ just in what keeps indicators apart: whose they
/// are (women or men, carers or people using care), a number, an age, a dose.
bool told_apart(std::string_view title, std::string_view other);

}  // namespace wm::programme
