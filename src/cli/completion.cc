#include "cli/completion.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <set>

namespace wm::cli {

namespace {

std::string for_bash(std::vector<command_words> const& words) {
  auto cases = std::string{};
  auto commands = std::set<std::string>{};
  for (auto const& w : words) {
    commands.insert(w.commands.begin(), w.commands.end());
    auto all = w.commands;
    all.insert(all.end(), w.options.begin(), w.options.end());
    cases += fmt::format("    \"{}\") words=\"{}\" ;;\n", w.path,
                         fmt::join(all, " "));
  }
  return fmt::format(
      R"(# bash completion for whatmatters
_whatmatters() {{
  local current="${{COMP_WORDS[COMP_CWORD]}}" path="" word words="" i
  for ((i = 1; i < COMP_CWORD; i++)); do
    word="${{COMP_WORDS[i]}}"
    case "$word" in
      {})
        path="${{path:+$path }}$word" ;;
      *) break ;;
    esac
  done
  case "$path" in
{}    *) words="" ;;
  esac
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current"; compgen -f -- "$current")
}}
complete -o filenames -F _whatmatters whatmatters
)",
      fmt::join(commands, "|"), cases);
}

std::string for_fish(std::vector<command_words> const& words) {
  auto out = std::string{"# fish completion for whatmatters\n"};
  auto const condition = [](std::string const& path) {
    if (path.empty()) {
      return std::string{"__fish_use_subcommand"};
    }
    auto const last = path.rfind(' ');
    return "__fish_seen_subcommand_from " +
           (last == std::string::npos ? path : path.substr(last + 1));
  };
  for (auto const& w : words) {
    for (auto const& command : w.commands) {
      out += fmt::format("complete -c whatmatters -n '{}' -a '{}'\n",
                         condition(w.path), command);
    }
    for (auto const& option : w.options) {
      out += fmt::format("complete -c whatmatters -n '{}' -l '{}'\n",
                         condition(w.path), option.substr(2));
    }
  }
  return out;
}

}  // namespace

std::string completion_script(std::string_view const shell,
                              std::vector<command_words> const& words) {
  if (shell == "fish") {
    return for_fish(words);
  }
  if (shell == "zsh") {
    return "#compdef whatmatters\nautoload -U +X bashcompinit && "
           "bashcompinit\n" +
           for_bash(words);
  }
  return for_bash(words);
}

}  // namespace wm::cli
