#include "ui/writing/html_text.h"

#include "desk/pasted_html.h"

#include <algorithm>
#include <set>

namespace banxin::ui {
namespace {

using namespace Qt::StringLiterals;

QString escaped(const std::u16string& text)
{
    return QString::fromStdU16String(text).toHtmlEscaped().replace(u'\n', u"<br>"_s);
}

/// Where marks begin and end.
std::set<std::uint32_t> edgesIn(const StoryParagraph& paragraph)
{
    std::set<std::uint32_t> edges{0, static_cast<std::uint32_t>(paragraph.text.size())};
    const auto add = [&](const TextRange& range) { edges.insert({range.start, range.end}); };
    std::for_each(paragraph.emphasis.begin(), paragraph.emphasis.end(), add);
    for (const StyledRun& run : paragraph.runs)
        add(run.range);
    for (const Ruby& ruby : paragraph.ruby)
        add(ruby.base);
    return edges;
}

bool holds(const TextRange& range, std::uint32_t at) { return range.start <= at && at < range.end; }

/// What stands between two edges, in its marks.
QString marked(const StoryParagraph& paragraph, std::uint32_t from, std::uint32_t to)
{
    QString html = escaped(paragraph.text.substr(from, to - from));
    for (const TextRange& range : paragraph.emphasis) {
        if (holds(range, from))
            html = u"<em style=\"font-style: normal; text-emphasis: dot\">"_s + html + u"</em>"_s;
    }
    for (const StyledRun& run : paragraph.runs) {
        const QString name = run.style == "bold" ? u"b"_s : run.style == "italic" ? u"i"_s : QString{};
        if (holds(run.range, from) && !name.isEmpty())
            html = u"<%1>"_s.arg(name) + html + u"</%1>"_s.arg(name);
    }
    for (const Ruby& ruby : paragraph.ruby) {
        if (ruby.base.start == from)
            html = u"<ruby>"_s + html;
        if (ruby.base.end == to)
            html += u"<rt>"_s + escaped(ruby.text) + u"</rt></ruby>"_s;
    }
    return html;
}

}

std::vector<StoryParagraph> paragraphsOfHtml(QStringView html, const StyleSheet& sheet, bool boldAndItalic)
{
    return desk::paragraphsOfHtml(html, sheet, boldAndItalic);
}

QString htmlOf(const std::vector<StoryParagraph>& paragraphs)
{
    QString html;
    for (const StoryParagraph& paragraph : paragraphs) {
        const QString name = paragraph.kind == ParagraphKind::Crosshead ? u"h3"_s : u"p"_s;
        html += u"<%1>"_s.arg(name);
        const std::set<std::uint32_t> edges = edgesIn(paragraph);
        for (auto from = edges.begin(), to = std::next(from); to != edges.end(); ++from, ++to)
            html += marked(paragraph, *from, *to);
        html += u"</%1>\n"_s.arg(name);
    }
    return html;
}

}
