#include "synth/rows.h"

#include <functional>
#include <memory>
#include <span>
#include <string_view>

#include "synth/detail/blocks.h"
#include "synth/detail/disorder.h"
#include "synth/detail/text_row.h"
#include "synth/detail/words_used.h"

namespace wm::synth {

namespace {

using row = std::vector<std::string>;
using row_function =
    std::function<void(std::uint64_t, std::span<std::string_view const>)>;

/// What all tables of a borough need.
struct borough {
  borough_request request;
  tidiness order;
  defect_counts* made;
  detail::words_used words{};
  detail::text_rows texts{words};

  detail::disorder disorder() const { return {request.seed, texts, made}; }
};

/// Numbers rows and hands them on as views.
class row_counter {
 public:
  explicit row_counter(row_function const& each) : each_{each} {}
  void operator()(row const& fields) {
    views_.assign(fields.begin(), fields.end());
    each_(++number_, views_);
  }

 private:
  row_function const& each_;
  std::uint64_t number_{0};
  std::vector<std::string_view> views_;
};

/// \param write  puts the rows of the person at a place
template <typename Write>
record::row_source table(std::shared_ptr<borough const> const& of,
                         std::string name, std::vector<std::string> columns,
                         Write write) {
  auto read =
      [of, write](
          row_function const& each) -> result<std::vector<record::broken_row>> {
    auto put = row_counter{each};
    auto spoil = of->disorder();
    WM_TRY(detail::for_each_block(
        of->request, of->words,
        [&](record::sorted_rows const& rows, double) -> result<void> {
          for (auto i = std::size_t{0}; i < rows.persons.size(); ++i) {
            write(*of, spoil, rows, i, put);
          }
          return {};
        }));
    return std::vector<record::broken_row>{};
  };
  return {std::move(name), std::move(columns), std::move(read)};
}

void write_person(borough const& of, detail::disorder& spoil,
                  record::sorted_rows const& rows, std::size_t const i,
                  row_counter& put) {
  auto sent = of.texts.person(rows, i);
  if (of.order == tidiness::untidy) {
    sent = spoil.person(std::move(sent), rows.persons[i]);
  }
  for (auto const& fields : sent) {
    put(fields);
  }
}

void write_relations(borough const& of, detail::disorder&,
                     record::sorted_rows const& rows, std::size_t const i,
                     row_counter& put) {
  auto const first = i == 0 ? 0 : rows.persons[i - 1].relations_end;
  for (auto r = first; r < rows.persons[i].relations_end; ++r) {
    put(of.texts.relation(rows, i, r));
  }
}

/// Whether other rows tell of the same event, or it is withdrawn.
bool is_told_again(record::sorted_rows const& rows, std::size_t const e) {
  auto const& one = rows.events[e];
  auto const same = [&](record::sorted_rows::event const& other) {
    return rows.text(other.event_id) == rows.text(one.event_id);
  };
  return one.withdrawn_on != record::kNoTime ||
         (e > 0 && same(rows.events[e - 1])) ||
         (e + 1 < rows.events.size() && same(rows.events[e + 1]));
}

void write_events(borough const& of, detail::disorder& spoil,
                  record::sorted_rows const& rows, std::size_t const i,
                  row_counter& put) {
  auto const& who = rows.persons[i];
  // Nothing is spoilt of those who opted out: nobody would see it.
  auto const spoils = of.order == tidiness::untidy &&
                      spoil.opted_out(rows.text(who.id)).empty();
  auto const first = i == 0 ? 0 : rows.persons[i - 1].events_end;
  for (auto e = first; e < who.events_end; ++e) {
    auto fields = of.texts.event(rows, i, e);
    if (!spoils || is_told_again(rows, e)) {
      put(fields);
      continue;
    }
    for (auto const& sent :
         spoil.event(std::move(fields), who, rows.events[e])) {
      put(sent);
    }
  }
}

void write_opt_out(borough const& of, detail::disorder& spoil,
                   record::sorted_rows const& rows, std::size_t const i,
                   row_counter& put) {
  auto const id = rows.text(rows.persons[i].id);
  auto const scope = spoil.opted_out(id);
  if (!scope.empty()) {
    put({std::string{id}, std::string{scope}});
    if (of.made != nullptr) {
      ++(*of.made)["opted_out"];
    }
  }
}

}  // namespace

std::vector<record::row_source> borough_rows(borough_request const& request,
                                             tidiness const order,
                                             defect_counts* const made) {
  auto const of = std::make_shared<borough const>(request, order, made);
  auto out = std::vector<record::row_source>{};
  if (order == tidiness::untidy) {
    out.push_back(
        table(of, "opt_outs.csv", {"person_id", "scope"}, write_opt_out));
  }
  out.push_back(table(of, "persons.csv", detail::text_rows::person_columns(),
                      write_person));
  out.push_back(table(of, "relations.csv",
                      detail::text_rows::relation_columns(), write_relations));
  out.push_back(
      table(of, "events.csv", of->texts.event_columns(), write_events));
  return out;
}

}  // namespace wm::synth
