#include "metrics/engine/part_file.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "base/fingerprint.h"

namespace wm::metrics {

namespace {

constexpr auto kFormat = std::string_view{"whatmatters part 2\n"};
constexpr auto kChecksum = std::string_view{"\nchecksum "};

/// Writes numbers and texts, each followed by a space or line feed; a text
/// with its length before it.
class writer {
 public:
  template <typename Number>
  void number(Number const of) {
    fmt::format_to(std::back_inserter(out_), "{} ", of);
  }
  void text(std::string_view const of) {
    fmt::format_to(std::back_inserter(out_), "{}:{} ", of.size(), of);
  }
  void end_line() { out_ += '\n'; }

  void total(exact_total const& of) {
    auto const [high, low, places] = of.in_halves();
    number(high);
    number(low);
    number(places);
  }
  void lines(std::vector<line_tally> const& all) {
    number(all.size());
    for (auto const& one : all) {
      number(one.removed);
      number(one.cannot_tell);
    }
  }
  void counted(tally const& of);
  std::string finish() && { return std::move(out_); }

 private:
  std::string out_;
};

void writer::counted(tally const& of) {
  for (auto const count : {of.looked_at, of.without_baseline, of.died,
                           of.moved_away, of.cannot_tell, of.counted,
                           of.unknown, of.with_baseline, of.responses}) {
    number(count);
  }
  for (auto const* const all :
       {&of.of, &of.leave_out, &of.denominator, &of.excused}) {
    lines(*all);
  }
  total(of.numerator);
  total(of.denominator_sum);
  number(of.measures.size());
  for (auto const& [measured, times] : of.measures) {
    number(measured.digits);
    number(measured.places);
    number(times);
  }
  number(of.bands.size());
  for (auto const& [word, band] : of.bands) {
    text(word);
    total(band.numerator);
    total(band.denominator);
  }
}

/// Reads what writer wrote. Once something is wrong all that follows is 0 or
/// empty.
class reader {
 public:
  explicit reader(std::string_view const text) : rest_{text} {}

  template <typename Number>
  Number number() {
    auto out = Number{};
    auto const* const end = rest_.data() + rest_.size();
    auto const [next, problem] = std::from_chars(rest_.data(), end, out);
    if (problem != std::errc{}) {
      return stop<Number>();
    }
    rest_.remove_prefix(static_cast<std::size_t>(next - rest_.data()));
    if (!rest_.starts_with(':')) {
      skip(' ');
    }
    return out;
  }
  std::string text() {
    auto const length = number<std::size_t>();
    skip(':');
    if (length > rest_.size()) {
      return stop<std::string>();
    }
    auto out = std::string{rest_.substr(0, length)};
    rest_.remove_prefix(length);
    skip(' ');
    return out;
  }
  void end_line() { skip('\n'); }
  /// How many things follow; each takes two bytes or more.
  std::size_t size() {
    auto const out = number<std::size_t>();
    return out <= rest_.size() / 2 ? out : stop<std::size_t>();
  }

  exact_total total() {
    auto kept = exact_total::halves{};
    kept.high = number<std::int64_t>();
    kept.low = number<std::uint64_t>();
    kept.places = number<int>();
    return exact_total::of(kept);
  }
  void lines(std::vector<line_tally>& into) {
    if (size() != into.size()) {
      stop<int>();
    }
    for (auto& one : into) {
      one.removed = number<std::int64_t>();
      one.cannot_tell = number<std::int64_t>();
    }
  }
  tally counted(definition const& by);

  bool good() const { return good_; }
  bool at_end() const { return rest_.empty(); }

 private:
  template <typename Type>
  Type stop() {
    good_ = false;
    rest_ = {};
    return {};
  }
  void skip(char const one) {
    if (rest_.starts_with(one)) {
      rest_.remove_prefix(1);
    } else {
      stop<int>();
    }
  }

