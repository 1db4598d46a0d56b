// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/templates/builtin_generators.h"

#include "app/templates/moment.h"
#include "app/templates/sample_data.h"

#include <QCoreApplication>

#include <cmath>

namespace hookbench::templates {

namespace {

struct GeneratorText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::templates::GeneratorText)
};

using Value = Result<QByteArray>;

constexpr qint64 longest = 1'000'000; ///< characters or words that one placeholder makes

Value wrongArgument(const QByteArray& word)
{
    return fail(ErrorKind::Usage,
                GeneratorText::tr("“%1” is no argument that fits here.").arg(QString::fromUtf8(word)));
}

/// The argument number `index`, or what is usual.
Result<qint64> number(const GeneratorInput& in, qsizetype index, qint64 usual, qint64 least, qint64 most)
{
    if (index >= in.words.size())
        return usual;
    bool isNumber = false;
    const qint64 value = in.words[index].toLongLong(&isNumber);
    if (!isNumber || value < least || value > most)
        return fail(ErrorKind::Usage, GeneratorText::tr("“%1” is no whole number from %2 to %3.")
                                          .arg(QString::fromUtf8(in.words[index]))
                                          .arg(least)
                                          .arg(most));
    return value;
}

Value uuid(const GeneratorInput& in)
{
    QByteArray bytes = in.random.bytes(16);
    bytes[6] = char((bytes[6] & 0x0f) | 0x40); // RFC 9562 5.4
    bytes[8] = char((bytes[8] & 0x3f) | 0x80);
    QByteArray text = bytes.toHex();
    for (const qsizetype at : {20, 16, 12, 8})
        text.insert(at, '-');
    return text;
}

/// 48 bits of time and 80 random ones, in Crockford's base 32.
Value ulid(const GeneratorInput& in)
{
    static constexpr char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    QByteArray text(10, Qt::Uninitialized);
    auto ms = quint64(in.nowUs / 1000);
    for (qsizetype i = 10; i-- > 0; ms >>= 5)
        text[i] = alphabet[ms & 31];
    return text + in.random.text(16, alphabet);
}

Value integer(const GeneratorInput& in)
{
    constexpr qint64 limit = std::numeric_limits<qint64>::max();
    const auto least = number(in, 0, 0, -limit, limit);
    if (!least)
        return fail(least.error());
    const auto most = number(in, 1, std::max<qint64>(*least, 1'000'000), *least, limit);
    if (!most)
        return fail(most.error());
    return QByteArray::number(in.random.between(*least, *most));
}

Value decimal(const GeneratorInput& in)
{
    double ends[] = {0, 1000};
    for (qsizetype i = 0; i < 2 && i < in.words.size(); ++i) {
        bool isNumber = false;
        ends[i] = in.words[i].toDouble(&isNumber);
        if (!isNumber || !std::isfinite(ends[i]))
            return wrongArgument(in.words[i]);
    }
    const auto digits = number(in, 2, 2, 0, 15);
    if (!digits)
        return fail(digits.error());
    return QByteArray::number(ends[0] + (ends[1] - ends[0]) * in.random.fraction(), 'f', int(*digits));
}

Value text(const GeneratorInput& in, const char* alphabet, qint64 usual)
{
    const auto size = number(in, 0, usual, 0, longest);
    if (!size)
        return fail(size.error());
    return in.random.text(qsizetype(*size), alphabet);
}

Value hex(const GeneratorInput& in)
{
    return text(in, "0123456789abcdef", 32);
}

