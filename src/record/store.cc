#include "record/store.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/file.h"
#include "record/detail/mapped_part.h"
#include "record/detail/version_folder.h"

namespace wm::record {

namespace {

using detail::layout_of;
using detail::mapped_part;
using detail::number_of;
using detail::part;

namespace fs = std::filesystem;

constexpr part kWordParts[] = {
    part::words_code,          part::words_provider,
    part::words_site,          part::words_place,
    part::words_attributes,    part::words_source,
    part::words_value_kind,    part::words_sex,
    part::words_ethnic_group,  part::words_characteristics,
    part::words_relation_kind, part::words_other};
static_assert(std::size(kWordParts) == kWords);

std::unexpected<error> damaged(std::string where) {
  return fail(error_code::invalid_input, std::move(where),
              "The store is damaged: it does not hold together. Import the "
              "records anew.");
}

/// The lines of a file, each of which ends in a line feed.
result<std::vector<std::string_view>> lines_of(mapped_part const& file,
                                               std::string const& where) {
  auto const bytes = WM_TRY(file.numbers<char>(0, file.size()));
  auto rest = std::string_view{bytes.data(), bytes.size()};
  auto out = std::vector<std::string_view>{};
  while (!rest.empty()) {
    auto const end = rest.find(detail::kBetweenTexts);
    if (end == std::string_view::npos) {
      return damaged(where);
    }
    out.push_back(rest.substr(0, end));
    rest.remove_prefix(end + 1);
  }
  return out;
}

}  // namespace

struct store::state {
  std::string version;
  detail::manifest about;
  std::array<mapped_part, detail::kParts> parts;
  std::array<std::vector<std::string_view>, kWords> texts;
  std::vector<std::string_view> opt_outs;

  mapped_part const& of(part const which) const {
    return parts[number_of(which)];
  }

  /// From where to where in another file the things of one person stand.
  result<std::pair<std::uint64_t, std::uint64_t>> range(
      part const ends, std::uint64_t const i) const {
    auto const two = WM_TRY(of(ends).numbers<std::uint64_t>(i, i + 2));
    return std::pair{two[0], two[1]};
  }

  template <typename T>
  result<void> fill(part const which, std::uint64_t const from,
                    std::uint64_t const to, std::span<T const>& into) const {
    into = WM_TRY(of(which).numbers<T>(from, to));
    return {};
  }

