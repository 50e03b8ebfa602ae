#include "synth/synth.h"

#include <fmt/format.h>

#include "record/sorted_store.h"
#include "synth/detail/blocks.h"
#include "synth/detail/words_used.h"

namespace wm::synth {

result<borough_summary> make_borough(
    borough_request const& request, std::filesystem::path const& store,
    std::function<void(std::string_view)> const& progress) {
  constexpr auto kTenths = 10;
  auto const words = detail::words_used{};
  auto into = WM_TRY(record::sorted_store::begin(
      store, record::origin::synthetic, words.lists()));
  auto told = 0;
  WM_TRY(detail::for_each_block(
      request, words,
      [&](record::sorted_rows const& rows, double const done) -> result<void> {
        if (progress && static_cast<int>(done * kTenths) > told) {
          told = static_cast<int>(done * kTenths);
          progress(fmt::format(
              "{} of {} residents are made",
              request.residents * static_cast<unsigned>(told) / kTenths,
              request.residents));
        }
        return into.add(rows);
      }));
  auto written = WM_TRY(into.finish());
  return borough_summary{written.counts, std::move(written.version)};
}

}  // namespace wm::synth
