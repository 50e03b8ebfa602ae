#include <boost/json.hpp>

#include "app/verify_audit.h"
#include "cli/commands.h"
#include "cli/exit_code.h"

namespace wm::cli {

namespace {

void tell_as_json(app::audit_verdict const& verdict, streams const& to) {
  auto sentences = boost::json::array{};
  for (auto const& sentence : verdict.sentences) {
    sentences.emplace_back(sentence);
  }
  to.out << boost::json::object{{"file", verdict.file.string()},
                                {"whole", verdict.whole},
                                {"lines", verdict.lines},
                                {"head", verdict.head},
                                {"findings", std::move(sentences)}}
         << "\n";
}

}  // namespace

int audit(audit_options const& options, streams const& to) {
  auto const verdict = app::verify_audit(options.file, options.head);
  if (!verdict) {
    return tell(verdict.error(), options.format, to);
  }
  if (options.format == output_format::json) {
    tell_as_json(*verdict, to);
    return verdict->whole ? kDone : kYourInput;
  }
  // A head is for a file of its own: nothing else may stand beside it, and
  // there is none of a broken chain.
  if (options.wanted == audit_task::head && verdict->whole) {
    to.out << verdict->head << "\n";
    return kDone;
  }
  auto& stream = options.wanted == audit_task::head ? to.notes : to.out;
  for (auto const& sentence : verdict->sentences) {
    stream << verdict->file.string() << ": " << sentence << "\n";
  }
  return verdict->whole ? kDone : kYourInput;
}

}  // namespace wm::cli
