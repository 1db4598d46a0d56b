// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/curl_options.h"

#include <algorithm>

namespace hookbench::formats {
namespace {

struct KnownOption
{
    const char* name;
    char letter; ///< 0 when it has none
    bool takesValue;
};

/// The options of curl 7.88, by name.
constexpr KnownOption knownOptions[] = {
    {"abstract-unix-socket", '\0', true},
    {"alpn", '\0', false},
    {"alt-svc", '\0', true},
    {"anyauth", '\0', false},
    {"append", 'a', false},
    {"aws-sigv4", '\0', true},
    {"basic", '\0', false},
    {"buffer", 'N', false},
    {"cacert", '\0', true},
    {"capath", '\0', true},
    {"cert", 'E', true},
    {"cert-status", '\0', false},
    {"cert-type", '\0', true},
    {"ciphers", '\0', true},
    {"clobber", '\0', false},
    {"compressed", '\0', false},
    {"compressed-ssh", '\0', false},
    {"config", 'K', true},
    {"connect-timeout", '\0', true},
    {"connect-to", '\0', true},
    {"continue-at", 'C', true},
    {"cookie", 'b', true},
    {"cookie-jar", 'c', true},
    {"create-dirs", '\0', false},
    {"create-file-mode", '\0', true},
    {"crlf", '\0', false},
    {"crlfile", '\0', true},
    {"curves", '\0', true},
    {"data", 'd', true},
    {"data-ascii", '\0', true},
    {"data-binary", '\0', true},
    {"data-raw", '\0', true},
    {"data-urlencode", '\0', true},
    {"delegation", '\0', true},
    {"digest", '\0', false},
    {"disable", 'q', false},
    {"disable-eprt", '\0', false},
    {"disable-epsv", '\0', false},
    {"disallow-username-in-url", '\0', false},
    {"dns-interface", '\0', true},
    {"dns-ipv4-addr", '\0', true},
    {"dns-ipv6-addr", '\0', true},
    {"dns-servers", '\0', true},
    {"doh-cert-status", '\0', false},
    {"doh-insecure", '\0', false},
    {"doh-url", '\0', true},
    {"dump-header", 'D', true},
    {"egd-file", '\0', true},
    {"engine", '\0', true},
    {"etag-compare", '\0', true},
    {"etag-save", '\0', true},
    {"expect100-timeout", '\0', true},
    {"fail", 'f', false},
    {"fail-early", '\0', false},
    {"fail-with-body", '\0', false},
    {"false-start", '\0', false},
    {"form", 'F', true},
    {"form-escape", '\0', false},
    {"form-string", '\0', true},
    {"ftp-account", '\0', true},
    {"ftp-alternative-to-user", '\0', true},
    {"ftp-create-dirs", '\0', false},
    {"ftp-method", '\0', true},
    {"ftp-pasv", '\0', false},
    {"ftp-port", 'P', true},
    {"ftp-pret", '\0', false},
    {"ftp-skip-pasv-ip", '\0', false},
    {"ftp-ssl-ccc", '\0', false},
    {"ftp-ssl-ccc-mode", '\0', true},
    {"ftp-ssl-control", '\0', false},
    {"get", 'G', false},
    {"globoff", 'g', false},
    {"happy-eyeballs-timeout-ms", '\0', true},
    {"haproxy-protocol", '\0', false},
    {"head", 'I', false},
    {"header", 'H', true},
    {"help", 'h', false},
    {"hostpubmd5", '\0', true},
    {"hostpubsha256", '\0', true},
    {"hsts", '\0', true},
    {"http0.9", '\0', false},
    {"http1.0", '0', false},
    {"http1.1", '\0', false},
    {"http2", '\0', false},
    {"http2-prior-knowledge", '\0', false},
    {"http3", '\0', false},
    {"http3-only", '\0', false},
    {"ignore-content-length", '\0', false},
    {"include", 'i', false},
    {"insecure", 'k', false},
    {"interface", '\0', true},
    {"ipv4", '4', false},
    {"ipv6", '6', false},
    {"json", '\0', true},
    {"junk-session-cookies", 'j', false},
    {"keepalive", '\0', false},
    {"keepalive-time", '\0', true},
    {"key", '\0', true},
    {"key-type", '\0', true},
    {"krb", '\0', true},
    {"libcurl", '\0', true},
    {"limit-rate", '\0', true},
    {"list-only", 'l', false},
    {"local-port", '\0', true},
    {"location", 'L', false},
    {"location-trusted", '\0', false},
    {"login-options", '\0', true},
    {"mail-auth", '\0', true},
    {"mail-from", '\0', true},
    {"mail-rcpt", '\0', true},
    {"mail-rcpt-allowfails", '\0', false},
    {"manual", 'M', false},
    {"max-filesize", '\0', true},
    {"max-redirs", '\0', true},
    {"max-time", 'm', true},
    {"metalink", '\0', false},
    {"negotiate", '\0', false},
    {"netrc", 'n', false},
    {"netrc-file", '\0', true},
    {"netrc-optional", '\0', false},
    {"next", ':', false},
    {"noproxy", '\0', true},
    {"npn", '\0', false},
    {"ntlm", '\0', false},
    {"ntlm-wb", '\0', false},
    {"oauth2-bearer", '\0', true},
    {"output", 'o', true},
    {"output-dir", '\0', true},
    {"parallel", 'Z', false},
    {"parallel-immediate", '\0', false},
    {"parallel-max", '\0', true},
    {"pass", '\0', true},
    {"path-as-is", '\0', false},
    {"pinnedpubkey", '\0', true},
    {"post301", '\0', false},
    {"post302", '\0', false},
    {"post303", '\0', false},
    {"preproxy", '\0', true},
    {"progress-bar", '#', false},
    {"progress-meter", '\0', false},
    {"proto", '\0', true},
    {"proto-default", '\0', true},
    {"proto-redir", '\0', true},
    {"proxy", 'x', true},
    {"proxy-anyauth", '\0', false},
    {"proxy-basic", '\0', false},
    {"proxy-cacert", '\0', true},
    {"proxy-capath", '\0', true},
    {"proxy-cert", '\0', true},
    {"proxy-cert-type", '\0', true},
    {"proxy-ciphers", '\0', true},
    {"proxy-crlfile", '\0', true},
    {"proxy-digest", '\0', false},
    {"proxy-header", '\0', true},
    {"proxy-insecure", '\0', false},
    {"proxy-key", '\0', true},
    {"proxy-key-type", '\0', true},
    {"proxy-negotiate", '\0', false},
    {"proxy-ntlm", '\0', false},
    {"proxy-pass", '\0', true},
    {"proxy-pinnedpubkey", '\0', true},
    {"proxy-service-name", '\0', true},
    {"proxy-ssl-allow-beast", '\0', false},
    {"proxy-ssl-auto-client-cert", '\0', false},
    {"proxy-tls13-ciphers", '\0', true},
    {"proxy-tlsauthtype", '\0', true},
    {"proxy-tlspassword", '\0', true},
    {"proxy-tlsuser", '\0', true},
    {"proxy-tlsv1", '\0', false},
    {"proxy-user", 'U', true},
    {"proxy1.0", '\0', true},
    {"proxytunnel", 'p', false},
    {"pubkey", '\0', true},
    {"quote", 'Q', true},
    {"random-file", '\0', true},
    {"range", 'r', true},
    {"rate", '\0', true},
    {"raw", '\0', false},
    {"referer", 'e', true},
    {"remote-header-name", 'J', false},
    {"remote-name", 'O', false},
    {"remote-name-all", '\0', false},
    {"remote-time", 'R', false},
    {"remove-on-error", '\0', false},
    {"request", 'X', true},
    {"request-target", '\0', true},
    {"resolve", '\0', true},
    {"retry", '\0', true},
    {"retry-all-errors", '\0', false},
    {"retry-connrefused", '\0', false},
    {"retry-delay", '\0', true},
    {"retry-max-time", '\0', true},
    {"sasl-authzid", '\0', true},
    {"sasl-ir", '\0', false},
    {"service-name", '\0', true},
    {"sessionid", '\0', false},
    {"show-error", 'S', false},
    {"silent", 's', false},
    {"socks4", '\0', true},
    {"socks4a", '\0', true},
    {"socks5", '\0', true},
    {"socks5-basic", '\0', false},
    {"socks5-gssapi", '\0', false},
    {"socks5-gssapi-nec", '\0', false},
    {"socks5-gssapi-service", '\0', true},
    {"socks5-hostname", '\0', true},
    {"speed-limit", 'Y', true},
    {"speed-time", 'y', true},
    {"ssl", '\0', false},
    {"ssl-allow-beast", '\0', false},
    {"ssl-auto-client-cert", '\0', false},
    {"ssl-no-revoke", '\0', false},
    {"ssl-reqd", '\0', false},
    {"ssl-revoke-best-effort", '\0', false},
    {"sslv2", '2', false},
    {"sslv3", '3', false},
    {"stderr", '\0', true},
    {"styled-output", '\0', false},
    {"suppress-connect-headers", '\0', false},
    {"tcp-fastopen", '\0', false},
    {"tcp-nodelay", '\0', false},
    {"telnet-option", 't', true},
    {"tftp-blksize", '\0', true},
    {"tftp-no-options", '\0', false},
    {"time-cond", 'z', true},
    {"tls-max", '\0', true},
    {"tls13-ciphers", '\0', true},
    {"tlsauthtype", '\0', true},
    {"tlspassword", '\0', true},
    {"tlsuser", '\0', true},
    {"tlsv1", '1', false},
    {"tlsv1.0", '\0', false},
    {"tlsv1.1", '\0', false},
    {"tlsv1.2", '\0', false},
    {"tlsv1.3", '\0', false},
    {"tr-encoding", '\0', false},
    {"trace", '\0', true},
    {"trace-ascii", '\0', true},
    {"trace-time", '\0', false},
    {"unix-socket", '\0', true},
    {"upload-file", 'T', true},
    {"url", '\0', true},
    {"url-query", '\0', true},
    {"use-ascii", 'B', false},
    {"user", 'u', true},
    {"user-agent", 'A', true},
    {"verbose", 'v', false},
    {"version", 'V', false},
    {"write-out", 'w', true},
    {"xattr", '\0', false},
};

const KnownOption* withLetter(char letter)
{
    const auto* const found =
        std::find_if(std::begin(knownOptions), std::end(knownOptions),
                     [letter](const KnownOption& option) { return option.letter == letter; });
    return found == std::end(knownOptions) ? nullptr : found;
}

/// curl takes any beginning of a name that is no beginning of another.
const KnownOption* named(QByteArrayView name)
{
    const KnownOption* begins = nullptr;
    int count = 0;
    for (const KnownOption& option : knownOptions) {
        if (name == option.name)
            return &option;
        if (QByteArrayView(option.name).startsWith(name)) {
            begins = &option;
            ++count;
        }
    }
    return count == 1 ? begins : nullptr;
}

class OptionReader
{
public:
    explicit OptionReader(const QByteArrayList& words)
        : m_words(words)
    {
    }

