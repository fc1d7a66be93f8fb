#pragma once

#include "propose/page_brief.h"

#include <array>
#include <vector>

namespace banxin::propose {

/// A module where it stands.
struct PlacedModule {
    std::size_t module = 0;
    Room room;
    const Shape* shape = nullptr;   ///< one of the module's own; null while nothing fits the room
};

/// How much each rule of page make-up weighs. A rule's badness is 0 to 1.
namespace weight {
constexpr double white = 12;       ///< no holes: blank rows, full badness at 3 % of the editorial area
constexpr double headAir = 6;      ///< even air round the headlines
constexpr double crop = 4;         ///< pictures as they were taken
constexpr double size = 8;         ///< headline sizes by importance (题号)
constexpr double leg = 8;          ///< legs neither stubs nor towers, lines neither short nor long
constexpr double shape = 6;        ///< modules between 0.35 and 3.2 as wide as high
constexpr double headFill = 4;     ///< a headline fills its lines (题文相称)
constexpr double lead = 12;        ///< the lead at the top left with the largest headline (头条)
constexpr double order = 10;       ///< what is more important draws the eye first (主次)
constexpr double bump = 12;        ///< no headlines side by side (碰题)
constexpr double through = 8;      ///< no line straight through the page (断版, 通线)
constexpr double dominant = 5;     ///< one picture rules the page
constexpr double pictures = 3;     ///< pictures of two stories do not touch, nor an advertisement
constexpr double balance = 5;      ///< the weight of the page near its middle (均衡)
constexpr double waiting = 8;      ///< what may wait is printed where it can be
constexpr double variety = 3;      ///< not all modules of one width (穿插)
constexpr double boxPlace = 4;     ///< codes and fillers in the lower half (边角)
}

/// What it costs, in the same weights, that a module does not stand where it would rather. What stays as it is costs
/// nothing, so a page changes in few places.
namespace wish {
struct Costs {
    double column;                 ///< each column that it stands further left or right
    double row;                    ///< each row that it stands higher or lower
    double mostRows;               ///< rows count up to so much
    double width;                  ///< it is wider or narrower
    double depth;                  ///< each row that it is deeper or shallower
    double mostDepth;              ///< depth counts up to so much
};
constexpr Costs weak{1.0, 0.03, 2.0, 1.5, 0.15, 1.5};
constexpr Costs strong{8.0, 0.5, 40.0, 12.0, 0.6, 10.0};

/// Of the place alone, and of the size alone.
double ofPlace(const Wish& wish, const Room& room);
double ofSize(const Wish& wish, int columns, int rows);
}

/// What a designer would count on a page.
struct PageFigures {
    int bumps = 0;                 ///< headlines side by side
    int throughLines = 0;          ///< lines over the whole width between a fifth and four fifths of the page
    double whitePercent = 0;       ///< blank rows, of the editorial area
    double headPercent = 0;        ///< headlines, of the editorial area
    bool leadAtTop = false;
    double offBalance = 0;         ///< of the page's weight from its middle, as a share of the page
};

/// The rules that need the whole page.
class PageRules {
public:
    explicit PageRules(const PageBrief& brief);

    /// The sum of the weights of the rules that can apply to this page.
    double weights() const { return m_weights; }
    /// Weighted badness of the rules that look at the page, without those in the shapes.
    double badness(const std::vector<PlacedModule>& page, PageFigures* figures = nullptr) const;
    /// 100 where no rule is broken at all.
    double quality(const std::vector<PlacedModule>& page, PageFigures* figures = nullptr) const;

private:
    struct Head;
    struct Picture;
    double leadBadness(const Head& lead, double largest) const;
    double orderBadness(const std::vector<Head>& heads, double largest) const;
    double bumpBadness(const std::vector<Head>& heads, int& bumps) const;
    double throughBadness(const std::vector<PlacedModule>& page, int& lines) const;
    double dominantBadness(const std::vector<Picture>& pictures) const;
    double pictureBadness(const std::vector<Picture>& pictures) const;
    double balanceBadness(const std::vector<PlacedModule>& page, double& off) const;
    double waitingBadness(const std::vector<PlacedModule>& page) const;
    double varietyBadness(const std::vector<PlacedModule>& page) const;
    double boxBadness(const std::vector<PlacedModule>& page) const;
    double wishBadness(const std::vector<PlacedModule>& page) const;
    double awayFromEdges(const Room& room) const;

    const PageBrief& m_brief;
    std::vector<const Wish*> m_wishes;   ///< by module; empty where there are none
    int m_stories = 0;
    bool m_hasBoxes = false;
    int m_mayWaitWeight = 0;
    double m_weights = 0;
};

}
