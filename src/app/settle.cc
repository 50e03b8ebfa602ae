#include "app/settle.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include <boost/json.hpp>

#include "app/account_changes.h"
#include "app/account_workbook.h"
#include "app/compose_account.h"
#include "app/contract_facts.h"
#include "app/find_contract.h"
#include "app/measured_package.h"
#include "app/open_package.h"
#include "app/program.h"
#include "app/readers.h"
#include "app/settlement_folder.h"
#include "base/file.h"
#include "base/fingerprint.h"
#include "base/owner_only_files.h"
#include "base/sha256.h"
#include "embedded/report_page.h"
#include "report/page.h"

namespace wm::app {

namespace {

namespace fs = std::filesystem;
namespace json = boost::json;
using disclosure::audience;

constexpr auto kSteps = kMeasuringSteps + 1;

/// Which providers' accounts the readers may have.
result<std::vector<std::size_t>> providers_for(
    framework::contract const& contract, disclosure::readership const& to) {
  auto out = std::vector<std::size_t>{};
  auto const pays = std::ranges::any_of(
      contract.commissioners,
      [&](auto const& one) { return one.value == to.organisation; });
  for (auto i = std::size_t{0}; i < contract.providers.size(); ++i) {
    if (to.kind != audience::partner || pays ||
        contract.providers[i].organisation.value == to.organisation) {
      out.push_back(i);
    }
  }
  if (out.empty()) {
    return fail(error_code::denied, "--for",
                fmt::format("{} is no party of the contract {}.",
                            to.organisation, contract.id.value));
  }
  return out;
}

/// The days by which records count: of outcomes, gates and equality tests,
/// which the account names; and of points and prices, where it is another.
struct data_cuts {
  std::optional<std::chrono::sys_days> outcomes{};
  std::optional<std::chrono::sys_days> points{};
  std::optional<std::chrono::sys_days> rate_card{};
};

data_cuts cuts_of(framework::contract const& contract,
                  framework::contract_year const& year) {
  auto const cut = [&](framework::payment_of const what) {
    auto const* const found = find_payment(year, what);
    return found == nullptr ? std::nullopt : std::optional{found->data_cut};
  };
  auto out = data_cuts{};
  out.outcomes = cut(framework::payment_of::outcomes);
  auto const other = [&](framework::payment_of const what) {
    auto const own = cut(what);
    if (!out.outcomes) {
      out.outcomes = own;
    }
    return own == out.outcomes ? std::nullopt : own;
  };
  if (contract.points) {
    out.points = other(framework::payment_of::points);
  }
  if (!contract.rate_card.empty()) {
    out.rate_card = other(framework::payment_of::rate_card);
  }
  return out;
}

/// "2023/24" cannot be the name of a folder.
std::string folder_name(std::string year) {
  std::ranges::replace(year, '/', '-');
  return year;
}

/// What the accounts of a provider settled: the total of the last one that is
/// no estimate, since nobody pays by an estimate.
pence settled_before(std::vector<kept_account> const& accounts) {
  auto out = kNothing;
  for (auto const& one : accounts) {
    out = one.says.total.value_or(out);
  }
  return out;
}

/// An account that is worked out and not yet written, in a folder that is held
/// until it is.
struct prepared_account {
  settlement_folder folder;
  report::shown_account account;
  settled_account is;
};

result<settled_account> write(prepared_account of) {
  if (of.is.change == account_change::nothing_changed) {
    return std::move(of.is);
  }
  auto& account = of.account;
  auto const files = [&](fs::path const& at) -> result<void> {
    // The workbook first: account.json, which is signed, names its hash.
    auto const workbook = at / "account.xlsx";
    WM_TRY(write_account_workbook(account, workbook));
    account.workbook_sha256 = sha256(WM_TRY(read_file(workbook)));
    auto const text = report::to_json(account);
    // An account that does not add up must never be kept.
    auto const whole = WM_TRY(read_account_text(text));
    auto const page = WM_TRY(report::page(wm::embedded::report_page(), text));
    WM_TRY(write_file_atomically(at / "account.json", text));
    WM_TRY(write_file_atomically(at / "account.html", page));
    return write_file_atomically(at / "ledger.csv", ledger_csv(whole.whole));
  };
  of.is.folder = WM_TRY(of.folder.add(files));
  return std::move(of.is);
}

/// Everything that the accounts of a contract's year share.
class settler {
 public:
  settler(settle_request const& request, measured_package const& measured,
          results_by_rule const& others, framework::contract const& contract,
          framework::contract_year const& year)
      : request_{request},
        measured_{measured},
        others_{others},
        contract_{contract},
        year_{year} {}

  result<void> reckon();
  /// Works out an account, and writes nothing of it.
  result<prepared_account> prepare(std::size_t provider) const;

 private:
  result<report::shown_account> compose(std::size_t const provider,
                                        account_edition const& of) const {
    return compose_account(measured_, contract_, year_, provider, facts_,
                           settled_, of);
  }
  account_edition edition() const;

