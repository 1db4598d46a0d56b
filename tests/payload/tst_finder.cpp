// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/finder.h"

#include <QtTest>

using namespace hookbench;
using namespace hookbench::payload;
using namespace Qt::Literals::StringLiterals;

namespace {

using Matches = std::vector<TextMatch>;

FoundText findIn(const QByteArray& text, const FindRequest& request, size_t limit = findLimit)
{
    const auto finder = Finder::make(request);
    if (!finder)
        return {};
    return finder->findAll([&text](qint64 from, qint64 to) { return text.mid(from, to - from); }, text.size(),
                           {}, limit);
}

} // namespace

class TestFinder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void findsAcrossPieces();
    void explainsWhatIsWrong_data();
    void explainsWhatIsWrong();
    void stopsAtTheLimit();
    void stopsWhenCancelled();
};

void TestFinder::finds_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<FindKind>("kind");
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<Matches>("expected");
    QTest::newRow("text") << QByteArray("abcABC") << FindKind::Text << u"bc"_s << Matches{{1, 2}, {4, 2}};
    QTest::newRow("no text") << QByteArray("abc") << FindKind::Text << QString() << Matches{};
    QTest::newRow("regex") << QByteArray("a1 b22") << FindKind::Regex << u"[a-z]\\d+"_s
                           << Matches{{0, 2}, {3, 3}};
    QTest::newRow("line start") << QByteArray("ab\nab") << FindKind::Regex << u"^a"_s
                                << Matches{{0, 1}, {3, 1}};
    QTest::newRow("empty matches are none")
        << QByteArray("bab") << FindKind::Regex << u"a*"_s << Matches{{1, 1}};
    QTest::newRow("broken bytes") << QByteArray("\xFF\x80x") << FindKind::Regex << u"x"_s << Matches{{2, 1}};
    QTest::newRow("hex") << QByteArray("\x00\xDE\xAD\xDE\xAD", 5) << FindKind::Hex << u"de AD"_s
                         << Matches{{1, 2}, {3, 2}};
    QTest::newRow("hex with signs") << QByteArray("\x00\xDE\xAD", 3) << FindKind::Hex << u"0x00, 0xDE"_s
                                    << Matches{{0, 2}};
    QTest::newRow("no hex") << QByteArray("ab") << FindKind::Hex << QString() << Matches{};
}

void TestFinder::finds()
{
    QFETCH(QByteArray, text);
    QFETCH(FindKind, kind);
    QFETCH(QString, wanted);
    QFETCH(Matches, expected);
    QVERIFY(findIn(text, {kind, wanted, Qt::CaseInsensitive}).matches == expected);
}

void TestFinder::findsAcrossPieces()
{
    QByteArray text(3 * Finder::pieceSize + 40, ' ');
    Matches expected;
    for (const qint64 at : {qint64(0), Finder::pieceSize - 3, 2 * Finder::pieceSize - 1,
                            3 * Finder::pieceSize, qint64(text.size()) - 6}) {
        text.replace(at, 6, "needle");
        expected.push_back({at, 6});
    }
    QVERIFY(findIn(text, {FindKind::Text, u"NEEDLE"_s, Qt::CaseInsensitive}).matches == expected);
    QVERIFY(findIn(text, {FindKind::Regex, u"\\bn[e]+dle\\b"_s, Qt::CaseSensitive}).matches == expected);
    QVERIFY(findIn(text, {FindKind::Hex, u"6e6565646c65"_s, Qt::CaseSensitive}).matches == expected);
}

void TestFinder::explainsWhatIsWrong_data()
{
    QTest::addColumn<FindKind>("kind");
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<qint64>("place");
    QTest::newRow("group") << FindKind::Regex << u"a)"_s << qint64(1);
    QTest::newRow("class") << FindKind::Regex << u"[a"_s << qint64(0);
    QTest::newRow("letter") << FindKind::Hex << u"DE XX"_s << qint64(3);
    QTest::newRow("half a byte") << FindKind::Hex << u"DE A"_s << qint64(3);
}

void TestFinder::explainsWhatIsWrong()
{
    QFETCH(FindKind, kind);
    QFETCH(QString, wanted);
    QFETCH(qint64, place);
    const auto finder = Finder::make({kind, wanted, Qt::CaseSensitive});
    QVERIFY(!finder);
    QVERIFY(!finder.error().message.isEmpty());
    QCOMPARE(finder.error().offset, place);
}

void TestFinder::stopsAtTheLimit()
{
    const FoundText found = findIn("aaaa", {FindKind::Text, u"a"_s, Qt::CaseSensitive}, 3);
    QCOMPARE(found.matches.size(), size_t(3));
    QVERIFY(found.more);
    QVERIFY(!findIn("aaaa", {FindKind::Text, u"a"_s, Qt::CaseSensitive}, 4).more);
}

void TestFinder::stopsWhenCancelled()
{
    const auto finder = Finder::make({FindKind::Text, u"b"_s, Qt::CaseSensitive});
    const CancelFlag cancel;
    qint64 read = 0;
    const FoundText found = finder->findAll(
        [&](qint64 from, qint64 to) {
            read += to - from;
            cancel.cancel();
            return QByteArray(to - from, 'a');
        },
        qint64(1) << 40, cancel);
    QVERIFY(found.matches.empty());
    QVERIFY(read < 2 * Finder::pieceSize);
}

QTEST_GUILESS_MAIN(TestFinder)
#include "tst_finder.moc"
