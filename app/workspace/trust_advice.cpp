// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/trust_advice.h"

#include "app/base/shell_word.h"

#include <QCoreApplication>

namespace hookbench::workspace {

using namespace Qt::Literals::StringLiterals;

namespace {

struct TrustText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::workspace::TrustText)
};

} // namespace

QList<TrustAdvice> trustAdvice(const QString& path)
{
    const QString file = shellWord(path);
    return {
        {u"curl"_s, TrustText::tr("Name the certificate for one call, or in CURL_CA_BUNDLE for all of them."),
         u"curl --cacert %1 https://127.0.0.1:8443/"_s.arg(file)},
        {TrustText::tr("Firefox"),
         TrustText::tr("Settings, Privacy & Security, Certificates, View Certificates…, Authorities, "
                       "Import…: choose the exported file and tick that it may identify websites."),
         {}},
        {TrustText::tr("Chrome, Edge"),
         TrustText::tr("On Linux they use a database of their own in the home folder; certutil is in the "
                       "package libnss3-tools. On Windows and macOS they use the system's store."),
         u"certutil -d sql:$HOME/.pki/nssdb -A -t C,, -n Hookbench -i %1"_s.arg(file)},
        {u"Java"_s,
         TrustText::tr("Import it into the key store of the Java that runs the client; the usual password is "
                       "“changeit”."),
         u"keytool -importcert -cacerts -noprompt -alias hookbench -file %1"_s.arg(file)},
        {u"Node.js"_s, TrustText::tr("Set this variable before Node.js starts."),
         u"export NODE_EXTRA_CA_CERTS=%1"_s.arg(file)},
        {u"Python"_s,
         TrustText::tr("The first is for the ssl module and httpx, the second for requests. Both then trust "
                       "this certificate alone."),
         u"export SSL_CERT_FILE=%1\nexport REQUESTS_CA_BUNDLE=%1"_s.arg(file)},
        {TrustText::tr("Debian, Ubuntu"), TrustText::tr("For all programs that use the system's store."),
         u"sudo cp %1 /usr/local/share/ca-certificates/hookbench.crt\nsudo update-ca-certificates"_s.arg(
             file)},
        {TrustText::tr("Fedora, RHEL"), TrustText::tr("For all programs that use the system's store."),
         u"sudo cp %1 /etc/pki/ca-trust/source/anchors/hookbench.pem\nsudo update-ca-trust"_s.arg(file)},
        {u"macOS"_s, TrustText::tr("Copy the exported file there first; “ca.pem” stands for it."),
         u"sudo security add-trusted-cert -d -r trustRoot -k /Library/Keychains/System.keychain ca.pem"_s},
        {u"Windows"_s,
         TrustText::tr("Copy the exported file there first; “ca.pem” stands for it. In a terminal of an "
                       "administrator:"),
         u"certutil -addstore -f Root ca.pem"_s},
    };
}

} // namespace hookbench::workspace
