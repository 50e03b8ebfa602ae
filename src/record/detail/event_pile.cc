#include "record/detail/event_pile.h"

#include <algorithm>
#include <cstring>
#include <fstream>
#include <thread>
#include <utility>

#include <fmt/format.h>

namespace wm::record::detail {

namespace {

constexpr auto kPiece = std::size_t{8} << 20U;  // [bytes]
constexpr auto kAligned = alignof(value_field);

/// In front of each event in memory and in files.
struct header {
  event_fields fields;
  std::uint32_t bytes;  // of the whole event
  std::uint32_t values;
  std::uint32_t event_id;    // [bytes]
  std::uint32_t episode_id;  // [bytes]
};
constexpr auto kHeader = (sizeof(header) + kAligned - 1) / kAligned * kAligned;

std::size_t size_of(event_view const& event) {
  auto const bytes = kHeader + event.values.size_bytes() +
                     event.event_id.size() + event.episode_id.size();
  return (bytes + kAligned - 1) / kAligned * kAligned;
}

std::byte* put(std::byte* const at, void const* const from,
               std::size_t const bytes) {
  if (bytes > 0) {
    std::memcpy(at, from, bytes);
  }
  return at + bytes;
}

void write(event_view const& event, std::byte* const at) {
  auto const head =
      header{.fields = event.fields,
             .bytes = static_cast<std::uint32_t>(size_of(event)),
             .values = static_cast<std::uint32_t>(event.values.size()),
             .event_id = static_cast<std::uint32_t>(event.event_id.size()),
             .episode_id = static_cast<std::uint32_t>(event.episode_id.size())};
  put(at, &head, sizeof head);
  auto* next =
      put(at + kHeader, event.values.data(), event.values.size_bytes());
  next = put(next, event.event_id.data(), event.event_id.size());
  next = put(next, event.episode_id.data(), event.episode_id.size());
  std::memset(next, 0, static_cast<std::size_t>(at + head.bytes - next));
}

header header_at(std::byte const* const at) {
  auto head = header{};
  std::memcpy(&head, at, sizeof head);
  return head;
}

event_view view_at(std::byte const* const at) {
  auto const head = header_at(at);
  auto const* const values = reinterpret_cast<value_field const*>(at + kHeader);
  auto const* const texts = reinterpret_cast<char const*>(values + head.values);
  return {.fields = head.fields,
          .values = {values, head.values},
          .event_id = {texts, head.event_id},
          .episode_id = {texts + head.event_id, head.episode_id}};
}

/// Person, then start. The person stands there by number at first, since the
/// ranks are known only when all events are.
std::uint64_t key_of(event_fields const& fields) {
  constexpr auto kSign = std::uint32_t{1} << 31U;
  return (std::uint64_t{fields.person} << 32U) |
         (static_cast<std::uint32_t>(fields.start) ^ kSign);
}
std::uint64_t with_rank(std::uint64_t const key, ranking const& order) {
  constexpr auto kStart = std::uint64_t{0xffffffff};
  auto const person = static_cast<std::uint32_t>(key >> 32U);
  return (std::uint64_t{order.person(person)} << 32U) | (key & kStart);
}

/// Brings an event near before it is needed: in the order of a store, events
/// lie anywhere in memory.
void fetch(std::byte const* const at) {
  constexpr auto kLine = std::size_t{64};
  for (auto i = std::size_t{0}; i < kHeader + kLine; i += kLine) {
    __builtin_prefetch(at + i);
  }
}

std::unexpected<error> broken(std::filesystem::path const& file) {
  return fail(error_code::io, file.string(),
              "A temporary file cannot be written or read back: the disk may "
              "be full.");
}

/// Events of a file, one after the other.
class run_reader {
 public:
  explicit run_reader(std::filesystem::path file)
      : file_{std::move(file)},
        in_{std::make_shared<std::ifstream>(file_, std::ios::binary)} {}

  result<bool> operator()(event_view& into) {
    auto head = header{};
    in_->read(reinterpret_cast<char*>(&head), sizeof head);
    if (in_->gcount() == 0) {
      return in_->bad() ? result<bool>{broken(file_)} : false;
    }
    record_.resize(head.bytes / sizeof(value_field) + 1);
    auto* const at = reinterpret_cast<std::byte*>(record_.data());
    std::memcpy(at, &head, sizeof head);
    auto const rest = static_cast<std::streamsize>(head.bytes - sizeof head);
    in_->read(reinterpret_cast<char*>(at + sizeof head), rest);
    if (in_->gcount() != rest) {
      return broken(file_);
    }
    into = view_at(at);
    return true;
  }

