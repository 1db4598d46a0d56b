// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/filter/evaluation.h"
#include "app/filter/field.h"
#include "app/filter/selector.h"

namespace hookbench::filter {

/// How the fields of builtin_fields.cpp are read. Names are those of the fields.
namespace readers {

std::optional<qint64> id(Evaluation& evaluation);
std::optional<qint64> at(Evaluation& evaluation);
std::optional<qint64> status(Evaluation& evaluation);
std::optional<qint64> size(Evaluation& evaluation);
std::optional<qint64> duration(Evaluation& evaluation);
std::optional<qint64> connection(Evaluation& evaluation);
std::optional<qint64> sequence(Evaluation& evaluation);
std::optional<qint64> parent(Evaluation& evaluation);
std::optional<qint64> responseSize(Evaluation& evaluation);
std::optional<qint64> color(Evaluation& evaluation);
std::optional<qint64> attempt(Evaluation& evaluation);

void starred(Evaluation& evaluation, const Selector& selector, const ValueVisitor& visit);
void read(Evaluation& evaluation, const Selector& selector, const ValueVisitor& visit);
void tag(Evaluation& evaluation, const Selector& selector, const ValueVisitor& visit);
void note(Evaluation& evaluation, const Selector& selector, const ValueVisitor& visit);
void schema(Evaluation& evaluation, const Selector& selector, const ValueVisitor& visit);
void drift(Evaluation& evaluation, const Selector& selector, const ValueVisitor& visit);
void origin(Evaluation& evaluation, const Selector& selector, const ValueVisitor& visit);
void endpoint(Evaluation& evaluation, const Selector& selector, const ValueVisitor& visit);
void peer(Evaluation& evaluation, const Selector& selector, const ValueVisitor& visit);
void local(Evaluation& evaluation, const Selector& selector, const ValueVisitor& visit);
void method(Evaluation& evaluation, const Selector& selector, const ValueVisitor& visit);
void target(Evaluation& evaluation, const Selector& selector, const ValueVisitor& visit);
void path(Evaluation& evaluation, const Selector& selector, const ValueVisitor& visit);
void query(Evaluation& evaluation, const Selector& selector, const ValueVisitor& visit);
void error(Evaluation& evaluation, const Selector& selector, const ValueVisitor& visit);
void provider(Evaluation& evaluation, const Selector& selector, const ValueVisitor& visit);
void event(Evaluation& evaluation, const Selector& selector, const ValueVisitor& visit);
void delivery(Evaluation& evaluation, const Selector& selector, const ValueVisitor& visit);
void signature(Evaluation& evaluation, const Selector& selector, const ValueVisitor& visit);
void host(Evaluation& evaluation, const Selector& selector, const ValueVisitor& visit);
void version(Evaluation& evaluation, const Selector& selector, const ValueVisitor& visit);
void header(Evaluation& evaluation, const Selector& selector, const ValueVisitor& visit);
void cookie(Evaluation& evaluation, const Selector& selector, const ValueVisitor& visit);
void form(Evaluation& evaluation, const Selector& selector, const ValueVisitor& visit);
void body(Evaluation& evaluation, const Selector& selector, const ValueVisitor& visit);
void responseHeader(Evaluation& evaluation, const Selector& selector, const ValueVisitor& visit);
void responseBody(Evaluation& evaluation, const Selector& selector, const ValueVisitor& visit);

} // namespace readers
} // namespace hookbench::filter
