#include "makeup/ornament.h"

#include "makeup/ornament_drawings.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace banxin::makeup {

namespace {

/// Of a unit of the drawing, so that its thousandths are whole.
constexpr double unit = 1000;

class PathReader {
public:
    explicit PathReader(std::string_view text) : m_text{text} {}

    /// False where the text holds anything but M, L, C and Z with their points.
    bool readInto(Path& path)
    {
        while (skipSpace()) {
            const char command = m_text[m_at++];
            if (command == 'Z')
                path.close();
            else if (!readPoints(command, path))
                return false;
        }
        return true;
    }

    std::optional<Length> number()
    {
        skipSpace();
        double value = 0;
        const auto [end, error] = std::from_chars(m_text.data() + m_at, m_text.data() + m_text.size(), value);
        if (error != std::errc{} || std::abs(value) > 1e6)
            return std::nullopt;
        m_at = static_cast<std::size_t>(end - m_text.data());
        return Length::fromEmu(std::llround(value * unit));
    }

private:
    bool skipSpace()
    {
        while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == ',' || m_text[m_at] == '\n'))
            ++m_at;
        return m_at < m_text.size();
    }

    std::optional<Point> point()
    {
        const auto x = number();
        const auto y = x ? number() : std::nullopt;
        return y ? std::optional{Point{*x, *y}} : std::nullopt;
    }

    bool readPoints(char command, Path& path)
    {
        const auto first = point();
        if (!first)
            return false;
        if (command == 'M' || command == 'L') {
            command == 'M' ? path.moveTo(*first) : path.lineTo(*first);
            return true;
        }
        const auto second = command == 'C' ? point() : std::nullopt;
        const auto last = second ? point() : std::nullopt;
        if (!last)
            return false;
        path.curveTo(*first, *second, *last);
        return true;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

/// What stands between the quotes after `name`, from `from` on.
std::optional<std::string_view> attribute(std::string_view svg, std::string_view name, std::size_t& from)
{
    const std::size_t at = svg.find(name, from);
    if (at == std::string_view::npos)
        return std::nullopt;
    const std::size_t begin = at + name.size();
    const std::size_t end = svg.find('"', begin);
    if (end == std::string_view::npos)
        return std::nullopt;
    from = end;
    return svg.substr(begin, end - begin);
}

/// The drawing with its corners at those of `area`, turned; added to `path`.
void addPlaced(Path& path, const OrnamentDrawing& drawing, const Rect& area, Turn turn)
{
    path.verbs.insert(path.verbs.end(), drawing.path.verbs.begin(), drawing.path.verbs.end());
    for (const Point& p : drawing.path.points) {
        const auto along = [&](Length room) { return room.scaled(p.x.emu(), drawing.size.width.emu()); };
        const auto across = [&](Length room) { return room.scaled(p.y.emu(), drawing.size.height.emu()); };
        switch (turn) {
        case Turn::None: path.points.push_back({area.x + along(area.width), area.y + across(area.height)}); break;
        case Turn::Half: path.points.push_back({area.right() - along(area.width), area.bottom() - across(area.height)}); break;
        case Turn::Left: path.points.push_back({area.x + across(area.width), area.bottom() - along(area.height)}); break;
        case Turn::Right: path.points.push_back({area.right() - across(area.width), area.y + along(area.height)}); break;
        }
    }
}

std::vector<OrnamentDrawing> readAll()
{
    std::vector<OrnamentDrawing> all;
    for (const auto& [name, svg] : ornamentFiles)
        all.push_back(drawingFrom(name, svg));
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return all;
}

}

const std::vector<OrnamentDrawing>& ornaments()
{
    static const std::vector<OrnamentDrawing> all = readAll();
    return all;
}

const OrnamentDrawing* findOrnament(std::string_view name)
{
    const auto found = std::find_if(ornaments().begin(), ornaments().end(), [&](const OrnamentDrawing& one) { return one.name == name; });
    return found != ornaments().end() ? &*found : nullptr;
}

Path placedIn(const OrnamentDrawing& drawing, const Rect& area)
{
    const bool byWidth = area.width.emu() * drawing.size.height.emu() <= area.height.emu() * drawing.size.width.emu();
    const Length width = byWidth ? area.width : area.height.scaled(drawing.size.width.emu(), drawing.size.height.emu());
    const Length height = byWidth ? area.width.scaled(drawing.size.height.emu(), drawing.size.width.emu()) : area.height;
    Path path;
    addPlaced(path, drawing, {area.x + (area.width - width) / 2, area.y + (area.height - height) / 2, width, height}, Turn::None);
    return path;
}

Path tiled(const OrnamentDrawing& drawing, const Rect& area, Turn turn)
{
    const bool upright = turn == Turn::Left || turn == Turn::Right;
    const Length length = upright ? area.height : area.width;
    const Length depth = upright ? area.width : area.height;
    const Length tile = depth.scaled(drawing.size.width.emu(), drawing.size.height.emu());
    const std::int64_t count = tile > Length{} ? std::max<std::int64_t>(1, (length + tile / 2) / tile) : 0;
    Path path;
    for (std::int64_t i = 0; i < count; ++i) {
        const Length from = length.scaled(i, count);
        const Length size = length.scaled(i + 1, count) - from;
        addPlaced(path, drawing, upright ? Rect{area.x, area.y + from, depth, size} : Rect{area.x + from, area.y, size, depth}, turn);
    }
    return path;
}

OrnamentDrawing drawingFrom(std::string_view name, std::string_view svg)
{
    OrnamentDrawing drawing;
    drawing.name = name;
    drawing.isBand = svg.find(" data-band=") != std::string_view::npos;
    std::size_t at = 0;
    const auto box = attribute(svg, "viewBox=\"0 0 ", at);
    PathReader sizes{box.value_or(std::string_view{})};
    const auto width = sizes.number();
    const auto height = width ? sizes.number() : std::nullopt;
    if (!height || *width <= Length{} || *height <= Length{})
        return drawing;
    drawing.size = {*width, *height};
    while (const auto data = attribute(svg, " d=\"", at)) {
        if (!PathReader{*data}.readInto(drawing.path)) {
            drawing.path = {};
            return drawing;
        }
    }
    return drawing;
}

}
