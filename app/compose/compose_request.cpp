// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/compose_request.h"

#include "app/compose/url_parts.h"
#include "app/http/field_syntax.h"
#include "app/http/request_writer.h"
#include "app/http/target.h"

#include <QCoreApplication>

#include <algorithm>

namespace hookbench::compose {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ComposeText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::compose::ComposeText)
};

using Protocol = DraftSettings::Protocol;
using AuthKind = DraftAuth::Kind;

struct HeaderLine
{
    MarkedText name;
    MarkedText value;
};

MarkedText plain(const QByteArray& text)
{
    return {text, {}};
}

/// Fills the texts of a draft in the order in which they stand in the window, then lays them out.
class Composer
{
public:
    Composer(const Draft& draft, const Surroundings& surroundings)
        : m_draft(draft)
        , m_surroundings(surroundings)
        , m_filler(surroundings.context)
    {
    }

    ComposedRequest compose()
    {
        m_method = m_filler.fill(m_draft.method);
        m_url = splitUrl(trimmed(m_filler.fill(m_draft.url)));
        fillParameters();
        fillHeaders();
        fillAuth();
        m_body = composeBody(m_draft.body, m_filler, m_surroundings.files, ownBoundary(),
                             m_surroundings.context.seed + m_surroundings.context.run);
        check();
        fillSettings();
        if (m_draft.settings.protocol == Protocol::Raw)
            layOutRaw();
        else
            layOut();
        m_result.problems = m_filler.problems() + m_problems + m_body.problems;
        m_result.problems.removeDuplicates();
        return std::move(m_result);
    }

private:
    static MarkedText trimmed(const MarkedText& text)
    {
        const auto isBlank = [](char c) {
            return c == ' ' || c == '\t' || c == '\r' || c == '\n';
        };
        qsizetype from = 0;
        qsizetype to = text.text.size();
        while (from < to && isBlank(text.text[from]))
            ++from;
        while (to > from && isBlank(text.text[to - 1]))
            --to;
        return slice(text, from, to);
    }

    void addParameter(const MarkedText& name, const MarkedText& value)
    {
        if (m_url.hasQuery && !m_url.query.text.isEmpty())
            m_url.query.append("&");
        m_url.hasQuery = true;
        m_url.query.append(encoded(name, http::percentEncoded));
        m_url.query.append("=");
        m_url.query.append(encoded(value, http::percentEncoded));
    }

    void fillParameters()
    {
        for (const DraftField& field : m_draft.parameters) {
            if (field.enabled && !(field.name.isEmpty() && field.value.isEmpty()))
                addParameter(m_filler.fill(field.name), m_filler.fill(field.value));
        }
    }

    void fillHeaders()
    {
        for (const DraftField& field : m_draft.headers) {
            if (field.enabled && !(field.name.isEmpty() && field.value.isEmpty()))
                m_headers.append({m_filler.fill(field.name), m_filler.fill(field.value)});
        }
    }

    void setAuthorization(QByteArrayView scheme, const MarkedText& credentials)
    {
        m_authorization.name = plain("Authorization"_ba);
        m_authorization.value.append(scheme);
        m_authorization.value.append(credentials);
    }

    void setBasic(const QByteArray& user, const QByteArray& password)
    {
        setAuthorization("Basic ", plain((user + ':' + password).toBase64()));
    }

    void fillAuth()
    {
        const DraftAuth& auth = m_draft.auth;
        switch (auth.kind) {
        case AuthKind::None:
        case AuthKind::ClientCertificate:
            if (m_url.hasUser)
                setBasic(m_url.user, m_url.password);
            break;
        case AuthKind::Basic: {
            const QByteArray user = m_filler.fill(auth.user).text;
            setBasic(user, m_filler.fill(auth.password).text);
            break;
        }
        case AuthKind::Bearer:
            setAuthorization("Bearer ", m_filler.fill(auth.token));
            break;
        case AuthKind::ApiKey:
            fillApiKey(auth);
            break;
        case AuthKind::OAuth2:
            fillToken();
            break;
        }
    }

    void fillApiKey(const DraftAuth& auth)
    {
        const MarkedText name = m_filler.fill(auth.keyName);
        const MarkedText value = m_filler.fill(auth.keyValue);
        if (name.text.isEmpty())
            m_problems.append(ComposeText::tr("The API key has no name."));
        else if (auth.keyInQuery)
            addParameter(name, value);
        else
            m_authorization = {name, value};
    }

