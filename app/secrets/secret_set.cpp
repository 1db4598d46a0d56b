// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/secret_set.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace hookbench::secrets {

using namespace Qt::Literals::StringLiterals;

namespace {

struct SetText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::secrets::SetText)
};

constexpr int formatVersion = 1;
constexpr qsizetype longestName = 64;
constexpr qsizetype longestLabel = 200;
constexpr std::array modeNames = {"any"_L1, "test"_L1, "live"_L1};

bool isNameCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'.' ||
           c == u'_' || c == u'-';
}

QJsonObject toJson(const StoredSecret& secret)
{
    const SecretInfo& info = secret.info;
    QJsonArray values;
    for (const QByteArray& value : secret.values)
        values.append(QString::fromLatin1(value.toBase64()));
    return {{"name"_L1, info.name},
            {"label"_L1, info.label},
            {"provider"_L1, QString::fromUtf8(info.provider)},
            {"endpoint"_L1, QString::fromUtf8(info.endpoint)},
            {"path"_L1, QString::fromUtf8(info.path)},
            {"mode"_L1, modeNames[size_t(info.mode)]},
            {"changedUs"_L1, info.changedUs},
            {"values"_L1, values}};
}

std::optional<StoredSecret> fromJson(const QJsonObject& json)
{
    StoredSecret secret;
    SecretInfo& info = secret.info;
    info.name = json["name"_L1].toString();
    info.label = json["label"_L1].toString();
    info.provider = json["provider"_L1].toString().toUtf8();
    info.endpoint = json["endpoint"_L1].toString().toUtf8();
    info.path = json["path"_L1].toString().toUtf8();
    const auto mode = std::ranges::find(modeNames, json["mode"_L1].toString());
    if (mode != modeNames.end())
        info.mode = Mode(mode - modeNames.begin());
    info.changedUs = json["changedUs"_L1].toInteger();
    for (const QJsonValue& value : json["values"_L1].toArray())
        secret.values += QByteArray::fromBase64(value.toString().toLatin1());
    info.previous = secret.values.size() - 1;
    return secret.values.isEmpty() || !validateSecretInfo(info) ? std::nullopt : std::optional(secret);
}

bool isBelow(QByteArrayView path, QByteArrayView folder)
{
    return path.startsWith(folder) &&
           (path.size() == folder.size() || folder.endsWith('/') || path[folder.size()] == '/');
}

/// How exactly a secret says that it belongs there; -1 when it does not.
int fit(const SecretInfo& info, QByteArrayView provider, QByteArrayView endpoint, QByteArrayView path)
{
    if (!info.isScoped() || (!info.provider.isEmpty() && provider != info.provider) ||
        (!info.endpoint.isEmpty() && endpoint != info.endpoint) ||
        (!info.path.isEmpty() && !isBelow(path, info.path)))
        return -1;
    return int(info.path.size()) * 4 + (info.endpoint.isEmpty() ? 0 : 2) + (info.provider.isEmpty() ? 0 : 1);
}

} // namespace

Result<void> validateSecretInfo(const SecretInfo& info)
{
    if (info.name.isEmpty() || info.name.size() > longestName ||
        !std::ranges::all_of(info.name, isNameCharacter))
        return fail(ErrorKind::Usage,
                    SetText::tr("The name of a secret is made of letters, digits and “. _ -”, at most %1.")
                        .arg(longestName));
    if (info.label.size() > longestLabel)
        return fail(ErrorKind::Usage, SetText::tr("The label is too long: at most %n character(s).", nullptr,
                                                  int(longestLabel)));
    if (!info.path.isEmpty() && !info.path.startsWith('/'))
        return fail(ErrorKind::Usage, SetText::tr("A path begins with “/”."));
    const bool isUrl = info.endpoint.startsWith("http://") || info.endpoint.startsWith("https://");
    if (!info.endpoint.isEmpty() && !isUrl)
        return fail(ErrorKind::Usage,
                    SetText::tr("An endpoint is named by its URL, such as http://127.0.0.1:8080."));
    return {};
}

Result<SecretSet> SecretSet::read(const QByteArray& json)
{
    SecretSet set;
    if (json.isEmpty())
        return set;
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const int format = object["format"_L1].toInt();
    if (format > formatVersion)
        return fail(ErrorKind::NewerVersion,
                    SetText::tr("The secrets were written by a later version of this program."));
    if (format < 1)
        return fail(ErrorKind::Damaged, SetText::tr("What is kept there are no secrets of this program."));
    for (const QJsonValue& value : object["secrets"_L1].toArray()) {
        auto secret = fromJson(value.toObject());
        if (!secret || set.find(secret->info.name))
            return fail(ErrorKind::Damaged, SetText::tr("The secrets that are kept are damaged."));
        set.m_secrets += std::move(*secret);
    }
    set.sort();
    return set;
}

