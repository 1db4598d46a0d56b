// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bundle/bundle_reader.h"
#include "app/bundle/bundle_writer.h"
#include "app/exchange/recorder.h"
#include "tests/support/example_exchanges.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QLocale>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::bundle {

namespace {

constexpr BlobId largeBody{7};

struct Packed
{
    Exchange exchange;
    Annotation annotation;
};

QByteArray largeContent()
{
    return tests::allBytes(Recorder::pieceSize * 2 + 17);
}

QByteArray pack(const std::vector<Packed>& exchanges, const Protection& protection = {})
{
    QByteArray bytes;
    const auto out = [&bytes](QByteArrayView part) -> Result<void> {
        bytes += part;
        return {};
    };
    const auto read = [](BlobId, qint64 offset, qint64 size) -> Result<QByteArray> {
        return largeContent().mid(offset, size);
    };
    BundleWriter writer(protection);
    if (!writer.begin({}, out))
        return {};
    for (const Packed& one : exchanges) {
        if (!writer.add(formats::ExportItem(one.exchange, read, one.annotation), out))
            return {};
    }
    return writer.end(out) ? bytes : QByteArray();
}

struct Unpacked
{
    std::vector<ExchangeRecord> records;
    std::vector<QByteArray> bodies; ///< those in pieces, one after the other
    QByteArray signer;
};

Result<Unpacked> unpack(QByteArray bytes, const Keys& keys = {}, BundleReader::Limits limits = {})
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto reader = BundleReader::open(buffer, keys, limits);
    if (!reader)
        return fail(reader.error());
    Unpacked unpacked;
    for (;;) {
        Result<std::optional<ExchangeRecord>> record = (*reader)->next();
        if (!record)
            return fail(record.error());
        if (!*record)
            break;
        QByteArray body;
        for (;;) {
            const Result<QByteArray> part = (*reader)->body(100'000);
            if (!part)
                return fail(part.error());
            if (part->isEmpty())
                break;
            body += *part;
        }
        unpacked.bodies.push_back(body);
        unpacked.records.push_back(std::move(**record));
    }
    unpacked.signer = (*reader)->signer();
    return unpacked;
}

Packed ordinary(int number)
{
    Packed one{tests::exampleExchange(number, 300), {}};
    one.exchange.summary.id = ExchangeId{number};
    return one;
}

std::vector<Packed> some(int count)
{
    std::vector<Packed> exchanges;
    for (int i = 1; i <= count; ++i)
        exchanges.push_back(ordinary(i));
    return exchanges;
}

Packed everything()
{
    Packed one{tests::brokenExchange(), {}};
    one.exchange.connection = 77; // a stranger may not use the numbers up
    one.exchange.tls = Shared(tests::exampleTls());
    one.exchange.signature = SignatureCheck{Verdict::Invalid, "github-sha256", u"another key"_s};
    SentRecord sent;
    sent.url = "https://example.test/hook";
    sent.attempt = 3;
    one.exchange.sent = Shared(sent);
    one.annotation = {true, true, 3, {u"a"_s, u"two words"_s}, u"line\nline"_s};
    return one;
}

Protection locked(const QByteArray& passphrase)
{
    Protection protection;
    protection.passphrase = passphrase;
    return protection;
}

} // namespace

