// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/payload/data_tree.h"

namespace hookbench::payload {

/// XML or HTML (UTF-8) as a tree of elements, attributes, text, comments. The five entities of XML and
/// character references are decoded; other entities stay as they are written: nothing is expanded or fetched.
class MarkupTree final : public DataTree
{
public:
    enum class Language {
        Xml,  ///< to the letter; reading stops at the first mistake
        Html, ///< tags may be left open or be misplaced, attributes unquoted
    };

    MarkupTree(HeldBytes utf8, Language language, const CancelFlag& cancel = {});

    DataTexts texts(Node node) const override;

private:
    void readXml(const CancelFlag& cancel);
    void readHtml(const CancelFlag& cancel);
    void addAttributes(qint64 from, qint64 to);
    QString textOf(Node node) const;
    QByteArrayView source(Node node) const;
};

/// Text with the entities every reader knows and character references decoded; no other.
QByteArray withoutReferences(QByteArrayView text);

} // namespace hookbench::payload
