// base/strong.h: a number of one kind is never taken for another.
#include <cstdint>

#include "base/strong.h"

using patients = wm::strong<std::int64_t, struct patients_tag>;
using visits = wm::strong<std::int64_t, struct visits_tag>;

// OK
static_assert(patients{3} == patients{3});
static_assert(patients{3} < patients{4});
static_assert(patients{3}.value() == 3);

// CASE number_becomes_a_kind: conversion from|no viable conversion
patients const waiting = 3;

// CASE kind_becomes_a_number: cannot convert|no viable conversion
std::int64_t const waiting = patients{3};

// CASE one_kind_becomes_another: conversion from|no viable conversion
patients const waiting = visits{3};

// CASE two_kinds_are_compared: no match for|invalid operands
bool const equal = patients{3} == visits{3};

// CASE two_kinds_are_ordered: no match for|invalid operands
bool const fewer = patients{3} < visits{4};

// CASE two_kinds_are_added: no match for|invalid operands
auto const sum = patients{3} + visits{2};

// CASE a_kind_is_added_without_its_own_rule: no match for|invalid operands
auto const sum = patients{3} + patients{2};

// CASE a_kind_is_compared_with_a_number: no match for|invalid operands
bool const equal = patients{3} == 3;
