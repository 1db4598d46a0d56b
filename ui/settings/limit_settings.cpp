// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/limit_settings.h"

#include "ui/widgets/field_note.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/quantity_edit.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using settings::Key;
using settings::Settings;

std::vector<LimitSettings::Entry> LimitSettings::sizes()
{
    return {
        {Key::MaxBody,
         u"settingMaxBody"_s,
         tr("&Body of a request:"),
         tr("A larger one is refused with 413, or its rest is not kept: each endpoint says which."),
         {}},
        {Key::MaxHead,
         u"settingMaxHead"_s,
         tr("&Head of a request:"),
         tr("Request line and header fields together. A larger one is refused with 431."),
         {}},
        {Key::MaxRequestLine,
         u"settingMaxRequestLine"_s,
         tr("&Request line:"),
         tr("Method, target and version. A longer one is refused with 414."),
         {}},
        {Key::MaxFields,
         u"settingMaxFields"_s,
         tr("Header &fields:"),
         tr("More of them are refused with 431."),
         {}},
        {Key::MaxChunkLine,
         u"settingMaxChunkLine"_s,
         tr("Size &line of a chunk:"),
         tr("With its extensions. A longer one is refused with 400."),
         {}},
        {Key::BodyMemory,
         u"settingBodyMemory"_s,
         tr("Memory for bodies under wa&y:"),
         tr("Above it bodies wait on the disk or are read more slowly; none is lost."),
         {}},
        {Key::HeadMemory,
         u"settingHeadMemory"_s,
         tr("Memory for heads &under way:"),
         tr("Above it only small heads are taken."),
         {}},
        {Key::MaxSession, u"settingMaxSession"_s, tr("Session on the &disk:"),
         tr("Above it requests are answered 503 until there is room again."), tr("No limit")},
    };
}

std::vector<LimitSettings::Entry> LimitSettings::connections()
{
    return {
        {Key::MaxConnections,
         u"settingMaxConnections"_s,
         tr("C&onnections in all:"),
         tr("More are closed at once."),
         {}},
        {Key::MaxConnectionsPerPeer,
         u"settingMaxConnectionsPerPeer"_s,
         tr("From one &address:"),
         tr("More are closed at once."),
         {}},
        {Key::HeadTimeout,
         u"settingHeadTimeout"_s,
         tr("Time for a &head:"),
         tr("From its first byte to its last. A slower one is answered 408."),
         {}},
        {Key::IdleTimeout,
         u"settingIdleTimeout"_s,
         tr("&Idle connection ends after:"),
         tr("Between two requests."),
         {}},
        {Key::BodyMinimumRate, u"settingBodyMinimumRate"_s, tr("Body at &least:"),
         tr("On the average so far. A slower one is answered 408."), tr("No minimum")},
        {Key::BodyGrace,
         u"settingBodyGrace"_s,
         tr("That counts aft&er:"),
         tr("Time that each body has before its rate counts."),
         {}},
        {Key::WriteTimeout,
         u"settingWriteTimeout"_s,
         tr("Answer must be &read within:"),
         tr("A connection that takes nothing of its answer for so long is closed."),
         {}},
        {Key::LingerTimeout,
         u"settingLingerTimeout"_s,
         tr("Reading on after a re&fusal:"),
         tr("So that the sender sees the answer."),
         {}},
    };
}

LimitSettings::LimitSettings(Settings& settings, const std::vector<Entry>& entries, QWidget* parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_reset(new QPushButton(tr("Back to Defaul&ts"), this))
{
    auto* intro = plainParagraph(tr("For all endpoints; what an endpoint sets for itself goes first. Changes "
                                    "hold from the next request on."),
                                 this);
    intro->setObjectName(entries.front().objectName + u"Intro"_s);
    auto* form = new QFormLayout;
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(intro);
    layout->addLayout(form);
    for (const Entry& entry : entries)
        addRow(form, entry);
    // Fields of one width: the defaults beside them are as wide as the widest.
    int widest = 0;
    for (const Row& row : m_rows)
        widest = qMax(widest, row.standard->sizeHint().width());
    for (const Row& row : m_rows)
        row.standard->setMinimumWidth(widest);
    layout->addStretch();
    layout->addWidget(m_reset, 0, Qt::AlignLeft);
    m_reset->setObjectName(entries.front().objectName + u"Reset"_s);
    m_reset->setAutoDefault(false);
    connect(m_reset, &QPushButton::clicked, this, &LimitSettings::reset);
    connect(&settings, &Settings::changed, this, &LimitSettings::showAll);
    showAll();
}

void LimitSettings::addRow(QFormLayout* form, const Entry& entry)
{
    const settings::Range range = Settings::range(entry.key);
    const settings::Unit unit = settings::unitOf(entry.key);
    auto* field = new QuantityEdit(unit, range.least, range.most, this);
    field->setNames(entry.objectName, QString(entry.label).remove(u'&').remove(u':'));
    field->setToolTip(plainToolTip(entry.hint));
    field->setAccessibleDescription(entry.hint);
    if (!entry.meaning.isEmpty())
        field->addMeaning(entry.meaning, 0);
    field->addMeaning(settings::quantityText(range.standard, unit), range.standard);
    auto* note = new FieldNote(this);
    note->setObjectName(entry.objectName + u"Note"_s);
    QLabel* standard = plainLabel(tr("Default: %1").arg(settings::quantityText(range.standard, unit)), this);
    standard->setObjectName(entry.objectName + u"Default"_s);
    QLabel* label = plainLabel(entry.label, this);
    label->setToolTip(plainToolTip(entry.hint));
    label->setBuddy(field);
    auto* line = new QHBoxLayout;
    line->addWidget(field, 1);
    line->addWidget(standard);
    form->addRow(label, line);
    form->addRow(note);
    const Row row{entry.key, field, note, standard};
    m_rows.push_back(row);
    connect(field, &QuantityEdit::edited, this, [row] {
        const QString problem = row.field->problem();
        problem.isEmpty() ? row.note->clear() : row.note->showError(problem);
    });
    connect(field, &QuantityEdit::completed, this, [this, row] { take(row); });
}

void LimitSettings::take(const Row& row)
{
    if (const auto value = row.field->value()) {
        m_settings.set(row.key, *value);
        row.field->setValue(*value); // "10 mb" as it is written here
    }
}

void LimitSettings::showAll()
{
    for (const Row& row : m_rows) {
        // What is being typed stays, right or wrong, until the user is done with it.
        if (row.field->value() != m_settings.number(row.key) && !row.field->hasFocus())
            row.field->setValue(m_settings.number(row.key));
    }
    m_reset->setEnabled(std::ranges::any_of(m_rows, [this](const Row& row) {
        return m_settings.number(row.key) != Settings::range(row.key).standard;
    }));
}

void LimitSettings::reset()
{
    for (const Row& row : m_rows)
        m_settings.set(row.key, Settings::range(row.key).standard);
    for (const Row& row : m_rows)
        row.field->setValue(m_settings.number(row.key));
}

} // namespace hookbench::ui
