// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/formats/code/builtin_code.h"
#include "app/session/session_reader.h"

#include <QObject>

namespace hookbench::models {

/// Bodies beyond this are not put into a text.
constexpr qint64 largestBodyInText = qint64(64) * 1024 * 1024;

/// The content of a body, transfer-coding undone. Errors: those of the reader, Cancelled, Usage when it is
/// larger than largestBodyInText.
Result<QByteArray> readContent(const session::SessionReader& reader, const StoredBody& body,
                               http::BodyFraming framing, const CancelFlag& cancel = {});

/// An exchange with the content of its bodies; errors as above.
Result<formats::CodeSource> readCodeSource(const session::SessionReader& reader, ExchangeId id,
                                           const CancelFlag& cancel = {});

/// Names for menus, in their order.
struct CodeChoice
{
    QByteArray id;
    QString label;
};
std::vector<CodeChoice> codeChoices();

/// Writes an exchange as code, off the window's thread; the latest asked for wins.
class CodeWriter : public QObject
{
    Q_OBJECT

public:
    explicit CodeWriter(QThreadPool& pool, QObject* parent = nullptr);

    void write(const QString& sessionPath, ExchangeId exchange, const QByteArray& format);
    void cancel() { m_job.cancel(); }

Q_SIGNALS:
    void written(const QString& label, const QByteArray& code);
    void failed(const hookbench::Error& error);

private:
    LatestJob m_job;
};

} // namespace hookbench::models
