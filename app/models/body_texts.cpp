// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/body_texts.h"

#include "app/payload/number_readings.h"
#include "app/payload/text.h"
#include "app/payload/text_document.h"

#include <QStringDecoder>

namespace hookbench::models {

using namespace Qt::Literals::StringLiterals;

static_assert(bytesOfNumbers == payload::bytesOfReadings);

QStringList textCharsets()
{
    QStringList names{u"UTF-8"_s,    u"UTF-16LE"_s,   u"UTF-16BE"_s,    u"UTF-32LE"_s,
                      u"UTF-32BE"_s, u"ISO-8859-1"_s, u"windows-1252"_s};
    // Which others there are depends on how Qt was built.
    for (const char* name :
         {"ISO-8859-2", "ISO-8859-5", "ISO-8859-7", "ISO-8859-9", "ISO-8859-15", "windows-1250",
          "windows-1251", "KOI8-R", "IBM850", "Shift_JIS", "EUC-JP", "GB18030", "Big5", "EUC-KR"}) {
        if (QStringDecoder(name).isValid())
            names << QLatin1StringView(name);
    }
    return names;
}

CharsetText readAs(const payload::HeldBytes& content, const QString& charset)
{
    const payload::HeldText text = payload::decodeHeldText(content, charset.toLatin1().toLower());
    using payload::TextDocument;
    return {std::make_shared<TextDocument>(text.utf8.bytes, payload::Syntax::Plain,
                                           TextDocument::LineEnds::Hidden, 0, text.utf8.holder),
            text.problem.message};
}

std::vector<TextLine> numberLines(QByteArrayView bytes)
{
    std::vector<TextLine> lines;
    for (const payload::NumberReading& reading : payload::readNumbers(bytes))
        lines.push_back({{reading.name, reading.littleEndian, reading.bigEndian}, {}});
    return lines;
}

} // namespace hookbench::models
