// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/request_corpus.h"

#include <QFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::http {
namespace {

void unescape(const QByteArray& text, CorpusRequest& request)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '\\') {
            request.bytes += text[i];
            continue;
        }
        ++i;
        switch (text[i]) {
        case 'r':
            request.bytes += '\r';
            break;
        case 'n':
            request.bytes += '\n';
            break;
        case 't':
            request.bytes += '\t';
            break;
        case 'x':
            request.bytes += QByteArray::fromHex(text.sliced(i + 1, 2));
            i += 2;
            break;
        case '^':
            request.errorAt = request.bytes.size();
            break;
        default:
            request.bytes += text[i];
        }
    }
}

} // namespace

std::vector<CorpusRequest> readCorpus()
{
    std::vector<CorpusRequest> requests;
    QFile file(QStringLiteral(HOOKBENCH_TEST_DATA "/http/requests.txt"));
    if (!file.open(QIODevice::ReadOnly))
        return requests;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        CorpusRequest request;
        qsizetype from = 0;
        const auto column = [&] {
            const qsizetype to = line.indexOf(" | ", from);
            const QByteArray text = line.sliced(from, to - from);
            from = to + 3;
            return text;
        };
        request.name = column();
        request.completeMessages = column().toInt();
        request.errorCode = column();
        if (request.errorCode == "-")
            request.errorCode.clear();
        request.errorStatus = column().toInt();
        unescape(line.sliced(from), request);
        requests.push_back(std::move(request));
    }
    return requests;
}

} // namespace hookbench::http
