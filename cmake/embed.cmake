# wm_embed(<target> <symbol> <file>)
#
# Makes the bytes of <file> part of <target>, readable as
#   #include "embedded/<symbol>.h"
#   std::string_view page = wm::embedded::<symbol>();
# The assembler copies the file (.incbin), so a megabyte costs no compile
# time, and the program needs no data files beside it.
function(wm_embed target symbol file)
  set(folder ${CMAKE_CURRENT_BINARY_DIR}/generated/embedded)
  configure_file(${CMAKE_SOURCE_DIR}/cmake/embed.h.in
    ${folder}/${symbol}.h @ONLY)
  configure_file(${CMAKE_SOURCE_DIR}/cmake/embed.cc.in
    ${folder}/${symbol}.cc @ONLY)
  set_source_files_properties(${folder}/${symbol}.cc PROPERTIES
    OBJECT_DEPENDS ${file})
  target_sources(${target} PRIVATE ${folder}/${symbol}.cc)
  target_include_directories(${target} PRIVATE
    ${CMAKE_CURRENT_BINARY_DIR}/generated)
endfunction()
