#pragma once

#include <cstdint>

namespace wm::record {

/// Whether the persons are invented.
enum class origin { real, synthetic };

/// What a store holds.
struct store_counts {
  record::origin origin{record::origin::real};
  std::uint64_t persons{0};   // whom a table of persons names
  std::uint64_t unlinked{0};  // others whom events or relations name
  std::uint64_t events{0};    // versions of events of persons
  std::uint64_t unlinked_events{0};
  std::uint64_t superseded{0};  // events with an end of what is known of them
  std::uint64_t contradictions{0};  // rows of which none counts
  std::uint64_t values{0};
  std::uint64_t versions{0};  // of persons
  std::uint64_t relations{0};
  std::uint64_t opt_outs{0};
  friend bool operator==(store_counts const&, store_counts const&) = default;
};

}  // namespace wm::record
