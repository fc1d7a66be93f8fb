#include "propose/formula_photos.h"

#include "propose/page_rules.h"

#include <algorithm>

namespace banxin::propose {

int captionRows(const FormulaPage& page, const FormulaPhoto& photo, double width)
{
    if (photo.caption <= 0)
        return 0;
    const double characters = std::floor(width / (0.9 * page.body * page.characterEm));
    return ceilOf(photo.caption / (characters * 0.97));
}

double cropBadness(const FormulaPage& page, const FormulaPhoto& photo, double width, int rows)
{
    const double crop = std::abs(std::log(width / (rows * page.leading) / photo.aspect)) / std::log(1 + photo.crop);
    return crop * crop;
}

std::vector<int> cropRows(const FormulaPage& page, const FormulaPhoto& photo, double width)
{
    std::vector<int> rows;
    const double natural = width / photo.aspect / page.leading;
    for (int one = std::max(1, floorOf(natural / (1 + photo.crop))); one <= ceilOf(natural * (1 + photo.crop)); ++one) {
        if (cropBadness(page, photo, width, one) <= 1)
            rows.push_back(one);
    }
    return rows;
}

std::vector<Shape> photoShapes(const FormulaPage& page, const FormulaItem& item, const RuleShares& shares, std::vector<FormulaSetting>& settings)
{
    std::vector<Shape> shapes;
    const FormulaPhoto& photo = item.photos.front();
    const int title = item.headline > 0 ? 2 : 0;
    const double side = item.isBoxed ? 0.8 * page.body : 0;
    const double pitch = page.columnWidth + page.gutter;
    for (int columns = 1; columns <= page.columns; ++columns) {
        if (columns < photo.leastColumns - 0.01 || columns > photo.mostColumns + 0.01)
            continue;
        const double width = page.innerWidth(columns, item.isBoxed);
        const int caption = captionRows(page, photo, width);
        for (const int rows : cropRows(page, photo, width)) {
            for (int air = 0; air <= 1; ++air) {
                Shape shape;
                const int top = title + (item.isBoxed ? 1 : 0);
                shape.columns = static_cast<std::int16_t>(columns);
                shape.rows = static_cast<std::int16_t>(rows + caption + air + title + page.gapRows + (item.isBoxed ? 2 : 0));
                shape.badness = static_cast<float>(weight::crop * cropBadness(page, photo, width, rows) / std::max(1, shares.pictures) + 0.01 * air);
                shape.picture = PictureRoom{static_cast<float>(side / pitch), static_cast<float>(top), static_cast<float>(width / pitch), static_cast<float>(rows)};
                shape.setting = static_cast<std::int32_t>(settings.size());
                FormulaSetting setting;
                setting.photoRows = rows;
                setting.captionRows = caption + air;
                settings.push_back(setting);
                shapes.push_back(shape);
            }
        }
    }
    return shapes;
}

std::vector<Shape> boxShapes(const FormulaItem& item, std::vector<FormulaSetting>& settings)
{
    std::vector<Shape> shapes;
    for (const FormulaBox& box : item.boxes) {
        for (int rows = box.leastRows; rows <= box.mostRows; ++rows) {
            const double away = static_cast<double>(rows - box.rows) / std::max(1, box.mostRows - box.leastRows);
            Shape shape;
            shape.columns = static_cast<std::int16_t>(box.columns);
            shape.rows = static_cast<std::int16_t>(rows);
            shape.badness = static_cast<float>(2 * away * away);
            shape.setting = static_cast<std::int32_t>(settings.size());
            settings.emplace_back();
            shapes.push_back(shape);
        }
    }
    return shapes;
}

}
