// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/h2_server_session.h"

#include <nghttp2/nghttp2.h>

#include <vector>

namespace hookbench::http {

/// The fields of h2ResponseHead() for the library: views into `fields`.
std::vector<nghttp2_nv> h2LibraryFields(const HeaderList& fields);

} // namespace hookbench::http
