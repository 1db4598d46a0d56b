// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/secret_verb.h"

#include "app/cli/hidden_input.h"
#include "app/cli/provider_catalogue.h"
#include "app/cli/secret_arguments.h"
#include "app/cli/stored_secrets.h"
#include "app/formats/json_writer.h"
#include "app/formats/terminal_text.h"
#include "app/formats/timestamp.h"

#include <QCoreApplication>

#include <array>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::cli {

using secrets::SecretInfo;
using secrets::SecretSet;
using workspace::SecretKeeper;

namespace {

struct SecretVerbText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::cli::SecretVerbText)
};

constexpr std::array modeNames = {"any"_L1, "test"_L1, "live"_L1};

Result<SecretInfo> infoOption(const QCommandLineParser& options, const QString& name, Terminal& terminal)
{
    SecretInfo info;
    info.name = name;
    info.label = options.value(u"label"_s);
    info.provider = options.value(u"provider"_s).toUtf8();
    info.endpoint = options.value(u"endpoint"_s).toUtf8();
    info.path = options.value(u"path"_s).toUtf8();
    const auto mode = std::ranges::find(modeNames, options.value(u"mode"_s));
    if (mode == modeNames.end())
        return fail(
            ErrorKind::Usage,
            SecretVerbText::tr("--mode takes any, test or live, not “%1”.").arg(options.value(u"mode"_s)));
    info.mode = secrets::Mode(mode - modeNames.begin());
    if (!info.provider.isEmpty() && !loadCatalogue(terminal)->find(info.provider))
        return fail(
            ErrorKind::Usage,
            SecretVerbText::tr("“%1” is no provider that is known.").arg(QString::fromUtf8(info.provider)));
    if (const auto valid = secrets::validateSecretInfo(info); !valid)
        return fail(valid.error());
    return info;
}

/// From where the command line says, else from standard input.
Result<QByteArray> valueOption(const QCommandLineParser& options)
{
    auto given = secretArguments(options);
    if (!given)
        return fail(given.error());
    if (given->size() > 1)
        return fail(ErrorKind::Usage, SecretVerbText::tr("One secret is stored at a time."));
    if (given->size() == 1)
        return given->first().text;
    auto typed = isatty(STDIN_FILENO) != 0 ? hiddenInput(SecretVerbText::tr("Secret: "))
                                           : pipedInput(SecretSet::largestValue);
    if (!typed)
        return fail(
            ErrorKind::Usage,
            SecretVerbText::tr("The secret is too long: more than %1 bytes.").arg(SecretSet::largestValue));
    return *typed;
}

/// Lets the keeper change something and waits for it.
template <typename Change>
Result<void> changeSecrets(SecretKeeper& keeper, Change change)
{
    Result<void> outcome;
    QObject context;
    QObject::connect(&keeper, &SecretKeeper::changed, &context, [] { QCoreApplication::exit(); });
    QObject::connect(&keeper, &SecretKeeper::refused, &context, [&outcome](const Error& error) {
        outcome = fail(error);
        QCoreApplication::exit();
    });
    change(keeper);
    QCoreApplication::exec();
    return outcome;
}

void printLine(const SecretInfo& info, Terminal& terminal)
{
    QByteArray line = info.name.toUtf8();
    const auto add = [&line](const QByteArray& what, const QByteArray& value) {
        if (!value.isEmpty())
            line += "  " + what + formats::terminalText(value);
    };
    add({}, info.provider);
    add({}, info.endpoint);
    add({}, info.path);
    if (info.mode != secrets::Mode::Any)
        add({}, QByteArray(modeNames[size_t(info.mode)].data()));
    add({}, info.label.toUtf8());
    if (info.previous > 0)
        line += "  " + SecretVerbText::tr("(%n value(s) before)", nullptr, int(info.previous)).toUtf8();
    terminal.line(line);
}

void printJson(const SecretInfo& info, Terminal& terminal)
{
    QByteArray line;
    formats::JsonWriter json(line);
    const auto text = [&json](QByteArrayView key, const QString& value) {
        json.key(key);
        if (value.isEmpty())
            json.null();
        else
            json.text(value);
    };
    json.beginObject();
    text("name", info.name);
    text("label", info.label);
    text("provider", QString::fromUtf8(info.provider));
    text("endpoint", QString::fromUtf8(info.endpoint));
    text("path", QString::fromUtf8(info.path));
    text("mode", modeNames[size_t(info.mode)]);
    json.key("previous");
    json.number(info.previous);
    json.endObject();
    terminal.line(line);
}

} // namespace

