// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/flaw.h"

#include "app/signing/new_secret.h"
#include "app/signing/signature_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace hookbench::signing {

namespace {

struct FlawText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::signing::FlawText)
};

using providers::Message;
using providers::Scheme;
using providers::Source;

constexpr qint64 second = 1'000'000;
constexpr qint64 usualAge = 4000; // no whole hour, which would look like a time zone
constexpr std::array names = {"wrong-key", "stale", "missing", "altered", "wrong-version"};
static_assert(names.size() == flawCount);

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// "v1" as "v2", "sha256=" as "sha1="; empty when there is no number in it.
QByteArray otherVersion(const QByteArray& word)
{
    const auto first = std::ranges::find_if(word, isDigit);
    if (first == word.end())
        return {};
    const auto last = std::find_if_not(first, word.end(), isDigit);
    const QByteArray number(&*first, last - first);
    const QByteArray other =
        number.size() > 1 ? "1" : QByteArray(1, number == "9" ? '8' : char(number[0] + 1));
    return QByteArray(word).replace(first - word.begin(), number.size(), other);
}

/// The scheme with its signature called by another version; unchanged when it has none.
Scheme inOtherVersion(Scheme scheme)
{
    if (const QByteArray prefix = otherVersion(scheme.signature.prefix); !prefix.isEmpty())
        scheme.signature.prefix = prefix;
    else if (scheme.signature.list == providers::SignatureList::Pairs) {
        const QByteArray pair = otherVersion(scheme.signature.pairs.value(0));
        if (!pair.isEmpty())
            scheme.signature.pairs = {pair};
    }
    return scheme;
}

bool hasTime(const Scheme& scheme)
{
    return !scheme.timestamp.sources.isEmpty() || scheme.engine == "jwt" || scheme.engine == "jwt body" ||
           scheme.engine == "cavage" || scheme.engine == "http message signature";
}

/// Whether a header holds signatures of the scheme.
bool holdsSignature(const QByteArray& header, const Scheme& scheme)
{
    if (scheme.engine == "http message signature" &&
        (header.compare("Signature", Qt::CaseInsensitive) == 0 ||
         header.compare("Signature-Input", Qt::CaseInsensitive) == 0))
        return true;
    const bool isNumbered = scheme.signature.list == providers::SignatureList::Numbered;
    return std::ranges::any_of(scheme.signature.sources, [&](const Source& source) {
        const QByteArray start = isNumbered ? header.left(source.name.size()) : header;
        return source.kind == Source::Kind::Header && start.compare(source.name, Qt::CaseInsensitive) == 0;
    });
}

Result<Message> withoutSignature(Message message, const Scheme& scheme)
{
    http::HeaderList headers;
    for (qsizetype i = 0; i < message.headers.size(); ++i) {
        if (!holdsSignature(message.headers.name(i).toByteArray(), scheme))
            headers.append(message.headers.name(i), message.headers.value(i));
    }
    message.headers = headers;
    for (const Source& source : scheme.signature.sources) {
        if (source.kind == Source::Kind::Header || !providers::valueAt(source, message))
            continue;
        auto emptied = withValueAt(source, {}, std::move(message));
        if (!emptied)
            return emptied;
        message = std::move(*emptied);
    }
    return message;
}

/// Changes the last digit, so that JSON stays JSON; where there is none the last letter, or the end.
Message altered(Message message)
{
    QByteArray& body = message.body;
    const auto last = [&body](auto test) {
        return std::distance(body.begin(), std::find_if(body.rbegin(), body.rend(), test).base()) - 1;
    };
    if (const auto digit = last(isDigit); digit >= 0)
        body[digit] = body[digit] == '9' ? '8' : char(body[digit] + 1);
    else if (const auto letter = last(isLetter); letter >= 0)
        body[letter] = char(body[letter] ^ 0x20);
    else
        body += ' ';
    return message;
}

Result<Message> signAndAlter(const Message& message, const Scheme& scheme, const Secret& secret,
                             const SignOptions& options)
{
    auto signedMessage = sign(message, scheme, secret, options);
    if (!signedMessage)
        return signedMessage;
    const Verification before = verify(*signedMessage, scheme, {secret}, {options.nowUs, options.parameters});
    if (!before.coversBody)
        return fail(ErrorKind::Usage,
                    FlawText::tr("The signature of this scheme does not cover the whole body: a change of "
                                 "it is not noticed."));
    return altered(std::move(*signedMessage));
}

} // namespace

QByteArray flawName(Flaw flaw)
{
    return names[size_t(flaw)];
}

std::optional<Flaw> flawNamed(QByteArrayView name)
{
    const auto found = std::ranges::find(names, name, [](const char* one) { return QByteArrayView(one); });
    return found == names.end() ? std::nullopt : std::optional(Flaw(found - names.begin()));
}

QString flawText(Flaw flaw)
{
    switch (flaw) {
    case Flaw::WrongKey:
        return FlawText::tr("Signed with a wrong key");
    case Flaw::Stale:
        return FlawText::tr("Signed too long ago");
    case Flaw::Missing:
        return FlawText::tr("Without a signature");
    case Flaw::Altered:
        return FlawText::tr("Altered after signing");
    case Flaw::WrongVersion:
        return FlawText::tr("Signature of another version");
    }
    return {};
}

Result<void> checkFlaw(const Scheme& scheme, Flaw flaw)
{
    if (!scheme.isSigned())
        return fail(ErrorKind::Usage, FlawText::tr("This provider does not sign."));
    if (flaw == Flaw::Stale && !hasTime(scheme))
        return fail(ErrorKind::Usage, FlawText::tr("This scheme signs no time, so nothing can be too old."));
    if (flaw == Flaw::WrongVersion && inOtherVersion(scheme) == scheme)
        return fail(ErrorKind::Usage, FlawText::tr("Signatures of this scheme have no version."));
    if (flaw == Flaw::Altered && (scheme.engine == "token" || scheme.engine == "basic"))
        return fail(ErrorKind::Usage,
                    FlawText::tr("The signature of this scheme does not cover the whole body: a change of "
                                 "it is not noticed."));
    return {};
}

Result<Message> signWithFlaw(const Message& message, const Scheme& scheme, const Secret& secret,
                             const SignOptions& options, Flaw flaw)
{
    if (const auto possible = checkFlaw(scheme, flaw); !possible)
        return fail(possible.error());
    SignOptions at = options;
    switch (flaw) {
    case Flaw::WrongKey:
        return sign(message, scheme, {newSecret(scheme).signing, secret.label}, options);
    case Flaw::Stale:
        at.nowUs -= std::max(usualAge, 2 * scheme.timestamp.past) * second;
        return sign(message, scheme, secret, at);
    case Flaw::Missing: {
        auto signedMessage = sign(message, scheme, secret, options);
        return signedMessage ? withoutSignature(std::move(*signedMessage), scheme) : signedMessage;
    }
    case Flaw::Altered:
        return signAndAlter(message, scheme, secret, options);
    case Flaw::WrongVersion:
        return sign(message, inOtherVersion(scheme), secret, options);
    }
    return message;
}

} // namespace hookbench::signing
