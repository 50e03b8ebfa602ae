#include "record/fhir/reference.h"

namespace wm::record::fhir {

namespace {

struct parts {
  std::string_view type;
  std::string_view id;
};

/// "https://.../Patient/123/_history/2" is {Patient, 123}, "urn:uuid:5f" is
/// {"", 5f}.
parts parts_of(std::string_view reference) {
  if (reference.starts_with('#') ||
      reference.find('?') != std::string_view::npos) {
    return {};
  }
  if (reference.starts_with("urn:")) {
    return {{}, reference.substr(reference.rfind(':') + 1)};
  }
  reference = reference.substr(0, reference.find("/_history/"));
  auto const slash = reference.rfind('/');
  if (slash == std::string_view::npos) {
    return {};
  }
  auto type = reference.substr(0, slash);
  return {type.substr(type.rfind('/') + 1), reference.substr(slash + 1)};
}

}  // namespace

json_tree::node target_of(bundle const& whole, json_tree::node const from,
                          std::string_view const reference) {
  auto const& json = whole.json();
  if (!reference.starts_with('#')) {
    auto const found = whole.find(reference);
    return found == whole.resources().size() ? json_tree::kNone
                                             : whole.resources()[found].at;
  }
  auto const contained = json.member(from, "contained");
  if (contained == json_tree::kNone) {
    return json_tree::kNone;
  }
  auto at = json.first(contained);
  while (at != json_tree::kNone &&
         json.text_of(at, "id") != reference.substr(1)) {
    at = json.next(at);
  }
  return at;
}

std::string_view id_of(bundle const& whole, std::string_view const reference) {
  auto const found = whole.find(reference);
  return found == whole.resources().size()
             ? parts_of(reference).id
             : whole.json().text_of(whole.resources()[found].at, "id");
}

std::string_view type_of(bundle const& whole,
                         std::string_view const reference) {
  auto const found = whole.find(reference);
  return found == whole.resources().size()
             ? parts_of(reference).type
             : whole.type_of(whole.resources()[found]);
}

}  // namespace wm::record::fhir