  std::string_view rest_;
  bool good_{true};
};

tally reader::counted(definition const& by) {
  auto out = tally_for(by);
  for (auto* const count : {&out.looked_at, &out.without_baseline, &out.died,
                            &out.moved_away, &out.cannot_tell, &out.counted,
                            &out.unknown, &out.with_baseline, &out.responses}) {
    *count = number<std::int64_t>();
  }
  for (auto* const all :
       {&out.of, &out.leave_out, &out.denominator, &out.excused}) {
    lines(*all);
  }
  out.numerator = total();
  out.denominator_sum = total();
  for (auto left = size(); left > 0 && good_; --left) {
    auto measured = decimal{};
    measured.digits = number<std::int64_t>();
    measured.places = number<int>();
    out.measures[measured] = number<std::int64_t>();
  }
  for (auto left = size(); left > 0 && good_; --left) {
    auto& band = out.bands[text()];
    band.numerator = total();
    band.denominator = total();
  }
  return out;
}

std::unexpected<error> wrong(std::string const& where, std::string what) {
  return fail(error_code::invalid_input, where, std::move(what));
}

cell_map cells_of(reader& from, definition const& by) {
  auto out = cell_map{};
  for (auto left = from.size(); left > 0 && from.good(); --left) {
    auto const kind = static_cast<cell_kind>(from.number<int>());
    auto const breakdown = from.number<std::size_t>();
    auto group = from.text();
    out[{kind, breakdown, std::move(group)}] = from.counted(by);
    from.end_line();
  }
  return out;
}

}  // namespace

result<std::string> text_of(kept_part const& of,
                            std::span<wanted_figures const> const wanted) {
  auto out = writer{};
  out.text(of.of);
  out.number(of.part.number);
  out.number(of.part.of);
  out.number(wanted.size());
  out.end_line();
  for (auto i = std::size_t{0}; i < wanted.size(); ++i) {
    auto const& counted = WM_TRY(of.counted.at(i));
    out.text(wanted[i].by->of_metric->id.value);
    out.number(counted.size());
    out.end_line();
    for (auto const& cells : counted) {
      out.number(cells.size());
      for (auto const& [key, cell] : cells) {
        auto const& [kind, breakdown, group] = key;
        out.number(static_cast<int>(kind));
        out.number(breakdown);
        out.text(group);
        out.counted(cell);
        out.end_line();
      }
    }
  }
  auto body = std::string{kFormat} + std::move(out).finish();
  body += std::string{kChecksum} + fingerprint(body) + "\n";
  return body;
}

result<kept_part> read_part(std::string_view const text,
                            std::string const& where, std::string const& same,
                            std::span<wanted_figures const> const wanted) {
  if (!text.starts_with(kFormat)) {
    return wrong(where,
                 "This is no part of a run, or one of another version of this "
                 "program. Parts are written by `whatmatters run --shard`.");
  }
  auto const damaged = [&] {
    return wrong(where,
                 "The part is cut off or was changed. Measure it again.");
  };
  auto const end = text.rfind(kChecksum);
  if (end == std::string_view::npos ||
      text.substr(end) !=
          fmt::format("{}{}\n", kChecksum, fingerprint(text.substr(0, end)))) {
    return damaged();
  }
  auto in = reader{text.substr(kFormat.size(), end - kFormat.size())};
  auto out = kept_part{};
  out.of = in.text();
  if (out.of != same) {
    return wrong(where, fmt::format("The part is of something else: it says "
                                    "\"{}\", and this is \"{}\". Measure all "
                                    "parts of the same package and store, for "
                                    "the same days.",
                                    out.of, same));
  }
  out.part.number = in.number<std::uint32_t>();
  out.part.of = in.number<std::uint32_t>();
  if (in.number<std::size_t>() != wanted.size()) {
    return damaged();
  }
  in.end_line();
  for (auto const& one : wanted) {
    if (in.text() != one.by->of_metric->id.value ||
        in.number<std::size_t>() != one.periods.size()) {
      return damaged();
    }
    in.end_line();
    auto periods = std::vector<cell_map>{};
    for (auto i = std::size_t{0}; i < one.periods.size(); ++i) {
      periods.push_back(cells_of(in, *one.by));
    }
    out.counted.emplace_back(std::move(periods));
  }
  if (!in.good() || !in.at_end()) {
    return damaged();
  }
  return out;
}

result<measured_part> all_together(std::vector<kept_part>&& parts) {
  std::ranges::sort(parts, {}, [](auto const& one) { return one.part.number; });
  auto const of = parts.empty() ? 1U : parts.front().part.of;
  for (auto i = std::uint32_t{0}; i < of; ++i) {
    auto const there = std::ranges::count_if(parts, [&](auto const& one) {
      return one.part.number == i && one.part.of == of;
    });
    if (there != 1) {
      return wrong(fmt::format("part {} of {}", i + 1, of),
                   there == 0 ? "It is missing: give all parts."
                              : "It is given twice: its persons would count "
                                "twice.");
    }
  }
  if (parts.size() != of) {
    return wrong("the parts", fmt::format("There are {} of {}: some are of "
                                          "another division of the persons.",
                                          parts.size(), of));
  }
  auto out = std::move(parts.front().counted);
  for (auto i = std::size_t{1}; i < parts.size(); ++i) {
    merge(out, parts[i].counted);
  }
  return out;
}

}  // namespace wm::metrics
