// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/example_exchanges.h"

#include "app/exchange/recorder.h"

using namespace Qt::Literals::StringLiterals;

namespace hookbench::tests {

QByteArray allBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = char(i % 256);
    return bytes;
}

Exchange exampleExchange(int number, qsizetype bodySize)
{
    Exchange exchange;
    ExchangeSummary& summary = exchange.summary;
    summary.atUs = 1'700'000'000'000'000 + qint64(number) * 1'000;
    summary.endpoint = "http://127.0.0.1:8080"_ba;
    summary.peer = "127.0.0.1:"_ba + QByteArray::number(40'000 + number % 20'000);
    summary.method = "POST"_ba;
    summary.target = "/orders/"_ba + QByteArray::number(number);
    summary.status = 200;
    summary.timing = {210, 300, 900};
    exchange.local = "127.0.0.1:8080"_ba;
    exchange.connection = 1 + number / 10;
    exchange.sequence = 1 + number % 10;
    QByteArray body = QByteArray::number(number);
    body = body.leftJustified(bodySize, 'x', true);
    exchange.requestFraming = http::BodyFraming::Length;
    exchange.requestBody.inlined = body;
    exchange.requestBody.wireSize = body.size();
    summary.bodySize = body.size();
    exchange.requestHead = "POST "_ba + summary.target +
                           " HTTP/1.1\r\nHost: 127.0.0.1:8080\r\nContent-Length: "_ba +
                           QByteArray::number(body.size()) + "\r\n\r\n"_ba;
    exchange.responseHead = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n"_ba;
    setResponse(exchange, exchange.responseHead, "ok"_ba);
    return exchange;
}

crypto::TlsRecord exampleTls()
{
    crypto::TlsRecord tls;
    tls.facts = {"TLSv1.3"_ba, "TLS_AES_128_GCM_SHA256"_ba, "a\xff\x01.example"_ba, "h2"_ba, true, {}};
    tls.facts.clientCertificate = {u"CN=Bestellungen “ö”"_s, u"CN=CA"_s, "AB:CD"_ba, -1,
                                   4'102'444'800'000'000,    true,       "ok"_ba};
    tls.hello = {{"TLSv1.3"_ba, "0x7f1c"_ba}, "a\xff\x01.example"_ba, {"h2"_ba, "\xfe"_ba}};
    tls.failure = {"tls-alert"_ba, u"Der Client bricht ab."_s, crypto::TlsFailure::Alert::Received, 48};
    return tls;
}

Exchange brokenExchange()
{
    Exchange exchange;
    ExchangeSummary& summary = exchange.summary;
    summary.origin = Origin::Monitored;
    summary.atUs = -1;
    summary.endpoint = "http://[::1]:8443"_ba;
    summary.peer = "[::1]:51234"_ba;
    summary.method = QByteArray("PO\0ST\xff", 6);
    summary.target = "/"_ba + allBytes(512);
    summary.status = 431;
    summary.bodySize = 1'000;
    summary.timing = {-1, 0, 5'000'000'000};
    exchange.parent = ExchangeId{1};
    exchange.summary.endpointId = EndpointId{7};
    exchange.local = "[::1]:8443"_ba;
    exchange.connection = std::numeric_limits<qint64>::max() - 1;
    exchange.sequence = std::numeric_limits<qint32>::max();
    exchange.summary.protocol = Protocol::Http2;
    exchange.stream = std::numeric_limits<qint32>::max();
    exchange.marks = Marks::fromInt(allMarks);
    exchange.tls = Shared(exampleTls());
    exchange.requestTrailers = allBytes(300);
    exchange.error = {"bad-chunk-size"_ba, u"Die Länge „x“ ist keine Zahl. 😀"_s, 77, 400};
    summary.errorCode = exchange.error.code;
    exchange.requestHead = allBytes(70'000);
    exchange.requestBody.inlined = allBytes(Recorder::pieceSize);
    exchange.requestBody.wireSize = exchange.requestBody.inlined.size();
    exchange.requestBody.unkept = std::numeric_limits<qint64>::max() - Recorder::pieceSize;
    exchange.requestFraming = http::BodyFraming::UntilClose;
    exchange.responseHead = "HTTP/1.1 431 \r\n\r\n"_ba;
    setResponse(exchange, exchange.responseHead, allBytes(300));
    return exchange;
}

} // namespace hookbench::tests
