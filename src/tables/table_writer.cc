#include "tables/table_writer.h"

#include <map>
#include <set>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/file.h"
#include "tables/detail/csv_export.h"
#include "tables/detail/database.h"
#include "tables/detail/row_builder.h"
#include "tables/detail/utf8.h"

namespace wm::tables {
namespace {

/// DuckDB does not tell A from a in names.
std::string without_case(std::string_view const name) {
  auto folded = std::string{name};
  for (auto& character : folded) {
    if (character >= 'A' && character <= 'Z') {
      character = static_cast<char>(character - 'A' + 'a');
    }
  }
  return folded;
}

result<void> check_text(std::string_view const text, std::string_view what,
                        std::string const& where) {
  if (detail::first_bad_byte(text) != std::string_view::npos) {
    return fail(error_code::invalid_input, where,
                fmt::format("{} is not UTF-8 or holds a zero byte.", what));
  }
  return {};
}

result<void> check_categories(column const& of, std::string const& where) {
  if (of.type != column_type::category) {
    return {};
  }
  auto seen = std::set<std::string_view>{};
  for (auto const& word : of.categories) {
    WM_TRY(check_text(word, "A category", where));
    if (!seen.insert(word).second) {
      return fail(error_code::invalid_input, where,
                  fmt::format("Column {} has the category \"{}\" twice.",
                              of.name, word));
    }
  }
  if (of.categories.empty()) {
    return fail(error_code::invalid_input, where,
                fmt::format("Column {} has no categories.", of.name));
  }
  return {};
}

result<void> check_columns(std::string_view const table,
                           std::span<column const> const columns) {
  auto const where = std::string{table};
  auto seen = std::set<std::string>{};
  if (columns.empty()) {
    return fail(error_code::invalid_input, where,
                "A table needs at least one column.");
  }
  for (auto const& column : columns) {
    WM_TRY(check_text(column.name, "A column's name", where));
    WM_TRY(check_text(column.description, "A column's description", where));
    if (column.name.empty()) {
      return fail(error_code::invalid_input, where,
                  fmt::format("Column {} has no name.", seen.size() + 1));
    }
    WM_TRY(check_categories(column, where));
    if (!seen.insert(without_case(column.name)).second) {
      return fail(error_code::invalid_input, where,
                  fmt::format("There are two columns {}: give each its own "
                              "name, letters' case aside.",
                              column.name));
    }
  }
  return {};
}

std::string sql_type(column const& of) {
  switch (of.type) {
    case column_type::text:
      return "VARCHAR";
    case column_type::integer:
      return "BIGINT";
    case column_type::real:
      return "DOUBLE";
    case column_type::date:
      return "DATE";
    case column_type::boolean:
      return "BOOLEAN";
    case column_type::category: {
      auto words = std::vector<std::string>{};
      for (auto const& word : of.categories) {
        words.push_back(detail::quoted_text(word));
      }
      return fmt::format("ENUM ({})", fmt::join(words, ", "));
    }
  }
  return {};
}

}  // namespace

struct table_appender::state {
  detail::row_builder rows;
};

table_appender::table_appender(std::unique_ptr<state> own)
    : state_{std::move(own)} {}
table_appender::table_appender(table_appender&&) noexcept = default;
table_appender& table_appender::operator=(table_appender&&) noexcept = default;
table_appender::~table_appender() = default;

void table_appender::text(std::string_view const value) {
  state_->rows.text(value);
}
void table_appender::integer(std::int64_t const value) {
  state_->rows.integer(value);
}
void table_appender::real(double const value) {
  state_->rows.real(value);
}
void table_appender::date(std::chrono::sys_days const value) {
  state_->rows.date(value);
}
void table_appender::boolean(bool const value) {
  state_->rows.boolean(value);
}
void table_appender::category(std::uint32_t const number) {
  state_->rows.category(number);
}
void table_appender::null() {
  state_->rows.null();
}
void table_appender::end_row() {
  state_->rows.end_row();
}
result<void> table_appender::finish() {
  return state_->rows.finish();
}

struct database_writer::state {
  struct table {
    std::string name;
    std::vector<column> columns;
  };

  unfinished_file draft;
  detail::database database;
  detail::connection_handle connection;
  unsigned threads;
  std::map<std::string, table> tables{};  // by name without case

  std::string where() const { return draft.target().string(); }
  std::filesystem::path log() const {
    return draft.temporary().string() + ".wal";
  }

