// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/curl_command.h"

#include "app/formats/curl_options.h"
#include "app/formats/message_draft.h"
#include "app/formats/shell_words.h"
#include "app/http/field_syntax.h"
#include "app/http/target.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace hookbench::formats {

using namespace Qt::Literals::StringLiterals;
using Protocol = DraftSettings::Protocol;

namespace {

struct CurlText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::formats::CurlText)
};

constexpr int curlRedirects = 50; ///< followed unless told otherwise

/// Options that change what is shown or kept, not what is sent.
bool isAboutOutput(const QByteArray& name)
{
    static const QByteArrayList names = {"silent"_ba,
                                         "show-error"_ba,
                                         "verbose"_ba,
                                         "include"_ba,
                                         "output"_ba,
                                         "output-dir"_ba,
                                         "create-dirs"_ba,
                                         "remote-name"_ba,
                                         "remote-name-all"_ba,
                                         "remote-header-name"_ba,
                                         "remote-time"_ba,
                                         "write-out"_ba,
                                         "fail"_ba,
                                         "fail-early"_ba,
                                         "fail-with-body"_ba,
                                         "progress-bar"_ba,
                                         "progress-meter"_ba,
                                         "trace"_ba,
                                         "trace-ascii"_ba,
                                         "trace-time"_ba,
                                         "buffer"_ba,
                                         "dump-header"_ba,
                                         "stderr"_ba,
                                         "styled-output"_ba,
                                         "cookie-jar"_ba,
                                         "junk-session-cookies"_ba,
                                         "globoff"_ba,

                                         "raw"_ba,
                                         "tcp-nodelay"_ba,
                                         "libcurl"_ba,
                                         "suppress-connect-headers"_ba,
                                         "basic"_ba,
                                         "disable"_ba,
                                         "xattr"_ba,
                                         "clobber"_ba,
                                         "remove-on-error"_ba,
                                         "alpn"_ba,
                                         "keepalive"_ba,
                                         "keepalive-time"_ba,
                                         "sessionid"_ba,
                                         "parallel"_ba,
                                         "parallel-immediate"_ba,
                                         "expect100-timeout"_ba,
                                         "happy-eyeballs-timeout-ms"_ba,
                                         "create-file-mode"_ba,
                                         "retry-connrefused"_ba};
    return names.contains(name);
}

/// What curl makes of "." and ".." in a path (RFC 3986 5.2.4).
QByteArray withoutDots(const QByteArray& path)
{
    QByteArrayList kept;
    const QByteArrayList segments = path.mid(1).split('/');
    for (qsizetype i = 0; i < segments.size(); ++i) {
        const bool last = i + 1 == segments.size();
        const QByteArray& segment = segments[i];
        if (segment == "..") {
            if (!kept.isEmpty())
                kept.removeLast();
        } else if (segment != ".") {
            kept.append(segment);
            continue;
        }
        if (last)
            kept.append(QByteArray());
    }
    return '/' + kept.join('/');
}

class CurlReader
{
public:
    explicit CurlReader(const FileContent& files)
        : m_files(files)
    {
    }

    void take(const CurlOption& option)
    {
        if (m_next)
            return;
        if (!option.known)
            note(CurlText::tr("curl has no option %1.").arg(shown(option)));
        else if (!takeRequest(option) && !takeData(option) && !takeConnection(option) && !takeRetry(option) &&
                 !isAboutOutput(option.name))
            note(CurlText::tr("%1 has no counterpart here and was left out.").arg(shown(option)));
    }

    ImportedDraft finish()
    {
        finishMethod();
        finishUrl();
        finishHeaders();
        finishBody();
        splitParameters(m_result.draft);
        return std::move(m_result);
    }

    void note(const QString& text)
    {
        if (!m_result.notes.contains(text))
            m_result.notes.append(text);
    }

