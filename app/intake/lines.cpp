#include "intake/lines.h"

#include "intake/code_points.h"
#include "intake/rule.h"

#include <unicode/uchar.h>

#include <algorithm>

namespace banxin::intake {

namespace {

constexpr std::u16string_view sentenceEnds = u"。．！？!?…”’」』）)";
constexpr std::u16string_view clauseEnds = u"，、；：,;:.";

bool endsWithOneOf(std::u16string_view line, std::u16string_view marks)
{
    return !line.empty() && marks.find(line.back()) != marks.npos;
}

}

std::size_t cells(std::u16string_view line)
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < line.size();) {
        const int width = u_getIntPropertyValue(nextCodePoint(line, i), UCHAR_EAST_ASIAN_WIDTH);
        count += width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
    }
    return count;
}

bool isTerminated(std::u16string_view line)
{
    return endsWithOneOf(line, u"。．，、；：,;:.…");
}

bool isLabel(std::u16string_view line)
{
    static const Rule rule{
        u".{2,30}(?:"
        u"[①-⑳]|（[一二三四五六七八九十0-9]{1,3}）|[·—\\s]?之[一二三四五六七八九十]{1,3}"
        u"|(?:评论|时评|快评|短评|社评|专栏|论坛|观察|手记|视点|系列报道)"
        u"|(?:^|.*\\b)(?:[Cc]ommentary|[Oo]pinion|[Ee]ditorial|[Cc]olumn|[Aa]nalysis|[Nn]otebook)"
        u"|.*,? [Pp]art \\d{1,2})"};
    return cells(line) <= 60 && rule.matches(line);
}

bool isByline(std::u16string_view line)
{
    static const Rule rule{
        u"[□■◎○●]\\s*\\S.{0,28}"
        u"|本报(?:记者|通讯员|评论员|特约评论员|特约撰稿人|首席记者|见习记者|实习记者).{0,40}"
        u"|(?:记者|通讯员|评论员|作者|特约撰稿人|首席记者|见习记者|实习记者|文)[\\s：:/／]\\s*[\\p{Han}·].{0,40}"
        u"|(?:By|BY) \\p{Lu}.{1,60}"};
    return cells(line) <= 80 && !isTerminated(line) && rule.matches(line);
}

bool isCredit(std::u16string_view line)
{
    static const Rule rule{
        u"[^。！？]{1,24}(?:摄|摄影|摄影报道|供图)"
        u"|(?:摄影|图片|图|供图)\\s*[：:/／].{1,24}"
        u"|(?:Photos?|Pictures?|Photographs?)(?: by |: | courtesy of ).{1,60}"};
    return cells(line) <= 80 && !endsWithOneOf(line, u"。！？") && rule.matches(line);
}

std::size_t creditInside(std::u16string_view caption)
{
    static const Rule rule{
        u".*[。！？”）.!?]\\s*((?:本报记者|记者|通讯员|新华社发|资料图片)?[（\\s]*[\\p{Han}·\\s]{2,14}(?:摄|摄影|供图)）?"
        u"|(?:Photos?|Pictures?|Photographs?)(?: by |: | courtesy of )[^。]{1,60})"};
    // A credit is short: a very long paragraph need not be searched from its head.
    const std::size_t from = caption.size() > 120 ? caption.size() - 120 : 0;
    const std::size_t start = rule.groupStart(caption.substr(from));
    return start == std::u16string_view::npos ? start : from + start;
}

std::size_t datelineLength(std::u16string_view paragraph)
{
    static const Rule rule{
        u"(?:本报讯|本报[^，。（]{1,16}?[电讯]|\\p{Han}{2,6}社[^，。（]{0,24}?电)\\s*(?:（(?:本报)?(?:特约|首席|见习|实习)?(?:记者|通讯员)[^）]{1,60}）\\s*|(?<=[讯电])\\s+|(?<=电)(?=（))"
        u"|（(?:本报)?(?:特约|首席|见习|实习)?(?:记者|通讯员)[^）]{1,60}）\\s*"
        u"|(?:\\p{Lu}[\\p{Lu}.'’-]+)(?: \\p{Lu}[\\p{Lu}.'’-]+){0,3}(?:, [^—–]{1,40}?)? ?(?:—|–|--) ?"};
    return rule.prefix(paragraph.substr(0, 120));
}

bool isQrLine(std::u16string_view text)
{
    static const Rule rule{u".*(?:扫一扫|扫码|扫描二维码|扫描.{0,6}二维码|[Ss]can (?:the|this) (?:QR )?code|QR code).*"};
    return cells(text) <= 160 && rule.matches(text);
}

bool couldBeDisplay(std::u16string_view line)
{
    const std::size_t width = cells(line);
    const bool asksOrCalls = endsWithOneOf(line, sentenceEnds);
    static const Rule caption{u"(?:图为|图[①-⑳]|[上下左右]图)"};
    return width <= (asksOrCalls ? 60u : 84u) && !isTerminated(line) && datelineLength(line) == 0 && !isCredit(line)
        && caption.prefix(line) == 0 && creditInside(line) == std::u16string_view::npos;
}

bool couldBeCrosshead(std::u16string_view line)
{
    return cells(line) <= 48 && !endsWithOneOf(line, sentenceEnds) && !endsWithOneOf(line, clauseEnds) && !isCredit(line);
}

}
