# The report page as one self-contained file, made from web/ by Vite:
# ${WM_REPORT_PAGE}. Room app embeds it with wm_embed.
set(WM_REPORT_PAGE ${CMAKE_BINARY_DIR}/web/report.html)

if(EXISTS ${CMAKE_SOURCE_DIR}/web/package.json)
  file(GLOB_RECURSE web_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/web/src/*)
  file(GLOB web_settings CONFIGURE_DEPENDS
    ${CMAKE_SOURCE_DIR}/web/*.ts ${CMAKE_SOURCE_DIR}/web/*.js
    ${CMAKE_SOURCE_DIR}/web/*.html ${CMAKE_SOURCE_DIR}/web/package*.json
    ${CMAKE_SOURCE_DIR}/web/openapi.yaml ${CMAKE_SOURCE_DIR}/openapi.yaml)
  add_custom_command(OUTPUT ${WM_REPORT_PAGE}
    COMMAND ${CMAKE_COMMAND} -E env WM_WEB_OUT=${CMAKE_BINARY_DIR}/web
      ${CMAKE_SOURCE_DIR}/scripts/web build
    DEPENDS ${web_sources} ${web_settings}
    COMMENT "Report page (web/)" VERBATIM)
else()
  # Until web/ exists.
  file(GENERATE OUTPUT ${WM_REPORT_PAGE} CONTENT
    "<!doctype html><html lang=\"en\"><title>whatmatters</title><body></body></html>\n")
endif()
add_custom_target(web DEPENDS ${WM_REPORT_PAGE})
