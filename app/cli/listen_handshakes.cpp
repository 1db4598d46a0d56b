// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/listen_handshakes.h"

#include "app/workspace/provider_catalogue.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::cli {

namespace {

struct HandshakeText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::cli::HandshakeText)
};

} // namespace

void addHandshakeOptions(QCommandLineParser& parser)
{
    parser.addOption({u"handshakes"_s,
                      HandshakeText::tr("Answer what this provider asks before it sends events; repeatable. "
                                        "“all”: every provider that needs no secret for it."),
                      u"PROVIDER"_s});
}

Result<std::shared_ptr<const workspace::HandshakeRules>>
parseHandshakes(const QCommandLineParser& options, const QList<signing::Secret>& secrets, Terminal& terminal)
{
    std::shared_ptr<const workspace::HandshakeRules> none;
    if (!options.isSet(u"handshakes"_s))
        return none;
    auto rules = std::make_shared<workspace::HandshakeRules>();
    QList<Error> problems;
    rules->catalogue = workspace::loadProviders(&problems);
    for (const Error& problem : problems)
        terminal.note(problem.message);
    rules->secrets = secrets;
    const QStringList names = options.values(u"handshakes"_s);
    for (const QString& name : names) {
        if (name == "all"_L1)
            rules->all = true;
        else
            rules->providers += name.toUtf8();
    }
    if (const auto valid = workspace::validateHandshakes(*rules); !valid)
        return fail(valid.error());
    return std::shared_ptr<const workspace::HandshakeRules>(std::move(rules));
}

} // namespace hookbench::cli
