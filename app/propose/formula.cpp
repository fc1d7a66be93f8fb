#include "propose/formula.h"

#include "propose/formula_photos.h"
#include "propose/page_rules.h"
#include "propose/shape_rules.h"

#include <algorithm>
#include <cmath>

namespace banxin::propose {

namespace {

/// A body under its head with its photo, still without the head.
struct BodyChoice {
    int rows = 0;             ///< of the legs
    double badness = 0;       ///< of what does not depend on the head
    double blank = 0;
    FormulaSetting setting;
    std::optional<PictureRoom> picture;   ///< counted from the top of the legs
};

struct HeadChoice {
    int rows = 0;
    double size = 0;
    double badness = 0;
    int headline = 0;
    int kicker = 0;
    int deck = 0;
};

class FormulaShaper {
public:
    FormulaShaper(const FormulaPage& page, const FormulaItem& item, const RuleShares& shares, std::vector<FormulaSetting>& settings)
        : m_page{page}, m_item{item}, m_shares{shares}, m_settings{settings}
    {
    }

    std::vector<Shape> shapes()
    {
        for (m_columns = 1; m_columns <= m_page.columns; ++m_columns) {
            m_bodies.assign(static_cast<std::size_t>(m_page.rows + 1), std::nullopt);
            for (int legs = 1; legs <= m_columns + 1; ++legs)
                addBodies(legs);
            for (const double size : m_page.sizes)
                addHeads(size);
        }
        return std::move(m_shapes);
    }

private:
    int frameRows() const { return m_item.isBoxed ? 2 : 0; }
    double perStory(double weight) const { return weight / m_shares.stories; }

    int bodyLines(int characters, double trim) const
    {
        const double line = characters * m_page.fill;
        int lines = m_item.extraLines;
        double left = trim;
        for (auto paragraph = m_item.paragraphs.rbegin(); paragraph != m_item.paragraphs.rend(); ++paragraph) {
            const double cut = std::min(left, *paragraph);
            left -= cut;
            if (*paragraph - cut > 1e-6 || trim <= 0)
                lines += ceilOf((*paragraph - cut + m_page.indent) / line);
        }
        return lines;
    }

    void addBodies(int legs)
    {
        m_setting = {};
        m_setting.legs = legs;
        m_legWidth = m_page.legWidth(m_columns, legs, m_item.isBoxed);
        m_characters = m_page.charactersIn(m_legWidth);
        if (m_characters < m_page.leastCharacters || m_characters > m_page.mostCharacters)
            return;
        const int lines = bodyLines(m_characters, 0);
        for (const double trim : trims()) {
            m_setting.trim = trim;
            const int need = trim > 0 ? bodyLines(m_characters, trim) : lines;
            if (trim > 0 && need == lines)
                continue;
            if (m_item.photos.empty())
                addPlainBodies(need);
            else
                addPhotoBodies(need);
        }
    }

    std::vector<double> trims() const
    {
        std::vector<double> trims{0};
        // A few honest cuts are enough: whole lines of the leg.
        for (int line = 1; m_item.trim > 0 && line * m_characters <= m_item.trim; ++line)
            trims.push_back(line * m_characters);
        return trims;
    }

    void addPlainBodies(int lines)
    {
        const int legs = m_setting.legs;
        for (int rows = ceilOf(static_cast<double>(lines) / legs); rows * legs - lines <= legs + 2; ++rows)
            addBody(rows, rows * legs - lines, 0, 0, std::nullopt, false);
    }

