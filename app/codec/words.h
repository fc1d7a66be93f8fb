#pragma once

#include "model/block.h"
#include "model/edition.h"
#include "model/step.h"
#include "model/story.h"
#include "model/style_sheet.h"
#include "model/text_style.h"

#include <array>
#include <string_view>
#include <utility>

namespace banxin::codec {

template <class Enum, std::size_t count>
using WordList = std::array<std::pair<Enum, std::string_view>, count>;

/// The words that stand for an enum's values in files. They are part of the file format: never change one.
template <class Enum>
struct Words;

template <>
struct Words<Prohibition> {
    static constexpr WordList<Prohibition, 4> list{{{Prohibition::None, "none"}, {Prohibition::Basic, "basic"},
        {Prohibition::Gb, "gb"}, {Prohibition::Strict, "strict"}}};
};
template <>
struct Words<CharacterClass> {
    static constexpr WordList<CharacterClass, 15> list{{{CharacterClass::Han, "han"}, {CharacterClass::Open, "open"},
        {CharacterClass::Close, "close"}, {CharacterClass::Comma, "comma"}, {CharacterClass::Stop, "stop"},
        {CharacterClass::MiddleDot, "middleDot"}, {CharacterClass::Dash, "dash"}, {CharacterClass::Ellipsis, "ellipsis"},
        {CharacterClass::Connector, "connector"}, {CharacterClass::Solidus, "solidus"}, {CharacterClass::Latin, "latin"},
        {CharacterClass::Digit, "digit"}, {CharacterClass::Space, "space"}, {CharacterClass::Hyphen, "hyphen"},
        {CharacterClass::Other, "other"}}};
};
template <>
struct Words<Capitals> {
    static constexpr WordList<Capitals, 2> list{{{Capitals::Normal, "normal"}, {Capitals::Small, "small"}}};
};
template <>
struct Words<Figures> {
    static constexpr WordList<Figures, 2> list{{{Figures::Lining, "lining"}, {Figures::OldStyle, "oldStyle"}}};
};
template <>
struct Words<Standing> {
    static constexpr WordList<Standing, 4> list{{{Standing::ByRule, "byRule"}, {Standing::OneCell, "oneCell"},
        {Standing::Upright, "upright"}, {Standing::Turned, "turned"}}};
};
template <>
struct Words<TextBeside> {
    static constexpr WordList<TextBeside, 4> list{{{TextBeside::Both, "both"}, {TextBeside::Left, "left"},
        {TextBeside::Right, "right"}, {TextBeside::Neither, "neither"}}};
};
template <>
struct Words<ParagraphStart> {
    static constexpr WordList<ParagraphStart, 3> list{{{ParagraphStart::Anywhere, "anywhere"},
        {ParagraphStart::NextLeg, "nextLeg"}, {ParagraphStart::NextBlock, "nextBlock"}}};
};
template <>
struct Words<MarkWidth> {
    static constexpr WordList<MarkWidth, 3> list{
        {{MarkWidth::Full, "full"}, {MarkWidth::Kaiming, "kaiming"}, {MarkWidth::Half, "half"}}};
};
template <>
struct Words<EdgeMark> {
    static constexpr WordList<EdgeMark, 2> list{{{EdgeMark::Half, "half"}, {EdgeMark::Full, "full"}}};
};
template <>
struct Words<Alignment> {
    static constexpr WordList<Alignment, 4> list{{{Alignment::Justify, "justify"}, {Alignment::Start, "start"},
        {Alignment::Center, "center"}, {Alignment::End, "end"}}};
};
template <>
struct Words<LastLine> {
    static constexpr WordList<LastLine, 2> list{{{LastLine::Start, "start"}, {LastLine::Justify, "justify"}}};
};
template <>
struct Words<Adjustment> {
    static constexpr WordList<Adjustment, 2> list{
        {{Adjustment::CompressFirst, "compressFirst"}, {Adjustment::ExpandFirst, "expandFirst"}}};
};
template <>
struct Words<Breaker> {
    static constexpr WordList<Breaker, 2> list{{{Breaker::TotalFit, "totalFit"}, {Breaker::Greedy, "greedy"}}};
};
template <>
struct Words<WritingMode> {
    static constexpr WordList<WritingMode, 2> list{
        {{WritingMode::Horizontal, "horizontal"}, {WritingMode::Vertical, "vertical"}}};
};
template <>
struct Words<BaseDirection> {
    static constexpr WordList<BaseDirection, 3> list{{{BaseDirection::Automatic, "automatic"},
        {BaseDirection::LeftToRight, "leftToRight"}, {BaseDirection::RightToLeft, "rightToLeft"}}};
};
template <>
struct Words<Role> {
    static constexpr WordList<Role, roleCount> list{{{Role::Label, "label"}, {Role::Kicker, "kicker"},
        {Role::Headline, "headline"}, {Role::Deck, "deck"}, {Role::Byline, "byline"}, {Role::Dateline, "dateline"},
        {Role::Body, "body"}, {Role::Crosshead, "crosshead"}, {Role::Caption, "caption"}, {Role::Credit, "credit"},
        {Role::JumpLine, "jumpLine"}, {Role::Folio, "folio"}, {Role::PaperTitle, "paperTitle"},
        {Role::PaperDetail, "paperDetail"}, {Role::PullQuote, "pullQuote"}, {Role::Staff, "staff"},
        {Role::AdvertisementLabel, "advertisementLabel"}, {Role::IndexItem, "indexItem"}, {Role::SectionLabel, "sectionLabel"},
        {Role::TableCell, "tableCell"}, {Role::TableHead, "tableHead"}}};
};
template <>
struct Words<ParagraphKind> {
    static constexpr WordList<ParagraphKind, 2> list{
        {{ParagraphKind::Body, "body"}, {ParagraphKind::Crosshead, "crosshead"}}};
};
template <>
struct Words<StackPosition> {
    static constexpr WordList<StackPosition, 4> list{{{StackPosition::Over, "over"}, {StackPosition::Left, "left"},
        {StackPosition::Right, "right"}, {StackPosition::Inside, "inside"}}};
};
template <>
struct Words<SplitRemainder> {
    static constexpr WordList<SplitRemainder, 3> list{{{SplitRemainder::LastLegs, "lastLegs"},
        {SplitRemainder::FirstLegs, "firstLegs"}, {SplitRemainder::WidenGutters, "widenGutters"}}};
};
template <>
struct Words<CaptionSide> {
    static constexpr WordList<CaptionSide, 4> list{
        {{CaptionSide::Below, "below"}, {CaptionSide::Left, "left"}, {CaptionSide::Right, "right"}, {CaptionSide::Over, "over"}}};
};
template <>
struct Words<PhotoFit> {
    static constexpr WordList<PhotoFit, 2> list{{{PhotoFit::Fill, "fill"}, {PhotoFit::Whole, "whole"}}};
};
template <>
struct Words<CutOut> {
    static constexpr WordList<CutOut, 3> list{{{CutOut::None, "none"}, {CutOut::Alpha, "alpha"}, {CutOut::Path, "path"}}};
};
template <>
struct Words<FolioSide> {
    static constexpr WordList<FolioSide, 3> list{{{FolioSide::ByPage, "byPage"}, {FolioSide::Left, "left"}, {FolioSide::Right, "right"}}};
};
template <>
struct Words<QrLevel> {
    static constexpr WordList<QrLevel, 4> list{{{QrLevel::L, "L"}, {QrLevel::M, "M"}, {QrLevel::Q, "Q"}, {QrLevel::H, "H"}}};
};
template <>
struct Words<LineKind> {
    static constexpr WordList<LineKind, 5> list{{{LineKind::Solid, "solid"}, {LineKind::Double, "double"}, {LineKind::Dotted, "dotted"},
        {LineKind::Dashed, "dashed"}, {LineKind::Wave, "wave"}}};
};
template <>
struct Words<SeriesMark> {
    static constexpr WordList<SeriesMark, 4> list{{{SeriesMark::None, "none"}, {SeriesMark::Zhi, "zhi"}, {SeriesMark::Circled, "circled"},
        {SeriesMark::Brackets, "brackets"}}};
};
template <>
struct Words<PressStandard> {
    static constexpr WordList<PressStandard, 2> list{{{PressStandard::X4, "x4"}, {PressStandard::X1a, "x1a"}}};
};
template <>
struct Words<RgbPictures> {
    static constexpr WordList<RgbPictures, 2> list{{{RgbPictures::Convert, "convert"}, {RgbPictures::Keep, "keep"}}};
};

template <>
struct Words<StepCode> {
    static constexpr WordList<StepCode, 41> list{{{StepCode::Other, "other"}, {StepCode::ImportStory, "importStory"},
        {StepCode::ImportPhoto, "importPhoto"}, {StepCode::EditText, "editText"}, {StepCode::EditStory, "editStory"},
        {StepCode::RemoveStory, "removeStory"}, {StepCode::PlaceStory, "placeStory"}, {StepCode::PlaceAll, "placeAll"},
        {StepCode::MoveBlock, "moveBlock"}, {StepCode::ResizeBlock, "resizeBlock"},
        {StepCode::ChangeBlock, "changeBlock"}, {StepCode::RemoveBlock, "removeBlock"}, {StepCode::AddPage, "addPage"},
        {StepCode::ChangePage, "changePage"}, {StepCode::MovePage, "movePage"}, {StepCode::RemovePage, "removePage"},
        {StepCode::ArrangeBlocks, "arrangeBlocks"}, {StepCode::ReserveSpace, "reserveSpace"}, {StepCode::KillStory, "killStory"},
        {StepCode::ReplaceStory, "replaceStory"}, {StepCode::SwapStories, "swapStories"}, {StepCode::ChangeRank, "changeRank"},
        {StepCode::SplitStory, "splitStory"}, {StepCode::MergeStories, "mergeStories"}, {StepCode::Propose, "propose"},
        {StepCode::ReplaceText, "replaceText"}, {StepCode::HoldLines, "holdLines"}, {StepCode::ReleaseLines, "releaseLines"},
        {StepCode::PlacePhoto, "placePhoto"}, {StepCode::ChangePhoto, "changePhoto"}, {StepCode::ReplacePhoto, "replacePhoto"},
        {StepCode::PlaceFurniture, "placeFurniture"}, {StepCode::ChangeFurniture, "changeFurniture"},
        {StepCode::ImportAgain, "importAgain"}, {StepCode::ConfirmPress, "confirmPress"},
        {StepCode::ChangeHead, "changeHead"}, {StepCode::ChangePress, "changePress"},
        {StepCode::ChangeStyles, "changeStyles"}, {StepCode::Restore, "restore"},
        {StepCode::BringBack, "bringBack"}, {StepCode::Recover, "recover"}}};
};

/// The word that names the kind of a variant: `{"grid": {…}}` or `{"exact": {…}}`.
template <class Variant>
struct Alternatives;

template <>
struct Alternatives<Place> {
    static constexpr std::array<std::string_view, 2> list{"grid", "exact"};
};
template <>
struct Alternatives<BlockContent> {
    static constexpr std::array<std::string_view, 11> list{"article", "nameplate", "folio", "reserved", "staffLine", "advertisement",
        "storyIndex", "sectionLabel", "ornament", "table", "qrCode"};
};

}
