// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/recognition.h"
#include "app/signing/scheme_engine.h"
#include "tests/signing/messages.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench;
using namespace hookbench::providers;
using namespace hookbench::signing;

namespace {

constexpr qint64 now = 1'700'000'000'000'000;

QHash<QByteArray, QByteArray> parameters()
{
    return {{"webhook-id", "8PT597110X687430LKGECATA"}, {"public-key", "integration"}};
}

SignOptions signOptions()
{
    return {now, "msg-1", parameters()};
}

Verification check(const Message& message, const Scheme& scheme, const Secret& secret)
{
    return verify(message, scheme, {secret}, {now, parameters()});
}

Message withFlippedHeaderBit(const Message& message, qsizetype line, qsizetype bit)
{
    Message flipped = message;
    flipped.headers = http::HeaderList();
    for (qsizetype i = 0; i < message.headers.size(); ++i) {
        QByteArray value = message.headers.value(i).toByteArray();
        if (i == line)
            value[bit / 8] = char(value[bit / 8] ^ (1 << (bit % 8)));
        flipped.headers.append(message.headers.name(i), value);
    }
    return flipped;
}

} // namespace

// Every file of the catalogue: nobody has to add a test for a new one.
class TestEveryProvider : public QObject
{
    Q_OBJECT

    Catalogue m_catalogue = Catalogue::load({Catalogue::builtinFolder()});
    QSet<QByteArray> m_flipped;

    void rows()
    {
        QTest::addColumn<QByteArray>("name");
        for (const Provider& provider : m_catalogue.providers())
            QTest::newRow(provider.name.constData()) << provider.name;
    }

private Q_SLOTS:
    void canBeUsed_data() { rows(); }

    void canBeUsed()
    {
        QFETCH(QByteArray, name);
        const auto usable = checkScheme(m_catalogue.find(name)->scheme);
        QVERIFY2(usable, qPrintable(usable ? QString() : usable.error().message));
    }

    void verifiesWhatItSigns_data() { rows(); }

    void verifiesWhatItSigns()
    {
        QFETCH(QByteArray, name);
        const Provider& provider = *m_catalogue.find(name);
        const SamplePair secrets = secretsFor(provider.scheme);
        const auto message = sign(sampleFor(provider), provider.scheme, secrets.signing, signOptions());
        QVERIFY2(message, qPrintable(message ? QString() : message.error().message));
        const Verification result = check(*message, provider.scheme, secrets.checking);
        if (!provider.scheme.isSigned()) {
            QCOMPARE(result.verdict, Verdict::Unsigned);
            return;
        }
        QVERIFY2(isGood(result.verdict), qPrintable(result.reason));
        QCOMPARE(result.secret, 0);

        // Another key, and no key.
        const SamplePair others{{"another secret", u"other"_s}, {"YW5vdGhlciBzZWNyZXQ=", u"other"_s}};
        QCOMPARE(check(*message, provider.scheme, others.checking).verdict, Verdict::Invalid);
        const Verdict without = verify(*message, provider.scheme, {}, {now, parameters()}).verdict;
        QVERIFY(without == Verdict::NoSecret || without == Verdict::NotChecked);
    }

    void refusesEveryFlippedBit_data() { rows(); }

    void refusesEveryFlippedBit()
    {
        QFETCH(QByteArray, name);
        const Provider& provider = *m_catalogue.find(name);
        if (!provider.scheme.isSigned())
            return;
        const SamplePair secrets = secretsFor(provider.scheme);
        const auto message = sign(sampleFor(provider), provider.scheme, secrets.signing, signOptions());
        QVERIFY(message);
        const qsizetype step = stepFor(provider);
        flipHeaders(provider, *message, secrets.checking, step);
        if (check(*message, provider.scheme, secrets.checking).coversBody)
            flipBody(provider, *message, secrets.checking, step);
    }

    void recognisesItself_data() { rows(); }

