#include "intake/lines.h"

#include "intake/code_points.h"
#include "intake/rule.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <initializer_list>

namespace banxin::intake {

namespace {

constexpr std::u16string_view sentenceEnds = u"。．！？!?…”’」』）)";
constexpr std::u16string_view clauseEnds = u"，、；：,;:.";

bool endsWithOneOf(std::u16string_view line, std::u16string_view marks)
{
    return !line.empty() && marks.find(line.back()) != marks.npos;
}

bool hasWord(std::u16string_view line, std::u16string_view word) { return line.find(word) != line.npos; }

bool beginsWithOneOf(std::u16string_view line, std::u16string_view marks)
{
    return !line.empty() && marks.find(line.front()) != marks.npos;
}

/// Words that only a credit has: 摄, 供图, Photo.
bool hasCreditWord(std::u16string_view line)
{
    return hasOneOf(line, u"摄攝图圖供") || hasWord(line, u"Phot") || hasWord(line, u"Picture");
}

int widthOf(std::int32_t c)
{
    if (c < 0x1100)
        return 1;
    if (c >= 0x4E00 && c <= 0x9FFF)
        return 2;
    const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

std::size_t skipSpaces(std::u16string_view line, std::size_t at)
{
    while (at < line.size() && (line[at] == u' ' || line[at] == u'\u3000'))
        ++at;
    return at;
}

/// 本报讯（记者…）, which nine of ten datelines are, without the cost of the rule for all of them.
std::size_t commonDatelineLength(std::u16string_view head)
{
    constexpr std::size_t longest = 60;
    if (!head.starts_with(u"本报讯"))
        return 0;
    const std::size_t open = skipSpaces(head, 3);
    if (open >= head.size() || (head[open] != u'（' && head[open] != u'('))
        return 0;
    const std::u16string_view inside = head.substr(open + 1, longest + 4);
    const std::size_t close = inside.find_first_of(u"）)");
    const bool isReporter = inside.starts_with(u"记者") || inside.starts_with(u"通讯员") || inside.starts_with(u"本报记者");
    return isReporter && close != inside.npos && close <= longest ? skipSpaces(head, open + close + 2) : 0;
}

/// Not wider than so many cells; of a longer line only the beginning is looked at.
bool isWithin(std::u16string_view line, std::size_t most)
{
    return line.size() <= most * 2 && cells(line) <= most;
}

/// Ends with a telephone number or the like, as no headline does.
bool endsWithNumber(std::u16string_view line)
{
    std::size_t digits = 0;
    while (!line.empty() && ((line.back() >= u'0' && line.back() <= u'9') || line.back() == u'-')) {
        digits += line.back() == u'-' ? 0u : 1u;
        line.remove_suffix(1);
    }
    return digits >= 7 && hasOneOf(line, u"：:");
}

/// 系列评论③, 冬修水利系列谈（之二）, [桥边夜话], Commentary: a label by its number, its brackets or its Latin word.
bool isLabelByForm(std::u16string_view line)
{
    constexpr std::u16string_view ends = u"①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳）)一二三四五六七八九十】〗〕]］〉>＞0123456789ynlskrtwe";
    static const Rule rule{
        u".{2,30}(?:[①-⑳]|[（(](?:之)?[一二三四五六七八九十0-9]{1,3}[）)]|[·—\\s]?之[一二三四五六七八九十]{1,3}|.*,? [Pp]art \\d{1,2})"
        u"|(?:.{1,29}\\b)?(?:[Cc]ommentary|[Oo]pinion|[Ee]ditorial|[Cc]olumn|[Aa]nalysis|[Nn]otebook|[Vv]iewpoint|[Pp]erspective)|(?:Our|Your|Guest) [Vv]iew|Letters?(?: to the [Ee]ditor)?"
        u"|[【〖〔\\[［〈<＜][^】〗〕\\]］〉>＞]{2,16}[】〗〕\\]］〉>＞]"};
    return endsWithOneOf(line, ends) && rule.matches(line);
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
    for (std::size_t i = 0; i < line.size();)
        count += static_cast<std::size_t>(widthOf(nextCodePoint(line, i)));
    return count;
}

bool isTerminated(std::u16string_view line)
{
    return endsWithOneOf(line, u"。．，、；：,;:.…");
}

bool isLabel(std::u16string_view line)
{
    using Words = std::initializer_list<std::u16string_view>;
    static constexpr Words ofASeries = {u"评论", u"时评", u"快评", u"短评", u"锐评", u"社评", u"述评", u"社论", u"专栏", u"论坛", u"观察", u"手记", u"视点", u"系列报道", u"特别报道", u"追踪报道",
        u"连载", u"图片新闻", u"系列谈", u"漫谈", u"杂谈", u"笔谈", u"夜话", u"評論", u"時評", u"快評", u"短評", u"社評", u"述評", u"社論", u"專欄", u"論壇", u"觀察", u"手記", u"觀點", u"系列報導",
        u"特別報導", u"連載", u"漫談", u"雜談", u"筆談"};
    static constexpr Words ofAColumn = {u"追踪", u"回访", u"直击", u"速递", u"播报", u"传真", u"在线", u"广角", u"聚焦", u"来信", u"来论", u"信箱", u"茶座", u"沙龙", u"讲堂", u"園地", u"园地",
        u"巷议", u"众议", u"时论", u"夜谭", u"杂感", u"随感", u"有感", u"我见", u"一得", u"漫笔", u"一家之言", u"对话", u"访谈", u"专访", u"人物", u"笔阵", u"筆陣", u"调查", u"探访", u"体验", u"实测", u"帮办", u"维权", u"语丝", u"问答", u"我答",
        u"必答", u"信息", u"书评", u"影评", u"微小说", u"小小说", u"随笔", u"诗苑", u"诗页"};
    static constexpr Words alone = {u"社论", u"时评", u"短评", u"快评", u"评论", u"图片新闻", u"图说新闻", u"特写", u"简讯", u"快讯", u"言论", u"社論", u"時評", u"短評", u"評論", u"特寫", u"簡訊",
        u"快訊", u"链接", u"新闻链接", u"相关链接", u"知识链接", u"背景链接", u"新闻背景", u"相关背景", u"延伸阅读", u"名词解释", u"小贴士", u"相关新闻"};
    constexpr std::size_t shortestSeries = 2;   // characters before the word
    constexpr std::size_t longestColumn = 6;
    if (line.size() < 2 || !isWithin(line, 60))
        return false;
    const auto endsWithAny = [&](Words words, std::size_t least, std::size_t most) {
        return std::any_of(words.begin(), words.end(), [&](std::u16string_view word) {
            return line.ends_with(word) && line.size() >= word.size() + least && line.size() <= word.size() + most;
        });
    };
    if (endsWithAny(alone, 0, 0) || endsWithAny(ofASeries, shortestSeries, 30))
        return true;
    return (endsWithAny(ofAColumn, 0, longestColumn) && !hasOneOf(line, u" \u3000：，")) || isLabelByForm(line);
}

bool isCommentary(std::u16string_view label, std::u16string_view byline)
{
    static const Rule rule{u"(?s).*(?:评论|时评|快评|短评|锐评|社评|述评|社论|言论|论坛|观点|观察|巷议|众议|来论|时论|夜谭|杂感|笔阵|筆陣|一家之言|系列谈|漫谈|杂谈|笔谈|評論|時評|短評|社評|社論|論壇|觀點|漫談|雜談"
                           u"|[Cc]ommentary|[Oo]pinion|[Ee]ditorial|[Vv]iewpoint|[Pp]erspective|(?:Guest|Staff) [Cc]olumn|Letters? to the [Ee]ditor).*"
                           u"|.*(?<!访|座|面|恳|会)谈[①-⑳（(之一二三四五六七八九十0-9）)]{0,4}"};
    return (isWithin(label, 60) && rule.matches(label)) || (isWithin(byline, 80) && (hasWord(byline, u"评论员") || hasWord(byline, u"評論員")));
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
        u"|本報(?:記者|通訊員|評論員|特約撰述).{0,40}"
        u"|(?:記者|通訊員|評論員|作者|特約撰述)[\\s：:/／]\\s*[\\p{Han}·].{0,40}"
        u"|(?:By|BY) \\p{Lu}.{1,60}"};
    const bool mayBe = beginsWithOneOf(line, u"□■◎○●B（(") || hasOneOf(line, u"者员員人文图圖字写寫稿撰访訪");
    if (!mayBe || !isWithin(line, 80) || isTerminated(line))
        return false;
    const bool isBracketed = line.size() > 3 && (line.front() == u'（' || line.front() == u'(') && (line.back() == u'）' || line.back() == u')');
    return rule.matches(line) || (isBracketed && isNameLine(line.substr(1, line.size() - 2)));
}

bool isBylineTitle(std::u16string_view line)
{
    static const Rule rule{
        u"(?i)[a-z0-9._-]{1,40}@[a-z0-9.-]{3,40}|(?:[a-z]+ ){0,3}(?:writer|reporter|editor|correspondent|columnist|contributor)s?(?:,.{2,40})?"
        u"|(?:special to|for) the .{2,40}|(?:the )?associated press|reuters|.{2,40} (?:staff|news service|staff report)"};
    return line.size() <= 60 && line.front() < 0x2000 && rule.matches(line);
}

bool isCredit(std::u16string_view line)
{
    static const Rule rule{
        u"[^。！？]{1,24}(?:摄|摄影|摄影报道|供图|攝|攝影|攝影報導|供圖)"
        u"|[\\p{Han}]{2,10}发?\\s?[（(][^。！？）]{1,24}(?:摄|摄影|供图)[）)]"
        u"|[（(][^。！？）]{1,24}(?:摄|摄影|供图|资料图片|攝|攝影|提供|供圖|資料照)[）)]"
        u"|[□■◎○●]?\\s*(?:摄影|攝影|图片|图)\\s+(?:本报|本報)?(?:首席|特约|见习|实习)?(?:记者|通讯员|記者).{1,24}"
        u"|[□■◎○●]?\\s*(?:摄影|图片|图|供图|攝影|圖片|圖|供圖)\\s*[：:/／].{1,24}"
        u"|(?:Photos?|Pictures?|Photographs?)(?: by |: | courtesy of ).{1,60}"};
    static const Rule wordsToo{u".*文\\s?[/／并、+]?\\s?摄(?:影)?"};
    return hasCreditWord(line) && !wordsToo.matches(line) && !endsWithOneOf(line, u"。！？") && isWithin(line, 80) && rule.matches(line);
}

std::size_t creditInside(std::u16string_view caption)
{
    static const Rule rule{
        u".*[。！？”）.!?]\\s*([（(]?(?:本报记者|记者|通讯员|新华社发|资料图片|本報記者|記者)?[（\\s]*[\\p{Han}·\\s]{2,22}[/／]?(?:摄|摄影|摄影报道|供图|攝|攝影|供圖)[）)]?"
        u"|[（(]?(?:Photos?|Pictures?|Photographs?)(?: by |: | courtesy of )[^。]{1,60})"};
    static const Rule unclosed{u"(?:图为|[上下左右]图|图[①-⑳]).*\\s((?:本报|新华社)?(?:记者|通讯员)?\\s*[\\p{Han}·]{2,4}(?:\\s[\\p{Han}·]{2,4})?\\s*[/／]?(?:摄|摄影))"};
    if (!hasCreditWord(caption.substr(caption.size() - std::min<std::size_t>(caption.size(), 120))))
        return std::u16string_view::npos;
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
    static const Rule rule{u"(?:图为|圖為|[图圖][①-⑳]|[上下左右](?:侧|側)?[图圖][为為：:，]|[（(]?[图圖][一二三四五六七八九1-9][：:）)])"};
    // A pointer at a photo is a caption's, if a sentence follows; at a page, a teaser's.
    if (beginsWithOneOf(line, u"▲△↑↓←▼▽◀"))
        return line.size() > 8 && (isEndOfParagraph(line) || hasCreditWord(line));
    return beginsWithOneOf(line, u"图圖上下左右（(") && rule.prefix(line.substr(0, 12)) > 0;
}

bool isSelfContainedCaption(std::u16string_view caption)
{
    static const Rule day{u"(?:近日|日前|连日来|近期|近年来|昨[日天晚]|今[日天]|当[日天]|这是|入[春夏秋冬]以?来?|时下|眼下|[0-9]{1,2}月(?:[0-9]{1,2}日|[上中下]旬)|[0-9]{1,2}日|(?:初|金|深|盛|仲|隆)[春夏秋冬]时节)"};
    if (beginsAsCaption(caption))
        return false;
    const std::size_t shown = caption.find(u"图为");
    return (shown != caption.npos && shown >= 12) || (cells(caption) >= 40 && day.prefix(caption.substr(0, 20)) > 0);
}

bool isSigned(std::u16string_view text)
{
    static const Rule signature{u".*[（(](?:[^（）()]{0,12}(?:记者|通讯员|评论员|作者|摄|完|下转|上接|据|单位|见习|图片|来源)[^（）()]{0,40}|[\\p{Han}·]{2,4}(?:[ \u3000、][\\p{Han}·]{1,4}){0,4}|\\p{Han}(?:[ \u3000、][\\p{Han}·]{1,4}){1,4})[）)]"};
    return endsWithOneOf(text, u"）)") && signature.matches(text.substr(text.size() - std::min<std::size_t>(text.size(), 60)));
}

bool isEndOfParagraph(std::u16string_view text)
{
    constexpr std::u16string_view closers = u"”’」』）》】\")";
    constexpr std::u16string_view ends = u"。！？…!?.：:";
    while (!text.empty() && (text.back() == u' ' || text.back() == u'\u3000'))
        text.remove_suffix(1);
    if (isSigned(text))
        return true;
    while (!text.empty() && closers.find(text.back()) != closers.npos)
        text.remove_suffix(1);
    return text.empty() || ends.find(text.back()) != ends.npos;
}

std::size_t datelineLength(std::u16string_view paragraph)
{
    // Half-width brackets too: the parts are told whether marks are widened or not.
    static const Rule plain{
        u"(?:本报讯|本報訊)\\s*(?:记者|記者|通讯员|通訊員)\\s*[\\p{Han}·]{1,4}(?:[ \u3000、][\\p{Han}·]{1,4}){0,4}\\s*(?:摄影)?(?:报道|報導)\\s+"
        u"|(?:本[报刊台网社]讯|\\p{Han}{2,6}(?:[日晚早时晨][报報]|都市报|融媒|周刊|[网網])[讯訊]|本报[^，。（(]{1,16}?[电讯]|综合\\p{Han}{2,6}社[^，。（(]{0,24}?电|本報訊|本報[^，。（(]{1,16}?[電訊]|\\p{Han}{2,6}社[^，。（(]{0,24}?[电電])\\s*"
        u"(?:[（(](?:本[报報])?(?:特约|首席|见习|实习|全媒体|融媒体?)?(?:记者|通讯员|記者|通訊員)[^）)]{1,60}[）)]\\s*|(?<=[讯电訊電])\\s+|(?<=[电電])(?=[（(]))"};
    static const Rule bracketed{
        u"[（(](?:本[报報])?(?:特约|首席|见习|实习|全媒体|融媒体?)?(?:记者|通讯员|記者|通訊員)[^）)]{1,60}[）)]\\s*"
        u"|[（(]\\p{Han}{2,4}社[^）)]{0,30}[电電讯訊][）)]\\s*"
        u"|[【〔\\[](?:(?:本[报報])?(?:记者|通讯员|記者|通訊員)[^】〕\\]]{1,40}(?:报道|報導|[电電讯訊])|本报讯|本報訊|\\p{Han}{2,6}社[^】〕\\]]{0,24}[电電讯訊])[】〕\\]]\\s*"};
    static const Rule latin{u"(?:\\p{Lu}[\\p{Lu}.'’-]+)(?: \\p{Lu}[\\p{Lu}.'’-]+){0,3}(?:, [^—–]{1,40}?)? ?(?:—|–|--) ?"};
    const std::u16string_view head = paragraph.substr(0, 120);
    if (head.empty())
        return 0;
    if (beginsWithOneOf(head, u"（(【〔["))
        return bracketed.prefix(head);
    if (head.front() < 0x2000)
        return u_isupper(head.front()) && hasOneOf(head.substr(0, 100), u"—–-") ? latin.prefix(head) : 0;
    if (const std::size_t length = commonDatelineLength(head); length > 0)
        return length;
    const bool mayBe = beginsWithOneOf(head, u"本综") || hasOneOf(head.substr(0, 9), u"社讯訊");
    return mayBe && hasOneOf(head.substr(0, 40), u"讯訊电電") ? plain.prefix(head) : 0;
}

bool isQrLine(std::u16string_view text)
{
    static const Rule rule{u".*(?:扫一扫|扫码|扫描二维码|扫描.{0,6}二维码|[Ss]can (?:the|this) (?:QR )?code|QR code).*"};
    return hasOneOf(text, u"扫码Q") && isWithin(text, 160) && rule.matches(text);
}

bool couldBeDisplay(std::u16string_view line)
{
    const bool asksOrCalls = endsWithOneOf(line, sentenceEnds);
    return isWithin(line, asksOrCalls ? 60u : 84u) && !isTerminated(line) && !isSentence(line) && !endsWithNumber(line) && datelineLength(line) == 0 && !isCredit(line)
        && !beginsAsCaption(line) && creditInside(line) == std::u16string_view::npos;
}

bool couldBeCrosshead(std::u16string_view line)
{
    return isWithin(line, 48) && !endsWithNumber(line) && !endsWithOneOf(line, sentenceEnds) && !endsWithOneOf(line, clauseEnds) && !isCredit(line);
}

}
