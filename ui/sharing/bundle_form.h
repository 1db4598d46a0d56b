// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settings.h"
#include "app/workspace/bundle_files.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;

namespace hookbench::ui {

class KeyFileRow;

/// How a bundle is to be protected: a passphrase, the keys of those it is for, a signature.
class BundleForm : public QWidget
{
    Q_OBJECT

public:
    BundleForm(settings::Settings& settings, QWidget* parent);

    /// What was chosen. Reads the key file. Error: what is wrong, and the focus is where.
    Result<bundle::Protection> protection();

private:
    QLineEdit* makePassphrase(const QString& objectName, const QString& name);

    QLineEdit* m_passphrase;
    QLineEdit* m_again;
    QPlainTextEdit* m_recipients;
    QCheckBox* m_signs;
    KeyFileRow* m_keyFile;
};

} // namespace hookbench::ui
