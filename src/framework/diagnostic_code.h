#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wm::framework {

enum class severity { error, warning };

/// Everything that can be said against a package, by its number. A number
/// keeps its meaning for ever: a new problem gets a new number within its
/// subject, a problem that is no longer told leaves a gap. What each means is
/// in codes/, one file per subject, and in docs/diagnostics.md.
enum class diagnostic_code {
  // The package as a whole.
  no_such_folder = 1,
  missing_file = 2,
  no_metric = 3,
  file_not_readable = 4,
  unknown_file = 5,
  unknown_folder = 6,
  file_not_yaml = 7,
  folder_not_read = 8,
  not_the_name_of_the_file = 9,

  // The bytes of a file.
  file_too_large = 101,
  utf16 = 102,
  not_utf8 = 103,
  control_character = 104,
  zero_byte = 105,
  byte_order_mark = 106,
  empty_file = 107,
  lone_carriage_return = 108,

  // YAML.
  tab_indentation = 201,
  open_quote = 202,
  text_after_quote = 203,
  text_runs_on = 204,
  stray_colon = 205,
  wrong_indentation = 206,
  broken_braces = 208,
  broken_brackets = 209,
  stray_closing_bracket = 210,
  stray_item = 211,
  stray_key = 212,
  character_needs_quotes = 213,
  unknown_escape = 214,
  text_beside_block_sign = 215,
  second_document = 216,
  does_not_belong = 217,
  anchor = 218,
  alias = 219,
  tag = 220,
  too_deep = 221,
  old_boolean = 222,
  list_or_map_as_key = 223,
  missing_key_name = 224,
  lost_space_after_colon = 225,
  not_yaml = 226,
  not_a_map = 227,

  // Keys and the shapes of their values.
  unknown_key = 301,
  repeated_key = 302,
  missing_key = 303,
  wrong_shape = 304,
  no_value = 305,
  empty_text = 306,
  empty_item = 307,
  not_one_of_the_words = 308,
  not_a_whole_number = 309,
  not_a_date = 310,
  not_an_id = 311,
  not_an_area_code = 312,
  not_a_version = 313,
  empty_list = 314,

  // Names and what refers to them.
  id_given_twice = 401,
  dangling_reference = 402,
  repeated_in_list = 403,
  unused_metric = 404,
  number_given_twice = 405,
  lead_is_supporting = 406,

  // The framework, its statements and workstreams.
  demonstration_without_banner = 501,
  home_among_neighbours = 502,
  wrong_type_of_area = 503,
  no_lead_metric = 504,
  incomplete_not_yet_measured = 505,
  not_yet_measured_beside_lead = 506,
  incomplete_decision = 507,
  decision_not_taken = 508,

  // Metrics.
  source_needs_key = 601,
  key_not_for_source = 602,
  unknown_unit = 603,
  unit_without_decimals = 604,
  too_many_decimals = 605,
  unit_not_for_value = 606,
  sentence_without_value = 607,
  series_claimed_twice = 608,
  published_but_wanted = 609,
  definition_needs_key = 610,
  key_not_for_definition = 611,
  not_a_percentile = 612,

  // Goals and comparisons.
  not_an_amount = 701,
  amount_without_unit = 702,
  amount_in_other_unit = 703,
  amount_above_highest = 704,
  amount_below_nothing = 705,
  goal_against_better = 706,
  goal_before_baseline = 707,
  goal_without_unit = 708,
  control_limits_do_not_fit = 709,

  // Languages.
  not_a_language = 801,
  no_language = 802,
  undeclared_language = 803,
  original_missing = 804,
  translation_without_text = 805,

  // Tables: areas.csv and files of figures.
  table_not_readable = 901,
  unknown_header = 902,
  open_quote_in_table = 903,
  text_after_quote_in_table = 904,
  quote_in_plain_field = 905,
  wrong_number_of_fields = 906,
  empty_line = 907,
  row_too_long = 908,
  unknown_column = 909,

  // Areas.
  half_a_tile = 1001,
  area_inside_itself = 1002,
  shared_tile = 1003,

  // Figures.
  not_a_number = 1101,
  field_needed = 1102,
  unknown_area = 1103,
  unknown_source = 1104,
  figure_without_licence = 1105,
  impossible_period = 1106,
  half_an_interval = 1107,
  limits_without_value = 1108,
  limits_reversed = 1109,
  value_outside_limits = 1110,
  negative_size = 1111,
  count_above_denominator = 1112,
  unclear_imputed = 1113,
  contradicting_rows = 1114,
  no_figures = 1115,
  series_without_rows = 1116,

  // Concepts and code lists.
  not_a_concept_id = 1201,
  not_a_decimal_number = 1202,
  not_a_plausible_range = 1203,
  code_given_twice = 1204,
  empty_code_list = 1205,
  code_list_without_file = 1206,
  code_list_not_declared = 1207,

  // Mapping files of records.
  unknown_field = 1301,
  field_mapped_twice = 1302,
  field_without_column = 1303,
  needed_field_not_mapped = 1304,
  choice_without_words = 1305,
  resource_left_out_and_read = 1306,

