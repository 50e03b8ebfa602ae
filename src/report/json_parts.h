#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json/fwd.hpp>

#include "framework/model.h"
#include "report/document.h"

// One function per schema of openapi.yaml, keys in the schema's order.
namespace wm::report {

boost::json::value to_value(framework::text const& t);
boost::json::value to_value(framework::provenance const& p);
boost::json::value to_value(framework::term const& t);
boost::json::value to_value(framework::unit const& u);
boost::json::value to_value(framework::workstream const& w);
boost::json::value to_value(framework::organisation const& o);
boost::json::value to_value(framework::nested_framework const& n);
boost::json::value to_value(framework::national_link const& l);
boost::json::value to_value(framework::area const& a);
boost::json::value to_value(framework::headline const& h);
boost::json::value to_value(framework::wanted_source const& w);
boost::json::value to_value(framework::series_break const& b);
boost::json::value to_value(framework::core_set const& c);
boost::json::value to_value(shown_period const& p);
boost::json::value to_value(shown_figure const& f);
boost::json::value to_value(shown_comparison const& c);
boost::json::value to_value(shown_trend const& t);
boost::json::value to_value(shown_series const& s);
boost::json::value to_value(shown_chart_point const& p);
boost::json::value to_value(shown_chart const& c);
boost::json::value to_value(small_area_cell const& c);
boost::json::value to_value(small_area_figures const& s);
boost::json::value to_value(reference_figure const& r);
boost::json::value to_value(group_cell const& c);
boost::json::value to_value(group_figures const& g);
boost::json::value to_value(shown_gap const& g);
boost::json::value to_value(shown_metric const& m);
boost::json::value to_value(needs_bar const& b);
boost::json::value to_value(needs_bars const& b);
boost::json::value to_value(shown_share const& s);
boost::json::value to_value(needs_cell const& c);
boost::json::value to_value(needs_row const& r);
boost::json::value to_value(shown_onset const& o);
boost::json::value to_value(shown_condition const& c);
boost::json::value to_value(shown_needs_year const& y);
boost::json::value to_value(shown_needs const& n);
boost::json::value to_value(shown_statement const& s);
boost::json::value to_value(where_we_stand const& w);
boost::json::value to_value(tally const& t);
boost::json::value to_value(colours const& c);
boost::json::value to_value(finding const& f);
boost::json::value to_value(scorecard_cell const& c);
boost::json::value to_value(scorecard_row const& r);
boost::json::value to_value(scorecard const& s);
boost::json::value to_value(component const& c);
boost::json::value to_value(coverage_cell const& c);
boost::json::value to_value(coverage_row const& r);
boost::json::value to_value(coverage const& c);
boost::json::value to_value(shown_source const& s);
boost::json::value to_value(method const& m);
boost::json::value to_value(hidden_row const& r);
boost::json::value to_value(disclosed const& d);
boost::json::value to_value(framework::equality_analysis const& e);
boost::json::value to_value(framework::considered_option const& o);
boost::json::value to_value(framework::decided_change const& c);
boost::json::value to_value(framework::decision const& d);
boost::json::value to_value(framework::retirement const& r);
boost::json::value to_value(framework::case_figure const& f);
boost::json::value to_value(framework::case_study const& c);
boost::json::value to_value(framework::asked_indicator const& i);
boost::json::value to_value(framework::project const& p);
boost::json::value to_value(framework::programme const& p);
boost::json::value to_value(programme::asked const& a);
boost::json::value to_value(programme::overlapping_pair const& p);
boost::json::value to_value(programme::shared_metric const& s);
boost::json::value to_value(programme::measured_statement const& s);
boost::json::value to_value(programme::aimed_statement const& s);
boost::json::value to_value(programme::overlap const& o);
boost::json::value to_value(paper_part const& p);
boost::json::value to_value(shown_paper const& p);
boost::json::value to_value(postcard_bar const& b);
boost::json::value to_value(postcard const& p);
boost::json::value to_value(shown_component_scale const& c);
boost::json::value to_value(shown_class const& c);
boost::json::value to_value(shown_level const& l);
boost::json::value to_value(shown_priority const& p);
boost::json::value to_value(shown_rank const& r);
boost::json::value to_value(shown_ranking const& r);
boost::json::value to_value(shown_priorities const& p);

/// 95, 99.8 or null.
boost::json::value to_value(figures::confidence c);

/// A finite number; null for none and for what JSON cannot write.
boost::json::value number(double n);
boost::json::value number(std::optional<double> const& n);
boost::json::value number(std::optional<int> const& n);

/// The words of located ids.
boost::json::value ids(std::vector<framework::located<std::string>> const& of);

/// JSON text; numbers in the fewest digits that read back the same.
std::string written(boost::json::value const& v);

}  // namespace wm::report
