#pragma once

#include "codec/codec.h"

#include <concepts>
#include <cstdint>
#include <limits>

namespace banxin::codec {

/// The whole numbers that a field may hold. The default keeps sums and products of layout far from overflowing.
struct Range {
    std::int64_t least = -1'000'000;
    std::int64_t most = 1'000'000;
};
constexpr Range count{0, 1'000'000};
constexpr Range perMille{0, 1000};

template <class T, class Model>
concept Is = std::same_as<std::remove_const_t<T>, Model>;

// One list of fields for each struct of the model; reading and writing both walk it, so that they cannot disagree.
// The keys are part of the file format. A field added to a struct must be added here: the round trip tests with
// random editions find one that was forgotten.

template <class Fields, Is<EditionHead> T>
void describe(Fields& field, T& head)
{
    field("paper", head.paper);
    field("paperLatin", head.paperLatin);
    field("date", head.date);
    field("issue", head.issue, Range{0, std::numeric_limits<std::int32_t>::max()});
    field("serialNumber", head.serialNumber);
    field("publisher", head.publisher);
    field("contact", head.contact);
    field("language", head.language);
}

template <class Fields, Is<PressSettings> T>
void describe(Fields& field, T& press)
{
    field("profile", press.profile);
    field("condition", press.condition);
    field("inkLimit", press.inkLimit, Range{0, 400});
    field("leastPpi", press.leastPpi, Range{0, 10'000});
    field("bleed", press.bleed);
}

template <class Fields, Is<PhotoRecord> T>
void describe(Fields& field, T& photo)
{
    field("fileName", photo.fileName);
    field("format", photo.format);
    field("width", photo.width, count);
    field("height", photo.height, count);
    field("components", photo.components, Range{0, 4});
    field("hasProfile", photo.hasProfile);
    field("bytes", photo.bytes, Range{0, std::int64_t{1} << 40});
}

template <class Fields, Is<PageOrder> T>
void describe(Fields& field, T& order)
{
    field("pages", order.pages);
    field("nextId", order.nextId, Range{0, std::numeric_limits<std::uint32_t>::max()});
}

template <class Fields, Is<Size> T>
void describe(Fields& field, T& size)
{
    field("width", size.width);
    field("height", size.height);
}

template <class Fields, Is<Rect> T>
void describe(Fields& field, T& rect)
{
    field("x", rect.x);
    field("y", rect.y);
    field("width", rect.width);
    field("height", rect.height);
}

template <class Fields, Is<Point> T>
void describe(Fields& field, T& point)
{
    field("x", point.x);
    field("y", point.y);
}

template <class Fields, Is<Ink> T>
void describe(Fields& field, T& ink)
{
    field("process", ink.process, perMille);
    field("spot", ink.spot);
    field("tint", ink.tint, perMille);
}

template <class Fields, Is<Grid> T>
void describe(Fields& field, T& grid)
{
    field("trim", grid.trim);
    field("left", grid.left);
    field("top", grid.top);
    field("bodySize", grid.bodySize);
    field("columns", grid.columns, Range{0, 40});
    field("charactersPerColumn", grid.charactersPerColumn, Range{0, 200});
    field("gutterCharacters", grid.gutterCharacters, Range{0, 20});
    field("rows", grid.rows, Range{0, 1000});
    field("pitch", grid.pitch);
}

template <class Fields, Is<GridPlace> T>
void describe(Fields& field, T& place)
{
    field("column", place.column);
    field("columns", place.columns);
    field("row", place.row);
    field("rows", place.rows);
}

template <class Fields, Is<HeadlineStack> T>
void describe(Fields& field, T& stack)
{
    field("position", stack.position);
    field("columns", stack.columns);
}

template <class Fields, Is<LegTrim> T>
void describe(Fields& field, T& trim)
{
    field("headRows", trim.headRows);
    field("footRows", trim.footRows);
}

template <class Fields, Is<Legs> T>
void describe(Fields& field, T& legs)
{
    field("count", legs.count, Range{0, 1000});
    field("remainder", legs.remainder);
    field("trims", legs.trims);
}

template <class Fields, Is<PhotoPlacement> T>
void describe(Fields& field, T& photo)
{
    field("photo", photo.photo, count);
    field("cells", photo.cells);
    field("focus", photo.focus);
    field("zoomPerMille", photo.zoomPerMille, count);
    field("captionSide", photo.captionSide);
}

template <class Fields, Is<StyleOverride> T>
void describe(Fields& field, T& change)
{
    field("style", change.style);
    field("size", change.size);
    field("alignment", change.alignment);
    field("maxLines", change.maxLines, count);
}

template <class Fields, Is<ArticleBlock> T>
void describe(Fields& field, T& article)
{
    field("story", article.story);
    field("part", article.part, count);
    field("stack", article.stack);
    field("legs", article.legs);
    field("photos", article.photos);
    field("overrides", article.overrides);
}

template <class Fields, Is<Nameplate> T>
void describe(Fields&, T&)
{
}

template <class Fields, Is<Folio> T>
void describe(Fields&, T&)
{
}

template <class Fields, Is<Edges> T>
void describe(Fields& field, T& edges)
{
    field("top", edges.top);
    field("right", edges.right);
    field("bottom", edges.bottom);
    field("left", edges.left);
}

template <class Fields, Is<Frame> T>
void describe(Fields& field, T& frame)
{
    field("edges", frame.edges);
    field("border", frame.border);
    field("borderInk", frame.borderInk);
    field("tint", frame.tint);
    field("insetRows", frame.insetRows);
    field("insetSides", frame.insetSides);
    field("columnRule", frame.columnRule);
}

template <class Fields, Is<Block> T>
void describe(Fields& field, T& block)
{
    field("id", block.id);
    field("place", block.place);
    field("content", block.content);
    field("frame", block.frame);
    field("pushesText", block.pushesText);
    field("standOffRows", block.standOffRows);
    field("standOffCharacters", block.standOffCharacters);
    field("locked", block.locked);
}

template <class Fields, Is<Page> T>
void describe(Fields& field, T& page)
{
    field("id", page.id);
    field("code", page.code);
    field("section", page.section);
    field("grid", page.grid);
    field("blocks", page.blocks);
}

template <class Fields, Is<StoryParagraph> T>
void describe(Fields& field, T& paragraph)
{
    field("kind", paragraph.kind);
    field("text", paragraph.text);
}

template <class Fields, Is<StoryPhoto> T>
void describe(Fields& field, T& photo)
{
    field("photo", photo.photo);
    field("caption", photo.caption);
    field("credit", photo.credit);
}

template <class Fields, Is<Story> T>
void describe(Fields& field, T& story)
{
    field("id", story.id);
    field("slug", story.slug);
    field("rank", story.rank, count);
    field("priority", story.priority, count);
    field("label", story.label);
    field("kicker", story.kicker);
    field("headline", story.headline);
    field("deck", story.deck);
    field("byline", story.byline);
    field("dateline", story.dateline);
    field("body", story.body);
    field("photos", story.photos);
    field("qrCode", story.qrCode);
    field("endMark", story.endMark);
    field("jumpHead", story.jumpHead);
}

template <class Fields, Is<LineRules> T>
void describe(Fields& field, T& rules)
{
    field("prohibition", rules.prohibition);
    field("markWidth", rules.markWidth);
    field("adjustment", rules.adjustment);
    field("breaker", rules.breaker);
    field("alignment", rules.alignment);
    field("lastLine", rules.lastLine);
    field("lineEndMark", rules.lineEndMark);
    field("lineStartMark", rules.lineStartMark);
    field("hanging", rules.hanging);
    field("shrinkStops", rules.shrinkStops);
    field("keepNumberUnit", rules.keepNumberUnit);
    field("hyphenate", rules.hyphenate);
    field("adjacentMarks", rules.adjacentMarks);
    field("interpunct", rules.interpunct);
    field("hanLatinGap", rules.hanLatinGap);
    field("hanLatinGapLeast", rules.hanLatinGapLeast);
    field("hanLatinGapMost", rules.hanLatinGapMost);
    field("firstIndent", rules.firstIndent);
    field("leastLastLine", rules.leastLastLine);
    field("letterSpaceLeast", rules.letterSpaceLeast);
    field("letterSpaceMost", rules.letterSpaceMost);
    field("uprightDigits", rules.uprightDigits);
}

template <class Fields, Is<CompositeFont> T>
void describe(Fields& field, T& font)
{
    field("han", font.han);
    field("latin", font.latin);
    field("digit", font.digit);
    field("mark", font.mark);
}

template <class Fields, Is<HeadlineRules> T>
void describe(Fields& field, T& rules)
{
    field("maxLines", rules.maxLines, count);
    field("leastWidthPerMille", rules.leastWidthPerMille, count);
    field("leastSizePerMille", rules.leastSizePerMille, count);
}

template <class Fields, Is<TextStyle> T>
void describe(Fields& field, T& style)
{
    field("name", style.name);
    field("language", style.language);
    field("font", style.font);
    field("size", style.size);
    field("leading", style.leading);
    field("widthPerMille", style.widthPerMille, count);
    field("tracking", style.tracking);
    field("ink", style.ink);
    field("writingMode", style.writingMode);
    field("baseDirection", style.baseDirection);
    field("rules", style.rules);
    field("headline", style.headline);
}

template <class Fields, Is<Rank> T>
void describe(Fields& field, T& rank)
{
    field("styles", rank.styles);
    field("airAbove", rank.airAbove);
    field("airBetween", rank.airBetween);
    field("airBelow", rank.airBelow);
}

template <class Fields, Is<Swatch> T>
void describe(Fields& field, T& swatch)
{
    field("name", swatch.name);
    field("ink", swatch.ink);
}

template <class Fields, Is<StyleSheet> T>
void describe(Fields& field, T& sheet)
{
    field("styles", sheet.styles);
    field("roles", sheet.roles);
    field("ranks", sheet.ranks);
    field("swatches", sheet.swatches);
    field("sizes", sheet.sizes);
    field("fallbackFonts", sheet.fallbackFonts);
    field("lexicon", sheet.lexicon);
}

template <class Fields, Is<Preset> T>
void describe(Fields& field, T& preset)
{
    field("head", preset.head);
    field("press", preset.press);
    field("sheet", preset.sheet);
    field("grid", preset.grid);
    field("section", preset.section);
}

}
