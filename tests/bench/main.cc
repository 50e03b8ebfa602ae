#include "bench/bench.h"

int main() {
  wm::bench::run_values();
  wm::bench::run_life();
  wm::bench::run_charts();
}
