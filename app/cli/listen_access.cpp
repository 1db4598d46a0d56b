// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/listen_access.h"

#include "app/cli/option_values.h"

#include <QCoreApplication>

namespace hookbench::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

struct AccessText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::cli::AccessText)
};

Result<Guard> makeGuard(const QString& kind, QByteArrayView secret)
{
    if (kind.compare("bearer"_L1, Qt::CaseInsensitive) == 0)
        return Guard::bearer(secret);
    if (kind.compare("basic"_L1, Qt::CaseInsensitive) != 0)
        return Guard::headerKey(kind.toUtf8(), secret);
    const qsizetype colon = secret.toByteArray().indexOf(':');
    if (colon < 0)
        return fail(ErrorKind::Usage, AccessText::tr("The secret of --guard basic has no colon."),
                    AccessText::tr("Write it as USER:PASSWORD."));
    return Guard::basic(secret.first(colon), secret.sliced(colon + 1));
}

Result<Guard> parseGuard(const QCommandLineParser& options)
{
    const auto secret = secretOption(options, u"guard"_s);
    if (!secret)
        return fail(secret.error());
    if (!options.isSet(u"guard"_s)) {
        if (*secret)
            return fail(ErrorKind::Usage, AccessText::tr("--guard-env and --guard-file need --guard."));
        return Guard();
    }
    if (!*secret || (*secret)->isEmpty())
        return fail(ErrorKind::Usage, AccessText::tr("--guard has no secret."),
                    AccessText::tr("Give it with --guard-env or --guard-file."));
    auto guard = makeGuard(options.value(u"guard"_s), **secret);
    if (!guard)
        return guard;
    if (const auto valid = validateGuard(*guard); !valid)
        return fail(valid.error());
    return guard;
}

Result<void> parsePath(const QCommandLineParser& options, EndpointAccess& access)
{
    if (!options.isSet(u"unique-path"_s)) {
        if (options.isSet(u"record-strays"_s))
            return fail(ErrorKind::Usage, AccessText::tr("--record-strays needs --unique-path."));
        return {};
    }
    const QString token = options.value(u"unique-path"_s);
    access.pathToken = token == "auto"_L1 ? newPathToken() : token.toUtf8();
    if (access.pathToken.isEmpty())
        return fail(ErrorKind::Usage, AccessText::tr("--unique-path takes a path or auto."));
    if (options.isSet(u"record-strays"_s))
        access.strays = EndpointAccess::Strays::Record;
    return validatePathToken(access.pathToken);
}

} // namespace

void addAccessOptions(QCommandLineParser& parser)
{
    parser.addOptions({
        {u"allow"_s, AccessText::tr("Let only this address or network send, such as 10.0.0.0/8; repeatable."),
         u"NETWORK"_s},
        {u"guard"_s,
         AccessText::tr("Let only senders in that know a secret: as user and password, as token, or as the "
                        "value of this header."),
         u"basic|bearer|HEADER"_s},
        {u"guard-env"_s, AccessText::tr("Environment variable with that secret; USER:PASSWORD for basic."),
         u"NAME"_s},
        {u"guard-file"_s, AccessText::tr("File whose first line is that secret."), u"FILE"_s},
        {u"unique-path"_s,
         AccessText::tr("Capture only below this path, or auto for one that nobody can guess; the rest is "
                        "answered 404."),
         u"TOKEN|auto"_s},
        {u"record-strays"_s, AccessText::tr("Record what is answered 404 as well.")},
    });
}

Result<EndpointAccess> parseAccess(const QCommandLineParser& options)
{
    EndpointAccess access;
    for (const QString& text : options.values(u"allow"_s)) {
        const auto network = IpNetwork::parse(text);
        if (!network)
            return fail(ErrorKind::Usage,
                        AccessText::tr("--allow takes an address or a network, not “%1”.").arg(text),
                        AccessText::tr("For example 203.0.113.7, 10.0.0.0/8 or 2001:db8::/32."));
        access.allowed.append(*network);
    }
    auto guard = parseGuard(options);
    if (!guard)
        return fail(guard.error());
    access.guard = std::move(*guard);
    if (const auto path = parsePath(options, access); !path)
        return fail(path.error());
    return access;
}

} // namespace hookbench::cli
