#include "record/detail/event_versions.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <vector>

#include "record/detail/checksum.h"
#include "record/detail/mapped_part.h"
#include "record/detail/superseded.h"

namespace wm::record::detail {

namespace {

/// What makes two rows of one event the same, apart from withdrawn_on.
constexpr part kContent[] = {part::event_start,      part::event_end,
                             part::event_code,       part::event_place,
                             part::event_provider,   part::event_site,
                             part::event_attributes, part::event_recorded_on};

constexpr part kRead[] = {
    part::event_start,        part::event_end,         part::event_precision,
    part::event_code,         part::event_provider,    part::event_site,
    part::event_place,        part::event_attributes,  part::event_source,
    part::event_recorded_on,  part::event_received_on, part::event_withdrawn_on,
    part::event_id_end,       part::event_id_text,     part::event_episode_end,
    part::event_episode_text, part::event_value_end,   part::value_kind,
    part::value_number};

/// A set of hashes that may hold a few too many: four bits of one word each.
class hash_set {
 public:
  explicit hash_set(std::size_t const expected)
      : words_(std::bit_ceil(expected * kBitsEach / kWordBits + 1)) {}
  /// \returns whether it was there
  bool insert(std::uint64_t const hash) {
    auto& word = words_[place(hash)];
    auto const bits = bits_of(hash);
    auto const there = (word & bits) == bits;
    word |= bits;
    return there;
  }
  bool contains(std::uint64_t const hash) const {
    auto const bits = bits_of(hash);
    return (words_[place(hash)] & bits) == bits;
  }
  /// Brings the word near before it is needed.
  void fetch(std::uint64_t const hash) const {
    __builtin_prefetch(&words_[place(hash)]);
  }

 private:
  static constexpr auto kBitsEach = std::size_t{16};
  static constexpr auto kWordBits = std::size_t{64};
  std::size_t place(std::uint64_t const hash) const {
    return static_cast<std::size_t>(hash) & (words_.size() - 1);
  }
  /// From the upper half of the hash; the lower one chooses the word.
  static std::uint64_t bits_of(std::uint64_t const hash) {
    auto out = std::uint64_t{0};
    for (auto const shift : {40U, 46U, 52U, 58U}) {
      out |= std::uint64_t{1} << ((hash >> shift) % kWordBits);
    }
    return out;
  }
  std::vector<std::uint64_t> words_;
};

class columns {
 public:
  result<void> open(store_writer& from) {
    for (auto const which : kRead) {
      WM_TRY(from.close(which));
      parts_[number_of(which)] =
          WM_TRY(mapped_part::open(from.path_of(which), from.entry_of(which)));
    }
    id_end_ = WM_TRY(all<std::uint64_t>(part::event_id_end));
    id_text_ = WM_TRY(all<char>(part::event_id_text));
    source_ = WM_TRY(all<std::uint32_t>(part::event_source));
    code_ = WM_TRY(all<std::uint32_t>(part::event_code));
    received_ = WM_TRY(all<day_number>(part::event_received_on));
    withdrawn_ = WM_TRY(all<day_number>(part::event_withdrawn_on));
    episode_end_ = WM_TRY(all<std::uint64_t>(part::event_episode_end));
    episode_text_ = WM_TRY(all<char>(part::event_episode_text));
    precision_ = WM_TRY(all<std::uint8_t>(part::event_precision));
    value_end_ = WM_TRY(all<std::uint64_t>(part::event_value_end));
    kind_ = WM_TRY(all<std::uint32_t>(part::value_kind));
    number_ = WM_TRY(all<std::int64_t>(part::value_number));
    for (auto i = std::size_t{0}; i < std::size(kContent); ++i) {
      content_[i] = WM_TRY(all<std::uint32_t>(kContent[i]));
    }
    return {};
  }

  std::size_t size() const { return source_.size(); }
  std::string_view id(std::size_t const i) const {
    return text(id_end_, id_text_, i);
  }
  std::uint32_t source(std::size_t const i) const { return source_[i]; }
  day_number received_on(std::size_t const i) const { return received_[i]; }
  received_row row(std::size_t const i) const {
    return {.received_on = received_[i],
            .withdrawn_on = withdrawn_[i],
            .says_nothing_else = code_[i] == 0};
  }
  bool is_withdrawn(std::size_t const i) const {
    return withdrawn_[i] != kNoTime;
  }
  std::uint64_t hash(std::size_t const i) const {
    constexpr auto kOdd = std::uint64_t{0x9e3779b97f4a7c15};
    return checksum(id(i)) ^ (kOdd * (source_[i] + std::uint64_t{1}));
  }
  bool same_event(std::size_t const a, std::size_t const b) const {
    return source_[a] == source_[b] && id(a) == id(b);
  }
  bool same_content(std::size_t const a, std::size_t const b) const {
    return std::ranges::all_of(
               content_, [&](auto const& of) { return of[a] == of[b]; }) &&
           precision_[a] == precision_[b] &&
           text(episode_end_, episode_text_, a) ==
               text(episode_end_, episode_text_, b) &&
           same_values(a, b);
  }

