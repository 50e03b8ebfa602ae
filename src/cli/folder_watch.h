#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>

namespace wm::cli {

/// Tells when files of a folder change. Looks when the system says that
/// something happened there (inotify), and now and then besides: where the
/// system cannot say it, on folders of other machines for instance, a change
/// is seen a little later.
class folder_watch {
 public:
  explicit folder_watch(std::filesystem::path folder);
  folder_watch(folder_watch const&) = delete;
  folder_watch& operator=(folder_watch const&) = delete;
  ~folder_watch();

  /// Waits until a file is new, gone or another than at the last call (the
  /// first: than when this was made), and has then been left alone for a
  /// moment, as editors write in several steps.
  ///
  /// \param stopped  asked now and then, and whenever a signal came
  /// \returns false when it is stopped
  bool wait(bool (*stopped)());

 private:
  struct seen {
    std::filesystem::file_time_type written;
    std::uintmax_t size{0};
    friend bool operator==(seen const&, seen const&) = default;
  };
  using files = std::map<std::filesystem::path, seen>;

  files look() const;
  void follow_folders();
  void sleep(std::chrono::milliseconds for_at_most);

  std::filesystem::path folder_;
  int notices_{-1};  // of inotify; -1: the system has none
  files known_;
};

}  // namespace wm::cli