QByteArray SecretSet::write() const
{
    QJsonArray secrets;
    for (const StoredSecret& secret : m_secrets)
        secrets.append(toJson(secret));
    return QJsonDocument(QJsonObject{{"format"_L1, formatVersion}, {"secrets"_L1, secrets}})
        .toJson(QJsonDocument::Compact);
}

const StoredSecret* SecretSet::find(QStringView name) const
{
    const auto found = std::ranges::find_if(
        m_secrets, [name](const StoredSecret& secret) { return secret.info.name == name; });
    return found == m_secrets.end() ? nullptr : &*found;
}

QList<StoredSecret> SecretSet::fitting(QByteArrayView provider, QByteArrayView endpoint,
                                       QByteArrayView path) const
{
    std::vector<std::pair<int, const StoredSecret*>> fits;
    for (const StoredSecret& secret : m_secrets) {
        if (const int exactness = fit(secret.info, provider, endpoint, path); exactness >= 0)
            fits.emplace_back(exactness, &secret);
    }
    std::ranges::stable_sort(fits, std::ranges::greater(), &std::pair<int, const StoredSecret*>::first);
    QList<StoredSecret> result;
    for (const auto& [exactness, secret] : fits)
        result += *secret;
    return result;
}

Result<qsizetype> SecretSet::place(const QString& name) const
{
    const StoredSecret* secret = find(name);
    if (!secret)
        return fail(ErrorKind::NotFound, SetText::tr("There is no secret “%1”.").arg(name));
    return secret - m_secrets.constData();
}

void SecretSet::sort()
{
    std::ranges::sort(m_secrets, {}, [](const StoredSecret& secret) { return secret.info.name; });
}

namespace {

Result<void> validateValue(const QByteArray& value)
{
    if (value.isEmpty())
        return fail(ErrorKind::Usage, SetText::tr("The secret is empty."));
    if (value.size() > SecretSet::largestValue)
        return fail(ErrorKind::Usage,
                    SetText::tr("The secret is too long: more than %1 bytes.").arg(SecretSet::largestValue));
    return {};
}

} // namespace

Result<void> SecretSet::add(SecretInfo info, QByteArray value, qint64 nowUs)
{
    if (auto valid = validateSecretInfo(info); !valid)
        return valid;
    if (auto valid = validateValue(value); !valid)
        return valid;
    if (find(info.name))
        return fail(ErrorKind::Usage, SetText::tr("There is a secret “%1” already.").arg(info.name),
                    SetText::tr("Rotate it to give it another value."));
    info.changedUs = nowUs;
    info.previous = 0;
    m_secrets += StoredSecret{std::move(info), {std::move(value)}};
    sort();
    return {};
}

Result<void> SecretSet::change(const QString& name, SecretInfo info)
{
    const auto at = place(name);
    if (!at)
        return fail(at.error());
    if (auto valid = validateSecretInfo(info); !valid)
        return valid;
    if (info.name != name && find(info.name))
        return fail(ErrorKind::Usage, SetText::tr("There is a secret “%1” already.").arg(info.name));
    StoredSecret& secret = m_secrets[*at];
    info.changedUs = secret.info.changedUs;
    info.previous = secret.info.previous;
    secret.info = std::move(info);
    sort();
    return {};
}

Result<void> SecretSet::rotate(const QString& name, QByteArray value, qint64 nowUs)
{
    const auto at = place(name);
    if (!at)
        return fail(at.error());
    if (auto valid = validateValue(value); !valid)
        return valid;
    StoredSecret& secret = m_secrets[*at];
    secret.values.removeAll(value);
    secret.values.prepend(std::move(value));
    secret.values.resize(std::min(secret.values.size(), mostPrevious + 1));
    secret.info.changedUs = nowUs;
    secret.info.previous = secret.values.size() - 1;
    return {};
}

Result<void> SecretSet::forgetPrevious(const QString& name)
{
    const auto at = place(name);
    if (!at)
        return fail(at.error());
    StoredSecret& secret = m_secrets[*at];
    secret.values.resize(1);
    secret.info.previous = 0;
    return {};
}

Result<void> SecretSet::remove(const QString& name)
{
    const auto at = place(name);
    if (!at)
        return fail(at.error());
    m_secrets.removeAt(*at);
    return {};
}

} // namespace hookbench::secrets
