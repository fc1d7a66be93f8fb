#include "makeup/advertisement.h"

#include "makeup/date_words.h"
#include "makeup/emit.h"
#include "makeup/furniture_setter.h"

#include <algorithm>
#include <cstdio>

namespace banxin::makeup {

Size bookedSize(const Advertisement& advertisement, const Grid& grid)
{
    if (advertisement.booked.width > Length{} && advertisement.booked.height > Length{})
        return advertisement.booked;
    if (advertisement.bookedColumns <= 0 || advertisement.bookedRows <= 0)
        return {};
    return {measure(grid, advertisement.bookedColumns), grid.pitch * advertisement.bookedRows};
}

namespace {

using namespace banxin::literals;

/// What a room, or material, may differ from what was sold.
constexpr Length tolerance = 1_mm;

bool differs(const Size& a, const Size& b)
{
    const auto apart = [](Length one, Length two) { return one > two ? one - two : two - one; };
    return apart(a.width, b.width) > tolerance || apart(a.height, b.height) > tolerance;
}

std::string sizeWords(const Size& size)
{
    char words[48];
    std::snprintf(words, sizeof words, "%.1f × %.1f mm", size.width.millimetres(), size.height.millimetres());
    return words;
}

/// The material as it would be if it filled the room's width.
Size atWidth(const PhotoRecord& material, Length width)
{
    return {width, width.scaled(std::max(1, material.height), std::max(1, material.width))};
}

/// Room is often sold before it is known to whom.
std::string clientOf(const Advertisement& advertisement)
{
    const std::string& known = advertisement.client.empty() ? advertisement.booking : advertisement.client;
    return known.empty() ? "somebody not yet named" : known;
}

void checkSize(FurnitureSetter& setter, const Advertisement& advertisement, const Size& size)
{
    const Rect& area = setter.area();
    const Size room{area.width, area.height};
    if (size.width <= Length{} || !differs(size, room))
        return;
    const double scale = std::min(area.width.millimetres() / size.width.millimetres(), area.height.millimetres() / size.height.millimetres());
    char words[24];
    std::snprintf(words, sizeof words, " (× %.3f)", scale);
    setter.find(Severity::Error, FindingCode::AdvertisementSize, {clientOf(advertisement), sizeWords(size), sizeWords(room) + words});
}

/// The whole material, as large as the room holds it; material of the right shape fills the room to its edges.
void placeMaterial(FurnitureSetter& setter, const PhotoId& photo, const PhotoRecord& record)
{
    const Rect& area = setter.area();
    const Size natural = atWidth(record, area.width);
    Rect frame{area.x, area.y, natural.width, natural.height};
    if (natural.height > area.height && differs(natural, {area.width, area.height})) {
        frame.height = area.height;
        frame.width = area.height.scaled(std::max(1, record.width), std::max(1, record.height));
    }
    frame.x += (area.width - frame.width) / 2;
    frame.y += (area.height - frame.height) / 2;
    setter.underlay().items.push_back({setter.block().id, display::PlacedPhoto{photo, frame, intersection(frame, area)}});
}

/// Hatched, so that nobody takes it for material, with whose it is and how large.
void placeDummy(FurnitureSetter& setter, const Advertisement& advertisement)
{
    const Rect& area = setter.area();
    setter.fill(area, Ink::black(60));
    display::Group hatching;
    hatching.clip.addRect(area);
    for (Length x = area.x - area.height; x < area.right(); x += 6_mm) {
        display::DisplayList line;
        strokeLine(line, setter.block().id, {x, area.bottom()}, {x + area.height, area.y}, Length::fromEmu(12700 / 2), Ink::black(200));
        hatching.items.push_back(std::move(line.items.front()));
    }
    setter.underlay().items.push_back({setter.block().id, std::move(hatching)});
    const TextStyle style = setter.style(Role::Folio);
    const Size booked = bookedSize(advertisement, setter.page().grid);
    const std::u16string size = wordsOf(sizeWords(booked.width > Length{} ? booked : Size{area.width, area.height}));
    Length y = area.y + area.height / 2 - style.leading;
    for (const std::u16string& words : {wordsOf(advertisement.client), size}) {
        setter.line(words, Role::Folio, Alignment::Center, {area.x, y}, area.width);
        y += style.leading;
    }
}

/// At the head of the room's right edge, on paper of its own: it must be read on any material.
void placeLabel(FurnitureSetter& setter)
{
    const TextStyle style = setter.style(Role::AdvertisementLabel);
    const std::u16string words = isChinese(style.language) ? u"广告" : u"Advertisement";
    const Length width = setter.width(setter.paragraph(words, Role::AdvertisementLabel, Alignment::Start)) + style.size;
    const Rect& area = setter.area();
    const Rect ground{std::max(area.x, area.right() - width), area.y, std::min(width, area.width), style.size.scaled(14, 10)};
    setter.fill(ground, Ink::paper());
    setter.line(words, Role::AdvertisementLabel, Alignment::Center, {ground.x, ground.y + style.size / 5}, ground.width + style.size / 1000);
}

}

void setAdvertisement(FurnitureSetter& setter, const Advertisement& advertisement, const std::optional<PhotoRecord>& material)
{
    checkSize(setter, advertisement, bookedSize(advertisement, setter.page().grid));
    if (material) {
        placeMaterial(setter, *advertisement.material, *material);
        checkSize(setter, advertisement, atWidth(*material, setter.area().width));
    } else {
        placeDummy(setter, advertisement);
        setter.find(Severity::Error, FindingCode::AdvertisementEmpty, {clientOf(advertisement)});
    }
    if (advertisement.labelled)
        placeLabel(setter);
    else
        setter.find(Severity::Warning, FindingCode::FurnitureIncomplete, {"advertisement mark"});
}

}
