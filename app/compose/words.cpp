#include "compose/words.h"

#include "compose/break_iterator.h"
#include "compose/classes.h"

#include <algorithm>
#include <array>

namespace banxin::compose {

namespace {

/// Single characters that belong to the word before them: kinds of places, offices, people and things.
constexpr std::u16string_view suffixes
    = u"省市县区镇乡村街道路局院校厅部委办会所站队组团厂店社馆园场港湾河江湖山桥站员长者家师生手户民率度性化界型式级类版届期节奖展赛营日月年时号名位个项件条次人";
/// Single characters that belong to the word after them.
constexpr std::u16string_view prefixes = u"第副总新老全各每首再最";
/// Single characters that are words by themselves.
constexpr std::u16string_view functionWords = u"的了和与及在是为把被将对向从到以让使不也都就又已要有等或但而且于由给";
/// Words that Chinese headlines use and that ICU's dictionary cuts.
constexpr std::array ownLexicon = std::to_array<std::u16string_view>({u"助推", u"提质", u"增效", u"提质增效", u"联谊会", u"解放区", u"义务教育",
    u"高质量", u"高质量发展", u"项目建设", u"营商环境", u"优化", u"乡村振兴", u"反邪教", u"防线", u"筑牢", u"开工", u"达产", u"双减",
    u"双提升", u"立德树人", u"人民满意", u"政务服务", u"放管服", u"党建引领", u"网格化", u"疫情防控", u"全会", u"党代会", u"人代会", u"政协",
    u"统战", u"统一战线", u"招商引资", u"专精特新", u"碳达峰", u"碳中和", u"一带一路", u"新时代", u"共同富裕",
    u"中国式现代化", u"中国共产党", u"全国代表大会", u"二十大", u"党的二十大", u"新篇章", u"新征程", u"百年奋斗", u"政治协商", u"人民代表大会",
    u"常务委员会", u"常委会", u"宣讲会", u"座谈会", u"推进会", u"现场会", u"领导小组", u"教育局", u"司法局", u"街道办事处", u"社区"});

bool isIn(std::u16string_view set, char16_t c) { return set.find(c) != std::u16string_view::npos; }

/// A stretch of text that stays together.
struct Segment {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    bool isSingle(std::u16string_view text) const { return end - begin == 1 && isIdeograph(text[begin]); }
};

void joinSuffixes(std::u16string_view text, std::vector<Segment>& segments)
{
    std::vector<Segment> joined;
    for (const Segment& segment : segments) {
        const bool previousIsWord = !joined.empty() && isIdeograph(text[joined.back().begin]) && joined.back().end == segment.begin;
        const bool attaches = segment.isSingle(text) && isIn(suffixes, text[segment.begin]) && previousIsWord
            && !(joined.back().isSingle(text) && isIn(functionWords, text[joined.back().begin]));
        const bool afterPrefix = previousIsWord && joined.back().isSingle(text) && isIn(prefixes, text[joined.back().begin]);
        if (attaches || afterPrefix)
            joined.back().end = segment.end;
        else
            joined.push_back(segment);
    }
    segments = std::move(joined);
}

/// Runs of single characters are slogans (提质增效) or words that the dictionary lacks; in pairs where they are long.
void joinSingles(std::u16string_view text, std::vector<Segment>& segments)
{
    std::vector<Segment> joined;
    bool open = false;
    for (const Segment& segment : segments) {
        const bool single = segment.isSingle(text) && !isIn(functionWords, text[segment.begin]);
        if (single && open && joined.back().end == segment.begin && joined.back().end - joined.back().begin < 2) {
            joined.back().end = segment.end;
            continue;
        }
        joined.push_back(segment);
        open = single;
    }
    segments = std::move(joined);
}

/// 第二十次, 三十八个: figures in characters and the word after 第 stay whole.
void joinNumerals(std::u16string_view text, std::vector<Segment>& segments)
{
    constexpr std::u16string_view numerals = u"〇一二三四五六七八九十百千万亿两几";
    std::vector<Segment> joined;
    for (const Segment& segment : segments) {
        const bool continues = !joined.empty() && joined.back().end == segment.begin && isIn(numerals, text[segment.begin])
            && (isIn(numerals, text[segment.begin - 1]) || text[segment.begin - 1] == u'第');
        if (continues)
            joined.back().end = segment.end;
        else
            joined.push_back(segment);
    }
    segments = std::move(joined);
}

void unite(std::vector<bool>& starts, std::u16string_view text, std::u16string_view word)
{
    for (std::size_t at = text.find(word); at != std::u16string_view::npos && !word.empty(); at = text.find(word, at + 1)) {
        for (std::size_t i = at + 1; i < at + word.size(); ++i)
            starts[i] = false;
        starts[at] = true;
    }
}

}

struct WordCutter::Members {
    BreakIterator iterator{Breaks::Words};
    std::vector<std::u16string> lexicon;
};

WordCutter::WordCutter() : m{std::make_unique<Members>()} {}

WordCutter::~WordCutter() = default;

void WordCutter::setLexicon(std::vector<std::u16string> words)
{
    // Long words last: they may hold short ones.
    std::stable_sort(words.begin(), words.end(), [](const auto& a, const auto& b) { return a.size() < b.size(); });
    m->lexicon = std::move(words);
}

std::vector<std::uint32_t> WordCutter::starts(std::u16string_view text)
{
    UBreakIterator* iterator = m->iterator.over(text);
    std::vector<Segment> segments;
    std::int32_t begin = ubrk_first(iterator);
    for (std::int32_t end = ubrk_next(iterator); end != UBRK_DONE; begin = end, end = ubrk_next(iterator))
        segments.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    joinNumerals(text, segments);
    joinSuffixes(text, segments);
    joinSingles(text, segments);

    std::vector<bool> isStart(text.size() + 1, false);
    for (const Segment& segment : segments)
        isStart[segment.begin] = true;
    for (const std::u16string_view word : ownLexicon)
        unite(isStart, text, word);
    for (const std::u16string& word : m->lexicon)
        unite(isStart, text, word);
    std::vector<std::uint32_t> offsets;
    for (std::uint32_t i = 0; i < text.size(); ++i) {
        if (isStart[i])
            offsets.push_back(i);
    }
    return offsets;
}

}
