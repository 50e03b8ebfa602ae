#include "record/import.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <memory>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "record/detail/event_pile.h"
#include "record/detail/event_reader.h"
#include "record/detail/old_store.h"
#include "record/detail/person_rows.h"
#include "record/detail/reading.h"
#include "record/detail/resource_ledger.h"
#include "record/detail/row_plan.h"
#include "record/detail/store_lock.h"
#include "record/detail/version_folder.h"
#include "record/detail/write_store.h"
#include "record/store.h"

namespace wm::record {

namespace {

using detail::reading;
using detail::row_fate;
using detail::row_outcome;
using framework::mapped_file;
using framework::record_table;

bool maps(mapped_file const& how, std::string_view const field) {
  return std::ranges::any_of(
      how.fields, [&](auto const& one) { return one.field.value == field; });
}

class import_work {
 public:
  import_work(import_request const& request, import_listener const& listener)
      : request_{request}, listener_{listener} {}

  result<import_summary> run(std::span<row_source const> files);

 private:
  result<void> open_old();
  result<void> take_old_opt_outs();
  result<void> take_old_rows();
  result<void> read(reading const& what);
  result<detail::row_defaults> defaults_of(reading const& what) const;

  template <typename Reader, typename Accept>
  result<void> read_rows(reading const& what, detail::row_plan const& plan,
                         Reader& reader, Accept const& accept);
  void tell_reject(reading const& what, std::uint64_t row,
                   detail::refusal const& why) const;
  void say(std::string_view const what) const {
    if (listener_.progress) {
      listener_.progress(what);
    }
  }
  void count_opted_out(std::string_view const person,
                       detail::person_group const& group) {
    for (auto const& scope : opt_outs_.scopes_of(person)) {
      if (opted_out_persons_.emplace(scope, person).second) {
        ++opted_out_[{scope, group.sex, group.ethnic_group}];
      }
    }
  }

