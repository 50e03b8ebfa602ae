# Libraries from outside, all looked up here; a room names those it needs
# after LIBS. Where they come from: scripts/packages.txt, third_party/.
find_package(fmt REQUIRED)
find_package(Boost 1.81 REQUIRED CONFIG COMPONENTS json)
find_package(yaml-cpp REQUIRED)
find_package(CLI11 REQUIRED)
find_package(DuckDB REQUIRED)
find_package(ZLIB REQUIRED)
find_package(GTest REQUIRED)
find_package(rapidcheck REQUIRED)
find_library(SODIUM_LIBRARY sodium REQUIRED)
find_library(XLSXWRITER_LIBRARY xlsxwriter REQUIRED)
