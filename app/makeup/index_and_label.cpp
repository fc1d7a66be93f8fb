// The index of a page, and the labels of its columns and series.
#include "makeup/date_words.h"
#include "makeup/furniture_setter.h"
#include "makeup/ornament.h"

#include <algorithm>

namespace banxin::makeup {

namespace {

using namespace banxin::literals;

std::u16string onOneLine(std::u16string words)
{
    std::replace(words.begin(), words.end(), u'\n', u' ');
    return words;
}

/// A headline, and flush right on its last line the page where it stands.
compose::Paragraph indexItem(const FurnitureSetter& setter, const FurnitureInput::IndexLine& line)
{
    compose::Paragraph item = setter.paragraph(onOneLine(line.words), Role::IndexItem, Alignment::Start);
    if (line.page.empty())
        return item;
    const bool chinese = isChinese(item.style.language);
    item.flushRight = chinese ? wordsOf(line.page) + u"版" : wordsOf(line.page);
    return item;
}

}

void setIndex(FurnitureSetter& setter, const StoryIndex& index, const std::vector<FurnitureInput::IndexLine>& lines)
{
    const Rect& area = setter.inner();
    Length y = area.y;
    if (!index.title.empty()) {
        const compose::Paragraph title = setter.paragraph(index.title, Role::SectionLabel, setter.style(Role::SectionLabel).rules.alignment);
        y += setter.lines(title, {area.x, y}, area.width, area.height);
        y += title.style.size / 4;
    }
    const TextStyle style = setter.style(Role::IndexItem);
    const Length air = style.leading - style.size + style.size / 6;
    for (const FurnitureInput::IndexLine& line : lines) {
        if (line.page.empty())
            setter.find(Severity::Error, FindingCode::IndexWithoutPage, {line.slug});
        y += setter.lines(indexItem(setter, line), {area.x, y}, area.width, area.bottom() - y) + air;
    }
}

void setSectionLabel(FurnitureSetter& setter, const SectionLabel& label)
{
    const Rect& area = setter.inner();
    const compose::Paragraph words = setter.paragraph(label.text, Role::SectionLabel, Alignment::Start);
    const OrnamentDrawing* drawing = findOrnament(label.ornament);
    if (!label.ornament.empty() && !drawing)
        setter.find(Severity::Warning, FindingCode::FurnitureIncomplete, {label.ornament});
    const Length side = drawing ? std::min(area.height, words.style.size.scaled(3, 2)) : Length{};
    const Length gap = drawing ? words.style.size / 3 : Length{};
    const Length width = std::min(area.width, side + gap + setter.width(words));
    const Length spare = area.width - width;
    const Alignment alignment = setter.style(Role::SectionLabel).rules.alignment;
    const Length left = alignment == Alignment::Center ? spare / 2 : alignment == Alignment::End ? spare : Length{};
    const Length middle = area.y + area.height / 2;
    if (drawing) {
        Path path = placedIn(*drawing, {area.x + left, middle - side / 2, side, side});
        setter.list().items.push_back({setter.block().id, display::FillPath{std::move(path), words.style.ink}});
    }
    // A thousandth of the size more than it measured: what was rounded must not break the line.
    const Length measure = width - side - gap + words.style.size / 1000;
    setter.line(label.text, Role::SectionLabel, Alignment::Start, {area.x + left + side + gap, middle - words.style.size / 2}, measure);
}

void setOrnament(FurnitureSetter& setter, const Ornament& ornament)
{
    const OrnamentDrawing* drawing = findOrnament(ornament.name);
    if (!drawing) {
        setter.find(Severity::Error, FindingCode::FurnitureIncomplete, {ornament.name});
        return;
    }
    Path path = ornament.tiled ? tiled(*drawing, setter.inner()) : placedIn(*drawing, setter.inner());
    setter.list().items.push_back({setter.block().id, display::FillPath{std::move(path), ornament.ink}});
}

}
