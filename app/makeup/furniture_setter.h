#pragma once

#include "makeup/furniture.h"

namespace banxin::makeup {

/// Sets the lines of one block of furniture, and gathers what is to be said of it.
class FurnitureSetter {
public:
    FurnitureSetter(compose::Composer& composer, const Edition& edition, const Page& page, const Block& block);

    const Edition& edition() const { return m_edition; }
    const Page& page() const { return m_page; }
    const Block& block() const { return m_block; }
    /// The whole block, and what its frame's insets leave of it.
    const Rect& area() const { return m_area; }
    const Rect& inner() const { return m_inner; }

    TextStyle style(Role role) const;
    /// The words in the style of the role, without an indent.
    compose::Paragraph paragraph(std::u16string words, Role role, Alignment alignment) const;

    /// How wide the words would be on one line.
    Length width(const compose::Paragraph& paragraph);
    /// Where the character at `offset` would stand on it.
    Length widthTo(const compose::Paragraph& paragraph, std::size_t offset);
    /// How deep the words are in that measure.
    Length depth(const compose::Paragraph& paragraph, Length measure);

    /// One line whose top is at `origin`. What does not fit is an error.
    void line(const std::u16string& words, Role role, Alignment alignment, Point origin, Length measure);
    /// As many lines as `room` has; gives their depth. What has no room is an error.
    Length lines(const compose::Paragraph& paragraph, Point origin, Length measure, Length room);

    void rule(Point from, Length width, Length weight);
    /// In the underlay.
    void fill(const Rect& area, const Ink& ink);
    /// Over the ground, in the frame's ink: paper where the frame is reversed.
    display::DisplayList& list() { return m_made.list; }
    /// Under that, and in its own inks whatever the frame says.
    display::DisplayList& underlay() { return m_underlay; }

    void find(Severity severity, FindingCode code, std::vector<std::string> arguments);

    /// The block with its frame: the ground under what was set, the edges over it.
    ComposedFurniture take();

private:
    void setColumn(const compose::Paragraph& paragraph, Point origin, Length measure, int mostRows);

    compose::Composer& m_composer;
    const Edition& m_edition;
    const Page& m_page;
    const Block& m_block;
    Rect m_area;
    Rect m_inner;
    display::DisplayList m_underlay;
    ComposedFurniture m_made;
};

/// UTF-8 of the model as text; what is no UTF-8 is empty.
std::u16string wordsOf(const std::string& utf8);

void setNameplate(FurnitureSetter& setter, const Nameplate& nameplate);
void setFolio(FurnitureSetter& setter, const Folio& folio);
void setStaffLine(FurnitureSetter& setter);
void setAdvertisement(FurnitureSetter& setter, const Advertisement& advertisement, const std::optional<PhotoRecord>& material);
void setIndex(FurnitureSetter& setter, const StoryIndex& index, const std::vector<FurnitureInput::IndexLine>& lines);
void setSectionLabel(FurnitureSetter& setter, const SectionLabel& label);
void setOrnament(FurnitureSetter& setter, const Ornament& ornament);
void setTable(FurnitureSetter& setter, const Table& table);
void setQrBlock(FurnitureSetter& setter, const QrCode& code);

}
