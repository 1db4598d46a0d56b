// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

namespace hookbench::secrets {

/// Whether a secret is of a provider's test mode. For people; both are tried.
enum class Mode { Any, Test, Live };

/// What may be shown of a secret.
struct SecretInfo
{
    QString name;        ///< unique; letters, digits and "._-", as in `{{secret NAME}}`
    QString label;       ///< the user's words
    QByteArray provider; ///< in the catalogue; empty: of any
    QByteArray endpoint; ///< URL of an endpoint, "http://127.0.0.1:8080"; empty: any
    QByteArray path;     ///< "/hooks/shop": this path and those below it; empty: any
    Mode mode = Mode::Any;
    qint64 changedUs = 0;   ///< UTC: when its value was last given
    qsizetype previous = 0; ///< values before that one, which are still tried
    bool operator==(const SecretInfo&) const = default;

    /// It says where it belongs. One that does not is used by its name alone.
    bool isScoped() const { return !provider.isEmpty() || !endpoint.isEmpty() || !path.isEmpty(); }
};

/// Nothing, or what is wrong with it, in words for the field concerned.
Result<void> validateSecretInfo(const SecretInfo& info);

struct StoredSecret
{
    SecretInfo info;
    QList<QByteArray> values; ///< the present one first, then those it replaced
};

/// All secrets of a user, in the order of their names. A value; may go to any thread that needs secrets, and
/// nowhere else.
class SecretSet
{
public:
    /// From and to what a vault keeps. Error: Damaged, NewerVersion.
    static Result<SecretSet> read(const QByteArray& json);
    QByteArray write() const;

    const QList<StoredSecret>& all() const { return m_secrets; }
    const StoredSecret* find(QStringView name) const;

    /// Those that belong to a request, those that say so most exactly first.
    QList<StoredSecret> fitting(QByteArrayView provider, QByteArrayView endpoint, QByteArrayView path) const;

    // Errors: Usage, NotFound.

    Result<void> add(SecretInfo info, QByteArray value, qint64 nowUs);
    Result<void> change(const QString& name, SecretInfo info); ///< all but the value
    Result<void> rotate(const QString& name, QByteArray value, qint64 nowUs);
    Result<void> forgetPrevious(const QString& name);
    Result<void> remove(const QString& name);

    static constexpr qsizetype largestValue = 64 * 1024;
    static constexpr qsizetype mostPrevious = 8;

private:
    Result<qsizetype> place(const QString& name) const;
    void sort();

    QList<StoredSecret> m_secrets;
};

} // namespace hookbench::secrets
