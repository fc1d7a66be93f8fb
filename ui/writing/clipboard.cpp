#include "ui/writing/clipboard.h"

#include "ui/writing/html_text.h"

#include <QUuid>

namespace banxin::ui {
namespace {

using namespace Qt::StringLiterals;

QString ownType() { return u"application/x-banxin-text"_s; }

/// What was copied last, with its marks; `token` tells whether the clipboard still holds it.
struct Kept {
    QByteArray token;
    std::vector<StoryParagraph> paragraphs;
};

Kept& kept()
{
    static Kept last;
    return last;
}

/// Indents of other programs are typed blanks; ours are a matter of the style.
void dropIndents(std::vector<StoryParagraph>& paragraphs)
{
    for (StoryParagraph& paragraph : paragraphs) {
        const std::size_t start = paragraph.text.find_first_not_of(u" \u3000\u00A0");
        if (paragraph.emphasis.empty() && start != 0 && start != std::u16string::npos)
            paragraph.text.erase(0, start);
    }
}

std::vector<StoryParagraph> ofText(const QString& text)
{
    if (text.isEmpty())
        return {};
    std::vector<StoryParagraph> paragraphs = edit::paragraphsOf(edit::printable(text.toStdU16String()));
    if (paragraphs.size() > 1) {
        dropIndents(paragraphs);
        // Empty lines between paragraphs are air, and a line feed at the end ends the last one.
        std::erase_if(paragraphs, [](const StoryParagraph& paragraph) { return paragraph.text.empty(); });
    }
    return paragraphs;
}

}

QMimeData* copied(const Story& story, const edit::TextSpan& span)
{
    kept() = {QUuid::createUuid().toByteArray(), edit::copiedText(story, span)};
    QMimeData* data = new QMimeData;
    data->setData(ownType(), kept().token);
    data->setText(QString::fromStdU16String(edit::plainText(story, span)).replace(QChar::LineSeparator, u'\n'));
    data->setHtml(htmlOf(kept().paragraphs));
    return data;
}

std::vector<StoryParagraph> pasted(const QMimeData& data, const StyleSheet& sheet, bool boldAndItalic)
{
    if (data.hasFormat(ownType()) && data.data(ownType()) == kept().token)
        return kept().paragraphs;
    if (data.hasHtml()) {
        std::vector<StoryParagraph> paragraphs = paragraphsOfHtml(data.html(), sheet, boldAndItalic);
        if (!paragraphs.empty())
            return paragraphs;
    }
    return ofText(data.text());
}

}
