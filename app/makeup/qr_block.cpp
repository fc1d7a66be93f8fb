#include "base/utf.h"
#include "makeup/furniture_setter.h"
#include "makeup/qr_code.h"

#include <algorithm>
#include <cstdio>

namespace banxin::makeup {

namespace {

std::string millimetres(Length length)
{
    char words[16];
    std::snprintf(words, sizeof words, "%.2f", length.millimetres());
    return words;
}

/// The square and the room for the words: under it where the block is upright, else at its right.
struct QrRoom {
    Rect square;
    Rect words;
};

QrRoom roomOf(FurnitureSetter& setter, const compose::Paragraph& caption)
{
    const Rect& area = setter.inner();
    if (caption.text.empty()) {
        const Length side = std::min(area.width, area.height);
        return {{area.x + (area.width - side) / 2, area.y + (area.height - side) / 2, side, side}, {}};
    }
    if (area.width > area.height) {
        const Length x = area.x + area.height + caption.style.size;
        return {{area.x, area.y, area.height, area.height}, {x, area.y, std::max(Length{}, area.right() - x), area.height}};
    }
    const Length words = setter.depth(caption, area.width);
    const Length side = std::min(area.width, std::max(Length{}, area.height - words));
    return {{area.x + (area.width - side) / 2, area.y, side, side}, {area.x, area.y + side, area.width, area.height - side}};
}

}

void setQrBlock(FurnitureSetter& setter, const QrCode& code)
{
    const bool beside = setter.inner().width > setter.inner().height;
    const compose::Paragraph caption = setter.paragraph(code.caption, Role::Caption, beside ? Alignment::Start : Alignment::Center);
    const QrRoom room = roomOf(setter, caption);
    const std::string name = qrName(code);
    const Result<DrawnQrCode> drawn = drawQrCode(utf8FromUtf16(code.text), code.level, room.square, name);
    if (!drawn || code.text.empty()) {
        setter.find(Severity::Error, FindingCode::QrUnreadable, {name, code.text.empty() ? "it says nothing" : "its text is too long"});
        return;
    }
    // The quiet zone is part of the square, and must be paper whatever the block stands on.
    if (setter.block().frame.tint || setter.block().frame.reversed)
        setter.fill(room.square, Ink::paper());
    setter.underlay().items.push_back({setter.block().id, display::FillPath{drawn->modules, Ink::black()}});
    if (drawn->module < leastQrModule)
        setter.find(Severity::Error, FindingCode::QrTooSmall, {name, millimetres(drawn->module)});
    if (!caption.text.empty()) {
        const Length spare = beside ? std::max(Length{}, room.words.height - setter.depth(caption, room.words.width)) / 2 : Length{};
        setter.lines(caption, {room.words.x, room.words.y + spare}, room.words.width, room.words.height - spare);
    }
}

}
