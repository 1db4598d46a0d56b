// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/redact/policy.h"

#include "app/payload/regex.h"

#include <QCoreApplication>

#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::redact {
namespace {
struct PolicyText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::redact::PolicyText)
};
} // namespace

QString kindText(Kind kind)
{
    switch (kind) {
    case Kind::Authorization:
        return PolicyText::tr("Authorization");
    case Kind::Cookie:
        return PolicyText::tr("Cookie");
    case Kind::ApiKey:
        return PolicyText::tr("API key or secret");
    case Kind::Token:
        return PolicyText::tr("Token");
    case Kind::Password:
        return PolicyText::tr("Password");
    case Kind::Signature:
        return PolicyText::tr("Signature");
    case Kind::ProviderSecret:
        return PolicyText::tr("Secret of a provider");
    case Kind::PrivateKey:
        return PolicyText::tr("Private key");
    case Kind::Email:
        return PolicyText::tr("E-mail address");
    case Kind::Phone:
        return PolicyText::tr("Phone number");
    case Kind::Card:
        return PolicyText::tr("Card number");
    case Kind::Iban:
        return PolicyText::tr("IBAN");
    case Kind::PersonName:
        return PolicyText::tr("Name of a person");
    case Kind::Own:
        return PolicyText::tr("Rule of your own");
    case Kind::Opaque:
        return PolicyText::tr("Body that cannot be searched");
    }
    return {};
}

QByteArray modeName(Mode mode)
{
    switch (mode) {
    case Mode::Mask:
        return "mask";
    case Mode::Remove:
        return "remove";
    case Mode::Shape:
        return "shape";
    }
    return {};
}

Result<Mode> modeNamed(const QString& name)
{
    for (const Mode mode : {Mode::Mask, Mode::Remove, Mode::Shape}) {
        if (name == QLatin1StringView(modeName(mode)))
            return mode;
    }
    return fail(ErrorKind::Usage,
                PolicyText::tr("“%1” is no way to redact: there are mask, remove and shape.").arg(name));
}

Result<Rule> readRule(const QString& text)
{
    if (text.startsWith("name:"_L1) && text.size() > 5)
        return Rule{text.sliced(5).toUtf8(), {}};
    if (!text.startsWith("pattern:"_L1) || text.size() == 8)
        return fail(ErrorKind::Usage,
                    PolicyText::tr("A rule is “name:KEY” or “pattern:REGEX”, not “%1”.").arg(text));
    const QByteArray pattern = text.sliced(8).toUtf8();
    const auto compiled = payload::Regex::compile(pattern);
    if (!compiled)
        return fail(ErrorKind::Usage, PolicyText::tr("The rule “%1” is wrong at character %2: %3")
                                          .arg(text)
                                          .arg(compiled.error().offset)
                                          .arg(compiled.error().message));
    if (compiled->search({}))
        return fail(ErrorKind::Usage,
                    PolicyText::tr("The rule “%1” fits everywhere, even where there is nothing.").arg(text));
    return Rule{{}, pattern};
}

qint64 Summary::total() const
{
    return std::accumulate(counts.begin(), counts.end(), qint64(0),
                           [](qint64 sum, const auto& count) { return sum + count.second; });
}

QString summaryText(const Summary& summary)
{
    if (summary.counts.empty())
        return PolicyText::tr("Nothing was found that had to be redacted.");
    QStringList parts;
    for (const auto& [kind, count] : summary.counts)
        parts += PolicyText::tr("%1 × %2").arg(count).arg(kindText(kind));
    return PolicyText::tr("Redacted in %n exchange(s): %1.", nullptr,
                          int(std::min<qint64>(summary.exchanges, INT_MAX)))
        .arg(parts.join(", "_L1));
}

} // namespace hookbench::redact
