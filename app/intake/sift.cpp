#include "intake/sift.h"

#include "intake/bounds.h"
#include "intake/code_points.h"
#include "intake/styled_runs.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <vector>

namespace banxin::intake {

namespace {

bool hasNoPlace(std::int32_t c)
{
    const bool isNoCharacter = (c >= 0xD800 && c <= 0xDFFF) || (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
    return isNoCharacter || (u_charType(c) == U_CONTROL_CHAR && c != '\t' && c != '\n');
}

void siftText(std::u16string& text)
{
    std::u16string kept;
    kept.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        if (const std::int32_t c = nextCodePoint(text, i); !hasNoPlace(c))
            appendCodePoint(kept, c);
    }
    text = std::move(kept);
}

/// What ends the embeddings, overrides and isolates that `text` leaves open.
std::u16string directionEnds(std::u16string_view text, bool& hasAny)
{
    constexpr std::size_t deepest = 125;   // UAX 9, max_depth
    std::u16string ends;
    for (const char16_t unit : text) {
        const bool isEmbedding = unit == 0x202A || unit == 0x202B || unit == 0x202D || unit == 0x202E;
        const bool isIsolate = unit >= 0x2066 && unit <= 0x2068;
        hasAny = hasAny || isEmbedding || isIsolate;
        if ((isEmbedding || isIsolate) && ends.size() < deepest)
            ends += isEmbedding ? u'\u202C' : u'\u2069';
        else if (!ends.empty() && unit == ends.back())
            ends.pop_back();
    }
    std::reverse(ends.begin(), ends.end());
    return ends;
}

void endDirections(DocumentParagraph& paragraph, std::size_t& count)
{
    bool hasAny = false;
    const std::u16string ends = directionEnds(paragraph.text, hasAny);
    paragraph.text += ends;
    count += hasAny ? 1 : 0;
}

/// The part of `paragraph` behind `at`, which it loses.
DocumentParagraph tailOf(DocumentParagraph& paragraph, std::uint32_t at)
{
    DocumentParagraph tail{paragraph.text.substr(at), paragraph.hint, paragraph.level, paragraph.style, runsBehind(paragraph.runs, at)};
    for (FormattedRun& run : paragraph.runs)
        run.range.end = std::min(run.range.end, at);
    std::erase_if(paragraph.runs, [](const FormattedRun& run) { return run.range.start >= run.range.end; });
    paragraph.text.resize(at);
    return tail;
}

/// In front of a character, not inside one.
std::uint32_t cutOf(std::u16string_view text)
{
    const bool isInside = text[bounds::paragraph] >= 0xDC00 && text[bounds::paragraph] <= 0xDFFF;
    return static_cast<std::uint32_t>(bounds::paragraph - (isInside ? 1 : 0));
}

void cutLongParagraphs(DocumentItem& item, std::size_t& cuts)
{
    for (std::size_t i = 0; i < item.paragraphs.size(); ++i) {
        if (item.paragraphs[i].text.size() <= bounds::paragraph)
            continue;
        DocumentParagraph tail = tailOf(item.paragraphs[i], cutOf(item.paragraphs[i].text));
        item.paragraphs.insert(item.paragraphs.begin() + static_cast<std::ptrdiff_t>(i) + 1, std::move(tail));
        for (DocumentPicture& picture : item.pictures)
            picture.before += picture.before > i ? 1 : 0;
        ++cuts;
    }
}

void siftItem(DocumentItem& item)
{
    for (DocumentPicture& picture : item.pictures) {
        for (std::u16string* text : {&picture.caption, &picture.credit, &picture.description})
            siftText(*text);
    }
    for (std::u16string* text : {&item.origin.note, &item.origin.rights})
        siftText(*text);
    for (std::u16string& keyword : item.origin.keywords)
        siftText(keyword);
}

}

void sift(Document& document, const std::string& file)
{
    std::size_t directions = 0;
    std::size_t cuts = 0;
    for (DocumentItem& item : document.items) {
        cutLongParagraphs(item, cuts);
        for (DocumentParagraph& paragraph : item.paragraphs)
            endDirections(paragraph, directions);
        siftItem(item);
    }
    const auto report = [&](const char* what, std::size_t count) {
        if (count > 0)
            document.findings.push_back({Severity::Warning, FindingCode::TextChanged, {}, {}, {}, {file, what, std::to_string(count)}});
    };
    report("directions", directions);
    report("longParagraphs", cuts);
}

void siftParagraphs(Document& document)
{
    for (DocumentItem& item : document.items) {
        for (DocumentParagraph& paragraph : item.paragraphs) {
            const std::size_t before = paragraph.text.size();
            siftText(paragraph.text);
            if (paragraph.text.size() != before)
                paragraph.runs.clear();
        }
    }
}

}
