#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "record/fhir/bundle.h"

namespace wm::record::fhir {

/// Where a text stands in a resource: names joined by points, and behind a
/// name perhaps [WORD], which chooses among the items of a list. With |
/// between them, the first path that leads to a text.
///
///   subject[Patient]                 the id of the patient referred to
///   code.coding[http://loinc.org].code|code.coding.code
///   component[8480-6].valueQuantity.value
///
/// [WORD] fits an object whose `url`, `system` or `code` says WORD, or whose
/// `code` has a coding that does; a reference to a resource of type WORD; a
/// text that is WORD. Without [WORD] a list means its first item. A path that
/// ends at a reference gives the id of the resource referred to; one that
/// goes on behind it goes on in that resource, if the bundle holds it.
class path {
 public:
  /// \error invalid_input  it is not written so
  static result<path> parse(std::string_view written);

  /// The text there: digits of a number as written, "true" or "false".
  ///
  /// \param from  a resource of `whole`
  /// \returns empty when there is none; lives as long as `whole`
  std::string_view in(bundle const& whole, resource const& from) const;

 private:
  struct step {
    std::string name;
    std::string word;
  };
  static result<std::vector<step>> parse_steps(std::string_view written);

  std::vector<std::vector<step>> alternatives_;
};

}  // namespace wm::record::fhir
