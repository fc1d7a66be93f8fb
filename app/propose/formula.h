#pragma once

#include "propose/page_brief.h"

#include <map>
#include <vector>

/// Copyfit by a formula, where no fonts are at hand: page problems that come as numbers, and trials of the search. Lengths
/// are points, text is measured in ems (a Han character 1, a Latin one a half).
namespace banxin::propose {

struct FormulaPhoto {
    std::string name;
    double aspect = 1.5;             ///< width / height
    double leastColumns = 1;
    double mostColumns = 1;
    double crop = 0;                 ///< how far the aspect may go, as a share of it
    double caption = 0;              ///< ems
};

struct FormulaBox {
    int columns = 0;
    int leastRows = 0;
    int rows = 0;
    int mostRows = 0;
};

struct FormulaItem {
    std::string name;
    ModuleKind kind = ModuleKind::Story;
    int priority = 3;
    bool mayWait = false;
    bool isBoxed = false;
    std::vector<double> paragraphs;  ///< ems of each
    int extraLines = 0;              ///< crossheads and the like
    double trim = 0;                 ///< ems that may be cut from the end
    double kicker = 0;
    double headline = 0;
    double deck = 0;
    std::vector<FormulaPhoto> photos;  ///< at most one in a story
    std::vector<FormulaBox> boxes;
};

struct FormulaPage {
    int columns = 0;
    int rows = 0;
    int gapRows = 1;                 ///< under each module, inside its rows
    double columnWidth = 0;
    double gutter = 0;
    double leading = 0;
    double body = 0;
    double characterEm = 1;          ///< mean advance of body text, in ems
    double headEm = 1;               ///< and of headlines
    double fill = 0.99;              ///< share of a line that is filled
    double indent = 2;
    bool isChinese = true;
    std::vector<double> sizes;       ///< the house's headline sizes, ascending
    std::map<int, double> target;    ///< headline size by priority
    int leastLegRows = 4;
    int leastCharacters = 11;        ///< on a line
    int mostCharacters = 30;
    int niceFrom = 12;
    int niceTo = 27;

    double innerWidth(int columns, bool boxed) const;
    double legWidth(int columns, int legs, bool boxed) const;
    int charactersIn(double width) const;
};

/// What a shape of the formula stands for.
struct FormulaSetting {
    int legs = 0;
    double trim = 0;
    double headSize = 0;
    int headlineLines = 0;
    int kickerLines = 0;
    int deckLines = 0;
    int headRows = 0;
    int photoLeg = 0;
    int photoLegs = 0;
    int photoRows = 0;
    int captionRows = 0;
};

/// How often each rule counts on a page, so that a module's badness can be told without the others.
struct RuleShares {
    int stories = 1;
    int pictures = 0;
    int editorialArea = 1;
};

/// Every shape of an item, each with the best setting for it; the settings are added to `settings`.
std::vector<Shape> formulaShapes(const FormulaPage& page, const FormulaItem& item, const RuleShares& shares, std::vector<FormulaSetting>& settings);

}