  result<void> fill(part const ends, part const bytes, std::uint64_t const from,
                    std::uint64_t const to, text_span& into) const {
    auto const places = WM_TRY(of(ends).numbers<std::uint64_t>(from, to + 1));
    into = {places,
            WM_TRY(of(bytes).numbers<char>(places.front(), places.back()))};
    return {};
  }
};

store::store(std::unique_ptr<state const> opened) : state_{std::move(opened)} {}
store::store(store&&) noexcept = default;
store& store::operator=(store&&) noexcept = default;
store::~store() = default;

namespace {

result<std::pair<fs::path, std::string>> read_current(fs::path const& folder) {
  auto name = WM_TRY(detail::current_version(folder));
  return std::pair{folder / name, std::move(name)};
}

}  // namespace

result<store> store::open(fs::path const& folder) {
  auto [place, name] = WM_TRY(read_current(folder));
  auto text = read_file(place / "manifest");
  // An import may have put a new version in the place of this one.
  for (auto tries = 0; !text && tries < 3; ++tries) {
    std::tie(place, name) = WM_TRY(read_current(folder));
    text = read_file(place / "manifest");
  }
  auto const checksums = read_file(place / "checksums");
  if (!text || !checksums) {
    return damaged(place.string());
  }
  auto const where = (place / "manifest").string();
  auto opened = std::make_unique<state>();
  opened->version = name;
  opened->about = WM_TRY(detail::read_manifest(*text, *checksums, where));
  if (detail::version_name(*text) != name) {
    return damaged(where);
  }
  for (auto i = std::size_t{0}; i < detail::kParts; ++i) {
    opened->parts[i] = WM_TRY(mapped_part::open(place / detail::kLayout[i].file,
                                                opened->about.parts[i]));
  }
  for (auto i = std::size_t{0}; i < kWords; ++i) {
    opened->texts[i] = WM_TRY(lines_of(opened->of(kWordParts[i]), where));
    if (opened->texts[i].empty()) {
      return damaged(where);
    }
  }
  opened->opt_outs = WM_TRY(lines_of(opened->of(part::opt_outs), where));
  return store{std::move(opened)};
}

store_counts const& store::counts() const {
  return state_->about.counts;
}

std::string const& store::version() const {
  return state_->version;
}

std::span<std::string_view const> store::texts(words const of) const {
  return state_->texts[static_cast<std::size_t>(of)];
}

std::optional<std::uint32_t> store::find(words const of,
                                         std::string_view const text) const {
  auto const all = texts(of);
  auto const found = std::ranges::lower_bound(all, text);
  if (found == all.end() || *found != text) {
    return std::nullopt;
  }
  return static_cast<std::uint32_t>(found - all.begin());
}

result<std::string_view> store::person_id(std::uint32_t const person) const {
  auto const [from, to] = WM_TRY(state_->range(part::person_id_end, person));
  auto const bytes =
      WM_TRY(state_->of(part::person_id_text).numbers<char>(from, to));
  return std::string_view{bytes.data(), bytes.size()};
}

result<std::uint32_t> store::find_person(std::string_view const id) const {
  auto const& about = counts();
  auto const all = static_cast<std::uint32_t>(about.persons + about.unlinked);
  auto const known = static_cast<std::uint32_t>(about.persons);
  for (auto [from, to] : {std::pair{std::uint32_t{0}, known}, {known, all}}) {
    auto const end = to;
    while (from < to) {
      auto const middle = from + (to - from) / 2;
      if (WM_TRY(person_id(middle)) < id) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    if (from < end && WM_TRY(person_id(from)) == id) {
      return from;
    }
  }
  return fail(error_code::not_found, std::string{id},
              "The store has no such person.");
}

result<event_span> store::events(std::uint32_t const person,
                                 event_columns const wanted) const {
  return events(person, person + 1, wanted);
}

result<event_span> store::events(std::uint32_t const first,
                                 std::uint32_t const last,
                                 event_columns const wanted) const {
  using enum event_columns;
  auto const& in = *state_;
  auto out = event_span{};
  WM_TRY(in.fill(part::person_event_end, first, std::uint64_t{last} + 1,
                 out.person_end));
  auto const from = out.person_end.front();
  auto const to = out.person_end.back();
  if (from > to) {
    return damaged(std::string{layout_of(part::person_event_end).file});
  }
  out.size = static_cast<std::size_t>(to - from);
  auto const fill = [&](event_columns const column, part const which,
                        auto& into) -> result<void> {
    return has(wanted, column) ? in.fill(which, from, to, into)
                               : result<void>{};
  };
  WM_TRY(fill(start, part::event_start, out.start));
  WM_TRY(fill(end, part::event_end, out.end));
  WM_TRY(fill(precision, part::event_precision, out.precision));
  WM_TRY(fill(code, part::event_code, out.code));
  WM_TRY(fill(provider, part::event_provider, out.provider));
  WM_TRY(fill(site, part::event_site, out.site));
  WM_TRY(fill(place, part::event_place, out.place));
  WM_TRY(fill(attributes, part::event_attributes, out.attributes));
  WM_TRY(fill(source, part::event_source, out.source));
  WM_TRY(fill(recorded_on, part::event_recorded_on, out.recorded_on));
  WM_TRY(fill(received_on, part::event_received_on, out.received_on));
  WM_TRY(fill(withdrawn_on, part::event_withdrawn_on, out.withdrawn_on));
  WM_TRY(fill(superseded_on, part::event_superseded_on, out.superseded_on));
  if (has(wanted, event_id)) {
    WM_TRY(in.fill(part::event_id_end, part::event_id_text, from, to,
                   out.event_id));
  }
  if (has(wanted, episode_id)) {
    WM_TRY(in.fill(part::event_episode_end, part::event_episode_text, from, to,
                   out.episode_id));
  }
  if (has(wanted, values)) {
    WM_TRY(in.fill(part::event_value_end, from, to + 1, out.value_end));
    auto const value = out.value_end.front();
    auto const end_value = out.value_end.back();
    WM_TRY(in.fill(part::value_kind, value, end_value, out.value_kind));
    WM_TRY(in.fill(part::value_number, value, end_value, out.value_number));
  }
  return out;
}

result<version_span> store::versions(std::uint32_t const person) const {
  return versions(person, person + 1);
}

result<version_span> store::versions(std::uint32_t const first,
                                     std::uint32_t const last) const {
  auto const& in = *state_;
  auto out = version_span{};
  WM_TRY(in.fill(part::person_version_end, first, std::uint64_t{last} + 1,
                 out.person_end));
  auto const from = out.person_end.front();
  auto const to = out.person_end.back();
  WM_TRY(in.fill(part::version_birth, from, to, out.birth));
  WM_TRY(in.fill(part::version_death, from, to, out.death));
  WM_TRY(in.fill(part::version_precision, from, to, out.precision));
  WM_TRY(in.fill(part::version_sex, from, to, out.sex));
  WM_TRY(in.fill(part::version_ethnic_group, from, to, out.ethnic_group));
  WM_TRY(in.fill(part::version_characteristics, from, to, out.characteristics));
  WM_TRY(in.fill(part::version_source, from, to, out.source));
  WM_TRY(in.fill(part::version_received_on, from, to, out.received_on));
  WM_TRY(in.fill(part::version_superseded_on, from, to, out.superseded_on));
  return out;
}

result<relation_span> store::relations(std::uint32_t const person) const {
  auto const& in = *state_;
  auto const [from, to] = WM_TRY(in.range(part::person_relation_end, person));
  auto out = relation_span{};
  WM_TRY(in.fill(part::relation_kind, from, to, out.kind));
  WM_TRY(in.fill(part::relation_other, from, to, out.other));
  WM_TRY(in.fill(part::relation_from, from, to, out.from));
  WM_TRY(in.fill(part::relation_to, from, to, out.to));
  WM_TRY(in.fill(part::relation_source, from, to, out.source));
  WM_TRY(in.fill(part::relation_received_on, from, to, out.received_on));
  WM_TRY(in.fill(part::relation_withdrawn_on, from, to, out.withdrawn_on));
  WM_TRY(in.fill(part::relation_superseded_on, from, to, out.superseded_on));
  return out;
}

std::vector<store::opt_out> store::opt_outs() const {
  auto out = std::vector<opt_out>{};
  for (auto const line : state_->opt_outs) {
    auto const middle = line.find(detail::kBetweenParts);
    out.push_back({.scope = line.substr(0, middle),
                   .person_id = middle == std::string_view::npos
                                    ? std::string_view{}
                                    : line.substr(middle + 1)});
  }
  return out;
}

std::vector<store_file> store::files(event_columns const wanted) const {
  // The first columns stand in the order of the parts of events.
  auto out = std::vector<store_file>{};
  auto const add = [&](part const which) {
    out.push_back(
        {std::string{layout_of(which).file}, state_->of(which).size()});
  };
  for (auto i = 0U; i <= number_of(part::event_superseded_on); ++i) {
    if (has(wanted, static_cast<event_columns>(1U << i))) {
      add(static_cast<part>(i));
    }
  }
  if (has(wanted, event_columns::event_id)) {
    add(part::event_id_end);
    add(part::event_id_text);
  }
  if (has(wanted, event_columns::episode_id)) {
    add(part::event_episode_end);
    add(part::event_episode_text);
  }
  if (has(wanted, event_columns::values)) {
    add(part::event_value_end);
    add(part::value_kind);
    add(part::value_number);
  }
  return out;
}

}  // namespace wm::record
