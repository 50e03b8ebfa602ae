#pragma once

#include "app/record_figures.h"
#include "base/result.h"
#include "contracts/simulation/audit.h"
#include "framework/model.h"

namespace wm::app {

/// Finds the persons behind each paid metric of a contract; nothing where it
/// is not counted from records, or not in that year. Looks person by person
/// with the evaluator that says what metrics mean: in the latest period that
/// ends in the year that counts. Own are the events of the providers whose work
/// a metric is, by their codes in organisations.yaml.
///
/// Who calls this has leave to look at single persons.
///
/// \error as record_measuring::of()
result<contracts::paid_persons> persons_behind(
    framework::package const& package, framework::contract const& contract,
    framework::contract_year const& year, record_request const& request);

}  // namespace wm::app
