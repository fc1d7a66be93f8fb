#include "ui/writing/html_text.h"

#include "desk/pasted_html.h"

namespace banxin::ui {
namespace {

using namespace Qt::StringLiterals;

QString escaped(const std::u16string& text)
{
    return QString::fromStdU16String(text).toHtmlEscaped().replace(u'\n', u"<br>"_s);
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
