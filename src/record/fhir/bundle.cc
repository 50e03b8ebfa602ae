#include "record/fhir/bundle.h"

#include <utility>

#include <fmt/format.h>

namespace wm::record::fhir {

namespace {

constexpr auto kByteOrderMark = std::string_view{"\xef\xbb\xbf"};
constexpr auto kLongest = std::size_t{200};  // of a text told [bytes]

/// "Patient/123/_history/2" without the version.
std::string_view without_version(std::string_view const reference) {
  return reference.substr(0, reference.find("/_history/"));
}

}  // namespace

bundle bundle::read(std::string_view bytes, layout const of) {
  if (bytes.starts_with(kByteOrderMark)) {
    bytes.remove_prefix(kByteOrderMark.size());
  }
  auto out = bundle{};
  switch (of) {
    case layout::bundle:
      out.read_bundle(bytes);
      break;
    case layout::lines:
      out.read_lines(bytes);
      break;
  }
  return out;
}

void bundle::refuse(std::uint64_t const number, std::string field,
                    std::string_view const text, std::string reason) {
  broken_.push_back({.row = number,
                     .field = std::move(field),
                     .text = std::string{text.substr(0, kLongest)},
                     .reason = std::move(reason)});
}

void bundle::read_bundle(std::string_view const bytes) {
  auto root = json_tree::kNone;
  if (auto const fault = json_.add(bytes, root)) {
    refuse(0, {}, {},
           fmt::format("The file is no JSON: line {}, column {}: {}. Export "
                       "or copy it again.",
                       fault->line, fault->column, fault->what));
    return;
  }
  auto const type = json_.text_of(root, "resourceType");
  if (type != "Bundle") {
    refuse(0, "resourceType", type,
           "The file is no FHIR bundle: let it hold one object with "
           "\"resourceType\": \"Bundle\". Resources one a line belong into a "
           "file .ndjson.");
    return;
  }
  auto const entries = json_.member(root, "entry");
  if (entries == json_tree::kNone) {
    return;  // a bundle may be empty
  }
  if (json_.kind(entries) != json_kind::list) {
    refuse(0, "Bundle.entry", json_.text(entries),
           "The entries of a bundle have to be a list.");
    return;
  }
  auto number = std::uint64_t{0};
  for (auto entry = json_.first(entries); entry != json_tree::kNone;
       entry = json_.next(entry)) {
    add_entry(++number, entry);
  }
}

void bundle::add_entry(std::uint64_t const number,
                       json_tree::node const entry) {
  auto const at = json_.member(entry, "resource");
  if (at == json_tree::kNone) {
    auto const request = json_.member(entry, "request");
    refuse(number, "Bundle.entry.resource",
           request == json_tree::kNone ? std::string_view{}
                                       : json_.text_of(request, "method"),
           "The entry has no resource: deletions and answers of a server are "
           "not read.");
    return;
  }
  add_resource(number, at, json_.text_of(entry, "fullUrl"));
}

void bundle::read_lines(std::string_view bytes) {
  for (auto number = std::uint64_t{1}; !bytes.empty(); ++number) {
    auto const end = bytes.find('\n');
    auto const line = bytes.substr(0, end);
    bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) {
      continue;
    }
    auto at = json_tree::kNone;
    if (auto const fault = json_.add(line, at)) {
      refuse(number, {}, {},
             fmt::format("The line is no JSON: column {}: {}.", fault->column,
                         fault->what));
      continue;
    }
    add_resource(number, at, {});
  }
}

void bundle::add_resource(std::uint64_t const number, json_tree::node const at,
                          std::string_view const full_url) {
  auto const type = json_.text_of(at, "resourceType");
  if (type.empty()) {
    refuse(number, "resourceType", {},
           "This is no resource: it lacks the text \"resourceType\".");
    return;
  }
  auto const place = resources_.size();
  resources_.push_back({.number = number, .at = at});
  if (!full_url.empty()) {
    by_reference_.emplace(full_url, place);
  }
  if (auto const id = json_.text_of(at, "id"); !id.empty()) {
    by_reference_.emplace(fmt::format("{}/{}", type, id), place);
  }
}

std::string_view bundle::type_of(resource const& of) const {
  return json_.text_of(of.at, "resourceType");
}

std::size_t bundle::find(std::string_view const reference) const {
  auto const found =
      by_reference_.find(std::string{without_version(reference)});
  return found == by_reference_.end() ? resources_.size() : found->second;
}

}  // namespace wm::record::fhir
