#include "makeup/rules.h"

#include "display/circle.h"
#include "makeup/emit.h"
#include "makeup/ornament.h"
#include "makeup/rounded_rect.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace banxin::makeup {

namespace {

/// A rule in its own coordinates: along it and across it.
class RuleDrawer {
public:
    RuleDrawer(display::DisplayList& list, BlockId origin, Point from, Point to, const RuleLook& look)
        : m_list{list}, m_origin{origin}, m_from{from}, m_look{look}, m_upright{from.x == to.x},
          m_length{m_upright ? to.y - from.y : to.x - from.x}
    {
    }

    void draw()
    {
        switch (m_look.kind) {
        case LineKind::Solid: return line({}, {});
        case LineKind::Double:
            line(Length{} - m_look.weight, {});
            return line(m_look.weight, {});
        case LineKind::Dashed: return line({}, {m_look.weight * 4, m_look.weight * 2});
        case LineKind::Dotted: return dots();
        case LineKind::Wave: return wave();
        }
    }

private:
    Point at(Length along, Length across) const
    {
        return m_upright ? Point{m_from.x + across, m_from.y + along} : Point{m_from.x + along, m_from.y + across};
    }

    void line(Length across, std::vector<Length> dashes)
    {
        Path path;
        path.moveTo(at({}, across));
        path.lineTo(at(m_length, across));
        m_list.items.push_back({m_origin, display::StrokePath{std::move(path), m_look.weight, m_look.ink, std::move(dashes)}});
    }

    /// Round dots, one at each end, the gaps between them as wide as a dot or a little wider.
    void dots()
    {
        const std::int64_t gaps = (m_length - m_look.weight) / (m_look.weight * 2);
        Path path;
        for (std::int64_t i = 0; i <= gaps; ++i) {
            const Length along = m_look.weight / 2 + (gaps > 0 ? (m_length - m_look.weight).scaled(i, gaps) : Length{});
            const Path dot = display::circle(at(along, {}), m_look.weight / 2);
            path.verbs.insert(path.verbs.end(), dot.verbs.begin(), dot.verbs.end());
            path.points.insert(path.points.end(), dot.points.begin(), dot.points.end());
        }
        m_list.items.push_back({m_origin, display::FillPath{std::move(path), m_look.ink}});
    }

    /// 曲线: whole waves of about eight weights; each half is one curve, near to a sine.
    void wave()
    {
        const std::int64_t halves = 2 * std::max<std::int64_t>(1, m_length / (m_look.weight * 8));
        const Length swing = m_look.weight * 2;
        Path path;
        path.moveTo(at({}, {}));
        for (std::int64_t i = 0; i < halves; ++i) {
            const Length from = m_length.scaled(i, halves);
            const Length to = m_length.scaled(i + 1, halves);
            const Length handle = (to - from).scaled(364, 1000);
            const Length across = i % 2 == 0 ? Length{} - swing : swing;
            path.curveTo(at(from + handle, across), at(to - handle, across), at(to, {}));
        }
        m_list.items.push_back({m_origin, display::StrokePath{std::move(path), m_look.weight, m_look.ink, {}}});
    }

    display::DisplayList& m_list;
    BlockId m_origin;
    Point m_from;
    const RuleLook& m_look;
    bool m_upright;
    Length m_length;
};

/// A tint that runs over into another, across the whole of the area in the direction that the frame says.
display::GradientFill gradient(const Rect& area, Path outline, const Frame& frame)
{
    const double turn = frame.tintTurn * std::numbers::pi / 180;
    const double cosine = std::cos(turn);
    const double sine = std::sin(turn);
    const auto width = static_cast<double>(area.width.emu());
    const auto height = static_cast<double>(area.height.emu());
    const double reach = (std::abs(width * cosine) + std::abs(height * sine)) / 2;
    const auto at = [&](double along) {
        return Point{area.x + Length::fromEmu(std::llround(width / 2 + along * cosine)), area.y + Length::fromEmu(std::llround(height / 2 + along * sine))};
    };
    return {std::move(outline), *frame.tint, *frame.tintEnd, at(-reach), at(reach)};
}

/// Ornaments along the edges: head and foot over the whole width, the sides between them.
void drawOrnamentEdges(display::DisplayList& list, BlockId origin, const Rect& area, const Frame& frame, const OrnamentDrawing& drawing)
{
    const Length depth = frame.border;
    const Length head = frame.edges.top ? depth : Length{};
    const Length foot = frame.edges.bottom ? depth : Length{};
    const Rect sides{area.x, area.y + head, area.width, area.height - head - foot};
    const auto band = [&](bool on, const Rect& where, Turn turn) {
        if (on && !where.isEmpty())
            list.items.push_back({origin, display::FillPath{tiled(drawing, where, turn), frame.borderInk}});
    };
    band(frame.edges.top, {area.x, area.y, area.width, depth}, Turn::None);
    band(frame.edges.bottom, {area.x, area.bottom() - depth, area.width, depth}, Turn::Half);
    band(frame.edges.left, {area.x, sides.y, depth, sides.height}, Turn::Left);
    band(frame.edges.right, {area.right() - depth, sides.y, depth, sides.height}, Turn::Right);
}

bool isRound(const Frame& frame)
{
    const Edges& edges = frame.edges;
    return frame.cornerRadius > Length{} && edges.top && edges.right && edges.bottom && edges.left;
}

void drawRoundBox(display::DisplayList& list, BlockId origin, const Rect& area, const Frame& frame)
{
    const auto box = [&](Length by, std::vector<Length> dashes) {
        Path path = roundedRect(area.inset(by), std::max(Length{}, frame.cornerRadius - by));
        list.items.push_back({origin, display::StrokePath{std::move(path), frame.border, frame.borderInk, std::move(dashes)}});
    };
    switch (frame.line) {
    case LineKind::Double:
        box({}, {});
        return box(frame.border * 2, {});
    case LineKind::Dashed: return box({}, {frame.border * 4, frame.border * 2});
    case LineKind::Dotted: return box({}, {frame.border, frame.border});
    case LineKind::Solid:
    case LineKind::Wave: return box({}, {});
    }
}

}

