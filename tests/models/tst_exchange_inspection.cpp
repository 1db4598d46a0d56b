// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/body_loader.h"
#include "app/models/exchange_inspection.h"
#include "app/models/log_texts.h"

#include "tests/support/example_exchanges.h"
#include "tests/support/temp_session.h"

#include <QtTest>

using namespace hookbench;
using namespace hookbench::models;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A POST with a body and a Content-Type.
Exchange post(const QByteArray& type, const QByteArray& body, const QByteArray& target = "/")
{
    Exchange exchange = tests::exampleExchange();
    exchange.requestHead = "POST " + target +
                           " HTTP/1.1\r\nHost: x\r\nX-A: 1\r\nx-a: 2\r\nContent-Type: " + type +
                           "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n";
    exchange.requestBody = {body, {}, body.size()};
    exchange.requestFraming = http::BodyFraming::Length;
    exchange.summary.bodySize = body.size();
    return exchange;
}

QString allOf(const payload::RowSource& source)
{
    return source.text(0, source.size());
}

QString fact(const Inspection& inspection, const QString& label)
{
    for (const TextLine& line : inspection.overview) {
        if (line.cells[0] == label)
            return line.cells[1];
    }
    return {};
}

} // namespace

class TestExchangeInspection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void loadsFactsHeadersAndBody();
    void showsBrokenJsonAsItCame();
    void showsCompressedContentAsBytes();
    void undoesChunksAndShowsTrailers();
    void showsLargeBodiesWhole();
    void showsLargeChunkedBodiesWhole();
    void showsLargeJsonFromItsFirstPartOn();
    void recognisesJsonLines();
    void savesLargeBodiesWhole();
    void tellsWhySavingEnded();
    void latestExchangeWins();
    void forgetsAtOnce();
    void reportsWhatIsNotThere();
    void survivesBrokenMessages();

private:
    ExchangeId record(const Exchange& exchange);
    const Inspection& load(ExchangeId id);

    std::unique_ptr<tests::TempSession> m_session;
    std::unique_ptr<session::SessionWriter> m_writer;
    QThreadPool m_pool;
    std::unique_ptr<ExchangeInspection> m_inspection;
};

void TestExchangeInspection::init()
{
    m_session = std::make_unique<tests::TempSession>();
    m_writer = m_session->write();
    QVERIFY(m_writer);
    m_inspection = std::make_unique<ExchangeInspection>(m_pool);
    m_inspection->setSession(m_session->path());
}

void TestExchangeInspection::cleanup()
{
    m_inspection.reset();
    m_pool.waitForDone();
    m_writer.reset();
    m_session.reset();
}

ExchangeId TestExchangeInspection::record(const Exchange& exchange)
{
    return tests::recordAndWait(*m_writer, exchange).value_or(ExchangeId{});
}