    void fillToken()
    {
        if (!m_surroundings.accessToken.isEmpty()) {
            const QByteArray& token = m_surroundings.accessToken;
            setAuthorization("Bearer ", {token, {{0, token.size(), PreviewMark::Kind::Secret, {}}}});
            return;
        }
        m_result.needsToken = true;
        const QByteArray words = "{{access token}}"_ba;
        const QString message = ComposeText::tr("The access token is fetched when the request is sent.");
        setAuthorization("Bearer ", {words, {{0, words.size(), PreviewMark::Kind::Unknown, message}}});
    }

    const HeaderLine* typed(QByteArrayView name) const
    {
        for (const HeaderLine& line : m_headers) {
            if (http::equalsIgnoringCase(line.name.text, name))
                return &line;
        }
        return nullptr;
    }

    QByteArray ownBoundary() const
    {
        const HeaderLine* type = typed("Content-Type");
        return type ? http::parseMediaType(type->value.text).boundary : QByteArray();
    }

    bool isHttp2() const { return m_draft.settings.protocol == Protocol::Http2; }

    bool isChunked() const
    {
        const HeaderLine* coding = typed("Transfer-Encoding");
        return coding && !isHttp2() && coding->value.text.toLower().trimmed().endsWith("chunked");
    }

    void check()
    {
        if (m_draft.settings.protocol != Protocol::Raw)
            checkHead();
        if (m_url.host.isEmpty())
            m_problems.append(ComposeText::tr("The URL names no host."));
        else if (m_url.scheme != "http" && m_url.scheme != "https")
            m_problems.append(
                ComposeText::tr("The URL begins with %1://. Only http:// and https:// can be sent to.")
                    .arg(QString::fromUtf8(m_url.scheme)));
        else if (m_url.port == -2 || m_url.port == 0)
            m_problems.append(ComposeText::tr("The port in the URL is not a number from 1 to 65535."));
        if (m_draft.body.kind == DraftBody::Kind::File && isChunked())
            m_problems.append(ComposeText::tr(
                "A body from a file is sent with its length. Remove Transfer-Encoding: chunked."));
    }

    void checkHead()
    {
        const auto breaksOut = [](const QByteArray& text) {
            return !http::isFieldValue(text);
        };
        if (m_method.text.isEmpty() || breaksOut(m_method.text) || m_method.text.contains(' '))
            m_problems.append(ComposeText::tr("The method must be one word."));
        for (const HeaderLine& line : m_headers) {
            const QByteArray& name = line.name.text;
            if (name.isEmpty())
                m_problems.append(ComposeText::tr("A header has a value and no name."));
            else if (breaksOut(name) || breaksOut(line.value.text) || name.contains(':'))
                m_problems.append(
                    ComposeText::tr("The header %1 would become several lines. Send it as raw bytes instead.")
                        .arg(QString::fromUtf8(name).simplified()));
        }
        if (breaksOut(m_authorization.value.text) || breaksOut(m_authorization.name.text))
            m_problems.append(ComposeText::tr("The credentials hold a line break."));
    }

    void fillSettings()
    {
        const DraftSettings& from = m_draft.settings;
        SendRequest& to = m_result.request;
        to.url = m_url.origin() + '/';
        to.protocol = from.protocol == Protocol::Raw ? SendRequest::Protocol::Raw
                      : isHttp2()                    ? SendRequest::Protocol::Http2
                                                     : SendRequest::Protocol::Http1;
        to.tls.verify = from.verifyTls;
        to.tls.authorityFile = from.authorityFile;
        if (m_draft.auth.kind == AuthKind::ClientCertificate) {
            to.tls.certificateFile = m_draft.auth.certificateFile;
            to.tls.keyFile = m_draft.auth.keyFile;
            to.tls.passphrase = QString::fromUtf8(m_filler.fill(m_draft.auth.passphrase).text);
        }
        to.timeouts = {from.connectTimeoutMs, from.responseTimeoutMs, from.totalTimeoutMs};
        to.connectTo = m_filler.fillText(from.connectTo);
        to.proxy = m_filler.fillText(from.proxy);
        to.redirects = from.redirects;
    }

