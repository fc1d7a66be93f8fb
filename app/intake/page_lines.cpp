#include "intake/page_lines.h"

#include "intake/lines.h"
#include "intake/rule.h"

#include <algorithm>
#include <initializer_list>
#include <vector>

namespace banxin::intake {

using namespace std::string_view_literals;

namespace {

/// Asked of many lines: a search for words costs a tenth of a regular expression.
bool hasAnyOf(std::u16string_view line, std::initializer_list<std::u16string_view> words)
{
    return std::any_of(words.begin(), words.end(), [&](std::u16string_view word) { return line.find(word) != line.npos; });
}

bool beginsWithAnyOf(std::u16string_view line, std::initializer_list<std::u16string_view> words)
{
    return std::any_of(words.begin(), words.end(), [&](std::u16string_view word) { return line.starts_with(word); });
}

/// 投稿信箱：…, 爆料热线：…: where the desk can be reached.
bool isAddressOfDesk(std::u16string_view line)
{
    return hasAnyOf(line, {u"投稿", u"来稿", u"爆料", u"报料", u"本版", u"编辑"}) && hasAnyOf(line, {u"信箱：", u"邮箱：", u"热线：", u"电话：", u"信箱:", u"邮箱:", u"热线:", u"电话:"})
        && !hasOneOf(line, u"，。");
}

/// What a paper has to say of itself: its numbers, who publishes and prints it.
bool isPublisher(std::u16string_view line)
{
    static const Rule numbers{u".*(?:CN\\s?[0-9]{2}-[0-9]{4}|第\\s?[0-9]{2,6}\\s?期|[今本](?:日|期)\\s?[0-9]{1,3}\\s?版|农历\\p{Han}{2}年|(?:主管|主办|出版)(?:单位)?[：: ]).*"};
    static const Rule dayAndPage{u"(?:\\p{Han}{2,8}\\s+)?[12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日\\s+第?[A-D]?[0-9]{1,2}版?(?:\\s+\\p{Han}{2,6})?"};
    if (hasAnyOf(line, {u"统一连续出版物号", u"统一刊号", u"邮发代号", u"国际标准刊号", u"市委机关报", u"县委机关报", u"区委机关报", u"省委机关报"}))
        return true;
    if (hasAnyOf(line, {u"CN", u"期", u"今日", u"本日", u"本期", u"农历", u"主管", u"主办", u"出版"}) && numbers.matches(line))
        return true;
    if (hasOneOf(line, u"年") && dayAndPage.matches(line))
        return true;
    const std::size_t colon = line.find_first_of(u"：:");
    return colon <= 16 && !hasOneOf(line.substr(0, colon), u"，。")
        && beginsWithAnyOf(line, {u"本报", u"本刊", u"本社", u"社址", u"报社", u"编辑部", u"广告热线", u"广告部", u"广告刊登", u"发行热线", u"发行部", u"承印", u"印刷", u"零售", u"定价", u"邮编"});
}

constexpr bool isSpace(char16_t c) { return c == u' ' || c == u'\u3000'; }

/// How sure a word is the name of what acts: an office, a place, a firm.
enum class Actor { No, Maybe, Sure };

Actor actor(std::u16string_view words)
{
    static const Rule office{
        u"\\p{Han}{1,14}(?:局|街道|办|委|学校|小学|中学|大学|中心|公司|集团|厅|处|医院|银行|支行|分行|法院|检察院|派出所|联社|供销社|妇联|团委|工会|工商联|协会"
        u"|联合会|委员会|办公室|管委会|合作社|党委|党组|支部|总队|支队|大队|中队|联盟|服务部)"};
    static const Rule place{u"\\p{Han}{2,12}(?:镇|乡|县)"};
    static const Rule other{u"\\p{Han}{1,12}(?:区|市|州|旗|院|校|社区|村|所|站|队|庭|馆|园)"};
    static const Rule common{u".*(?:水乡|古镇|小镇|家乡|故乡|他乡|异乡|还乡|下乡|返乡)"};
    static const Rule verb{
        u"(?:打造|建设|建好|建成|走进|走出|服务|支持|助力|推进|推动|加强|加快|强化|聚焦|深入|发展|筑牢|优化|提升|守护|守好|情系|关爱|关注|争当|争做|扎根|心系|创建|共建|唱响"
        u"|点亮|激活|擦亮|管好|用好|办好|盘活|做强|做大|做优|做实|送|让|把|为|我|全力|齐心|携手|喜迎|欢庆|畅通|绘就|书写|奏响|赋能|推广|保障|改造|振兴|相约|相聚)"};
    if (words.size() > 16 || verb.prefix(words) > 0 || common.matches(words))
        return Actor::No;
    if (office.matches(words) || place.matches(words))
        return Actor::Sure;
    return other.matches(words) ? Actor::Maybe : Actor::No;
}

std::vector<std::u16string_view> segments(std::u16string_view line)
{
    std::vector<std::u16string_view> found;
    std::size_t start = 0;
    for (std::size_t i = 0; i <= line.size(); ++i) {
        if (i < line.size() && !isSpace(line[i]))
            continue;
        if (i > start)
            found.push_back(line.substr(start, i - start));
        start = i + 1;
    }
    return found;
}

/// 某某局 做一件事 做另一件: who acts, then a couplet, or one line that is clearly longer.
HeadlineParts actorFirst(std::u16string_view line)
{
    const auto parts = segments(line);
    if (parts.size() < 2 || parts.size() > 3)
        return {};
    const Actor who = actor(parts[0]);
    const bool isParallel = parts.size() == 3 && parts[0].size() == parts[1].size() && parts[1].size() == parts[2].size();
    const bool isOne = parts.size() == 3 ? who == Actor::Sure || (who == Actor::Maybe && !isParallel)
                                         : who == Actor::Sure && parts[1].size() >= parts[0].size() + 3;
    if (!isOne)
        return {};
    return {parts[0].size(), static_cast<std::size_t>(parts[1].data() - line.data()), false};
}

HeadlineParts actorAndColon(std::u16string_view line)
{
    const std::size_t colon = line.find(u'：');
    if (colon == line.npos || colon == 0 || colon + 3 > line.size() || actor(line.substr(0, colon)) == Actor::No)
        return {};
    std::size_t second = colon + 1;
    while (second < line.size() && isSpace(line[second]))
        ++second;
    return {colon, second, false};
}

HeadlineParts labelInBrackets(std::u16string_view line)
{
    static const Rule rule{u"(?:【[^】]{2,12}】|〖[^〗]{2,12}〗|［[^］]{2,12}］|\\[[^\\]]{2,12}\\])\\s*"};
    const std::size_t length = rule.prefix(line.substr(0, 24));
    if (length == 0 || length + 2 > line.size())
        return {};
    std::size_t first = length;
    while (isSpace(line[first - 1]))
        --first;
    return {first, length, true};
}

}

bool isFurniture(std::u16string_view line)
{
    static const Rule day{u"(?=.*(?:星期|周)[一二三四五六日天])(?=.*[0-9一二三四五六七八九〇○]{1,4}[年月/.-]).{4,60}"};
    static const Rule staff{
        u"[□■◎○●]?\\s*(?:本版)?(?:责编|责任编辑|值班(?:编委|主任|编辑|总编)|(?:执行|副)?(?:主编|总编辑?)|(?:首席|见习|实习|图片|视觉)?编辑|统筹|监制|视觉|美编|美术编辑|版式|版面|组版|排版|校对|审读|检校)(?:[：:/／\\s].{1,50}|\\s*\\p{Han}{2,4}.{0,40}(?:校对|版式|组版|美编).{1,12})"};
    static const Rule contact{u"(?:本版|本报|本刊|新闻|投稿|编辑部|读者)(?:投稿|联系|爆料|广告|发行|订阅)?(?:邮箱|电话|热线|信箱|地址)[：:].{1,60}"};
    static const Rule folio{u"(?:第\\s?[A-D]?[0-9一二三四五六七八九十]{1,2}\\s?版|[A-D]?[0-9]{1,2}\\s?版?)(?:[\\s·:：|｜]+\\p{Han}{2,6})?|\\p{Han}{2,4}[\\s·:：|｜]+(?:第?[0-9]{1,2}版|[A-D][0-9]{1,2})"};
    static const Rule latinDay{u"(?=.*\\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day|\\.)?\\b)(?=.*\\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.? [0-9]{1,2})(?=.*\\b[12][0-9]{3}\\b).{10,80}"};
    if (line.size() > 80 || isTerminated(line))
        return false;
    return (hasOneOf(line, u"星周") && day.matches(line)) || isPublisher(line) || (hasOneOf(line, u"编編版美校审審检统监视") && staff.matches(line))
        || (hasOneOf(line, u"：:") && (contact.matches(line) || isAddressOfDesk(line))) || (hasOneOf(line, u"版ABCD0123456789") && folio.matches(line))
        || (hasOneOf(line, u"0123456789") && line.front() < 0x2000 && latinDay.matches(line));
}

bool isSectionName(std::u16string_view line)
{
    static const Rule rule{
        u"(?:要闻|综合|时政|经济|财经|文化|体育|文体|民生|城事|都市|国内|国际|社会|教育|健康|卫生|生活|副刊|评论|观点|理论|县域|乡镇|法治|广告|深度|专题|科技|娱乐|旅游|公益|视点"
        u"|关注|特刊|专版|专刊|县区|基层|党建|本地|本埠|地方|天下|中国|世界|农村|企业|產經|要聞|綜合|國際|體育|地方|生活)(?:新闻|新聞|周刊|版)?"};
    return line.size() <= 4 && rule.matches(line);
}

bool isContinued(std::u16string_view paragraph)
{
    static const Rule rule{u"[（(【](?:紧接|上接|接)(?:第?\\s?[0-9一二三四五六七八九十]{1,2}|[A-D][0-9]{1,2})\\s?版[^）)】]{0,12}[）)】]"};
    return hasOneOf(paragraph.substr(0, 1), u"（(【") && rule.prefix(paragraph.substr(0, 24)) > 0;
}

bool isAttendance(std::u16string_view line)
{
    static const Rule rule{u"(?:\\p{Han}{2,4}[ \u3000、]){0,6}\\p{Han}{2,4}(?:等)?(?:讲话|主持|出席|致辞|参加|作报告|宣布开幕|批示)(?:并讲话)?(?:[ \u3000]\\p{Han}{2,4}(?:等)?(?:讲话|主持|出席|致辞|参加|作报告|批示)(?:并讲话)?){0,4}"};
    return line.size() <= 40 && hasOneOf(line, u"讲主出致参作宣批") && rule.matches(line);
}

bool isEditorsNote(std::u16string_view paragraph)
{
    static const Rule rule{u"[【（(]?(?:编者按|编者的话|开栏语|开栏的话|编前话|编前|按)[】）)]?[：:\\s]"};
    return hasOneOf(paragraph.substr(0, 2), u"编开按") && rule.prefix(paragraph.substr(0, 12)) > 0;
}

bool isTeaserHead(std::u16string_view line)
{
    static const Rule rule{
        u"[【〖\\[［■▲▶★◆□●]?\\s*(?:今日|本期|本版|要闻|内容|精彩|新闻|头版|版面)?(?:导\\s?读|看点|导览|要目|目录|導讀|目錄)\\s*[】〗\\]］：:]?"
        u"|(?:Inside|INSIDE|In this issue|Inside today)"};
    return line.size() <= 16 && hasOneOf(line, u"导導看要目I") && rule.matches(line);
}

bool hasPageReference(std::u16string_view line)
{
    static const Rule rule{
        u".*?(?:详见|见|转|刊|→|>|＞|»|▶|…|—|\\s|（|\\(|\\p{Han})\\s*(?:第\\s?)?[A-D]?[0-9一二三四五六七八九十]{1,2}(?:[-—–][0-9]{1,2})?\\s?版\\s*[）)]?"
        u"|.*[\\s…→>＞》»▶（(]\\s*(?:[A-D][0-9]{1,2}|P\\.?\\s?[0-9]{1,2}|[Pp]age [A-D]?[0-9]{1,2})\\s*[）)]?"
        u"|(?:[▲▶■●◆★·▷►]\\s*)?(?:第\\s?[0-9一二三四五六七八九十]{1,2}\\s?版|[A-D]?[0-9]{1,2}\\s?版|[A-D][0-9]{2})[\\s：:|｜·]*\\S.*"};
    return line.size() <= 80 && rule.matches(line);
}

bool isInvitation(std::u16string_view line)
{
    if (line.size() > 80 || !hasOneOf(line, u"扫码Q") || datelineLength(line) > 0)
        return false;
    if (hasAnyOf(line, {u"扫一扫", u"微信扫码", u"请扫码", u"欢迎扫码", u"手机扫码", u"can the QR code", u"can this QR code", u"can the code", u"can this code", u"QR code"}))
        return true;
    static const Rule code{u"(?:扫描|长按|识别).{0,8}二维码|二维码.{0,6}(?:关注|阅读|观看)"};
    static const Rule scan{u"扫码.{0,4}(?:关注|阅读|观看|查看|了解|收听|订阅|下载|进入|加入|进群|参与|报名|投稿|留言|互动|领取|看)"};
    for (std::size_t i = line.find_first_of(u"扫长识二"); i != line.npos; i = line.find_first_of(u"扫长识二", i + 1)) {
        if (code.prefix(line.substr(i)) > 0 || scan.prefix(line.substr(i)) > 0)
            return true;
    }
    return false;
}

bool isPlainInvitation(std::u16string_view line)
{
    return hasAnyOf(line.substr(0, 80), {u"扫一扫", u"二维码", u"扫码关注", u"QR code", u"Scan", u"scan"});
}

bool isPointerOn(std::u16string_view line)
{
    static const Rule rule{u"[（(【]?(?:紧)?(?:下转|转)(?:第?\\s?[0-9一二三四五六七八九十]{1,2}|[A-D][0-9]{1,2})\\s?版[^）)】]{0,12}[）)】]?|(?:Continued|See) (?:on )?(?:[Pp]age )?[A-D]?[0-9]{1,2}|.{0,30}, [Pp]age [A-D]?[0-9]{1,2}"};
    return line.size() <= 40 && hasAnyOf(line, {u"转", u"Continued", u"See ", u"age "}) && rule.matches(line);
}

bool endsStory(std::u16string_view paragraph) { return isSigned(paragraph) || isPointerOn(paragraph) || isDay(paragraph) || isSender(paragraph); }

bool isDay(std::u16string_view line)
{
    static const Rule rule{u"(?:[12][0-9]{3}|[二〇○零一二三四五六七八九]{4})年(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})月(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})日"};
    return line.size() <= 12 && hasOneOf(line, u"年") && rule.matches(line);
}

bool isRow(std::u16string_view line)
{
    static const Rule rule{u"[^，。]{1,20}?\\s*[0-9]{1,3}\\s?[:：比—–-]\\s?[0-9]{1,3}\\s*[^，。]{1,20}"};
    const std::size_t sign = line.find_first_of(u":：比—–-");
    const bool isBetweenFigures = sign != line.npos && hasOneOf(line.substr(0, sign), u"0123456789") && hasOneOf(line.substr(sign), u"0123456789");
    return line.size() <= 48 && isBetweenFigures && rule.matches(line);
}

bool isNoticeHead(std::u16string_view line)
{
    static const Rule rule{
        u".{0,10}(?:通知|通告|公告|声明|启事|公示|讣告|更正|致歉|简讯|要闻|快讯|战报|赛程|积分榜|一览|天气|天气预报|开奖|服务台|招聘|招租|通知|啟事|公告|聲明|天氣)"
        u"|(?i)in brief|(?:.{1,20} )?(?:log|briefs|calendar|corrections?|obituaries|notices?|forecast|scores|standings|results)"};
    return line.size() <= 30 && rule.matches(line);
}

bool tellsNews(std::u16string_view line)
{
    static const Rule latin{
        u"(?i).*\\b(?:to [a-z]{3,}|adds?|opens?|closes?|closed|named|wins?|won|loses?|killed|hurt|dies|backs?|approves?|rejects?|delays?|plans?|seeks?|warns?)\\b.*"};
    static constexpr auto han = {u"召开"sv, u"举行"sv, u"举办"sv, u"启动"sv, u"启用"sv, u"开幕"sv, u"闭幕"sv, u"开工"sv, u"竣工"sv, u"建成"sv, u"投用"sv, u"投运"sv, u"上线"sv, u"发布"sv,
        u"公布"sv, u"增长"sv, u"下降"sv, u"突破"sv, u"落成"sv, u"揭牌"sv, u"成立"sv, u"签约"sv, u"开通"sv, u"通车"sv, u"开放"sv, u"续开"sv, u"亮相"sv, u"再添"sv, u"新增"sv, u"出台"sv, u"印发"sv,
        u"入选"sv, u"夺冠"sv, u"摘金"sv, u"今起"sv, u"明起"sv, u"今日"sv, u"明日"sv, u"昨日"sv, u"今天"sv, u"明天"sv, u"昨天"sv, u"昨晚"sv, u"下周"sv, u"下月"sv, u"年底"sv, u"首届"sv, u"首次"sv,
        u"首个"sv, u"首家"sv, u"首条"sv, u"首座"sv, u"将于"sv, u"将在"sv, u"将迎"sv, u"获评"sv, u"获批"sv, u"获奖"sv, u"延长"sv, u"延至"sv, u"延期"sv, u"推出"sv, u"推行"sv, u"试点"sv, u"上调"sv, u"下调"sv, u"上涨"sv, u"下跌"sv, u"落户"sv, u"增至"sv, u"减少"sv, u"实施"sv, u"施行"sv, u"开班"sv, u"开课"sv, u"开业"sv, u"开馆"sv,
        u"复工"sv, u"复航"sv, u"首航"sv, u"上市"sv, u"征集"sv, u"评选"sv, u"揭晓"sv, u"出炉"sv, u"拆除"sv, u"修复"sv, u"升级"sv, u"扩建"sv, u"免费"sv, u"來了"sv, u"来了"sv, u"調整"sv, u"舉行"sv, u"啟用"sv, u"啟動"sv};
    return hasAnyOf(line, han) || (!line.empty() && line.front() < 0x2000 && line.size() <= 84 && latin.matches(line));
}

bool isPaperName(std::u16string_view line)
{
    static const Rule rule{
        u"\\p{Han}{2,8}(?:[日晚早晨时時周商导導快][报報]|都市[报報]|周刊|週刊|新[闻聞][报報])"
        u"|(?i)(?:the )?[\\p{L}.' -]{2,30} (?:gazette|courier|herald|times|post|tribune|journal|chronicle|record|star|globe|observer|sentinel|daily|weekly|news|press|mercury|argus|examiner|bulletin"
        u"|register|standard|independent|mail|echo|advertiser|reporter|dispatch|ledger|enterprise|monitor|telegraph|express|guardian)"};
    return line.size() <= 48 && rule.matches(line);
}

bool isSender(std::u16string_view line)
{
    static const Rule rule{u"(?:读者|市民|网友|居民|业主|村民|家长|讀者|市民)[\\s：:]+[\\p{Han}·]{1,4}(?:[\\s、][\\p{Han}·]{1,4}){0,3}|(?:—|–|--|-) ?\\p{Lu}[^—.!?]{2,56}"};
    return line.size() <= 60 && !line.empty() && hasOneOf(line.substr(0, 1), u"读讀市网居业村家—–-") && !line.starts_with(u"——") && rule.matches(line);
}

bool isQuestionOrAnswer(std::u16string_view paragraph)
{
    static const Rule rule{u"(?:问|答|記者|记者|主持人|問|Q|A)[：:]"};
    return hasOneOf(paragraph.substr(0, 1), u"问答記记主問QA") && rule.prefix(paragraph.substr(0, 5)) > 0;
}

bool beginsAsLead(std::u16string_view paragraph)
{
    static const Rule rule{
        u"(?:近日|日前|即日起|连日来|昨[日天晚]|今[日天]|[0-9]{1,2}月[0-9]{1,2}日|[0-9]{1,2}日|本周|上周|本月|记者(?:昨日|今日|近日|日前|[0-9]{1,2}日)?从|记者(?:昨日|近日)?获悉|昨[晚夜])"};
    return rule.prefix(paragraph.substr(0, 12)) > 0;
}

bool isNumbered(std::u16string_view line)
{
    static const Rule rule{u"(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十0-9]{1,3}[）)]|[0-9]{1,2}(?:[、．]|\\.(?![0-9]))|[①-⑳]|第[一二三四五六七八九十]+[章节篇])"};
    return hasOneOf(line.substr(0, 1), u"一二三四五六七八九十（(0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳第") && rule.prefix(line.substr(0, 8)) > 0;
}

HeadlineParts headlineParts(std::u16string_view line)
{
    if (line.size() > 60 || line.find_first_of(u" \u3000：【〖［[") == line.npos)
        return {};
    for (const auto find : {labelInBrackets, actorAndColon, actorFirst}) {
        if (const HeadlineParts parts = find(line); parts.first > 0)
            return parts;
    }
    return {};
}

}
