#include <fmt/format.h>

#include "app/schema.h"
#include "cli/commands.h"
#include "cli/exit_code.h"

namespace wm::cli {

namespace {

int write(schema_options const& options, streams const& to) {
  auto const written = app::write_schemas(*options.out, options.kind);
  if (!written) {
    return tell(written.error(), output_format::words, to);
  }
  for (auto const& file : *written) {
    to.out << file.string() << "\n";
  }
  return kDone;
}

}  // namespace

int schema(schema_options const& options, streams const& to) {
  if (options.out) {
    return write(options, to);
  }
  if (options.kind.empty()) {
    for (auto const& kind : app::schema_kinds()) {
      to.out << fmt::format("{:<14} {}\n", kind.name, kind.path);
    }
    return kDone;
  }
  auto const text = app::schema_of(options.kind);
  if (!text) {
    return tell(text.error(), output_format::words, to);
  }
  to.out << *text;
  return kDone;
}

}  // namespace wm::cli
