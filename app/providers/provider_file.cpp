// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/catalogue.h"
#include "app/providers/place_reader.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::providers {

namespace {

struct FileText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::providers::FileText)
};

template <typename Meaning>
using Word = std::pair<QLatin1StringView, Meaning>;

constexpr qint64 formatVersion = 1;

constexpr std::array confidences = {
    Word<Confidence>{"code"_L1, Confidence::Code},
    Word<Confidence>{"documented"_L1, Confidence::Documented},
    Word<Confidence>{"uncertain"_L1, Confidence::Uncertain},
};
constexpr std::array hashes = {
    Word<crypto::Hash>{"md5"_L1, crypto::Hash::Md5},
    Word<crypto::Hash>{"sha1"_L1, crypto::Hash::Sha1},
    Word<crypto::Hash>{"sha256"_L1, crypto::Hash::Sha256},
    Word<crypto::Hash>{"sha384"_L1, crypto::Hash::Sha384},
    Word<crypto::Hash>{"sha512"_L1, crypto::Hash::Sha512},
};
constexpr std::array keyForms = {
    Word<KeyForm>{"text"_L1, KeyForm::Text},
    Word<KeyForm>{"hex"_L1, KeyForm::Hex},
    Word<KeyForm>{"base64"_L1, KeyForm::Base64},
    Word<KeyForm>{"whsec"_L1, KeyForm::Whsec},
    Word<KeyForm>{"whsec or text"_L1, KeyForm::WhsecOrText},
    Word<KeyForm>{"sha1 of text"_L1, KeyForm::Sha1OfText},
};
constexpr std::array textForms = {
    Word<crypto::TextForm>{"hex"_L1, crypto::TextForm::Hex},
    Word<crypto::TextForm>{"base64"_L1, crypto::TextForm::Base64},
    Word<crypto::TextForm>{"base64url"_L1, crypto::TextForm::Base64Url},
};
constexpr std::array lists = {
    Word<SignatureList>{"single"_L1, SignatureList::Single},
    Word<SignatureList>{"spaces"_L1, SignatureList::Spaces},
    Word<SignatureList>{"commas"_L1, SignatureList::Commas},
    Word<SignatureList>{"pairs"_L1, SignatureList::Pairs},
    Word<SignatureList>{"position"_L1, SignatureList::Position},
    Word<SignatureList>{"numbered"_L1, SignatureList::Numbered},
    Word<SignatureList>{"key pairs"_L1, SignatureList::KeyPairs},
    Word<SignatureList>{"json in base64"_L1, SignatureList::JsonInBase64},
};
constexpr std::array units = {
    Word<TimeUnit>{"seconds"_L1, TimeUnit::Seconds},
    Word<TimeUnit>{"milliseconds"_L1, TimeUnit::Milliseconds},
    Word<TimeUnit>{"either"_L1, TimeUnit::Either},
    Word<TimeUnit>{"iso"_L1, TimeUnit::Iso},
    Word<TimeUnit>{"http date"_L1, TimeUnit::HttpDate},
};

QList<QByteArray> bytesOf(const QStringList& texts)
{
    QList<QByteArray> result;
    for (const QString& text : texts)
        result += text.toUtf8();
    return result;
}

QList<Source> readSources(PlaceReader& reader, QLatin1StringView name)
{
    QList<Source> result;
    for (const QString& text : reader.texts(name)) {
        const auto source = parseSource(text.toUtf8());
        if (source)
            result += *source;
        else
            reader.refuse(name, FileText::tr("“%1” names no place in a message").arg(text));
    }
    return result;
}

QList<Condition> readConditions(PlaceReader& reader, QLatin1StringView name, Source::Kind kind)
{
    QList<Condition> result;
    for (const QString& text : reader.texts(name)) {
        const auto condition = parseCondition(kind, text.toUtf8());
        if (condition)
            result += *condition;
        else
            reader.refuse(name, FileText::tr("“%1” is no condition").arg(text));
    }
    return result;
}

/// Conditions that say themselves what they are about: "query:challenge", "!header:X-Test = true".
QList<Condition> readMixedConditions(PlaceReader& reader, QLatin1StringView name)
{
    QList<Condition> result;
    for (const QString& text : reader.texts(name)) {
        const bool negated = text.startsWith(u'!');
        const QByteArray bytes = (negated ? text.sliced(1) : text).toUtf8();
        const auto source = parseSource(bytes);
        auto condition = source ? parseCondition(source->kind, source->name) : std::nullopt;
        if (!condition) {
            reader.refuse(name, FileText::tr("“%1” is no condition").arg(text));
            continue;
        }
        condition->negated = negated;
        result += *condition;
    }
    return result;
}

