// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/draft.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace hookbench::workspace {
class SampleGallery;
}

namespace hookbench::ui {

/// How a draft is signed when it is sent, and mistakes that can be made with it on purpose.
class SigningPage : public QWidget
{
    Q_OBJECT

public:
    explicit SigningPage(workspace::SampleGallery& gallery, QWidget* parent = nullptr);

    DraftSigning signing() const;
    void setSigning(const DraftSigning& signing);
    QByteArray typedSecret() const; ///< for this run alone; never part of the draft

Q_SIGNALS:
    void edited();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void buildForm();
    void fillSchemes();
    void adapt();
    void fillFlaws();
    void showParameters(const QList<DraftField>& values);
    QLineEdit* addLine(const QString& label, const QString& objectName);
    QByteArray scheme() const;

    workspace::SampleGallery& m_gallery;
    QFormLayout* m_form;
    QComboBox* m_scheme;
    QLineEdit* m_stored = nullptr;
    QLineEdit* m_typed = nullptr;
    QComboBox* m_flaw;
    QLabel* m_note = nullptr;
    QList<std::pair<QByteArray, QLineEdit*>> m_parameters;
};

} // namespace hookbench::ui
