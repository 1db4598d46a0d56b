// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace hookbench::models {

/// What kind of thing an exchange's error is.
enum class Trouble {
    None,
    BreaksHttp, ///< the message is not what HTTP allows, or did not come whole
    Tls,        ///< no request could be made of it: TLS came to nothing
    NoAnswer,   ///< what we sent came to nothing: nobody there, too slow, cancelled
    Refused,    ///< a sound request that the endpoint does not let in
};

Trouble troubleOf(QByteArrayView errorCode);

/// Why TLS failed or a request was refused, in a few words for a cell; the code itself where there are none.
QString troubleReason(QByteArrayView errorCode);

} // namespace hookbench::models
