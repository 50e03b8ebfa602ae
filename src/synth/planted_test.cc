#include <gtest/gtest.h>

#include <map>

#include "support/temp_dir.h"
#include "support/test_files.h"
#include "synth/synth.h"
#include "synth/test_borough.h"
#include "synth/test_persons.h"

namespace wm::synth {
namespace {

struct share {
  double above{0.0};
  double below{0.0};
  void count(bool const hit) {
    above += hit ? 1.0 : 0.0;
    below += 1.0;
  }
  double percent() const { return 100.0 * above / below; }
};

/// Counts what the planted truths are about.
class witness {
 public:
  explicit witness(record::day_number const until) : until_{until} {}

  void see(seen_person const& one) {
    auto hypertension = false;
    auto coached = std::optional<record::day_number>{};
    auto high = std::optional<seen_event>{};
    for (auto const& event : one.events) {
      hypertension = hypertension || event.code == "38341003";
      if (event.provider == "coaching_service") {
        coached = event.day;
      }
      if (event.code == "75367002" && hypertension) {
        see_reading(event);
        see_next_reading(event, coached, high);
      }
      see_hospital(event);
    }
  }

  std::map<std::string, double> figures() const {
    auto out = std::map<std::string, double>{};
    for (auto const& [name, one] : shares_) {
      out[name] = one.percent();
    }
    for (auto const& [name, one] : means_) {
      out[name] = one.above / one.below;
    }
    return out;
  }

 private:
  void see_reading(seen_event const& event) {
    auto const network =
        event.provider <= "practice_09" ? "there" : "elsewhere";
    auto const since = event.day > until_ - 548 ? "since" : "before";
    shares_[std::string{"controlled_"} + network + "_" + since].count(
        *event.value("systolic") <= 140 && *event.value("diastolic") <= 90);
  }
  void see_next_reading(seen_event const& event,
                        std::optional<record::day_number> const& coached,
                        std::optional<seen_event>& high) {
    if (high && event.day > high->day + 60) {
      auto const was = coached && *coached >= high->day && *coached < event.day;
      auto& fall = means_[was ? "fall_coached" : "fall_not_coached"];
      fall.above += static_cast<double>(*high->value("systolic") -
                                        *event.value("systolic"));
      fall.below += 1.0;
      high.reset();
    }
    if (!high && event.value("systolic") >= 158 && event.day > until_ - 900 &&
        event.day <= until_ - 450) {
      high = event;
    }
  }
  void see_hospital(seen_event const& event) {
    auto const second = event.provider == "hospital_2";
    if (event.code == "emergency_department.attendance") {
      auto const gap = event.day > until_ - 400 && event.day <= until_ - 308;
      shares_[gap ? "of_second_hospital_in_gap" : "of_second_hospital"].count(
          second);
    }
    if (event.code == "hospital_stay" && event.says("method=emergency") &&
        event.last_day != record::kNoTime && !second) {
      shares_[event.day > until_ - 730 ? "same_day_since" : "same_day_before"]
          .count(event.last_day == event.day);
    }
  }

  record::day_number until_;
  std::map<std::string, share> shares_;
  std::map<std::string, share> means_;
};

// planted.csv tells each truth. This finds it when one knows where to look.
TEST(make_borough, plants_the_truths_of_the_table) {
  auto const dir = test_support::temp_dir{};
  auto const request = test_borough(30'000, 1);
  ASSERT_TRUE(make_borough(request, dir / "store", {}));
  auto const store = record::store::open(dir / "store");
  ASSERT_TRUE(store) << store.error().message;
  auto const until = record::as_number(request.until);
  auto seen = witness{until};
  for_each_person(*store, until,
                  [&](seen_person const& one) { seen.see(one); });
  auto const figures = seen.figures();
  auto const table = test_support::read_csv(
      test_support::source_file("tests/golden/synth/planted.csv"));
  ASSERT_GE(table.rows.size(), 4U);
  for (auto row = std::size_t{0}; row < table.rows.size(); ++row) {
    auto const& first = table.text(row, "figure");
    auto const& second = table.text(row, "less");
    ASSERT_TRUE(figures.contains(first)) << first;
    ASSERT_TRUE(figures.contains(second)) << second;
    EXPECT_NEAR(figures.at(first) - figures.at(second),
                table.number(row, "difference"), table.number(row, "tolerance"))
        << table.text(row, "truth");
  }
}

}  // namespace
}  // namespace wm::synth
