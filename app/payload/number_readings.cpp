// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/number_readings.h"

#include "app/payload/byte_order.h"
#include "app/payload/utf8.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFloat16>
#include <QLocale>

#include <algorithm>
#include <bit>

namespace hookbench::payload {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ReadingText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::payload::ReadingText)
};

using ToText = QString (*)(quint64 value);

QString unsignedText(quint64 value)
{
    return QString::number(value);
}

template <typename Integer>
QString signedText(quint64 value)
{
    return QString::number(qint64(Integer(value)));
}

template <typename Float, typename Bits>
QString floatText(quint64 value)
{
    return QString::number(double(std::bit_cast<Float>(Bits(value))), 'g', QLocale::FloatingPointShortest);
}

/// Only times that a webhook can mean: years 1970 to 9999.
template <qint64 perSecond>
QString timeText(quint64 value)
{
    constexpr quint64 last = 253'402'300'799; // the end of year 9999
    if (value / perSecond > last)
        return {};
    const auto milliseconds = perSecond == 1 ? qint64(value) * 1000 : qint64(value / (perSecond / 1000));
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC).toString(Qt::ISODateWithMs);
}

struct Reading
{
    const char* name;
    qsizetype size;
    ToText text;
};

constexpr Reading readings[] = {
    {QT_TRANSLATE_NOOP("hookbench::payload::ReadingText", "uint8"), 1, unsignedText},
    {QT_TRANSLATE_NOOP("hookbench::payload::ReadingText", "int8"), 1, signedText<qint8>},
    {QT_TRANSLATE_NOOP("hookbench::payload::ReadingText", "uint16"), 2, unsignedText},
    {QT_TRANSLATE_NOOP("hookbench::payload::ReadingText", "int16"), 2, signedText<qint16>},
    {QT_TRANSLATE_NOOP("hookbench::payload::ReadingText", "uint32"), 4, unsignedText},
    {QT_TRANSLATE_NOOP("hookbench::payload::ReadingText", "int32"), 4, signedText<qint32>},
    {QT_TRANSLATE_NOOP("hookbench::payload::ReadingText", "uint64"), 8, unsignedText},
    {QT_TRANSLATE_NOOP("hookbench::payload::ReadingText", "int64"), 8, signedText<qint64>},
    {QT_TRANSLATE_NOOP("hookbench::payload::ReadingText", "float16"), 2, floatText<qfloat16, quint16>},
    {QT_TRANSLATE_NOOP("hookbench::payload::ReadingText", "float32"), 4, floatText<float, quint32>},
    {QT_TRANSLATE_NOOP("hookbench::payload::ReadingText", "float64"), 8, floatText<double, quint64>},
    {QT_TRANSLATE_NOOP("hookbench::payload::ReadingText", "time, 32 bits of seconds"), 4, timeText<1>},
    {QT_TRANSLATE_NOOP("hookbench::payload::ReadingText", "time, 64 bits of seconds"), 8, timeText<1>},
    {QT_TRANSLATE_NOOP("hookbench::payload::ReadingText", "time, 64 bits of milliseconds"), 8,
     timeText<1000>},
};

QByteArray reversed(QByteArrayView bytes)
{
    QByteArray result = bytes.toByteArray();
    std::reverse(result.begin(), result.end());
    return result;
}

QString characterText(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return {};
    const Utf8Character character = utf8At(bytes, 0);
    if (!character.valid)
        return {};
    const char32_t value = character.value;
    const QString shown = needsEscape(value) ? escapeOf(value) : QString::fromUcs4(&value, 1);
    return u"%1 (U+%2)"_s.arg(shown,
                              QString::number(uint(character.value), 16).toUpper().rightJustified(4, u'0'));
}

} // namespace

std::vector<NumberReading> readNumbers(QByteArrayView bytes)
{
    std::vector<NumberReading> result;
    for (const Reading& reading : readings) {
        NumberReading texts{ReadingText::tr(reading.name), {}, {}};
        if (bytes.size() >= reading.size) {
            const QByteArrayView number = bytes.first(reading.size);
            texts.bigEndian = reading.text(bigEndianAt(number, 0, reading.size));
            texts.littleEndian = reading.text(bigEndianAt(reversed(number), 0, reading.size));
        }
        result.push_back(std::move(texts));
    }
    const QString character = characterText(bytes);
    result.push_back({ReadingText::tr("UTF-8"), character, character});
    return result;
}

} // namespace hookbench::payload
