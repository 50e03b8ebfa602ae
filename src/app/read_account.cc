#include "app/read_account.h"

#include <initializer_list>

#include <fmt/format.h>

#include <boost/json.hpp>

#include "framework/amount.h"
#include "tables/csv_writer.h"

namespace wm::app {

namespace {

namespace json = boost::json;

constexpr auto kSchema = std::string_view{"whatmatters-account-1"};

json::value const* at(json::value const& from,
                      std::initializer_list<std::string_view> const path) {
  auto const* found = &from;
  for (auto const key : path) {
    auto const* const object = found->if_object();
    found = object == nullptr ? nullptr : object->if_contains(key);
    if (found == nullptr) {
      return nullptr;
    }
  }
  return found;
}

std::string text(json::value const& from,
                 std::initializer_list<std::string_view> const path) {
  auto const* const found = at(from, path);
  return found != nullptr && found->is_string()
             ? std::string{found->get_string().c_str()}
             : std::string{};
}

std::optional<pence> amount(json::value const& from,
                            std::string_view const key) {
  auto const* const found = at(from, {key, "pence"});
  return found != nullptr && found->is_int64()
             ? std::optional{pence{found->get_int64()}}
             : std::nullopt;
}

/// "about -£1,200", as an estimate tells an amount.
std::optional<pence> about(std::string_view written) {
  constexpr auto kAbout = std::string_view{"about "};
  constexpr auto kPounds = std::string_view{"£"};
  if (!written.starts_with(kAbout)) {
    return std::nullopt;
  }
  auto plain = std::string{written.substr(kAbout.size())};
  auto const sign = plain.find(kPounds);
  if (sign == std::string::npos) {
    return std::nullopt;
  }
  plain.erase(sign, kPounds.size());
  auto const found = framework::parse_pounds(plain + " pounds");
  return found ? std::optional{*found} : std::nullopt;
}

json::array const& list(json::value const& from, std::string_view const key) {
  static auto const none = json::array{};
  auto const* const found = at(from, {key});
  return found != nullptr && found->is_array() ? found->get_array() : none;
}

std::unexpected<error> changed(std::string why) {
  return fail(error_code::invalid_input, {},
              std::move(why) + ": it was changed after it was made");
}

/// The sum of the amounts of a list; nothing where one has no pence.
result<std::optional<pence>> sum_of(json::value const& from,
                                    std::string_view const key) {
  auto amounts = std::vector<pence>{};
  for (auto const& one : list(from, key)) {
    auto const here = amount(one, "amount");
    if (!here) {
      return std::optional<pence>{};
    }
    amounts.push_back(*here);
  }
  return std::optional{WM_TRY(sum(amounts))};
}

result<void> check_sums(json::value const& from) {
  auto const total = amount(from, "total");
  auto const due = amount(from, "due");
  if (!total || !due) {
    return {};  // an estimate
  }
  if (WM_TRY(sum_of(from, "parts")) != total) {
    return changed("its parts do not add up to its total");
  }
  if (WM_TRY(sum_of(from, "ledger")) != due) {
    return changed("its ledger does not add up to what is due");
  }
  auto const before = amount(from, "already_settled");
  if (!before || WM_TRY(subtract(*total, *before)) != *due) {
    return changed("what is due is not its total less what was settled");
  }
  return {};
}

}  // namespace

result<read_account> read_account_text(std::string_view const from) {
  auto problem = boost::system::error_code{};
  auto out = read_account{};
  out.whole = json::parse(from, problem);
  if (problem || text(out.whole, {"schema"}) != kSchema) {
    return fail(error_code::invalid_input, {},
                fmt::format("this is no settlement account ({}): name the "
                            "folder of one, or its account.json",
                            kSchema));
  }
  WM_TRY(check_sums(out.whole));
  out.contract = text(out.whole, {"contract", "id"});
  out.provider = text(out.whole, {"provider"});
  out.year = text(out.whole, {"year", "label"});
  out.standing = text(out.whole, {"standing"});
  auto const* const number = at(out.whole, {"number"});
  out.number = number != nullptr && number->is_int64()
                   ? static_cast<int>(number->get_int64())
                   : 0;
  out.before = text(out.whole, {"adjusts", "sha256"});
  out.workbook = text(out.whole, {"made", "workbook_sha256"});
  out.total = amount(out.whole, "total");
  out.told = out.total ? out.total : about(text(out.whole, {"total", "text"}));
  for (auto const& party : list(out.whole, "parties")) {
    for (auto const& key : list(party, "keys")) {
      out.keys.push_back({text(party, {"id"}), text(party, {"role"}),
                          text(key, {"holder"}), text(key, {"public_key"})});
    }
  }
  auto const* const parts = at(out.whole, {"parts"});
  out.substance =
      fmt::format("{} {} {}", out.standing, text(out.whole, {"total", "text"}),
                  parts == nullptr ? std::string{} : json::serialize(*parts));
  return out;
}

std::string ledger_csv(json::value const& account) {
  auto out =
      tables::csv_writer{{"date", "from", "to", "rule", "text", "pence"}};
  auto const put = [&](json::value const& from, std::string_view const key) {
    auto const found = amount(from, key);
    if (found) {
      out.text(fmt::format("{}", found->value()));
    } else {
      out.empty();
    }
    out.end_row();
  };
  for (auto const& line : list(account, "ledger")) {
    for (auto const* const key : {"date", "from", "to", "rule", "text"}) {
      out.text(text(line, {key}));
    }
    put(line, "amount");
  }
  for (auto const* const word : {"", "", "", "", "sum"}) {
    out.text(word);
  }
  put(account, "due");
  return out.take();
}

}  // namespace wm::app
