#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace wm::report {

/// Puts a document into the page that draws it: in place of the `null` inside
/// <script type="application/json" id="report-document">null</script>. What
/// could end the script early is escaped, so the text stays the same JSON.
/// The report's first words replace the comments <!--first:title-->,
/// <!--first:banner--> and <!--first:answer--> where the page has them: they
/// are seen before the page is drawn, and where scripts do not run.
///
/// \param template_html  the page as web/ builds it
/// \param json           a report document, UTF-8; of another JSON value
///                       there are no first words
/// \error invalid_input  the page has no such place, more than one, or a
///                       document in it already
result<std::string> page(std::string_view template_html, std::string_view json);

}  // namespace wm::report
