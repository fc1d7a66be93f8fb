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
    Flattener(int unitsPerEm, float tolerance) : m_unit{1.0f / static_cast<float>(unitsPerEm)}, m_tolerance{tolerance} {}

    void take(Path::Verb verb, const Point* points)
    {
        switch (verb) {
        case Path::Verb::MoveTo:
            closeContour();
            addPoint(emPoint(points[0]));
            break;
        case Path::Verb::LineTo: addPoint(emPoint(points[0])); break;
        case Path::Verb::CurveTo: addCurve(emPoint(points[0]), emPoint(points[1]), emPoint(points[2])); break;
        case Path::Verb::Close: closeContour(); break;
        }
    }
    FlatOutline finish()
    {
        closeContour();
        return std::move(m_outline);
    }

private:
    FlatPoint emPoint(Point p) const
    {
        return {static_cast<float>(p.x.emu()) * m_unit, static_cast<float>(-p.y.emu()) * m_unit};
    }

    void addPoint(FlatPoint p)
    {
        if (m_outline.points.empty()) {
            m_outline.least = p;
            m_outline.most = p;
        }
        m_outline.least = {std::min(m_outline.least.x, p.x), std::min(m_outline.least.y, p.y)};
        m_outline.most = {std::max(m_outline.most.x, p.x), std::max(m_outline.most.y, p.y)};
        m_outline.points.push_back(p);
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
            addPoint({wa * a.x + wb * b.x + wc * c.x + wd * d.x, wa * a.y + wb * b.y + wc * c.y + wd * d.y});
        }
        addPoint(d);
    }

    void closeContour()
    {
        const std::size_t begin = m_outline.ends.empty() ? 0 : m_outline.ends.back();
        if (m_outline.points.size() > begin)
            m_outline.ends.push_back(m_outline.points.size());
    }

    float m_unit;
    float m_tolerance;
    FlatOutline m_outline;
};

}

FlatOutline flatten(const Path& outline, int unitsPerEm, float tolerance)
{
    Flattener flattener{unitsPerEm, tolerance};
    std::size_t next = 0;
    for (const Path::Verb verb : outline.verbs) {
        const std::size_t takes = verb == Path::Verb::CurveTo ? 3 : verb == Path::Verb::Close ? 0 : 1;
        if (takes > outline.points.size() - next)
            break;
        flattener.take(verb, outline.points.data() + next);
        next += takes;
    }
    return flattener.finish();
}

}
