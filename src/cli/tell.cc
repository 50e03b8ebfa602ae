#include <boost/json.hpp>

#include "cli/commands.h"
#include "cli/exit_code.h"

namespace wm::cli {

namespace {

std::string_view kind_of(error_code const code) {
  switch (code) {
    case error_code::invalid_input:
      return "invalid_input";
    case error_code::not_found:
      return "not_found";
    case error_code::undefined:
      return "undefined";
    case error_code::denied:
      return "denied";
    case error_code::io:
      return "io";
  }
  return "";
}

}  // namespace

int tell(error const& failure, output_format const format, streams const& to) {
  if (format == output_format::json) {
    to.out << boost::json::object{{"error",
                                   boost::json::object{
                                       {"code", kind_of(failure.code)},
                                       {"where", failure.where},
                                       {"message", failure.message}}}}
           << "\n";
  } else {
    to.notes << "error: " << (failure.where.empty() ? "" : failure.where + ": ")
             << failure.message << "\n";
  }
  return exit_code(failure.code);
}

}  // namespace wm::cli
