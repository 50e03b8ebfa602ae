#include "tables/detail/cut_row.h"

#include <array>
#include <cstring>

namespace wm::tables::detail {
namespace {

/// The bytes that end a plain field or must not stand in it.
constexpr auto kSpecial = [] {
  auto table = std::array<bool, 256>{};
  for (auto const special : {',', '"', '\n', '\r'}) {
    table[static_cast<unsigned char>(special)] = true;
  }
  return table;
}();

std::size_t end_of_plain(std::string_view const text, std::size_t at) {
  auto const* const data = text.data();
  while (at < text.size() && !kSpecial[static_cast<unsigned char>(data[at])]) {
    ++at;
  }
  return at;
}

struct quoted_end {
  std::size_t at;  // of the closing quote, npos if it is not in the text
  bool doubled;
};

quoted_end end_of_quoted(std::string_view const text, std::size_t at) {
  auto doubled = false;
  while (true) {
    at = text.find('"', at);
    if (at == std::string_view::npos || at + 1 == text.size() ||
        text[at + 1] != '"') {
      return {at, doubled};
    }
    doubled = true;
    at += 2;
  }
}

enum class follows { comma, row_end, text_end, half_line_end, other };

/// What stands behind a field.
follows what_follows(std::string_view const text, std::size_t const at) {
  if (at == text.size()) {
    return follows::text_end;
  }
  if (text[at] == ',') {
    return follows::comma;
  }
  if (text[at] == '\n' || text.substr(at).starts_with("\r\n")) {
    return follows::row_end;
  }
  return text[at] == '\r' && at + 1 == text.size() ? follows::half_line_end
                                                   : follows::other;
}

row_fault fault_of(bool const quoted, char const next) {
  if (quoted) {
    return row_fault::text_after_quote;
  }
  return next == '"' ? row_fault::quote_in_plain_field : row_fault::lone_return;
}

/// Adds the field that begins at `at`; returns where it ends, npos if it
/// opens a quote that the text does not close.
std::size_t take_field(std::string_view const text, std::size_t const at,
                       bool const quoted, row_cut& row) {
  if (!quoted) {
    auto const end = end_of_plain(text, at);
    row.fields.push_back(text.substr(at, end - at));
    return end;
  }
  auto const [close, doubled] = end_of_quoted(text, at + 1);
  if (close == std::string_view::npos) {
    return close;
  }
  if (doubled) {
    row.doubled.push_back(row.fields.size());
  }
  row.fields.push_back(text.substr(at + 1, close - at - 1));
  return close + 1;
}

}  // namespace

void cut_row(std::string_view const text, text_is const ends, row_cut& row) {
  row.fields.clear();
  row.doubled.clear();
  auto const stop = [&](row_fault const fault, std::size_t const length) {
    row.fault = fault;
    row.length = length;
  };
  for (auto at = std::size_t{0};; ++at) {  // behind a comma
    auto const quoted = at < text.size() && text[at] == '"';
    row.faulty_from = at;
    at = take_field(text, at, quoted, row);
    if (at == std::string_view::npos) {
      return stop(row_fault::open_quote, text.size());
    }
    auto const next = what_follows(text, at);
    auto const may_go_on = ends == text_is::cut_off;
    if (next == follows::row_end) {
      return stop(row_fault::none, at + (text[at] == '\r' ? 2 : 1));
    }
    if (next == follows::text_end && !may_go_on) {
      return stop(row_fault::none, at);
    }
    if (may_go_on &&
        (next == follows::text_end || next == follows::half_line_end)) {
      return stop(row_fault::unfinished, at);
    }
    if (next != follows::comma) {
      row.fields.pop_back();
      return stop(fault_of(quoted, text[at]), at);
    }
  }
}

std::string_view undouble(char* const begin, std::size_t const size) {
  auto kept = std::size_t{0};
  for (auto i = std::size_t{0}; i < size; ++i) {
    begin[kept++] = begin[i];
    i += begin[i] == '"' ? 1 : 0;
  }
  return {begin, kept};
}

}  // namespace wm::tables::detail
