// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/header_list.h"

#include "app/http/field_syntax.h"

namespace hookbench::http {

void HeaderList::append(QByteArrayView name, QByteArrayView value)
{
    Span span;
    span.nameAt = qint32(m_bytes.size());
    span.nameSize = qint32(name.size());
    span.valueAt = span.nameAt + span.nameSize + 2;
    span.valueSize = qint32(value.size());
    m_bytes += name;
    m_bytes += ": ";
    m_bytes += value;
    m_bytes += "\r\n";
    m_spans.push_back(span);
}

QByteArrayView HeaderList::name(qsizetype i) const
{
    const Span& at = span(i);
    return QByteArrayView(m_bytes).sliced(at.nameAt, at.nameSize);
}

QByteArrayView HeaderList::value(qsizetype i) const
{
    const Span& at = span(i);
    return QByteArrayView(m_bytes).sliced(at.valueAt, at.valueSize);
}

qsizetype HeaderList::indexOf(QByteArrayView name, qsizetype from) const
{
    for (qsizetype i = from; i < size(); ++i) {
        if (equalsIgnoringCase(this->name(i), name))
            return i;
    }
    return -1;
}

QByteArrayView HeaderList::valueOf(QByteArrayView name) const
{
    const qsizetype i = indexOf(name);
    return i < 0 ? QByteArrayView() : value(i);
}

qsizetype HeaderList::count(QByteArrayView name) const
{
    qsizetype result = 0;
    for (qsizetype i = indexOf(name); i >= 0; i = indexOf(name, i + 1))
        ++result;
    return result;
}

bool HeaderList::operator==(const HeaderList& other) const
{
    if (size() != other.size())
        return false;
    for (qsizetype i = 0; i < size(); ++i) {
        if (name(i) != other.name(i) || value(i) != other.value(i))
            return false;
    }
    return true;
}

} // namespace hookbench::http
