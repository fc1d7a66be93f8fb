#include "print/content_writer.h"

#include "display/overprint.h"
#include "print/numbers.h"
#include "print/rules.h"
#include "print/text_setter.h"

#include <array>
#include <cassert>
#include <cmath>
#include <numbers>

namespace banxin::print {

ContentWriter::ContentWriter(const PressPlan& plan, const PageGeometry& geometry, const std::vector<PressImage>& images)
    : m_plan{plan}
    , m_geometry{geometry}
    , m_images{images}
{
}

void ContentWriter::play(const display::DisplayList& list, const std::vector<std::size_t>& faces)
{
    m_faces = &faces;
    for (const display::Item& item : list.items)
        std::visit(*this, item.mark);
    endText();
}

void ContentWriter::beginArtifact() { write("/Artifact BMC\n"); }

void ContentWriter::endArtifact() { write("EMC\n"); }

PageContent ContentWriter::finish()
{
    assert(m_saved.empty() && !m_isInText);
    return std::move(m_page);
}

void ContentWriter::operator()(const display::GlyphRun& run)
{
    if (run.glyphs.empty())
        return;
    setOverprint(display::overprints(run) ? Overprint::Overprint : Overprint::Knockout);
    setFill(run.ink);
    beginText();
    TextSetter{*this, run, (*m_faces)[run.font]}.set();
}

void ContentWriter::operator()(const display::FillPath& fill)
{
    endText();
    setOverprint(display::overprints(fill) ? Overprint::Overprint : Overprint::Knockout);
    setFill(fill.ink);
    writePath(fill.path);
    write("f\n");
}

void ContentWriter::operator()(const display::StrokePath& stroke)
{
    endText();
    setOverprint(display::overprints(stroke) ? Overprint::Overprint : Overprint::Knockout);
    setStroke(stroke.ink);
    if (m_state.lineWidth != stroke.width) {
        m_state.lineWidth = stroke.width;
        appendPoints(m_page.operators, stroke.width);
        write(" w\n");
    }
    if (m_state.isRound != stroke.isRound) {
        m_state.isRound = stroke.isRound;
        write(stroke.isRound ? "1 J 1 j\n" : "0 J 0 j\n");
    }
    const auto writeDashes = [&] {
        write("[");
        for (const Length dash : stroke.dashes) {
            appendPoints(m_page.operators, dash);
            write(" ");
        }
        write("] 0 d\n");
    };
    if (!stroke.dashes.empty())
        writeDashes();
    writePath(stroke.path);
    write("S\n");
    if (!stroke.dashes.empty())
        write("[] 0 d\n");
}

void ContentWriter::operator()(const display::GradientFill& fill)
{
    if (fill.path.points.empty())
        return;
    endText();
    setOverprint(Overprint::Knockout);
    Gradient gradient{fill.from, fill.to, {}};
    for (const Point& p : {fill.start, fill.end}) {
        for (const Length at : {m_geometry.x(p.x), m_geometry.y(p.y)}) {
            appendPoints(gradient.axis, at);
            gradient.axis += ' ';
        }
    }
    save();
    writePath(fill.path);
    write("W n /" + gradientResource(m_page.gradients.size()) + " sh\n");
    restore();
    m_page.gradients.push_back(std::move(gradient));
}

void ContentWriter::operator()(const display::PlacedPhoto& placed)
{
    if (display::bounds(placed).isEmpty())
        return;
    endText();
    setOverprint(Overprint::Knockout);
    const std::size_t photo = m_plan.photoIndex(placed.photo);
    m_page.photos.insert(photo);
    save();
    if (placed.turn != 0 || !placed.clip.contains(placed.frame)) {
        Path clip;
        clip.addRect(placed.clip);
        writePath(clip);
        write("W n\n");
    }
    if (placed.turn != 0 || placed.mirrored)
        writeTurn(placed);
    for (const Length value : placement(m_images[photo].orientation, placed.frame, m_geometry)) {
        appendPoints(m_page.operators, value);
        write(" ");
    }
    write("cm");
    if (m_images[photo].pdf)
        beginPlacedPage(*m_images[photo].pdf);
    write(" /" + photoResource(photo) + " Do\n");
    restore();
}

void ContentWriter::operator()(const display::Group& group)
{
    endText();
    save();
    writePath(group.clip);
    write(group.clip.points.empty() ? "0 0 0 0 re W n\n" : "W n\n");
    for (const display::Item& item : group.items)
        std::visit(*this, item.mark);
    endText();
    restore();
}

/// Its trim box becomes the unit square that pictures have, and it begins with what a page of its own begins with.
void ContentWriter::beginPlacedPage(const PdfFacts& facts)
{
    const auto number = [&](double value) {
        write(" ");
        appendDecimal(m_page.operators, std::llround(value * 1e10), 10);
    };
    number(facts.toUnit[0]);
    write(" 0 0");
    number(facts.toUnit[1]);
    number(facts.toUnit[2]);
    number(facts.toUnit[3]);
    write(" cm 0 0 0 1 k 0 0 0 1 K 1 w 0 J 0 j");
}

/// Turns what follows about the middle of the photo's frame; mirrored first.
void ContentWriter::writeTurn(const display::PlacedPhoto& placed)
{
    // On paper y runs up, so that a clockwise turn has its sine below the diagonal.
    const double angle = placed.turn * std::numbers::pi / 18'000;
    const double across = placed.mirrored ? -1 : 1;
    const std::array<double, 4> matrix{across * std::cos(angle), -across * std::sin(angle), std::sin(angle), std::cos(angle)};
    const double x = m_geometry.x(placed.frame.x + placed.frame.width / 2).points();
    const double y = m_geometry.y(placed.frame.y + placed.frame.height / 2).points();
    for (const double value : matrix) {
        appendDecimal(m_page.operators, std::llround(value * 1e6), 6);
        write(" ");
    }
    for (const double value : {x - matrix[0] * x - matrix[2] * y, y - matrix[1] * x - matrix[3] * y}) {
        appendDecimal(m_page.operators, std::llround(value * 1e4), 4);
        write(" ");
    }
    write("cm\n");
}

void ContentWriter::writePoint(Point p)
{
    appendPoints(m_page.operators, m_geometry.x(p.x));
    write(" ");
    appendPoints(m_page.operators, m_geometry.y(p.y));
    write(" ");
}

void ContentWriter::writePath(const Path& path)
{
    if (const auto rect = rectangleOf(path)) {
        writePoint({rect->x, rect->bottom()});
        appendPoints(m_page.operators, rect->width);
        write(" ");
        appendPoints(m_page.operators, rect->height);
        write(" re\n");
        return;
    }
    const Point* point = path.points.data();
    for (const Path::Verb verb : path.verbs) {
        static constexpr std::array counts{1, 1, 3, 0};
        static constexpr std::array<std::string_view, 4> operators{"m\n", "l\n", "c\n", "h\n"};
        const auto index = static_cast<std::size_t>(verb);
        for (int i = 0; i < counts[index]; ++i)
            writePoint(*point++);
        write(operators[index]);
    }
}

void ContentWriter::setOverprint(Overprint overprint)
{
    if (!m_plan.blackOverprints)
        overprint = Overprint::Knockout;
    if (m_state.overprint == overprint)
        return;
    m_state.overprint = overprint;
    write("/");
    write(overprint == Overprint::Overprint ? overprintResource : knockoutResource);
    write(" gs\n");
}

void ContentWriter::setFill(const Ink& ink)
{
    if (m_state.fill == ink)
        return;
    m_state.fill = ink;
    writeInk(ink, " k\n", " cs ", " scn\n");
}

void ContentWriter::setStroke(const Ink& ink)
{
    if (m_state.stroke == ink)
        return;
    m_state.stroke = ink;
    writeInk(ink, " K\n", " CS ", " SCN\n");
}

/// Black is written as CMYK like every process ink: overprint mode does nothing for DeviceGray.
void ContentWriter::writeInk(
    const Ink& ink, std::string_view processOperator, std::string_view spaceOperator, std::string_view tintOperator)
{
    if (!ink.spot.empty()) {
        const std::size_t spot = m_plan.spotIndex(ink.spot);
        m_page.spots.insert(spot);
        write("/" + spotResource(spot));
        write(spaceOperator);
        appendDecimal(m_page.operators, ink.tint, 3);
        write(tintOperator);
        return;
    }
    for (std::size_t i = 0; i < 4; ++i) {
        if (i > 0)
            write(" ");
        appendDecimal(m_page.operators, ink.process[i], 3);
    }
    write(processOperator);
}

void ContentWriter::setFont(std::pair<std::size_t, std::size_t> font, Length size)
{
    if (m_state.font == font && m_state.fontSize == size)
        return;
    m_state.font = font;
    m_state.fontSize = size;
    m_page.fonts.insert(font);
    write("/" + fontResource(font.first, font.second) + " ");
    appendDecimal(m_page.operators, pointUnits(size, 4), 4);
    write(" Tf\n");
}

void ContentWriter::beginText()
{
    if (m_isInText)
        return;
    m_isInText = true;
    write("BT\n");
}

void ContentWriter::endText()
{
    if (!m_isInText)
        return;
    m_isInText = false;
    write("ET\n");
}

void ContentWriter::save()
{
    m_saved.push_back(m_state);
    write("q\n");
}

void ContentWriter::restore()
{
    m_state = std::move(m_saved.back());
    m_saved.pop_back();
    write("Q\n");
}

}
