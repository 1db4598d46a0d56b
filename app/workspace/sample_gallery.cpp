// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/sample_gallery.h"

#include "app/base/clock.h"
#include "app/payload/json.h"
#include "app/samples/sample_collection.h"
#include "app/samples/world.h"
#include "app/signing/flaw.h"
#include "app/workspace/provider_catalogue.h"
#include "app/workspace/sample_request.h"
#include "app/workspace/workspace.h"

#include <QStandardPaths>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::workspace {

using samples::Sample;
using samples::SampleCollection;

namespace {

constexpr int eventsInPreview = 12;

QString indented(const QByteArray& body)
{
    const payload::PrettyText pretty = payload::prettyJson(body);
    return QString::fromUtf8(pretty.problem ? body : pretty.text);
}

QString messageText(const providers::Message& message)
{
    QString text = QString::fromUtf8(message.method + ' ' + message.target) + u'\n';
    for (qsizetype i = 0; i < message.headers.size(); ++i)
        text += QString::fromUtf8(message.headers.name(i).toByteArray() + ": " +
                                  message.headers.value(i).toByteArray()) +
                u'\n';
    return text + u'\n' + indented(message.body);
}

QString worldText(const QByteArray& name, quint64 seed)
{
    const auto world = samples::World::create(name, seed);
    QString text;
    for (int i = 0; world && i < eventsInPreview; ++i)
        text += indented(world->next(SystemClock().wallUs()).body) + u"\n\n"_s;
    return text;
}

DraftBody draftBody(const Sample& sample)
{
    DraftBody body;
    if (sample.form == Sample::Body::Form) {
        body.kind = DraftBody::Kind::Form;
        for (const auto& [name, value] : samples::formFields(sample))
            body.fields.append({true, name, value});
        return body;
    }
    body.kind = DraftBody::Kind::Json;
    body.text = sample.body;
    return body;
}

} // namespace

struct SampleGallery::Content
{
    std::shared_ptr<const providers::Catalogue> catalogue;
    SampleCollection collection;
};

SampleGallery::SampleGallery(Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_loading(workspace.jobs())
{
    connect(&workspace.sending(), &Sending::burstProgressed, this,
            [this](BurstId id, const BurstReport& report) {
                if (id == m_burst)
                    Q_EMIT progressed(report);
            });
    connect(&workspace.sending(), &Sending::burstFinished, this,
            [this](BurstId id, const BurstReport& report) {
                if (id != m_burst)
                    return;
                m_burst = {};
                Q_EMIT sent(report);
            });
    connect(&workspace.sending(), &Sending::burstFailed, this, [this](BurstId id, const Error& error) {
        if (id != m_burst)
            return;
        m_burst = {};
        Q_EMIT failed(error);
    });
}

SampleGallery::~SampleGallery() = default;

void SampleGallery::load()
{
    if (m_content || m_loading.isRunning())
        return;
    m_loading.start(
        [](const CancelFlag&) {
            const QString own = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                                "/hookbench/samples"_L1;
            return std::shared_ptr<const Content>(new Content{
                loadProviders(), SampleCollection::load({SampleCollection::builtinFolder(), own})});
        },
        [this](const std::shared_ptr<const Content>& content) { take(content); });
}

void SampleGallery::take(std::shared_ptr<const Content> content)
{
    m_content = std::move(content);
    for (const QByteArray& world : samples::World::names())
        m_entries.push_back({{}, {}, world});
    for (const Sample& sample : m_content->collection.samples()) {
        const providers::Provider* provider = m_content->catalogue->find(sample.provider);
        m_entries.push_back(
            {sample.provider, provider ? provider->title : QString::fromUtf8(sample.provider), sample.name});
    }
    for (const providers::Provider& provider : m_content->catalogue->providers()) {
        if (provider.scheme.isSigned())
            m_schemes.push_back({provider.name, provider.title, provider.scheme.parameters});
    }
    std::ranges::sort(m_schemes, [](const SigningScheme& a, const SigningScheme& b) {
        return a.title.compare(b.title, Qt::CaseInsensitive) < 0;
    });
    Q_EMIT loaded();
}

std::vector<SigningFlaw> SampleGallery::flaws(const QByteArray& scheme) const
{
    std::vector<SigningFlaw> list;
    const providers::Provider* provider = m_content ? m_content->catalogue->find(scheme) : nullptr;
    for (int i = 0; i < signing::flawCount; ++i) {
        const auto flaw = signing::Flaw(i);
        const auto possible = provider ? signing::checkFlaw(provider->scheme, flaw) : Result<void>();
        list.push_back({signing::flawName(flaw), signing::flawText(flaw),
                        possible ? QString() : possible.error().message});
    }
    return list;
}

QString SampleGallery::preview(const SampleEntry& entry, quint64 seed) const
{
    if (entry.isWorld())
        return worldText(entry.name, seed);
    const Sample* sample = m_content->collection.find(entry.provider, entry.name);
    if (!sample)
        return {};
    templates::Context context;
    context.nowUs = SystemClock().wallUs();
    context.seed = seed;
    const auto message = samples::fillSample(*sample, usualTarget(), context);
    return message ? messageText(*message) : message.error().message;
}

Draft SampleGallery::draft(const SampleEntry& entry, const QByteArray& url) const
{
    Draft draft;
    draft.url = url;
    const Sample* sample = m_content->collection.find(entry.provider, entry.name);
    if (!sample)
        return draft;
    draft.name = entry.title + u' ' + QString::fromUtf8(entry.name);
    draft.method = sample->method;
    if (!sample->query.isEmpty())
        draft.url += (url.contains('?') ? '&' : '?') + sample->query;
    for (const auto& [name, value] : sample->headers)
        draft.headers.append({true, name, value});
    draft.settings.withoutAutomatic = {"Accept"};
    draft.body = draftBody(*sample);
    const providers::Provider* provider = m_content->catalogue->find(entry.provider);
    if (provider && provider->scheme.isSigned()) {
        draft.signing.scheme = provider->name;
        for (const QByteArray& parameter : provider->scheme.parameters)
            draft.signing.parameters.append({true, parameter, {}});
    }
    return draft;
}

void SampleGallery::sendWorld(const QByteArray& world, const QByteArray& url, qint64 count, double rate)
{
    BurstPlan plan;
    plan.count = count;
    plan.rate = rate;
    plan.concurrency = 1; // what happens in a world has to arrive in its order
    m_burst = m_workspace.sending().burst(worldMaker(world, url, templates::newSeed()), plan);
}

void SampleGallery::stop()
{
    if (m_burst)
        m_workspace.sending().cancelBurst(m_burst);
}

QByteArray SampleGallery::usualTarget() const
{
    for (const EndpointStatus& status : m_workspace.endpoints()) {
        if (status.phase == EndpointStatus::Phase::Listening)
            return status.url + (status.url.endsWith('/') ? "" : "/");
    }
    return "http://127.0.0.1:8080/";
}

} // namespace hookbench::workspace