  // The metric language.
  line_not_understood = 1401,
  no_such_concept = 1402,
  unknown_word_in_line = 1403,
  wrong_kind_of_thing = 1404,
  units_do_not_go_together = 1405,
  word_never_said = 1406,
  no_such_field = 1407,
  unknown_unit_of_number = 1408,
  window_expected = 1409,
  name_not_usable = 1410,
  open_bracket = 1411,
  no_such_group = 1412,
  case_fails = 1413,
  case_not_readable = 1414,
  line_too_deep = 1415,

  // Places, and the states of persons.
  place_given_twice = 1501,
  half_a_deprivation = 1502,
  not_a_deprivation_rank = 1503,
  decile_not_of_rank = 1504,
  life_stages_out_of_order = 1505,
  ethnic_group_in_two = 1506,
  no_such_ethnic_group = 1507,

  // How priorities are made.
  level_beyond_scale = 1601,
  scale_rewards_worse = 1602,
  steps_not_in_order = 1603,
  no_weight = 1604,
  class_never_reached = 1605,
  no_class_for_the_rest = 1606,
  classes_reward_worse = 1607,
  priority_number_out_of_range = 1608,
  // The programme: decisions, retirements, case studies, projects, papers.
  decision_incomplete = 1701,
  not_yet_decided = 1702,
  no_alternative = 1703,
  not_one_chosen = 1704,
  change_of_what = 1705,
  told_before_decided = 1706,
  decision_not_recorded = 1707,
  retirement_incomplete = 1708,
  replacement_unsaid = 1709,
  replaced_by_itself = 1710,
  replaced_by_retired = 1711,
  retired_twice = 1712,
  retired_still_in_use = 1713,
  retired_without_record = 1714,
  retirement_not_in_decision = 1715,
  not_a_case_figure = 1716,
  share_above_whole = 1717,
  half_a_before = 1718,
  before_in_other_unit = 1719,
  ends_before_start = 1720,
  project_without_statement = 1721,
  slot_not_signed = 1722,
  slot_given_twice = 1723,
  slot_after_meeting = 1724,
  retired_before_decision = 1725,
  retirement_not_decided = 1726,

  // Disclosure.
  threshold_out_of_range = 1801,
  threshold_without_use = 1802,

  // Contracts that pay for outcomes.
  not_pounds = 1901,
  negative_money = 1902,
  not_a_percentage = 1903,
  percentage_out_of_range = 1904,
  not_a_year = 1905,
  not_a_public_key = 1906,
  contract_ends_first = 1907,
  years_not_the_term = 1908,
  payment_dates_out_of_order = 1909,
  payment_without_date = 1910,
  date_for_nothing = 1911,
  nothing_is_paid = 1912,
  weights_not_whole = 1913,
  outcome_without_baseline = 1914,
  outcome_without_curve = 1915,
  baseline_not_before = 1916,
  curve_against_better = 1917,
  need_is_paid = 1918,
  paid_metric_without_figures = 1919,
  paid_metric_without_direction = 1920,
  provider_not_contributor = 1921,
  not_a_party = 1922,
  paid_without_statement = 1923,
  guards_nothing = 1924,
  no_equality_gate = 1925,
  equality_test_of_what = 1926,
  stretch_not_said = 1927,
  bands_not_rising = 1928,
  minimum_not_rising = 1929,
  split_not_said = 1930,
  split_needs_facts = 1931,
  equity_not_whole = 1932,
  overlapping_contracts = 1933,
  paid_twice = 1934,
  verifier_is_paid = 1935,
  population_of_nobody = 1936,
  more_funded_than_cost = 1937,
  programme_without_money = 1938,
  said_twice_in_contract = 1939,
  paid_metric_retired = 1940,
  truncation_without_benchmark = 1941,
  paid_without_equality = 1942,

  // Money: the files of finance/.
  not_an_amount_of_money = 2001,
  negative_budget = 2002,
  unit_cost_of_what = 2003,
  money_without_source = 2004,
  money_counted_twice = 2005,
  truncated_beyond_what = 2006,
};

/// What one code means, for the person who met it.
struct code_entry {
  diagnostic_code code;
  framework::severity severity;
  std::string_view title;        // a few words, no full stop
  std::string_view explanation;  // why it is refused or warned about
  std::string_view mend;         // what to do
  std::string_view wrong;        // lines of a file
  std::string_view right;        // the same, mended
};

/// Codes with neighbouring numbers, and their common subject.
struct code_group {
  std::string_view subject;
  std::span<code_entry const> entries;  // by number
};

/// All codes, by number.
std::vector<code_group> const& code_groups();

/// What a code means. Every code has an entry.
code_entry const& entry_of(diagnostic_code code);

severity severity_of(diagnostic_code code);

/// "WM0301"
std::string to_string(diagnostic_code code);

/// Finds a code as people write it: "WM0301", "wm301", "301".
///
/// \returns nothing when no code has that number
std::optional<diagnostic_code> find_code(std::string_view written);

/// Whether the word is meant as a code: digits, with or without WM before.
bool looks_like_a_code(std::string_view written);

/// The explanation of a code, as `whatmatters help` prints it.
std::string explanation_of(diagnostic_code code);

/// docs/diagnostics.md: all codes with their explanations, in Markdown.
std::string all_explanations();

}  // namespace wm::framework
