#include "ui/photos/cut_draft.h"

#include "ui/photos/photo_measures.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace banxin::ui {
namespace {

/// So many corners of a traced outline can still be taken hold of.
constexpr std::size_t mostCorners = 200;
constexpr int pointsOfEllipse = 72;

Point inside(Point point)
{
    const Length whole = Length::fromEmu(1000);
    return {std::clamp(point.x, Length{}, whole), std::clamp(point.y, Length{}, whole)};
}

/// From the point to the line between two others.
double distanceToSide(Point point, Point from, Point to)
{
    const double dx = static_cast<double>((to.x - from.x).emu());
    const double dy = static_cast<double>((to.y - from.y).emu());
    const double square = dx * dx + dy * dy;
    const double along = static_cast<double>((point.x - from.x).emu()) * dx + static_cast<double>((point.y - from.y).emu()) * dy;
    const double part = square > 0 ? std::clamp(along / square, 0.0, 1.0) : 0.0;
    const Point foot{from.x + Length::fromEmu(std::lround(part * dx)), from.y + Length::fromEmu(std::lround(part * dy))};
    return distanceBetween(point, foot);
}

std::vector<Point> ellipseIn(Point a, Point b)
{
    std::vector<Point> outline;
    for (int i = 0; i < pointsOfEllipse; ++i) {
        const double angle = 2 * std::numbers::pi * i / pointsOfEllipse;
        const auto at = [](Length from, Length to, double part) {
            return (from + to) / 2 + Length::fromEmu(std::lround(static_cast<double>((to - from).emu()) / 2 * part));
        };
        outline.push_back({at(a.x, b.x, std::cos(angle)), at(a.y, b.y, std::sin(angle))});
    }
    return outline;
}

}

CutDraft::CutDraft(CutShape shape, std::vector<Point> outline) : m_shape{shape}
{
    if (shape == CutShape::Polygon && outline.size() <= mostCorners)
        m_corners = std::move(outline);
}

void CutDraft::press(Point point, Length tolerance)
{
    const Point here = inside(point);
    if (m_shape != CutShape::Polygon) {
        m_corners = {here, here};
        m_held = 1;
    } else if ((m_held = cornerAt(here, tolerance))) {
        return;
    } else if (const auto side = sideAt(here, tolerance)) {
        m_held = *side + 1;
        m_corners.insert(m_corners.begin() + static_cast<std::ptrdiff_t>(*m_held), here);
    } else {
        m_held = m_corners.size();
        m_corners.push_back(here);
    }
}

void CutDraft::drag(Point point)
{
    if (m_held)
        m_corners[*m_held] = inside(point);
}

bool CutDraft::takeBack()
{
    m_held.reset();
    if (m_corners.empty())
        return false;
    m_corners.pop_back();
    if (m_shape != CutShape::Polygon)
        m_corners.clear();
    return true;
}

std::vector<Point> CutDraft::outline() const
{
    if (m_shape == CutShape::Polygon)
        return m_corners.size() < 3 ? std::vector<Point>{} : m_corners;
    if (m_corners.size() < 2 || m_corners[0].x == m_corners[1].x || m_corners[0].y == m_corners[1].y)
        return {};
    const Point a = m_corners[0];
    const Point b = m_corners[1];
    return m_shape == CutShape::Rectangle ? std::vector<Point>{a, {b.x, a.y}, b, {a.x, b.y}} : ellipseIn(a, b);
}

std::optional<std::size_t> CutDraft::cornerAt(Point point, Length tolerance) const
{
    for (std::size_t i = 0; i < m_corners.size(); ++i) {
        if (distanceBetween(m_corners[i], point) <= static_cast<double>(tolerance.emu()))
            return i;
    }
    return std::nullopt;
}

/// Of a closed outline: the corner before it.
std::optional<std::size_t> CutDraft::sideAt(Point point, Length tolerance) const
{
    for (std::size_t i = 0; m_corners.size() > 2 && i < m_corners.size(); ++i) {
        if (distanceToSide(point, m_corners[i], m_corners[(i + 1) % m_corners.size()]) <= static_cast<double>(tolerance.emu()))
            return i;
    }
    return std::nullopt;
}

}