QList<FactSource> readFacts(PlaceReader& reader, QLatin1StringView name)
{
    QList<FactSource> result;
    for (const QString& text : reader.texts(name)) {
        FactSource parts;
        const QStringList words = text.split(" + "_L1);
        for (const QString& word : words) {
            const auto source = parseSource(word.toUtf8());
            if (source)
                parts += *source;
            else
                reader.refuse(name, FileText::tr("“%1” names no place in a message").arg(word));
        }
        result += parts;
    }
    return result;
}

Detection readDetection(PlaceReader reader)
{
    Detection detection;
    detection.headers = readConditions(reader, "headers"_L1, Source::Kind::Header);
    detection.required = readMixedConditions(reader, "required"_L1);
    detection.fields = readConditions(reader, "json"_L1, Source::Kind::Json) +
                       readConditions(reader, "form"_L1, Source::Kind::Form) +
                       readConditions(reader, "query"_L1, Source::Kind::Query);
    detection.userAgents = bytesOf(reader.texts("userAgent"_L1));
    reader.refuseTheRest();
    return detection;
}

SignaturePlace readSignature(PlaceReader reader)
{
    SignaturePlace place;
    place.sources = readSources(reader, "from"_L1);
    place.list = reader.oneOf("list"_L1, lists, SignatureList::Single);
    if (reader.has("separator"_L1))
        place.separator = reader.ascii("separator"_L1, true);
    place.pairs = bytesOf(reader.texts("pair"_L1));
    if (place.pairs.isEmpty() &&
        (place.list == SignatureList::Pairs || place.list == SignatureList::JsonInBase64))
        reader.refuse("pair"_L1, FileText::tr("this list needs to know the names of its signatures"));
    place.prefix = reader.ascii("prefix"_L1);
    reader.refuseTheRest();
    return place;
}

TimestampRule readTimestamp(PlaceReader reader)
{
    TimestampRule rule;
    rule.sources = readSources(reader, "from"_L1);
    rule.unit = reader.oneOf("unit"_L1, units, TimeUnit::Seconds);
    rule.past = reader.number("past"_L1, -1);
    rule.future = reader.number("future"_L1, -1);
    reader.refuseTheRest();
    return rule;
}

HashClaim readClaim(PlaceReader reader)
{
    HashClaim claim;
    claim.name = reader.ascii("claim"_L1);
    claim.form = reader.oneOf("encoding"_L1, textForms, crypto::TextForm::Hex);
    reader.refuseTheRest();
    return claim;
}

Scheme readScheme(PlaceReader reader)
{
    Scheme scheme;
    scheme.engine = reader.ascii("engine"_L1, true);
    scheme.hash = reader.oneOf("hash"_L1, hashes, crypto::Hash::Sha256);
    scheme.key = reader.oneOf("key"_L1, keyForms, KeyForm::Text);
    scheme.content = reader.ascii("content"_L1);
    scheme.otherContents = bytesOf(reader.texts("otherContents"_L1));
    scheme.encoding = reader.oneOf("encoding"_L1, textForms, crypto::TextForm::Hex);
    scheme.signature = readSignature(reader.object("signature"_L1));
    scheme.timestamp = readTimestamp(reader.object("timestamp"_L1));
    scheme.id = readSources(reader, "id"_L1);
    scheme.algorithms = bytesOf(reader.texts("algorithms"_L1));
    scheme.bodyHash = readClaim(reader.object("bodyHash"_L1));
    scheme.urlHash = readClaim(reader.object("urlHash"_L1));
    scheme.queryHash = readClaim(reader.object("queryHash"_L1));
    scheme.parameters = bytesOf(reader.texts("parameters"_L1));
    scheme.published = reader.ascii("published"_L1);
    reader.refuseTheRest();
    return scheme;
}

Handshake readHandshake(PlaceReader& reader)
{
    Handshake handshake;
    handshake.method = reader.ascii("method"_L1, true);
    handshake.when = readMixedConditions(reader, "when"_L1);
    PlaceReader answer = reader.object("answer"_L1);
    handshake.status = int(answer.number("status"_L1, 200));
    handshake.contentType = answer.ascii("type"_L1);
    handshake.body = answer.ascii("body"_L1);
    for (const QString& line : answer.texts("headers"_L1)) {
        const qsizetype colon = line.indexOf(": "_L1);
        if (colon < 1)
            answer.refuse("headers"_L1, FileText::tr("“%1” is no header line").arg(line));
        else
            handshake.headers.emplaceBack(line.first(colon).toUtf8(), line.sliced(colon + 2).toUtf8());
    }
    answer.refuseTheRest();
    reader.refuseTheRest();
    return handshake;
}