 private:
  template <typename T>
  result<std::span<T const>> all(part const which) const {
    auto const& file = parts_[number_of(which)];
    return file.numbers<T>(0, file.size() / sizeof(T));
  }
  static std::string_view text(std::span<std::uint64_t const> const ends,
                               std::span<char const> const bytes,
                               std::size_t const i) {
    auto const from = static_cast<std::size_t>(ends[i]);
    return {bytes.data() + from, static_cast<std::size_t>(ends[i + 1]) - from};
  }
  bool same_values(std::size_t const a, std::size_t const b) const {
    auto const of = [&](auto const& numbers, std::size_t const i) {
      auto const from = static_cast<std::size_t>(value_end_[i]);
      return numbers.subspan(
          from, static_cast<std::size_t>(value_end_[i + 1]) - from);
    };
    return std::ranges::equal(of(kind_, a), of(kind_, b)) &&
           std::ranges::equal(of(number_, a), of(number_, b));
  }

  std::array<mapped_part, kParts> parts_;
  std::array<std::span<std::uint32_t const>, std::size(kContent)> content_;
  std::span<std::uint64_t const> id_end_, episode_end_, value_end_;
  std::span<char const> id_text_, episode_text_;
  std::span<std::uint32_t const> source_, code_, kind_;
  std::span<day_number const> received_, withdrawn_;
  std::span<std::uint8_t const> precision_;
  std::span<std::int64_t const> number_;
};

/// The hash of every row, whose place in a set is brought near some rows
/// before.
template <typename Each>
void for_each_hash(columns const& of, hash_set const& in, Each const& each) {
  constexpr auto kTogether = std::size_t{32};
  auto hashes = std::array<std::uint64_t, kTogether>{};
  for (auto first = std::size_t{0}; first < of.size(); first += kTogether) {
    auto const count = std::min(kTogether, of.size() - first);
    for (auto i = std::size_t{0}; i < count; ++i) {
      hashes[i] = of.hash(first + i);
      in.fetch(hashes[i]);
    }
    for (auto i = std::size_t{0}; i < count; ++i) {
      each(first + i, hashes[i]);
    }
  }
}

/// Rows that may share their event with others, or are withdrawn.
std::vector<std::size_t> rows_to_look_at(columns const& of) {
  auto seen = hash_set{of.size()};
  auto repeated = hash_set{of.size()};
  auto some = false;
  for_each_hash(of, seen, [&](std::size_t const i, std::uint64_t const hash) {
    if (seen.insert(hash) || of.is_withdrawn(i)) {
      repeated.insert(hash);
      some = true;
    }
  });
  auto out = std::vector<std::size_t>{};
  if (some) {
    for_each_hash(of, repeated,
                  [&](std::size_t const i, std::uint64_t const hash) {
                    if (repeated.contains(hash)) {
                      out.push_back(i);
                    }
                  });
  }
  return out;
}

}  // namespace

result<version_counts> write_superseded(
    store_writer& into, std::span<std::uint64_t const> const person_ends,
    contradiction_function const& tell) {
  auto of = columns{};
  WM_TRY(of.open(into));
  auto rows = rows_to_look_at(of);
  std::ranges::sort(rows, [&](std::size_t const a, std::size_t const b) {
    if (of.source(a) != of.source(b)) {
      return of.source(a) < of.source(b);
    }
    auto const order = of.id(a) <=> of.id(b);
    return order != 0 ? order < 0 : a < b;
  });
  auto const person_of = [&](std::size_t const row) {
    return std::ranges::upper_bound(person_ends, row) - person_ends.begin();
  };
  auto counts = version_counts{};
  auto until = std::vector<std::pair<std::size_t, day_number>>{};
  auto group = std::vector<received_row>{};
  for (auto first = std::size_t{0}; first < rows.size();) {
    group.clear();
    auto last = first;
    for (; last < rows.size() && of.same_event(rows[first], rows[last]);
         ++last) {
      group.push_back(of.row(rows[last]));
    }
    auto const known =
        until_when_known(group, [&](std::size_t const a, std::size_t const b) {
          auto const x = rows[first + a];
          auto const y = rows[first + b];
          return person_of(x) == person_of(y) && of.same_content(x, y);
        });
    auto told = kNoTime;
    for (auto i = std::size_t{0}; i < group.size(); ++i) {
      auto const row = rows[first + i];
      until.emplace_back(row, known.superseded_on[i]);
      counts.superseded += known.superseded_on[i] != kNoTime ? 1 : 0;
      counts.contradictions += known.contradicts[i] ? 1 : 0;
      if (known.contradicts[i] && told != of.received_on(row)) {
        told = of.received_on(row);
        tell(of.id(row), of.source(row), told);
      }
    }
    first = last;
  }
  std::ranges::sort(until);
  auto next = until.begin();
  for (auto i = std::size_t{0}; i < of.size(); ++i) {
    auto const found = next != until.end() && next->first == i;
    into.put(part::event_superseded_on, found ? next->second : kNoTime);
    next += found ? 1 : 0;
  }
  return counts;
}

}  // namespace wm::record::detail
