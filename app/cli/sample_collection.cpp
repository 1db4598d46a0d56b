// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sample_collection.h"

#include "app/formats/json_writer.h"
#include "app/formats/terminal_text.h"

#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::cli {

using samples::Sample;
using samples::SampleCollection;

SampleCollection loadSamples(Terminal& terminal)
{
    const QString own =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/hookbench/samples"_L1;
    QList<Error> problems;
    SampleCollection collection = SampleCollection::load({SampleCollection::builtinFolder(), own}, &problems);
    for (const Error& problem : problems)
        terminal.note(problem.message);
    return collection;
}

void printSamples(const SampleCollection& collection, const QByteArray& provider, bool json,
                  Terminal& terminal)
{
    QByteArray line;
    for (const Sample& sample : collection.samples()) {
        if (!provider.isEmpty() && sample.provider != provider)
            continue;
        line.clear();
        if (json) {
            formats::JsonWriter writer(line);
            writer.beginObject();
            writer.key("provider");
            writer.latin1(sample.provider);
            writer.key("name");
            writer.text(QString::fromUtf8(sample.name));
            writer.key("event");
            writer.text(QString::fromUtf8(sample.event));
            writer.endObject();
        } else {
            line = formats::terminalText(sample.provider + ' ' + sample.name);
        }
        terminal.ownText(line + '\n');
    }
    terminal.flush();
}

} // namespace hookbench::cli
