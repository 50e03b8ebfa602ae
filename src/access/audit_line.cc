#include "access/audit_line.h"

#include <utility>

#include <fmt/format.h>

#include <boost/json.hpp>

#include "base/sealed_line.h"

namespace wm::access {

namespace {

namespace json = boost::json;

std::string to_text(std::chrono::sys_seconds const at) {
  auto const day = std::chrono::floor<std::chrono::days>(at);
  auto const date = std::chrono::year_month_day{day};
  auto const time = std::chrono::hh_mm_ss{at - day};
  return fmt::format(
      "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()),
      static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
      time.hours().count(), time.minutes().count(), time.seconds().count());
}

std::unexpected<error> not_a_line() {
  return fail(error_code::invalid_input, {},
              "it is no line of an audit file: it was changed");
}

}  // namespace

result<std::string> to_text(look const& what, audit_line const& place) {
  auto line = json::object{{"sequence", place.sequence},
                           {"at", to_text(what.at)},
                           {"who", what.who},
                           {"purpose", what.purpose.text()},
                           {"command", what.command},
                           {"looked_at", what.looked_at},
                           {"version", what.version},
                           {"cut_off", place.cut_off},
                           {"previous", place.previous}};
  auto text = json::serialize(line);
  auto problem = json::error_code{};
  json::parse(text, problem);
  if (problem) {
    return fail(error_code::invalid_input, what.looked_at,
                "This cannot be written to the audit file: it is not UTF-8.");
  }
  return sealed(std::move(text));
}

result<audit_line> read_audit_line(std::string_view const text) {
  auto const hash = seal_of(text);
  if (!hash) {
    return not_a_line();
  }
  auto out = audit_line{};
  out.hash = *hash;
  if (!seal_holds(text)) {
    return fail(error_code::invalid_input, {},
                "it was changed: its text does not fit its hash");
  }
  auto problem = json::error_code{};
  auto const read = json::parse(text, problem);
  auto const* const line = problem ? nullptr : read.if_object();
  auto const* const sequence =
      line == nullptr ? nullptr : line->if_contains("sequence");
  auto const* const cut_off =
      line == nullptr ? nullptr : line->if_contains("cut_off");
  auto const* const previous =
      line == nullptr ? nullptr : line->if_contains("previous");
  if (sequence == nullptr || !sequence->is_int64() || cut_off == nullptr ||
      !cut_off->is_string() || previous == nullptr || !previous->is_string()) {
    return not_a_line();
  }
  out.sequence = static_cast<std::uint64_t>(sequence->get_int64());
  out.cut_off = cut_off->get_string().c_str();
  out.previous = previous->get_string().c_str();
  return out;
}

}  // namespace wm::access
