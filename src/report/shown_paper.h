#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace wm::report {

/// Who made a part of a board paper: the program from cleared results, an
/// author, or nobody yet.
enum class part_origin { results, author, not_yet_written };

struct paper_part {
  std::string id;  // "finance", "what_the_figures_say"
  std::string heading;
  part_origin origin{part_origin::results};
  std::vector<std::string> paragraphs{};
  std::vector<std::string> points{};  // after the paragraphs
  std::string author{};               // a role; of an author's part
  std::optional<std::chrono::sys_days> written_on{};
};

/// A paper for a board, ready to be laid out.
struct shown_paper {
  std::string title;
  std::string meeting;
  std::chrono::sys_days meets_on;
  std::string classification;
  std::string lead_officer;
  std::string wards;
  std::string note;  // what the paper rests on, and what is made up
  std::vector<paper_part> parts;
};

/// A value of a postcard's picture.
struct postcard_bar {
  std::string name;  // "Bow East", "London", "England"
  double value{0};   // [the metric's unit]
  std::string value_text;
  std::optional<double> lower{};  // 95 % [the metric's unit]
  std::optional<double> upper{};
};

/// What fits on a postcard about an area where people live.
struct postcard {
  std::string area;  // code
  std::string name;
  std::string from;    // whose framework
  std::string banner;  // empty: none
  std::string said;    // what people here said
  std::string metric;  // id; empty: nothing is known here
  std::string question;
  std::string sentence;
  std::string period;
  std::string source;
  std::vector<postcard_bar> bars;  // the area first
  std::vector<std::string> done;   // decisions that concern it
  std::vector<std::string> not_known;
  std::string answer_back;
};

}  // namespace wm::report
