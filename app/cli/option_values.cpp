// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/option_values.h"

#include "app/base/atomic_file.h"

#include <QCoreApplication>
#include <QLocale>

namespace hookbench::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

struct OptionText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::cli::OptionText)
};

constexpr qint64 largestSecretFile = 64 * 1024;

/// Nothing when it is no size.
std::optional<qint64> parseSize(const QString& text)
{
    QString rest = text.trimmed().toUpper();
    qint64 factor = 1;
    if (rest.endsWith(u'B'))
        rest.chop(1);
    if (rest.endsWith(u'I'))
        rest.chop(1);
    const qsizetype step = rest.isEmpty() ? -1 : u"KMGT"_s.indexOf(rest.back());
    if (step >= 0) {
        factor = qint64(1) << (10 * (step + 1));
        rest.chop(1);
    }
    bool ok = false;
    const qint64 number = rest.trimmed().toLongLong(&ok);
    if (!ok || number < 0 || number > (qint64(1) << 60) / factor)
        return {};
    return number * factor;
}

Result<std::optional<qint64>> bounded(std::optional<qint64> value, const QString& name, Bounds bounds)
{
    if (*value >= bounds.least && *value <= bounds.most)
        return value;
    return fail(ErrorKind::Usage,
                OptionText::tr("--%1 takes %2 to %3.").arg(name).arg(bounds.least).arg(bounds.most));
}

} // namespace

Result<std::optional<qint64>> sizeOption(const QCommandLineParser& options, const QString& name,
                                         Bounds bounds)
{
    if (!options.isSet(name))
        return std::nullopt;
    const std::optional<qint64> size = parseSize(options.value(name));
    if (!size)
        return fail(ErrorKind::Usage,
                    OptionText::tr("--%1 takes a size, not “%2”.").arg(name, options.value(name)),
                    OptionText::tr("Write for example 500k, 10MB or 2GB."));
    return bounded(size, name, bounds);
}

Result<std::optional<qint64>> countOption(const QCommandLineParser& options, const QString& name,
                                          Bounds bounds)
{
    if (!options.isSet(name))
        return std::nullopt;
    bool ok = false;
    const qint64 number = options.value(name).toLongLong(&ok);
    if (!ok)
        return fail(ErrorKind::Usage,
                    OptionText::tr("--%1 takes a whole number, not “%2”.").arg(name, options.value(name)));
    return bounded(number, name, bounds);
}

Result<std::optional<qint64>> secondsOption(const QCommandLineParser& options, const QString& name,
                                            Bounds bounds)
{
    if (!options.isSet(name))
        return std::nullopt;
    bool ok = false;
    const double milliseconds = options.value(name).toDouble(&ok) * 1000;
    // A comparison with NaN is false as well.
    if (ok && milliseconds >= double(bounds.least) && milliseconds <= double(bounds.most))
        return qint64(milliseconds);
    return fail(ErrorKind::Usage,
                OptionText::tr("--%1 takes %2 to %3 seconds, not “%4”.")
                    .arg(name, QLocale::c().toString(double(bounds.least) / 1000),
                         QLocale::c().toString(double(bounds.most) / 1000, 'f', 0), options.value(name)));
}

Result<QByteArray> secretVariable(const QString& name)
{
    const QByteArray wanted = name.toLocal8Bit();
    if (!qEnvironmentVariableIsSet(wanted.constData()))
        return fail(ErrorKind::Usage, OptionText::tr("There is no environment variable “%1”.").arg(name));
    return qgetenv(wanted.constData());
}

Result<std::optional<QByteArray>> secretOption(const QCommandLineParser& options, const QString& name)
{
    const QString variable = name + "-env"_L1;
    const QString file = name + "-file"_L1;
    if (options.isSet(variable) && options.isSet(file))
        return fail(ErrorKind::Usage,
                    OptionText::tr("--%1 and --%2 exclude each other.").arg(variable, file));
    if (options.isSet(variable)) {
        auto secret = secretVariable(options.value(variable));
        if (!secret)
            return fail(secret.error());
        return std::move(*secret);
    }
    if (!options.isSet(file))
        return std::nullopt;
    auto content = readFile(options.value(file), largestSecretFile);
    if (!content)
        return fail(content.error());
    QByteArray line = content->left(content->indexOf('\n')); // -1 is all of it
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

} // namespace hookbench::cli
