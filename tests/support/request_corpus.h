// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMetaType>

#include <vector>

namespace hookbench::http {

/// One row of tests/data/http/requests.txt, where its columns are explained.
struct CorpusRequest
{
    QByteArray name;
    int completeMessages = 0;
    QByteArray errorCode; ///< empty when the bytes are sound
    int errorStatus = 0;
    qint64 errorAt = -1; ///< in bytes, from the start of all of them
    QByteArray bytes;
};

std::vector<CorpusRequest> readCorpus();

} // namespace hookbench::http

Q_DECLARE_METATYPE(hookbench::http::CorpusRequest)
