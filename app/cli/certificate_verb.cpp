// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/certificate_verb.h"

#include "app/base/atomic_file.h"
#include "app/cli/session_argument.h"
#include "app/formats/json_writer.h"
#include "app/formats/timestamp.h"
#include "app/workspace/local_authority.h"

#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::cli {

namespace {

struct CertificateText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::cli::CertificateText)
};

QByteArray asJson(const workspace::LocalAuthority& authority)
{
    QByteArray line;
    formats::JsonWriter json(line);
    json.beginObject();
    json.key("name");
    json.text(authority.name);
    json.key("fingerprint");
    json.latin1(authority.fingerprint);
    json.key("notAfter");
    json.latin1(formats::utcTimestamp(authority.notAfterUs));
    json.key("path");
    json.text(authority.certificatePath);
    json.key("pem");
    json.latin1(authority.certificatePem);
    json.endObject();
    return line;
}

} // namespace

QString CertificateVerb::name() const
{
    return u"certificate"_s;
}

QString CertificateVerb::summary() const
{
    return CertificateText::tr("prints the certificate that clients of --https endpoints have to trust");
}

void CertificateVerb::describe(QCommandLineParser& parser) const
{
    parser.addOptions({
        {{u"o"_s, u"output"_s}, CertificateText::tr("Write it to this file instead."), u"FILE"_s},
        {u"json"_s, CertificateText::tr("One JSON object with its name and fingerprint.")},
    });
}

int CertificateVerb::run(const QCommandLineParser& options, Terminal& terminal)
{
    if (const auto enough = refuseMoreArguments(options, 0); !enough)
        return terminal.fail(enough.error());
    const auto authority = workspace::openLocalAuthority();
    if (!authority)
        return terminal.fail(authority.error());
    if (options.isSet(u"output"_s)) {
        const QString path = QDir::current().absoluteFilePath(options.value(u"output"_s));
        if (const auto written = writeFileAtomically(path, authority->certificatePem); !written)
            return terminal.fail(written.error());
    }
    if (options.isSet(u"json"_s))
        terminal.line(asJson(*authority));
    else if (!options.isSet(u"output"_s))
        terminal.ownText(authority->certificatePem);
    terminal.flush();
    return Done;
}

} // namespace hookbench::cli
