// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/zstd_writer.h"

#include <QCoreApplication>

#include <zstd.h>

namespace hookbench::payload {

namespace {
struct ZstdText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::payload::ZstdText)
};
} // namespace

void ZstdWriter::Delete::operator()(ZSTD_CCtx* context) const
{
    ZSTD_freeCCtx(context);
}

ZstdWriter::ZstdWriter()
    : m_context(ZSTD_createCCtx())
{
}

ZstdWriter::~ZstdWriter() = default;

Result<void> ZstdWriter::add(QByteArrayView content, const Sink& sink)
{
    return run(content, false, sink);
}

Result<void> ZstdWriter::finish(const Sink& sink)
{
    return run({}, true, sink);
}

Result<void> ZstdWriter::run(QByteArrayView content, bool end, const Sink& sink)
{
    char out[16 * 1024];
    ZSTD_inBuffer input{content.data(), size_t(content.size()), 0};
    bool isDone = false;
    while (!isDone) {
        ZSTD_outBuffer output{out, sizeof out, 0};
        const size_t left = m_context ? ZSTD_compressStream2(m_context.get(), &output, &input,
                                                             end ? ZSTD_e_end : ZSTD_e_continue)
                                      : size_t(-1);
        if (!m_context || ZSTD_isError(left))
            return fail(ErrorKind::Io, ZstdText::tr("There is not enough memory to compress."));
        if (output.pos > 0) {
            if (Result<void> taken = sink(QByteArrayView(out, qsizetype(output.pos))); !taken)
                return taken;
        }
        isDone = end ? left == 0 : input.pos == input.size;
    }
    return {};
}

} // namespace hookbench::payload
