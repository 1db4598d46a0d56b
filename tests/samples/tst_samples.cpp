// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/json.h"
#include "app/providers/recognition.h"
#include "app/samples/sample_collection.h"
#include "app/signing/new_secret.h"
#include "app/signing/sign.h"

#include <QSet>
#include <QTest>

#include <map>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench;
using namespace hookbench::samples;
using namespace hookbench::signing;
using providers::Candidate;
using providers::Catalogue;
using providers::Message;
using providers::Provider;
using providers::Recognition;

namespace {

constexpr qint64 now = 1'730'000'000'123'000;
const auto target = "https://receiver.example/hooks/in"_ba;

const QHash<QByteArray, QByteArray>& parameters()
{
    static const QHash<QByteArray, QByteArray> all{{"webhook-id", "8PT597110X687430LKGECATA"},
                                                   {"public-key", "integration"}};
    return all;
}

Result<Message> filled(const Sample& sample, quint64 seed)
{
    templates::Context context;
    context.nowUs = now;
    context.seed = seed;
    return fillSample(sample, target, context);
}

QString said(const Recognition& recognition)
{
    QStringList names;
    for (const Candidate& candidate : recognition.candidates)
        names += u"%1 (%2)"_s.arg(QString::fromUtf8(candidate.provider->name)).arg(candidate.weight);
    return names.join(u", "_s) + u"; event “"_s + QString::fromUtf8(recognition.event) + u"”"_s;
}

QString problemsIn(const QList<Error>& errors)
{
    QStringList texts;
    for (const Error& error : errors)
        texts += error.message;
    return texts.join(u'\n');
}

} // namespace

// Every file of resources/samples: nobody has to add a test for a new one.
class TestSamples : public QObject
{
    Q_OBJECT

    Catalogue m_catalogue = Catalogue::load({Catalogue::builtinFolder()});
    SampleCollection m_collection = SampleCollection::load({});
    std::map<QByteArray, NewSecret> m_secrets;

    void rows()
    {
        QTest::addColumn<QByteArray>("provider");
        QTest::addColumn<QByteArray>("name");
        for (const Sample& sample : m_collection.samples())
            QTest::newRow((sample.provider + ' ' + sample.name).constData())
                << sample.provider << sample.name;
    }

    const NewSecret& secretFor(const Provider& provider)
    {
        auto found = m_secrets.find(provider.name);
        if (found == m_secrets.end())
            found = m_secrets.emplace(provider.name, newSecret(provider.scheme)).first;
        return found->second;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QList<Error> problems;
        m_collection = SampleCollection::load({SampleCollection::builtinFolder()}, &problems);
        QVERIFY2(problems.isEmpty(), qPrintable(problemsIn(problems)));
    }

    void areOfFortyProvidersAtLeast()
    {
        QSet<QByteArray> providers;
        for (const Sample& sample : m_collection.samples())
            providers += sample.provider;
        QVERIFY2(providers.size() >= 40, QByteArray::number(providers.size()).constData());
        qInfo() << m_collection.samples().size() << "samples of" << providers.size() << "providers";
    }

    void areWhole_data() { rows(); }

    void areWhole()
    {
        QFETCH(QByteArray, provider);
        QFETCH(QByteArray, name);
        const Sample& sample = *m_collection.find(provider, name);
        QVERIFY(m_catalogue.find(provider));
        for (quint64 seed = 1; seed <= 20; ++seed) {
            const auto message = filled(sample, seed);
            QVERIFY2(message, qPrintable(message ? QString() : message.error().message));
            QVERIFY(!message->body.isEmpty());
            if (sample.form == Sample::Body::Form)
                continue;
            QVERIFY2(!payload::checkJson(message->body), message->body.constData());
        }
        QCOMPARE(filled(sample, 7)->body, filled(sample, 7)->body);
        if (sample.body.contains("{{uuid") || sample.body.contains("{{string") ||
            sample.body.contains("{{hex"))
            QVERIFY(filled(sample, 7)->body != filled(sample, 8)->body);
    }

    void verifyWhenSigned_data() { rows(); }

    void verifyWhenSigned()
    {
        QFETCH(QByteArray, provider);
        QFETCH(QByteArray, name);
        const Provider& sender = *m_catalogue.find(provider);
        const NewSecret& secret = secretFor(sender);
        const Message message = filled(*m_collection.find(provider, name), 3).value();
        const auto signedMessage =
            sign(message, sender.scheme, {secret.signing, u"signing"_s}, {now, "msg-1", parameters()});
        QVERIFY2(signedMessage, qPrintable(signedMessage ? QString() : signedMessage.error().message));
        const Verification result =
            verify(*signedMessage, sender.scheme, {{secret.checking, u"checking"_s}}, {now, parameters()});
        if (!sender.scheme.isSigned()) {
            QCOMPARE(result.verdict, Verdict::Unsigned);
            return;
        }
        QVERIFY2(result.verdict == Verdict::Valid || result.verdict == Verdict::Authenticated,
                 qPrintable(result.reason));
    }

