// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/hidden_input.h"

#include <QFile>

#include <cstdio>

#include <termios.h>
#include <unistd.h>

namespace hookbench::cli {

namespace {

/// The terminal does not show what is typed for as long as this exists.
class EchoOff
{
public:
    EchoOff()
    {
        tcgetattr(STDIN_FILENO, &m_before);
        termios quiet = m_before;
        quiet.c_lflag &= ~tcflag_t(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
    ~EchoOff() { tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before); }
    Q_DISABLE_COPY_MOVE(EchoOff)

private:
    termios m_before = {};
};

void chopLineEnd(QByteArray& text)
{
    if (text.endsWith('\n'))
        text.chop(text.endsWith("\r\n") ? 2 : 1);
}

} // namespace

std::optional<QByteArray> hiddenInput(const QString& prompt)
{
    if (isatty(STDIN_FILENO) == 0)
        return {};
    std::fprintf(stderr, "%s", qUtf8Printable(prompt));
    QFile input;
    if (!input.open(STDIN_FILENO, QIODevice::ReadOnly))
        return {};
    const EchoOff quiet;
    QByteArray line = input.readLine();
    std::fprintf(stderr, "\n");
    chopLineEnd(line);
    return line;
}

std::optional<QByteArray> pipedInput(qint64 limit)
{
    QFile input;
    if (!input.open(STDIN_FILENO, QIODevice::ReadOnly))
        return {};
    QByteArray text = input.read(limit + 1);
    if (text.size() > limit)
        return {};
    chopLineEnd(text);
    return text;
}

} // namespace hookbench::cli
