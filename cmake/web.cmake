# The report page as one self-contained file, made from web/ by Vite:
# ${WM_REPORT_PAGE}. Room app embeds it with wm_embed.
set(WM_REPORT_PAGE ${CMAKE_BINARY_DIR}/web/report.html)

if(EXISTS ${CMAKE_SOURCE_DIR}/web/package.json)
  # The project's own Node comes first; see scripts/setup.
  set(WM_TOOLS_BIN ${CMAKE_SOURCE_DIR}/.tools/node/bin)
  file(GLOB_RECURSE web_sources CONFIGURE_DEPENDS
    ${CMAKE_SOURCE_DIR}/web/src/* ${CMAKE_SOURCE_DIR}/web/*.ts
    ${CMAKE_SOURCE_DIR}/web/*.html)
  list(FILTER web_sources EXCLUDE REGEX "/node_modules/|/dist/")
  set(web_inputs ${web_sources} ${CMAKE_SOURCE_DIR}/web/package.json
    ${CMAKE_SOURCE_DIR}/web/package-lock.json)
  foreach(contract openapi.yaml web/openapi.yaml)
    if(EXISTS ${CMAKE_SOURCE_DIR}/${contract})
      list(APPEND web_inputs ${CMAKE_SOURCE_DIR}/${contract})
    endif()
  endforeach()
  add_custom_command(OUTPUT ${WM_REPORT_PAGE}
    COMMAND ${CMAKE_COMMAND} -E env
      "PATH=${WM_TOOLS_BIN}:$ENV{PATH}" WM_WEB_OUT=${CMAKE_BINARY_DIR}/web
      npm run --silent build
    WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}/web
    DEPENDS ${web_inputs}
    COMMENT "Report page (web/)" VERBATIM)
else()
  # Until web/ exists.
  file(GENERATE OUTPUT ${WM_REPORT_PAGE} CONTENT
    "<!doctype html><html lang=\"en\"><title>whatmatters</title><body><script id=\"wm-report\" type=\"application/json\"></script></body></html>\n")
endif()
add_custom_target(web DEPENDS ${WM_REPORT_PAGE})
