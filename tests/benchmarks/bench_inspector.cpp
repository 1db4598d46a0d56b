// SPDX-License-Identifier: GPL-3.0-or-later
// How fast the inspector shows large bodies, and what memory that takes.
//   bench_inspector [MEGABYTES_OF_JSON [MEGABYTES_OF_TEXT]]      (100 and 1024 unless told otherwise)
#include "app/models/json_tree.h"
#include "tests/support/temp_session.h"
#include "ui/inspector/inspector_panel.h"
#include "ui/viewers/json_tree_view.h"
#include "ui/widgets/text_view.h"

#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QTimer>

#include <malloc.h>

#include <algorithm>
#include <cstdio>

using namespace hookbench;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 megabyte = 1'000'000;
constexpr int patienceMs = 120'000;

/// Bytes of memory in use now ("VmRSS:") or at most so far ("VmHWM:").
qint64 memory(QByteArrayView which)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf(which);
    return at < 0 ? 0 : text.mid(at + 6, text.indexOf("kB", at) - at - 6).trimmed().toLongLong() * 1024;
}

void resetPeak()
{
    malloc_trim(0);
    QFile mark(u"/proc/self/clear_refs"_s);
    if (mark.open(QIODevice::WriteOnly))
        mark.write("5");
}

/// Records a POST whose body is `piece` again and again, made by `begin` and `end` into a whole.
ExchangeId record(session::SessionWriter& writer, const QByteArray& type, qint64 size,
                  const std::function<QByteArray(qint64 number)>& item, const QByteArray& begin,
                  const QByteArray& end)
{
    const auto box = std::make_shared<tests::ReceiptBox>();
    const BlobId blob = writer.newBlob();
    QByteArray waiting = begin;
    qint64 written = 0;
    quint64 pieces = 0;
    const auto flush = [&](qsizetype least) {
        while (waiting.size() >= least && !waiting.isEmpty()) {
            const QByteArray piece = waiting.left(Recorder::pieceSize);
            writer.appendToBlob(blob, piece, pieces++, box);
            written += piece.size();
            waiting.remove(0, piece.size());
            box->waitFor(pieces > 64 ? pieces - 64 : 0);
        }
    };
    for (qint64 number = 0; written + waiting.size() < size; ++number) {
        waiting += item(number);
        flush(Recorder::pieceSize);
    }
    waiting += end;
    flush(1);
    box->waitFor(pieces);
    Exchange exchange;
    exchange.requestHead = "POST / HTTP/1.1\r\nHost: x\r\nContent-Type: " + type +
                           "\r\nContent-Length: " + QByteArray::number(written) + "\r\n\r\n";
    exchange.requestFraming = http::BodyFraming::Length;
    exchange.requestBody = {{}, blob, written};
    exchange.summary.bodySize = written;
    exchange.summary.method = "POST";
    return tests::recordAndWait(writer, exchange).value_or(ExchangeId{});
}

/// As a forge sends them: many addresses, few numbers.
QByteArray push(qint64 number)
{
    const QByteArray id = QByteArray::number(100'000'000 + number);
    const QByteArray address = "https://api.example.com/repos/someone/public-repo";
    return QByteArray(number > 0 ? ",\n" : "") +
           R"({"ref":"refs/heads/main","before":"6113728f27ae82c7b1a177c8d03f9e96e0adf246","after":"59b20b8d5c6ff8d0)" +
           id + R"(","repository":{"id":)" + id + R"(,"private":false,"html_url":")" + address +
           R"(","forks_url":")" + address + R"(/forks","keys_url":")" + address +
           R"(/keys{/key_id}","pushed_at":"2019-05-15T15:20:33Z","license":null},"commits":[{"message":"Describe what )" +
           R"(is new\n\nand \"why\" it is","timestamp":"2019-05-15T15:20:41Z","url":")" + address +
           "/commit/" + id + R"(","author":{"name":"Some One"},"added":[],"modified":["README.md"]}]})";
}

void waitUntil(const std::function<bool()>& done)
{
    QElapsedTimer clock;
    clock.start();
    while (!done()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        if (clock.elapsed() > patienceMs)
            qFatal("waited in vain");
    }
}

