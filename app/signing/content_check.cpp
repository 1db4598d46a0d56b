// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/content_check.h"

#include "app/signing/timestamp.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::signing {

namespace {

struct CheckText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::signing::CheckText)
};

using providers::Scheme;
using providers::SignatureList;
using providers::Source;

/// Hex all in one case, base64 to the letter: what most receivers take. The laboratory explains other forms.
std::optional<QByteArray> strictBytes(crypto::TextForm form, const QByteArray& text)
{
    const bool isUpperHex = form == crypto::TextForm::Hex && text == text.toUpper();
    return crypto::fromText(form, isUpperHex ? text.toLower() : text, crypto::Reading::Strict);
}

ContentTemplate templateOf(const Scheme& scheme)
{
    return ContentTemplate::compile(scheme.content).value_or(ContentTemplate());
}

bool coversBody(const ContentTemplate& content, const Scheme& scheme)
{
    static constexpr std::array covering = {
        QByteArrayView("body"),           QByteArrayView("body-or-form"), QByteArrayView("quoted:body"),
        QByteArrayView("crc32:body"),     QByteArrayView("sorted-form"),  QByteArrayView("url-and-form"),
        QByteArrayView("php-form"),       QByteArrayView("sns-fields"),   QByteArrayView("form:payload"),
        QByteArrayView("form:bt_payload")};
    const QList<QByteArray> fields = content.fields();
    return !scheme.bodyHash.name.isEmpty() || std::ranges::any_of(fields, [](const QByteArray& field) {
        return std::ranges::any_of(covering, [&field](QByteArrayView one) {
            return field == one || field.startsWith(one.toByteArray() + ':');
        });
    });
}

ContentValues valuesOf(const providers::Message& message, const ReceivedSignature& received,
                       const QByteArray& secret, const QHash<QByteArray, QByteArray>& parameters)
{
    return {message,   received.timestamp.value_or(QByteArray()), received.id, secret, received.pairs,
            parameters};
}

} // namespace

Result<void> checkContentScheme(const Scheme& scheme)
{
    const auto content = ContentTemplate::compile(scheme.content);
    if (!content)
        return fail(content.error());
    for (const QByteArray& other : scheme.otherContents) {
        if (const auto compiled = ContentTemplate::compile(other); !compiled)
            return fail(compiled.error());
    }
    if (scheme.content.isEmpty())
        return fail(ErrorKind::Usage, CheckText::tr("The scheme does not say what is signed."));
    if (scheme.signature.sources.isEmpty())
        return fail(ErrorKind::Usage, CheckText::tr("The scheme does not say where the signature is."));
    if (content->uses("timestamp") && scheme.timestamp.sources.isEmpty())
        return fail(ErrorKind::Usage, CheckText::tr("The scheme does not say where the time is."));
    if (content->uses("id") && scheme.id.isEmpty())
        return fail(ErrorKind::Usage, CheckText::tr("The scheme does not say where the id is."));
    return {};
}

ContentCheck::ContentCheck(const providers::Message& message, const Scheme& scheme,
                           const VerifyOptions& options)
    : m_message(message)
    , m_scheme(scheme)
    , m_options(options)
    , m_template(templateOf(scheme))
    , m_received(receivedSignature(message, scheme))
{
    for (const QByteArray& content : scheme.otherContents)
        m_otherTemplates += ContentTemplate::compile(content).value_or(ContentTemplate());
    m_verification.coversBody = coversBody(m_template, scheme);
}

bool ContentCheck::begin(const QList<Secret>& secrets)
{
    if (!m_received.isThere) {
        m_verification.verdict = Verdict::Unsigned;
        m_verification.reason =
            CheckText::tr("There is no signature: %1.").arg(placesText(m_scheme.signature.sources));
        return false;
    }
    m_verification.steps +=
        Step{Step::Kind::Signature, placesText(m_scheme.signature.sources), m_received.text};
    if (m_received.signatures.isEmpty()) {
        m_verification.verdict = Verdict::Invalid;
        m_verification.steps.last().ok = false;
        m_verification.reason = CheckText::tr("The text of the signature does not have the form “%1”.")
                                    .arg(QString::fromUtf8(signatureText(m_scheme, "...", "...", "...")));
        return false;
    }
    if (isMissingSomething())
        return false;
    if (!secrets.isEmpty())
        return true;
    m_verification.verdict = m_scheme.published.isEmpty() ? Verdict::NoSecret : Verdict::NotChecked;
    m_verification.reason =
        m_scheme.published.isEmpty()
            ? CheckText::tr("No secret is known to check the signature with.")
            : CheckText::tr("The sender’s public key is needed, which is never fetched: %1.")
                  .arg(QString::fromUtf8(m_scheme.published));
    return false;
}

bool ContentCheck::isMissingSomething()
{
    for (const QByteArray& name : m_scheme.parameters) {
        if (!m_options.parameters.contains(name) && m_template.uses("parameter:" + name)) {
            m_verification.verdict = Verdict::NotChecked;
            m_verification.reason = CheckText::tr("The signature covers “%1”, which only you can know.")
                                        .arg(QString::fromUtf8(name));
            return true;
        }
    }
    QString missing;
    if (m_template.uses("timestamp") && !m_received.timestamp)
        missing = placesText(m_scheme.timestamp.sources);
    else if (m_template.uses("id") && m_received.id.isEmpty())
        missing = placesText(m_scheme.id);
    if (missing.isEmpty())
        return false;
    m_verification.verdict = Verdict::Invalid;
    m_verification.reason = CheckText::tr("Something that is signed is not there: %1.").arg(missing);
    return true;
}

