// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>
#include <vector>

class QVBoxLayout;

namespace hookbench::ui {

enum class MessageKind { Info, Warning, Error };

/// Something to tell, in the window instead of a box on top of it.
struct Message
{
    struct Action
    {
        QString text;
        std::function<void()> run; ///< the message goes away first
    };

    QString key; ///< a message replaces the one with the same key
    MessageKind kind = MessageKind::Info;
    QString text;
    QString advice; ///< what to do, in a second sentence
    std::vector<Action> actions;
};

/// Messages on top of the content, newest first: an icon, the kind in a word, text to select and copy,
/// buttons. At most three are in sight, the others wait until one is closed.
class MessageBar : public QWidget
{
    Q_OBJECT

public:
    static constexpr int shownAtOnce = 3;

    explicit MessageBar(QWidget* parent = nullptr);
    ~MessageBar() override;

    void show(Message message);

    /// Nothing happens when there is no such message.
    void dismiss(const QString& key);
    void clear();

    /// Keys, newest first, those that wait included.
    QStringList keys() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Entry
    {
        Message message;
        QWidget* row = nullptr; ///< null while it waits
    };

    QWidget* makeRow(const Message& message);
    QLayout* makeText(const Message& message, QWidget* row);
    void addActions(const Message& message, QWidget* row, QLayout* layout);
    void paintRow(const Entry& entry) const;
    void arrange();
    void forget(const QString& key);

    QVBoxLayout* m_layout;
    std::vector<Entry> m_entries;
};

} // namespace hookbench::ui