    void recognisesItself()
    {
        QFETCH(QByteArray, name);
        const Provider& provider = *m_catalogue.find(name);
        const Detection& detection = provider.detection;
        // These have no mark of their own: the user says who sends.
        static const QSet<QByteArray> unmarked{"auth0", "wix", "new-relic", "mixpanel", "fillout"};
        QCOMPARE(detection.headers.isEmpty() && detection.userAgents.isEmpty() && detection.fields.isEmpty(),
                 unmarked.contains(name));
        if (unmarked.contains(name))
            return;
        const auto message =
            sign(sampleFor(provider), provider.scheme, secretsFor(provider.scheme).signing, signOptions());
        QVERIFY(message);
        const Recognition recognition = recognise(*message, m_catalogue);
        QStringList names;
        for (const Candidate& candidate : recognition.candidates)
            names += u"%1 (%2)"_s.arg(QString::fromUtf8(candidate.provider->name)).arg(candidate.weight);
        const bool there =
            std::ranges::any_of(recognition.candidates, [&provider](const Candidate& candidate) {
                return candidate.provider == &provider;
            });
        QVERIFY2(there, qPrintable(names.join(u", "_s)));
        // Whoever stands before it is of its family, or sends the same marks.
        const Provider* first = recognition.candidates.first().provider;
        if (first != &provider)
            qInfo().noquote() << name << "stands behind" << names.join(u", "_s);
    }

private:
    /// Every bit for the first provider of an engine and hash, every seventh for those that do the same.
    qsizetype stepFor(const Provider& provider)
    {
        const QByteArray way = provider.scheme.engine + crypto::hashName(provider.scheme.hash).toByteArray() +
                               QByteArray::number(int(provider.scheme.signature.list));
        if (m_flipped.contains(way))
            return 7;
        m_flipped += way;
        return 1;
    }

    static QList<QByteArray> checkedHeaders(const Scheme& scheme)
    {
        QList<QByteArray> names;
        for (const QList<Source>& sources : {scheme.signature.sources.mid(0, 1), scheme.timestamp.sources}) {
            for (const Source& source : sources) {
                if (source.kind == Source::Kind::Header)
                    names += source.name;
            }
        }
        if (scheme.engine == "http message signature")
            names += {"Signature", "Signature-Input", "Content-Digest"};
        if (scheme.engine == "cavage")
            names += {"Date", "Digest"};
        return names;
    }

    /// The part of a header's text that proves something.
    static std::pair<qsizetype, qsizetype> provingPart(const Scheme& scheme, QByteArrayView value)
    {
        if (scheme.engine == "basic") // the word Basic is good in any case
            return {6, value.size()};
        const qsizetype signature = scheme.engine == "cavage" ? value.indexOf("signature=") : -1;
        if (signature >= 0) // the key's id is not signed
            return {signature, value.indexOf('"', signature + 11)};
        return {scheme.engine == "cavage" && value.startsWith("sha-256=") ? 8 : 0, value.size()};
    }

    void flipHeaders(const Provider& provider, const Message& message, const Secret& secret, qsizetype step)
    {
        const QList<QByteArray> names = checkedHeaders(provider.scheme);
        for (qsizetype line = 0; line < message.headers.size(); ++line) {
            const bool isChecked = std::ranges::any_of(names, [&](const QByteArray& name) {
                return message.headers.name(line).compare(name, Qt::CaseInsensitive) == 0;
            });
            if (!isChecked)
                continue;
            const auto [from, to] = provingPart(provider.scheme, message.headers.value(line));
            for (qsizetype bit = from * 8; bit < to * 8; bit += step) {
                const Verdict verdict =
                    check(withFlippedHeaderBit(message, line, bit), provider.scheme, secret).verdict;
                const QString where = QString::fromUtf8(message.headers.name(line));
                QVERIFY2(!isGood(verdict), qPrintable(u"%1, bit %2"_s.arg(where).arg(bit)));
            }
        }
    }

    void flipBody(const Provider& provider, const Message& message, const Secret& secret, qsizetype step)
    {
        // Bits whose flip does not change the fields that are signed: JSON around them, case of %XX.
        const bool wholeBody = provider.scheme.content.contains("body}") ||
                               !provider.scheme.bodyHash.name.isEmpty() ||
                               provider.scheme.engine == "http message signature" ||
                               provider.scheme.engine == "cavage" || provider.scheme.engine.startsWith("jw");
        if (!wholeBody)
            return;
        for (qsizetype bit = 0; bit < message.body.size() * 8; bit += step) {
            Message flipped = message;
            flipped.body[bit / 8] = char(flipped.body[bit / 8] ^ (1 << (bit % 8)));
            QVERIFY2(!isGood(check(flipped, provider.scheme, secret).verdict),
                     qPrintable(QString::number(bit)));
        }
    }
};

QTEST_GUILESS_MAIN(TestEveryProvider)
#include "tst_every_provider.moc"
