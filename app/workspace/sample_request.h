// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/send_request.h"
#include "app/samples/sample_collection.h"
#include "app/samples/world.h"

namespace hookbench::workspace {

/// A filled sample as a request that can be signed and sent.
SendRequest messageRequest(const providers::Message& message);

/// Fills the sample anew for each request.
RequestMaker sampleMaker(const samples::Sample& sample, const QByteArray& url, quint64 seed);

/// One event of the world for each request, in the order of the calls. Null when there is no such world.
RequestMaker worldMaker(const QByteArray& world, const QByteArray& url, quint64 seed);

} // namespace hookbench::workspace