    bool hasUrl() const { return !m_url.isEmpty(); }

private:
    static QString shown(const CurlOption& option)
    {
        const QString dashes = option.name.size() == 1 ? u"-"_s : u"--"_s;
        return dashes + (option.negated ? u"no-"_s : QString()) + QString::fromUtf8(option.name);
    }

    Draft& draft() { return m_result.draft; }
    static QString path(const QByteArray& value) { return QString::fromUtf8(value); }

    void setHeader(const QByteArray& name, const QByteArray& value)
    {
        m_ownHeaders.append({true, asTyped(name), asTyped(value)});
    }

    bool takeRequest(const CurlOption& option)
    {
        const QByteArray& name = option.name;
        const QByteArray& value = option.value;
        if (name == "url")
            takeUrl(value);
        else if (name == "request")
            m_method = value;
        else if (name == "head")
            m_head = !option.negated;
        else if (name == "get")
            m_get = !option.negated;
        else if (name == "header")
            takeHeader(value);
        else if (name == "user-agent")
            setOrRemove("User-Agent", value);
        else if (name == "referer")
            takeReferer(value);
        else if (name == "cookie")
            takeCookie(value);
        else if (name == "compressed")
            m_compressed = !option.negated;
        else if (name == "range")
            setHeader("Range", "bytes=" + value);
        else if (name == "url-query")
            takeUrlQuery(value);
        else if (name == "path-as-is")
            m_pathAsIs = !option.negated;
        else if (name == "request-target")
            m_target = value;
        else
            return takeAuth(option);
        return true;
    }

    bool takeAuth(const CurlOption& option)
    {
        const QByteArray& value = option.value;
        if (option.name == "user") {
            const qsizetype colon = value.indexOf(':');
            draft().auth.kind = DraftAuth::Kind::Basic;
            draft().auth.user = asTyped(colon < 0 ? value : value.first(colon));
            draft().auth.password = asTyped(colon < 0 ? QByteArray() : value.mid(colon + 1));
            if (colon < 0)
                note(CurlText::tr("-u names no password; curl would ask for it."));
        } else if (option.name == "oauth2-bearer") {
            draft().auth.kind = DraftAuth::Kind::Bearer;
            draft().auth.token = asTyped(value);
        } else {
            return false;
        }
        return true;
    }

    void takeUrl(const QByteArray& url)
    {
        if (m_url.isEmpty())
            m_url = url;
        else
            note(CurlText::tr("The command has several URLs; the draft takes the first one."));
    }

    void setOrRemove(const QByteArray& name, const QByteArray& value)
    {
        if (value.isEmpty())
            draft().settings.withoutAutomatic.append(name);
        else
            setHeader(name, value);
    }

    void takeHeader(const QByteArray& line)
    {
        if (line.startsWith('@')) {
            note(CurlText::tr("Headers from the file %1 were not read.").arg(path(line.mid(1))));
            return;
        }
        const qsizetype colon = line.indexOf(':');
        if (colon < 0) {
            if (line.endsWith(';'))
                m_headers.append({true, asTyped(line.chopped(1)), {}});
            else
                note(CurlText::tr("\"%1\" is no header line; curl sends nothing for it.").arg(path(line)));
            return;
        }
        const QByteArray name = line.first(colon);
        const QByteArray value = line.mid(colon + 1).trimmed();
        if (value.isEmpty())
            draft().settings.withoutAutomatic.append(name);
        else
            m_headers.append({true, asTyped(name), asTyped(value)});
    }

    void takeReferer(QByteArray value)
    {
        if (value.endsWith(";auto"))
            value.chop(5);
        if (!value.isEmpty())
            setHeader("Referer", value);
    }

    void takeCookie(const QByteArray& value)
    {
        if (!value.contains('=')) {
            note(CurlText::tr("Cookies from the file %1 were not read.").arg(path(value)));
            return;
        }
        m_cookies += (m_cookies.isEmpty() ? QByteArray() : "; "_ba) + value;
    }

