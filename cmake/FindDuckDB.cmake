# Finds DuckDB's C library: DuckDB::DuckDB.
#
# A DuckDB of the system comes first when it is complete (header and library);
# otherwise what scripts/setup put into third_party: the header of DuckDB's
# npm package and the libduckdb.so of its Node bindings.
find_path(DuckDB_INCLUDE_DIR duckdb.h
  HINTS "${PROJECT_SOURCE_DIR}/third_party/duckdb")
find_library(DuckDB_LIBRARY duckdb
  HINTS
    "${PROJECT_SOURCE_DIR}/third_party/node_modules/@duckdb/node-bindings-linux-x64")
mark_as_advanced(DuckDB_INCLUDE_DIR DuckDB_LIBRARY)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(DuckDB
  REQUIRED_VARS DuckDB_LIBRARY DuckDB_INCLUDE_DIR
  REASON_FAILURE_MESSAGE "run: scripts/setup build")

if(DuckDB_FOUND AND NOT TARGET DuckDB::DuckDB)
  # The soname is given by hand: without it the linker would record the
  # library's full path, and a moved program would not find its own copy.
  add_library(DuckDB::DuckDB SHARED IMPORTED)
  set_target_properties(DuckDB::DuckDB PROPERTIES
    IMPORTED_LOCATION "${DuckDB_LIBRARY}"
    IMPORTED_SONAME libduckdb.so
    INTERFACE_INCLUDE_DIRECTORIES "${DuckDB_INCLUDE_DIR}"
    INTERFACE_SYSTEM_INCLUDE_DIRECTORIES "${DuckDB_INCLUDE_DIR}")
endif()