    void layOutRaw()
    {
        m_result.body = m_body.text;
        m_result.request.body.bytes = m_body.text.text;
        m_result.request.body.file = m_body.file;
    }

    void addAutomatic(const QByteArray& name, const MarkedText& value)
    {
        AutomaticHeader header{name, value, AutomaticHeader::State::Sent};
        const auto isName = [&name](const QByteArray& other) {
            return http::equalsIgnoringCase(name, other);
        };
        const QByteArrayList& without = m_draft.settings.withoutAutomatic;
        if (typed(name))
            header.state = AutomaticHeader::State::Replaced;
        else if (std::any_of(without.begin(), without.end(), isName))
            header.state = AutomaticHeader::State::Removed;
        else
            writeField(plain(name), value);
        m_result.automatic.append(header);
    }

    void writeField(const MarkedText& name, const MarkedText& value)
    {
        m_result.head.append(name);
        m_result.head.append(value.text.isEmpty() ? ":" : ": ");
        m_result.head.append(value);
        m_result.head.append("\r\n");
    }

    void layOut()
    {
        writeRequestLine();
        addAutomatic("Host"_ba, plain(m_url.authority()));
        if (!m_authorization.name.text.isEmpty())
            addAutomatic(m_authorization.name.text, m_authorization.value);
        addAutomatic("User-Agent"_ba, plain("Hookbench/" HOOKBENCH_VERSION ""_ba));
        addAutomatic("Accept"_ba, plain("*/*"_ba));
        for (const HeaderLine& line : m_headers)
            writeField(line.name, line.value);
        if (announcesLength())
            addAutomatic("Content-Length"_ba, plain(QByteArray::number(m_body.size())));
        if (!m_body.contentType.isEmpty())
            addAutomatic("Content-Type"_ba, plain(m_body.contentType));
        m_result.head.append("\r\n");
        m_result.request.head = m_result.head.text;
        writeBody();
        if (isHttp2())
            renderHttp2();
    }

    /// RFC 9110 8.6: where content is or could be expected.
    bool announcesLength() const
    {
        if (typed("Transfer-Encoding") && !isHttp2())
            return false;
        static const QByteArrayList expecting = {"POST"_ba, "PUT"_ba, "PATCH"_ba};
        return m_draft.body.kind != DraftBody::Kind::None || expecting.contains(m_method.text);
    }

    void writeRequestLine()
    {
        MarkedText& head = m_result.head;
        head.append(m_method);
        head.append(" ");
        if (m_url.path.text.isEmpty())
            head.append(m_method.text == "OPTIONS" && !m_url.hasQuery ? "*" : "/");
        head.append(m_url.path);
        if (m_url.hasQuery) {
            head.append("?");
            head.append(m_url.query);
        }
        head.append(m_draft.settings.protocol == Protocol::Http10 ? " HTTP/1.0\r\n" : " HTTP/1.1\r\n");
    }

    void writeBody()
    {
        m_result.body = isChunked() ? chunked(m_body.text) : m_body.text;
        m_result.request.body.bytes = m_result.body.text;
        m_result.request.body.file = m_body.file;
    }

    /// One chunk and the last one (RFC 9112 7.1).
    static MarkedText chunked(const MarkedText& content)
    {
        MarkedText result;
        if (!content.text.isEmpty()) {
            result.append(QByteArray::number(content.text.size(), 16) + "\r\n");
            result.append(content);
            result.append("\r\n");
        }
        result.append("0\r\n\r\n");
        return result;
    }

    void renderHttp2()
    {
        const http::HeaderList fields = http::h2RequestFields(m_result.request.head, m_url.scheme);
        m_result.head = plain(fields.bytes() + "\r\n");
    }

    const Draft& m_draft;
    const Surroundings& m_surroundings;
    Filler m_filler;
    MarkedText m_method;
    UrlParts m_url;
    QList<HeaderLine> m_headers;
    HeaderLine m_authorization;
    ComposedBody m_body;
    QStringList m_problems;
    ComposedRequest m_result;
};

} // namespace

ComposedRequest composeRequest(const Draft& draft, const Surroundings& surroundings)
{
    return Composer(draft, surroundings).compose();
}

} // namespace hookbench::compose
