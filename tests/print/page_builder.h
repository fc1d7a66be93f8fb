#pragma once

#include "colour/profile.h"
#include "display/composed_page.h"
#include "pictures/picture.h"
#include "print/press.h"
#include "type/font_book.h"
#include "type/shaping.h"

#include <map>
#include <string>
#include <string_view>

namespace banxin::print::testing {

const type::FontBook& fontBook();
colour::Profile newsprint();
PressSettings settings(Standard standard);

/// Photos from memory, named as the desk names them.
class Photos : public pictures::PictureSource {
public:
    PhotoId add(std::string bytes);
    Result<std::shared_ptr<const std::string>> bytes(const PhotoId& photo) const override;

private:
    std::map<PhotoId, std::shared_ptr<const std::string>> m_photos;
};

/// How a line of text is set.
struct Setting {
    const char* font = "NotoSerifCJKsc-Regular";
    Length size = Length::fromEmu(9 * 12700);
    std::int32_t widthPerMille = 1000;
    bool turned = false;
    type::Direction direction = type::Direction::LeftToRight;
    const char* script = "Hani";
    const char* language = "zh-Hans";
    Ink ink;
    Length looseness;   ///< added after every glyph
};

/// Makes pages as make-up would, but by hand.
class PageBuilder {
public:
    explicit PageBuilder(const char* code = "A01", std::uint32_t id = 1);

    /// Begins at `start` on the baseline and runs right (down where turned or vertical) as long as the text does.
    PageBuilder& line(Point start, std::u16string_view text, const Setting& setting = {});
    PageBuilder& fill(const Rect& area, const Ink& ink);
    PageBuilder& rule(Point from, Point to, Length width, const Ink& ink, std::vector<Length> dashes = {});
    PageBuilder& photo(const PhotoId& photo, const Rect& frame, const Rect& clip);
    /// What was added since the last group, clipped.
    PageBuilder& group(const Rect& clip);
    /// Seven columns of 9 pt.
    PageBuilder& columns(std::u16string_view text);

    display::ComposedPage page;

private:
    std::size_t m_grouped = 0;
};

}
