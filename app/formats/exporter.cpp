// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/exporter.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::formats {
namespace {

struct ExporterText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::formats::ExporterText)
};

const ExportOption* find(const ExportFormat& format, const QByteArray& key)
{
    const auto found = std::ranges::find_if(format.options,
                                            [&key](const ExportOption& option) { return option.key == key; });
    return found == format.options.end() ? nullptr : &*found;
}

bool fits(const ExportOption& option, const QString& value)
{
    switch (option.kind) {
    case ExportOption::Kind::Flag:
        return value == "yes"_L1 || value == "no"_L1;
    case ExportOption::Kind::Number: {
        bool ok = false;
        const qint64 number = value.toLongLong(&ok);
        return ok && number >= option.least && number <= option.most;
    }
    case ExportOption::Kind::Choice:
        return std::ranges::find(option.choices, value.toUtf8()) != option.choices.end();
    case ExportOption::Kind::Text:
        break;
    }
    return true;
}

QString possibleValues(const ExportOption& option)
{
    switch (option.kind) {
    case ExportOption::Kind::Flag:
        return ExporterText::tr("“yes” or “no”");
    case ExportOption::Kind::Number:
        return ExporterText::tr("a whole number from %1 to %2").arg(option.least).arg(option.most);
    case ExportOption::Kind::Choice: {
        QStringList names;
        for (const QByteArray& one : option.choices)
            names += QString::fromUtf8(one);
        return ExporterText::tr("one of %1").arg(names.join(", "_L1));
    }
    case ExportOption::Kind::Text:
        break;
    }
    return {};
}

} // namespace

QString choice(const ExportFormat& format, const ExportChoices& choices, const QByteArray& key)
{
    if (const auto chosen = choices.constFind(key); chosen != choices.constEnd())
        return *chosen;
    const ExportOption* const option = find(format, key);
    Q_ASSERT(option);
    return option->standard;
}

Result<void> checkChoices(const ExportFormat& format, const ExportChoices& choices)
{
    for (auto it = choices.constBegin(); it != choices.constEnd(); ++it) {
        const ExportOption* const option = find(format, it.key());
        if (!option)
            return fail(ErrorKind::Usage,
                        ExporterText::tr("The format “%1” has no option “%2”.")
                            .arg(QString::fromUtf8(format.name), QString::fromUtf8(it.key())));
        if (!fits(*option, it.value()))
            return fail(ErrorKind::Usage,
                        ExporterText::tr("The option “%1” takes %2, not “%3”.")
                            .arg(QString::fromUtf8(it.key()), possibleValues(*option), it.value()));
    }
    return {};
}

} // namespace hookbench::formats
