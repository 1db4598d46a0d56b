// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/response_writer.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace hookbench::http {
namespace {

struct Phrase
{
    int status;
    const char* text;
};

/// IANA, Hypertext Transfer Protocol (HTTP) Status Code Registry; sorted.
constexpr Phrase phrases[] = {
    {100, "Continue"},
    {101, "Switching Protocols"},
    {102, "Processing"},
    {103, "Early Hints"},
    {200, "OK"},
    {201, "Created"},
    {202, "Accepted"},
    {203, "Non-Authoritative Information"},
    {204, "No Content"},
    {205, "Reset Content"},
    {206, "Partial Content"},
    {207, "Multi-Status"},
    {208, "Already Reported"},
    {226, "IM Used"},
    {300, "Multiple Choices"},
    {301, "Moved Permanently"},
    {302, "Found"},
    {303, "See Other"},
    {304, "Not Modified"},
    {305, "Use Proxy"},
    {307, "Temporary Redirect"},
    {308, "Permanent Redirect"},
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {402, "Payment Required"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {406, "Not Acceptable"},
    {407, "Proxy Authentication Required"},
    {408, "Request Timeout"},
    {409, "Conflict"},
    {410, "Gone"},
    {411, "Length Required"},
    {412, "Precondition Failed"},
    {413, "Content Too Large"},
    {414, "URI Too Long"},
    {415, "Unsupported Media Type"},
    {416, "Range Not Satisfiable"},
    {417, "Expectation Failed"},
    {421, "Misdirected Request"},
    {422, "Unprocessable Content"},
    {423, "Locked"},
    {424, "Failed Dependency"},
    {425, "Too Early"},
    {426, "Upgrade Required"},
    {428, "Precondition Required"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {451, "Unavailable For Legal Reasons"},
    {500, "Internal Server Error"},
    {501, "Not Implemented"},
    {502, "Bad Gateway"},
    {503, "Service Unavailable"},
    {504, "Gateway Timeout"},
    {505, "HTTP Version Not Supported"},
    {506, "Variant Also Negotiates"},
    {507, "Insufficient Storage"},
    {508, "Loop Detected"},
    {510, "Not Extended"},
    {511, "Network Authentication Required"},
};

void addField(QByteArray& head, QByteArrayView name, QByteArrayView value)
{
    head += name;
    head += ": ";
    head += value;
    head += "\r\n";
}

/// The fields a server owes, where the user's do not speak of the matter.
void addAutomaticFields(QByteArray& head, const ResponsePlan& plan)
{
    if (!plan.date.isEmpty() && !plan.headers.contains("Date"))
        addField(head, "Date", plan.date);
    if (statusAllowsContent(plan.status) && !plan.headers.contains("Content-Length") &&
        !plan.headers.contains("Transfer-Encoding"))
        addField(head, "Content-Length", QByteArray::number(plan.bodySize));
    if (plan.headers.contains("Connection"))
        return;
    if (!plan.keepAlive)
        addField(head, "Connection", "close");
    else if (plan.http10)
        addField(head, "Connection", "keep-alive");
}

} // namespace

QByteArray writeResponseHead(const ResponsePlan& plan)
{
    QByteArray head;
    head.reserve(192 + plan.headers.bytes().size());
    head += "HTTP/1.1 ";
    head += QByteArray::number(plan.status);
    head += ' ';
    head += reasonPhrase(plan.status);
    head += "\r\n";
    for (qsizetype i = 0; i < plan.headers.size(); ++i)
        addField(head, plan.headers.name(i), plan.headers.value(i));
    // An interim response is about this request alone and says nothing of date or connection.
    if (plan.status >= 200)
        addAutomaticFields(head, plan);
    head += "\r\n";
    return head;
}

bool statusAllowsContent(int status)
{
    return status >= 200 && status != 204 && status != 304;
}

QByteArray reasonPhrase(int status)
{
    const auto* const found =
        std::lower_bound(std::begin(phrases), std::end(phrases), status,
                         [](const Phrase& phrase, int wanted) { return phrase.status < wanted; });
    const bool isKnown = found != std::end(phrases) && found->status == status;
    return isKnown ? QByteArray(found->text) : QByteArray("Unknown");
}

QByteArray httpDate(qint64 secondsSinceEpoch)
{
    const QDateTime moment = QDateTime::fromSecsSinceEpoch(secondsSinceEpoch, Qt::UTC);
    return QLocale::c().toString(moment, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'")).toLatin1();
}

} // namespace hookbench::http