Length ruleDepth(const RuleLook& look)
{
    switch (look.kind) {
    case LineKind::Double: return look.weight * 3;
    case LineKind::Wave: return look.weight * 4;
    default: return look.weight;
    }
}

void drawRule(display::DisplayList& list, BlockId origin, Point from, Point to, const RuleLook& look)
{
    if (look.weight > Length{} && from != to)
        RuleDrawer{list, origin, from, to, look}.draw();
}

void drawGround(display::DisplayList& list, BlockId origin, const Rect& area, const Frame& frame)
{
    const Length radius = frame.cornerRadius;
    if (frame.shadow) {
        const Rect thrown{area.x + frame.shadow->right, area.y + frame.shadow->down, area.width, area.height};
        list.items.push_back({origin, display::FillPath{roundedRect(thrown, radius), frame.shadow->ink}});
    }
    Path outline = roundedRect(area, radius);
    if (frame.tint && frame.tintEnd)
        list.items.push_back({origin, gradient(area, std::move(outline), frame)});
    else if (frame.tint || frame.reversed || frame.shadow)
        list.items.push_back({origin, display::FillPath{std::move(outline), frame.tint.value_or(frame.reversed ? Ink::black() : Ink::paper())}});
}

void drawEdges(display::DisplayList& list, BlockId origin, const Rect& area, const Frame& frame)
{
    const Edges& edges = frame.edges;
    if (frame.border <= Length{} || !edges.any())
        return;
    if (const OrnamentDrawing* drawing = findOrnament(frame.ornament))
        return drawOrnamentEdges(list, origin, area, frame, *drawing);
    if (isRound(frame))
        return drawRoundBox(list, origin, area, frame);
    const RuleLook look{frame.border, frame.borderInk, frame.line};
    const auto edge = [&](bool on, Point from, Point to) {
        if (on)
            drawRule(list, origin, from, to, look);
    };
    edge(edges.top, {area.x, area.y}, {area.right(), area.y});
    edge(edges.bottom, {area.x, area.bottom()}, {area.right(), area.bottom()});
    edge(edges.left, {area.x, area.y}, {area.x, area.bottom()});
    edge(edges.right, {area.right(), area.y}, {area.right(), area.bottom()});
}

void drawCutOffRule(display::DisplayList& list, BlockId origin, const Rect& area, const Frame& frame)
{
    drawRule(list, origin, {area.x, area.bottom()}, {area.right(), area.bottom()}, {frame.cutOffRule, frame.borderInk, LineKind::Solid});
}

namespace {

/// How much light an ink takes, per mille; yellow takes hardly any.
int darkness(const Ink& ink)
{
    const auto& [c, m, y, k] = ink.process;
    const int whole = std::min(1000, (int{c} * 30 + int{m} * 59 + int{y} * 11) / 100 + int{k});
    return ink.spot.empty() ? whole : whole * ink.tint / 1000;
}

}

GroundInks groundInks(const Frame& frame)
{
    const Ink tint = frame.tint.value_or(frame.reversed ? Ink::black() : Ink::paper());
    if (!frame.tint || !frame.tintEnd)
        return {tint, tint};
    const bool endIsDarker = darkness(*frame.tintEnd) > darkness(tint);
    return endIsDarker ? GroundInks{*frame.tintEnd, tint} : GroundInks{tint, *frame.tintEnd};
}

}
