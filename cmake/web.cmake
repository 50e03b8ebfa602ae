# The report page as one self-contained file, made from web/ by Vite:
# ${WM_REPORT_PAGE}. Room app embeds it with wm_embed.
set(WM_REPORT_PAGE ${CMAKE_BINARY_DIR}/web/report.html)
set(web ${CMAKE_SOURCE_DIR}/web)

file(GLOB_RECURSE web_sources CONFIGURE_DEPENDS ${web}/src/*)
# Written by the build itself, from openapi.yaml.
list(FILTER web_sources EXCLUDE REGEX "/src/generated/")
file(GLOB web_settings CONFIGURE_DEPENDS
  ${web}/*.ts ${web}/*.js ${web}/*.html ${web}/scripts/*.mjs
  ${web}/package*.json ${CMAKE_SOURCE_DIR}/openapi.yaml
  ${CMAKE_SOURCE_DIR}/NOTICE)
add_custom_command(OUTPUT ${WM_REPORT_PAGE}
  COMMAND ${CMAKE_COMMAND} -E env WM_WEB_OUT=${CMAKE_BINARY_DIR}/web
    ${CMAKE_SOURCE_DIR}/scripts/web build
  DEPENDS ${web_sources} ${web_settings}
  COMMENT "Report page (web/)" VERBATIM)
add_custom_target(web DEPENDS ${WM_REPORT_PAGE})
