#include "ui/writing/html_text.h"

#include "edit/text.h"

#include <QHash>

#include <algorithm>

namespace banxin::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t mostText = 4'000'000;
constexpr qsizetype longestName = 16;
constexpr qsizetype longestEntity = 12;

bool isBlank(QChar c) { return c == u' ' || c == u'\n' || c == u'\r' || c == u'\t' || c == u'\f'; }

/// The characters that an entity like `amp` or `#x4E00` stands for; empty where it is none.
QString entity(QStringView name)
{
    if (name.startsWith(u'#')) {
        bool ok = false;
        const bool isHex = name.size() > 1 && (name[1] == u'x' || name[1] == u'X');
        const uint code = isHex ? name.sliced(2).toUInt(&ok, 16) : name.sliced(1).toUInt(&ok, 10);
        if (!ok || code == 0 || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000))
            return {};
        const char32_t character = code;
        return QString::fromUcs4(&character, 1);
    }
    static const QHash<QString, QString> known{{u"amp"_s, u"&"_s}, {u"lt"_s, u"<"_s}, {u"gt"_s, u">"_s}, {u"quot"_s, u"\""_s},
        {u"apos"_s, u"'"_s}, {u"nbsp"_s, u"\u00A0"_s}, {u"emsp"_s, u"\u3000"_s}, {u"ensp"_s, u" "_s}, {u"mdash"_s, u"—"_s},
        {u"ndash"_s, u"–"_s}, {u"hellip"_s, u"…"_s}, {u"middot"_s, u"·"_s}, {u"ldquo"_s, u"“"_s}, {u"rdquo"_s, u"”"_s},
        {u"lsquo"_s, u"‘"_s}, {u"rsquo"_s, u"’"_s}, {u"times"_s, u"×"_s}, {u"copy"_s, u"©"_s}};
    return known.value(name.toString());
}

class HtmlReader {
public:
    HtmlReader(QStringView html, const StyleSheet& sheet, bool boldAndItalic) : m_html{html}, m_sheet{sheet}, m_keepsMarks{boldAndItalic} {}

    std::vector<StoryParagraph> read()
    {
        while (m_at < m_html.size() && m_length < mostText) {
            const QChar c = m_html[m_at];
            if (c == u'<')
                readTag();
            else if (c == u'&')
                readEntity();
            else {
                add(c);
                ++m_at;
            }
        }
        endParagraph();
        return std::move(m_paragraphs);
    }

private:
    void readTag()
    {
        if (m_html.sliced(m_at).startsWith(u"<!--")) {
            const qsizetype end = m_html.indexOf(u"-->", m_at);
            m_at = end < 0 ? m_html.size() : end + 3;
            return;
        }
        const bool isEnd = m_at + 1 < m_html.size() && m_html[m_at + 1] == u'/';
        qsizetype from = m_at + (isEnd ? 2 : 1);
        qsizetype to = from;
        while (to < m_html.size() && to - from < longestName && m_html[to].isLetterOrNumber())
            ++to;
        const bool isMarkup = m_at + 1 < m_html.size() && (m_html[m_at + 1] == u'!' || m_html[m_at + 1] == u'?');
        if (to == from && !isMarkup && !isEnd) {
            add(u'<');
            ++m_at;
            return;
        }
        const QString name = m_html.sliced(from, to - from).toString().toLower();
        m_at = tagEnd(to);
        isEnd ? close(name) : open(name);
    }

    /// Behind the `>` that is not inside quotes.
    qsizetype tagEnd(qsizetype at) const
    {
        QChar quote;
        for (; at < m_html.size(); ++at) {
            const QChar c = m_html[at];
            if (!quote.isNull())
                quote = c == quote ? QChar{} : quote;
            else if (c == u'"' || c == u'\'')
                quote = c;
            else if (c == u'>')
                return at + 1;
        }
        return at;
    }

    void skipTo(const QString& name)
    {
        const qsizetype end = m_html.indexOf(QString{u"</"_s + name}, m_at, Qt::CaseInsensitive);
        m_at = end < 0 ? m_html.size() : end;
    }

    static bool isHeading(const QString& name) { return name.size() == 2 && name[0] == u'h' && name[1] >= u'1' && name[1] <= u'6'; }

    static bool endsParagraph(const QString& name)
    {
        static const QStringList names{u"p"_s, u"div"_s, u"li"_s, u"ul"_s, u"ol"_s, u"tr"_s, u"td"_s, u"th"_s, u"table"_s, u"blockquote"_s,
            u"article"_s, u"section"_s, u"header"_s, u"footer"_s, u"body"_s, u"html"_s, u"pre"_s, u"figure"_s, u"figcaption"_s, u"hr"_s};
        return isHeading(name) || names.contains(name);
    }

    void open(const QString& name)
    {
        if (name == u"script" || name == u"style" || name == u"head" || name == u"title")
            return skipTo(name);
        if (name == u"br")
            return forceLine();
        if (endsParagraph(name))
            endParagraph();
        if (isHeading(name))
            m_isHeading = true;
        mark(name, 1);
    }

