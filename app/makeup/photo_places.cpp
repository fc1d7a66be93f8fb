#include "makeup/photo_places.h"

#include <algorithm>
#include <cmath>

namespace banxin::makeup {
namespace {

/// A group of photos in the room that it fills.
class PhotoGroup {
public:
    PhotoGroup(const Edition& edition, const Story& story, const BlockRoom& room, const Grid& grid, int below)
        : m_edition{edition}, m_story{story}, m_room{room}, m_grid{grid}, m_below{below}, m_gutter{grid.bodySize * grid.gutterCharacters}
    {
        // Photos that share a caption stand side by side.
        for (int i = 0; i < static_cast<int>(story.photos.size()); ++i) {
            if (i == 0 || !story.photos[static_cast<std::size_t>(i)].sharesCaption)
                m_runs.push_back(i);
        }
        m_runs.push_back(static_cast<int>(story.photos.size()));
    }

    std::vector<Rect> areas() const
    {
        const int rows = m_room.rows.count - m_below;
        if (rows <= 0)
            return {};
        const int bands = bandsFor(m_grid.pitch * rows);
        std::vector<Rect> areas;
        double rest = 0;
        for (int band = 0; band < bands; ++band)
            rest += heightOf(first(band, bands), first(band + 1, bands));
        int row = m_below;
        for (int band = 0; band < bands; ++band) {
            const double share = heightOf(first(band, bands), first(band + 1, bands)) / rest;
            rest -= heightOf(first(band, bands), first(band + 1, bands));
            const int left = m_room.rows.count - row;
            const int deep = band + 1 == bands ? left : std::clamp(static_cast<int>(std::lround(left * share)), 1, std::max(1, left - (bands - band - 1)));
            addBand(areas, first(band, bands), first(band + 1, bands), row, deep, band + 1 == bands);
            row += deep;
        }
        return areas;
    }

private:
    /// They are shared out among the bands in their order.
    int first(int band, int bands) const { return m_runs[static_cast<std::size_t>(runs() * band / bands)]; }
    int runs() const { return static_cast<int>(m_runs.size()) - 1; }

    double shapeOf(int photo) const
    {
        const auto record = m_edition.photos.find(m_story.photos[static_cast<std::size_t>(photo)].photo);
        if (record == m_edition.photos.end() || record->second.height <= 0 || record->second.width <= 0)
            return 1.5;
        return std::clamp(static_cast<double>(record->second.width) / record->second.height, 0.2, 5.0);
    }
    double shapes(int from, int to) const
    {
        double sum = 0;
        for (int i = from; i < to; ++i)
            sum += shapeOf(i);
        return sum;
    }
    /// Of a band whose photos are not cropped.
    double heightOf(int from, int to) const
    {
        const double width = static_cast<double>((m_room.inner.width - m_gutter * (to - from - 1)).emu());
        return std::max(1.0, width / shapes(from, to));
    }

    /// The number of bands whose height comes nearest to what there is.
    int bandsFor(Length height) const
    {
        int best = 1;
        double least = 1e300;
        for (int bands = 1; bands <= runs(); ++bands) {
            double sum = static_cast<double>((m_gutter * (bands - 1)).emu());
            for (int band = 0; band < bands; ++band)
                sum += heightOf(first(band, bands), first(band + 1, bands));
            const double off = std::abs(std::log(sum / static_cast<double>(height.emu())));
            if (off < least) {
                least = off;
                best = bands;
            }
        }
        return std::min(best, m_room.rows.count - m_below);
    }

    void addBand(std::vector<Rect>& areas, int from, int to, int row, int rows, bool isLast) const
    {
        const Length width = m_room.inner.width - m_gutter * (to - from - 1);
        const double sum = shapes(from, to);
        double before = 0;
        for (int i = from; i < to; ++i) {
            const auto edge = [&](double share) { return Length::fromEmu(std::llround(static_cast<double>(width.emu()) * share / sum)); };
            const Length left = edge(before);
            before += shapeOf(i);
            const Length height = m_grid.pitch * rows - (isLast ? Length{} : m_gutter);
            areas.push_back({m_room.inner.x + left + m_gutter * (i - from), m_room.rows.rowTop(row), edge(before) - left, height});
        }
    }

    const Edition& m_edition;
    const Story& m_story;
    const BlockRoom& m_room;
    const Grid& m_grid;
    int m_below;
    Length m_gutter;
    std::vector<int> m_runs;   ///< the first photo of each, and their count
};

/// How the block shows a photo that it gives no place.
PhotoPlacement wishFor(const ArticleBlock& article, int photo)
{
    const auto said = std::find_if(article.photos.begin(), article.photos.end(), [&](const PhotoPlacement& p) { return p.photo == photo; });
    PhotoPlacement placement = said != article.photos.end() ? *said : PhotoPlacement{};
    placement.photo = photo;
    return placement;
}

}

std::vector<StandingPhoto> standingPhotos(const Edition& edition, const Story& story, const ArticleBlock& article, const BlockRoom& room, const Grid& grid, int below)
{
    std::vector<StandingPhoto> standing;
    for (const PhotoPlacement& placement : article.photos) {
        if (hasPlace(placement))
            standing.push_back({placement, cellsIn(grid, room, placement.cells)});
    }
    if (!standing.empty() || story.photos.empty() || !story.body.empty() || article.part != 0 || below >= room.rows.count)
        return standing;
    const Length step = grid.bodySize * (grid.charactersPerColumn + grid.gutterCharacters);
    const int columns = std::max(1, static_cast<int>((room.area.width + grid.bodySize * grid.gutterCharacters) / step));
    const GridPlace cells{0, columns, below, room.rows.count - below};
    if (story.photos.size() == 1) {
        standing.push_back({wishFor(article, 0), cellsIn(grid, room, cells)});
        standing.back().placement.cells = cells;
        return standing;
    }
    const std::vector<Rect> areas = PhotoGroup{edition, story, room, grid, below}.areas();
    for (std::size_t i = 0; i < areas.size(); ++i) {
        standing.push_back({wishFor(article, static_cast<int>(i)), areas[i]});
        standing.back().placement.cells = cells;
    }
    return standing;
}

}
