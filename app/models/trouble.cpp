// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/trouble.h"

namespace hookbench::models {

Trouble troubleOf(QByteArrayView errorCode)
{
    if (errorCode.isEmpty())
        return Trouble::None;
    if (errorCode.startsWith("tls-"))
        return Trouble::Tls;
    for (const char* refusal : {"not-authorized", "address-not-allowed", "stray-path"}) {
        if (errorCode == QByteArrayView(refusal))
            return Trouble::Refused;
    }
    return Trouble::BreaksHttp;
}

} // namespace hookbench::models
