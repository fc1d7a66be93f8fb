#include "propose/standing_page.h"

#include <algorithm>

namespace banxin::propose {

namespace {

/// More than so many rows under a block are no air, but white of their own.
constexpr int mostAir = 2;

class Cells {
public:
    Cells(int columns, int rows) : m_columns{columns}, m_rows{rows}, m_taken(static_cast<std::size_t>(columns * rows)) {}

    bool isFree(const Room& room) const
    {
        if (room.x < 0 || room.y < 0 || room.right() > m_columns || room.foot() > m_rows)
            return false;
        for (int y = room.y; y < room.foot(); ++y) {
            for (int x = room.x; x < room.right(); ++x) {
                if (m_taken[static_cast<std::size_t>(y * m_columns + x)])
                    return false;
            }
        }
        return true;
    }

    void take(const Room& room)
    {
        for (int y = std::max(0, room.y); y < std::min(m_rows, room.foot()); ++y) {
            for (int x = std::max(0, room.x); x < std::min(m_columns, room.right()); ++x)
                m_taken[static_cast<std::size_t>(y * m_columns + x)] = true;
        }
    }

    /// What is left, as rectangles from the top: each as wide as it can be, then as deep.
    std::vector<Room> freeRooms()
    {
        std::vector<Room> rooms;
        for (int y = 0; y < m_rows; ++y) {
            for (int x = 0; x < m_columns; ++x) {
                Room room{x, y, 1, 1};
                if (!isFree(room))
                    continue;
                while (isFree({x, y, room.columns + 1, 1}))
                    ++room.columns;
                while (isFree({x, room.foot(), room.columns, 1}))
                    ++room.rows;
                take(room);
                rooms.push_back(room);
            }
        }
        return rooms;
    }

private:
    int m_columns;
    int m_rows;
    std::vector<bool> m_taken;
};

}

StandingPage standingPage(const Page& page, int rows, const std::vector<FixedRoom>& fixed, const std::vector<BlockId>& blocks)
{
    StandingPage standing;
    Cells cells{page.grid.columns, rows};
    for (const FixedRoom& one : fixed)
        cells.take(one.room);
    for (const Block& block : page.blocks) {
        const auto* place = std::get_if<GridPlace>(&block.place);
        if (!place || std::find(blocks.begin(), blocks.end(), block.id) == blocks.end())
            continue;
        const Room room{place->column, place->row, place->columns, place->rows};
        standing.rooms[block.id] = room;
        cells.take(room);
    }
    for (auto& [block, room] : standing.rooms) {
        for (int air = 0; air < mostAir && cells.isFree({room.x, room.foot(), room.columns, 1}); ++air) {
            cells.take({room.x, room.foot(), room.columns, 1});
            ++room.rows;
        }
    }
    standing.white = cells.freeRooms();
    return standing;
}

}
