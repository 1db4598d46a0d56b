// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>
#include <vector>

// For the sources of this room only.
namespace hookbench::signing {

/// How a library writes JSON.
struct JsonStyle
{
    enum class Escape { AsWritten, Minimal, AsciiLower, AsciiUpper };
    enum class Html { Raw, Lower, Upper }; ///< "<", ">" and "&" as \u003c or \u003C
    Escape escape = Escape::Minimal;
    Html html = Html::Raw;
    bool slashes = false; ///< "\/"
    bool sorted = false;
    bool shortNumbers = false; ///< 1.0 as 1, as JavaScript writes it
    int indent = 0;            ///< spaces a level; 0 for one line
    const char* comma = ",";
    const char* colon = ":";
};

/// JSON that was read once and can be written in many ways. Order and repeated names stay, but for sorting.
class JsonRewriter
{
public:
    /// Broken or very deep text cannot be rewritten.
    explicit JsonRewriter(QByteArrayView json);
    ~JsonRewriter();
    Q_DISABLE_COPY_MOVE(JsonRewriter)

    bool isValid() const { return bool(m_root); }
    QByteArray write(const JsonStyle& style) const;

    struct Node;

private:
    std::unique_ptr<Node> m_root;
};

/// One string token written in a style.
QByteArray rewrittenString(QByteArrayView token, const JsonStyle& style);

} // namespace hookbench::signing
