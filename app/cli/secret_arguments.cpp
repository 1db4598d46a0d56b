// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/secret_arguments.h"

#include "app/base/atomic_file.h"
#include "app/cli/option_values.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::cli {

namespace {

struct SecretText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::cli::SecretText)
};

constexpr qint64 largestSecret = 64 * 1024; // a set of keys fits

Result<signing::Secret> named(QByteArray text, const QString& name)
{
    if (text.isEmpty())
        return fail(ErrorKind::Usage, SecretText::tr("“%1” is empty.").arg(name));
    return signing::Secret{std::move(text), name};
}

Result<signing::Secret> fromVariable(const QString& name)
{
    auto text = secretVariable(name);
    if (!text)
        return fail(text.error());
    return named(std::move(*text), name);
}

Result<signing::Secret> fromFile(const QString& path)
{
    auto text = readFile(path, largestSecret);
    if (!text)
        return fail(text.error());
    if (text->endsWith('\n'))
        text->chop(text->endsWith("\r\n") ? 2 : 1);
    return named(std::move(*text), path);
}

} // namespace

void addSecretOptions(QCommandLineParser& parser)
{
    parser.addOptions({
        {u"secret-env"_s, SecretText::tr("Take a secret or key from this environment variable; repeatable."),
         u"NAME"_s},
        {u"secret-file"_s, SecretText::tr("Take a secret or key from this file; repeatable."), u"FILE"_s},
    });
}

Result<QList<signing::Secret>> secretArguments(const QCommandLineParser& options)
{
    QList<signing::Secret> secrets;
    const auto addAll = [&](const QString& option, auto read) -> Result<void> {
        const QStringList names = options.values(option);
        for (const QString& name : names) {
            auto secret = read(name);
            if (!secret)
                return fail(secret.error());
            secrets += std::move(*secret);
        }
        return {};
    };
    if (const auto read = addAll(u"secret-env"_s, fromVariable); !read)
        return fail(read.error());
    if (const auto read = addAll(u"secret-file"_s, fromFile); !read)
        return fail(read.error());
    return secrets;
}

} // namespace hookbench::cli