const Inspection& TestExchangeInspection::load(ExchangeId id)
{
    m_inspection->load(id);
    const bool loaded = QTest::qWaitFor(
        [this] {
            return m_inspection->state() == ExchangeInspection::State::Loaded &&
                   !m_inspection->inspection().request.pending;
        },
        30'000);
    if (!loaded)
        QTest::qFail(qPrintable(m_inspection->error().message), __FILE__, __LINE__);
    return m_inspection->inspection();
}

void TestExchangeInspection::loadsFactsHeadersAndBody()
{
    const ExchangeId id = record(post("application/json", R"({"b":1.0,"a":[]})", "/p?q=%20x&q=2"));
    const Inspection& shown = load(id);
    QCOMPARE(shown.id, id);
    QCOMPARE(fact(shown, u"Number"_s), QString::number(id.value));
    QCOMPARE(fact(shown, u"Method"_s), u"POST"_s);
    QCOMPARE(fact(shown, u"Target"_s), u"/p?q=%20x&q=2"_s);
    QVERIFY(fact(shown, u"Time (UTC)"_s).endsWith(u" UTC"_s));
    QCOMPARE(shown.headers.size(), size_t(5));
    QCOMPARE(shown.headers[2].cells, (QStringList{u"x-a"_s, u"2"_s}));
    QCOMPARE(shown.query.size(), size_t(2));
    QCOMPARE(shown.query[0].cells[1], u" x"_s);
    QCOMPARE(shown.request.kind, payload::BodyKind::Json);
    QCOMPARE(allOf(*shown.request.pretty), u"{\n  \"b\": 1.0,\n  \"a\": []\n}"_s);
    QCOMPARE(allOf(*shown.request.text), uR"({"b":1.0,"a":[]})"_s);
    QVERIFY(allOf(*shown.raw).startsWith(u"POST /p?q="_s));
    QVERIFY(shown.raw->row(0).text.endsWith(u"\\r\\n"_s));
    QVERIFY(shown.request.notes.isEmpty());
}

void TestExchangeInspection::showsBrokenJsonAsItCame()
{
    const Inspection& shown = load(record(post("application/json", "{\"a\":1,}")));
    QCOMPARE(shown.request.kind, payload::BodyKind::Json);
    QVERIFY(!shown.request.pretty);
    QCOMPARE(shown.request.problem.offset, qint64(7));
    QVERIFY(!shown.request.problem.message.isEmpty());
    QCOMPARE(allOf(*shown.request.text), u"{\"a\":1,}"_s);
}

void TestExchangeInspection::showsCompressedContentAsBytes()
{
    const Inspection& shown =
        load(record(post("application/json\r\nContent-Encoding: gzip", "\x1F\x8B\x08")));
    QCOMPARE(shown.request.kind, payload::BodyKind::Binary);
    QVERIFY(shown.request.notes.join(u' ').contains(u"gzip"_s));
    QVERIFY(shown.request.hex->row(0).text.contains(u"1F 8B 08"_s));
}

void TestExchangeInspection::undoesChunksAndShowsTrailers()
{
    Exchange exchange = post("text/plain", {});
    const QByteArray wire = "3;x=y\r\nabc\r\n2\r\nde\r\n0\r\nX-Sum: 1\r\n\r\n";
    exchange.requestHead.replace("Content-Length: 0", "Transfer-Encoding: chunked");
    exchange.requestBody = {wire, {}, wire.size()};
    exchange.requestFraming = http::BodyFraming::Chunked;
    exchange.summary.bodySize = 5;
    const Inspection& shown = load(record(exchange));
    QCOMPARE(allOf(*shown.request.text), u"abcde"_s);
    QCOMPARE(shown.request.size, qint64(5));
    QCOMPARE(shown.trailers.size(), size_t(1));
    QCOMPARE(shown.trailers[0].cells, (QStringList{u"X-Sum"_s, u"1"_s}));
    QCOMPARE(shown.rawHex->size(), exchange.requestHead.size() + wire.size());
    QVERIFY(allOf(*shown.raw).contains(u"3;x=y"_s));
}

void TestExchangeInspection::showsLargeBodiesWhole()
{
    const QByteArray body = QByteArray("0123456789abcde\n").repeated(5'000'000);
    Exchange exchange = post("text/plain", {});
    exchange.summary.bodySize = body.size();
    exchange.requestBody = {{}, tests::writeBlob(*m_writer, body), body.size()};
    std::vector<Inspection> seen;
    connect(m_inspection.get(), &ExchangeInspection::stateChanged, this, [this, &seen] {
        if (m_inspection->state() == ExchangeInspection::State::Loaded)
            seen.push_back(m_inspection->inspection());
    });
    const Inspection& shown = load(record(exchange));
    QCOMPARE(seen.size(), size_t(2));
    QVERIFY(seen[0].request.pending && !seen[0].request.continues);
    QCOMPARE(seen[0].request.text->size(), previewSize);
    QVERIFY(seen[0].request.notes.join(u' ').contains(sizeText(previewSize)));
    QCOMPARE(seen[0].request.hex->size(), qint64(body.size()));
    QCOMPARE(seen[0].rawNotes.size(), 1);
    const qint64 seam = exchange.requestHead.size() - 2;
    for (const Inspection& inspection : seen) {
        QCOMPARE(inspection.rawHex->read(0, 4).value_or(QByteArray()), QByteArray("POST"));
        QCOMPARE(inspection.rawHex->read(seam, 4).value_or(QByteArray()), QByteArray("\r\n01"));
        const payload::TextRow last = inspection.request.hex->row(body.size() / 16 - 1);
        QVERIFY(last.text.endsWith(u"0123456789abcde·"_s));
    }
    QVERIFY(shown.request.continues && shown.rawContinues);
    QVERIFY(shown.request.notes.isEmpty() && shown.rawNotes.isEmpty());
    QCOMPARE(shown.request.text->size(), body.size());
    QCOMPARE(shown.request.text->row(shown.request.text->rowCount() - 2).text, u"0123456789abcde"_s);
    QCOMPARE(shown.raw->size(), exchange.requestHead.size() + body.size());
}

void TestExchangeInspection::showsLargeChunkedBodiesWhole()
{
    QByteArray wire;
    QByteArray content;
    for (int i = 0; i < 70; ++i) {
        const QByteArray chunk((1 << 20) - 7 * i, char('a' + i % 26));
        wire += QByteArray::number(chunk.size(), 16) + "\r\n" + chunk + "\r\n";
        content += chunk;
    }
    wire += "0\r\nX-Sum: 1\r\n\r\n";
    Exchange exchange = post("text/plain", {});
    exchange.requestFraming = http::BodyFraming::Chunked;
    exchange.summary.bodySize = content.size();
    exchange.requestBody = {{}, tests::writeBlob(*m_writer, wire), wire.size()};
    const Inspection& shown = load(record(exchange));
    QCOMPARE(shown.request.size, qint64(content.size()));
    QVERIFY(shown.request.text->piece(0, content.size()) == content);
    QVERIFY(shown.request.hex->read(0, content.size()).value_or(QByteArray()) == content);
    QVERIFY(shown.rawHex->read(exchange.requestHead.size(), wire.size()).value_or(QByteArray()) == wire);
    QCOMPARE(shown.trailers.size(), size_t(1));
    QVERIFY(shown.request.notes.isEmpty());
}

void TestExchangeInspection::showsLargeJsonFromItsFirstPartOn()
{
    QByteArray body = "[";
    for (int i = 0; body.size() < 3'000'000; ++i)
        body += R"({"number":)" + QByteArray::number(i) + "},";
    body.chop(1);
    body += ']';
    Exchange exchange = post("application/json", {});
    exchange.summary.bodySize = body.size();
    exchange.requestBody = {{}, tests::writeBlob(*m_writer, body), body.size()};
    std::vector<Inspection> seen;
    connect(m_inspection.get(), &ExchangeInspection::stateChanged, this, [this, &seen] {
        if (m_inspection->state() == ExchangeInspection::State::Loaded)
            seen.push_back(m_inspection->inspection());
    });
    const Inspection& shown = load(record(exchange));
    QCOMPARE(seen.size(), size_t(3));
    QVERIFY(!seen[0].request.problem);
    QVERIFY(!seen[0].request.json->outline.isComplete());
    // The whole tree comes before the text has been indented, beside the first part of the text.
    QVERIFY(seen[1].request.pending && seen[1].request.continues && seen[1].rawContinues);
    QCOMPARE(seen[1].request.json, shown.request.json);
    QCOMPARE(seen[1].request.pretty, seen[0].request.pretty);
    QVERIFY(shown.request.json->outline.isComplete());
    for (qint64 row : {0, 1, 1000, 9000})
        QCOMPARE(seen[0].request.pretty->row(row).text, shown.request.pretty->row(row).text);
    QCOMPARE(shown.request.json->outline.raw(0).toByteArray(), body);
}

void TestExchangeInspection::recognisesJsonLines()
{
    const QByteArray lines = "{\"a\":1}\n{\"a\":2}\n";
    for (const QByteArray& type :
         {QByteArray("application/x-ndjson"), QByteArray("application/json"), QByteArray()}) {
        const Inspection& shown = load(record(post(type, lines)));
        QVERIFY(shown.request.isJsonLines);
        QVERIFY(!shown.request.json);
        QCOMPARE(shown.request.text->row(1).spans.at(1).token, payload::Token::Key);
    }
    QVERIFY(!load(record(post("application/json", "{\"a\":1}"))).request.isJsonLines);
}

void TestExchangeInspection::savesLargeBodiesWhole()
{
    const QByteArray body = tests::allBytes(3'000'000);
    Exchange exchange = post("application/octet-stream", {});
    exchange.summary.bodySize = body.size();
    exchange.requestBody = {{}, tests::writeBlob(*m_writer, body), body.size()};
    load(record(exchange));
    std::map<QString, Result<void>> ends;
    const auto save = [this, &ends](const QString& name) {
        BodySave* one = m_inspection->saveBody(BodySave::Part::Request, m_session->folder() + name);
        connect(one, &BodySave::ended, this, [&ends, name](const Result<void>& result) {
            ends.insert({name, result});
        });
        return one;
    };
    BodySave* first = save(u"/first"_s);
    save(u"/second"_s); // does not take the place of the first
    qint64 counted = 0;
    connect(first, &BodySave::ended, this, [first, &counted] { counted = first->savedBytes(); });
    load(record(post("text/plain", "another"))); // is shown meanwhile
    QTRY_COMPARE(ends.size(), size_t(2));
    for (const QString& name : {u"/first"_s, u"/second"_s}) {
        QVERIFY(ends.at(name));
        QFile file(m_session->folder() + name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll() == body);
    }
    QCOMPARE(counted, body.size());
}

void TestExchangeInspection::tellsWhySavingEnded()
{
    load(record(post("text/plain", "text")));
    std::optional<ErrorKind> kind;
    const auto note = [&kind](const Result<void>& result) {
        if (!result)
            kind = result.error().kind;
    };
    const QString cancelled = m_session->folder() + u"/cancelled"_s;
    BodySave* save = m_inspection->saveBody(BodySave::Part::Request, cancelled);
    connect(save, &BodySave::ended, this, note);
    m_inspection->setSession({}); // leaving the session does not pass over it in silence
    QCOMPARE(kind, ErrorKind::Cancelled);
    QVERIFY(!m_inspection->saveBody(BodySave::Part::Request, cancelled));

    m_inspection->setSession(m_session->path());
    load(ExchangeId{1});
    save = m_inspection->saveBody(BodySave::Part::Request, m_session->folder() + u"/none/body"_s);
    kind.reset();
    connect(save, &BodySave::ended, this, note);
    QTRY_VERIFY(kind.has_value());
    QVERIFY(kind != ErrorKind::Cancelled);
}

void TestExchangeInspection::latestExchangeWins()
{
    QList<ExchangeId> ids;
    for (int i = 0; i < 20; ++i)
        ids << record(post("text/plain", QByteArray::number(i)));
    QList<ExchangeId> seen;
    connect(m_inspection.get(), &ExchangeInspection::stateChanged, this, [this, &seen] {
        if (m_inspection->state() == ExchangeInspection::State::Loaded)
            seen << m_inspection->inspection().id;
    });
    for (const ExchangeId id : ids)
        m_inspection->load(id);
    QTRY_VERIFY(!seen.isEmpty());
    m_pool.waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(seen, QList<ExchangeId>{ids.last()});
}

void TestExchangeInspection::forgetsAtOnce()
{
    const ExchangeId first = record(post("text/plain", "first"));
    load(first);
    m_inspection->load(record(post("text/plain", "second")));
    QCOMPARE(m_inspection->state(), ExchangeInspection::State::Loading);
    QVERIFY(!m_inspection->inspection().request.text);
    m_inspection->clear();
    QCOMPARE(m_inspection->state(), ExchangeInspection::State::Nothing);
    m_pool.waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(m_inspection->state(), ExchangeInspection::State::Nothing);
}

void TestExchangeInspection::reportsWhatIsNotThere()
{
    m_inspection->load(ExchangeId{4711});
    QTRY_COMPARE(m_inspection->state(), ExchangeInspection::State::Failed);
    QCOMPARE(m_inspection->error().kind, ErrorKind::NotFound);
    m_inspection->setSession(m_session->folder() + u"/none.hookbench"_s);
    m_inspection->load(ExchangeId{1});
    QTRY_COMPARE(m_inspection->state(), ExchangeInspection::State::Failed);
    QVERIFY(!m_inspection->error().message.isEmpty());
}

void TestExchangeInspection::survivesBrokenMessages()
{
    const Exchange broken = tests::brokenExchange();
    const Inspection& shown = load(record(broken));
    QCOMPARE(shown.error.code, broken.error.code);
    QCOMPARE(shown.error.offset, broken.error.offset);
    QVERIFY(!shown.overview.front().mark.isEmpty());
    for (const TextLine& line : shown.overview) {
        for (const QChar c : line.cells.join(u' '))
            QVERIFY2(c.unicode() >= 0x20, qPrintable(line.cells[0]));
    }
}

QTEST_GUILESS_MAIN(TestExchangeInspection)
#include "tst_exchange_inspection.moc"
