#include "intake/pasted_html.h"

#include "intake/copy_builder.h"
#include "intake/html_reader.h"
#include "intake/sift.h"

#include <algorithm>

namespace banxin::intake {

namespace {

constexpr std::size_t mostText = 4'000'000;
constexpr std::u16string_view bullet = u"• ";

/// Where the words of a paragraph begin: behind its indent, and behind a bullet.
std::uint32_t firstWord(const DocumentParagraph& paragraph, std::uint32_t from, std::uint32_t to)
{
    if (paragraph.hint == RoleHint::ListItem && std::u16string_view{paragraph.text}.substr(from).starts_with(bullet))
        from += static_cast<std::uint32_t>(bullet.size());
    const auto isIndent = [](char16_t unit) { return unit == u' ' || unit == u'\u3000' || unit == u'\u00A0'; };
    while (from < to && isIndent(paragraph.text[from]))
        ++from;
    return from;
}

/// Each cell of a row is a paragraph of its own: a body has no tables.
void addParagraphs(std::vector<StoryParagraph>& paragraphs, const DocumentParagraph& from, const KeptMarks& kept)
{
    const bool isCrosshead = from.hint == RoleHint::Headline || from.hint == RoleHint::Subhead;
    for (std::size_t start = 0; start <= from.text.size();) {
        const std::size_t end = from.hint == RoleHint::TableRow ? std::min(from.text.find(u'\t', start), from.text.size()) : from.text.size();
        TextRange part{static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)};
        part.start = firstWord(from, part.start, part.end);
        start = end + 1;
        if (part.start == part.end)
            continue;
        StoryParagraph& paragraph = paragraphs.emplace_back();
        paragraph.kind = isCrosshead ? ParagraphKind::Crosshead : ParagraphKind::Body;
        paragraph.text = from.text.substr(part.start, part.end - part.start);
        std::replace(paragraph.text.begin(), paragraph.text.end(), u'\t', u' ');
        paragraph.runs = styledRuns(from.runs, part, kept, paragraph.kind);
    }
}

}

std::vector<StoryParagraph> paragraphsOfHtml(std::string_view html, const KeptMarks& kept)
{
    CopyBuilder builder{CopyFormat::Html, "paste"};
    readHtmlInto(builder, html, RoleHint::None);
    Result<Document> document = builder.take();
    std::vector<StoryParagraph> paragraphs;
    if (!document)
        return paragraphs;
    siftParagraphs(*document);
    std::size_t length = 0;
    for (DocumentParagraph& paragraph : document->items[0].paragraphs) {
        paragraph.text.resize(std::min(paragraph.text.size(), mostText - length));
        const auto end = static_cast<std::uint32_t>(paragraph.text.size());
        std::erase_if(paragraph.runs, [&](const FormattedRun& run) { return run.range.end > end; });
        length += paragraph.text.size();
        addParagraphs(paragraphs, paragraph, kept);
    }
    return paragraphs;
}

}
