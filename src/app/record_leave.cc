#include "app/record_leave.h"

#include "access/audit_file.h"
#include "access/purpose.h"

namespace wm::app {

std::string_view record_leave::first_line() const {
  return origin_ == record::origin::synthetic
             ? "synthetic: these persons are invented\n"
             : "";
}

std::filesystem::path audit_file_of(std::filesystem::path const& store) {
  return store / "audit.jsonl";
}

result<record_leave> leave_to_look(std::filesystem::path const& folder,
                                   record::store const& records,
                                   looker const& who, wanted_look const& what) {
  auto const origin = records.counts().origin;
  if (origin == record::origin::synthetic) {
    return record_leave{origin};
  }
  if (!who.purpose) {
    return fail(
        error_code::denied, "--purpose",
        "These are records of real persons. Say what you look for: "
        "--purpose \"check the falls metric with its lead\". Your name, "
        "the time, the purpose and what you looked at are kept in " +
            audit_file_of(folder).string() + ".");
  }
  auto const purpose = WM_TRY(access::purpose::of(*who.purpose));
  WM_TRY(access::add_to_audit(audit_file_of(folder),
                              {.at = who.at,
                               .who = who.who,
                               .purpose = purpose,
                               .command = what.command,
                               .looked_at = what.looked_at,
                               .version = records.version()}));
  return record_leave{origin};
}

}  // namespace wm::app
