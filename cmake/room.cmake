# wm_room(<name> [USES <room>...] [LIBS <library>...])
#
# One folder is one static library wm_<name> and one test program
# wm_<name>_test made of every *_test.cc beside the code.
#   USES  the rooms whose headers it may include. Nowhere else is a dependency
#         between rooms declared; scripts/check_rooms.py reads this very line.
#   LIBS  libraries from outside. They are private: a room that does not name
#         a library does not see its headers. fmt is everybody's.
# A room with a main.cc also makes the program `whatmatters`.

# What nearly every source file includes, read once instead of once per file.
# A room whose flags differ turns it off (DISABLE_PRECOMPILE_HEADERS).
add_library(wm_precompiled STATIC ${CMAKE_SOURCE_DIR}/cmake/precompiled.cc)
target_compile_options(wm_precompiled PRIVATE ${WM_WARNINGS})
target_link_libraries(wm_precompiled PRIVATE fmt::fmt)
target_precompile_headers(wm_precompiled PRIVATE
  <fmt/format.h>
  <algorithm> <array> <chrono> <cmath> <cstddef> <cstdint> <expected>
  <filesystem> <functional> <limits> <map> <memory> <optional> <set> <span>
  <string> <string_view> <utility> <vector>)

find_program(WM_CLANG clang++-19)
add_custom_target(headers
  COMMENT "Every header compiles alone and documents what it declares")

function(wm_room name)
  cmake_parse_arguments(ROOM "" "" "USES;LIBS" ${ARGN})
  set(libs fmt::fmt ${ROOM_LIBS})
  list(TRANSFORM ROOM_USES PREPEND wm_ OUTPUT_VARIABLE uses)

  file(GLOB_RECURSE headers CONFIGURE_DEPENDS *.h)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS *.cc)
  set(tests ${sources})
  list(FILTER tests INCLUDE REGEX "_test\\.cc$")
  list(FILTER sources EXCLUDE REGEX "(_test|/main)\\.cc$")

  if(sources)
    add_library(wm_${name} STATIC ${sources})
    target_compile_options(wm_${name} PRIVATE ${WM_WARNINGS})
    target_link_libraries(wm_${name} PUBLIC ${uses} PRIVATE ${libs})
    target_precompile_headers(wm_${name} REUSE_FROM wm_precompiled)
    set(scope PUBLIC)
  else()
    add_library(wm_${name} INTERFACE)
    target_link_libraries(wm_${name} INTERFACE ${uses} ${libs})
    set(scope INTERFACE)
  endif()
  set_property(GLOBAL APPEND PROPERTY WM_ROOMS wm_${name})
  target_sources(wm_${name} ${scope} FILE_SET HEADERS
    BASE_DIRS ${CMAKE_SOURCE_DIR}/src FILES ${headers})

  if(tests)
    add_executable(wm_${name}_test ${tests})
    target_compile_options(wm_${name}_test PRIVATE ${WM_WARNINGS})
    target_link_libraries(wm_${name}_test
      PRIVATE wm_${name} ${libs} wm_test_support)
    target_precompile_headers(wm_${name}_test REUSE_FROM wm_test_support)
    # RapidCheck draws a new seed each time unless told: a test that fails
    # must fail again.
    gtest_discover_tests(wm_${name}_test TEST_PREFIX "${name}."
      DISCOVERY_TIMEOUT 60
      PROPERTIES TIMEOUT 120 LABELS ${name} ENVIRONMENT "RC_PARAMS=seed=1")
  endif()

  if(EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/main.cc)
    add_executable(whatmatters main.cc)
    target_compile_options(whatmatters PRIVATE ${WM_WARNINGS})
    target_link_libraries(whatmatters PRIVATE wm_${name} ${libs})
    set_target_properties(whatmatters PROPERTIES
      RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR})
  endif()

  wm_check_headers(${name} "${libs}" ${headers})
endfunction()

# Target wm_<room>_headers: each header is read alone by clang, so that a
# missing #include shows, with the checks of documentation comments that gcc
# lacks: a \param must name a parameter. Part of scripts/lint, not of `all`.
function(wm_check_headers room libs)
  if(NOT WM_CLANG)
    return()
  endif()
  set(folders)  # of the libraries' headers, without the compiler's own
  foreach(lib IN LISTS libs)
    if(TARGET ${lib})
      list(APPEND folders
        $<TARGET_PROPERTY:${lib},INTERFACE_INCLUDE_DIRECTORIES>)
    endif()
  endforeach()
  set(folders "$<FILTER:${folders},EXCLUDE,^/usr/include$>")
  set(stamps)
  foreach(header IN LISTS ARGN)
    file(RELATIVE_PATH path ${CMAKE_SOURCE_DIR}/src ${header})
    set(stamp ${CMAKE_BINARY_DIR}/headers/${path}.ok)
    cmake_path(GET stamp PARENT_PATH folder)
    file(MAKE_DIRECTORY ${folder})
    add_custom_command(OUTPUT ${stamp}
      COMMAND ${WM_CLANG} -std=c++23 -fsyntax-only -x c++ -include ${header}
        /dev/null -I${CMAKE_SOURCE_DIR}/src ${WM_WARNINGS}
        "$<$<BOOL:${folders}>:-isystem$<JOIN:${folders},;-isystem>>"
        -Wdocumentation -fcomment-block-commands=error,source
        -Wno-unused-function -Wno-unused-const-variable
        -Wno-deprecated-declarations  # of the library's own, see toolchain
        -MD -MF ${stamp}.d -MT ${stamp}
      COMMAND ${CMAKE_COMMAND} -E touch ${stamp}
      DEPENDS ${header} DEPFILE ${stamp}.d
      COMMENT "Header ${path}" COMMAND_EXPAND_LISTS VERBATIM)
    list(APPEND stamps ${stamp})
  endforeach()
  add_custom_target(wm_${room}_headers DEPENDS ${stamps})
  add_dependencies(headers wm_${room}_headers)
endfunction()
