#include "app/explain_disclosure.h"

#include "app/clear_figures.h"
#include "record/store.h"

namespace wm::app {

result<std::vector<disclosure::memory_file::line>> outputs_of(
    std::filesystem::path const& store) {
  WM_TRY(record::store::open(store));
  auto const file = store / kMemoryFile;
  if (!std::filesystem::exists(file)) {
    return fail(error_code::not_found, file.string(),
                "Nothing has left of this store yet: `whatmatters run "
                "--record` makes an output.");
  }
  auto const memory = WM_TRY(disclosure::memory_file::open(file));
  return memory.lines();
}

result<disclosure::explained_figure> explain_disclosure(
    disclosure_question const& question) {
  using disclosure::frankness;
  auto const exactly =
      question.readers.kind == disclosure::audience::restricted;
  if (exactly) {
    auto const records = WM_TRY(record::store::open(question.store));
    WM_TRY(leave_to_look(question.store, records, question.who,
                         {"disclosure explain", question.figure}));
  }
  auto const outputs = WM_TRY(outputs_of(question.store));
  return disclosure::explain_figure(
      outputs, exactly ? disclosure::readership{} : question.readers,
      question.figure, exactly ? frankness::with_counts : frankness::as_public);
}

}  // namespace wm::app