class TestBundle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEverything()
    {
        const Packed one = everything();
        const Result<Unpacked> read = unpack(pack({one, ordinary(2)}));
        QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
        QCOMPARE(read->records.size(), size_t(2));
        Exchange expected = one.exchange;
        expected.summary.endpointId = {};
        QCOMPARE(read->records[0].annotation, one.annotation);
        QVERIFY(read->records[0].exchange == expected);
        Exchange second = ordinary(2).exchange;
        second.summary.endpointId = {};
        QVERIFY(read->records[1].exchange == second);
    }

    void streamsLargeBodiesAndSharesAnswers()
    {
        Packed large = ordinary(1);
        large.exchange.requestBody = {{}, largeBody, largeContent().size(), 0};
        large.exchange.responseBody = {{}, BlobId{9}, largeContent().size(), 0};
        Packed again = ordinary(2);
        again.exchange.responseBody = {{}, BlobId{9}, largeContent().size(), 0};
        const Result<Unpacked> read = unpack(pack({large, again}));
        QVERIFY(read);
        QCOMPARE(read->bodies[0], largeContent() + largeContent());
        QCOMPARE(read->bodies[1], QByteArray());
        QCOMPARE(read->records[0].sharedAnswer, 0);
        QCOMPARE(read->records[1].sharedAnswer, 1);
        QCOMPARE(read->records[1].exchange.responseBody.blob, read->records[0].exchange.responseBody.blob);
    }

    void opensWithPassphraseOrKey()
    {
        const PrivateKey first = *PrivateKey::make();
        const PrivateKey second = *PrivateKey::make();
        Protection protection = locked("correct horse");
        protection.recipients = {first.publicKey(), second.publicKey()};
        const QByteArray bytes = pack(some(3), protection);
        QVERIFY(!bytes.contains("example")); // nothing of the content shows
        QVERIFY(unpack(bytes, {"correct horse", {}, {}}));
        QVERIFY(unpack(bytes, {{}, {second}, {}}));
        QCOMPARE(unpack(bytes, {"wrong horse", {}, {}}).error().kind, ErrorKind::Denied);
        QCOMPARE(unpack(bytes, {{}, {*PrivateKey::make()}, {}}).error().message,
                 u"It was made for another key."_s);
        QVERIFY(unpack(bytes).error().message.contains("a passphrase or a key is needed"_L1));
        const std::optional<Locks> locks = locksOf(bytes);
        QVERIFY(locks && locks->passphrase && locks->recipients);
    }

    void tellsWhoSigned()
    {
        const PrivateKey author = *PrivateKey::make();
        Protection protection;
        protection.signer = author;
        const QByteArray bytes = pack(some(2), protection);
        const Result<Unpacked> read = unpack(bytes, {{}, {}, author.publicKey()});
        QVERIFY(read);
        QCOMPARE(read->signer, author.publicKey().signing);
        QVERIFY(unpack(bytes, {{}, {}, PrivateKey::make()->publicKey()})
                    .error()
                    .message.contains("another key"_L1));
        QCOMPARE(unpack(pack(some(2)), {{}, {}, author.publicKey()}).error().message,
                 u"It was not signed."_s);
    }

    void refusesEveryChangedByte_data()
    {
        QTest::addColumn<QByteArray>("passphrase");
        QTest::newRow("open") << QByteArray();
        QTest::newRow("encrypted") << QByteArray("pass");
    }

    void refusesEveryChangedByte()
    {
        QFETCH(const QByteArray, passphrase);
        const PrivateKey author = *PrivateKey::make();
        Protection protection = locked(passphrase);
        protection.signer = author;
        const QByteArray bytes = pack(some(4), protection);
        // Each attempt with a passphrase costs scrypt's time: behind the header, some places are enough.
        const qsizetype step = passphrase.isEmpty() ? 1 : 331;
        const qsizetype from = passphrase.isEmpty() ? 0 : 26 + 66 + 32;
        for (qsizetype at = from; at < bytes.size(); at += step) {
            QByteArray changed = bytes;
            changed[at] = char(changed.at(at) ^ 0x20);
            const Result<Unpacked> read = unpack(changed, {passphrase, {}, author.publicKey()});
            QVERIFY2(!read, qPrintable(u"byte %1 was changed and nobody saw it"_s.arg(at)));
            QVERIFY(!read.error().message.isEmpty());
        }
    }

    void refusesEveryCut()
    {
        const QByteArray bytes = pack(some(3));
        for (qsizetype size = 0; size < bytes.size(); ++size)
            QVERIFY2(!unpack(bytes.first(size)), qPrintable(QString::number(size)));
        QVERIFY(!unpack(bytes + 'x'));
    }

    void namesThePlace()
    {
        std::vector<Packed> exchanges;
        for (int i = 1; i <= 3; ++i) { // what does not compress fills several blocks
            exchanges.push_back(ordinary(i));
            QByteArray& body = exchanges.back().exchange.requestBody.inlined;
            body.resize(Recorder::pieceSize);
            QRandomGenerator(quint32(i)).fillRange(reinterpret_cast<quint32*>(body.data()), body.size() / 4);
            exchanges.back().exchange.requestBody.wireSize = body.size();
        }
        QByteArray bytes = pack(exchanges);
        bytes[bytes.size() - 1000] = char(bytes.at(bytes.size() - 1000) ^ 1);
        const QString message = unpack(bytes).error().message;
        QVERIFY2(message.contains("exchange 3"_L1), qPrintable(message));
        QVERIFY2(message.contains(QLocale().toString(bytes.size())), qPrintable(message));
    }

    void refusesBombs()
    {
        Packed large = ordinary(1);
        large.exchange.requestBody = {QByteArray(8 * 1024 * 1024, '\0'), {}, 8 * 1024 * 1024, 0};
        const QByteArray bytes = pack({large});
        QVERIFY(bytes.size() < 64 * 1024);
        QVERIFY(unpack(bytes, {}, {16 * 1024 * 1024, 1}));
        const Result<Unpacked> read = unpack(bytes, {}, {1024 * 1024, 10});
        QVERIFY(!read);
        QVERIFY(read.error().message.contains("fill the disk"_L1));
    }

    void survivesRandomBundles()
    {
        // What a stranger makes: sound blocks around a content that is not in order.
        QRandomGenerator random(5);
        for (int round = 0; round < 500; ++round) {
            QByteArray content;
            for (int part = 0; part < 3; ++part) {
                content += char(random.bounded(4));
                content += QByteArray(7, '\0') + char(random.bounded(256));
                QByteArray bytes(random.bounded(200), '\0');
                for (char& c : bytes)
                    c = char(random.bounded(256) & (round % 2 ? 0x3f : 0xff));
                content += bytes;
            }
            QByteArray bytes;
            const auto out = [&bytes](QByteArrayView part) -> Result<void> {
                bytes += part;
                return {};
            };
            BlockWriter blocks(*makeHeader({}));
            payload::ZstdWriter zstd;
            const auto block = [&](QByteArrayView part) {
                return blocks.add(part, out);
            };
            QVERIFY(blocks.begin(out) && zstd.add(content, block) && zstd.finish(block) && blocks.end(out));
            QVERIFY(!unpack(bytes));
        }
    }

    void keysAreReadAsWritten()
    {
        const PrivateKey key = *PrivateKey::make();
        const Result<PrivateKey> own = readPrivateKey(privateKeyText(key));
        QVERIFY(own);
        QCOMPARE(own->publicKey(), key.publicKey());
        const Result<PublicKey> shared = readPublicKey("Mail:\n > " + publicKeyText(key.publicKey()) + " \n");
        QVERIFY(shared);
        QCOMPARE(*shared, key.publicKey());
        QByteArray mistyped = publicKeyText(key.publicKey());
        mistyped[20] = mistyped.at(20) == 'A' ? 'B' : 'A';
        QVERIFY(!readPublicKey(mistyped));
        QVERIFY(!readPrivateKey(publicKeyText(key.publicKey())));
    }

    void refusesCostlyPassphrases()
    {
        QByteArray bytes = pack(some(1), locked("pass"));
        bytes[27] = 30; // 2^30 rounds would need 1 TiB
        const QByteArray checked = bytes.first(26 + 66);
        bytes.replace(26 + 66, 32, QCryptographicHash::hash(checked, QCryptographicHash::Sha256));
        QCOMPARE(unpack(bytes, {"pass", {}, {}}).error().kind, ErrorKind::Denied);
    }
};

} // namespace hookbench::bundle

QTEST_GUILESS_MAIN(hookbench::bundle::TestBundle)
#include "tst_bundle.moc"
