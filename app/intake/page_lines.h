#pragma once

#include <cstddef>
#include <string_view>

/// What lines of a whole page look like that are no part of a story, and how a page sets several things in one line.
namespace banxin::intake {

/// The page's own words: 2026年11月25日 星期三 第3版, 责编：… 校对：….
bool isFurniture(std::u16string_view line);

/// 要闻, 综合新闻: the name of a section, as it stands alone at the head of its page.
bool isSectionName(std::u16string_view line);

/// （上接第一版）…: what goes on a story of another page.
bool isContinued(std::u16string_view paragraph);

/// 编者按：…: the editor's words before a report.
bool isEditorsNote(std::u16string_view paragraph);

/// 导读, 今日看点: over pointers to the stories of other pages.
bool isTeaserHead(std::u16string_view line);

/// 县里召开防汛会议　2版, ▶3版 …
bool hasPageReference(std::u16string_view line);

/// （下转第二版）: where the text goes on.
bool isPointerOn(std::u16string_view line);

/// Nothing of the story can follow: it is signed, or goes on elsewhere, or its day stands there.
bool endsStory(std::u16string_view paragraph);

/// 2026年11月19日: nothing but a day.
bool isDay(std::u16string_view line);

/// 湖人121:117太阳: two things and their score.
bool isRow(std::u16string_view line);

/// 停电通知, 遗失声明, 三日天气: the headline of a notice or of a regular column.
bool isNoticeHead(std::u16string_view line);

/// Has a word that tells what is new: 召开, 启用, 今起.
bool tellsNews(std::u16string_view line);

/// The name of a newspaper: 岭州日报, The Harbor Post.
bool isPaperName(std::u16string_view line);

/// 读者 文铎, — Wen Duo, Lanjin: who wrote the letter above.
bool isSender(std::u16string_view line);

/// 问：…, 答：…: one who speaks in an interview.
bool isQuestionOrAnswer(std::u16string_view paragraph);

/// 昨日，…, 11月19日，…, 记者从某某局获悉，…: as the first paragraph of a report begins.
bool beginsAsLead(std::u16string_view paragraph);

/// 扫一扫 关注我们, as it stands beside a QR code; less than a headline that speaks of codes.
bool isInvitation(std::u16string_view line);

/// One that speaks of scanning the code there, as no headline does.
bool isPlainInvitation(std::u16string_view line);

/// 李维舟讲话 方静姝主持: who did what at a meeting, under its headline.
bool isAttendance(std::u16string_view line);

/// 一、, （二）, 3.: the head of a section or of a list's entry.
bool isNumbered(std::u16string_view line);

/// A headline's line may hold its kicker: 解放区司法局 强化法治宣传 筑牢反邪教防线, 民主街道：点亮“共建共享星”, 【民生】….
struct HeadlineParts {
    std::size_t first = 0;    ///< length of the first part; 0: it is one part
    std::size_t second = 0;   ///< where the second begins
    bool isLabel = false;     ///< the first part is a label, else a kicker
};
HeadlineParts headlineParts(std::u16string_view line);

}
