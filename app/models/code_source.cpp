// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/code_source.h"

#include "app/models/body_stream.h"

#include <QCoreApplication>

namespace hookbench::models {

namespace {

struct CodeText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::models::CodeText)
};

using session::SessionReader;

} // namespace

Result<QByteArray> readContent(const SessionReader& reader, const StoredBody& body, http::BodyFraming framing,
                               const CancelFlag& cancel)
{
    QByteArray content;
    bool tooLarge = false;
    const auto take = [&](QByteArrayView piece) {
        tooLarge = content.size() + piece.size() > largestBodyInText;
        if (!tooLarge)
            content += piece;
        return !tooLarge && !cancel.isCancelled();
    };
    if (const auto read = streamBody(reader, body, framing, cancel, take); !read)
        return fail(read.error());
    if (tooLarge)
        return fail(ErrorKind::Usage,
                    CodeText::tr("The body is too large to be put into a text: more than %1 MiB.")
                        .arg(largestBodyInText / 1024 / 1024),
                    CodeText::tr("Save it as a file instead."));
    return content;
}

Result<formats::CodeSource> readCodeSource(const SessionReader& reader, ExchangeId id,
                                           const CancelFlag& cancel)
{
    const Result<Exchange> exchange = reader.exchange(id);
    if (!exchange)
        return fail(exchange.error());
    const Result<QByteArray> body =
        readContent(reader, exchange->requestBody, exchange->requestFraming, cancel);
    if (!body)
        return fail(body.error());
    const Result<QByteArray> responseBody =
        readContent(reader, exchange->responseBody, exchange->responseFraming, cancel);
    if (!responseBody)
        return fail(responseBody.error());
    return formats::CodeSource{*exchange, *body, *responseBody};
}

std::vector<CodeChoice> codeChoices()
{
    std::vector<CodeChoice> choices;
    for (const formats::CodeFormat& format : formats::builtinCode())
        choices.push_back({format.id.toByteArray(), QString::fromUtf8(format.label)});
    return choices;
}

CodeWriter::CodeWriter(QThreadPool& pool, QObject* parent)
    : QObject(parent)
    , m_job(pool)
{
}

void CodeWriter::write(const QString& sessionPath, ExchangeId exchange, const QByteArray& format)
{
    const formats::CodeFormat* const chosen = formats::codeFormat(format);
    Q_ASSERT(chosen != nullptr);
    const auto work = [sessionPath, exchange, chosen](const CancelFlag& cancel) -> Result<QByteArray> {
        const auto reader = SessionReader::open(sessionPath);
        if (!reader)
            return fail(reader.error());
        const auto source = readCodeSource(**reader, exchange, cancel);
        if (!source)
            return fail(source.error());
        return chosen->write(*source);
    };
    m_job.start(work, [this, chosen](const Result<QByteArray>& code) {
        if (code)
            Q_EMIT written(QString::fromUtf8(chosen->label), *code);
        else
            Q_EMIT failed(code.error());
    });
}

} // namespace hookbench::models
