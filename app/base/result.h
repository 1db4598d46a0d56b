// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <tl/expected.hpp>

namespace hookbench {

/// A value, or the Error that explains why there is none. std::expected is C++23; tl::expected has its
/// interface but may be overlooked, which a failure must not be.
template <typename T>
class [[nodiscard]] Result : public tl::expected<T, Error>
{
public:
    using tl::expected<T, Error>::expected;
};

/// `return fail(ErrorKind::NotFound, tr("..."));`
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorKind kind, QString message, QString advice = {})
{
    return tl::unexpected<Error>(Error{kind, std::move(message), std::move(advice)});
}

[[nodiscard]] inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace hookbench
