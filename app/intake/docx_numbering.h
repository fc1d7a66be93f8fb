#pragma once

#include "base/result.h"

#include <array>
#include <map>
#include <string>
#include <string_view>

namespace banxin::intake {

/// The numbers of lists, which a Word document counts and does not write.
class DocxNumbering {
public:
    /// From the part `numbering.xml`. Fails as readXml does.
    static Result<DocxNumbering> read(std::string_view xml, const std::string& name);

    /// What stands before the next paragraph of that list and level, with a blank where words follow it directly; counts on.
    /// Empty where the document does not say.
    std::u16string next(const std::string& list, int level);

private:
    friend class NumberingHandler;
    static constexpr int levels = 9;

    struct Level {
        std::string format;      ///< decimal, chineseCounting, bullet …
        std::u16string text;     ///< %1 … %9 stand for the numbers of the levels
        int start = 1;
    };
    using Levels = std::array<Level, levels>;
    struct List {
        std::string kind;
        std::array<int, levels> start{};   ///< where this list begins; 0: as its kind does
    };

    std::map<std::string, Levels> m_kinds;
    std::map<std::string, List> m_lists;
    std::map<std::string, std::array<int, levels>> m_counts;   ///< by kind, as lists of one kind go on in each other
};

}
