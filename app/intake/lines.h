#pragma once

#include <cstddef>
#include <string_view>

/// What single lines of copy look like; docs/copy-files.md tells the rules to writers.
namespace banxin::intake {

/// Whether any of the marks stands in the line. Asked before a regular expression, which costs a thousand times as much.
inline bool hasOneOf(std::u16string_view line, std::u16string_view marks) { return line.find_first_of(marks) != line.npos; }

/// Width in half-width cells: a Han character counts two.
std::size_t cells(std::u16string_view line);

/// Ends as a sentence or a clause does, so it is running text.
bool isTerminated(std::u16string_view line);

/// 系列评论③, 桥头时评, Commentary.
bool isLabel(std::u16string_view line);

/// Its label or its byline tells that it is somebody's view.
bool isCommentary(std::u16string_view label, std::u16string_view byline);

/// □ 闻津, 本报记者 文铎, By Wen Duo.
bool isByline(std::u16string_view line);

/// Staff Writer, Special to the Herald: under a byline, what its person is.
bool isBylineTitle(std::u16string_view line);

/// 闻 津, 文铎 洛舟: nothing but names, as they stand under a headline.
bool isNameLine(std::u16string_view line);

/// 文铎 摄, 摄影：文铎, Photo: Wen Duo.
bool isCredit(std::u16string_view line);

/// Where the credit at the end of a caption begins; `npos`: it has none.
std::size_t creditInside(std::u16string_view caption);

/// Begins as the words under a photo do: 图为, 左图：.
bool beginsAsCaption(std::u16string_view line);

/// A caption that tells its news itself: 近日，…。图为…, rather than what a story's photo shows.
bool isSelfContainedCaption(std::u16string_view caption);

/// Ends as a paragraph does: with the mark of a sentence, within quotes or brackets or not, or with a signature.
bool isEndOfParagraph(std::u16string_view text);

/// Ends with who wrote it, in brackets: （记者 文铎）, （作者单位：…）.
bool isSigned(std::u16string_view text);

/// Length of the dateline at the head of a paragraph: 本报讯（记者…）, LANJIN, Nov. 24 —
std::size_t datelineLength(std::u16string_view paragraph);

/// 扫一扫 关注我们: the whole text of a file that stands beside a QR code.
bool isQrLine(std::u16string_view text);

/// Short and not terminated, as headlines are.
bool couldBeDisplay(std::u16string_view line);

/// Between two paragraphs: short enough for one line, and without any mark at its end.
bool couldBeCrosshead(std::u16string_view line);

}
