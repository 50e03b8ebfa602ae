#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "framework/metric.h"
#include "report/shown_figure.h"

namespace wm::report {

/// Why something cannot be said, for an analyst: the gap's own sentence, with
/// the metric's reason where a comparison would mislead. No final full stop.
std::string reason_for(figures::gap why, framework::metric const& of);

/// The same for a resident, to stand after "because": no full stop, no terms
/// of the trade.
///
/// \param other  what the figure was to be held against: "England"
std::string plain_reason(figures::gap why, framework::metric const& of,
                         std::string_view other);

/// Whether a gap is about the figure itself, whatever it is held against.
bool is_about_figure(figures::gap why);

/// With a capital first letter.
std::string as_opening(std::string text);

/// With a capital first letter and a full stop, if it has none.
std::string as_sentence(std::string text);

/// Without the full stop, for a text that goes on.
std::string_view without_stop(std::string_view text);

/// Sentences one after the other; empty ones are left out.
std::string joined(std::vector<std::string> const& sentences);

/// "a", "a and b", "a, b and c".
std::string listed(std::vector<std::string> const& parts);

}  // namespace wm::report
