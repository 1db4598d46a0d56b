// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/samples/sample_collection.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::samples {

namespace {

struct CollectionText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::samples::CollectionText)
};

constexpr qint64 largestFile = 1024 * 1024;
constexpr QByteArrayView sectionMark = "=== ";

/// Reads a file line by line: what is for all samples, then one after the other.
class SampleReader
{
public:
    SampleReader(QByteArray provider, QString path)
        : m_path(std::move(path))
    {
        m_common.provider = std::move(provider);
    }

    Result<std::vector<Sample>> read(const QByteArray& text)
    {
        const QByteArrayList lines = text.split('\n');
        for (const QByteArray& line : lines) {
            ++m_line;
            if (line.startsWith(sectionMark))
                begin(line.sliced(sectionMark.size()).trimmed());
            else if (m_inBody)
                m_samples.back().body += line + '\n';
            else
                readHeadLine(line);
            if (!m_fault.isEmpty())
                return fail(ErrorKind::Damaged,
                            CollectionText::tr("“%1”, line %2: %3").arg(m_path).arg(m_line).arg(m_fault),
                            CollectionText::tr("The other samples are there; this file is left out."));
        }
        end();
        return std::move(m_samples);
    }

private:
    void begin(const QByteArray& name)
    {
        end();
        const bool isKnown =
            std::ranges::any_of(m_samples, [&name](const Sample& sample) { return sample.name == name; });
        if (name.isEmpty() || isKnown)
            m_fault = CollectionText::tr("a sample needs a name of its own.");
        m_samples.push_back(m_common);
        m_samples.back().name = name;
        m_samples.back().event = name;
        m_inBody = false;
    }

    void end()
    {
        if (m_samples.empty())
            return;
        Sample& sample = m_samples.back();
        while (sample.body.endsWith('\n'))
            sample.body.chop(1);
        if (m_endsWithCrlf && sample.form == Sample::Body::AsWritten)
            sample.body = sample.body.replace('\n', "\r\n") + "\r\n";
    }

    void readHeadLine(const QByteArray& line)
    {
        if (line.trimmed().isEmpty())
            m_inBody = !m_samples.empty();
        else if (line.startsWith('@'))
            readOption(line.sliced(1));
        else if (!line.startsWith('#'))
            readHeader(line);
    }

    void readHeader(const QByteArray& line)
    {
        const qsizetype colon = line.indexOf(':');
        if (colon < 1) {
            m_fault = CollectionText::tr("“%1” is no header.").arg(QString::fromUtf8(line));
            return;
        }
        const QByteArray name = line.first(colon);
        auto& headers = current().headers;
        headers.removeIf(
            [&name](const auto& one) { return one.first.compare(name, Qt::CaseInsensitive) == 0; });
        headers.emplaceBack(name, line.sliced(colon + 1).trimmed());
    }

    void readOption(const QByteArray& line)
    {
        const QByteArray option = line.split(' ').first();
        const QByteArray value = line.mid(option.size()).trimmed();
        if (option == "method" || option == "query")
            (option == "method" ? current().method : current().query) = value;
        else if (option == "event" && !m_samples.empty())
            current().event = value;
        else if (option == "body")
            readForm(value);
        else
            m_fault = CollectionText::tr("“@%1” is not known.").arg(QString::fromUtf8(line));
    }

    void readForm(const QByteArray& value)
    {
        m_endsWithCrlf = value == "crlf";
        if (value == "form")
            current().form = Sample::Body::Form;
        else if (value == "as-written" || value == "crlf")
            current().form = Sample::Body::AsWritten;
        else if (value == "compact")
            current().form = Sample::Body::Compact;
        else
            m_fault = CollectionText::tr("“%1” is no way to write a body.").arg(QString::fromUtf8(value));
    }

    Sample& current() { return m_samples.empty() ? m_common : m_samples.back(); }

    QString m_path;
    Sample m_common;
    std::vector<Sample> m_samples;
    QString m_fault;
    int m_line = 0;
    bool m_inBody = false;
    bool m_endsWithCrlf = false;
};

Result<std::vector<Sample>> readFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Io,
                    CollectionText::tr("“%1” cannot be read: %2").arg(path, file.errorString()));
    if (file.size() > largestFile)
        return fail(ErrorKind::Damaged,
                    CollectionText::tr("“%1” is too large for a file of samples.").arg(path));
    return readSamples(file.readAll(), path);
}

} // namespace

Result<std::vector<Sample>> readSamples(const QByteArray& text, const QString& path)
{
    return SampleReader(QFileInfo(path).completeBaseName().toUtf8(), path).read(text);
}

QString SampleCollection::builtinFolder()
{
    return u":/samples"_s;
}

SampleCollection SampleCollection::load(const QStringList& folders, QList<Error>* problems)
{
    std::map<QString, std::vector<Sample>> byFile;
    for (const QString& folder : folders) {
        const QDir directory(folder);
        for (const QString& name : directory.entryList({u"*.samples"_s}, QDir::Files | QDir::Readable)) {
            auto samples = readFile(directory.filePath(name));
            if (samples)
                byFile.insert_or_assign(name, std::move(*samples));
            else if (problems)
                *problems += samples.error();
        }
    }
    SampleCollection collection;
    for (auto& [name, samples] : byFile)
        std::ranges::move(samples, std::back_inserter(collection.m_samples));
    return collection;
}

const Sample* SampleCollection::find(QByteArrayView provider, QByteArrayView name) const
{
    const Sample* byEvent = nullptr;
    for (const Sample& sample : m_samples) {
        if (sample.provider != provider)
            continue;
        if (sample.name == name)
            return &sample;
        if (!byEvent && sample.event == name)
            byEvent = &sample;
    }
    return byEvent;
}

} // namespace hookbench::samples
