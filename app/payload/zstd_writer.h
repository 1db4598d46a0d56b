// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArrayView>

#include <functional>
#include <memory>

struct ZSTD_CCtx_s;

namespace hookbench::payload {

/// Compresses one zstd stream (RFC 8878), piece by piece.
class ZstdWriter
{
public:
    using Sink = std::function<Result<void>(QByteArrayView compressed)>;

    ZstdWriter();
    ~ZstdWriter();
    Q_DISABLE_COPY_MOVE(ZstdWriter)

    Result<void> add(QByteArrayView content, const Sink& sink);
    Result<void> finish(const Sink& sink); ///< then the next stream may begin

private:
    struct Delete
    {
        void operator()(ZSTD_CCtx_s* context) const;
    };
    Result<void> run(QByteArrayView content, bool end, const Sink& sink);

    std::unique_ptr<ZSTD_CCtx_s, Delete> m_context;
};

} // namespace hookbench::payload
