// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminal.h"

#include "app/formats/terminal_text.h"

#include <cstdio>

#include <unistd.h>

namespace hookbench::cli {

Terminal::Terminal()
    : m_isTerminal(isatty(STDOUT_FILENO) == 1)
{
}

void Terminal::bytes(QByteArrayView content)
{
    const QByteArray harmless = m_isTerminal ? formats::terminalLines(content) : QByteArray();
    ownText(m_isTerminal ? QByteArrayView(harmless) : content);
}

void Terminal::ownText(QByteArrayView text)
{
    m_good = std::fwrite(text.data(), 1, size_t(text.size()), stdout) == size_t(text.size()) && m_good;
}

void Terminal::line(QByteArrayView text)
{
    ownText(text);
    m_good = std::fputc('\n', stdout) != EOF && m_good;
    flush();
}

void Terminal::flush()
{
    m_good = std::fflush(stdout) == 0 && m_good;
}

void Terminal::error(const QString& text)
{
    const QByteArray harmless = formats::terminalText(text.toUtf8());
    std::fprintf(stderr, "hookbench: %s\n", harmless.constData());
}

void Terminal::note(const QString& text)
{
    error(text);
}

void Terminal::detail(const QString& line)
{
    const QByteArray harmless = formats::terminalText(line.toUtf8());
    std::fprintf(stderr, "%s\n", harmless.constData());
}

int Terminal::fail(const Error& failure)
{
    error(failure.advice.isEmpty() ? failure.message : failure.message + QChar(u' ') + failure.advice);
    return failure.kind == ErrorKind::Usage ? WrongUsage : Failed;
}

} // namespace hookbench::cli
