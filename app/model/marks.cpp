#include "model/marks.h"

#include <cstdint>
#include <vector>

namespace banxin {

namespace {

constexpr std::u16string_view narrowMarks = u",;:?!";
constexpr std::u16string_view wideMarks = u"，；：？！";

bool isChinese(char16_t c)
{
    return (c >= 0x2E80 && c <= 0x9FFF && c != 0x3000) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF01 && c <= 0xFFE6) || (c >= 0xD840 && c <= 0xDFFF)
        || (c >= 0x2460 && c <= 0x25FF);
}

bool isWordCharacter(char16_t c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || (c >= 0xC0 && c < 0x250);
}

/// Quotes, brackets, marks and percent signs say nothing of the language they stand in.
bool isSilent(char16_t c)
{
    constexpr std::u16string_view silent = u"“”‘’()（）%\"',;:?!，；：？！";
    // Nearly all text is letters and Han, which need no look at the list.
    const bool mayBe = c < 0x40 || (c >= 0x2018 && c <= 0x201D) || c >= 0xFF01;
    return mayBe && silent.find(c) != std::u16string_view::npos;
}

/// What a mark is widened by are the nearest characters that speak, and whether they are Chinese never depends on
/// what was widened: a text that went through once does not change any more.
class Widener {
public:
    explicit Widener(std::u16string_view text) : m_result{std::u16string{text}, 0}, m_after(text.size() + 1, u'\0'), m_chineseBefore(text.size() + 1, 0) {}

    WidenedText widen()
    {
        lookAhead(Parenthesis::Silent);
        widenParentheses();
        lookAhead(Parenthesis::Speaks);
        widenOthers();
        return std::move(m_result);
    }

private:
    std::u16string& text() { return m_result.text; }
    char16_t at(std::size_t i) const { return i < m_result.text.size() ? m_result.text[i] : u'\0'; }

    void replace(std::size_t i, char16_t wide)
    {
        text()[i] = wide;
        ++m_result.count;
    }

    /// Whether a full-width one tells that what follows is Chinese.
    enum class Parenthesis { Silent, Speaks };

    /// For each place what speaks from there on, and how many Chinese characters stand before it.
    void lookAhead(Parenthesis opening)
    {
        for (std::size_t i = text().size(); i-- > 0;) {
            const bool speaks = !isSilent(at(i)) || (at(i) == u'（' && opening == Parenthesis::Speaks);
            m_after[i] = speaks ? at(i) : m_after[i + 1];
        }
        for (std::size_t i = 0; i < text().size(); ++i)
            m_chineseBefore[i + 1] = m_chineseBefore[i] + (isChinese(at(i)) && !isSilent(at(i)) ? 1 : 0);
    }

    /// What spoke last, as `widenOthers` goes through the text: a closing Chinese parenthesis does too.
    void hear(char16_t c)
    {
        if (!isSilent(c) || c == u'）')
            m_before = c;
    }

    void widenOthers()
    {
        m_before = u'\0';
        for (std::size_t i = 0; i < text().size(); ++i) {
            const std::size_t mark = at(i) < 0x40 ? narrowMarks.find(at(i)) : std::u16string_view::npos;
            if (mark == std::u16string_view::npos)
                hear(at(i));
            else if (isChineseMark(i))
                replace(i, wideMarks[mark]);
        }
    }

    /// A mark belongs to what it follows; after a figure or a Latin word, what comes next decides.
    bool isChineseMark(std::size_t i) const
    {
        if (at(i) == u':' && at(i + 1) == u'/' && at(i + 2) == u'/')
            return false;
        if (isWordCharacter(at(i - 1)) && isWordCharacter(at(i + 1)))
            return false;
        if (at(i + 1) == u'/' || at(i + 1) == u' ')
            return isChinese(m_before);
        return isChinese(m_before) || isChinese(m_after[i + 1]);
    }

    void widenParentheses()
    {
        std::vector<std::size_t> open;
        for (std::size_t i = 0; i < text().size(); ++i) {
            if (text()[i] == u'(') {
                open.push_back(i);
            } else if (text()[i] == u')' && !open.empty()) {
                widenPair(open.back(), i);
                open.pop_back();
            }
        }
    }

    /// A pair is Chinese by what it holds, or by what it stands in.
    void widenPair(std::size_t open, std::size_t close)
    {
        const bool holdsChinese = m_chineseBefore[close] > m_chineseBefore[open];
        if (!holdsChinese && !isChinese(speakerBefore(open)) && !isChinese(m_after[close + 1]))
            return;
        replace(open, u'（');
        replace(close, u'）');
    }

    /// Looks at most a few marks back: more of them in a row are no text.
    char16_t speakerBefore(std::size_t i) const
    {
        std::size_t looked = 0;
        while (i > 0 && isSilent(at(i - 1)) && ++looked < 16)
            --i;
        return at(i - 1);
    }

    WidenedText m_result;
    std::u16string m_after;                        ///< what speaks from a place on; NUL: nothing
    std::vector<std::uint32_t> m_chineseBefore;
    char16_t m_before = u'\0';
};

}

WidenedText widenMarks(std::u16string_view text)
{
    if (text.find_first_of(u",;:?!()") == text.npos)
        return {std::u16string{text}, 0};
    return Widener{text}.widen();
}

}