QString SecretVerb::name() const
{
    return u"secret"_s;
}

QString SecretVerb::summary() const
{
    return SecretVerbText::tr("stores secrets in the keychain or an encrypted file");
}

void SecretVerb::describe(QCommandLineParser& parser) const
{
    parser.addPositionalArgument(
        u"ACTION"_s, SecretVerbText::tr("add NAME, list, rotate NAME, remove NAME: what to do. The secret "
                                        "itself is read from standard input, a variable or a file."));
    parser.addPositionalArgument(u"NAME"_s, SecretVerbText::tr("Name of the secret."), u"[NAME]"_s);
    parser.addOptions({
        {u"label"_s, SecretVerbText::tr("A few words for people."), u"TEXT"_s},
        {u"provider"_s, SecretVerbText::tr("Whose signatures it checks, such as github."), u"NAME"_s},
        {u"endpoint"_s, SecretVerbText::tr("Only at the endpoint with this URL."), u"URL"_s},
        {u"path"_s, SecretVerbText::tr("Only for requests to this path and below it."), u"PATH"_s},
        {u"mode"_s, SecretVerbText::tr("Whether it is of the provider's test or live mode."),
         u"any|test|live"_s, u"any"_s},
        {u"forget-previous"_s, SecretVerbText::tr("With rotate: do not try the value before any more.")},
        {u"json"_s, SecretVerbText::tr("With list: one JSON object a line.")},
    });
    addSecretOptions(parser);
    addSecretStoreOptions(parser);
}

namespace {

int add(const QString& name, const QCommandLineParser& options, Terminal& terminal)
{
    const auto info = infoOption(options, name, terminal);
    if (!info)
        return terminal.fail(info.error());
    const auto value = valueOption(options);
    if (!value)
        return terminal.fail(value.error());
    SecretKeeper keeper;
    if (const auto opened = openSecrets(keeper, options, true); !opened)
        return terminal.fail(opened.error());
    const auto done = changeSecrets(keeper, [&](SecretKeeper& one) { one.add(*info, *value); });
    if (!done)
        return terminal.fail(done.error());
    terminal.note(SecretVerbText::tr("“%1” is kept in %2.").arg(name, keeper.place()));
    return Done;
}

int rotate(const QString& name, const QCommandLineParser& options, Terminal& terminal)
{
    const auto value = valueOption(options);
    if (!value)
        return terminal.fail(value.error());
    SecretKeeper keeper;
    if (const auto opened = openSecrets(keeper, options, false); !opened)
        return terminal.fail(opened.error());
    auto done = changeSecrets(keeper, [&](SecretKeeper& one) { one.rotate(name, *value); });
    if (done && options.isSet(u"forget-previous"_s))
        done = changeSecrets(keeper, [&](SecretKeeper& one) { one.forgetPrevious(name); });
    return done ? int(Done) : terminal.fail(done.error());
}

int remove(const QString& name, const QCommandLineParser& options, Terminal& terminal)
{
    SecretKeeper keeper;
    if (const auto opened = openSecrets(keeper, options, false); !opened)
        return terminal.fail(opened.error());
    const auto done = changeSecrets(keeper, [&](SecretKeeper& one) { one.remove(name); });
    return done ? int(Done) : terminal.fail(done.error());
}

int list(const QCommandLineParser& options, Terminal& terminal)
{
    SecretKeeper keeper;
    if (const auto opened = openSecrets(keeper, options, false); !opened)
        return terminal.fail(opened.error());
    for (const SecretInfo& info : keeper.list()) {
        if (options.isSet(u"json"_s))
            printJson(info, terminal);
        else
            printLine(info, terminal);
    }
    return Done;
}

} // namespace

int SecretVerb::run(const QCommandLineParser& options, Terminal& terminal)
{
    const QStringList arguments = options.positionalArguments();
    const QString action = arguments.value(0);
    const QString name = arguments.value(1);
    const bool needsName = action != "list"_L1;
    if (arguments.size() != (needsName ? 2 : 1)) {
        terminal.error(
            SecretVerbText::tr("An action is needed: add NAME, list, rotate NAME or remove NAME."));
        return WrongUsage;
    }
    if (action == "add"_L1)
        return add(name, options, terminal);
    if (action == "rotate"_L1)
        return rotate(name, options, terminal);
    if (action == "remove"_L1)
        return remove(name, options, terminal);
    if (action == "list"_L1)
        return list(options, terminal);
    terminal.error(SecretVerbText::tr("“%1” is no action: add, list, rotate or remove.").arg(action));
    return WrongUsage;
}

} // namespace hookbench::cli
