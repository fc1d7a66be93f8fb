#pragma once

#include "print/content_stream.h"

#include <optional>
#include <string_view>

namespace banxin::print {

/// Plays display lists into the operators of one page. It remembers what the graphics state holds, and writes only what
/// changes it.
class ContentWriter {
public:
    ContentWriter(const PressPlan& plan, const PageGeometry& geometry, const std::vector<PressImage>& images);

    /// `faces` tells the place of the list's fonts in the plan.
    void play(const display::DisplayList& list, const std::vector<std::size_t>& faces);
    /// What follows is not the paper's text.
    void beginArtifact();
    void endArtifact();
    PageContent finish();

    void operator()(const display::GlyphRun& run);
    void operator()(const display::FillPath& fill);
    void operator()(const display::StrokePath& stroke);
    void operator()(const display::GradientFill& fill);
    void operator()(const display::PlacedPhoto& photo);
    void operator()(const display::Group& group);

private:
    enum class Overprint { Unknown, Knockout, Overprint };

    struct State {
        Overprint overprint = Overprint::Unknown;
        std::optional<Ink> fill;
        std::optional<Ink> stroke;
        std::pair<std::size_t, std::size_t> font{SIZE_MAX, 0};
        Length fontSize;
        Length lineWidth{Length::fromEmu(-1)};
        bool isRound = false;
    };

    void write(std::string_view text) { m_page.operators += text; }
    void beginPlacedPage(const PdfFacts& facts);
    void writeTurn(const display::PlacedPhoto& placed);
    void writePoint(Point p);
    void writePath(const Path& path);
    void setOverprint(Overprint overprint);
    void setFill(const Ink& ink);
    void setStroke(const Ink& ink);
    void writeInk(const Ink& ink, std::string_view processOperator, std::string_view spaceOperator,
        std::string_view tintOperator);
    void setFont(std::pair<std::size_t, std::size_t> font, Length size);
    void beginText();
    void endText();
    void save();
    void restore();

    friend class TextSetter;

    const PressPlan& m_plan;
    const PageGeometry& m_geometry;
    const std::vector<PressImage>& m_images;
    const std::vector<std::size_t>* m_faces = nullptr;
    PageContent m_page;
    State m_state;
    std::vector<State> m_saved;
    bool m_isInText = false;
    std::vector<std::u16string_view> m_texts;
};

}
