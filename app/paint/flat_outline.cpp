#include "paint/flat_outline.h"

#include <algorithm>
#include <cmath>

namespace banxin::paint {
namespace {

/// How far the middle of three points lies off the line of the other two, twice over.
float bend(FlatPoint a, FlatPoint b, FlatPoint c)
{
    return std::hypot(a.x - 2 * b.x + c.x, a.y - 2 * b.y + c.y);
}

class Flattener {
public:
    Flattener(double scaleX, double scaleY, float tolerance) : m_scaleX{scaleX}, m_scaleY{scaleY}, m_tolerance{tolerance} {}

    void take(Path::Verb verb, const Point* points)
    {
        switch (verb) {
        case Path::Verb::MoveTo:
            closeContour();
            m_outline.add(scaled(points[0]));
            break;
        case Path::Verb::LineTo: m_outline.add(scaled(points[0])); break;
        case Path::Verb::CurveTo: addCurve(scaled(points[0]), scaled(points[1]), scaled(points[2])); break;
        case Path::Verb::Close: closeContour(); break;
        }
    }
    FlatOutline finish()
    {
        closeContour();
        return std::move(m_outline);
    }

private:
    FlatPoint scaled(Point p) const
    {
        return {static_cast<float>(static_cast<double>(p.x.emu()) * m_scaleX),
            static_cast<float>(static_cast<double>(p.y.emu()) * m_scaleY)};
    }

    void addCurve(FlatPoint b, FlatPoint c, FlatPoint d)
    {
        const FlatPoint a = m_outline.points.empty() ? FlatPoint{} : m_outline.points.back();
        // A cubic strays from n chords by no more than ¾ · bend / n².
        const float most = std::max(bend(a, b, c), bend(b, c, d));
        const int lines = std::clamp(static_cast<int>(std::ceil(std::sqrt(0.75f * most / m_tolerance))), 1, 64);
        for (int i = 1; i < lines; ++i) {
            const float t = static_cast<float>(i) / static_cast<float>(lines);
            const float s = 1 - t;
            const float wa = s * s * s;
            const float wb = 3 * s * s * t;
            const float wc = 3 * s * t * t;
            const float wd = t * t * t;
            m_outline.add({wa * a.x + wb * b.x + wc * c.x + wd * d.x, wa * a.y + wb * b.y + wc * c.y + wd * d.y});
        }
        m_outline.add(d);
    }

    void closeContour()
    {
        const std::size_t begin = m_outline.ends.empty() ? 0 : m_outline.ends.back();
        if (m_outline.points.size() > begin)
            m_outline.ends.push_back(m_outline.points.size());
    }

    double m_scaleX;
    double m_scaleY;
    float m_tolerance;
    FlatOutline m_outline;
};

}

void FlatOutline::add(FlatPoint point)
{
    if (points.empty()) {
        least = point;
        most = point;
    }
    least = {std::min(least.x, point.x), std::min(least.y, point.y)};
    most = {std::max(most.x, point.x), std::max(most.y, point.y)};
    points.push_back(point);
}

FlatOutline flatten(const Path& path, double scaleX, double scaleY, float tolerance)
{
    Flattener flattener{scaleX, scaleY, tolerance};
    std::size_t next = 0;
    for (const Path::Verb verb : path.verbs) {
        const std::size_t takes = verb == Path::Verb::CurveTo ? 3 : verb == Path::Verb::Close ? 0 : 1;
        if (takes > path.points.size() - next)
            break;
        flattener.take(verb, path.points.data() + next);
        next += takes;
    }
    return flattener.finish();
}

}
