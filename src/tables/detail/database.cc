#include "tables/detail/database.h"

#include <utility>

#include <fmt/format.h>

namespace wm::tables::detail {
namespace {

struct config {
  duckdb_config raw{};
  config() { duckdb_create_config(&raw); }
  config(config const&) = delete;
  config& operator=(config const&) = delete;
  ~config() { duckdb_destroy_config(&raw); }
  void set(char const* const name, std::string const& value) {
    duckdb_set_config(raw, name, value.c_str());
  }
};

std::string quoted(std::string_view const text, char const quote) {
  auto out = std::string{quote};
  for (auto const character : text) {
    out.append(character == quote ? 2 : 1, character);
  }
  return out + quote;
}

}  // namespace

database::database(std::string file, database_handle handle)
    : file_{std::move(file)}, handle_{std::move(handle)} {}

result<database> database::open(std::string const& file, access const how,
                                engine_limits const limits) {
  auto options = config{};
  options.set("autoinstall_known_extensions", "false");
  options.set("autoload_known_extensions", "false");
  options.set("threads", std::to_string(limits.threads));
  options.set("memory_limit", fmt::format("{}MiB", limits.memory_mebibytes));
  if (how == access::read) {
    options.set("access_mode", "read_only");
    options.set("enable_external_access", "false");
  }
  duckdb_database raw = nullptr;
  char* reason = nullptr;
  if (duckdb_open_ext(file.c_str(), &raw, options.raw, &reason) !=
      DuckDBSuccess) {
    auto failed = fail(
        error_code::io, file,
        fmt::format("DuckDB cannot open the file: {}", first_line(reason)));
    duckdb_free(reason);
    return failed;
  }
  return database{file, database_handle{raw}};
}

result<connection_handle> database::connect() const {
  duckdb_connection raw = nullptr;
  if (duckdb_connect(handle_.get(), &raw) != DuckDBSuccess) {
    return fail(error_code::io, file_,
                "DuckDB opens no further connection: the memory may be full.");
  }
  return connection_handle{raw};
}

result<void> run(duckdb_connection const connection, std::string const& sql,
                 std::string const& where) {
  auto outcome = statement_result{};
  if (duckdb_query(connection, sql.c_str(), outcome.get()) != DuckDBSuccess) {
    return fail(error_code::io, where,
                fmt::format("DuckDB refuses: {}",
                            first_line(duckdb_result_error(outcome.get()))));
  }
  return {};
}

std::string_view first_line(char const* const message) {
  auto const all =
      std::string_view{message == nullptr ? "no reason given" : message};
  return all.substr(0, all.find('\n'));
}

std::string quoted_name(std::string_view const name) {
  return quoted(name, '"');
}

std::string quoted_text(std::string_view const text) {
  return quoted(text, '\'');
}

}  // namespace wm::tables::detail
