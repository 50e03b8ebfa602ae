#pragma once

#include <chrono>
#include <string>
#include <vector>

#include <boost/json/value.hpp>

#include "contracts/simulation/safety_checks.h"
#include "contracts/simulation/simulate.h"
#include "disclosure/audience.h"
#include "framework/model.h"

namespace wm::app {

/// A contract's year that was lived many times, with what it is of.
struct lived_contract {
  framework::package const& package;
  framework::contract const& terms;
  framework::contract_year const& year;
  contracts::simulation lived;
  std::vector<contracts::finding> findings;
  std::chrono::sys_days on;  // the day that what is written carries
  std::string version;       // fingerprint of package and figures
  disclosure::audience readers{disclosure::audience::everyone};
};

/// What was found in two or three sentences, whole pounds.
std::string answer_of(lived_contract const& of);

/// The schema Simulation of openapi.yaml.
boost::json::value simulation_document(lived_contract const& of);

/// One row for each assumption and provider, and for all together.
std::string payments_csv(lived_contract const& of);

/// What was found, for people at a terminal.
std::string simulation_words(lived_contract const& of);

}  // namespace wm::app
