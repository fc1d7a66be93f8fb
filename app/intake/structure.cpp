#include "intake/structure.h"

#include "intake/lines.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

namespace banxin::intake {

namespace {

using Lines = std::vector<std::u16string>;

void addLine(std::u16string& part, std::u16string_view line)
{
    if (!part.empty())
        part += u'\n';
    part += line;
}

struct PartName {
    std::u16string_view name;
    std::u16string Story::* part;
};

constexpr std::array<PartName, 16> partNames{{
    {u"栏题：", &Story::label}, {u"引题：", &Story::kicker}, {u"肩题：", &Story::kicker}, {u"眉题：", &Story::kicker},
    {u"主题：", &Story::headline}, {u"标题：", &Story::headline}, {u"副题：", &Story::deck}, {u"作者：", &Story::byline},
    {u"电头：", &Story::dateline}, {u"转版题：", &Story::jumpHead},
    {u"Label: ", &Story::label}, {u"Kicker: ", &Story::kicker}, {u"Headline: ", &Story::headline},
    {u"Deck: ", &Story::deck}, {u"Byline: ", &Story::byline}, {u"Jump head: ", &Story::jumpHead},
}};

/// A line that says itself which part it is.
bool takeNamedPart(Story& story, std::u16string_view line)
{
    for (const PartName& name : partNames) {
        if (line.starts_with(name.name) && line.size() > name.name.size()) {
            addLine(story.*name.part, line.substr(name.name.size()));
            return true;
        }
    }
    return false;
}

/// The lines above the text, without those that name their part: label, kicker, headline and deck by their number.
void assignDisplay(Story& story, Lines display)
{
    auto line = display.begin();
    auto left = display.end() - line;
    if (story.label.empty() && left > 1 && isLabel(*line)) {
        story.label = *line++;
        --left;
    }
    const auto deck = std::find_if(line, display.end(), [](const std::u16string& l) { return l.starts_with(u"——"); });
    const auto above = deck - line;
    if (above > 1 && story.kicker.empty())
        story.kicker = *line++;
    if (line != deck && story.headline.empty())
        story.headline = *line++;
    for (; line != display.end(); ++line)
        addLine(story.deck, *line);
}

/// Takes the lines above the text off the front of `lines`.
void takeDisplay(Story& story, Lines& lines)
{
    Lines display;
    std::size_t taken = 0;
    const auto isRoom = [&] { return display.size() < 3 || (display.size() == 3 && isLabel(display.front())); };
    for (; taken < lines.size(); ++taken) {
        const std::u16string& line = lines[taken];
        if (takeNamedPart(story, line))
            continue;
        const bool below = !display.empty() || !story.headline.empty();
        if (below && story.byline.empty() && isByline(line))
            story.byline = line;
        else if (story.byline.empty() && isRoom() && couldBeDisplay(line))
            display.push_back(line);
        else
            break;
    }
    lines.erase(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(taken));
    assignDisplay(story, std::move(display));
}

/// A credit line makes the line before it a caption; a last line may carry its credit inside.
void takePhotos(Story& story, Lines& lines)
{
    Lines kept;
    for (std::u16string& line : lines) {
        if (isCredit(line)) {
            StoryPhoto photo;
            if (!kept.empty()) {
                photo.caption = std::move(kept.back());
                kept.pop_back();
            }
            photo.credit = std::move(line);
            story.photos.push_back(std::move(photo));
        } else {
            kept.push_back(std::move(line));
        }
    }
    if (!kept.empty() && story.photos.empty()) {
        std::u16string_view last = kept.back();
        const std::size_t credit = creditInside(last);
        if (credit != std::u16string_view::npos) {
            std::u16string_view caption = last.substr(0, credit);
            while (!caption.empty() && (caption.back() == u' ' || caption.back() == u'\u3000'))
                caption.remove_suffix(1);
            story.photos.push_back({{}, std::u16string{caption}, std::u16string{last.substr(credit)}});
            kept.pop_back();
        }
    }
    lines = std::move(kept);
}

bool isCrosshead(const Lines& lines, std::size_t i)
{
    return i > 0 && i + 1 < lines.size() && couldBeCrosshead(lines[i]) && !couldBeCrosshead(lines[i - 1])
        && !couldBeCrosshead(lines[i + 1]);
}

void takeBody(Story& story, const Lines& lines)
{
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::u16string_view text = lines[i];
        if (i == 0 && story.dateline.empty()) {
            const std::size_t length = datelineLength(text);
            story.dateline = text.substr(0, length);
            text.remove_prefix(length);
        }
        StoryParagraph paragraph;
        paragraph.kind = isCrosshead(lines, i) ? ParagraphKind::Crosshead : ParagraphKind::Body;
        paragraph.text = text;
        story.body.push_back(std::move(paragraph));
    }
}

bool isQr(const Lines& lines)
{
    std::u16string all;
    for (const std::u16string& line : lines)
        addLine(all, line);
    std::replace(all.begin(), all.end(), u'\n', u' ');
    return isQrLine(all);
}

}

Structured structured(std::vector<std::u16string> lines)
{
    Structured result;
    Story& story = result.story;
    if (isQr(lines)) {
        result.kind = CopyKind::QrLine;
        takeBody(story, lines);
        return result;
    }
    takeDisplay(story, lines);
    takePhotos(story, lines);
    if (story.byline.empty() && lines.size() > 1 && isByline(lines.back())) {
        story.byline = std::move(lines.back());
        lines.pop_back();
    }
    takeBody(story, lines);
    if (story.body.empty() && !story.photos.empty())
        result.kind = CopyKind::Picture;
    return result;
}

}