  settle_request const& request_;
  measured_package const& measured_;
  results_by_rule const& others_;
  framework::contract const& contract_;
  framework::contract_year const& year_;
  contract_facts facts_;
  contracts::year_account settled_;
  std::string contract_version_;
};

result<void> settler::reckon() {
  auto const& package = measured_.package;
  facts_ =
      WM_TRY(facts_of(package, contract_, year_, measured_.cleared, others_));
  settled_ = WM_TRY(contracts::settle_year(contract_, year_, facts_.facts,
                                           contracts::steps_wanted::yes));
  contract_version_ = fingerprint(WM_TRY(read_file(
      package.folder / "contracts" / (contract_.id.value + ".yaml"))));
  return {};
}

account_edition settler::edition() const {
  return {
      .contract_version = contract_version_,
      .made = {request_.on, program(), measured_.version, measured_.persons,
               measured_.definitions},
      .package_version = measured_.version,
      .known_on = request_.records ? request_.records->known_on : std::nullopt};
}

result<prepared_account> settler::prepare(std::size_t const provider) const {
  auto const& id = contract_.providers[provider].organisation.value;
  auto folder = WM_TRY(settlement_folder::open(
      folder_for(request_.out, request_.readers) / contract_.id.value /
      folder_name(year_.year.value) / id));
  auto of = edition();
  auto out =
      prepared_account{std::move(folder), WM_TRY(compose(provider, of)), {}};
  out.is.provider = id;
  auto const& accounts = out.folder.accounts();
  if (!accounts.empty()) {
    auto const& last = accounts.back();
    auto const now = WM_TRY(read_account_text(report::to_json(out.account)));
    if (now.substance == last.says.substance) {
      out.is.number = last.says.number;
      out.is.change = account_change::nothing_changed;
      out.is.folder = last.folder;
      out.is.answer = json::value_to<std::string>(last.says.whole.at("answer"));
      return out;
    }
    of.number = last.says.number + 1;
    of.already_settled = settled_before(accounts);
    of.told_before = last.says.told;
    of.adjusts = report::adjusted_account{
        last.says.number, last.sha256,
        fmt::format("{}{}{}", request_.why, request_.why.empty() ? "" : " ",
                    changes_between(last.says, now))};
    out.account = WM_TRY(compose(provider, of));
    out.is.number = of.number;
    out.is.change = account_change::adjustment;
  }
  out.is.answer = out.account.answer;
  return out;
}

}  // namespace

result<settle_summary> settle(settle_request const& request,
                              progress_report const& tell) {
  auto const step = [&](int const number, std::string_view const what) {
    if (tell) {
      tell({number, kSteps, what});
    }
  };
  auto records = request.records;
  auto cuts = data_cuts{};
  {
    // Terms are looked at before anything is measured.
    auto const opened = WM_TRY(open_package(request.package));
    auto const* const contract =
        WM_TRY(contract_of(opened.package, request.contract));
    auto const* const year = WM_TRY(year_of(*contract, request.year));
    WM_TRY(providers_for(*contract, request.readers));
    if (records && !records->known_on) {
      cuts = cuts_of(*contract, *year);
      records->known_on = cuts.outcomes;
    }
    if (records) {
      records->back_to = first_day_counted(*contract, *year);
    }
  }
  WM_TRY(check_folder(folder_for(request.out, request.readers)));
  auto const measure = [&](std::optional<std::chrono::sys_days> const cut) {
    auto asked = records;
    if (cut) {
      asked->known_on = *cut;
    }
    return measure_package({request.package, request.figures, request.on, asked,
                            request.readers, request.who, "settle"},
                           step);
  };
  auto measured = WM_TRY(measure({}));
  auto others = results_by_rule{};
  auto of_points = std::optional<measured_package>{};
  if (cuts.points) {
    of_points = WM_TRY(measure(cuts.points));
    others.points = &of_points->cleared;
  }
  auto of_prices = std::optional<measured_package>{};
  if (cuts.rate_card) {
    of_prices = WM_TRY(measure(cuts.rate_card));
    others.rate_card = &of_prices->cleared;
  }
  auto const* const contract =
      WM_TRY(contract_of(measured.package, request.contract));
  auto const* const year = WM_TRY(year_of(*contract, request.year));

  step(kSteps, "Settling the year");
  auto out = settle_summary{};
  out.warnings = std::move(measured.warnings);
  auto with = settler{request, measured, others, *contract, *year};
  WM_TRY(with.reckon());
  WM_TRY(make_folder(request.out, request.readers));
  auto closed = std::optional<owner_only_files>{};
  if (request.readers.kind != audience::everyone) {
    closed.emplace();
  }
  // All are worked out before the first is written: where one cannot be,
  // because its folder was tampered with, none is.
  auto accounts = std::vector<prepared_account>{};
  for (auto const provider :
       WM_TRY(providers_for(*contract, request.readers))) {
    accounts.push_back(WM_TRY(with.prepare(provider)));
  }
  for (auto& one : accounts) {
    out.accounts.push_back(WM_TRY(write(std::move(one))));
  }
  return out;
}

}  // namespace wm::app
