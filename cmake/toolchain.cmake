# How everything is compiled and linked, whichever room it belongs to.

# A preset chooses the flags; only an unadorned `cmake -B` lands here.
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()

set(WM_WARNINGS -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION
   VERSION_LESS 13)
  # gcc 12 sees overlapping copies and wrong bounds in std::string's operator+
  # where there are none (its bugs 105651 and 105762). The sanitizers find the
  # real ones. Not in WM_WARNINGS: clang, which checks the headers, knows
  # neither.
  add_compile_options(-Wno-restrict -Wno-array-bounds)
endif()

# An index out of range stops the program in every preset: a wrong figure
# that looks right is worse than none.
add_compile_definitions(_GLIBCXX_ASSERTIONS)

find_program(CCACHE ccache)
if(CCACHE)
  # pch_defines, time_macros: without them ccache gives up on a precompiled
  # header. The base folder lets two checkouts share what they compiled.
  set(CMAKE_CXX_COMPILER_LAUNCHER
    env CCACHE_SLOPPINESS=pch_defines,time_macros
    CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=true ${CCACHE})
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  # std::stable_sort of gcc's library calls something deprecated, and clang
  # blames the caller; gcc still warns of our own.
  add_compile_options(-Wno-deprecated-declarations)
  # What gcc lacks: a \param must name a parameter.
  add_compile_options(-Wdocumentation -fcomment-block-commands=error,source)
  # A time stamp inside the precompiled header would defeat ccache.
  add_compile_options("SHELL:-Xclang -fno-pch-timestamp")
endif()

find_program(MOLD mold)
if(MOLD)
  add_link_options(-fuse-ld=mold)
endif()

if(WM_SANITIZE)
  # A finding ends the test: one that only prints goes unread.
  set(sanitizers -fsanitize=address,undefined -fno-sanitize-recover=all
    -fno-omit-frame-pointer)
  # fuzzer-no-link counts covered branches for the targets of tests/fuzz, so
  # that they and the unit tests share one build; it costs the tests little.
  add_compile_options(${sanitizers} -fsanitize=fuzzer-no-link)
  add_link_options(${sanitizers})
endif()
