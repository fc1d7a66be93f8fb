#pragma once

#include "base/ink.h"
#include "model/text_style.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace banxin {

/// What a piece of text is; decides its style.
enum class Role {
    Label,       ///< 栏题, series label
    Kicker,      ///< 引题
    Headline,    ///< 主题
    Deck,        ///< 副题
    Byline,      ///< 记者署名 on a line of its own
    Dateline,    ///< 电头 at the head of the first paragraph
    Body,
    Crosshead,   ///< 小标题
    Caption,     ///< 图片说明
    Credit,      ///< 摄影署名
    JumpLine,    ///< 下转 / 上接
    Folio,       ///< 报眉
    PaperTitle,  ///< the name in the nameplate 报头
    PaperDetail, ///< date, issue number and the like in the nameplate
    PullQuote,   ///< 引语: lifted out of the text, across its legs
    Staff,       ///< 责编 版式 校对
    AdvertisementLabel,
    IndexItem,   ///< 导读
    SectionLabel,
    TableCell,
    TableHead,
};
constexpr int roleCount = 21;

/// How important a story is shown to be (1 = lead): its headline stack's styles and air.
struct Rank {
    std::map<Role, std::string> styles;   ///< names of styles; a role without one takes the sheet's
    Length airAbove;                      ///< inside the block, above the headline stack
    Length airBetween;                    ///< between its parts
    Length airBelow;                      ///< between it and the text
    friend bool operator==(const Rank&, const Rank&) = default;
};

/// Which style each role takes, and the ranks. A paper with an English page has a second set for it.
struct StyleSet {
    std::map<Role, std::string> roles;    ///< the style of each role where the rank says nothing
    std::vector<Rank> ranks;              ///< rank 1 first
    friend bool operator==(const StyleSet&, const StyleSet&) = default;
};

struct Swatch {
    std::string name;
    Ink ink;
    friend bool operator==(const Swatch&, const Swatch&) = default;
};

/// How text stands in legs.
struct ColumnRules {
    int widowLines = 2;            ///< lines of a paragraph after a leg's end, at least
    int orphanLines = 2;           ///< and before it
    bool balance = true;           ///< legs of equal depth where text is short of its room
    int leastSlotCharacters = 4;   ///< a piece of a row narrower than this is skipped, not squeezed
    int spreadRows = 0;            ///< 拉行: a leg that ends at most so many rows short is drawn down to its foot, by rows above its subheads,
                                   ///< else above its paragraphs
    friend bool operator==(const ColumnRules&, const ColumnRules&) = default;
};

/// How a byline or dateline is told apart and set: `本报讯` bold in a dateline, the names in a byline.
struct LeadPattern {
    Role role = Role::Dateline;        ///< Byline or Dateline
    std::u16string pattern;            ///< ICU regular expression; its first group, or the whole match, takes the style
    std::string characterStyle;
    friend bool operator==(const LeadPattern&, const LeadPattern&) = default;
};

/// The paper's set of styles. It belongs to the edition: copied from a preset when the edition is made.
struct StyleSheet {
    std::map<std::string, TextStyle> styles;
    std::map<std::string, CharacterStyle> characterStyles;
    std::map<Role, std::string> roles;    ///< of the paper's own set
    std::vector<Rank> ranks;
    std::map<std::string, StyleSet> sets; ///< further sets by name, as pages ask for them
    std::map<std::string, LineRules> houses;  ///< house rules by name, shared by the styles that name them
    ColumnRules columns;
    std::vector<Swatch> swatches;
    std::map<std::string, Length> sizes;  ///< 号 table: 小五 and the like; every paper has its own
    std::vector<std::string> fallbackFonts;  ///< PostScript names, tried in order for a character that a face lacks
    std::vector<std::string> lexicon;     ///< words that a headline must not break, in UTF-8
    std::vector<LeadPattern> leads;
    friend bool operator==(const StyleSheet&, const StyleSheet&) = default;
};

/// Where a block departs from its rank.
struct StyleOverride {
    std::optional<std::string> style;
    std::optional<Length> size;
    std::optional<Alignment> alignment;
    std::optional<int> maxLines;
    friend bool operator==(const StyleOverride&, const StyleOverride&) = default;
};

/// Block → rank → set, with the rules of the style's house. `set` names one of the sheet's sets; the empty name, and one that the sheet does not have, is
/// the paper's own. A role that an older sheet does not know takes a kindred one's style: staff the folio's, a table cell
/// the body's. A rank outside the table is the nearest one in it. The empty style where the sheet has none.
TextStyle styleFor(const StyleSheet& sheet, const std::string& set, int rank, Role role, const std::map<Role, StyleOverride>& overrides = {});
/// The style of that name, or `otherwise` where the sheet has none.
TextStyle styleNamed(const StyleSheet& sheet, const std::string& name, const TextStyle& otherwise);
/// `style` as the named character style changes it; as it is where the sheet has none of that name.
TextStyle withCharacterStyle(const StyleSheet& sheet, TextStyle style, const std::string& name);
/// The rank's table entry; an empty one where the set has no ranks.
Rank rankFor(const StyleSheet& sheet, const std::string& set, int rank);

}
