#include <fmt/format.h>

#include <sys/random.h>

#include <array>
#include <boost/json.hpp>
#include <string>
#include <utility>

#include "app/approve_account.h"
#include "app/settle.h"
#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/looker.h"
#include "cli/problems_json.h"
#include "cli/today.h"

namespace wm::cli {

namespace {

output_format format_of(settle_options const& options) {
  return options.json ? output_format::json : output_format::words;
}

std::string_view name_of(app::account_change const change) {
  switch (change) {
    case app::account_change::first:
      return "first";
    case app::account_change::adjustment:
      return "adjustment";
    case app::account_change::nothing_changed:
      return "nothing_changed";
  }
  return {};
}

int settle_year(settle_options const& options, streams const& to) {
  auto records = std::optional<app::record_request>{};
  if (options.store) {
    records = {.store = *options.store,
               .known_on = options.known_on,
               .from = {},
               .to = {}};
  }
  auto const done = app::settle({.package = options.package,
                                 .contract = options.contract,
                                 .year = options.year,
                                 .out = options.out,
                                 .figures = options.figures,
                                 .on = options.on.value_or(today()),
                                 .records = std::move(records),
                                 .readers = options.readers,
                                 .who = this_user(options.purpose),
                                 .why = options.why},
                                {});
  if (!done) {
    return tell_of_look(done.error(), format_of(options), to);
  }
  if (options.json) {
    auto accounts = boost::json::array{};
    for (auto const& one : done->accounts) {
      accounts.push_back(boost::json::object{{"provider", one.provider},
                                             {"number", one.number},
                                             {"change", name_of(one.change)},
                                             {"answer", one.answer},
                                             {"folder", one.folder.string()}});
    }
    to.out << boost::json::object{{"warnings", to_json(done->warnings)},
                                  {"accounts", std::move(accounts)}}
           << "\n";
    return kDone;
  }
  for (auto const& p : done->warnings) {
    to.notes << to_string(p) << "\n";
  }
  for (auto const& one : done->accounts) {
    to.out << one.answer << "\n  "
           << (one.change == app::account_change::nothing_changed
                   ? "nothing has changed since: "
                   : "written: ")
           << one.folder.string() << "\n";
  }
  return kDone;
}

int approve(settle_options const& options, streams const& to) {
  auto const done = app::approve_account(
      {options.account, options.key, options.on.value_or(today())});
  if (!done) {
    return tell(done.error(), format_of(options), to);
  }
  if (options.json) {
    to.out << boost::json::object{{"party", done->party},
                                  {"holder", done->holder},
                                  {"file", done->file.string()}}
           << "\n";
  } else {
    to.out << fmt::format("Approved for {} ({}): {}\n", done->party,
                          done->holder, done->file.string());
  }
  return kDone;
}

int verify(settle_options const& options, streams const& to) {
  auto const found = app::verify_account(options.account, options.terms);
  if (!found) {
    return tell(found.error(), format_of(options), to);
  }
  if (options.json) {
    auto findings = boost::json::array{};
    for (auto const& one : found->findings) {
      findings.emplace_back(one);
    }
    auto parties = boost::json::array{};
    for (auto const& one : found->approved_by) {
      parties.emplace_back(one);
    }
    to.out << boost::json::object{{"account", found->account.string()},
                                  {"unchanged", found->unchanged},
                                  {"approved", found->approved},
                                  {"approved_by", std::move(parties)},
                                  {"answer", found->answer},
                                  {"findings", std::move(findings)}}
           << "\n";
  } else {
    to.out << (found->unchanged ? "The account is as it was made.\n"
                                : "Something was changed.\n");
    for (auto const& one : found->findings) {
      to.out << one << "\n";
    }
  }
  return found->approved ? kDone : kYourInput;
}

int key(settle_options const& options, streams const& to) {
  auto made = result<std::string>{};
  if (options.wanted == settle_task::make_key) {
    auto seed = std::array<std::uint8_t, 32>{};
    if (getentropy(seed.data(), seed.size()) != 0) {
      made = fail(error_code::io, options.key.string(),
                  "The system gives no random numbers.");
    } else {
      made = app::make_key(options.key, seed);
    }
    explicit_bzero(seed.data(), seed.size());
  } else {
    made = app::public_key_of(options.key);
  }
  if (!made) {
    return tell(made.error(), format_of(options), to);
  }
  if (options.json) {
    to.out << boost::json::object{{"file", options.key.string()},
                                  {"public_key", *made}}
           << "\n";
  } else {
    to.out << *made << "\n";
  }
  return kDone;
}

}  // namespace

int settle(settle_options const& options, streams const& to) {
  switch (options.wanted) {
    case settle_task::settle:
      return settle_year(options, to);
    case settle_task::approve:
      return approve(options, to);
    case settle_task::verify:
      return verify(options, to);
    case settle_task::show_key:
    case settle_task::make_key:
      return key(options, to);
  }
  return kOurs;
}

}  // namespace wm::cli
