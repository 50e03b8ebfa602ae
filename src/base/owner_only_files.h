#pragma once

#include <sys/stat.h>
#include <sys/types.h>

namespace wm {

/// While it lives, files and folders that this process makes can be read by
/// their owner alone, whoever makes them: a library's too. For what holds
/// records of persons. Of the whole process: not for programs that make other
/// files at the same time.
class owner_only_files {
 public:
  owner_only_files() : before_{::umask(S_IRWXG | S_IRWXO)} {}
  owner_only_files(owner_only_files const&) = delete;
  owner_only_files& operator=(owner_only_files const&) = delete;
  ~owner_only_files() { ::umask(before_); }

 private:
  mode_t before_;
};

}  // namespace wm
