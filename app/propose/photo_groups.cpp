#include "propose/photo_groups.h"

#include <algorithm>
#include <cmath>

namespace banxin::propose {

namespace {

constexpr int leastPhotoRows = 3;
/// Of a group of several photos not every depth is tried.
constexpr int depthsOfGroup = 5;

class Grouper {
public:
    Grouper(SetStory& set, const std::vector<int>& photos, int columns) : m_set{set}, m_photos{photos}, m_columns{columns} {}

    std::vector<PhotoGroup> groups()
    {
        const auto count = static_cast<int>(m_photos.size());
        if (count == 0)
            return {};
        if (count == 1) {
            for (const int rows : depths(m_photos.front(), m_columns))
                offer({row(0, 1, 0, rows)});
            return std::move(m_groups);
        }
        if (m_columns >= count)
            addSideBySide();
        addOverEachOther();
        if (count > 2 && m_columns >= count - 1)
            addFirstOverOthers();
        return std::move(m_groups);
    }

private:
    /// Some of the photos side by side, all of one depth.
    struct Row {
        std::vector<SetPhoto> photos;
        double crop = 0;   ///< sum of squares
        int rows = 0;
    };

    double mostCrop() const { return m_set.movable().mostCrop; }

    double naturalRows(int photo, int columns) const
    {
        const PhotoRecord& record = m_set.record(photo);
        const double aspect = static_cast<double>(record.width) / std::max(1, record.height);
        return measure(m_set.grid(), columns).points() / aspect / m_set.grid().pitch.points();
    }

    double cropOf(int photo, int columns, int rows) const { return std::abs(std::log(rows / naturalRows(photo, columns))) / std::log(1 + mostCrop()); }

    /// Depths of the picture alone at which it is not cropped too far.
    std::vector<int> depths(int photo, int columns) const
    {
        std::vector<int> rows;
        const double natural = naturalRows(photo, columns);
        const int deepest = std::min(m_set.grid().rows, static_cast<int>(natural * (1 + mostCrop())) + 1);
        for (int one = std::max(leastPhotoRows, static_cast<int>(natural / (1 + mostCrop()))); one <= deepest; ++one) {
            if (cropOf(photo, columns, one) <= 1)
                rows.push_back(one);
        }
        return rows;
    }

    /// A few of them, the least and the most too.
    static std::vector<int> some(const std::vector<int>& rows)
    {
        if (static_cast<int>(rows.size()) <= depthsOfGroup)
            return rows;
        std::vector<int> chosen;
        for (int i = 0; i < depthsOfGroup; ++i)
            chosen.push_back(rows[static_cast<std::size_t>(i) * (rows.size() - 1) / (depthsOfGroup - 1)]);
        return chosen;
    }

    /// The columns of each of the photos from … to, side by side: so that they come out about as deep as each other.
    std::vector<int> columnsOf(std::size_t from, std::size_t to) const
    {
        std::vector<int> columns(to - from, 1);
        for (int left = m_columns - static_cast<int>(columns.size()); left > 0; --left) {
            std::size_t shallowest = 0;
            for (std::size_t i = 1; i < columns.size(); ++i) {
                if (naturalRows(m_photos[from + i], columns[i]) < naturalRows(m_photos[from + shallowest], columns[shallowest]))
                    shallowest = i;
            }
            ++columns[shallowest];
        }
        return columns;
    }

    /// The photos from … to, side by side from that row on; no photos where one of them cannot be so.
    Row row(std::size_t from, std::size_t to, int top, int rows)
    {
        Row made;
        const std::vector<int> shares = columnsOf(from, to);
        int captions = 0;
        int column = 0;
        for (std::size_t i = 0; i < shares.size(); column += shares[i++]) {
            const int photo = m_photos[from + i];
            const int columns = shares[i];
            const double crop = cropOf(photo, columns, rows);
            if (crop > 1 || columns > m_set.widest(photo))
                return {};
            made.crop += crop * crop;
            const int caption = m_set.captionRows(photo, columns);
            captions = std::max(captions, caption);
            made.photos.push_back({photo, {column, columns, top, rows}, caption});
        }
        // Pictures in a row are of one depth; their captions fill what the longest needs.
        for (SetPhoto& one : made.photos) {
            one.cells.rows += captions;
            one.captionRows = captions;
        }
        made.rows = rows + captions;
        return made;
    }

    void offer(const std::vector<Row>& rows)
    {
        PhotoGroup group;
        double crop = 0;
        for (const Row& one : rows) {
            if (one.photos.empty())
                return;
            group.rows += one.rows;
            crop += one.crop;
            group.photos.insert(group.photos.end(), one.photos.begin(), one.photos.end());
        }
        group.crop = crop / static_cast<double>(group.photos.size());
        const SetPhoto& largest = *std::max_element(group.photos.begin(), group.photos.end(), [](const SetPhoto& a, const SetPhoto& b) {
            return a.cells.columns * (a.cells.rows - a.captionRows) < b.cells.columns * (b.cells.rows - b.captionRows);
        });
        group.largest = {static_cast<float>(largest.cells.column), static_cast<float>(largest.cells.row), static_cast<float>(largest.cells.columns),
            static_cast<float>(largest.cells.rows - largest.captionRows)};
        m_groups.push_back(std::move(group));
    }

    void addSideBySide()
    {
        const int first = columnsOf(0, m_photos.size()).front();
        for (const int rows : depths(m_photos.front(), first))
            offer({row(0, m_photos.size(), 0, rows)});
    }

    void addOverEachOther()
    {
        for (int step = 0; step < depthsOfGroup; ++step) {
            std::vector<Row> rows;
            int top = 0;
            for (std::size_t i = 0; i < m_photos.size(); ++i) {
                const std::vector<int> each = some(depths(m_photos[i], m_columns));
                if (each.empty())
                    return;
                rows.push_back(row(i, i + 1, top, each[std::min(static_cast<std::size_t>(step), each.size() - 1)]));
                top += rows.back().rows;
            }
            offer(rows);
        }
    }

    void addFirstOverOthers()
    {
        const int other = columnsOf(1, m_photos.size()).front();
        for (const int over : some(depths(m_photos.front(), m_columns))) {
            const Row first = row(0, 1, 0, over);
            for (const int under : some(depths(m_photos[1], other)))
                offer({first, row(1, m_photos.size(), first.rows, under)});
        }
    }

    SetStory& m_set;
    const std::vector<int>& m_photos;
    int m_columns;
    std::vector<PhotoGroup> m_groups;
};

}

std::vector<PhotoGroup> photoGroups(SetStory& set, const std::vector<int>& photos, int columns)
{
    const bool isTooWide = photos.size() == 1 && columns > set.widest(photos.front());
    return isTooWide ? std::vector<PhotoGroup>{} : Grouper{set, photos, columns}.groups();
}

std::vector<SetPhoto> movedBy(std::vector<SetPhoto> photos, int columns, int rows)
{
    for (SetPhoto& one : photos) {
        one.cells.column += columns;
        one.cells.row += rows;
    }
    return photos;
}

}
