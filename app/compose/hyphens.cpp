#include "compose/hyphens.h"

#include "compose/glue.h"

#include <algorithm>

namespace banxin::compose {

namespace {

constexpr int leastBefore = 2;
constexpr int leastAfter = 3;
/// No language has longer words. Every part of a word is shaped by itself, so the time grows with its square.
constexpr std::uint32_t mostLetters = 100;
constexpr char32_t softHyphen = 0xAD;

/// Graphemes [begin, end) that make a word.
struct Word {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

class HyphenFinder {
public:
    HyphenFinder(const ShapingText& source, const Faces& faces, Prepared& out) : m_source{source}, m_faces{faces}, m_out{out} {}

    void find(const type::Hyphenator& hyphenator)
    {
        const auto count = static_cast<std::uint32_t>(m_source.graphemes.size());
        for (std::uint32_t i = 0; i < count;) {
            std::uint32_t end = i;
            while (end < count && isLetter(m_source.graphemes[end]))
                ++end;
            if (end > i + 3 && end - i <= mostLetters)
                addWord({i, end}, hyphenator);
            i = std::max(end, i + 1);
        }
        addSoftHyphens();
        std::stable_sort(m_out.hyphens.begin(), m_out.hyphens.end(), [](const auto& a, const auto& b) { return a.item < b.item; });
    }

private:
    static bool isLetter(const Grapheme& g)
    {
        return g.kind == CharacterClass::Latin && g.character != U'\'' && g.character != U'’' && !g.isControl && g.length == 1;
    }

    void addWord(const Word& word, const type::Hyphenator& hyphenator)
    {
        const std::uint32_t start = m_source.graphemes[word.begin].start;
        const auto letters = m_source.text.substr(start, word.end - word.begin);
        for (const std::size_t point : hyphenator.points(letters, leastBefore, leastAfter))
            add(word, word.begin + static_cast<std::uint32_t>(point));
    }

    void addSoftHyphens()
    {
        for (std::uint32_t i = 1; i + 1 < m_source.graphemes.size(); ++i) {
            if (m_source.graphemes[i].character == softHyphen && m_source.graphemes[i - 1].kind == CharacterClass::Latin)
                add({i, i + 1}, i + 1);
        }
    }

    void add(const Word& word, std::uint32_t point)
    {
        HyphenBreak hyphen;
        hyphen.item = point;
        hyphen.left = fragment({word.begin, point}, true);
        const Item& mark = hyphen.left.items.back();
        hyphen.hyphenWidth = mark.body + mark.edgeAfter;
        if (point < word.end && m_out.items[point].start < m_out.items[word.end - 1].start + 1)
            hyphen.right = fragment({point, word.end}, false);
        if (isUnchanged(hyphen.right))
            hyphen.right = {};
        m_out.breaks[point] = {BreakKind::Hyphen, 0, 0};
        m_out.hyphens.push_back(std::move(hyphen));
    }

    /// Part of a word shaped by itself, with a hyphen after it where it ends a line.
    Fragment fragment(const Word& part, bool withHyphen) const
    {
        const std::uint32_t start = m_source.graphemes[part.begin].start;
        const std::uint32_t end = m_source.graphemes[part.end - 1].start + m_source.graphemes[part.end - 1].length;
        std::u16string text{m_source.text.substr(start, end - start)};
        std::vector<Grapheme> graphemes{m_source.graphemes.begin() + part.begin, m_source.graphemes.begin() + part.end};
        if (withHyphen)
            appendHyphen(text, graphemes);
        for (Grapheme& grapheme : graphemes)
            grapheme.start -= start;
        Prepared shaped;
        shaped.isChinese = m_out.isChinese;
        const ShapingText piece{text, graphemes, m_source.styles, m_source.chineseText};
        shapeItems(piece, m_faces, shaped);
        setBlanks(piece, shaped);
        return asFragment(part, start, withHyphen, std::move(shaped));
    }

    static void appendHyphen(std::u16string& text, std::vector<Grapheme>& graphemes)
    {
        Grapheme hyphen = graphemes.back();
        hyphen.start += hyphen.length;
        hyphen.length = 1;
        hyphen.character = U'-';
        hyphen.kind = CharacterClass::Hyphen;
        hyphen.isControl = false;
        text += u'-';
        graphemes.push_back(hyphen);
    }

    Fragment asFragment(const Word& part, std::uint32_t start, bool withHyphen, Prepared shaped) const
    {
        Fragment result{part.begin, part.end, std::move(shaped.items), std::move(shaped.glyphs), 0};
        for (Item& item : result.items)
            item.start += start;
        const Item& lastLetter = m_out.items[part.end - 1];
        if (withHyphen) {
            result.items.back().length = 0;
        } else {
            Item& last = result.items.back();
            last.after = lastLetter.after;
            last.afterShrink = lastLetter.afterShrink;
            last.afterOpen = lastLetter.afterOpen;
            last.shrinkLevel = lastLetter.shrinkLevel;
            last.opening = lastLetter.opening;
            last.gapAfter = lastLetter.gapAfter;
        }
        for (const Item& item : result.items)
            result.difference += item.body + item.after;
        result.difference += withHyphen ? result.items.back().edgeAfter - result.items.back().after : 0;
        for (std::uint32_t i = part.begin; i < part.end; ++i)
            result.difference -= m_out.items[i].body + m_out.items[i].after;
        result.difference += withHyphen ? lastLetter.after : 0;
        return result;
    }

    bool isUnchanged(const Fragment& right) const
    {
        if (right.items.empty() || right.difference != 0)
            return right.items.empty();
        for (std::size_t k = 0; k < right.items.size(); ++k) {
            const Item& a = right.items[k];
            const Item& b = m_out.items[right.begin + k];
            if (a.glyphCount != b.glyphCount || a.body != b.body)
                return false;
            for (std::uint32_t g = 0; g < a.glyphCount; ++g) {
                if (right.glyphs[a.glyphBegin + g].glyph != m_out.glyphs[b.glyphBegin + g].glyph)
                    return false;
            }
        }
        return true;
    }

    const ShapingText& m_source;
    const Faces& m_faces;
    Prepared& m_out;
};

}

const type::Hyphenator& Hyphenators::of(const std::string& language)
{
    for (const auto& [name, hyphenator] : m_hyphenators) {
        if (name == language)
            return hyphenator;
    }
    m_hyphenators.emplace_back(language, type::Hyphenator{language});
    return m_hyphenators.back().second;
}

void findHyphens(const ShapingText& source, const Faces& faces, Hyphenators& hyphenators, Prepared& out)
{
    HyphenFinder{source, faces, out}.find(hyphenators.of(source.styles[0]->language));
}

}
