#include "tables/detail/csv_export.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <functional>
#include <future>
#include <memory>
#include <string_view>
#include <system_error>
#include <vector>

#include <fmt/format.h>

#include "tables/csv_writer.h"
#include "tables/detail/csv_format.h"

namespace wm::tables::detail {
namespace {

constexpr auto kChunksPerThread = std::size_t{4};

struct file_closer {
  void operator()(std::FILE* const file) const { std::fclose(file); }
};

struct prepared {
  duckdb_prepared_statement raw{};
  prepared() = default;
  prepared(prepared const&) = delete;
  prepared& operator=(prepared const&) = delete;
  ~prepared() { duckdb_destroy_prepare(&raw); }
};

std::string header_of(std::span<column const> const columns) {
  auto names = std::vector<std::string>{};
  for (auto const& column : columns) {
    names.push_back(column.name);
  }
  return csv_writer{names}.take();
}

std::unexpected<error> cannot_write(std::string const& where) {
  return fail(error_code::io, where,
              fmt::format("The file cannot be written: {}.",
                          std::generic_category().message(errno)));
}

/// The next chunks of a result, fewer than wanted only at its end.
std::vector<chunk_handle> fetch(duckdb_result* const from,
                                std::size_t const wanted) {
  auto chunks = std::vector<chunk_handle>{};
  while (chunks.size() < wanted) {
    auto chunk = chunk_handle{duckdb_fetch_chunk(*from)};
    if (!chunk) {
      break;
    }
    chunks.push_back(std::move(chunk));
  }
  return chunks;
}

void format(std::string& text, std::span<chunk_handle const> const chunks,
            std::span<column const> const columns,
            csv_categories const& categories) {
  text.clear();
  for (auto const& chunk : chunks) {
    append_rows(text, chunk.get(), columns, categories);
  }
}

/// Formats each part on a thread of its own; the texts come in the order of
/// the rows. Their memory is used again.
///
/// \param texts  one for each part, at least one
void format_in_parts(std::vector<std::string>& texts,
                     std::span<chunk_handle const> chunks,
                     std::span<column const> const columns,
                     csv_categories const& categories) {
  auto const size = (chunks.size() + texts.size() - 1) / texts.size();
  auto others = std::vector<std::future<void>>{};
  auto const first = chunks.subspan(0, size);
  for (auto i = std::size_t{1}; i < texts.size(); ++i) {
    chunks = chunks.subspan(std::min(size, chunks.size()));
    others.push_back(
        std::async(std::launch::async, format, std::ref(texts[i]),
                   chunks.subspan(0, std::min(size, chunks.size())), columns,
                   std::cref(categories)));
  }
  format(texts.front(), first, columns, categories);
  for (auto& other : others) {
    other.get();
  }
}

}  // namespace

result<void> write_csv(duckdb_connection const connection,
                       std::string const& table,
                       std::span<column const> const columns,
                       std::filesystem::path const& to,
                       std::string const& where, unsigned const threads) {
  auto file =
      std::unique_ptr<std::FILE, file_closer>{std::fopen(to.c_str(), "wbxe")};
  auto const put = [&](std::string const& text) {
    return std::fwrite(text.data(), 1, text.size(), file.get()) == text.size();
  };
  if (!file || !put(header_of(columns))) {
    return cannot_write(where);
  }
  auto statement = prepared{};
  auto rows = statement_result{};
  auto const sql = "FROM " + quoted_name(table);
  if (duckdb_prepare(connection, sql.c_str(), &statement.raw) !=
          DuckDBSuccess ||
      duckdb_execute_prepared_streaming(statement.raw, rows.get()) !=
          DuckDBSuccess) {
    return fail(error_code::io, where,
                fmt::format("DuckDB cannot read table {}.", table));
  }
  auto const categories = categories_in_csv(columns);
  auto texts = std::vector<std::string>(threads);
  auto chunks = std::vector<chunk_handle>{};
  do {
    chunks = fetch(rows.get(), threads * kChunksPerThread);
    format_in_parts(texts, chunks, columns, categories);
    for (auto const& text : texts) {
      if (!put(text)) {
        return cannot_write(where);
      }
    }
  } while (!chunks.empty());
  if (auto const* const reason = duckdb_result_error(rows.get());
      reason != nullptr && *reason != '\0') {
    return fail(error_code::io, where,
                fmt::format("DuckDB cannot read table {}: {}", table,
                            first_line(reason)));
  }
  if (std::fclose(file.release()) != 0) {
    return cannot_write(where);
  }
  return {};
}

}  // namespace wm::tables::detail
