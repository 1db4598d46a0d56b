// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/log_texts.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QStringDecoder>

namespace hookbench::models {

using namespace Qt::Literals::StringLiterals;

namespace {

struct LogText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::models::LogText)
};

QString escaped(uint byte)
{
    return u"\\x%1"_s.arg(byte, 2, 16, QChar(u'0'));
}

/// Controls, and the marks that reorder text around them, would let a sender forge what a line seems to say.
bool isUnsafe(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Other_Control || category == QChar::Other_Format ||
           category == QChar::Separator_Line || category == QChar::Separator_Paragraph ||
           category == QChar::Other_NotAssigned || category == QChar::Other_Surrogate;
}

QString escapedText(const QString& text)
{
    QString result;
    result.reserve(text.size());
    for (const uint c : text.toUcs4()) {
        if (!isUnsafe(c))
            result += QChar::fromUcs4(c);
        else if (c < 0x80)
            result += escaped(c);
        else
            result += u"\\u{%1}"_s.arg(c, 0, 16);
    }
    return result;
}

} // namespace

QString durationText(qint64 microseconds)
{
    const QLocale locale;
    if (microseconds < 0)
        return {};
    if (microseconds < 1000)
        return LogText::tr("%1 µs").arg(locale.toString(microseconds));
    if (microseconds < 1'000'000)
        return LogText::tr("%1 ms").arg(locale.toString(double(microseconds) / 1000, 'f', 1));
    return LogText::tr("%1 s").arg(locale.toString(double(microseconds) / 1'000'000, 'f', 2));
}

QString sizeText(qint64 bytes)
{
    const QLocale locale;
    if (bytes < 1024)
        return LogText::tr("%1 B").arg(locale.toString(bytes));
    return locale.formattedDataSize(bytes, 1, QLocale::DataSizeIecFormat);
}

QString timeText(qint64 atUs, const QDate& today)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(atUs / 1000);
    return at.date() == today ? at.time().toString(u"HH:mm:ss.zzz"_s) : at.toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

QString fullTimeText(qint64 atUs)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(atUs / 1000);
    return LogText::tr("%1 local time, %2")
        .arg(at.toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s), at.toUTC().toString(Qt::ISODateWithMs));
}

QString wireText(const QByteArray& bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder.decode(bytes);
    if (!decoder.hasError())
        return escapedText(text);
    QString result;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x20 && byte < 0x7f)
            result += QLatin1Char(c);
        else
            result += escaped(byte);
    }
    return result;
}

} // namespace hookbench::models
