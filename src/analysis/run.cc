#include "analysis/run.h"

#include <utility>

#include "analysis/detail/input.h"
#include "analysis/detail/job.h"
#include "analysis/detail/output.h"
#include "analysis/detail/problems.h"
#include "analysis/detail/settings.h"
#include "base/result.h"

namespace wm::analysis {
namespace {

refusal refusal_of(error const& why) {
  return {why.code == error_code::io ? refusal_kind::io : refusal_kind::input,
          {why.where.empty() ? why.message : why.where + ": " + why.message}};
}

}  // namespace

std::expected<answer, refusal> run(request const& asked) {
  auto const chosen = detail::settings::read(*asked.of, asked.options);
  if (!chosen) {
    return std::unexpected{refusal{refusal_kind::usage, {chosen.error()}}};
  }
  auto const file = tables::name_of(asked.source);
  auto refused = detail::problems{file};
  auto const read =
      detail::read_input(*asked.of, *chosen, asked.source, refused);
  if (!read) {
    return std::unexpected{refusal_of(read.error())};
  }
  auto contradictions = detail::problems{file};
  if (refused.count() == 0) {
    auto out = detail::output{*asked.of, *read, chosen->levels()};
    auto work = detail::job{*chosen, *read, out, refused, contradictions, file};
    asked.of->run(work);
    if (refused.count() == 0) {
      auto done = out.finish();
      done.bad_groups = contradictions.count();
      auto notes = read->notes;
      auto const spoilt = contradictions.lines();
      notes.insert(notes.end(), spoilt.begin(), spoilt.end());
      done.notes.insert(done.notes.begin(), notes.begin(), notes.end());
      return done;
    }
  }
  return std::unexpected{refusal{refusal_kind::input, refused.lines()}};
}

}  // namespace wm::analysis
