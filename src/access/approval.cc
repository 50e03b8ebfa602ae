#include "access/approval.h"

#include <fmt/format.h>

#include <boost/json.hpp>

#include "base/calendar.h"
#include "base/sha256.h"

namespace wm::access {

namespace {

namespace json = boost::json;

constexpr auto kSchema = std::string_view{"whatmatters-approval-1"};

std::string text_of(json::object const& from, std::string_view const key) {
  auto const* const found = from.if_contains(key);
  return found != nullptr && found->is_string()
             ? std::string{found->get_string().c_str()}
             : std::string{};
}

}  // namespace

std::string approved_text(approval const& what) {
  // The schema comes first, so that a signature given for this can never be
  // taken for one given for something else.
  return fmt::format("{}\ndocument {}\nparty {}\non {}\n", kSchema,
                     what.document, what.party, to_string(what.on));
}

approval approve(std::string_view const document, std::string_view const party,
                 std::chrono::sys_days const on, signing_key const& with) {
  auto out = approval{.document = sha256(document),
                      .party = std::string{party},
                      .on = on,
                      .public_key = with.public_key(),
                      .signature = {}};
  out.signature = with.sign(approved_text(out));
  return out;
}

result<void> verify(approval const& what, std::string_view const document) {
  if (!signature_holds(what.public_key, approved_text(what), what.signature)) {
    return fail(error_code::invalid_input, what.party,
                "the signature does not hold: its file was changed, or it was "
                "made with another key");
  }
  if (sha256(document) != what.document) {
    return fail(error_code::invalid_input, what.party,
                "the document is not the one that was signed: it was changed "
                "since");
  }
  return {};
}

std::string to_text(approval const& what) {
  return json::serialize(json::object{{"schema", kSchema},
                                      {"document", what.document},
                                      {"party", what.party},
                                      {"on", to_string(what.on)},
                                      {"public_key", what.public_key},
                                      {"signature", what.signature}}) +
         "\n";
}

result<approval> read_approval(std::string_view const text) {
  auto problem = json::error_code{};
  auto const read = json::parse(text, problem);
  auto const* const from = problem ? nullptr : read.if_object();
  if (from == nullptr || text_of(*from, "schema") != kSchema) {
    return fail(error_code::invalid_input, {},
                fmt::format("this is no approval ({}): it was changed, or it "
                            "is another file",
                            kSchema));
  }
  return approval{.document = text_of(*from, "document"),
                  .party = text_of(*from, "party"),
                  .on = WM_TRY(parse_date(text_of(*from, "on"))),
                  .public_key = text_of(*from, "public_key"),
                  .signature = text_of(*from, "signature")};
}

}  // namespace wm::access
