#include "cli/help.h"

#include <algorithm>

#include "app/explain.h"
#include "base/spelling.h"
#include "cli/exit_code.h"

namespace wm::cli {

namespace {

answer on_code(std::string const& code) {
  auto const found = app::explain(code);
  return found ? answer{*found, kDone}
               : answer{"error: " + found.error().message + "\n", kUsage};
}

answer no_such_command(CLI::App const& app, std::string const& word) {
  auto names = std::vector<std::string>{};
  for (auto const* const sub : app.get_subcommands({})) {
    names.push_back(sub->get_name());
  }
  auto const known = std::vector<std::string_view>(names.begin(), names.end());
  return {"error: there is no command \"" + word + "\". " +
              did_you_mean_or_allowed(word, known) + "\n",
          kUsage};
}

}  // namespace

void add_help(CLI::App& app, std::vector<std::string>& about) {
  auto* const c = app.add_subcommand(
      "help", "Explain a command, or a code that `check` prints");
  c->add_option("about", about, "A command, a code such as WM0301, or codes");
  c->footer("Example:\n  whatmatters help WM0301");
}

answer help_on(CLI::App const& app, std::vector<std::string> const& about) {
  if (about.empty()) {
    return {app.help() +
                "\nEach problem that `check` finds has a code. `whatmatters "
                "help WM0301` explains\none, `whatmatters help codes` lists "
                "them all.\n",
            kDone};
  }
  if (about.front() == "codes") {
    return {app::list_of_codes(), kDone};
  }
  if (app::looks_like_a_code(about.front())) {
    return on_code(about.front());
  }
  auto const* here = &app;
  auto path = app.get_name();
  for (auto const& word : about) {
    auto const inside = here->get_subcommands(
        [&](CLI::App const* const sub) { return sub->get_name() == word; });
    if (inside.empty()) {
      return no_such_command(*here, word);
    }
    path += " " + word;
    here = inside.front();
  }
  return {here->help(path), kDone};
}

}  // namespace wm::cli
