// disclosure/: money, words and ranks are cleared before anybody sees them.
#include "disclosure/clear_money.h"
#include "disclosure/clear_texts.h"
#include "disclosure/ranks.h"

using namespace wm;

void show(disclosure::cleared_money const& account);
void show(disclosure::cleared_texts const& texts);
std::vector<figures::money_line> lines();
std::vector<figures::quoted_text> texts();
figures::assessed_set judged(figures::figure_set figures);

// OK
void shown() {
  show(disclosure::clear(lines(), disclosure::gate{}));
  show(disclosure::clear(texts(), disclosure::readership{}));
}

// CASE money_that_was_not_cleared: no matching|convert|conversion
void shown() {
  show(lines());
}

// CASE words_that_were_not_cleared: no matching|convert|conversion
void shown() {
  show(texts());
}

// CASE money_cleared_by_somebody_else: private|no matching
auto const forged = disclosure::cleared_money{{}, {}};

// CASE words_cleared_by_somebody_else: private|no matching
auto const forged = disclosure::cleared_texts{{}, {}, {}};

// CASE ranks_of_what_was_not_cleared: no matching|convert|conversion|invalid
// init
auto const ranks = disclosure::ranks_of(judged({}), disclosure::ranking{});
