# What `cmake --install` puts into a folder that can be moved anywhere: the
# program, the libraries it needs and what it reads. scripts/package makes an
# archive of it.

# The old kind of search path also holds for libraries that libraries need.
set_target_properties(whatmatters PROPERTIES INSTALL_RPATH "$ORIGIN/../lib")
target_link_options(whatmatters PRIVATE -Wl,--disable-new-dtags)
install(TARGETS whatmatters RUNTIME_DEPENDENCY_SET whatmatters_libraries)
# Not what every Debian and Ubuntu has: the system's own libraries, and the
# compiler's, which their package manager needs itself.
install(RUNTIME_DEPENDENCY_SET whatmatters_libraries
  PRE_EXCLUDE_REGEXES "^ld-linux" "^lib(c|m|dl|pthread|rt|stdc\\+\\+|gcc_s)\\.so"
  DIRECTORIES ${CMAKE_SOURCE_DIR}/third_party/node_modules/@duckdb/node-bindings-linux-x64
  LIBRARY DESTINATION lib)
install(DIRECTORY frameworks mappings schemas DESTINATION .)
install(DIRECTORY docs DESTINATION . PATTERN images EXCLUDE)
install(FILES LICENSE NOTICE CHANGELOG.md GLOSSARY.md DESTINATION .)
install(FILES packaging/README.md packaging/Containerfile DESTINATION .)
install(PROGRAMS packaging/demo DESTINATION .)
