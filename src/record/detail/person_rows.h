#pragma once

#include <compare>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "record/detail/event_row.h"
#include "record/detail/opt_out_list.h"
#include "record/detail/row_reader.h"

namespace wm::record::detail {

/// One row of a table of persons, texts by number.
struct person_row {
  std::uint32_t person{0};
  std::uint32_t source{0};
  day_number received_on{kNoTime};
  day_number birth{kNoTime};
  day_number death{kNoTime};
  std::uint32_t precision{0};  // birth + 4 * death
  std::uint32_t sex{0};
  std::uint32_t ethnic_group{0};
  std::uint32_t characteristics{0};
  friend auto operator<=>(person_row const&, person_row const&) = default;
};

/// One row of a table of relations, texts by number.
struct relation_row {
  std::uint32_t person{0};
  std::uint32_t kind{0};
  std::uint32_t other{0};
  day_number from{kNoTime};
  std::uint32_t source{0};
  day_number received_on{kNoTime};
  day_number withdrawn_on{kNoTime};
  day_number to{kNoTime};
  friend auto operator<=>(relation_row const&, relation_row const&) = default;
};

/// What is told of persons who opted out: how many, by group.
struct person_group {
  std::string sex;
  std::string ethnic_group;
};

/// Reads rows of persons.
class person_reader : public row_reader {
 public:
  person_reader(row_plan const& plan, framework::mapped_file const& file,
                row_defaults const& defaults, opt_out_list const& opt_outs,
                dictionaries& texts);

  row_outcome read(std::span<std::string_view const> row);

  person_row const& person() const { return person_; }
  /// Also after `opted_out`, as are the following.
  std::string_view source() const { return source_text_; }
  std::string_view person_id() const { return id_; }
  person_group group() const {
    return {std::string{sex_text_}, std::string{ethnic_text_}};
  }

 private:
  bool check(std::span<std::string_view const> row);

  opt_out_list const& opt_outs_;
  dictionaries& texts_;
  row_defaults defaults_;
  text_source person_id_, birth_, death_, sex_, ethnic_group_, source_,
      received_on_;
  std::vector<named_source> characteristics_;
  person_row person_;
  std::string characteristics_text_;
  std::string_view id_, source_text_, sex_text_, ethnic_text_;
};

/// Reads rows of relations.
class relation_reader : public row_reader {
 public:
  relation_reader(row_plan const& plan, framework::mapped_file const& file,
                  row_defaults const& defaults, opt_out_list const& opt_outs,
                  dictionaries& texts);

  row_outcome read(std::span<std::string_view const> row);

  relation_row const& relation() const { return relation_; }
  std::string_view source() const { return source_text_; }

 private:
  bool check(std::span<std::string_view const> row);

  opt_out_list const& opt_outs_;
  dictionaries& texts_;
  row_defaults defaults_;
  text_source person_id_, kind_, other_id_, from_, to_, source_, received_on_,
      withdrawn_on_;
  relation_row relation_;
  std::string_view id_, kind_text_, other_text_, source_text_;
};

/// The kind whose other end is a household, not a person.
inline constexpr auto kHousehold = std::string_view{"household"};

/// Reads rows of opt-outs.
class opt_out_reader : public row_reader {
 public:
  opt_out_reader(row_plan const& plan, framework::mapped_file const& file);

  row_outcome read(std::span<std::string_view const> row);

  std::string_view person_id() const { return id_; }
  std::string_view scope() const { return scope_text_; }

 private:
  text_source person_id_, scope_;
  std::string_view id_, scope_text_;
};

}  // namespace wm::record::detail
