// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/limits_page.h"

#include "ui/widgets/plain_text.h"

#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStyle>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <cmath>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using settings::Key;

namespace {
constexpr double kib = 1024;
constexpr double mib = 1024 * kib;
constexpr double gib = 1024 * mib;
constexpr double second = 1000;

/// Shows no zeros that say nothing, and does not change while the page is scrolled over it.
class LimitField final : public QDoubleSpinBox
{
public:
    explicit LimitField(QWidget* parent)
        : QDoubleSpinBox(parent)
    {
        setFocusPolicy(Qt::StrongFocus);
    }

    QString textFromValue(double value) const override
    {
        return locale().toString(value, 'f', QLocale::FloatingPointShortest);
    }

protected:
    void wheelEvent(QWheelEvent* event) override
    {
        if (hasFocus())
            QDoubleSpinBox::wheelEvent(event);
        else
            event->ignore();
    }
};

} // namespace

LimitsPage::LimitsPage(settings::Settings& settings, QWidget* parent)
    : QWidget(parent)
    , m_settings(settings)
{
    setObjectName(u"limitsPage"_s);
    auto* rows = new QWidget;
    rows->setObjectName(u"limitRows"_s);
    auto* form = new QFormLayout(rows);
    addSizes(form);
    addCounts(form);
    addTimes(form);
    auto* area = new QScrollArea(this);
    area->setObjectName(u"limitArea"_s);
    area->setWidget(rows);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->viewport()->setAutoFillBackground(false); // the page shows through
    rows->setAutoFillBackground(false);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setMinimumWidth(rows->minimumSizeHint().width() +
                          area->style()->pixelMetric(QStyle::PM_ScrollBarExtent));
    auto* reset = new QPushButton(tr("Limits to Their &Defaults"), this);
    reset->setObjectName(u"limitsReset"_s);
    reset->setAutoDefault(false);
    auto* intro = plainParagraph(tr("For all endpoints; what an endpoint sets for itself goes first. Changes "
                                    "hold from the next request on."),
                                 this);
    intro->setObjectName(u"limitsIntro"_s);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(intro);
    layout->addWidget(area, 1);
    layout->addWidget(reset, 0, Qt::AlignLeft);
    connect(reset, &QPushButton::clicked, this, &LimitsPage::resetAll);
    connect(&settings, &settings::Settings::changed, this, &LimitsPage::showAll);
    showAll();
}

void LimitsPage::addSizes(QFormLayout* form)
{
    const QString kilobytes = tr(" KiB");
    const QString megabytes = tr(" MiB");
    add(form, Key::MaxSession, u"limitSession"_s, tr("Session on the disk:"), gib, tr(" GiB"));
    m_rows.last().field->setSpecialValueText(tr("no limit"));
    add(form, Key::MaxBody, u"limitBody"_s, tr("Body of a request:"), mib, megabytes);
    add(form, Key::MaxHead, u"limitHead"_s, tr("Request line and header fields:"), kib, kilobytes);
    add(form, Key::MaxRequestLine, u"limitRequestLine"_s, tr("Request line:"), kib, kilobytes);
    add(form, Key::MaxChunkLine, u"limitChunkLine"_s, tr("Line that begins a chunk:"), kib, kilobytes);
    add(form, Key::BodyMemory, u"limitBodyMemory"_s, tr("Memory for bodies under way:"), mib, megabytes);
    add(form, Key::HeadMemory, u"limitHeadMemory"_s, tr("Memory for heads under way:"), mib, megabytes);
}

void LimitsPage::addCounts(QFormLayout* form)
{
    add(form, Key::MaxFields, u"limitFields"_s, tr("Header fields of a request:"), 1, {});
    add(form, Key::MaxConnections, u"limitConnections"_s, tr("Connections at a time:"), 1, {});
    add(form, Key::MaxConnectionsPerPeer, u"limitPeer"_s, tr("Connections from one address:"), 1, {});
}

void LimitsPage::addTimes(QFormLayout* form)
{
    const QString seconds = tr(" s");
    add(form, Key::HeadTimeout, u"limitHeadTime"_s, tr("Time for a head to come:"), second, seconds);
    add(form, Key::IdleTimeout, u"limitIdle"_s, tr("Time between two requests:"), second, seconds);
    add(form, Key::BodyMinimumRate, u"limitRate"_s, tr("Slowest body:"), 1, tr(" bytes/s"));
    add(form, Key::BodyGrace, u"limitGrace"_s, tr("Time before a body may be too slow:"), second, seconds);
    add(form, Key::WriteTimeout, u"limitWrite"_s, tr("Time for an answer to be read:"), second, seconds);
    add(form, Key::LingerTimeout, u"limitLinger"_s, tr("Reading on after a refusal:"), second, seconds);
}

void LimitsPage::add(QFormLayout* form, Key key, const QString& name, const QString& label, double unit,
                     const QString& suffix)
{
    const settings::Range range = settings::Settings::range(key);
    auto* field = new LimitField(this);
    field->setObjectName(name);
    field->setAccessibleName(QString(label).remove(u':'));
    field->setDecimals(unit == 1 ? 0 : 3);
    field->setRange(double(range.least) / unit, double(range.most) / unit);
    field->setGroupSeparatorShown(true);
    field->setSuffix(suffix);
    field->setKeyboardTracking(false);
    field->setToolTip(plainToolTip(
        tr("Default: %1%2")
            .arg(QLocale().toString(double(range.standard) / unit, 'f', QLocale::FloatingPointShortest),
                 suffix)));
    auto* caption = plainLabel(label, this);
    caption->setBuddy(field);
    form->addRow(caption, field);
    m_rows.append({key, field, unit});
    connect(field, &QDoubleSpinBox::valueChanged, this,
            [this, key, unit](double value) { m_settings.set(key, qint64(std::llround(value * unit))); });
}

void LimitsPage::showAll()
{
    for (const Row& row : std::as_const(m_rows)) {
        // What is shown is rounded; it must not be written back.
        const QSignalBlocker quiet(row.field);
        row.field->setValue(double(m_settings.number(row.key)) / row.unit);
    }
}

void LimitsPage::resetAll()
{
    for (const Row& row : std::as_const(m_rows))
        m_settings.set(row.key, settings::Settings::range(row.key).standard);
}

} // namespace hookbench::ui
