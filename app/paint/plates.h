#pragma once

#include "display/display_list.h"
#include "paint/surface.h"

#include <QImage>
#include <QRect>

#include <array>
#include <string>
#include <vector>

namespace banxin::paint {

constexpr std::size_t processPlates = 4;

/// A plate beyond cyan, magenta, yellow and black.
struct SpotPlate {
    std::string name;
    std::array<std::uint16_t, 4> process{};   ///< per mille of what stands for its full tone on a screen
    friend bool operator==(const SpotPlate&, const SpotPlate&) = default;
};

/// The spot plates that the marks need, in the order in which they are met.
std::vector<SpotPlate> spotPlatesOf(const display::DisplayList& list);

/// What a mark puts on four plates: their values, and which of the plates it touches at all.
struct Laid {
    QRgb value = 0;
    Channels channels = allChannels;
};

enum class Overprint { Knockout, Overprint };

/// Four plates whose inks lie side by side in the bytes of a pixel, the first in the lowest: 0 no ink … 255 solid. The
/// first sheet has cyan, magenta, yellow and black, the others four spot plates each.
class PlateSheet {
public:
    PlateSheet(std::size_t number, const std::vector<SpotPlate>& spots) : m_number{number}, m_spots{spots} {}

    bool isProcess() const { return m_number == 0; }
    /// What overprints leaves the plates alone on which it has no ink; everything else takes the ink away there.
    Laid laid(const Ink& ink, Overprint overprint) const;

private:
    std::size_t m_number;
    const std::vector<SpotPlate>& m_spots;
};

/// The inks of a part of a page, as they lie over each other.
struct Plates {
    std::vector<SpotPlate> spots;
    QRect pixels;                   ///< of the whole page
    std::vector<QImage> sheets;     ///< one for each four plates; see PlateSheet

    std::size_t count() const { return processPlates + spots.size(); }
    /// 0 … 255 of a plate (cyan, magenta, yellow, black, then the spots) at a pixel of the page.
    int ink(std::size_t plate, QPoint pixel) const;
};

/// Per cent of ink of each plate, in their order.
struct Densities {
    std::vector<SpotPlate> spots;
    std::vector<int> percent;
    int total() const;
};

/// At a pixel of the page that lies in `plates`.
Densities densitiesAt(const Plates& plates, QPoint pixel);

/// How much ink a page takes where it takes most.
struct InkSurvey {
    int mostPercent = 0;
    QPoint mostAt;                  ///< the first pixel that takes that much
    std::int64_t pixelsOver = 0;    ///< that take more than the limit
};

InkSurvey survey(const Plates& plates, int limitPercent);

}