    void takeUrlQuery(const QByteArray& value)
    {
        const QByteArray encoded = value.startsWith('+') ? value.mid(1) : urlEncoded(value);
        m_query += (m_query.isEmpty() ? QByteArray() : "&"_ba) + encoded;
    }

    Result<QByteArray> file(const QByteArray& name)
    {
        Result<QByteArray> content = m_files(path(name));
        if (!content)
            note(CurlText::tr("The file %1 could not be read, so its content is missing.").arg(path(name)));
        return content;
    }

    bool takeData(const CurlOption& option)
    {
        const QByteArray& name = option.name;
        const QByteArray& value = option.value;
        if (name == "data" || name == "data-ascii")
            addData(value.startsWith('@') ? withoutLineBreaks(file(value.mid(1)).value_or(QByteArray()))
                                          : value);
        else if (name == "data-raw")
            addData(value);
        else if (name == "data-binary")
            takeBinary(value);
        else if (name == "data-urlencode")
            addData(urlEncoded(value));
        else if (name == "json")
            takeJson(value);
        else if (name == "form" || name == "form-string")
            takeForm(value, name == "form-string");
        else if (name == "upload-file")
            m_upload = value;
        else
            return false;
        return true;
    }

    static QByteArray withoutLineBreaks(QByteArray content)
    {
        return content.replace("\r", "").replace("\n", "").replace(QByteArray(1, '\0'), "");
    }

    void addData(const QByteArray& data)
    {
        if (m_hasData)
            m_data += '&';
        m_hasData = true;
        m_data += data;
    }

    void takeBinary(const QByteArray& value)
    {
        if (!value.startsWith('@'))
            addData(value);
        else if (m_hasData || !m_dataFile.isEmpty())
            addData(file(value.mid(1)).value_or(QByteArray()));
        else
            m_dataFile = value.mid(1);
    }

    void takeJson(const QByteArray& value)
    {
        // Several are joined without anything between them.
        m_hasData = true;
        m_json = true;
        m_data += value.startsWith('@') ? file(value.mid(1)).value_or(QByteArray()) : value;
    }

    /// "content", "=content", "name=content", "@file", "name@file".
    QByteArray urlEncoded(const QByteArray& value)
    {
        const qsizetype equals = value.indexOf('=');
        const qsizetype at = value.indexOf('@');
        const qsizetype mark = equals >= 0 ? equals : at;
        if (mark < 0)
            return curlEncoded(value);
        const QByteArray name = value.first(mark);
        const QByteArray content =
            equals >= 0 ? value.mid(mark + 1) : file(value.mid(mark + 1)).value_or(QByteArray());
        return name.isEmpty() ? curlEncoded(content) : name + '=' + curlEncoded(content);
    }

    static QByteArray curlEncoded(const QByteArray& content)
    {
        return http::percentEncoded(content).replace("%20", "+");
    }

    void takeForm(const QByteArray& value, bool literal)
    {
        const qsizetype equals = value.indexOf('=');
        DraftPart part;
        if (equals < 0) {
            note(CurlText::tr("\"%1\" is no part of a form.").arg(path(value)));
            return;
        }
        part.name = asTyped(value.first(equals));
        QByteArray content = value.mid(equals + 1);
        if (literal) {
            part.value = asTyped(content);
        } else {
            takePartSettings(content, part);
            if (content.startsWith('@')) {
                part.file = path(content.mid(1));
            } else if (content.startsWith('<')) {
                part.value = asTyped(file(content.mid(1)).value_or(QByteArray()));
            } else {
                part.value = asTyped(content);
            }
        }
        if (!part.file.isEmpty() && part.contentType.isEmpty())
            part.contentType = typeOfFile(part);
        draft().body.parts.append(part);
    }