QList<QByteArray> ContentCheck::contents(const QByteArray& secret) const
{
    const ContentValues values = valuesOf(m_message, m_received, secret, m_options.parameters);
    QList<QByteArray> result{m_template.fill(values)};
    for (const ContentTemplate& other : m_otherTemplates) {
        const QByteArray content = other.fill(values);
        if (!result.contains(content))
            result += content;
    }
    return result;
}

void ContentCheck::addContentStep()
{
    m_verification.steps += Step{Step::Kind::Content,
                                 CheckText::tr("What is signed: %1").arg(QString::fromUtf8(m_scheme.content)),
                                 contents("{secret}").first()};
}

QList<std::optional<QByteArray>> ContentCheck::signatureBytes() const
{
    QList<std::optional<QByteArray>> result;
    for (const QByteArray& text : m_received.signatures)
        result += strictBytes(m_scheme.encoding, text);
    return result;
}

void ContentCheck::accept(qsizetype secret, qsizetype signature, const Secret& label)
{
    m_verification.verdict = Verdict::Valid;
    m_verification.secret = secret;
    m_verification.signature = signature;
    const QString text = m_received.signatures.size() > 1
                             ? CheckText::tr("Signature %1 of %2 fits “%3”.")
                                   .arg(signature + 1)
                                   .arg(m_received.signatures.size())
                                   .arg(label.label)
                             : CheckText::tr("The signature fits “%1”.").arg(label.label);
    m_verification.steps += Step{Step::Kind::Match, text, m_received.signatures[signature]};
    checkBodyHash();
    if (m_verification.verdict != Verdict::Valid || !m_received.timestamp ||
        m_scheme.timestamp.sources.isEmpty())
        return;
    if (const auto time = timeUs(m_scheme.timestamp.unit, *m_received.timestamp)) {
        checkTime(m_scheme.timestamp, *time, m_options.nowUs, m_verification);
    } else if (m_scheme.timestamp.past >= 0 || m_scheme.timestamp.future >= 0) {
        m_verification.verdict = Verdict::Invalid;
        m_verification.reason = CheckText::tr("The signature fits, but its time cannot be read.");
        m_verification.steps += Step{Step::Kind::Time, m_verification.reason, *m_received.timestamp, false};
    }
}

void ContentCheck::checkBodyHash()
{
    const auto source = providers::parseSource(m_scheme.bodyHash.name);
    if (!source)
        return;
    const QByteArray computed =
        crypto::toText(m_scheme.bodyHash.form, crypto::digest(crypto::Hash::Sha256, m_message.body));
    const QByteArray claimed = providers::valueAt(*source, m_message).value_or(QByteArray());
    const bool equal = crypto::equalInConstantTime(computed, claimed);
    m_verification.steps += Step{Step::Kind::Claim, placesText({*source}), claimed, equal};
    if (equal)
        return;
    m_verification.verdict = Verdict::Invalid;
    m_verification.reason = CheckText::tr("The signature fits, but the body is not the one that was signed.");
}

void ContentCheck::reject()
{
    m_verification.verdict = Verdict::Invalid;
    const auto bytes = signatureBytes();
    const bool unreadable = std::ranges::none_of(bytes, [](const auto& one) { return one.has_value(); });
    m_verification.reason = unreadable ? CheckText::tr("The signature is not written as it should be.")
                                       : CheckText::tr("The signature does not fit what came.");
    for (const QByteArray& text : m_received.signatures)
        m_verification.steps += Step{Step::Kind::Received, CheckText::tr("Received"), text, false};
}

Result<PreparedMessage> prepare(const providers::Message& message, const Scheme& scheme,
                                const SignOptions& options)
{
    PreparedMessage prepared{message, timeText(scheme.timestamp.unit, options.nowUs), {}};
    for (const Source& source :
         scheme.timestamp.sources.first(std::min<qsizetype>(1, scheme.timestamp.sources.size()))) {
        auto placed = withValueAt(source, prepared.timestamp, std::move(prepared.message));
        if (!placed)
            return fail(placed.error());
        prepared.message = std::move(*placed);
    }
    if (scheme.id.isEmpty())
        return prepared;
    prepared.id = options.id.isEmpty() ? providers::valueAt(scheme.id.first(), message).value_or(QByteArray())
                                       : options.id;
    if (prepared.id.isEmpty())
        return fail(ErrorKind::Usage, CheckText::tr("The scheme signs an id, and none was given."));
    auto placed = withValueAt(scheme.id.first(), prepared.id, std::move(prepared.message));
    if (!placed)
        return fail(placed.error());
    prepared.message = std::move(*placed);
    return prepared;
}

QByteArray contentOf(const PreparedMessage& prepared, const Scheme& scheme, const QByteArray& secret,
                     const SignOptions& options)
{
    return templateOf(scheme).fill(
        {prepared.message, prepared.timestamp, prepared.id, secret, {}, options.parameters});
}

Result<providers::Message> withSignature(PreparedMessage prepared, const Scheme& scheme,
                                         const QByteArray& signature, const SignOptions& options)
{
    Source place = scheme.signature.sources.first();
    if (scheme.signature.list == SignatureList::Numbered)
        place.name += '1';
    const QByteArray text =
        signatureText(scheme, signature, prepared.timestamp, options.parameters.value("public-key"_ba));
    return withValueAt(place, text, std::move(prepared.message));
}

} // namespace hookbench::signing