 private:
  std::filesystem::path file_;
  std::shared_ptr<std::ifstream> in_;
  std::vector<value_field> record_;  // for its alignment
};

/// A source of events and its next one.
struct source_state {
  event_cursor next;
  event_view head{};
  bool there{false};

  result<void> advance() {
    there = WM_TRY(next(head));
    return {};
  }
};

}  // namespace

event_pile::event_pile(dictionaries const& texts,
                       std::vector<bool> const& known,
                       std::filesystem::path folder, std::size_t const memory)
    : texts_{texts},
      known_{known},
      folder_{std::move(folder)},
      memory_{memory} {}

event_pile::~event_pile() {
  for (auto const& run : runs_) {
    auto ignored = std::error_code{};
    std::filesystem::remove(run, ignored);
  }
}

std::byte* event_pile::room_for(std::size_t const bytes) {
  if (bytes > free_) {
    free_ = std::max(kPiece, bytes);
    pieces_.push_back(std::make_unique_for_overwrite<std::byte[]>(free_));
    next_ = pieces_.back().get();
  }
  auto* const at = next_;
  next_ += bytes;
  free_ -= bytes;
  used_ += bytes + sizeof(entry);
  return at;
}

result<void> event_pile::add(event_view const& event) {
  auto* const at = room_for(size_of(event));
  write(event, at);
  entries_.push_back({key_of(event.fields), at});
  ++size_;
  return used_ < memory_ ? result<void>{} : write_run();
}

void event_pile::sort(ranking const& order) {
  for (auto& one : entries_) {
    one.key = with_rank(one.key, order);
  }
  auto const before = [&](entry const& a, entry const& b) {
    return a.key != b.key ? a.key < b.key
                          : compare(view_at(a.at), view_at(b.at), order) < 0;
  };
  auto const middle =
      entries_.begin() + static_cast<std::ptrdiff_t>(entries_.size() / 2);
  auto front =
      std::jthread{[&] { std::sort(entries_.begin(), middle, before); }};
  std::sort(middle, entries_.end(), before);
  front.join();
  std::inplace_merge(entries_.begin(), middle, entries_.end(), before);
}

event_cursor event_pile::entries_in_order(ranking const& order) {
  return [this, &order,
          i = std::size_t{0}](event_view& into) mutable -> result<bool> {
    if (i == entries_.size()) {
      return false;
    }
    constexpr auto kAhead = std::size_t{12};
    if (i + kAhead < entries_.size()) {
      fetch(entries_[i + kAhead].at);
    }
    auto const& first = entries_[i];
    into = view_at(first.at);
    for (++i; i < entries_.size() && entries_[i].key == first.key &&
              compare(into, view_at(entries_[i].at), order) == 0;
         ++i) {
    }
    return true;
  };
}

result<void> event_pile::write_run() {
  auto const order = ranking{texts_, known_};
  sort(order);
  runs_.push_back(folder_ / fmt::format("run.{}", runs_.size()));
  auto out = std::ofstream{runs_.back(), std::ios::binary};
  auto next = entries_in_order(order);
  auto record = std::vector<std::byte>{};
  for (auto event = event_view{}; WM_TRY(next(event));) {
    record.resize(size_of(event));
    write(event, record.data());
    out.write(reinterpret_cast<char const*>(record.data()),
              static_cast<std::streamsize>(record.size()));
  }
  if (!out.flush()) {
    return broken(runs_.back());
  }
  entries_.clear();
  pieces_.clear();
  free_ = 0;
  used_ = 0;
  return {};
}

result<void> event_pile::merge(
    ranking const& order, event_cursor also,
    std::function<result<void>(event_view const&)> const& each) {
  sort(order);
  auto sources = std::vector<source_state>{};
  sources.push_back({.next = entries_in_order(order)});
  sources.push_back({.next = std::move(also)});
  for (auto const& run : runs_) {
    sources.push_back({.next = run_reader{run}});
  }
  for (auto& source : sources) {
    WM_TRY(source.advance());
  }
  auto equal = std::vector<source_state*>{};
  for (;;) {
    equal.clear();
    for (auto& source : sources) {
      if (!source.there) {
        continue;
      }
      auto const c = equal.empty()
                         ? std::strong_ordering::less
                         : compare(source.head, equal.front()->head, order);
      if (c < 0) {
        equal.clear();
      }
      if (c <= 0) {
        equal.push_back(&source);
      }
    }
    if (equal.empty()) {
      return {};
    }
    WM_TRY(each(equal.front()->head));
    for (auto* const source : equal) {
      WM_TRY(source->advance());
    }
  }
}

}  // namespace wm::record::detail