    /// What curl announces by the end of the name that is told, else of the file's own; empty otherwise.
    static QByteArray typeOfFile(const DraftPart& part)
    {
        static const QList<std::pair<QByteArray, QByteArray>> types = {
            {".gif", "image/gif"},      {".jpg", "image/jpeg"},    {".jpeg", "image/jpeg"},
            {".png", "image/png"},      {".svg", "image/svg+xml"}, {".txt", "text/plain"},
            {".htm", "text/html"},      {".html", "text/html"},    {".pdf", "application/pdf"},
            {".xml", "application/xml"}};
        for (const QByteArray& name : {part.fileName.toLower(), part.file.toUtf8().toLower()}) {
            for (const auto& [ending, type] : types) {
                if (name.endsWith(ending))
                    return type;
            }
        }
        return {};
    }

    /// ";type=text/plain;filename=a.txt" behind the content.
    void takePartSettings(QByteArray& content, DraftPart& part)
    {
        const QByteArrayList pieces = splitSettings(content);
        content = unquoted(pieces.first());
        for (const QByteArray& piece : pieces.mid(1)) {
            const QByteArray setting = piece.trimmed();
            if (setting.startsWith("type="))
                part.contentType = asTyped(setting.mid(5));
            else if (setting.startsWith("filename="))
                part.fileName = asTyped(unquoted(setting.mid(9)));
            else if (part.contentType.isEmpty())
                content += ';' + piece;
            else
                part.contentType += ';' + piece; // a parameter of the type
        }
    }

