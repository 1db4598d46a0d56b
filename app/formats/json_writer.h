// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace hookbench::formats {

/// Writes JSON (RFC 8259) in the order of the calls, on one line, as UTF-8. Control characters and U+007F to
/// U+009F are always escaped, so the text may go to a terminal.
class JsonWriter
{
public:
    /// Appends to `out`, which the caller may empty between two calls.
    explicit JsonWriter(QByteArray& out)
        : m_out(out)
    {
    }

    void beginObject() { open('{'); }
    void endObject() { close('}'); }
    void beginArray() { open('['); }
    void endArray() { close(']'); }
    void key(QByteArrayView name); ///< ASCII
    void textKey(const QString& name);

    void null() { raw("null"); }
    void boolean(bool value) { raw(value ? "true" : "false"); }
    void number(qint64 value) { raw(QByteArray::number(value)); }
    void literal(QByteArrayView json) { raw(json); } ///< a value that is JSON already
    void text(const QString& value);
    void latin1(QByteArrayView bytes); ///< each byte is the character with its number
    void utf8(QByteArrayView valid);   ///< valid UTF-8

    /// The caller has written punctuation: the next value needs no comma.
    void forgetComma() { m_needsComma = false; }

    void json(QByteArrayView value) { raw(value); } ///< JSON already, on one line

    /// A string whose content, which needs no escaping, the caller appends to the output before endString().
    void beginString() { open('"'); }
    void endString() { close('"'); }

    /// The next part of such a string: valid UTF-8 as a whole, cut anywhere.
    void utf8Part(QByteArrayView part);

private:
    void open(char mark);
    void close(char mark);
    void raw(QByteArrayView value);
    void separate();
    void escaped(char16_t c);

    QByteArray& m_out;
    bool m_needsComma = false;
};

} // namespace hookbench::formats
