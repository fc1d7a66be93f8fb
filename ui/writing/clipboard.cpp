#include "ui/writing/clipboard.h"

#include "ui/writing/html_text.h"

#include <QUuid>

namespace banxin::ui {
namespace {

using namespace Qt::StringLiterals;

/// Characters, with markup; a few milliseconds.
constexpr qsizetype mostReadAtOnce = 200'000;

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

CopiedText CopiedText::of(const QMimeData& data)
{
    if (data.hasFormat(ownType()) && data.data(ownType()) == kept().token)
        return {kept().paragraphs, {}, {}};
    return {{}, data.hasHtml() ? data.html() : QString{}, data.text()};
}

bool CopiedText::isMuch() const { return html.size() > mostReadAtOnce || text.size() > mostReadAtOnce; }

std::vector<StoryParagraph> pasted(const CopiedText& copied, const StyleSheet& sheet, bool boldAndItalic)
{
    if (!copied.own.empty())
        return copied.own;
    if (!copied.html.isEmpty()) {
        std::vector<StoryParagraph> paragraphs = paragraphsOfHtml(copied.html, sheet, boldAndItalic);
        if (!paragraphs.empty())
            return paragraphs;
    }
    return ofText(copied.text);
}

}
