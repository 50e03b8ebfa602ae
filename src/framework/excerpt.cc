#include "framework/excerpt.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace wm::framework {

namespace {

constexpr auto kWidest = std::size_t{100};      // [columns]
constexpr auto kBeforeMarks = std::size_t{40};  // of a line that is cut
constexpr auto kTabStop = std::size_t{4};
constexpr auto kReplacement = std::string_view{"\xEF\xBF\xBD"};
constexpr auto kMore = std::string_view{"\xE2\x80\xA6"};

struct range {
  std::uint32_t first;
  std::uint32_t last;
};

/// Characters that take no column of their own: marks above and below the
/// letter before them (Unicode 15, categories Mn and Me, of the scripts that
/// residents of London read most) and joiners.
constexpr range kZeroWidth[] = {
    {0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x05BF, 0x05BF},
    {0x05C1, 0x05C2}, {0x05C4, 0x05C5}, {0x0610, 0x061A}, {0x064B, 0x065F},
    {0x0670, 0x0670}, {0x06D6, 0x06DC}, {0x06DF, 0x06E4}, {0x06E7, 0x06E8},
    {0x06EA, 0x06ED}, {0x0900, 0x0902}, {0x093A, 0x093A}, {0x093C, 0x093C},
    {0x0941, 0x0948}, {0x094D, 0x094D}, {0x0951, 0x0957}, {0x0962, 0x0963},
    {0x0981, 0x0981}, {0x09BC, 0x09BC}, {0x09C1, 0x09C4}, {0x09CD, 0x09CD},
    {0x09E2, 0x09E3}, {0x0A01, 0x0A02}, {0x0A3C, 0x0A3C}, {0x0A41, 0x0A51},
    {0x0A70, 0x0A71}, {0x0A81, 0x0A82}, {0x0ABC, 0x0ABC}, {0x0AC1, 0x0AC8},
    {0x0ACD, 0x0ACD}, {0x0B82, 0x0B82}, {0x0BC0, 0x0BC0}, {0x0BCD, 0x0BCD},
    {0x0E31, 0x0E31}, {0x0E34, 0x0E3A}, {0x0E47, 0x0E4E}, {0x1AB0, 0x1AFF},
    {0x1DC0, 0x1DFF}, {0x200B, 0x200D}, {0x2060, 0x2060}, {0x20D0, 0x20F0},
    {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF}};

/// Characters that take two columns (Unicode 15, East Asian width W and F).
constexpr range kWide[] = {
    {0x1100, 0x115F},   {0x2E80, 0x303E},   {0x3041, 0xA4CF},
    {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},
    {0xFF01, 0xFF60},   {0xFFE0, 0xFFE6},   {0x1F300, 0x1F64F},
    {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}};

/// Marks that turn the direction of what follows: a line could show another
/// order than it has.
constexpr range kTurning[] = {
    {0x200E, 0x200F}, {0x202A, 0x202E}, {0x2066, 0x2069}};

template <std::size_t Size>
bool is_in(range const (&table)[Size], std::uint32_t const character) {
  return std::ranges::any_of(table, [&](range const& r) {
    return r.first <= character && character <= r.last;
  });
}

/// One character as it is shown.
struct cell {
  std::size_t offset;  // in the line [bytes]
  std::string_view text;
  std::size_t width;  // [columns]
};

struct decoded {
  std::uint32_t character;
  std::size_t length;  // 0: not UTF-8
};

decoded decode(std::string_view const text) {
  auto const lead = static_cast<unsigned char>(text.front());
  if (lead < 0x80) {
    return {lead, 1};
  }
  auto const length = lead >= 0xF0 ? 4U : lead >= 0xE0 ? 3U : 2U;
  if (lead < 0xC2 || lead > 0xF4 || text.size() < length) {
    return {0, 0};
  }
  auto character = std::uint32_t{lead} & (0x7FU >> length);
  for (auto i = std::size_t{1}; i < length; ++i) {
    auto const next = static_cast<unsigned char>(text[i]);
    if ((next & 0xC0U) != 0x80U) {
      return {0, 0};
    }
    character = (character << 6U) | (next & 0x3FU);
  }
  return {character, length};
}

bool is_control(std::uint32_t const character) {
  return character < 0x20 || (character >= 0x7F && character < 0xA0) ||
         is_in(kTurning, character);
}

std::vector<cell> cells_of(std::string_view const line) {
  static constexpr auto kSpaces = std::string_view{"    "};
  auto cells = std::vector<cell>{};
  auto column = std::size_t{0};
  for (auto i = std::size_t{0}; i < line.size();) {
    auto const [character, length] = decode(line.substr(i));
    auto one = cell{i, kReplacement, 1};
    if (length == 1 && line[i] == '\t') {
      one.width = kTabStop - column % kTabStop;
      one.text = kSpaces.substr(0, one.width);
    } else if (length > 0 && !is_control(character)) {
      one.text = line.substr(i, length);
      one.width = is_in(kZeroWidth, character) ? 0U
                  : is_in(kWide, character)    ? 2U
                                               : 1U;
    }
    column += one.width;
    cells.push_back(one);
    i += std::max(length, std::size_t{1});
  }
  return cells;
}

std::size_t width_of(std::vector<cell> const& cells, std::size_t const from,
                     std::size_t const to) {
  auto width = std::size_t{0};
  for (auto i = from; i < to; ++i) {
    width += cells[i].width;
  }
  return width;
}

/// The first cell behind `offset`, counted so that a character is whole.
std::size_t cell_at(std::vector<cell> const& cells, std::size_t const offset) {
  auto const behind =
      std::ranges::upper_bound(cells, offset, {}, &cell::offset);
  auto const index = static_cast<std::size_t>(behind - cells.begin());
  return index == 0 ? 0 : index - 1;
}

}  // namespace

excerpt excerpt_of(std::string_view line, int const column, int const length) {
  line = line.substr(0, line.find_last_not_of("\r\n") + 1);
  auto const cells = cells_of(line);
  auto const start = static_cast<std::size_t>(std::max(column, 1) - 1);
  auto const size = static_cast<std::size_t>(std::max(length, 1));
  auto const behind_line = start >= line.size();
  auto const first = behind_line ? cells.size() : cell_at(cells, start);
  auto const last =
      behind_line ? cells.size()
                  : cell_at(cells, std::min(start + size, line.size()) - 1) + 1;
  auto from = std::size_t{0};
  auto to = cells.size();
  if (width_of(cells, 0, to) > kWidest) {
    from = first;
    for (auto before = std::size_t{0}; from > 0 && before < kBeforeMarks;) {
      before += cells[--from].width;
    }
    to = from;
    for (auto width = std::size_t{0}; to < cells.size() && width < kWidest;) {
      width += cells[to++].width;
    }
  }
  auto out = excerpt{};
  if (from > 0) {
    out.text += kMore;
    out.marks += ' ';
  }
  for (auto i = from; i < to; ++i) {
    out.text += cells[i].text;
  }
  if (to < cells.size()) {
    out.text += kMore;
  }
  out.marks.append(width_of(cells, from, first), ' ');
  auto const marked = width_of(cells, first, std::min(last, to));
  out.marks.append(std::max(marked, std::size_t{1}), '^');
  return out;
}

std::string printable(std::string_view const text) {
  auto out = std::string{};
  for (auto const& one : cells_of(text)) {
    out += one.text;
  }
  return out;
}

}  // namespace wm::framework
