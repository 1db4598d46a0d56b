// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/draft.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QStackedWidget;

namespace hookbench::ui {

/// How a draft shows who sends it.
class AuthPage : public QWidget
{
    Q_OBJECT

public:
    explicit AuthPage(QWidget* parent = nullptr);

    DraftAuth auth() const;
    void setAuth(const DraftAuth& auth);

Q_SIGNALS:
    void edited();

private:
    struct TextField
    {
        QLineEdit* edit;
        QByteArray DraftAuth::*bytes;
        QString DraftAuth::*text;
    };

    void buildPages();
    QFormLayout* addPage();
    QLineEdit* addField(QFormLayout* form, const QString& label, const QString& objectName);
    void addText(QFormLayout* form, const QString& label, const QString& objectName,
                 QByteArray DraftAuth::*member, bool secret = false);
    void addPath(QFormLayout* form, const QString& label, const QString& objectName,
                 QString DraftAuth::*member);
    QCheckBox* addCheck(QFormLayout* form, const QString& text, const QString& objectName);

    QComboBox* m_kind;
    QStackedWidget* m_pages;
    QList<TextField> m_fields;
    QCheckBox* m_keyInQuery = nullptr;
    QCheckBox* m_credentialsInBody = nullptr;
};

} // namespace hookbench::ui
