#pragma once

#include "base/digest.h"
#include "base/id.h"
#include "base/shared.h"

#include <cstdint>
#include <string>
#include <vector>

namespace banxin {

enum class ParagraphKind { Body, Crosshead };

/// UTF-16 offsets [start, end) in a paragraph.
struct TextRange {
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    friend bool operator==(const TextRange&, const TextRange&) = default;
};

/// 注音: small text over its base.
struct Ruby {
    TextRange base;
    std::u16string text;
    friend bool operator==(const Ruby&, const Ruby&) = default;
};

/// Part of a paragraph in a character style.
struct StyledRun {
    TextRange range;
    std::string style;         ///< name of a character style of the sheet
    friend bool operator==(const StyledRun&, const StyledRun&) = default;
};

/// 锁行: a line of a paragraph that is to stay as it is. It holds while the line has the same room; when it has not,
/// this line and those after it are broken anew.
struct HeldLine {
    std::uint32_t end = 0;     ///< where the next line begins: UTF-16 offset in the text, with the dateline where one runs in
    int measure = 0;           ///< what the line fills, in thousandths of the style's em
    friend bool operator==(const HeldLine&, const HeldLine&) = default;
};

/// Where a paragraph may begin.
enum class ParagraphStart {
    Anywhere,
    NextLeg,    ///< at the head of a leg
    NextBlock,  ///< at the head of the story's next block
};

/// A paragraph of a story's body. Its text is stored exactly as accepted; nothing downstream changes it.
struct StoryParagraph {
    ParagraphKind kind = ParagraphKind::Body;
    std::u16string text;
    std::vector<TextRange> emphasis;   ///< 着重号; ascending, not overlapping
    std::vector<Ruby> ruby;            ///< ascending, not overlapping
    std::vector<StyledRun> runs;       ///< ascending, not overlapping
    std::string style;                 ///< name of a style of the sheet; empty: the role's
    std::vector<HeldLine> held;        ///< from the first line on; the lines after the last are free
    int looseness = 0;                 ///< lines more (or, below zero, fewer) than it would take, where its limits allow
    ParagraphStart start = ParagraphStart::Anywhere;
    bool keepTogether = false;         ///< not divided between legs, unless no leg holds it
    bool acrossLegs = false;           ///< 通栏小标题: over all legs of its block; the text above it ends above it in every leg
    friend bool operator==(const StoryParagraph&, const StoryParagraph&) = default;
};

/// A photo of a story with what stands under it.
struct StoryPhoto {
    PhotoId photo;
    std::u16string caption;
    std::u16string credit;
    bool sharesCaption = false;    ///< the caption of the photo before it tells of this one too
    friend bool operator==(const StoryPhoto&, const StoryPhoto&) = default;
};

/// How the number of a part of a series is written after its label.
enum class SeriesMark { None, Zhi, Circled, Brackets };   ///< 之三, ③, (3)

/// Where a story came from, and what its sender asks. All UTF-8.
struct StoryOrigin {
    std::string file;              ///< name of the file, without folder
    std::string provider;          ///< 新华社
    std::string item;              ///< the sender's name for it, the same in each of its versions
    std::string version;
    std::string received;          ///< ISO 8601
    std::string embargo;           ///< ISO 8601: not to be printed before; empty: none
    bool withdrawn = false;        ///< the sender killed it
    std::string notice;            ///< to the editor
    friend bool operator==(const StoryOrigin&, const StoryOrigin&) = default;
};

/// 稿件: one article in typed parts. Copyfit, jumps, proofreading and the e-paper read the parts; nothing has to
/// guess the structure back. An empty part is not printed.
struct Story {
    StoryId id;
    std::string slug;             ///< short working name, UTF-8
    int rank = 0;                 ///< 1 = lead; 0: not ranked yet
    int priority = 0;             ///< the editor's order, 1 first; 0: none given
    bool optional = false;        ///< a proposal may leave it out
    std::u16string label;         ///< series or column label
    std::u16string kicker;        ///< a line feed forces a line, in the headline and deck too
    std::u16string headline;
    std::u16string deck;
    std::u16string byline;        ///< on its own line: □ 强 声, By Ann Lee
    std::u16string dateline;      ///< runs in at the head of the first paragraph: 本报讯（记者…）
    std::vector<Shared<StoryParagraph>> body;
    std::vector<StoryPhoto> photos;
    std::u16string qrCode;        ///< what a QR code of the story says; empty: none
    std::u16string endMark;       ///< stands after the last character
    std::u16string jumpHead;      ///< short headline where the story goes on
    int seriesNumber = 0;         ///< of the part, after the label; 0: none
    SeriesMark seriesMark = SeriesMark::None;
    StoryOrigin origin;
    friend bool operator==(const Story&, const Story&) = default;
};

/// Characters of the body with its dateline, as the desk counts them (every character but white space).
std::size_t bodyCharacters(const Story& story);

/// All text of the story in reading order, one part or paragraph a line.
std::u16string fullText(const Story& story);

}
