#include "record/fhir.h"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "record/fhir/bundle.h"
#include "record/fhir/path.h"
#include "tables/unpacked_file.h"

namespace wm::record {

namespace {

using row_function =
    std::function<void(std::uint64_t, std::span<std::string_view const>)>;
using rest_of_rows = result<std::vector<broken_row>>;

constexpr auto kEndings = std::array<std::string_view, 4>{
    ".json", ".json.gz", ".ndjson", ".ndjson.gz"};

fhir::layout layout_of(std::string_view const name) {
  return name.ends_with(".ndjson") || name.ends_with(".ndjson.gz")
             ? fhir::layout::lines
             : fhir::layout::bundle;
}

/// The documents, of which the one that was last asked for is kept.
class library {
 public:
  explicit library(std::span<fhir_document const> const documents)
      : documents_{documents.begin(), documents.end()} {}

  result<fhir::bundle const*> bundle_of(std::size_t const document) {
    if (open_ != document) {
      open_.reset();
      bundle_ = {};  // before the next is read: not both at a time
      auto const& from = documents_[document];
      bundle_ = fhir::bundle::read(WM_TRY(from.read()), layout_of(from.name));
      open_ = document;
    }
    return &bundle_;
  }

 private:
  std::vector<fhir_document> documents_;
  std::optional<std::size_t> open_;
  fhir::bundle bundle_;
};

/// The paths that a mapping names for one type of resources.
struct resource_columns {
  std::string type;
  std::vector<std::string> written;
  std::vector<fhir::path> paths;
};

/// What is read of the documents of one name, and what is left out.
struct reading_list {
  std::vector<resource_columns> read;
  std::vector<resource_columns> left_out;  // without paths

  bool names(std::string_view const type) const {
    auto const is_it = [&](resource_columns const& one) {
      return one.type == type;
    };
    return std::ranges::any_of(read, is_it) ||
           std::ranges::any_of(left_out, is_it);
  }
};

result<void> add_path(resource_columns& to,
                      framework::located<std::string> const& written) {
  if (std::ranges::find(to.written, written.value) != to.written.end()) {
    return {};
  }
  auto parsed = fhir::path::parse(written.value);
  if (!parsed) {
    return fail(parsed.error().code, to_string(written.at),
                parsed.error().message);
  }
  to.written.push_back(written.value);
  to.paths.push_back(*std::move(parsed));
  return {};
}

result<reading_list> list_for(std::string const& name,
                              framework::record_mapping const& mapping) {
  auto out = reading_list{};
  for (auto const& entry : mapping.files) {
    auto const& type = entry.resource.value;
    if (type.empty() || !framework::fits_name(name, entry.name.value)) {
      continue;
    }
    auto columns = std::ranges::find(out.read, type, &resource_columns::type);
    if (columns == out.read.end()) {
      columns = out.read.insert(columns, {type, {}, {}});
    }
    for (auto const& field : entry.fields) {
      for (auto const& column : field.columns) {
        WM_TRY(add_path(*columns, column));
      }
    }
    for (auto const& choice : entry.only) {
      WM_TRY(add_path(*columns, choice.column));
    }
  }
  if (out.read.empty()) {
    return fail(error_code::invalid_input, name,
                "The mapping has no entry with a `resource` for a file of "
                "this name.");
  }
  for (auto const& one : mapping.leave_out) {
    out.left_out.push_back({one.resource.value, {}, {}});
  }
  return out;
}

rest_of_rows read_resources(fhir::bundle const& whole,
                            resource_columns const& wanted,
                            row_function const& each) {
  auto const needs_id =
      std::ranges::find(wanted.written, "id") != wanted.written.end();
  auto without_id = std::vector<broken_row>{};
  auto texts = std::vector<std::string_view>(wanted.paths.size());
  for (auto const& one : whole.resources()) {
    if (whole.type_of(one) != wanted.type) {
      continue;
    }
    // Joined with the type an empty id would look like one.
    if (needs_id && whole.json().text_of(one.at, "id").empty()) {
      without_id.push_back({.row = one.number,
                            .field = "id",
                            .text = {},
                            .reason = "The resource has no id, by which it "
                                      "could be corrected."});
      continue;
    }
    std::ranges::transform(
        wanted.paths, texts.begin(),
        [&](fhir::path const& path) { return path.in(whole, one); });
    each(one.number, texts);
  }
  return without_id;
}

rest_of_rows read_rest(fhir::bundle const& whole, reading_list const& named) {
  auto out = whole.broken();
  for (auto const& one : whole.resources()) {
    if (auto const type = whole.type_of(one); !named.names(type)) {
      out.push_back({.row = one.number,
                     .field = "resourceType",
                     .text = std::string{type},
                     .reason = "The mapping says nothing of resources of this "
                               "type: read them, or name them under "
                               "leave_out."});
    }
  }
  return out;
}

}  // namespace

bool is_fhir_name(std::string_view const file) {
  return std::ranges::any_of(kEndings, [&](std::string_view const ending) {
    return file.ends_with(ending);
  });
}

result<fhir_document> open_fhir(std::filesystem::path const& file) {
  if (!std::filesystem::exists(file)) {
    return fail(error_code::not_found, file.string(),
                "There is no such file: check its name and folder.");
  }
  return fhir_document{file.filename().string(), [file] {
                         return tables::read_unpacked(
                             file, fhir::json_tree::kLargest);
                       }};
}

result<std::vector<row_source>> rows_of(
    std::span<fhir_document const> const documents,
    framework::record_mapping const& mapping) {
  auto out = std::vector<row_source>{};
  auto const shelf = std::make_shared<library>(documents);
  for (auto document = std::size_t{0}; document < documents.size();
       ++document) {
    auto const& name = documents[document].name;
    auto const list =
        std::make_shared<reading_list const>(WM_TRY(list_for(name, mapping)));
    auto const add = [&](std::string const& type,
                         std::vector<std::string> columns, auto read) {
      out.push_back({.name = name,
                     .columns = std::move(columns),
                     .read = [shelf, document,
                              read](row_function const& each) -> rest_of_rows {
                       return read(*WM_TRY(shelf->bundle_of(document)), each);
                     },
                     .resources = resource_rows{document, type}});
    };
    for (auto const& one : list->read) {
      add(one.type, one.written,
          [list, &one](fhir::bundle const& whole, row_function const& each) {
            return read_resources(whole, one, each);
          });
    }
    for (auto const& one : list->left_out) {
      add(one.type, {},
          [list, &one](fhir::bundle const& whole, row_function const& each) {
            return read_resources(whole, one, each);
          });
    }
    add({}, {}, [list](fhir::bundle const& whole, row_function const&) {
      return read_rest(whole, *list);
    });
  }
  return out;
}

}  // namespace wm::record
