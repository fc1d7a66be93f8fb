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

/// Ends with a full stop, within quotes or not.
bool isSentence(std::u16string_view line)
{
    while (!line.empty() && endsWithOneOf(line, u"”’」』"))
        line.remove_suffix(1);
    return endsWithOneOf(line, u"。．");
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
        u"|(?:评论|时评|快评|短评|锐评|社评|述评|社论|专栏|论坛|观察|手记|视点|系列报道|特别报道|追踪报道|连载|图片新闻)"
        u"|(?:^|.*\\b)(?:[Cc]ommentary|[Oo]pinion|[Ee]ditorial|[Cc]olumn|[Aa]nalysis|[Nn]otebook)"
        u"|.*,? [Pp]art \\d{1,2})"
        u"|(?:社论|时评|短评|快评|评论|图片新闻|图说新闻|特写|简讯|快讯|言论)"
        u"|[【〖〔\\[［][^】〗〕\\]］]{2,16}[】〗〕\\]］]"};
    return cells(line) <= 60 && rule.matches(line);
}

bool isCommentary(std::u16string_view label, std::u16string_view byline)
{
    static const Rule rule{u"(?s).*(?:评论|时评|快评|短评|锐评|社评|述评|社论|言论|论坛|[Cc]ommentary|[Oo]pinion|[Ee]ditorial).*"};
    return (cells(label) <= 60 && rule.matches(label)) || (cells(byline) <= 60 && byline.find(u"评论员") != byline.npos);
}

bool isByline(std::u16string_view line)
{
    static const Rule rule{
        u"[□■◎○●]\\s*\\S.{0,28}"
        u"|本报(?:记者|通讯员|评论员|特约评论员|特约撰稿人|首席记者|见习记者|实习记者).{0,40}"
        u"|(?:记者|通讯员|评论员|作者|特约撰稿人|首席记者|见习记者|实习记者|文)[\\s：:/／]\\s*[\\p{Han}·].{0,40}"
        u"|[（(](?:本报)?(?:特约|首席|见习|实习|全媒体|融媒体?)?(?:记者|通讯员|评论员|作者)[\\s：:]*[\\p{Han}·\\s]{2,40}[）)]"
        u"|\\p{Han}{2,8}[社报网台](?:全媒体|融媒体?|特约|首席|见习|实习)*(?:记者|通讯员|评论员)\\s+[\\p{Han}·].{0,40}"
        u"|(?:全媒体|融媒体?)(?:首席|见习|实习)?(?:记者|评论员)[\\s：:]*[\\p{Han}·].{0,40}"
        u"|(?:文[/／]?图|图[/／]?文|文字|采写|撰文|采访|本版撰稿)[\\s：:/／]+[\\p{Han}·].{0,40}"
        u"|[\\p{Han}·\\s]{2,12}[/／]文(?:\\s.{0,30})?"
        u"|(?:By|BY) \\p{Lu}.{1,60}"};
    if (cells(line) > 80 || isTerminated(line))
        return false;
    const bool isBracketed = line.size() > 3 && (line.front() == u'（' || line.front() == u'(') && (line.back() == u'）' || line.back() == u')');
    return rule.matches(line) || (isBracketed && isNameLine(line.substr(1, line.size() - 2)));
}

bool isCredit(std::u16string_view line)
{
    static const Rule rule{
        u"[^。！？]{1,24}(?:摄|摄影|摄影报道|供图)"
        u"|[（(][^。！？）]{1,24}(?:摄|摄影|供图|资料图片)[）)]"
        u"|(?:摄影|图片|图|供图)\\s*[：:/／].{1,24}"
        u"|(?:Photos?|Pictures?|Photographs?)(?: by |: | courtesy of ).{1,60}"};
    return cells(line) <= 80 && !endsWithOneOf(line, u"。！？") && rule.matches(line);
}

