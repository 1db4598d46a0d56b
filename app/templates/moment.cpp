// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/templates/moment.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace hookbench::templates {

using namespace Qt::Literals::StringLiterals;

namespace {

struct MomentText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::templates::MomentText)
};

constexpr qint64 farthestMs = qint64(200) * 366 * 24 * 3600 * 1000;

QByteArray written(const QDateTime& time, const QByteArray& format)
{
    if (format == "iso")
        return time.toString(Qt::ISODateWithMs).toLatin1();
    if (format == "date")
        return time.toString(u"yyyy-MM-dd"_s).toLatin1();
    if (format == "time")
        return time.toString(u"HH:mm:ss"_s).toLatin1();
    if (format == "http")
        return QLocale::c().toString(time, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
    if (format == "unix")
        return QByteArray::number(time.toSecsSinceEpoch());
    if (format == "unixms")
        return QByteArray::number(time.toMSecsSinceEpoch());
    return QLocale::c().toString(time, QString::fromUtf8(format)).toUtf8();
}

} // namespace

std::optional<qint64> offsetMs(QByteArrayView word)
{
    if (word.size() < 3 || (word[0] != '+' && word[0] != '-'))
        return {};
    qsizetype digits = 1;
    while (digits < word.size() && word[digits] >= '0' && word[digits] <= '9')
        ++digits;
    bool isNumber = false;
    const qint64 number = word.sliced(1, digits - 1).toByteArray().toLongLong(&isNumber);
    const QByteArrayView unit = word.sliced(digits);
    const qint64 unitMs = unit == "ms"  ? 1
                          : unit == "s" ? 1'000
                          : unit == "m" ? 60'000
                          : unit == "h" ? 3'600'000
                          : unit == "d" ? 86'400'000
                          : unit == "w" ? 604'800'000
                                        : 0;
    if (!isNumber || unitMs == 0 || number > farthestMs / unitMs)
        return {};
    return (word[0] == '-' ? -number : number) * unitMs;
}

Result<QByteArray> moment(qint64 nowUs, const QByteArrayList& words, const QByteArray& usualFormat)
{
    qint64 ms = nowUs / 1000;
    QByteArray format;
    for (const QByteArray& word : words) {
        if (const auto offset = offsetMs(word)) {
            ms += *offset;
        } else if (word.startsWith('+') || word.startsWith('-')) {
            return fail(ErrorKind::Usage,
                        MomentText::tr("“%1” is no offset in time.").arg(QString::fromUtf8(word)),
                        MomentText::tr("Write for example +2h, -1d or +500ms."));
        } else {
            // A format may hold blanks.
            format += (format.isEmpty() ? "" : " ") + word;
        }
    }
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
    return written(time, format.isEmpty() ? usualFormat : format);
}

} // namespace hookbench::templates