Value letters(const GeneratorInput& in)
{
    return text(in, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", 16);
}

Value digits(const GeneratorInput& in)
{
    return text(in, "0123456789", 8);
}

Value pick(const GeneratorInput& in)
{
    const QByteArrayList choices = in.words.join(' ').split('|');
    return choices[in.random.between(0, choices.size() - 1)].trimmed();
}

Value card(const GeneratorInput& in)
{
    const QByteArray number = sampleCard(in.random, in.words.value(0, "visa"));
    return number.isEmpty() ? wrongArgument(in.words.value(0)) : Value(number);
}

Value words(const GeneratorInput& in)
{
    const auto count = number(in, 0, 5, 1, longest / 10);
    if (!count)
        return fail(count.error());
    return sampleWords(in.random, *count);
}

Value paragraph(const GeneratorInput& in)
{
    QByteArray result;
    for (int i = 0; i < 5; ++i)
        result += (i == 0 ? "" : " ") + sampleSentence(in.random);
    return result;
}

struct Entry
{
    const char* name;
    const char* form;
    const char* summary;
    Value (*make)(const GeneratorInput&);
};

// clang-format off
const Entry entries[] = {
    {"uuid", "uuid", QT_TRANSLATE_NOOP("hookbench::templates::GeneratorText", "Random UUID, version 4"), &uuid},
    {"ulid", "ulid", QT_TRANSLATE_NOOP("hookbench::templates::GeneratorText", "ULID: sorts by time"), &ulid},
    {"now", "now [FORMAT] [OFFSET]", QT_TRANSLATE_NOOP("hookbench::templates::GeneratorText", "Present time in UTC: iso, date, time, http, unix, unixms or yyyy-MM-dd; +2h, -1d"), [](const GeneratorInput& in) { return moment(in.nowUs, in.words, "iso"); }},
    {"timestamp", "timestamp [OFFSET]", QT_TRANSLATE_NOOP("hookbench::templates::GeneratorText", "Seconds since 1970"), [](const GeneratorInput& in) { return moment(in.nowUs, in.words, "unix"); }},
    {"integer", "integer [LEAST] [MOST]", QT_TRANSLATE_NOOP("hookbench::templates::GeneratorText", "Random whole number"), &integer},
    {"decimal", "decimal [LEAST] [MOST] [DIGITS]", QT_TRANSLATE_NOOP("hookbench::templates::GeneratorText", "Random decimal number"), &decimal},
    {"boolean", "boolean", QT_TRANSLATE_NOOP("hookbench::templates::GeneratorText", "true or false"), [](const GeneratorInput& in) { return Value(QByteArray(in.random.between(0, 1) ? "true" : "false")); }},
    {"hex", "hex [SIZE]", QT_TRANSLATE_NOOP("hookbench::templates::GeneratorText", "Random hexadecimal digits"), &hex},
    {"digits", "digits [SIZE]", QT_TRANSLATE_NOOP("hookbench::templates::GeneratorText", "Random decimal digits"), &digits},
    {"string", "string [SIZE]", QT_TRANSLATE_NOOP("hookbench::templates::GeneratorText", "Random letters and digits"), &letters},
    {"pick", "pick A|B|C", QT_TRANSLATE_NOOP("hookbench::templates::GeneratorText", "One of these"), &pick},
    {"run", "run", QT_TRANSLATE_NOOP("hookbench::templates::GeneratorText", "Number of the request in a burst, from 0"), [](const GeneratorInput& in) { return Value(QByteArray::number(in.run)); }},
    {"firstname", "firstname", QT_TRANSLATE_NOOP("hookbench::templates::GeneratorText", "First name"), [](const GeneratorInput& in) { return Value(sampleFirstName(in.random)); }},
    {"lastname", "lastname", QT_TRANSLATE_NOOP("hookbench::templates::GeneratorText", "Last name"), [](const GeneratorInput& in) { return Value(sampleLastName(in.random)); }},
    {"name", "name", QT_TRANSLATE_NOOP("hookbench::templates::GeneratorText", "Full name"), [](const GeneratorInput& in) { const QByteArray first = sampleFirstName(in.random); return Value(first + ' ' + sampleLastName(in.random)); }},
    {"email", "email", QT_TRANSLATE_NOOP("hookbench::templates::GeneratorText", "E-mail address at example.com"), [](const GeneratorInput& in) { return Value(sampleEmail(in.random)); }},
    {"phone", "phone", QT_TRANSLATE_NOOP("hookbench::templates::GeneratorText", "Telephone number that nobody has"), [](const GeneratorInput& in) { return Value(samplePhone(in.random)); }},
    {"company", "company", QT_TRANSLATE_NOOP("hookbench::templates::GeneratorText", "Company"), [](const GeneratorInput& in) { return Value(sampleCompany(in.random)); }},
    {"street", "street", QT_TRANSLATE_NOOP("hookbench::templates::GeneratorText", "Street and number"), [](const GeneratorInput& in) { return Value(sampleStreet(in.random)); }},
    {"city", "city", QT_TRANSLATE_NOOP("hookbench::templates::GeneratorText", "City"), [](const GeneratorInput& in) { return Value(sampleCity(in.random)); }},
    {"postcode", "postcode", QT_TRANSLATE_NOOP("hookbench::templates::GeneratorText", "Postcode of five digits"), [](const GeneratorInput& in) { return Value(samplePostcode(in.random)); }},
    {"country", "country", QT_TRANSLATE_NOOP("hookbench::templates::GeneratorText", "Country, as two letters"), [](const GeneratorInput& in) { return Value(sampleCountry(in.random)); }},
    {"address", "address", QT_TRANSLATE_NOOP("hookbench::templates::GeneratorText", "Address on one line"), [](const GeneratorInput& in) { const QByteArray street = sampleStreet(in.random); const QByteArray code = samplePostcode(in.random); return Value(street + ", " + code + ' ' + sampleCity(in.random)); }},
    {"card", "card [visa|mastercard|amex]", QT_TRANSLATE_NOOP("hookbench::templates::GeneratorText", "Card number for tests, with a right check digit"), &card},
    {"words", "words [COUNT]", QT_TRANSLATE_NOOP("hookbench::templates::GeneratorText", "Words of Lorem ipsum"), &words},
    {"sentence", "sentence", QT_TRANSLATE_NOOP("hookbench::templates::GeneratorText", "Sentence of Lorem ipsum"), [](const GeneratorInput& in) { return Value(sampleSentence(in.random)); }},
    {"lorem", "lorem", QT_TRANSLATE_NOOP("hookbench::templates::GeneratorText", "Paragraph of Lorem ipsum"), &paragraph},
};
// clang-format on

} // namespace

std::optional<Result<QByteArray>> generate(QByteArrayView name, const GeneratorInput& input)
{
    for (const Entry& entry : entries) {
        if (name == QByteArrayView(entry.name))
            return entry.make(input);
    }
    return {};
}

QList<Generator> generators()
{
    QList<Generator> list;
    for (const Entry& entry : entries)
        list += Generator{entry.name, entry.form, GeneratorText::tr(entry.summary)};
    return list;
}

} // namespace hookbench::templates
