#include "compose/names.h"

#include "compose/classes.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace banxin::compose {

namespace {

/// The commonest family names: nine of ten people bear one.
constexpr std::u32string_view familyNames
    = U"王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤";

constexpr std::array offices = std::to_array<std::u32string_view>({U"记者", U"通讯员", U"书记", U"市长", U"省长", U"区长", U"县长", U"主席", U"总理", U"部长",
    U"局长", U"厅长", U"处长", U"科长", U"院长", U"校长", U"主任", U"主编", U"编辑", U"教授", U"董事长", U"总经理", U"委员", U"代表", U"队长", U"站长", U"所长",
    U"老师", U"医生", U"居民", U"村民", U"职工", U"学生", U"同志"});

/// A set of the ideographs U+4E00 to U+9FFF: every character of every paragraph is looked up in it.
class IdeographSet {
public:
    constexpr explicit IdeographSet(std::u32string_view members)
    {
        for (const char32_t c : members)
            m_bits[(c - first) / 64] |= std::uint64_t{1} << (c - first) % 64;
    }
    constexpr bool has(char32_t c) const { return c >= first && c <= last && (m_bits[(c - first) / 64] >> (c - first) % 64 & 1) != 0; }

private:
    static constexpr char32_t first = 0x4E00;
    static constexpr char32_t last = 0x9FFF;
    std::array<std::uint64_t, (last - first) / 64 + 1> m_bits{};
};

constexpr IdeographSet isFamilyName{familyNames};

class NameFinder {
public:
    explicit NameFinder(const std::vector<Grapheme>& text) : m_text{text} {}

    std::vector<Name> find() const
    {
        std::vector<Name> names;
        for (std::size_t i = 1; i + 1 < m_text.size(); ++i) {
            if (!isFamilyName.has(m_text[i].character) || !followsOffice(i))
                continue;
            const std::size_t end = i + (isHan(i + 1) && isHan(i + 2) ? 3U : 2U);
            if (isHan(i + 1))
                names.push_back({static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(end)});
            i = end - 1;
        }
        return names;
    }

private:
    bool isHan(std::size_t i) const { return i < m_text.size() && isIdeograph(m_text[i].character); }

    /// An office stands before `i`, with or without a space between.
    bool followsOffice(std::size_t i) const
    {
        const std::size_t end = m_text[i - 1].kind == CharacterClass::Space ? i - 1 : i;
        return std::any_of(offices.begin(), offices.end(), [&](std::u32string_view office) { return endsWith(end, office); });
    }

    bool endsWith(std::size_t end, std::u32string_view word) const
    {
        if (end < word.size())
            return false;
        for (std::size_t k = 0; k < word.size(); ++k) {
            if (m_text[end - word.size() + k].character != word[k])
                return false;
        }
        return true;
    }

    const std::vector<Grapheme>& m_text;
};

}

std::vector<Name> findNames(const std::vector<Grapheme>& text) { return NameFinder{text}.find(); }

}