    void addPhotoBodies(int lines)
    {
        const FormulaPhoto& photo = m_item.photos.front();
        const double pitch = m_page.columnWidth + m_page.gutter;
        for (int span = 1; span <= m_setting.legs; ++span) {
            const double width = span * m_legWidth + (span - 1) * m_page.gutter;
            const double across = (width + m_page.gutter) / pitch;
            if (across < photo.leastColumns - 0.25 || across > photo.mostColumns + 0.25)
                continue;
            const int caption = captionRows(m_page, photo, width);
            for (const int photoRows : cropRows(m_page, photo, width)) {
                const double cropped = cropBadness(m_page, photo, width, photoRows) * weight::crop / std::max(1, m_shares.pictures);
                for (int air = 0; air <= 1; ++air) {
                    m_setting.photoLegs = span;
                    m_setting.photoLeg = m_setting.legs - span;
                    m_setting.photoRows = photoRows;
                    m_setting.captionRows = caption + air;
                    const double side = m_item.isBoxed ? 0.8 * m_page.body : 0;
                    const double left = side + m_setting.photoLeg * (m_legWidth + m_page.gutter);
                    const PictureRoom picture{static_cast<float>(left / pitch), 0, static_cast<float>(width / pitch), static_cast<float>(photoRows)};
                    addAroundPhoto(lines, photoRows + caption + air, cropped, picture);
                }
            }
        }
    }

    void addAroundPhoto(int lines, int block, double cropped, const PictureRoom& picture)
    {
        const int legs = m_setting.legs;
        const int span = m_setting.photoLegs;
        // Text under the photo, a row of air between …
        for (int rows = std::max(block + 1 + m_page.leastLegRows, ceilOf(static_cast<double>(lines + span * (block + 1)) / legs));; ++rows) {
            const int blank = rows * legs - span * (block + 1) - lines;
            if (blank > legs + 2)
                break;
            addBody(rows, blank, cropped, rows - block - 1, picture, true);
        }
        // … or the photo as deep as the legs.
        const int blank = (legs - span) * block - lines;
        if (blank >= 0 && blank <= legs + 2)
            addBody(block, blank, cropped, 0, picture, true);
    }

    void addBody(int rows, int blankLines, double cropped, int under, const std::optional<PictureRoom>& picture, bool hasPhoto)
    {
        if (rows < m_page.leastLegRows || rows > m_page.rows || blankLines < 0)
            return;
        const double across = (m_legWidth + m_page.gutter) / (m_page.columnWidth + m_page.gutter);
        BodyChoice body;
        body.rows = rows;
        body.blank = blankLines * across;
        body.setting = m_setting;
        body.picture = picture;
        const LegLook look{rows * m_page.leading, m_page.leading, m_characters, m_page.niceFrom, m_page.niceTo, hasPhoto ? under : 0, m_item.priority};
        body.badness = cropped + weight::white * body.blank / m_shares.editorialArea / 0.03 + perStory(weight::leg) * legBadness(look);
        // Cutting text is the last thing to do; the rules have no word for it.
        body.badness += m_setting.trim > 0 ? 0.5 + m_setting.trim / (m_item.trim + 1) : 0;
        auto& best = m_bodies[static_cast<std::size_t>(rows)];
        if (!best || body.badness < best->badness)
            best = body;
    }

    void addHeads(double size)
    {
        const double target = m_page.target.at(m_item.priority);
        if (size < target * 0.62 - 1e-6 || size > target * 1.45 + 1e-6)
            return;
        const double width = m_page.innerWidth(m_columns, m_item.isBoxed);
        const double kickerSize = std::max(1.5 * m_page.body, 0.45 * size);
        const double deckSize = std::max(1.3 * m_page.body, 0.40 * size);
        const auto linesOf = [&](double ems, double at) { return ems <= 0 ? 0 : headCapacity(width, at) < 1 ? 99 : ceilOf(ems / headCapacity(width, at)); };
        HeadChoice head;
        head.size = size;
        head.headline = linesOf(m_item.headline, size);
        head.kicker = linesOf(m_item.kicker, kickerSize);
        head.deck = linesOf(m_item.deck, deckSize);
        const int most = m_columns >= 3 ? 2 : m_columns == 2 ? 3 : 4;
        if (headCapacity(width, size) < 1 || head.headline > most || head.kicker > 2 || head.deck > 3)
            return;
        const double points = head.kicker * kickerSize * 1.3 + head.headline * size * 1.18 + head.deck * deckSize * 1.35 + 0.9 * m_page.leading;
        const int natural = ceilOf(points / m_page.leading);
        const int most_air = std::max(2, floorOf(0.4 * natural));
        const double filled = head.headline > 0 ? m_item.headline * m_page.headEm * size / (head.headline * width) : 1.0;
        const double fixed = perStory(weight::size) * sizeBadness(size, target) + perStory(weight::headFill) * headFillBadness(filled);
        m_best.assign(static_cast<std::size_t>(m_page.rows + 1), Best{});
        for (int air = 0; air <= most_air; ++air) {
            head.rows = natural + air;
            head.badness = fixed + perStory(weight::headAir) * airBadness(air, most_air);
            joinBodies(head);
        }
        emit(head);
    }

