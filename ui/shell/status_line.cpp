// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_line.h"

#include "ui/endpoints/endpoint_text.h"
#include "ui/sessions/session_files.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/plain_text.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QStyle>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using workspace::EndpointStatus;

namespace {

constexpr int sizeDelayMs = 500;

QLabel* makePart(const QString& objectName, const QString& name, QWidget* parent)
{
    auto* label = new ElidedLabel(parent);
    label->setObjectName(objectName);
    label->setAccessibleDescription(name);
    const int gap = label->fontMetrics().averageCharWidth();
    label->setContentsMargins(gap, 0, gap, 0);
    return label;
}

} // namespace

StatusLine::StatusLine(QWidget* parent)
    : QStatusBar(parent)
    , m_stateIcon(plainLabel({}, this))
    , m_state(makePart(u"statusState"_s, tr("Listening state"), this))
    , m_counts(makePart(u"statusCounts"_s, tr("Number of requests"), this))
    , m_durability(makePart(u"statusDurability"_s, tr("Durability"), this))
    , m_session(makePart(u"statusSession"_s, tr("Session file"), this))
{
    setObjectName(u"statusBar"_s);
    m_stateIcon->setObjectName(u"statusIcon"_s);
    addWidget(m_stateIcon);
    addWidget(m_state, 1);
    addPermanentWidget(m_counts);
    addPermanentWidget(m_durability);
    addPermanentWidget(m_session);
    m_sizeTimer.setSingleShot(true);
    m_sizeTimer.setInterval(sizeDelayMs);
    connect(&m_sizeTimer, &QTimer::timeout, this, &StatusLine::showSize);
    showSession({});
    showEndpoints({});
}

void StatusLine::showEndpoints(const std::vector<EndpointStatus>& endpoints)
{
    using Phase = EndpointStatus::Phase;
    const auto in = [&endpoints](Phase phase) {
        return int(
            std::ranges::count_if(endpoints, [phase](const EndpointStatus& s) { return s.phase == phase; }));
    };
    const int listening = in(Phase::Listening);
    QString text;
    if (listening == 1 && endpoints.size() == 1) {
        text = tr("Listening on %1").arg(endpointTarget(endpoints.front()));
    } else if (listening > 0) {
        text = tr("Listening on %1 of %n endpoint(s)", nullptr, int(endpoints.size())).arg(listening);
    } else if (in(Phase::Failed) > 0) {
        text = tr("Not listening: an endpoint could not start");
    } else {
        text = tr("Not listening");
    }
    m_phase = in(Phase::Failed) > 0 ? Phase::Failed : listening > 0 ? Phase::Listening : Phase::Stopped;
    m_state->setText(text);
    paintState();
}

void StatusLine::showCounts(int requests, int selected)
{
    const QLocale locale;
    const QString all = tr("%Ln request(s)", nullptr, requests);
    m_counts->setText(selected == 0 ? all : tr("%1 · %2").arg(all, tr("%Ln selected", nullptr, selected)));
}

void StatusLine::showDurability(session::Durability durability)
{
    const bool full = durability == session::Durability::Full;
    m_durability->setText(full ? tr("Durability: full") : tr("Durability: normal"));
    m_durability->setToolTip(full ? tr("What was answered survives a power cut")
                                  : tr("A power cut may cost the newest requests"));
}

void StatusLine::showSession(const QString& path)
{
    m_path = path;
    const bool any = !path.isEmpty();
    for (QLabel* part : {m_stateIcon, m_state, m_counts, m_durability, m_session})
        part->setVisible(any);
    m_session->setToolTip(plainToolTip(QDir::toNativeSeparators(path)));
    if (any)
        showSize();
}

void StatusLine::sessionGrew()
{
    if (!m_sizeTimer.isActive())
        m_sizeTimer.start();
}

void StatusLine::showSize()
{
    if (m_path.isEmpty())
        return;
    // What was committed last stands in the log beside the file until the next checkpoint.
    const qint64 bytes = QFileInfo(m_path).size() + QFileInfo(m_path + "-wal"_L1).size();
    m_session->setText(tr("%1, %2").arg(SessionFiles::title(m_path), QLocale().formattedDataSize(bytes, 1)));
}

void StatusLine::changeEvent(QEvent* event)
{
    QStatusBar::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintState();
}

void StatusLine::paintState()
{
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_stateIcon->setPixmap(phaseIcon(m_phase).pixmap(QSize(side, side), devicePixelRatioF()));
    m_stateIcon->setAccessibleName(phaseText(m_phase));
}

} // namespace hookbench::ui
