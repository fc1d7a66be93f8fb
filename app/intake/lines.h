#pragma once

#include <cstddef>
#include <string_view>

/// What single lines of copy look like; docs/copy-files.md tells the rules to writers.
namespace banxin::intake {

/// Width in half-width cells: a Han character counts two.
std::size_t cells(std::u16string_view line);

/// Ends as a sentence or a clause does, so it is running text.
bool isTerminated(std::u16string_view line);

/// 系列评论③, 桥头时评, Commentary.
bool isLabel(std::u16string_view line);

/// □ 闻津, 本报记者 文铎, By Wen Duo.
bool isByline(std::u16string_view line);

/// 文铎 摄, 摄影：文铎, Photo: Wen Duo.
bool isCredit(std::u16string_view line);

/// Where the credit at the end of a caption begins; `npos`: it has none.
std::size_t creditInside(std::u16string_view caption);

/// Length of the dateline at the head of a paragraph: 本报讯（记者…）, LANJIN, Nov. 24 —
std::size_t datelineLength(std::u16string_view paragraph);

/// 扫一扫 关注我们: the whole text of a file that stands beside a QR code.
bool isQrLine(std::u16string_view text);

/// Short and not terminated, as headlines are.
bool couldBeDisplay(std::u16string_view line);

/// Between two paragraphs: short enough for one line, and without any mark at its end.
bool couldBeCrosshead(std::u16string_view line);

}
