#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace wm {

/// Lines of JSON objects that are chained: each holds the hash of the line
/// before it, as the writer puts it there, and ends with its own.

/// The hash before a first line: 64 zeros.
std::string hash_before_first();

/// Adds `hash` as the last key of an object: the SHA-256 of every byte before
/// `,"hash":`.
///
/// \param object  a JSON object with at least one key, "{...}"
std::string sealed(std::string object);

/// The hash that a line ends with; nothing: it is no sealed line.
std::optional<std::string_view> seal_of(std::string_view line);

/// Whether the bytes of a line are those that its hash was made of.
bool seal_holds(std::string_view line);

}  // namespace wm