    void close(const QString& name)
    {
        if (endsParagraph(name))
            endParagraph();
        if (isHeading(name))
            m_isHeading = false;
        mark(name, -1);
    }

    void mark(const QString& name, int step)
    {
        if (name == u"b" || name == u"strong")
            m_bold = std::max(0, m_bold + step);
        else if (name == u"i" || name == u"em")
            m_italic = std::max(0, m_italic + step);
    }

    void readEntity()
    {
        const qsizetype end = m_html.indexOf(u';', m_at);
        const QString characters = end > m_at && end - m_at <= longestEntity ? entity(m_html.sliced(m_at + 1, end - m_at - 1)) : QString{};
        if (characters.isEmpty()) {
            add(u'&');
            ++m_at;
            return;
        }
        for (const QChar c : characters)
            put(c);
        m_at = end + 1;
    }

    /// Blanks between words are one; those at a paragraph's head are an indent, which is the style's business.
    void add(QChar c)
    {
        if (isBlank(c))
            m_hasBlank = !m_paragraph.text.empty();
        else
            put(c);
    }

    void put(QChar c)
    {
        const bool isIndent = m_paragraph.text.empty() && (c == u'\u3000' || c == u'\u00A0');
        if (isIndent)
            return;
        if (m_hasBlank)
            append(u' ');
        m_hasBlank = false;
        append(c.unicode());
    }

    void append(char16_t unit)
    {
        markNext();
        m_paragraph.text += unit;
        ++m_length;
    }

    /// The next character is bold or italic, where that is kept and the sheet has a style for it.
    void markNext()
    {
        const std::string style = !m_keepsMarks ? std::string{} : m_bold > 0 ? "bold" : m_italic > 0 ? "italic" : "";
        if (style.empty() || !m_sheet.characterStyles.contains(style))
            return;
        const auto at = static_cast<std::uint32_t>(m_paragraph.text.size());
        auto& runs = m_paragraph.runs;
        if (!runs.empty() && runs.back().range.end == at && runs.back().style == style)
            ++runs.back().range.end;
        else
            runs.push_back({{at, at + 1}, style});
    }

    /// Two line feeds in a row are how some write paragraphs.
    void forceLine()
    {
        if (!m_paragraph.text.empty() && m_paragraph.text.back() == u'\u2028') {
            m_paragraph.text.pop_back();
            return endParagraph();
        }
        m_hasBlank = false;
        append(u'\u2028');
    }

    void endParagraph()
    {
        m_hasBlank = false;
        while (!m_paragraph.text.empty() && (m_paragraph.text.back() == u'\u2028' || m_paragraph.text.back() == u' '))
            m_paragraph.text.pop_back();
        StoryParagraph ended = std::exchange(m_paragraph, {});
        const std::u16string clean = edit::printable(ended.text);
        // What had to be mended has its marks elsewhere now.
        if (clean != ended.text)
            ended.runs.clear();
        ended.text = clean;
        std::replace(ended.text.begin(), ended.text.end(), u'\n', u' ');
        std::replace(ended.text.begin(), ended.text.end(), u'\u2028', u'\n');
        const auto size = static_cast<std::uint32_t>(ended.text.size());
        std::erase_if(ended.runs, [&](const StyledRun& run) { return run.range.end > size; });
        if (ended.text.empty())
            return;
        ended.kind = m_isHeading ? ParagraphKind::Crosshead : ParagraphKind::Body;
        m_paragraphs.push_back(std::move(ended));
    }

    QStringView m_html;
    const StyleSheet& m_sheet;
    bool m_keepsMarks;
    qsizetype m_at = 0;
    std::size_t m_length = 0;
    bool m_isHeading = false;
    bool m_hasBlank = false;
    int m_bold = 0;
    int m_italic = 0;
    StoryParagraph m_paragraph;
    std::vector<StoryParagraph> m_paragraphs;
};

QString escaped(const std::u16string& text)
{
    return QString::fromStdU16String(text).toHtmlEscaped().replace(u'\n', u"<br>"_s);
}

}

std::vector<StoryParagraph> paragraphsOfHtml(QStringView html, const StyleSheet& sheet, bool boldAndItalic)
{
    return HtmlReader{html, sheet, boldAndItalic}.read();
}

QString htmlOf(const std::vector<StoryParagraph>& paragraphs)
{
    QString html;
    for (const StoryParagraph& paragraph : paragraphs) {
        const QString name = paragraph.kind == ParagraphKind::Crosshead ? u"h3"_s : u"p"_s;
        html += u"<%1>"_s.arg(name);
        std::size_t at = 0;
        for (const TextRange& range : paragraph.emphasis) {
            html += escaped(paragraph.text.substr(at, range.start - at));
            html += u"<em style=\"font-style: normal; text-emphasis: dot\">"_s + escaped(paragraph.text.substr(range.start, range.end - range.start)) + u"</em>"_s;
            at = range.end;
        }
        html += escaped(paragraph.text.substr(at)) + u"</%1>\n"_s.arg(name);
    }
    return html;
}

}
