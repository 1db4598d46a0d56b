// SPDX-License-Identifier: GPL-3.0-or-later
// Every fault there is. What a line does to the bytes stands in app/listener/wire_faults.cpp, what it does to
// the content in app/replies/content_faults.cpp, and to handshakes in app/listener/tls_faults.cpp.
#include "app/exchange/fault.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace hookbench {

using namespace Qt::Literals::StringLiterals;

namespace {

using enum FaultStage;
using Kind = Fault::Kind;

constexpr qint64 megabyte = 1'000'000;

#define DOC(text) QT_TRANSLATE_NOOP("hookbench::Fault", text)

// clang-format off
constexpr std::array table = {
    FaultInfo{Kind::NoAnswer,         Wire,       "no-answer"_L1,          DOC("Never answers; the connection stays open"), nullptr},
    FaultInfo{Kind::CloseBeforeHead,  Wire,       "close-before-head"_L1,  DOC("Closes the connection instead of answering"), nullptr},
    FaultInfo{Kind::CloseInHead,      Wire,       "close-in-head"_L1,      DOC("Closes the connection amid the head"), DOC("Bytes of the head that are sent"), 20, 1, 1'000'000},
    FaultInfo{Kind::CloseInBody,      Wire,       "close-in-body"_L1,      DOC("Closes the connection amid the body"), DOC("Bytes of the body that are sent"), 10, 0, 1'000'000'000},
    FaultInfo{Kind::Reset,            Wire,       "reset"_L1,              DOC("Resets the connection (RST)"), DOC("Bytes that are sent before"), 0, 0, 1'000'000'000},
    FaultInfo{Kind::SlowBody,         Wire,       "slow-body"_L1,          DOC("Sends the answer slowly"), DOC("Bytes a second"), 10, 1, 100'000'000},
    FaultInfo{Kind::SlowHead,         Wire,       "slow-head"_L1,          DOC("Sends the head one byte at a time"), DOC("Milliseconds between two bytes"), 50, 1, 60'000},
    FaultInfo{Kind::LengthTooLong,    Wire,       "length-too-long"_L1,    DOC("Announces more bytes than it sends"), DOC("Bytes too many"), 10, 1, megabyte},
    FaultInfo{Kind::LengthTooShort,   Wire,       "length-too-short"_L1,   DOC("Announces fewer bytes than it sends"), DOC("Bytes too few"), 1, 1, megabyte},
    FaultInfo{Kind::BadChunk,         Wire,       "bad-chunk"_L1,          DOC("Breaks the framing of the body in its middle"), nullptr},
    FaultInfo{Kind::Garbage,          Wire,       "garbage"_L1,            DOC("Sends random bytes instead of an answer"), DOC("Bytes"), 64, 1, megabyte},
    FaultInfo{Kind::DoubleStatusLine, Wire,       "double-status-line"_L1, DOC("Sends the status line twice"), nullptr},
    FaultInfo{Kind::EndlessInterim,   Wire,       "endless-1xx"_L1,        DOC("Sends one 103 after another and never an answer"), DOC("Milliseconds between two"), 100, 1, 60'000},
    FaultInfo{Kind::OversizedHeader,  Wire,       "oversized-header"_L1,   DOC("Sends an enormous header field"), DOC("Bytes of its value"), 1'000'000, 1, 64 * megabyte},
    FaultInfo{Kind::WrongContentType, Content,    "wrong-content-type"_L1, DOC("Says that the body is of another type"), nullptr},
    FaultInfo{Kind::TruncatedJson,    Content,    "truncated-json"_L1,     DOC("Sends half of the JSON, with the length of that half"), nullptr},
    FaultInfo{Kind::BrokenJson,       Content,    "broken-json"_L1,        DOC("Sends JSON with a syntax error"), nullptr},
    FaultInfo{Kind::BrokenGzip,       Content,    "broken-gzip"_L1,        DOC("Says that the body is compressed; it is damaged"), nullptr},
    FaultInfo{Kind::RedirectLoop,     Content,    "redirect-loop"_L1,      DOC("Redirects to the same address for ever"), DOC("Status"), 307, 301, 308},
    FaultInfo{Kind::GoAway,           Wire,       "goaway"_L1,             DOC("HTTP/2: ends the connection by GOAWAY; HTTP/1: closes it"), DOC("Error code"), 11, 0, 0xffffffff},
    FaultInfo{Kind::ResetStream,      Wire,       "reset-stream"_L1,       DOC("HTTP/2: ends the request by RST_STREAM; HTTP/1: resets the connection"), DOC("Error code"), 2, 0, 0xffffffff},
    FaultInfo{Kind::TlsExpired,       Connection, "tls-expired"_L1,        DOC("TLS: shows a certificate that has expired"), nullptr},
    FaultInfo{Kind::TlsWrongHost,     Connection, "tls-wrong-host"_L1,     DOC("TLS: shows a certificate for another host"), nullptr},
    FaultInfo{Kind::TlsSelfSigned,    Connection, "tls-self-signed"_L1,    DOC("TLS: shows a certificate that nobody else signed"), nullptr},
    FaultInfo{Kind::TlsStall,         Connection, "tls-stall"_L1,          DOC("TLS: never answers the handshake"), nullptr},
    FaultInfo{Kind::TlsAlert,         Connection, "tls-alert"_L1,          DOC("TLS: ends the handshake with an alert"), DOC("Number of the alert"), 40, 0, 255},
};
// clang-format on

#undef DOC

QString translated(const char* text)
{
    return text ? QCoreApplication::translate("hookbench::Fault", text) : QString();
}

} // namespace

std::span<const FaultInfo> faultTable()
{
    return table;
}

const FaultInfo& faultInfo(Fault::Kind kind)
{
    Q_ASSERT(kind != Kind::None);
    return *std::ranges::find(table, kind, &FaultInfo::kind);
}

const FaultInfo* findFault(QStringView name)
{
    const auto found = std::ranges::find_if(table, [name](const FaultInfo& one) { return name == one.name; });
    return found == table.end() ? nullptr : &*found;
}

QString faultMeaning(const FaultInfo& info)
{
    return translated(info.meaning);
}

QString faultAmount(const FaultInfo& info)
{
    return translated(info.amount);
}

qint64 amountOf(const Fault& fault)
{
    return fault.amount >= 0 ? fault.amount : faultInfo(fault.kind).usual;
}

} // namespace hookbench