    int headCapacity(double width, double size) const { return floorOf(width / (size * m_page.headEm)); }

    struct Best {
        double badness = 1e9;
        const BodyChoice* body = nullptr;
        int headRows = 0;
    };

    void joinBodies(const HeadChoice& head)
    {
        const int fixed = m_page.gapRows + frameRows() + head.rows;
        for (const auto& body : m_bodies) {
            if (!body || fixed + body->rows > m_page.rows)
                continue;
            const int rows = fixed + body->rows;
            const double wide = m_columns * m_page.columnWidth + (m_columns - 1) * m_page.gutter;
            const double badness = head.badness + body->badness + perStory(weight::shape) * shapeBadness(wide / ((rows - m_page.gapRows) * m_page.leading));
            Best& best = m_best[static_cast<std::size_t>(rows)];
            if (badness < best.badness)
                best = {badness, &*body, head.rows};
        }
    }

    void emit(const HeadChoice& head)
    {
        for (std::size_t rows = 0; rows < m_best.size(); ++rows) {
            const Best& best = m_best[rows];
            if (!best.body)
                continue;
            FormulaSetting setting = best.body->setting;
            setting.headSize = head.size;
            setting.headlineLines = head.headline;
            setting.kickerLines = head.kicker;
            setting.deckLines = head.deck;
            setting.headRows = best.headRows;
            Shape shape;
            shape.columns = static_cast<std::int16_t>(m_columns);
            shape.rows = static_cast<std::int16_t>(rows);
            shape.headRows = static_cast<std::int16_t>(best.headRows);
            shape.headTop = m_item.isBoxed ? 1 : 0;
            shape.headSize = static_cast<float>(head.size);
            shape.badness = static_cast<float>(best.badness);
            shape.blank = static_cast<float>(best.body->blank);
            shape.setting = static_cast<std::int32_t>(m_settings.size());
            shape.picture = best.body->picture;
            if (shape.picture)
                shape.picture->y = static_cast<float>(shape.headTop + best.headRows);
            m_settings.push_back(setting);
            m_shapes.push_back(shape);
        }
    }

private:
    const FormulaPage& m_page;
    const FormulaItem& m_item;
    const RuleShares& m_shares;
    std::vector<FormulaSetting>& m_settings;
    std::vector<Shape> m_shapes;
    std::vector<std::optional<BodyChoice>> m_bodies;   ///< the best of each depth at the present width
    std::vector<Best> m_best;                          ///< the best of each depth with the present head
    FormulaSetting m_setting;
    double m_legWidth = 0;
    int m_characters = 0;
    int m_columns = 0;
};

}

double FormulaPage::innerWidth(int count, bool boxed) const
{
    return count * columnWidth + (count - 1) * gutter - (boxed ? 1.6 * body : 0);
}

double FormulaPage::legWidth(int count, int legs, bool boxed) const
{
    return (innerWidth(count, boxed) - (legs - 1) * gutter) / legs;
}

int FormulaPage::charactersIn(double width) const
{
    return static_cast<int>(std::floor(width / (body * characterEm) + 1e-6));
}

std::vector<Shape> formulaShapes(const FormulaPage& page, const FormulaItem& item, const RuleShares& shares, std::vector<FormulaSetting>& settings)
{
    switch (item.kind) {
    case ModuleKind::Photo:
        return item.photos.empty() ? std::vector<Shape>{} : photoShapes(page, item, shares, settings);
    case ModuleKind::Box:
        return boxShapes(item, settings);
    case ModuleKind::White: return {};
    case ModuleKind::Story: break;
    }
    // Two photos in one story are beyond the formula; the galley knows better.
    return item.photos.size() > 1 ? std::vector<Shape>{} : FormulaShaper{page, item, shares, settings}.shapes();
}

}