    static QByteArrayList splitSettings(const QByteArray& text)
    {
        QByteArrayList pieces(1);
        bool quoted = false;
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (text[i] == '"')
                quoted = !quoted;
            if (text[i] == '\\' && quoted && i + 1 < text.size())
                pieces.last() += text[i++];
            else if (text[i] == ';' && !quoted) {
                pieces.append(QByteArray());
                continue;
            }
            pieces.last() += text[i];
        }
        return pieces;
    }

    static QByteArray unquoted(const QByteArray& text)
    {
        const qsizetype from = text.startsWith('@') || text.startsWith('<') ? 1 : 0;
        if (text.size() < from + 2 || text[from] != '"' || !text.endsWith('"'))
            return text;
        QByteArray result = text.first(from);
        for (qsizetype i = from + 1; i + 1 < text.size(); ++i) {
            if (text[i] == '\\' && (text[i + 1] == '"' || text[i + 1] == '\\'))
                ++i;
            result += text[i];
        }
        return result;
    }

    bool takeConnection(const CurlOption& option)
    {
        DraftSettings& settings = draft().settings;
        const QByteArray& name = option.name;
        if (name == "insecure")
            settings.verifyTls = option.negated;
        else if (name == "cacert")
            settings.authorityFile = path(option.value);
        else if (name == "proxy" || name == "preproxy")
            settings.proxy =
                path(option.value.contains("://") || option.value.isEmpty() ? option.value
                                                                            : "http://" + option.value);
        else if (name.startsWith("socks"))
            settings.proxy = path((name == "socks5-hostname" ? "socks5h"_ba : name) + "://" + option.value);
        else if (name == "connect-to" || name == "resolve")
            takeConnectTo(option);
        else if (name == "location" || name == "location-trusted")
            settings.redirects = option.negated ? 0 : std::max(settings.redirects, curlRedirects);
        else if (name == "max-redirs")
            m_maxRedirects = option.value.toInt();
        else if (name == "max-time")
            settings.totalTimeoutMs = milliseconds(option.value);
        else if (name == "connect-timeout")
            settings.connectTimeoutMs = milliseconds(option.value);
        else if (name == "next")
            stopAtNext();
        else
            return takeProtocol(name) || takeCertificate(option);
        return true;
    }

    void stopAtNext()
    {
        m_next = true;
        note(CurlText::tr("What follows --next is another request and was left out."));
    }

    static int milliseconds(const QByteArray& seconds) { return int(std::lround(seconds.toDouble() * 1000)); }

    /// "host:port:to:port", "host:port:address,address".
    void takeConnectTo(const CurlOption& option)
    {
        QByteArrayList pieces(1);
        bool bracket = false;
        for (const char c : option.value) {
            bracket = c == '[' || (bracket && c != ']');
            if (c == ':' && !bracket && pieces.size() < 4)
                pieces.append(QByteArray());
            else
                pieces.last() += c;
        }
        if (pieces.size() < 3)
            return;
        const bool resolve = option.name == "resolve";
        const QByteArray host =
            resolve ? option.value.mid(pieces[0].size() + pieces[1].size() + 2).split(',').first()
                    : pieces[2];
        const QByteArray port = resolve || pieces.size() < 4 || pieces[3].isEmpty() ? pieces[1] : pieces[3];
        const QByteArray bracketed = host.count(':') > 1 && !host.startsWith('[') ? '[' + host + ']' : host;
        draft().settings.connectTo = path(port.isEmpty() ? bracketed : bracketed + ':' + port);
    }

    bool takeProtocol(const QByteArray& name)
    {
        if (name == "http1.0")
            draft().settings.protocol = Protocol::Http10;
        else if (name == "http1.1")
            draft().settings.protocol = Protocol::Http11;
        else if (name == "http2" || name == "http2-prior-knowledge")
            draft().settings.protocol = Protocol::Http2;
        else
            return false;
        return true;
    }

    bool takeCertificate(const CurlOption& option)
    {
        DraftAuth& auth = draft().auth;
        if (option.name == "cert") {
            const qsizetype colon = option.value.indexOf(':', 2); // a drive's letter may come first
            auth.certificateFile = path(colon < 0 ? option.value : option.value.first(colon));
            if (colon >= 0)
                auth.passphrase = asTyped(option.value.mid(colon + 1));
        } else if (option.name == "key") {
            auth.keyFile = path(option.value);
        } else if (option.name == "pass") {
            auth.passphrase = asTyped(option.value);
        } else {
            return false;
        }
        if (auth.kind == DraftAuth::Kind::None || auth.kind == DraftAuth::Kind::ClientCertificate)
            auth.kind = DraftAuth::Kind::ClientCertificate;
        else
            note(
                CurlText::tr("A draft has one kind of authentication; the client certificate was left out."));
        return true;
    }

    bool takeRetry(const CurlOption& option)
    {
        RetryPolicy& retry = draft().retry;
        if (option.name == "retry") {
            retry.kind = retry.kind == RetryPolicy::Kind::None ? RetryPolicy::Kind::Exponential : retry.kind;
            retry.maxTries = option.value.toInt() + 1;
            retry.capMs = 600'000;
        } else if (option.name == "retry-delay") {
            retry.kind = RetryPolicy::Kind::Fixed;
            retry.baseMs = milliseconds(option.value);
        } else if (option.name == "retry-max-time") {
            retry.maxTotalMs = milliseconds(option.value);
        } else if (option.name == "retry-all-errors") {
            retry.retriesAllFailures = !option.negated;
        } else {
            return false;
        }
        return true;
    }

    void finishMethod()
    {
        const bool sends = (m_hasData || !m_dataFile.isEmpty()) && !m_get;
        if (m_maxRedirects >= 0 && draft().settings.redirects > 0)
            draft().settings.redirects = m_maxRedirects;
        if (!m_method.isEmpty())
            draft().method = asTyped(m_method);
        else if (m_head)
            draft().method = "HEAD"_ba;
        else if (!m_upload.isEmpty())
            draft().method = "PUT"_ba;
        else
            draft().method = sends || !draft().body.parts.isEmpty() ? "POST"_ba : "GET"_ba;
    }

    void finishUrl()
    {
        QByteArray url = m_url;
        const qsizetype hash = url.indexOf('#');
        if (hash >= 0)
            url.truncate(hash);
        qsizetype scheme = url.indexOf("://");
        if (scheme < 0) {
            url.prepend("http://");
            scheme = 4;
        }
        const qsizetype mark = url.indexOf('?');
        QByteArray query = mark < 0 ? QByteArray() : url.mid(mark);
        if (mark >= 0)
            url.truncate(mark);
        const qsizetype slash = url.indexOf('/', scheme + 3);
        if (slash >= 0 && !m_pathAsIs)
            url = url.first(slash) + withoutDots(url.mid(slash));
        if (!m_upload.isEmpty() && url.endsWith('/') && m_upload != "-")
            url += m_upload.split('/').last();
        if (m_get && m_hasData)
            addQuery(query, m_data);
        addQuery(query, m_query);
        const bool options = draft().method == "OPTIONS";
        if (m_target.isEmpty()) {
            // OPTIONS without a path would ask for "*" (RFC 9112 3.2.4); curl asks for "/".
            draft().url = asTyped(url + (slash < 0 && options ? "/"_ba : QByteArray()) + query);
            return;
        }
        const QByteArray origin = url.first(slash < 0 ? url.size() : slash);
        if (m_target.startsWith('/'))
            draft().url = asTyped(origin + m_target);
        else if (m_target == "*" && options)
            draft().url = asTyped(origin);
        else
            leaveTarget(url + query);
    }

    /// Drafts have a URL, of which other forms of a target (RFC 9112 3.2) are no part.
    void leaveTarget(const QByteArray& url)
    {
        draft().url = asTyped(url);
        note(CurlText::tr("%1 has no counterpart here and was left out.").arg(u"--request-target"_s));
    }

    static void addQuery(QByteArray& query, const QByteArray& more)
    {
        if (more.isEmpty())
            return;
        query += query.isEmpty() ? "?" : query == "?" ? "" : "&";
        query += more;
    }

    bool hasHeader(QByteArrayView name) const
    {
        return std::any_of(m_headers.begin(), m_headers.end(), [name](const DraftField& header) {
            return http::equalsIgnoringCase(header.name, name);
        });
    }

    void finishHeaders()
    {
        if (m_compressed)
            setHeader("Accept-Encoding", "deflate, gzip, br, zstd");
        if (!m_cookies.isEmpty())
            setHeader("Cookie", m_cookies);
        if (m_json) {
            setHeader("Content-Type", "application/json");
            setHeader("Accept", "application/json");
        }
        // What -H says goes before what an option says.
        for (const DraftField& own : std::as_const(m_ownHeaders)) {
            if (!hasHeader(own.name) || own.name == "Cookie")
                draft().headers.append(own);
        }
        draft().headers.append(m_headers);
    }

    void finishBody()
    {
        DraftBody& body = draft().body;
        if (!body.parts.isEmpty()) {
            body.kind = DraftBody::Kind::Multipart;
        } else if (!m_upload.isEmpty()) {
            body.kind = DraftBody::Kind::File;
            body.file = path(m_upload);
            draft().settings.withoutAutomatic.append("Content-Type"_ba);
        } else if (!m_get && !m_dataFile.isEmpty() && !m_hasData) {
            body.kind = DraftBody::Kind::File;
            body.file = path(m_dataFile);
            addFormType();
        } else if (!m_get && (m_hasData || !m_dataFile.isEmpty())) {
            finishData();
        }
    }

    void addFormType()
    {
        for (const QByteArray& removed : std::as_const(draft().settings.withoutAutomatic)) {
            if (http::equalsIgnoringCase(removed, "Content-Type"))
                return;
        }
        if (!typeHeader())
            draft().headers.append({true, "Content-Type"_ba, "application/x-www-form-urlencoded"_ba});
    }

    const DraftField* typeHeader() const
    {
        const QList<DraftField>& headers = m_result.draft.headers;
        const auto found = std::find_if(headers.begin(), headers.end(), [](const DraftField& header) {
            return http::equalsIgnoringCase(header.name, "Content-Type");
        });
        return found == headers.end() ? nullptr : &*found;
    }

    void finishData()
    {
        if (!m_dataFile.isEmpty())
            m_data = file(m_dataFile).value_or(QByteArray()) + '&' + m_data;
        const DraftField* type = typeHeader();
        draft().body = draftBody(m_data, type ? type->value : "application/x-www-form-urlencoded"_ba);
        if (draft().body.kind == DraftBody::Kind::None) {
            draft().body.kind = DraftBody::Kind::Text; // -d '': a length of 0 is announced
        }
        if (draft().body.kind == DraftBody::Kind::Form && type == nullptr)
            return; // announced as such by itself
        addFormType();
    }

    const FileContent& m_files;
    ImportedDraft m_result;
    QByteArray m_url;
    QByteArray m_method;
    QByteArray m_target;
    QByteArray m_query;
    QByteArray m_cookies;
    QByteArray m_data;
    QByteArray m_dataFile;
    QByteArray m_upload;
    QList<DraftField> m_headers;    ///< of -H
    QList<DraftField> m_ownHeaders; ///< of other options
    int m_maxRedirects = -1;
    bool m_hasData = false;
    bool m_json = false;
    bool m_get = false;
    bool m_head = false;
    bool m_compressed = false;
    bool m_next = false;
    bool m_pathAsIs = false;
};

