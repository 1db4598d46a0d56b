// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/export_item.h"

#include <QHash>

#include <list>

namespace hookbench::formats {

/// Who sent it, what its signature is worth, what the user noted: HTML, empty when there is nothing to say.
QByteArray reportFacts(const ExportItem& item);

/// How to send it again: cURL, .http, Python, folded. Empty when its body is too large for that.
QByteArray reportCode(const ExportItem& item, const std::optional<QByteArray>& body);

/// What differs between an exchange and the one that it repeats: its parent, or the attempt before of the
/// same delivery. Remembers requests, up to a few megabytes of them.
class ReportChanges
{
public:
    /// HTML, empty when there is nothing to compare with. Remembers this one.
    QByteArray add(const ExportItem& item, const std::optional<QByteArray>& body);

private:
    struct Kept
    {
        qint64 id = 0;
        QByteArray delivery;
        http::RequestHead head;
        QByteArray body;
    };
    void forgetOldest();

    std::list<Kept> m_kept;
    QHash<qint64, std::list<Kept>::iterator> m_byId;
    QHash<QByteArray, qint64> m_byDelivery;
    qint64 m_bytes = 0;
};

} // namespace hookbench::formats
