#include "record/detail/write_store.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "base/calendar.h"
#include "record/detail/event_versions.h"
#include "record/detail/joined_events.h"
#include "record/detail/store_writer.h"
#include "record/detail/superseded.h"

namespace wm::record::detail {

namespace {

constexpr std::pair<words, part> kWordParts[] = {
    {words::code, part::words_code},
    {words::provider, part::words_provider},
    {words::site, part::words_site},
    {words::place, part::words_place},
    {words::attributes, part::words_attributes},
    {words::source, part::words_source},
    {words::value_kind, part::words_value_kind},
    {words::sex, part::words_sex},
    {words::ethnic_group, part::words_ethnic_group},
    {words::characteristics, part::words_characteristics},
    {words::relation_kind, part::words_relation_kind},
    {words::other, part::words_other},
};
static_assert(std::size(kWordParts) == kWords);

std::string contradiction_text(std::string_view const source,
                               day_number const received_on) {
  return fmt::format(
      "{} sent this in different ways on {}: none of them counts until a "
      "later row says which is right.",
      source, wm::to_string(as_date(received_on)));
}

/// The runs of rows that are about one thing: [first, last).
template <typename Row, typename Same, typename Each>
void for_each_group(std::vector<Row> const& rows, Same const& same,
                    Each const& each) {
  for (auto first = std::size_t{0}; first < rows.size();) {
    auto last = first + 1;
    while (last < rows.size() && same(rows[first], rows[last])) {
      ++last;
    }
    each(first, last);
    first = last;
  }
}

class writing {
 public:
  writing(std::filesystem::path const& folder, store_content content)
      : in_{std::move(content)},
        order_{in_.texts, in_.known},
        out_{folder},
        persons_{in_.texts.persons.size() - 1},  // without the empty id
        event_count_(persons_),
        version_count_(persons_),
        relation_count_(persons_) {}

  result<written_store> run() {
    WM_TRY(out_.open());
    WM_TRY(write_events());
    write_versions();
    write_relations();
    write_persons();
    write_words();
    auto version = WM_TRY(out_.finish(counts_));
    return written_store{counts_, std::move(version)};
  }

 private:
  result<void> write_events();
  void write_versions();
  void write_relations();
  void write_persons();
  void write_words();
  std::uint32_t rank(words const of, std::uint32_t const number) const {
    return order_(of, number);
  }

