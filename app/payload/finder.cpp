// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/finder.h"

#include "app/payload/regex.h"

#include <QByteArrayMatcher>
#include <QCoreApplication>

#include <algorithm>

namespace hookbench::payload {

namespace {

struct FinderText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::payload::FinderText)
};

// What "^", "$" and "\b" look at in front of a piece.
constexpr qint64 contextBefore = 16;

tl::expected<QByteArray, Problem> readHex(const QString& text)
{
    QByteArray digits;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        if (c.isSpace() || c == u',' || c == u':')
            continue;
        const bool prefix = c == u'0' && at + 1 < text.size() && text[at + 1].toLower() == u'x';
        if (prefix && digits.size() % 2 == 0) {
            ++at;
            continue;
        }
        const char latin = c.toLatin1();
        if (!std::isxdigit(uchar(latin)))
            return tl::unexpected(
                Problem{FinderText::tr("Bytes are pairs of hexadecimal digits, DE AD."), at});
        digits.append(latin);
    }
    if (digits.size() % 2 != 0)
        return tl::unexpected(Problem{FinderText::tr("The last byte has only one digit."), text.size() - 1});
    return QByteArray::fromHex(digits);
}

} // namespace

tl::expected<Finder, Problem> Finder::make(const FindRequest& request)
{
    if (request.kind == FindKind::Text) {
        const auto matcher = std::make_shared<const TextMatcher>(request.text, request.sensitivity);
        return Finder([matcher](QByteArrayView text, qint64 from) { return matcher->find(text, from); },
                      matcher->longest());
    }
    if (request.kind == FindKind::Hex) {
        const auto bytes = readHex(request.text);
        if (!bytes)
            return tl::unexpected(bytes.error());
        const auto matcher = std::make_shared<const QByteArrayMatcher>(*bytes);
        const Search search = [matcher](QByteArrayView text, qint64 from) -> std::optional<TextMatch> {
            const QByteArray& pattern = matcher->pattern();
            const qsizetype at = pattern.isEmpty() ? -1 : matcher->indexIn(text.data(), text.size(), from);
            return at < 0 ? std::nullopt : std::optional(TextMatch{at, pattern.size()});
        };
        return Finder(search, bytes->size());
    }
    const QByteArray flags = request.sensitivity == Qt::CaseInsensitive ? "(?mi)" : "(?m)";
    auto regex = Regex::compile(flags + request.text.toUtf8());
    if (!regex) {
        Problem problem = regex.error();
        problem.offset = std::max<qint64>(0, problem.offset - flags.size());
        return tl::unexpected(problem);
    }
    return Finder([regex = *regex](QByteArrayView text, qint64 from) { return regex.find(text, from); },
                  overlap);
}

FoundText Finder::findAll(const PieceReader& read, qint64 size, const CancelFlag& cancel, size_t limit) const
{
    FoundText found;
    qint64 resume = 0; // behind the last match
    for (qint64 at = 0; at < size && !cancel.isCancelled(); at += pieceSize) {
        const qint64 begin = std::max<qint64>(0, at - contextBefore);
        const qint64 end = std::min(size, at + pieceSize);
        const QByteArray text = read(begin, std::min(size, end + m_reach));
        if (text.isEmpty())
            break;
        for (qint64 from = std::max(at, resume);;) {
            const std::optional<TextMatch> match = m_search(text, from - begin);
            if (!match || begin + match->at >= end)
                break;
            from = begin + match->at + std::max<qint64>(1, match->size);
            if (match->size == 0)
                continue;
            if (found.matches.size() == limit) {
                found.more = true;
                return found;
            }
            found.matches.push_back({begin + match->at, match->size});
            resume = from;
            if (from - begin > text.size() || cancel.isCancelled())
                break;
        }
    }
    return found;
}

} // namespace hookbench::payload
