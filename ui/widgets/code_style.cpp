// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/code_style.h"

#include "ui/theme/status_colors.h"
#include "ui/theme/syntax_palette.h"
#include "ui/widgets/qscintilla.h"

#include <QFontDatabase>
#include <QPalette>

namespace hookbench::ui {
namespace {

using models::Token;

constexpr int lexerStyles = 128; ///< beyond the predefined ones, 32 to 39, which are set apart

Token jsonToken(int style)
{
    switch (style) {
    case QsciLexerJSON::Number:
        return Token::Number;
    case QsciLexerJSON::String:
    case QsciLexerJSON::EscapeSequence:
    case QsciLexerJSON::IRI:
    case QsciLexerJSON::IRICompact:
        return Token::String;
    case QsciLexerJSON::Property:
        return Token::Key;
    case QsciLexerJSON::Keyword:
    case QsciLexerJSON::KeywordLD:
        return Token::Literal;
    case QsciLexerJSON::UnclosedString:
        return Token::Error;
    case QsciLexerJSON::CommentLine:
    case QsciLexerJSON::CommentBlock:
        return Token::Comment;
    default:
        // Also what the lexer takes for an error: it knows no placeholders. Real ones are underlined.
        return Token::Plain;
    }
}

Token xmlToken(int style)
{
    switch (style) {
    case QsciLexerHTML::Tag:
    case QsciLexerHTML::UnknownTag:
    case QsciLexerHTML::XMLTagEnd:
    case QsciLexerHTML::XMLStart:
    case QsciLexerHTML::XMLEnd:
        return Token::Tag;
    case QsciLexerHTML::Attribute:
    case QsciLexerHTML::UnknownAttribute:
        return Token::Attribute;
    case QsciLexerHTML::HTMLDoubleQuotedString:
    case QsciLexerHTML::HTMLSingleQuotedString:
    case QsciLexerHTML::HTMLValue:
        return Token::String;
    case QsciLexerHTML::HTMLNumber:
        return Token::Number;
    case QsciLexerHTML::HTMLComment:
        return Token::Comment;
    case QsciLexerHTML::Entity:
    case QsciLexerHTML::CDATA:
        return Token::Literal;
    default:
        return Token::Plain;
    }
}

QsciLexer* makeLexer(CodeLanguage language, QObject* parent)
{
    if (language == CodeLanguage::Json) {
        auto* json = new QsciLexerJSON(parent);
        json->setHighlightComments(false);
        json->setHighlightEscapeSequences(true);
        return json;
    }
    if (language == CodeLanguage::Xml)
        return new QsciLexerXML(parent);
    return nullptr;
}

void colorLexer(QsciLexer& lexer, CodeLanguage language, const QPalette& palette, const QFont& font)
{
    const QColor paper = palette.color(QPalette::Base);
    lexer.setDefaultPaper(paper);
    lexer.setDefaultColor(palette.color(QPalette::Text));
    lexer.setDefaultFont(font);
    for (int style = 0; style < lexerStyles; ++style) {
        const Token token = language == CodeLanguage::Json ? jsonToken(style) : xmlToken(style);
        lexer.setColor(syntaxColor(token, palette), style);
        lexer.setPaper(paper, style);
        lexer.setEolFill(false, style);
        lexer.setFont(font, style);
    }
}

void colorMargins(QsciScintilla& editor, const QPalette& palette, const QFont& font)
{
    const QColor faint = syntaxColor(Token::Offset, palette);
    editor.setMarginsFont(font);
    editor.setMarginsForegroundColor(faint);
    editor.setMarginsBackgroundColor(palette.color(QPalette::Base));
    editor.setFoldMarginColors(palette.color(QPalette::Base), palette.color(QPalette::Base));
    for (int marker = QsciScintilla::SC_MARKNUM_FOLDEREND;
         marker <= int(QsciScintilla::SC_MARKNUM_FOLDEROPEN); ++marker) {
        editor.setMarkerForegroundColor(palette.color(QPalette::Base), marker);
        editor.setMarkerBackgroundColor(faint, marker);
    }
}

} // namespace

void styleEditor(QsciScintilla& editor, CodeLanguage language, const QPalette& palette)
{
    const QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    QsciLexer* before = editor.lexer();
    QsciLexer* lexer = makeLexer(language, &editor);
    if (lexer)
        colorLexer(*lexer, language, palette, font);
    editor.setLexer(lexer);
    delete before;
    if (!lexer) {
        editor.setFont(font);
        editor.setColor(palette.color(QPalette::Text));
        editor.setPaper(palette.color(QPalette::Base));
    }
    editor.setCaretForegroundColor(palette.color(QPalette::Text));
    editor.setCaretLineVisible(false);
    editor.setSelectionBackgroundColor(palette.color(QPalette::Highlight));
    editor.setSelectionForegroundColor(palette.color(QPalette::HighlightedText));
    editor.SendScintilla(QsciScintilla::SCI_SETADDITIONALSELBACK, palette.color(QPalette::Highlight));
    editor.SendScintilla(QsciScintilla::SCI_SETADDITIONALSELFORE, palette.color(QPalette::HighlightedText));
    editor.SendScintilla(QsciScintilla::SCI_SETADDITIONALCARETFORE, palette.color(QPalette::Text));
    editor.setMatchedBraceBackgroundColor(matchBackground(palette));
    editor.setMatchedBraceForegroundColor(matchText(palette));
    editor.setUnmatchedBraceForegroundColor(syntaxColor(Token::Error, palette));
    editor.setUnmatchedBraceBackgroundColor(palette.color(QPalette::Base));
    colorMargins(editor, palette, font);
}

} // namespace hookbench::ui
