#include "bench/bench.h"

int main() {
  wm::bench::run_values();
}
