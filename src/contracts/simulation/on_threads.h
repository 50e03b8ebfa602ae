#pragma once

#include <cstddef>
#include <thread>
#include <vector>

namespace wm::contracts {

/// Does a work for each of so many workers, all at once, and waits for them.
///
/// \param workers  at least 1; the first is this thread
/// \param work     called with the worker's number, from 0; throws nothing
template <typename Work>
void on_threads(unsigned const workers, Work const& work) {
  auto others = std::vector<std::jthread>{};
  for (auto worker = 1U; worker < workers; ++worker) {
    others.emplace_back(work, worker);
  }
  work(0U);
}

}  // namespace wm::contracts
