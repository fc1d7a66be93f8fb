#include "intake/sift.h"

#include "intake/cleaning.h"
#include "intake/code_points.h"

#include <unicode/uchar.h>

#include <algorithm>

namespace banxin::intake {

namespace {

constexpr std::size_t longestParagraph = 1'000'000;

struct Counts {
    Changes changes;
    std::size_t directions = 0;   ///< paragraphs with overrides or embeddings
    std::size_t cuts = 0;         ///< paragraphs that were too long
};

/// Where the sift leaves out the character at the code point; nothing: it stays.
std::size_t Changes::* leftOut(std::int32_t c)
{
    if (c >= 0xD800 && c <= 0xDFFF)
        return &Changes::surrogates;
    if ((c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE)
        return &Changes::noncharacters;
    const bool isMeant = c == '\t' || c == '\n' || c == 0x85;
    return !isMeant && u_charType(c) == U_CONTROL_CHAR ? &Changes::controls : nullptr;
}

/// Most text has nothing to take out, and is not copied.
bool isClean(std::u16string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char16_t unit) {
        return (unit >= 0x20 && unit < 0x7F) || unit == u'\t' || unit == u'\n' || (unit >= 0xA0 && unit < 0xD800)
            || (unit >= 0xE000 && unit < 0xFDD0) || (unit > 0xFDEF && unit < 0xFFFE);
    });
}

/// Text without what is left out, and where each of the old offsets lies in it.
class Sifted {
public:
    Sifted(std::u16string_view text, Changes& changes)
    {
        m_text.reserve(text.size());
        for (std::size_t i = 0; i < text.size();) {
            const std::size_t start = i;
            const std::int32_t c = nextCodePoint(text, i);
            if (const auto why = leftOut(c)) {
                ++(changes.*why);
                m_gaps.push_back({start, i - start});
            } else {
                appendCodePoint(m_text, c);
            }
        }
    }

    std::u16string take() { return std::move(m_text); }

    std::uint32_t moved(std::uint32_t offset) const
    {
        std::size_t before = 0;
        for (const Gap& gap : m_gaps) {
            if (gap.start >= offset)
                break;
            before += gap.length;
        }
        return offset - static_cast<std::uint32_t>(std::min<std::size_t>(before, offset));
    }

private:
    struct Gap {
        std::size_t start = 0;
        std::size_t length = 0;
    };
    std::u16string m_text;
    std::vector<Gap> m_gaps;
};

void siftText(std::u16string& text, Changes& changes)
{
    if (!isClean(text))
        text = Sifted{text, changes}.take();
}

void siftParagraph(DocumentParagraph& paragraph, Changes& changes)
{
    if (isClean(paragraph.text))
        return;
    Sifted sifted{paragraph.text, changes};
    for (FormattedRun& run : paragraph.runs)
        run.range = {sifted.moved(run.range.start), sifted.moved(run.range.end)};
    std::erase_if(paragraph.runs, [](const FormattedRun& run) { return run.range.start == run.range.end; });
    paragraph.text = sifted.take();
}

/// What ends the embeddings, overrides and isolates that `text` leaves open.
std::u16string directionEnds(std::u16string_view text, bool& hasAny)
{
    constexpr std::size_t deepest = 125;   // UAX 9, max_depth
    std::u16string ends;
    for (const char16_t unit : text) {
        const bool isEmbedding = (unit >= 0x202A && unit <= 0x202B) || unit == 0x202D || unit == 0x202E;
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
    DocumentParagraph tail{paragraph.text.substr(at), paragraph.hint, paragraph.level, paragraph.style, {}};
    for (FormattedRun& run : paragraph.runs) {
        if (run.range.end > at)
            tail.runs.push_back({{std::max(run.range.start, at) - at, run.range.end - at}, run.bold, run.italic});
        run.range.end = std::min(run.range.end, at);
    }
    std::erase_if(paragraph.runs, [](const FormattedRun& run) { return run.range.start >= run.range.end; });
    paragraph.text.resize(at);
    return tail;
}

/// In front of a character, not inside one.
std::uint32_t cutOf(std::u16string_view text)
{
    const bool isInside = text[longestParagraph] >= 0xDC00 && text[longestParagraph] <= 0xDFFF;
    return static_cast<std::uint32_t>(longestParagraph - (isInside ? 1 : 0));
}

void cutLongParagraphs(DocumentItem& item, std::size_t& cuts)
{
    for (std::size_t i = 0; i < item.paragraphs.size(); ++i) {
        if (item.paragraphs[i].text.size() <= longestParagraph)
            continue;
        DocumentParagraph tail = tailOf(item.paragraphs[i], cutOf(item.paragraphs[i].text));
        item.paragraphs.insert(item.paragraphs.begin() + static_cast<std::ptrdiff_t>(i) + 1, std::move(tail));
        for (DocumentPicture& picture : item.pictures)
            picture.before += picture.before > i ? 1 : 0;
        ++cuts;
    }
}

void siftItem(DocumentItem& item, Counts& counts)
{
    cutLongParagraphs(item, counts.cuts);
    for (DocumentParagraph& paragraph : item.paragraphs) {
        siftParagraph(paragraph, counts.changes);
        endDirections(paragraph, counts.directions);
    }
    for (DocumentPicture& picture : item.pictures) {
        for (std::u16string* text : {&picture.caption, &picture.credit, &picture.description})
            siftText(*text, counts.changes);
    }
    for (std::u16string* text : {&item.origin.note, &item.origin.rights})
        siftText(*text, counts.changes);
    for (std::u16string& keyword : item.origin.keywords)
        siftText(keyword, counts.changes);
}

}

void sift(Document& document, const std::string& file)
{
    Counts counts;
    for (DocumentItem& item : document.items)
        siftItem(item, counts);
    const std::vector<Finding> changed = findings(counts.changes, file);
    document.findings.insert(document.findings.end(), changed.begin(), changed.end());
    const auto report = [&](const char* what, std::size_t count) {
        if (count > 0)
            document.findings.push_back({Severity::Warning, FindingCode::TextChanged, {}, {}, {}, {file, what, std::to_string(count)}});
    };
    report(change::directions, counts.directions);
    report(change::longParagraphs, counts.cuts);
}

}
