// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/base64_encoder.h"

#include <algorithm>

namespace hookbench::formats {

void Base64Encoder::add(QByteArrayView bytes)
{
    if (!m_rest.isEmpty()) {
        const qsizetype missing = std::min(3 - m_rest.size(), bytes.size());
        m_rest += bytes.first(missing);
        bytes = bytes.sliced(missing);
        if (m_rest.size() < 3)
            return;
        m_out += m_rest.toBase64();
        m_rest.clear();
    }
    const qsizetype whole = bytes.size() - bytes.size() % 3;
    m_out += QByteArray::fromRawData(bytes.data(), whole).toBase64();
    m_rest += bytes.sliced(whole);
}

void Base64Encoder::finish()
{
    m_out += m_rest.toBase64();
    m_rest.clear();
}

} // namespace hookbench::formats