/// Median and longest time of painting after jumps to places all over.
void scroll(QAbstractScrollArea& view, const char* what)
{
    std::vector<double> frames;
    QRandomGenerator random(3);
    for (int i = 0; i < 200; ++i) {
        QElapsedTimer clock;
        clock.start();
        view.verticalScrollBar()->setValue(
            int(random.bounded(qint64(view.verticalScrollBar()->maximum()) + 1)));
        view.viewport()->repaint();
        frames.push_back(double(clock.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(frames);
    std::printf("%s: a frame takes %.2f ms (median), %.2f ms (most)\n", what, frames[frames.size() / 2],
                frames.back());
}

void chooseViewer(QWidget& page, const QString& objectName)
{
    auto* choice = page.findChild<QComboBox*>(u"bodyViewer"_s);
    const int index = choice->findData(objectName);
    choice->setCurrentIndex(index);
    Q_EMIT choice->activated(index);
}

/// The longest the window did not answer while something was read.
class Lateness : public QObject
{
public:
    Lateness()
    {
        m_clock.start();
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            most = std::max(most, double(m_clock.nsecsElapsed()) / 1e6 - 2);
            m_clock.restart();
        });
        m_timer.start(2);
    }

    double most = 0;

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
};

void measureJson(ui::InspectorPanel& panel, QWidget& page, ExchangeId id, qint64 size)
{
    const auto* text = page.findChild<ui::TextView*>(u"prettyText"_s);
    const auto* tree = page.findChild<ui::JsonTreeView*>(u"jsonTree"_s);
    const auto whole = [tree] {
        const auto& document = tree->tree().document();
        return document && document->outline.isComplete();
    };
    chooseViewer(page, u"prettyViewer"_s);
    for (const char* viewer : {"prettyViewer", "jsonTreeViewer"}) {
        panel.showNothing();
        QCoreApplication::processEvents();
        resetPeak();
        const qint64 before = memory("VmRSS:");
        Lateness lateness;
        QElapsedTimer clock;
        clock.start();
        panel.showExchange(id);
        if (qstrcmp(viewer, "prettyViewer") == 0) {
            waitUntil([text] { return text->source() && text->source()->rowCount() > 1; });
            page.repaint();
            std::printf("first text: %lld ms\n", clock.elapsed());
            waitUntil([text, size] { return text->source() && text->source()->size() > size; });
            page.repaint();
            std::printf("all of the indented text: %lld ms\n", clock.elapsed());
            chooseViewer(page, u"jsonTreeViewer"_s);
        } else {
            waitUntil(whole);
            page.repaint();
            std::printf("tree: %lld ms, %lld values\n", clock.elapsed(),
                        tree->tree().document()->outline.nodeCount());
        }
        std::printf("  memory beside the body: %.2f of it at most; the window was late by %.0f ms at most\n",
                    double(memory("VmHWM:") - before - size) / double(size), lateness.most);
    }
}

void measureText(ui::InspectorPanel& panel, QWidget& page, ExchangeId id, qint64 size)
{
    const auto* text = page.findChild<ui::TextView*>(u"plainText"_s);
    auto* hex = page.findChild<ui::TextView*>(u"hexView"_s);
    const Lateness lateness;
    QElapsedTimer clock;
    clock.start();
    panel.showExchange(id);
    waitUntil([text] { return text->source() && text->source()->rowCount() > 1; });
    page.repaint();
    std::printf("first text: %lld ms\n", clock.elapsed());
    chooseViewer(page, u"hexViewer"_s);
    std::printf("bytes: %lld ms\n", clock.elapsed());
    scroll(*hex, "bytes, while the text is being read");
    chooseViewer(page, u"plainViewer"_s);
    waitUntil([text, size] { return text->source() && text->source()->size() >= size; });
    std::printf("all of the text: %lld ms\n", clock.elapsed());
    scroll(*const_cast<ui::TextView*>(text), "text");
    chooseViewer(page, u"hexViewer"_s);
    scroll(*hex, "bytes");
}

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const qint64 jsonSize = arguments.value(1, u"100"_s).toLongLong() * megabyte;
    const qint64 textSize = arguments.value(2, u"1024"_s).toLongLong() * megabyte;
    const tests::TempSession session;
    const auto writer = session.write();
    const ExchangeId json = record(*writer, "application/json", jsonSize, push, "[", "]");
    const ExchangeId text =
        record(*writer, "text/plain", textSize,
               [](qint64 number) {
                   return "2026-11-24 14:03:09 line " + QByteArray::number(number) + " of a very long text\n";
               },
               {}, {});
    ui::InspectorPanel panel;
    panel.resize(1280, 800);
    panel.show();
    panel.setSession(session.path());
    panel.setCurrentTab(u"bodyPage"_s);
    auto* page = panel.findChild<QWidget*>(u"bodyPage"_s);
    std::printf("%lld MB of JSON\n", jsonSize / megabyte);
    panel.showExchange(json); // the first time pays for fonts; what it reads must not go on beside the next
    const auto* pretty = page->findChild<ui::TextView*>(u"prettyText"_s);
    waitUntil([pretty, jsonSize] { return pretty->source() && pretty->source()->size() > jsonSize; });
    measureJson(panel, *page, json, jsonSize);
    if (textSize > 0) {
        std::printf("%lld MB of text\n", textSize / megabyte);
        measureText(panel, *page, text, textSize);
    }
    return 0;
}
