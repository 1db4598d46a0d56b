// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/samples/sample.h"

#include "app/payload/json.h"

#include <QCoreApplication>

namespace hookbench::samples {

namespace {

struct SampleText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::samples::SampleText)
};

using Fields = QList<std::pair<QByteArray, QByteArray>>;

/// Fills the texts of one sample, and remembers the first that it could not.
class Filling
{
public:
    explicit Filling(const templates::Context& context)
        : m_expander(context)
    {
    }

    QByteArray fill(const QByteArray& text)
    {
        templates::Expansion expansion = m_expander.expand(text);
        if (m_problem.isEmpty() && !expansion.problems.isEmpty())
            m_problem = expansion.problems.first().message;
        return std::move(expansion.text);
    }

    const QString& problem() const { return m_problem; }

private:
    templates::Expander m_expander;
    QString m_problem;
};

QByteArray formEncoded(const QByteArray& text)
{
    return text.toPercentEncoding(" ").replace(' ', '+');
}

QByteArray filledForm(const Sample& sample, Filling& filling)
{
    QByteArrayList fields;
    for (const auto& [name, value] : formFields(sample))
        fields += formEncoded(name) + '=' + formEncoded(filling.fill(value));
    return fields.join('&');
}

Error brokenSample(const Sample& sample, const QString& problem)
{
    const QString message =
        SampleText::tr("The sample “%1” of %2: %3")
            .arg(QString::fromUtf8(sample.name), QString::fromUtf8(sample.provider), problem);
    return {ErrorKind::Damaged, message, {}};
}

} // namespace

Fields formFields(const Sample& sample)
{
    Fields fields;
    const QByteArrayList lines = sample.body.split('\n');
    for (const QByteArray& line : lines) {
        const qsizetype equals = line.indexOf('=');
        if (equals > 0)
            fields.emplaceBack(line.first(equals), line.sliced(equals + 1));
    }
    return fields;
}

Result<providers::Message> fillSample(const Sample& sample, const QByteArray& url,
                                      const templates::Context& context)
{
    Filling filling(context);
    providers::Message message;
    message.method = sample.method;
    message.url = url;
    if (!sample.query.isEmpty())
        message.url += (url.contains('?') ? '&' : '?') + filling.fill(sample.query);
    const qsizetype host = message.url.indexOf("://") + 3;
    qsizetype path = host;
    while (path < message.url.size() && message.url[path] != '/' && message.url[path] != '?')
        ++path;
    message.target = message.url.sliced(path);
    if (!message.target.startsWith('/'))
        message.target.prepend('/');
    const QByteArray authority = message.url.sliced(host, path - host);
    message.headers.append("Host", authority.sliced(authority.lastIndexOf('@') + 1));
    for (const auto& [name, value] : sample.headers)
        message.headers.append(name, filling.fill(value));
    message.body =
        sample.form == Sample::Body::Form ? filledForm(sample, filling) : filling.fill(sample.body);
    if (!filling.problem().isEmpty())
        return fail(brokenSample(sample, filling.problem()));
    if (sample.form == Sample::Body::Compact) {
        const payload::PrettyText compact = payload::minifiedJson(message.body);
        if (compact.problem)
            return fail(brokenSample(sample, SampleText::tr("its body is not JSON.")));
        message.body = compact.text;
    }
    message.headers.append("Content-Length", QByteArray::number(message.body.size()));
    return message;
}

} // namespace hookbench::samples
