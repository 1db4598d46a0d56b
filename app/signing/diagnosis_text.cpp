// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/diagnosis_text.h"

#include "app/signing/timestamp.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::signing {

namespace {

struct FindingText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::signing::FindingText)
};

constexpr qint64 second = 1'000'000;
constexpr qint64 halfHour = 1800 * second;

/// What to do about a body that is not the one that was signed.
QString bodyAdvice(Direction direction)
{
    return direction == Direction::Computed
               ? FindingText::tr(
                     "Compute over the bytes of the request before anything parses them: in Express "
                     "express.raw(), in Flask request.get_data(), in Django request.body, in Go "
                     "io.ReadAll(r.Body), in PHP php://input, in Rails request.raw_post, in Spring "
                     "@RequestBody byte[], in ASP.NET Request.Body.")
               : FindingText::tr(
                     "Something between the sender and here changed the body, or the sender signed "
                     "another form than it sent. Look at proxies, gateways and middleware.");
}

QString keyAdvice(Direction direction)
{
    return direction == Direction::Computed
               ? FindingText::tr("Turn the secret into a key in the way that the provider says.")
               : FindingText::tr(
                     "The sender uses the secret in another form than its documents say, or the secret "
                     "is kept in another form here.");
}

} // namespace

QString changesText(Direction direction, const QStringList& changes)
{
    if (changes.size() > 1)
        return direction == Direction::Arrived
                   ? FindingText::tr("The signature fits with %1 and %2.").arg(changes[0], changes[1])
                   : FindingText::tr("Your code computed with %1 and %2.").arg(changes[0], changes[1]);
    return direction == Direction::Arrived
               ? FindingText::tr("The signature fits with %1.").arg(changes.value(0))
               : FindingText::tr("Your code computed with %1.").arg(changes.value(0));
}

QString adviceFor(Cause cause, Direction direction)
{
    switch (cause) {
    case Cause::OtherSecret:
        return FindingText::tr(
            "Use that secret here: endpoints, modes and environments have secrets of their own.");
    case Cause::WrongCredential:
        return FindingText::tr("Copy the signing secret of the webhook, not an API key or an id.");
    case Cause::KeyForm:
        return keyAdvice(direction);
    case Cause::SecretSpace:
        return FindingText::tr(
            "Store the secret without anything around it; “echo” adds a line end, “printf %s” "
            "does not.");
    case Cause::Url:
        return FindingText::tr("Sign and check the URL exactly as it is configured at the sender.");
    case Cause::Layout:
        return FindingText::tr("Put what is signed together in the way that the provider says.");
    case Cause::OtherScheme:
        return FindingText::tr("Choose that scheme for this endpoint.");
    case Cause::SignatureForm:
        return FindingText::tr(
            "Write the signature in the form that the provider uses; most receivers compare text.");
    case Cause::Hash:
        return FindingText::tr("Use the hash and the construction that the provider says.");
    case Cause::TimestampUnit:
        return FindingText::tr("Sign the time as the text that is sent, in the unit that the provider says.");
    case Cause::Clock:
        return FindingText::tr(
            "Check the clocks of both sides and how long messages wait in queues; a replay has to "
            "be signed anew.");
    case Cause::HeaderMissing:
        return FindingText::tr("Choose the scheme of that header, or look for a proxy that drops headers.");
    case Cause::Truncated:
        return FindingText::tr("Raise the limit for the size of a body.");
    case Cause::FormWrapper:
        return FindingText::tr(
            "Set the content type of the webhook to JSON, or compute over what the provider says.");
    case Cause::Correct:
        return FindingText::tr(
            "Compare it with the received signature in the same form, and in constant time.");
    default:
        return bodyAdvice(direction);
    }
}

QString clockText(qint64 ageUs)
{
    const qint64 size = qAbs(ageUs);
    const qint64 fromHalfHour = size % halfHour;
    const bool nearHalfHour =
        size > halfHour / 2 && std::min(fromHalfHour, halfHour - fromHalfHour) < 60 * second;
    if (nearHalfHour && size < 15 * 3600 * second)
        return FindingText::tr("The signature fits, but its time is off by %1: a time zone, it seems.")
            .arg(durationText(size));
    return ageUs > 0
               ? FindingText::tr("The signature fits, but it came %1 after it was made.")
                     .arg(durationText(size))
               : FindingText::tr("The signature fits, but it was made %1 after it came: a clock is wrong.")
                     .arg(durationText(size));
}

QString formText(crypto::TextForm form, const QByteArray& prefix)
{
    static constexpr std::array names = {"hex"_L1, "base64"_L1, "base64url"_L1};
    const QString name = names[size_t(form)];
    return prefix.isEmpty()
               ? FindingText::tr("The signature is the right one, but it is not written in %1 to the letter.")
                     .arg(name)
               : FindingText::tr(
                     "The signature is the right one, but it is not written in %1 behind “%2” to the letter.")
                     .arg(name, QString::fromUtf8(prefix));
}

QString otherHeaderText(const QString& header, const QStringList& users)
{
    return users.isEmpty() ? FindingText::tr("The header %1 may hold a signature.").arg(header)
                           : FindingText::tr("The header %1 may hold a signature; it is known from %2.")
                                 .arg(header, users.join(", "_L1));
}

QString otherSchemeText(const QString& title)
{
    return FindingText::tr("The signature fits as one of %1.").arg(title);
}

QString otherSecretText(const QString& label)
{
    return FindingText::tr("The token is “%1”, a secret of another place.").arg(label);
}

QString tokenSpaceText(const QString& label)
{
    return FindingText::tr("The token differs from “%1” only by white space around it.").arg(label);
}

QString tokenPrefixText(const QString& label)
{
    return FindingText::tr("The token differs from “%1” only by a word before it.").arg(label);
}

QString lengthText(qint64 announced, qint64 came)
{
    return FindingText::tr("Content-Length says %1 bytes, but the body has %2.").arg(announced).arg(came);
}

QString credentialText(const QString& label)
{
    return FindingText::tr("“%1” looks like an API key or an id, not like a signing secret.").arg(label);
}

QString secretSpaceText(const QString& label)
{
    return FindingText::tr("“%1” has white space around it.").arg(label);
}

QString correctDigestText()
{
    return FindingText::tr("This is the right digest for this message.");
}

} // namespace hookbench::signing