  import_request const& request_;
  import_listener const& listener_;
  import_summary summary_;
  detail::resource_ledger resources_;
  std::uint64_t accepted_events_{0};
  std::optional<store> old_;
  std::unique_ptr<detail::old_store> old_rows_;
  detail::dictionaries texts_;
  std::vector<bool> known_;
  detail::opt_out_list opt_outs_;
  std::vector<detail::person_row> persons_;
  std::vector<detail::relation_row> relations_;
  std::unique_ptr<detail::event_pile> events_;
  std::set<std::pair<std::string, std::string>> opted_out_persons_;
  std::map<std::array<std::string, 3>, std::uint64_t> opted_out_;
};

result<void> import_work::open_old() {
  auto opened = store::open(request_.store);
  if (!opened) {
    return opened.error().code == error_code::not_found
               ? result<void>{}
               : std::unexpected<error>{std::move(opened).error()};
  }
  if (opened->counts().origin != request_.origin) {
    auto const synthetic = opened->counts().origin == origin::synthetic;
    return fail(error_code::invalid_input, request_.store.string(),
                synthetic
                    ? "The store holds invented persons (--synthetic): real "
                      "ones belong into another store."
                    : "The store holds real persons: invented ones "
                      "(--synthetic) belong into another store.");
  }
  old_ = *std::move(opened);
  return {};
}

result<void> import_work::take_old_opt_outs() {
  if (old_) {
    for (auto const& [scope, person] : old_->opt_outs()) {
      opt_outs_.add(scope, person);
    }
  }
  return {};
}

result<void> import_work::take_old_rows() {
  if (!old_) {
    return {};
  }
  say("reading the store");
  old_rows_ = std::make_unique<detail::old_store>(*old_, opt_outs_, texts_);
  WM_TRY(old_rows_->number_words());
  persons_ = WM_TRY(old_rows_->persons());
  relations_ = WM_TRY(old_rows_->relations());
  for (auto const& [person, group] : old_rows_->opted_out()) {
    count_opted_out(person, group);
  }
  auto const& counts = old_->counts();
  summary_.events_before = counts.events + counts.unlinked_events;
  summary_.removed_events = old_rows_->removed_events();
  return {};
}

result<detail::row_defaults> import_work::defaults_of(
    reading const& what) const {
  auto out = detail::row_defaults{};
  if (what.how.table == record_table::opt_outs) {
    return out;
  }
  out.source = what.how.source.empty() ? request_.source : what.how.source;
  auto const received =
      what.how.received_on ? what.how.received_on : request_.received_on;
  if (received) {
    out.received_on = as_number(*received);
  }
  if (out.source.empty() && !maps(what.how, "source")) {
    return fail(error_code::invalid_input, what.rows->name,
                "Nothing says where the rows are from: give --source, or a "
                "column or constant \"source\".");
  }
  if (!out.received_on && !maps(what.how, "received_on")) {
    return fail(error_code::invalid_input, what.rows->name,
                "Nothing says when the rows were received: give "
                "--received-on, or a column or constant \"received_on\".");
  }
  return out;
}

void import_work::tell_reject(reading const& what, std::uint64_t const row,
                              detail::refusal const& why) const {
  if (listener_.rejected) {
    auto const& resources = what.rows->resources;
    auto const field = resources && !resources->type.empty()
                           ? resources->type + "." + why.field
                           : why.field;
    listener_.rejected({.file = what.rows->name,
                        .row = row,
                        .field = field,
                        .value = why.value,
                        .reason = why.reason});
  }
}

template <typename Reader, typename Accept>
result<void> import_work::read_rows(reading const& what,
                                    detail::row_plan const& plan,
                                    Reader& reader, Accept const& accept) {
  constexpr auto kTellEvery = std::uint64_t{1'000'000};
  auto counts = file_counts{};
  counts.file = what.rows->name;
  counts.table = framework::name_of(what.how.table);
  auto const note = [&](std::uint64_t const number, row_fate const fate) {
    detail::count(fate, counts);
    return what.rows->resources ? resources_.note(*what.rows->resources,
                                                  counts.file, number, fate)
                                : row_fate::none;
  };
  auto failed = result<void>{};
  auto const broken =
      WM_TRY(what.rows->read([&](std::uint64_t const number,
                                 std::span<std::string_view const> const row) {
        if (what.kind == detail::reading_kind::leave_out ||
            !plan.chooses(row)) {
          note(number, row_fate::passed_over);
          return;
        }
        auto const outcome = reader.read(row);
        if constexpr (requires { reader.group(); }) {
          if (outcome != row_outcome::refused && opt_outs_.size() > 0) {
            count_opted_out(reader.person_id(), reader.group());
          }
        }
        switch (outcome) {
          case row_outcome::accepted:
            note(number, row_fate::accepted);
            if (failed) {
              failed = accept();
            }
            break;
          case row_outcome::refused:
            note(number, row_fate::rejected);
            tell_reject(what, number, reader.why());
            break;
          case row_outcome::opted_out:
            note(number, row_fate::opted_out);
            break;
        }
        if (counts.rows % kTellEvery == 0) {
          say(fmt::format("{}: {} million rows", what.rows->name,
                          counts.rows / kTellEvery));
        }
      }));
  WM_TRY(std::move(failed));
  for (auto const& one : broken) {
    // A resource that is read in several ways is broken in each of them.
    if (note(one.row, row_fate::rejected) != row_fate::rejected) {
      tell_reject(what, one.row, {one.field, one.text, one.reason});
    }
  }
  accepted_events_ += counts.table == framework::name_of(record_table::events)
                          ? counts.accepted
                          : 0;
  if (!what.rows->resources) {
    summary_.files.push_back(std::move(counts));
  }
  return {};
}

result<void> import_work::read(reading const& what) {
  if (!what.rows->resources) {  // of those there are many, and small
    say("reading " + what.rows->name);
  }
  auto const plan = WM_TRY(
      detail::row_plan::of(what.how, what.rows->columns, what.rows->name));
  auto const defaults = WM_TRY(defaults_of(what));
  switch (what.how.table) {
    case record_table::opt_outs: {
      auto reader = detail::opt_out_reader{plan, what.how};
      return read_rows(what, plan, reader, [&]() -> result<void> {
        opt_outs_.add(reader.scope(), reader.person_id());
        return {};
      });
    }
    case record_table::persons: {
      auto reader =
          detail::person_reader{plan, what.how, defaults, opt_outs_, texts_};
      return read_rows(what, plan, reader, [&]() -> result<void> {
        persons_.push_back(reader.person());
        return {};
      });
    }
    case record_table::relations: {
      auto reader =
          detail::relation_reader{plan, what.how, defaults, opt_outs_, texts_};
      return read_rows(what, plan, reader, [&]() -> result<void> {
        relations_.push_back(reader.relation());
        return {};
      });
    }
    case record_table::events:
      break;
  }
  auto reader = detail::event_reader{
      plan, what.how, defaults, *request_.concepts, opt_outs_, texts_};
  return read_rows(what, plan, reader,
                   [&] { return events_->add(reader.event()); });
}

result<import_summary> import_work::run(
    std::span<row_source const> const files) {
  auto readings = WM_TRY(detail::plan_readings(request_.mapping, files));
  // Opt-outs come first: whom they exclude is never read. Persons come before
  // events, so that it is known whom events belong to.
  std::ranges::stable_sort(readings, {}, [](reading const& one) {
    constexpr record_table kOrder[] = {
        record_table::opt_outs, record_table::persons, record_table::relations,
        record_table::events};
    return std::ranges::find(kOrder, one.how.table) - std::begin(kOrder);
  });
  auto const lock = WM_TRY(detail::store_lock::take(request_.store));
  WM_TRY(open_old());
  WM_TRY(take_old_opt_outs());
  auto const first_row = std::ranges::find_if(readings, [](auto const& one) {
    return one.how.table != record_table::opt_outs;
  });
  for (auto const& one : std::span{readings.begin(), first_row}) {
    WM_TRY(read(one));
  }
  WM_TRY(take_old_rows());
  events_ = std::make_unique<detail::event_pile>(texts_, known_, lock.sorting(),
                                                 request_.memory);
  auto const note_known = [&] {
    known_.assign(texts_.persons.size(), false);
    for (auto const& person : persons_) {
      known_[person.person] = true;
    }
  };
  auto const first_event = std::ranges::find_if(readings, [](auto const& one) {
    return one.how.table == record_table::events;
  });
  for (auto const& one : std::span{first_row, first_event}) {
    WM_TRY(read(one));
  }
  note_known();
  for (auto const& one : std::span{first_event, readings.end()}) {
    WM_TRY(read(one));
  }
  for (auto const& [group, persons] : opted_out_) {
    summary_.opted_out.push_back({group[0], group[1], group[2], persons});
  }

  say("sorting and writing");
  auto const written = WM_TRY(detail::write_store(
      lock.fresh(),
      {.texts = texts_,
       .known = known_,
       .opt_outs = opt_outs_,
       .persons = std::move(persons_),
       .relations = std::move(relations_),
       .events = *events_,
       .old_events = old_rows_.get(),
       .origin = request_.origin,
       .contradiction = [&](std::string const& file, std::string const& id,
                            std::string const& reason) {
         if (listener_.rejected) {
           listener_.rejected({.file = file,
                               .row = 0,
                               .field = {},
                               .value = id,
                               .reason = reason});
         }
       }}));
  summary_.counts = written.counts;
  summary_.version = written.version;
  std::ranges::move(resources_.by_document(),
                    std::back_inserter(summary_.files));
  summary_.resources = resources_.by_type();
  summary_.events_repeated =
      summary_.events_before - summary_.removed_events + accepted_events_ -
      (written.counts.events + written.counts.unlinked_events);
  summary_.changed = !old_ || old_->version() != written.version;
  WM_TRY(lock.publish(written.version));
  return std::move(summary_);
}

}  // namespace

result<import_summary> import_records(import_request const& request,
                                      std::span<row_source const> const files,
                                      import_listener const& listener) {
  return import_work{request, listener}.run(files);
}

}  // namespace wm::record
