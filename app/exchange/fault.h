// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <span>

namespace hookbench {

/// Something that goes wrong with an answer on purpose.
struct Fault
{
    enum class Kind : quint8 {
        None,
        NoAnswer,
        CloseBeforeHead,
        CloseInHead,
        CloseInBody,
        Reset,
        SlowBody,
        SlowHead,
        LengthTooLong,
        LengthTooShort,
        BadChunk,
        Garbage,
        DoubleStatusLine,
        EndlessInterim,
        OversizedHeader,
        WrongContentType,
        TruncatedJson,
        BrokenJson,
        BrokenGzip,
        RedirectLoop,
        GoAway,
        ResetStream,
        TlsExpired,
        TlsWrongHost,
        TlsSelfSigned,
        TlsStall,
        TlsAlert,
    };

    Kind kind = Kind::None;
    qint64 amount = -1; ///< what FaultInfo::amount says; negative: FaultInfo::usual

    bool operator==(const Fault&) const = default;
    explicit operator bool() const { return kind != Kind::None; }
};

/// Where a fault takes effect.
enum class FaultStage : quint8 {
    Content,    ///< the reply itself is another one
    Wire,       ///< how it is sent
    Connection, ///< in the TLS handshake, before there is a request
};

/// What is known of a kind of fault: a line of the table in fault.cpp.
struct FaultInfo
{
    Fault::Kind kind;
    FaultStage stage;
    QLatin1StringView name; ///< in files: "close-in-body"
    const char* meaning;    ///< for people, see faultMeaning()
    const char* amount;     ///< what the amount is, see faultAmount(); null when it has none
    qint64 usual = 0;
    qint64 least = 0;
    qint64 most = 0;
};

std::span<const FaultInfo> faultTable(); ///< all but None
const FaultInfo& faultInfo(Fault::Kind kind);
const FaultInfo* findFault(QStringView name); ///< null when there is none

QString faultMeaning(const FaultInfo& info); ///< translated, one line
QString faultAmount(const FaultInfo& info);  ///< translated, empty when it has none

/// The amount, or the usual one.
qint64 amountOf(const Fault& fault);

} // namespace hookbench