constexpr std::array refusals = {
    std::pair{"json not of JSON.stringify"_L1, SdkRefusal::RewrittenJson},
    std::pair{"not utf-8"_L1, SdkRefusal::NotUtf8},
    std::pair{"upper-case hex"_L1, SdkRefusal::UpperCaseHex},
    std::pair{"unpadded base64"_L1, SdkRefusal::UnpaddedBase64},
    std::pair{"several signatures"_L1, SdkRefusal::SeveralSignatures},
    std::pair{"good signature behind another"_L1, SdkRefusal::GoodBehindAnother},
    std::pair{"good signature before another"_L1, SdkRefusal::GoodBeforeAnother},
};

Sdk readSdk(PlaceReader reader)
{
    Sdk sdk;
    sdk.name = reader.text("name"_L1, true);
    for (const QString& word : reader.texts("refuses"_L1)) {
        const auto known =
            std::ranges::find_if(refusals, [&word](const auto& one) { return one.first == word; });
        if (known == refusals.end())
            reader.refuse("refuses"_L1,
                          FileText::tr("“%1” is nothing that is known to be refused").arg(word));
        else
            sdk.refuses += known->second;
    }
    reader.refuseTheRest();
    return sdk;
}

bool isName(QByteArrayView name)
{
    return !name.isEmpty() && name.size() <= 64 && std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

Provider readMembers(PlaceReader& reader, const QString& path)
{
    if (reader.number("format"_L1, 0) != formatVersion)
        reader.refuse("format"_L1, FileText::tr("only format %1 is known").arg(formatVersion));
    Provider provider;
    provider.name = reader.ascii("name"_L1, true);
    if (!isName(provider.name))
        reader.refuse("name"_L1, FileText::tr("a name has lower-case letters, digits and hyphens alone"));
    if (QString::fromUtf8(provider.name) != QFileInfo(path).completeBaseName())
        reader.refuse("name"_L1,
                      FileText::tr("the file must be called %1.json").arg(QString::fromUtf8(provider.name)));
    provider.title = reader.text("title"_L1, true);
    provider.category = reader.ascii("category"_L1);
    provider.family = reader.ascii("family"_L1);
    provider.confidence = reader.oneOf("confidence"_L1, confidences, Confidence::Uncertain);
    provider.detection = readDetection(reader.object("detect"_L1));
    provider.event = readFacts(reader, "event"_L1);
    provider.delivery = readFacts(reader, "delivery"_L1);
    provider.attempt = readFacts(reader, "attempt"_L1);
    provider.scheme = readScheme(reader.object("scheme"_L1));
    for (PlaceReader& handshake : reader.objects("handshakes"_L1))
        provider.handshakes += readHandshake(handshake);
    if (reader.has("sdk"_L1))
        provider.sdk = readSdk(reader.object("sdk"_L1));
    provider.pitfalls = reader.texts("pitfalls"_L1);
    provider.sources = reader.texts("sources"_L1);
    reader.refuseTheRest();
    return provider;
}

QString placeInText(const QByteArray& json, qsizetype offset)
{
    const QByteArrayView before = QByteArrayView(json).first(std::min(offset, json.size()));
    return FileText::tr("line %1, column %2")
        .arg(before.count('\n') + 1)
        .arg(before.size() - before.lastIndexOf('\n'));
}

Error brokenFile(const QString& path, const QString& place, const QString& message)
{
    return {ErrorKind::Damaged, FileText::tr("“%1”, %2: %3.").arg(path, place, message),
            FileText::tr("The other providers are there; this one is left out.")};
}

} // namespace

Result<Provider> readProvider(const QByteArray& json, const QString& path)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return fail(brokenFile(path, placeInText(json, problem.offset), problem.errorString()));
    if (!document.isObject())
        return fail(brokenFile(path, placeInText(json, 0), FileText::tr("an object is needed here")));
    Fault fault;
    PlaceReader reader(document.object(), {}, fault);
    Provider provider = readMembers(reader, path);
    if (fault)
        return fail(brokenFile(path, fault.place, fault.message));
    return provider;
}

} // namespace hookbench::providers