/// Behind a prompt, "sudo", "time" or variables that are set for the command.
QByteArray fromCurlOn(const QByteArray& text)
{
    QByteArray rest = text.trimmed();
    for (;;) {
        if (rest.startsWith("$ ") || rest.startsWith("> ") || rest.startsWith("# ")) {
            rest = rest.mid(2).trimmed();
            continue;
        }
        const auto isEnd = [](char c) {
            return c == ' ' || c == '\t' || c == '\n' || c == '\r';
        };
        const qsizetype end = std::find_if(rest.begin(), rest.end(), isEnd) - rest.begin();
        const QByteArray word = rest.first(end);
        const bool isSetting = word.contains('=') && !word.contains(':') && !word.contains('/');
        if (word != "sudo" && word != "time" && !isSetting)
            return rest;
        rest = rest.mid(end).trimmed();
    }
}

} // namespace

bool isCurlCommand(const QByteArray& text)
{
    const QByteArray start = fromCurlOn(text).left(9).toLower();
    for (const char* const name : {"curl ", "curl\t", "curl\n", "curl.exe "}) {
        if (start.startsWith(name))
            return true;
    }
    return false;
}

Result<ImportedDraft> readCurlCommand(const QByteArray& text, const FileContent& files)
{
    const QByteArray command = fromCurlOn(text);
    const ShellWords words = shellWords(command, shellOf(command));
    if (words.unclosed)
        return fail(ErrorKind::Usage,
                    CurlText::tr("A quote in the command has no end. Was all of it copied?"));
    CurlReader reader(files);
    const QList<CurlOption> options = curlOptions(words.words.mid(1));
    for (const CurlOption& option : options)
        reader.take(option);
    if (!reader.hasUrl())
        return fail(ErrorKind::Usage, CurlText::tr("The command names no URL."));
    if (!words.rest.isEmpty())
        reader.note(CurlText::tr("What follows the command was left out: %1")
                        .arg(QString::fromUtf8(words.rest.left(80))));
    return reader.finish();
}

Result<ImportedDraft> importDraft(const QByteArray& text, const FileContent& files)
{
    const QByteArray trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return fail(ErrorKind::Usage, CurlText::tr("There is no text to read a request from."));
    if (isCurlCommand(trimmed))
        return readCurlCommand(trimmed, files);
    if (!trimmed.contains('\n') && !trimmed.contains(' ')) {
        ImportedDraft imported;
        imported.draft.method = "GET"_ba;
        imported.draft.url = trimmed;
        splitParameters(imported.draft);
        return imported;
    }
    Result<Draft> draft = readHttpText(text);
    if (!draft)
        return fail(ErrorKind::Usage,
                    CurlText::tr("The text is neither a curl command, nor an HTTP request, nor a URL."));
    return ImportedDraft{*draft, {}};
}

} // namespace hookbench::formats