  store_content in_;
  ranking order_;
  store_writer out_;
  std::size_t persons_;
  std::vector<std::uint64_t> event_count_;  // by rank of the person
  std::vector<std::uint64_t> version_count_;
  std::vector<std::uint64_t> relation_count_;
  store_counts counts_;
};

result<void> writing::write_events() {
  auto joined = joined_events{
      in_.texts, order_, [&](event_view const& event) -> result<void> {
        out_.put_event(event, order_);
        ++event_count_[order_.person(event.fields.person)];
        return {};
      }};
  auto old = in_.old_events != nullptr
                 ? in_.old_events->events(order_)
                 : [](event_view&) -> result<bool> { return false; };
  WM_TRY(in_.events.merge(order_, std::move(old), [&](event_view const& event) {
    return joined.add(event);
  }));
  WM_TRY(joined.finish());
  auto ends = std::vector<std::uint64_t>{};
  for (auto const count : event_count_) {
    ends.push_back((ends.empty() ? 0 : ends.back()) + count);
  }
  auto sources = in_.texts[words::source].sorted();
  auto const found = WM_TRY(write_superseded(
      out_, ends,
      [&](std::string_view const id, std::uint32_t const source,
          day_number const received_on) {
        in_.contradiction(
            "events", std::string{id},
            contradiction_text(in_.texts[words::source].text(sources[source]),
                               received_on));
      }));
  counts_.superseded = found.superseded;
  counts_.contradictions += found.contradictions;
  counts_.values = out_.values();
  return {};
}

void writing::write_versions() {
  auto rows = std::move(in_.persons);
  for (auto& row : rows) {
    row.person = order_.person(row.person);
    row.source = rank(words::source, row.source);
    row.sex = rank(words::sex, row.sex);
    row.ethnic_group = rank(words::ethnic_group, row.ethnic_group);
    row.characteristics = rank(words::characteristics, row.characteristics);
  }
  std::ranges::sort(rows);
  rows.erase(std::ranges::unique(rows).begin(), rows.end());
  auto const persons = person_order(in_.texts.persons, in_.known);
  auto const sources = in_.texts[words::source].sorted();
  for_each_group(
      rows,
      [](person_row const& a, person_row const& b) {
        return a.person == b.person && a.source == b.source;
      },
      [&](std::size_t const first, std::size_t const last) {
        auto group = std::vector<received_row>{};
        for (auto i = first; i < last; ++i) {
          group.push_back({rows[i].received_on, kNoTime, false});
        }
        // Rows are all different: two of one day contradict each other.
        auto const known = until_when_known(
            group,
            [](std::size_t const a, std::size_t const b) { return a == b; });
        for (auto i = first; i < last; ++i) {
          auto const& row = rows[i];
          out_.put(part::version_birth, row.birth);
          out_.put(part::version_death, row.death);
          out_.put(part::version_precision,
                   static_cast<std::uint8_t>(row.precision));
          out_.put(part::version_sex, row.sex);
          out_.put(part::version_ethnic_group, row.ethnic_group);
          out_.put(part::version_characteristics, row.characteristics);
          out_.put(part::version_source, row.source);
          out_.put(part::version_received_on, row.received_on);
          out_.put(part::version_superseded_on, known.superseded_on[i - first]);
          ++version_count_[row.person];
          if (known.contradicts[i - first]) {
            ++counts_.contradictions;
            if (i == first || rows[i - 1].received_on != row.received_on) {
              in_.contradiction(
                  "persons",
                  std::string{in_.texts.persons.text(persons[row.person])},
                  contradiction_text(
                      in_.texts[words::source].text(sources[row.source]),
                      row.received_on));
            }
          }
        }
      });
  counts_.versions = rows.size();
}

void writing::write_relations() {
  auto rows = std::move(in_.relations);
  for (auto& row : rows) {
    row.person = order_.person(row.person);
    row.kind = rank(words::relation_kind, row.kind);
    row.other = rank(words::other, row.other);
    row.source = rank(words::source, row.source);
  }
  std::ranges::sort(rows);
  rows.erase(std::ranges::unique(rows).begin(), rows.end());
  auto const thing = [](relation_row const& row) {
    return std::tuple{row.person, row.kind, row.other, row.from, row.source};
  };
  auto const persons = person_order(in_.texts.persons, in_.known);
  auto const sources = in_.texts[words::source].sorted();
  for_each_group(
      rows,
      [&](relation_row const& a, relation_row const& b) {
        return thing(a) == thing(b);
      },
      [&](std::size_t const first, std::size_t const last) {
        auto group = std::vector<received_row>{};
        for (auto i = first; i < last; ++i) {
          group.push_back({rows[i].received_on, rows[i].withdrawn_on, false});
        }
        auto const known = until_when_known(
            group, [&](std::size_t const a, std::size_t const b) {
              return rows[first + a].to == rows[first + b].to;
            });
        for (auto i = first; i < last; ++i) {
          auto const& row = rows[i];
          out_.put(part::relation_kind, row.kind);
          out_.put(part::relation_other, row.other);
          out_.put(part::relation_from, row.from);
          out_.put(part::relation_to, row.to);
          out_.put(part::relation_source, row.source);
          out_.put(part::relation_received_on, row.received_on);
          out_.put(part::relation_withdrawn_on, row.withdrawn_on);
          out_.put(part::relation_superseded_on,
                   known.superseded_on[i - first]);
          ++relation_count_[row.person];
          if (known.contradicts[i - first]) {
            ++counts_.contradictions;
            if (i == first || rows[i - 1].received_on != row.received_on) {
              in_.contradiction(
                  "relations",
                  std::string{in_.texts.persons.text(persons[row.person])},
                  contradiction_text(
                      in_.texts[words::source].text(sources[row.source]),
                      row.received_on));
            }
          }
        }
      });
  counts_.relations = rows.size();
}

void writing::write_persons() {
  auto const order = person_order(in_.texts.persons, in_.known);
  auto id_end = std::uint64_t{0};
  auto event_end = std::uint64_t{0};
  auto version_end = std::uint64_t{0};
  auto relation_end = std::uint64_t{0};
  auto const put_ends = [&] {
    out_.put(part::person_id_end, id_end);
    out_.put(part::person_event_end, event_end);
    out_.put(part::person_version_end, version_end);
    out_.put(part::person_relation_end, relation_end);
  };
  put_ends();
  for (auto i = std::size_t{0}; i < persons_; ++i) {
    auto const id = in_.texts.persons.text(order[i]);
    out_.put_text(part::person_id_text, id);
    id_end += id.size();
    event_end += event_count_[i];
    version_end += version_count_[i];
    relation_end += relation_count_[i];
    put_ends();
    auto const known = order[i] < in_.known.size() && in_.known[order[i]];
    ++(known ? counts_.persons : counts_.unlinked);
    (known ? counts_.events : counts_.unlinked_events) += event_count_[i];
  }
  counts_.origin = in_.origin;
}

void writing::write_words() {
  auto const line_end = std::string_view{&kBetweenTexts, 1};
  for (auto const& [of, file] : kWordParts) {
    for (auto const number : in_.texts[of].sorted()) {
      out_.put_text(file, in_.texts[of].text(number));
      out_.put_text(file, line_end);
    }
  }
  for (auto const& line : in_.opt_outs.lines()) {
    out_.put_text(part::opt_outs, line);
    out_.put_text(part::opt_outs, line_end);
  }
  counts_.opt_outs = in_.opt_outs.size();
}

}  // namespace

result<written_store> write_store(std::filesystem::path const& folder,
                                  store_content content) {
  return writing{folder, std::move(content)}.run();
}

}  // namespace wm::record::detail
