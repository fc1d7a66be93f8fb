#include "intake/docx_numbering.h"

#include "intake/copy_builder.h"
#include "intake/xml_reader.h"

#include <algorithm>
#include <charconv>

namespace banxin::intake {

namespace {

constexpr int highest = 100'000;

int numberIn(std::string_view text)
{
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return std::clamp(value, 0, highest);
}

std::u16string decimal(int number)
{
    const std::string text = std::to_string(number);
    return {text.begin(), text.end()};
}

/// 十二, 一百零三; beyond 9,999 in figures.
std::u16string chinese(int number)
{
    constexpr std::u16string_view digits = u"零一二三四五六七八九";
    if (number < 1 || number > 9'999)
        return decimal(number);
    std::u16string text;
    bool hasGap = false;
    int unit = 1'000;
    for (const char16_t name : {u'千', u'百', u'十', u'\0'}) {
        const int digit = number / unit % 10;
        hasGap = hasGap || (digit == 0 && !text.empty());
        if (digit > 0) {
            if (hasGap)
                text += digits[0];
            hasGap = false;
            const bool isTeen = name == u'十' && digit == 1 && text.empty();
            if (!isTeen)
                text += digits[static_cast<std::size_t>(digit)];
            if (name)
                text += name;
        }
        unit /= 10;
    }
    return text;
}

std::u16string letter(int number, char16_t first)
{
    if (number < 1 || number > 26 * 30)
        return decimal(number);
    return std::u16string(static_cast<std::size_t>((number - 1) / 26 + 1), static_cast<char16_t>(first + (number - 1) % 26));
}

std::u16string roman(int number, bool isUpper)
{
    struct Sign {
        int value;
        std::u16string_view text;
    };
    static constexpr auto signs = std::to_array<Sign>({{1000, u"m"}, {900, u"cm"}, {500, u"d"}, {400, u"cd"}, {100, u"c"}, {90, u"xc"}, {50, u"l"},
        {40, u"xl"}, {10, u"x"}, {9, u"ix"}, {5, u"v"}, {4, u"iv"}, {1, u"i"}});
    if (number < 1 || number > 3'999)
        return decimal(number);
    std::u16string text;
    for (const Sign& sign : signs) {
        for (; number >= sign.value; number -= sign.value)
            text += sign.text;
    }
    if (isUpper)
        std::transform(text.begin(), text.end(), text.begin(), [](char16_t c) { return static_cast<char16_t>(c - u'a' + u'A'); });
    return text;
}

std::u16string circled(int number) { return number >= 1 && number <= 20 ? std::u16string(1, static_cast<char16_t>(u'①' + number - 1)) : decimal(number); }

std::u16string numbered(int number, const std::string& format)
{
    if (format == "lowerLetter" || format == "upperLetter")
        return letter(number, format == "lowerLetter" ? u'a' : u'A');
    if (format == "lowerRoman" || format == "upperRoman")
        return roman(number, format == "upperRoman");
    if (format.find("EnclosedCircle") != format.npos)
        return circled(number);
    const bool isChinese = format.starts_with("chinese") || format.starts_with("japanese") || format.starts_with("taiwanese") || format == "ideographDigital";
    return isChinese ? chinese(number) : decimal(number);
}

}

class NumberingHandler : public XmlHandler {
public:
    explicit NumberingHandler(DocxNumbering& numbering) : m_numbering{numbering} {}

    bool enter(const XmlElement& element) override
    {
        const std::string_view name = element.name.local;
        const std::string_view value = element.attribute("val");
        if (name == "abstractNum")
            m_kind = &m_numbering.m_kinds[std::string{element.attribute("abstractNumId")}];
        else if (name == "num")
            m_list = &m_numbering.m_lists[std::string{element.attribute("numId")}];
        else if (name == "abstractNumId" && m_list)
            m_list->kind = value;
        else if (name == "lvl" || name == "lvlOverride")
            m_level = static_cast<std::size_t>(std::min(numberIn(element.attribute("ilvl")), DocxNumbering::levels - 1));
        else if (name == "startOverride" && m_list)
            m_list->start[m_level] = numberIn(value);
        else if (m_kind && !m_list)
            enterLevel(name, value);
        return true;
    }
    void leave(const XmlName& name) override
    {
        if (name.local == "abstractNum")
            m_kind = nullptr;
        else if (name.local == "num")
            m_list = nullptr;
    }
    void text(std::string_view) override {}

private:
    void enterLevel(std::string_view name, std::string_view value)
    {
        DocxNumbering::Level& level = (*m_kind)[m_level];
        if (name == "start")
            level.start = numberIn(value);
        else if (name == "numFmt")
            level.format = value;
        else if (name == "lvlText")
            level.text = wide(value.substr(0, 256));
    }

    DocxNumbering& m_numbering;
    DocxNumbering::Levels* m_kind = nullptr;
    DocxNumbering::List* m_list = nullptr;
    std::size_t m_level = 0;
};

Result<DocxNumbering> DocxNumbering::read(std::string_view xml, const std::string& name)
{
    DocxNumbering numbering;
    NumberingHandler handler{numbering};
    if (const auto read = readXml(xml, name, handler); !read)
        return read.error();
    return numbering;
}

std::u16string DocxNumbering::next(const std::string& id, int wanted)
{
    const auto list = m_lists.find(id);
    const auto kind = list == m_lists.end() ? m_kinds.end() : m_kinds.find(list->second.kind);
    if (kind == m_kinds.end())
        return {};
    const auto at = static_cast<std::size_t>(std::clamp(wanted, 0, levels - 1));
    const Level& level = kind->second[at];
    if (level.format.empty() || level.format == "none")
        return {};
    if (level.format == "bullet")
        return u"• ";
    const auto startOf = [&](std::size_t i) { return list->second.start[i] > 0 ? list->second.start[i] : kind->second[i].start; };
    // A list that begins anew has its own count; the others of a kind go on in each other.
    const bool isOwn = std::any_of(list->second.start.begin(), list->second.start.end(), [](int start) { return start > 0; });
    std::array<int, levels>& counts = m_counts[isOwn ? "list " + id : "kind " + list->second.kind];
    counts[at] = counts[at] == 0 ? startOf(at) : std::min(counts[at] + 1, highest);
    std::fill(counts.begin() + static_cast<std::ptrdiff_t>(at) + 1, counts.end(), 0);
    std::u16string text;
    for (std::size_t i = 0; i < level.text.size(); ++i) {
        const bool isNumber = level.text[i] == u'%' && i + 1 < level.text.size() && level.text[i + 1] >= u'1' && level.text[i + 1] <= u'9';
        if (!isNumber) {
            text += level.text[i];
            continue;
        }
        const auto which = static_cast<std::size_t>(level.text[++i] - u'1');
        text += numbered(counts[which] > 0 ? counts[which] : startOf(which), kind->second[which].format);
    }
    const bool needsBlank = !text.empty() && text.back() < 0x80;
    return needsBlank ? text + u' ' : text;
}

}
