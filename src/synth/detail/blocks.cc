#include "synth/detail/blocks.h"

#include <algorithm>
#include <cmath>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

#include <fmt/format.h>

#include "synth/detail/block.h"

namespace wm::synth::detail {

namespace {

constexpr auto kDwellingsOfBlock = std::uint64_t{192};

result<void> check(borough_request const& request) {
  if (request.residents == 0 || request.residents > kMostResidents) {
    return fail(
        error_code::invalid_input, "--persons",
        fmt::format("A borough has 1 to {} residents.", kMostResidents));
  }
  if (request.years < 1 || request.years > kMostYears) {
    return fail(error_code::invalid_input, "--years",
                fmt::format("Give 1 to {} years.", kMostYears));
  }
  if (request.stays < 1 || request.stays > kLongestStays) {
    return fail(error_code::invalid_input, "--stays",
                fmt::format("Give 1 to {}.", kLongestStays));
  }
  auto const first = std::chrono::sys_days{std::chrono::year{1990} / 1 / 1};
  auto const last = std::chrono::sys_days{std::chrono::year{2100} / 1 / 1};
  if (request.until < first || request.until > last) {
    return fail(error_code::invalid_input, "--until",
                "Give a last day between 1990 and 2099.");
  }
  return {};
}

/// Workers fill places in a ring, each the next block; the taker empties them
/// in order. Nobody runs further ahead than the ring is long.
class block_ring {
 public:
  block_ring(borough_request const& request, words_used const& words,
             std::uint64_t const dwellings, std::size_t const places)
      : of_{.seed = request.seed,
            .years = window_of(request),
            .stays = request.stays,
            .words = words,
            .styles = provider_styles{request.seed}},
        dwellings_{dwellings},
        blocks_{(dwellings + kDwellingsOfBlock - 1) / kDwellingsOfBlock},
        places_(places) {}

  void work();
  /// The next block in order; null after the last.
  record::sorted_rows const* next();
  /// Blocks taken, of all [1].
  double done() const {
    return static_cast<double>(taken_) / static_cast<double>(blocks_);
  }
  void stop();

 private:
  struct place {
    record::sorted_rows rows;
    bool full{false};
  };
  void fill(std::uint64_t block, diary& book, record::sorted_rows& rows) const;

  setting of_;
  std::uint64_t dwellings_;
  std::uint64_t blocks_;
  std::vector<place> places_;
  std::mutex guard_;
  std::condition_variable changed_;
  std::uint64_t begun_{0};
  std::uint64_t taken_{0};
  bool holds_one_{false};  // the taker still reads block taken_ - 1
  bool stopped_{false};
};

void block_ring::fill(std::uint64_t const block, diary& book,
                      record::sorted_rows& rows) const {
  rows.persons.clear();
  rows.events.clear();
  rows.values.clear();
  rows.relations.clear();
  rows.letters.clear();
  auto const first = block * kDwellingsOfBlock;
  auto const last = std::min(first + kDwellingsOfBlock, dwellings_);
  for (auto dwelling = first; dwelling < last; ++dwelling) {
    write_dwelling(of_, dwelling, book, rows);
  }
}

void block_ring::work() {
  auto book = diary{of_.years};
  auto lock = std::unique_lock{guard_};
  for (;;) {
    changed_.wait(lock, [&] {
      auto const kept = taken_ - (holds_one_ ? 1 : 0);
      return stopped_ || begun_ == blocks_ || begun_ < kept + places_.size();
    });
    if (stopped_ || begun_ == blocks_) {
      return;
    }
    auto const block = begun_++;
    auto& into = places_[block % places_.size()];
    lock.unlock();
    fill(block, book, into.rows);
    lock.lock();
    into.full = true;
    changed_.notify_all();
  }
}

record::sorted_rows const* block_ring::next() {
  auto lock = std::unique_lock{guard_};
  holds_one_ = false;
  changed_.notify_all();
  if (taken_ == blocks_) {
    return nullptr;
  }
  auto& from = places_[taken_ % places_.size()];
  changed_.wait(lock, [&] { return from.full; });
  from.full = false;
  ++taken_;
  holds_one_ = true;
  return &from.rows;
}

void block_ring::stop() {
  auto const lock = std::scoped_lock{guard_};
  stopped_ = true;
  changed_.notify_all();
}

}  // namespace

window window_of(borough_request const& request) {
  using namespace std::chrono;
  auto const last = year_month_day{request.until};
  auto from = last - years{request.years};
  from = from.ok() ? from : from.year() / from.month() / std::chrono::last;
  return {.from = record::as_number(sys_days{from}) + 1,
          .until = record::as_number(request.until)};
}

result<void> for_each_block(
    borough_request const& request, words_used const& words,
    std::function<result<void>(record::sorted_rows const&, double)> const&
        take) {
  WM_TRY(check(request));
  auto const dwellings = std::max<std::uint64_t>(
      1,
      static_cast<std::uint64_t>(std::llround(
          static_cast<double>(request.residents) / residents_of_a_dwelling())));
  auto const wanted = request.threads == 0
                          ? std::max(1U, std::thread::hardware_concurrency())
                          : request.threads;
  auto const threads = std::min(wanted, 64U);
  auto ring = block_ring{request, words, dwellings, 2 * threads + 2};
  auto workers = std::vector<std::jthread>{};
  for (auto i = 0U; i < threads; ++i) {
    workers.emplace_back([&ring] { ring.work(); });
  }
  auto outcome = result<void>{};
  while (auto const* const rows = ring.next()) {
    outcome = take(*rows, ring.done());
    if (!outcome) {
      break;
    }
  }
  ring.stop();
  return outcome;
}

}  // namespace wm::synth::detail