std::size_t creditInside(std::u16string_view caption)
{
    static const Rule rule{
        u".*[。！？”）.!?]\\s*((?:本报记者|记者|通讯员|新华社发|资料图片)?[（\\s]*[\\p{Han}·\\s]{2,22}[/／]?(?:摄|摄影|摄影报道|供图)）?"
        u"|(?:Photos?|Pictures?|Photographs?)(?: by |: | courtesy of )[^。]{1,60})"};
    static const Rule unclosed{u"(?:图为|[上下左右]图|图[①-⑳]).*\\s((?:本报|新华社)?(?:记者|通讯员)?\\s*[\\p{Han}·]{2,4}(?:\\s[\\p{Han}·]{2,4})?\\s*[/／]?(?:摄|摄影))"};
    if (caption.size() <= 120) {
        if (const std::size_t start = unclosed.groupStart(caption); start != std::u16string_view::npos)
            return start;
    }
    // A credit is short: a very long paragraph need not be searched from its head.
    const std::size_t from = caption.size() > 120 ? caption.size() - 120 : 0;
    const std::size_t start = rule.groupStart(caption.substr(from));
    return start == std::u16string_view::npos ? start : from + start;
}

bool isNameLine(std::u16string_view line)
{
    constexpr std::u16string_view surnames =
        u"王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦"
        u"邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪"
        u"梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝闻洛";
    static const Rule names{u"\\p{Han}[ \u3000]\\p{Han}|\\p{Han}{2,4}(?:[ \u3000、]\\p{Han}{2,4}){0,2}"};
    return line.size() <= 14 && surnames.find(line.front()) != surnames.npos && names.matches(line);
}

bool beginsAsCaption(std::u16string_view line)
{
    static const Rule rule{u"(?:图为|图[①-⑳]|[上下左右](?:侧)?图[为：:，]|[（(]?图[一二三四五六七八九1-9][：:）)])"};
    return rule.prefix(line.substr(0, 12)) > 0;
}

bool isSelfContainedCaption(std::u16string_view caption)
{
    static const Rule day{u"(?:近日|日前|连日来|近期|近年来|昨[日天晚]|今[日天]|当[日天]|这是|入[春夏秋冬]以?来?|时下|眼下|[0-9]{1,2}月(?:[0-9]{1,2}日|[上中下]旬)|[0-9]{1,2}日|(?:初|金|深|盛|仲|隆)[春夏秋冬]时节)"};
    if (beginsAsCaption(caption))
        return false;
    const std::size_t shown = caption.find(u"图为");
    return (shown != caption.npos && shown >= 12) || (cells(caption) >= 40 && day.prefix(caption.substr(0, 20)) > 0);
}

bool isEndOfParagraph(std::u16string_view text)
{
    constexpr std::u16string_view closers = u"”’」』）》】\")";
    constexpr std::u16string_view ends = u"。！？…!?.：:";
    static const Rule signature{u".*[（(](?:[^（）()]{0,12}(?:记者|通讯员|评论员|作者|摄|完|下转|上接|据|单位|见习|图片|来源)[^（）()]{0,40}|[\\p{Han}·]{2,4}(?:[ \u3000、][\\p{Han}·]{2,4}){0,4})[）)]"};
    while (!text.empty() && (text.back() == u' ' || text.back() == u'\u3000'))
        text.remove_suffix(1);
    if (signature.matches(text.substr(text.size() - std::min<std::size_t>(text.size(), 60))))
        return true;
    while (!text.empty() && closers.find(text.back()) != closers.npos)
        text.remove_suffix(1);
    return text.empty() || ends.find(text.back()) != ends.npos;
}

std::size_t datelineLength(std::u16string_view paragraph)
{
    // Half-width brackets too: the parts are told whether marks are widened or not.
    static const Rule rule{
        u"(?:本报讯|本报[^，。（(]{1,16}?[电讯]|\\p{Han}{2,6}社[^，。（(]{0,24}?电)\\s*(?:[（(](?:本报)?(?:特约|首席|见习|实习|全媒体|融媒体?)?(?:记者|通讯员)[^）)]{1,60}[）)]\\s*|(?<=[讯电])\\s+|(?<=电)(?=[（(]))"
        u"|[（(](?:本报)?(?:特约|首席|见习|实习|全媒体|融媒体?)?(?:记者|通讯员)[^）)]{1,60}[）)]\\s*"
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
    return width <= (asksOrCalls ? 60u : 84u) && !isTerminated(line) && !isSentence(line) && datelineLength(line) == 0 && !isCredit(line)
        && !beginsAsCaption(line) && creditInside(line) == std::u16string_view::npos;
}

bool couldBeCrosshead(std::u16string_view line)
{
    return cells(line) <= 48 && !endsWithOneOf(line, sentenceEnds) && !endsWithOneOf(line, clauseEnds) && !isCredit(line);
}

}
