// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/header_list.h"

#include <nghttp2/nghttp2.h>

#include <vector>

namespace hookbench::http {

/// ":status" and those of `headers` that HTTP/2 allows, names in lower case, values without blanks around
/// them.
HeaderList h2ResponseHead(int status, const HeaderList& headers);

/// The same for the library: views into `fields`.
std::vector<nghttp2_nv> h2LibraryFields(const HeaderList& fields);

} // namespace hookbench::http
