#include "disclosure/audience.h"

#include <fmt/format.h>

namespace wm::disclosure {

namespace {

constexpr auto kPartner = std::string_view{"partner:"};

}  // namespace

std::string_view name_of(audience const a) {
  switch (a) {
    case audience::everyone:
      return "public";
    case audience::partner:
      return "partner";
    case audience::restricted:
      return "restricted";
  }
  return "";
}

std::string name_of(readership const& of) {
  return of.kind == audience::partner
             ? fmt::format("{}{}", kPartner, of.organisation)
             : std::string{name_of(of.kind)};
}

result<readership> readership_of(std::string_view const name) {
  if (name == name_of(audience::everyone)) {
    return readership{};
  }
  if (name == name_of(audience::restricted)) {
    return readership{.kind = audience::restricted};
  }
  if (name.starts_with(kPartner) && name.size() > kPartner.size()) {
    return readership{audience::partner,
                      std::string{name.substr(kPartner.size())}};
  }
  return fail(error_code::invalid_input, "--for",
              fmt::format("\"{}\" is nobody that an output is made for: say "
                          "public, partner:ORGANISATION (an id of "
                          "organisations.yaml) or restricted.",
                          name));
}

}  // namespace wm::disclosure
