// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/endpoints/limits_page.h"

#include "ui/endpoints/form_parts.h"
#include "ui/widgets/field_note.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/quantity_edit.h"

#include <QFormLayout>
#include <QLabel>

#include <algorithm>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using settings::Key;
using settings::Settings;

namespace {
constexpr qint64 asInSettings = -1;
} // namespace

LimitsPage::LimitsPage(const Settings& settings, QWidget* parent)
    : EndpointPage(parent)
    , m_overflow(makeChoice(u"limitBodyOverflow"_s, tr("Above it"), this))
{
    m_overflow->addItem(tr("Refuse it with 413 and close the connection"),
                        int(EndpointLimits::BodyOverflow::Refuse));
    m_overflow->addItem(tr("Answer as usual, keep the first part"), int(EndpointLimits::BodyOverflow::Drain));
    connect(m_overflow, &QComboBox::currentIndexChanged, this, &EndpointPage::changed);

    auto* form = new QFormLayout(this);
    addRow<&EndpointLimits::body>(form, settings, Key::MaxBody, u"limitBody"_s, tr("&Body at most:"));
    addField(form, tr("&Above it:"), m_overflow);
    addRow<&EndpointLimits::head>(form, settings, Key::MaxHead, u"limitHead"_s, tr("&Head at most:"));
    addRow<&EndpointLimits::fields>(form, settings, Key::MaxFields, u"limitFields"_s, tr("Header &fields:"));
    addRow<&EndpointLimits::connections>(form, settings, Key::MaxConnections, u"limitConnections"_s,
                                         tr("Co&nnections:"));
    addRow<&EndpointLimits::headTimeoutMs>(form, settings, Key::HeadTimeout, u"limitHeadTimeout"_s,
                                           tr("&Time for a head:"));
    addRow<&EndpointLimits::idleTimeoutMs>(form, settings, Key::IdleTimeout, u"limitIdleTimeout"_s,
                                           tr("&Idle connection ends after:"));
    addRow<&EndpointLimits::bodyMinimumRate>(form, settings, Key::BodyMinimumRate, u"limitBodyRate"_s,
                                             tr("Body at lea&st:"));
}

template <auto member>
void LimitsPage::addRow(QFormLayout* form, const Settings& settings, Key key, const QString& objectName,
                        const QString& label)
{
    using Value = std::remove_reference_t<decltype(std::declval<EndpointLimits>().*member)>;
    const settings::Range range = Settings::range(key);
    const settings::Unit unit = settings::unitOf(key);
    const qint64 most = std::min(range.most, qint64(std::numeric_limits<Value>::max()));
    auto* field = new QuantityEdit(unit, range.least, most, this);
    field->setNames(objectName, QString(label).remove(u'&').remove(u':'));
    field->addMeaning(tr("As in the settings (%1)").arg(settings::quantityText(settings.number(key), unit)),
                      asInSettings);
    FieldNote* note = makeNote(objectName + u"Note"_s, this);
    addField(form, label, field);
    form->addRow(note);
    connect(field, &QuantityEdit::edited, this, &EndpointPage::changed);
    m_rows.push_back({field, note, [](const EndpointLimits& limits) { return qint64(limits.*member); },
                      [](EndpointLimits& limits, qint64 value) {
                          limits.*member = Value(value);
                      }});
}

void LimitsPage::show(const Endpoint& endpoint)
{
    for (const Row& row : m_rows)
        row.field->setValue(row.read(endpoint.limits));
    m_overflow->setCurrentIndex(m_overflow->findData(int(endpoint.limits.bodyOverflow)));
}

void LimitsPage::writeTo(Endpoint& endpoint) const
{
    for (const Row& row : m_rows) {
        if (const auto value = row.field->value())
            row.write(endpoint.limits, *value);
    }
    endpoint.limits.bodyOverflow = EndpointLimits::BodyOverflow(m_overflow->currentData().toInt());
}

bool LimitsPage::judge(const Endpoint&)
{
    bool isGood = true;
    for (const Row& row : m_rows) {
        const QString problem = row.field->problem();
        problem.isEmpty() ? row.note->clear() : row.note->showError(problem);
        isGood = isGood && problem.isEmpty();
    }
    return isGood;
}

} // namespace hookbench::ui
