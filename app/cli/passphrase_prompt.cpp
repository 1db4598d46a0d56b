// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/passphrase_prompt.h"

#include <QCoreApplication>

#include <cerrno>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace hookbench::cli {

namespace {

struct PromptText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::cli::PromptText)
};

constexpr qsizetype longestPassphrase = 4096;

/// The controlling terminal with its echo off; both are put back at the end.
class SilentTerminal
{
public:
    SilentTerminal()
        : m_handle(::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY))
    {
        if (m_handle < 0 || ::tcgetattr(m_handle, &m_before) != 0)
            return;
        termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        m_isSilent = ::tcsetattr(m_handle, TCSAFLUSH, &silent) == 0;
    }

    ~SilentTerminal()
    {
        if (m_isSilent)
            ::tcsetattr(m_handle, TCSAFLUSH, &m_before);
        if (m_handle >= 0)
            ::close(m_handle);
    }
    Q_DISABLE_COPY_MOVE(SilentTerminal)

    bool isReady() const { return m_isSilent; }

    bool say(const QByteArray& text) { return ::write(m_handle, text.constData(), size_t(text.size())) > 0; }

    QByteArray readLine()
    {
        QByteArray line;
        for (char c = 0; line.size() < longestPassphrase;) {
            const ssize_t got = ::read(m_handle, &c, 1);
            if (got < 0 && errno == EINTR)
                continue;
            if (got <= 0 || c == '\n')
                break;
            line += c;
        }
        return line;
    }

private:
    int m_handle;
    termios m_before{};
    bool m_isSilent = false;
};

} // namespace

Result<QByteArray> askForPassphrase(const QString& question)
{
    SilentTerminal terminal;
    if (!terminal.isReady())
        return fail(ErrorKind::Usage,
                    PromptText::tr("A passphrase is needed, and there is no terminal to ask on."),
                    PromptText::tr("Give it by --secret-env or --secret-file."));
    QByteArray line;
    if (terminal.say(question.toLocal8Bit() + ' '))
        line = terminal.readLine();
    terminal.say("\n");
    if (line.isEmpty())
        return fail(ErrorKind::Usage, PromptText::tr("The passphrase is empty."));
    return line;
}

} // namespace hookbench::cli
