// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/text.h"

#include "app/payload/utf8.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <optional>

namespace hookbench::payload {

using namespace Qt::Literals::StringLiterals;

namespace {

struct EncodingText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::payload::EncodingText)
};

DecodedText fromUtf8(const QByteArray& bytes)
{
    DecodedText text{bytes, u"UTF-8"_s, {}};
    if (const qsizetype invalid = firstInvalidUtf8(bytes); invalid >= 0)
        text.problem = {EncodingText::tr("Not all bytes are valid UTF-8; the others are shown as \\xNN."),
                        invalid};
    return text;
}

/// Halves of characters would become question marks in UTF-8; returns whether there were any.
bool replaceLoneSurrogates(QString& text)
{
    bool found = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text.at(i).isSurrogate())
            continue;
        if (text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            ++i;
            continue;
        }
        text[i] = QChar(QChar::ReplacementCharacter);
        found = true;
    }
    return found;
}

DecodedText converted(const QByteArray& bytes, QStringDecoder decoder, const QString& name)
{
    QString text = decoder.decode(bytes);
    const bool torn = replaceLoneSurrogates(text);
    DecodedText result{text.toUtf8(), name, {}};
    if (decoder.hasError() || torn)
        result.problem = {
            EncodingText::tr("Not all bytes are valid %1; the others are shown as �.").arg(name), -1};
    return result;
}

std::optional<DecodedText> fromByteOrderMark(const QByteArray& bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return fromUtf8(bytes);
    if (bytes.startsWith("\xFF\xFE"))
        return converted(bytes, QStringDecoder(QStringConverter::Utf16LE), u"UTF-16 LE"_s);
    if (bytes.startsWith("\xFE\xFF"))
        return converted(bytes, QStringDecoder(QStringConverter::Utf16BE), u"UTF-16 BE"_s);
    return {};
}

/// The upper half of windows-1252 where it differs from ISO-8859-1 (0x80 to 0x9F); 0 where it has no
/// character.
constexpr char16_t windows1252[32] = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178,
};

QByteArray fromWindows1252(const QByteArray& bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar& c : text) {
        if (c.unicode() >= 0x80 && c.unicode() <= 0x9F && windows1252[c.unicode() - 0x80] != 0)
            c = QChar(windows1252[c.unicode() - 0x80]);
    }
    return text.toUtf8();
}

} // namespace

DecodedText decodeText(const QByteArray& bytes, const QByteArray& charset)
{
    if (auto text = fromByteOrderMark(bytes))
        return *text;
    if (charset.isEmpty() || charset == "utf-8" || charset == "utf8" || charset == "us-ascii" ||
        charset == "ascii")
        return fromUtf8(bytes);
    if (charset == "iso-8859-1" || charset == "latin1" || charset == "iso8859-1")
        return {QString::fromLatin1(bytes).toUtf8(), u"ISO-8859-1"_s, {}};
    if (charset == "windows-1252" || charset == "cp1252")
        return {fromWindows1252(bytes), u"windows-1252"_s, {}};
    const auto encoding = QStringConverter::encodingForName(charset.constData());
    if (encoding)
        return converted(bytes, QStringDecoder(*encoding), QString::fromLatin1(charset.toUpper()));
    QStringDecoder decoder(charset.constData());
    if (decoder.isValid())
        return converted(bytes, std::move(decoder), visibleText(charset));
    DecodedText text = fromUtf8(bytes);
    text.problem = {EncodingText::tr("The charset “%1” is not known; the text is read as UTF-8.")
                        .arg(visibleText(charset)),
                    text.problem.offset};
    return text;
}

HeldText decodeHeldText(const HeldBytes& bytes, const QByteArray& charset)
{
    const DecodedText text = decodeText(bytes.bytes, charset);
    const bool isSame = text.utf8.constData() == bytes.bytes.constData();
    return {{text.utf8, isSame ? bytes.holder : nullptr}, text.problem};
}

QString visibleText(QByteArrayView bytes)
{
    QString raw = firstInvalidUtf8(bytes) < 0 ? QString::fromUtf8(bytes) : QString::fromLatin1(bytes);
    QString visible;
    visible.reserve(raw.size());
    for (const char32_t c : raw.toUcs4()) {
        if (needsEscape(c) || c == U'\t')
            visible += escapeOf(c);
        else
            visible += QStringView(QChar::fromUcs4(c));
    }
    return visible;
}

} // namespace hookbench::payload
