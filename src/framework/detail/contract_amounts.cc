#include "framework/detail/contract_amounts.h"

#include "framework/unit.h"

namespace wm::framework::detail {

namespace {

class reader_of_amounts {
 public:
  reader_of_amounts(package const& whole, gathered& into)
      : whole_{whole}, into_{into} {}

  void read(contract& of) {
    for (auto& o : of.outcomes) {
      read(o);
    }
    for (auto& gate : of.gates) {
      read(gate.metric, gate.limit);
    }
    if (of.equality) {
      for (auto& test : of.equality->tests) {
        read(test.metric, test.limit);
      }
    }
    if (of.points) {
      for (auto& line : of.points->lines) {
        read(line.metric, line.lower);
        read(line.metric, line.upper);
        if (line.prevalence) {
          read(line.prevalence->metric, line.prevalence->average);
        }
      }
    }
  }

 private:
  void read(paid_outcome& o) {
    if (o.baseline && o.baseline->value) {
      read(o.metric, *o.baseline->value);
    }
    if (!o.curve) {
      return;
    }
    read(o.metric, o.curve->floor);
    read(o.metric, o.curve->target);
    if (o.curve->stretch) {
      read(o.metric, *o.curve->stretch);
    }
    if (o.curve->collar) {
      read(o.metric, o.curve->collar->full_at);
    }
  }

  void read(located<std::string> const& id, metric_amount& into) {
    auto const* const of = find_metric(whole_, id.value);
    if (of == nullptr || !of->unit || of->unit->name.empty() ||
        into.written.value.empty()) {
      return;  // which is reported where it is missing
    }
    if (auto const number = parse_amount(into.written.value, *of->unit)) {
      into.value = *number;
    } else {
      into_.problems.push_back({number.error().code,
                                into.written.at,
                                number.error().message,
                                number.error().remedy,
                                {{of->unit->at, "the metric's unit"}}});
    }
  }

  package const& whole_;
  gathered& into_;
};

}  // namespace

void understand_amounts(package& whole, gathered& into) {
  auto amounts = reader_of_amounts{whole, into};
  for (auto& one : whole.contracts) {
    amounts.read(one);
  }
}

}  // namespace wm::framework::detail