    QList<CurlOption> read()
    {
        bool onlyUrls = false;
        for (m_at = 0; m_at < m_words.size(); ++m_at) {
            const QByteArray& word = m_words[m_at];
            if (onlyUrls || word.size() < 2 || word[0] != '-')
                m_options.append({"url", word, false, true, true});
            else if (word == "--")
                onlyUrls = true;
            else if (word[1] == '-')
                readLong(word.mid(2));
            else
                readLetters(word);
        }
        return m_options;
    }

private:
    void readLong(QByteArray name)
    {
        const KnownOption* option = named(name);
        bool negated = false;
        if (!option && name.startsWith("no-")) {
            negated = true;
            option = named(QByteArrayView(name).sliced(3));
        }
        if (!option) {
            m_options.append({name, {}, false, false, false});
            return;
        }
        CurlOption found{option->name, {}, negated, true, option->takesValue && !negated};
        if (found.hasValue && m_at + 1 < m_words.size())
            found.value = m_words[++m_at];
        m_options.append(found);
    }

    void readLetters(const QByteArray& word)
    {
        for (qsizetype i = 1; i < word.size(); ++i) {
            const KnownOption* option = withLetter(word[i]);
            if (!option) {
                m_options.append({QByteArray(1, word[i]), {}, false, false, false});
                continue;
            }
            CurlOption found{option->name, {}, false, true, option->takesValue};
            if (!option->takesValue) {
                m_options.append(found);
                continue;
            }
            if (i + 1 < word.size())
                found.value = word.mid(i + 1);
            else if (m_at + 1 < m_words.size())
                found.value = m_words[++m_at];
            m_options.append(found);
            return;
        }
    }

    const QByteArrayList& m_words;
    qsizetype m_at = 0;
    QList<CurlOption> m_options;
};

} // namespace

QList<CurlOption> curlOptions(const QByteArrayList& words)
{
    return OptionReader(words).read();
}

} // namespace hookbench::formats
