#include "model/marks.h"

#include <vector>

namespace banxin {

namespace {

constexpr std::u16string_view narrowMarks = u",;:?!";
constexpr std::u16string_view wideMarks = u"，；：？！";

bool isChinese(char16_t c)
{
    return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF01 && c <= 0xFFE6) || (c >= 0xD840 && c <= 0xDFFF)
        || (c >= 0x2460 && c <= 0x25FF);
}

bool isWordCharacter(char16_t c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || (c >= 0xC0 && c < 0x250);
}

class Widener {
public:
    explicit Widener(std::u16string_view text) : m_result{std::u16string{text}, 0} {}

    WidenedText widen()
    {
        widenParentheses();
        for (std::size_t i = 0; i < text().size(); ++i) {
            const std::size_t mark = narrowMarks.find(text()[i]);
            if (mark != std::u16string_view::npos && isChineseMark(i))
                replace(i, wideMarks[mark]);
        }
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

    /// What stands beside position `i`, past quotes, brackets and percent signs that say nothing themselves.
    char16_t speaker(std::size_t i, bool forwards) const
    {
        constexpr std::u16string_view silent = u"“”‘’()%\"'";
        do
            i = forwards ? i + 1 : i - 1;
        while (silent.find(at(i)) != std::u16string_view::npos && at(i) != u'\0');
        return at(i);
    }

    /// A mark belongs to what it follows; after a figure or a Latin word, what comes next decides.
    bool isChineseMark(std::size_t i) const
    {
        if (isChinese(at(i - 1)))
            return !isTimeOrAddress(i);
        const char16_t before = speaker(i, false);
        const char16_t after = speaker(i, true);
        if (isWordCharacter(at(i - 1)) && isWordCharacter(at(i + 1)))
            return false;
        if (at(i + 1) == u'/' || at(i + 1) == u' ')
            return isChinese(before);
        return isChinese(before) || isChinese(after);
    }

    bool isTimeOrAddress(std::size_t i) const { return at(i) == u':' && at(i + 1) == u'/' && at(i + 2) == u'/'; }

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
        bool chinese = isChinese(at(open - 1)) || isChinese(at(close + 1));
        for (std::size_t i = open + 1; i < close && !chinese; ++i)
            chinese = isChinese(text()[i]);
        if (!chinese)
            return;
        replace(open, u'（');
        replace(close, u'）');
    }

    WidenedText m_result;
};

}

WidenedText widenMarks(std::u16string_view text) { return Widener{text}.widen(); }

}
