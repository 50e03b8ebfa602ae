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

}  // namespace

void cut_row(std::string_view const text, text_is const ends, row_cut& row) {
  row.fault = row_fault::none;
  row.fields.clear();
  row.doubled.clear();
  auto at = std::size_t{0};
  auto const stop = [&](row_fault const fault) {
    row.fault = fault;
    row.length = at;
  };
  while (true) {
    row.faulty_from = at;
    auto const quoted = at < text.size() && text[at] == '"';
    if (quoted) {
      auto const [close, doubled] = end_of_quoted(text, at + 1);
      if (close == std::string_view::npos) {
        at = text.size();
        return stop(row_fault::open_quote);
      }
      if (doubled) {
        row.doubled.push_back(row.fields.size());
      }
      row.fields.push_back(text.substr(at + 1, close - at - 1));
      at = close + 1;
    } else {
      auto const end = end_of_plain(text, at);
      row.fields.push_back(text.substr(at, end - at));
      at = end;
    }
    if (at == text.size()) {
      return stop(ends == text_is::whole ? row_fault::none
                                         : row_fault::unfinished);
    }
    if (text[at] == ',') {
      ++at;
      continue;
    }
    if (text[at] == '\n') {
      ++at;
      return stop(row_fault::none);
    }
    if (text[at] == '\r') {
      if (at + 1 == text.size() && ends == text_is::cut_off) {
        return stop(row_fault::unfinished);
      }
      if (text.substr(at + 1).starts_with('\n')) {
        at += 2;
        return stop(row_fault::none);
      }
    }
    row.fields.pop_back();
    return stop(quoted            ? row_fault::text_after_quote
                : text[at] == '"' ? row_fault::quote_in_plain_field
                                  : row_fault::lone_return);
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