    void areRecognised_data() { rows(); }

    void areRecognised()
    {
        QFETCH(QByteArray, provider);
        QFETCH(QByteArray, name);
        const Provider& sender = *m_catalogue.find(provider);
        const Sample& sample = *m_collection.find(provider, name);
        const auto message = sign(filled(sample, 5).value(), sender.scheme,
                                  {secretFor(sender).signing, u"signing"_s}, {now, "msg-1", parameters()});
        QVERIFY(message);
        const Recognition recognition = providers::recognise(*message, m_catalogue);
        QVERIFY2(!recognition.candidates.isEmpty(), qPrintable(said(recognition)));
        const Candidate& first = recognition.candidates.first();
        if (first.provider == &sender && recognition.isCertain) {
            QVERIFY2(recognition.event == sample.event, qPrintable(said(recognition)));
            return;
        }
        // Never a wrong one: it is ours among those that are as likely, or the way of signing that we share
        // and that nothing else tells apart.
        qInfo().noquote() << provider << name << "is ambiguous:" << said(recognition);
        const bool isSharedWay = first.provider->scheme == sender.scheme && recognition.candidates.size() > 1;
        const auto ours = std::ranges::find(recognition.candidates, &sender, &Candidate::provider);
        QVERIFY2(ours != recognition.candidates.end(), qPrintable(said(recognition)));
        QVERIFY2(ours->weight == first.weight || isSharedWay, qPrintable(said(recognition)));
    }

    void areFoundByNameAndEvent()
    {
        const Sample* opened = m_collection.find("github", "pull_request.opened");
        QVERIFY(opened);
        QCOMPARE(m_collection.find("github", "pull_request"), opened);
        QVERIFY(!m_collection.find("github", "no such event"));
        QVERIFY(!m_collection.find("nobody", "push"));
    }

    void tellsWhatIsBrokenInAFile_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("no header") << "=== a\nno header\n\n{}"_ba << u"line 2"_s;
        QTest::newRow("unknown option") << "@colour red\n=== a\n\n{}"_ba << u"line 1"_s;
        QTest::newRow("unknown way of writing") << "=== a\n@body loud\n\n{}"_ba << u"line 2"_s;
        QTest::newRow("twice") << "=== a\n\n{}\n=== a\n\n{}"_ba << u"line 4"_s;
        QTest::newRow("without a name") << "=== \n\n{}"_ba << u"line 1"_s;
        QTest::newRow("event for all") << "@event x\n=== a\n\n{}"_ba << u"line 1"_s;
    }

    void tellsWhatIsBrokenInAFile()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        const auto samples = readSamples(text, u"/data/some.samples"_s);
        QVERIFY(!samples);
        QCOMPARE(samples.error().kind, ErrorKind::Damaged);
        QVERIFY2(samples.error().message.contains(expected), qPrintable(samples.error().message));
    }

    void readsEverythingOfAFile()
    {
        const auto samples = readSamples("X-All: 1\nX-Both: general\n@body form\n\n"
                                         "=== first\n@method PUT\n@query a=1\n@event other\nx-both: own\n\n"
                                         "a={{integer 3 3}} & b\nb\nc==\n\n"
                                         "=== second\n@body crlf\n\none\ntwo\n",
                                         u"/data/some.samples"_s);
        QVERIFY(samples);
        QCOMPARE(samples->size(), 2U);
        const Sample& first = samples->front();
        QCOMPARE(first.provider, "some"_ba);
        QCOMPARE(first.event, "other"_ba);
        const Message message = fillSample(first, "http://h:1?x=y"_ba, {}).value();
        QCOMPARE(message.method, "PUT"_ba);
        QCOMPARE(message.url, "http://h:1?x=y&a=1"_ba);
        QCOMPARE(message.target, "/?x=y&a=1"_ba);
        QCOMPARE(message.body, "a=3+%26+b&c=%3D"_ba);
        QCOMPARE(message.headers.valueOf("Host").toByteArray(), "h:1"_ba);
        QCOMPARE(message.headers.valueOf("X-Both").toByteArray(), "own"_ba);
        QCOMPARE(message.headers.valueOf("Content-Length").toByteArray(), "15"_ba);
        QCOMPARE(fillSample(samples->back(), target, {})->body, "one\r\ntwo\r\n"_ba);
    }

    void refusesWhatCannotBeFilled()
    {
        Sample sample;
        sample.provider = "some";
        sample.name = "broken";
        sample.body = "{\"a\": {{nothing}}}";
        QCOMPARE(fillSample(sample, target, {}).error().kind, ErrorKind::Damaged);
        sample.body = "{\"a\": }";
        QCOMPARE(fillSample(sample, target, {}).error().kind, ErrorKind::Damaged);
    }
};

QTEST_GUILESS_MAIN(TestSamples)
#include "tst_samples.moc"