  result<table const*> find(std::string_view const name) const {
    auto const found = tables.find(without_case(name));
    if (found == tables.end()) {
      return fail(error_code::not_found, where(),
                  fmt::format("There is no table {}.", name));
    }
    return &found->second;
  }
};

database_writer::database_writer(std::unique_ptr<state> own)
    : state_{std::move(own)} {}
database_writer::database_writer(database_writer&&) noexcept = default;
database_writer& database_writer::operator=(database_writer&&) noexcept =
    default;

database_writer::~database_writer() {
  if (state_) {
    auto const log = state_->log();
    state_.reset();
    auto ignored = std::error_code{};
    std::filesystem::remove(log, ignored);
  }
}

result<database_writer> database_writer::create(
    std::filesystem::path const& file, writer_limits const limits) {
  if (limits.threads == 0 || limits.memory_mebibytes == 0) {
    return fail(error_code::invalid_input, file.string(),
                "Writing needs at least one thread and 1 MiB of memory.");
  }
  auto draft = WM_TRY(unfinished_file::beside(file));
  auto database = WM_TRY(
      detail::database::open(draft.temporary().string(), detail::access::write,
                             {limits.threads, limits.memory_mebibytes}));
  auto connection = WM_TRY(database.connect());
  for (auto const* const setting : {"SET preserve_insertion_order = true",
                                    "PRAGMA disable_checkpoint_on_shutdown"}) {
    WM_TRY(detail::run(connection.get(), setting, file.string()));
  }
  return database_writer{
      std::make_unique<state>(state{std::move(draft), std::move(database),
                                    std::move(connection), limits.threads})};
}

result<void> database_writer::create_table(
    std::string_view const name, std::span<column const> const columns) {
  auto const where = state_->where();
  WM_TRY(check_text(name, "The table's name", where));
  if (name.empty() || state_->tables.contains(without_case(name))) {
    return fail(error_code::invalid_input, where,
                name.empty()
                    ? "A table needs a name."
                    : fmt::format("There is already a table {}.", name));
  }
  WM_TRY(check_columns(name, columns));
  auto sql = fmt::format("CREATE TABLE {} (", detail::quoted_name(name));
  for (auto const& column : columns) {
    sql += fmt::format("{} {},", detail::quoted_name(column.name),
                       sql_type(column));
  }
  sql.back() = ')';
  for (auto const& column : columns) {
    if (!column.description.empty()) {
      sql += fmt::format("; COMMENT ON COLUMN {}.{} IS {}",
                         detail::quoted_name(name),
                         detail::quoted_name(column.name),
                         detail::quoted_text(column.description));
    }
  }
  WM_TRY(detail::run(state_->connection.get(), sql, where));
  state_->tables.emplace(
      without_case(name),
      state::table{std::string{name}, {columns.begin(), columns.end()}});
  return {};
}

result<void> database_writer::execute(std::string_view const sql) {
  return detail::run(state_->connection.get(), std::string{sql},
                     state_->where());
}

result<table_appender> database_writer::append_to(std::string_view const name) {
  auto const& table = *WM_TRY(state_->find(name));
  auto sink = WM_TRY(detail::chunk_sink::open(state_->database, table.name,
                                              table.columns, state_->where()));
  return table_appender{
      std::unique_ptr<table_appender::state>{new table_appender::state{
          detail::row_builder{table.name, table.columns, std::move(sink)}}}};
}

result<void> database_writer::export_csv(std::string_view const name,
                                         std::filesystem::path const& file) {
  auto const& table = *WM_TRY(state_->find(name));
  auto draft = WM_TRY(unfinished_file::beside(file));
  auto const connection = WM_TRY(state_->database.connect());
  WM_TRY(detail::write_csv(connection.get(), table.name, table.columns,
                           draft.temporary(), file.string(), state_->threads));
  return draft.publish();
}

result<void> database_writer::export_parquet(
    std::string_view const name, std::filesystem::path const& file) {
  auto const& table = *WM_TRY(state_->find(name));
  auto draft = WM_TRY(unfinished_file::beside(file));
  auto const connection = WM_TRY(state_->database.connect());
  WM_TRY(detail::run(
      connection.get(),
      fmt::format("COPY (FROM {}) TO {} (FORMAT parquet, COMPRESSION zstd, "
                  "USE_TMP_FILE false)",
                  detail::quoted_name(table.name),
                  detail::quoted_text(draft.temporary().string())),
      file.string()));
  return draft.publish();
}

result<void> database_writer::commit() {
  WM_TRY(detail::run(state_->connection.get(), "CHECKPOINT", state_->where()));
  auto const finished = std::move(state_);
  finished->connection.reset();
  finished->database.close();
  // The log of a database that stood here and was never closed belongs to
  // what is replaced; DuckDB would play it into the new file.
  auto ignored = std::error_code{};
  auto const target = finished->where();
  std::filesystem::remove(target + ".wal", ignored);
  return finished->draft.publish();
}

}  // namespace wm::tables
