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
constexpr Range fromZero{0, 1'000'000};
constexpr Range perMille{0, 1000};

/// The version of the edition file that a field came with (docs/edition-file.md, Changes). A row that an older program
/// wrote has no such key; the field then keeps the value that the struct begins with.
struct Since {
    int version = 1;
};

template <class T, class Model>
concept Is = std::same_as<std::remove_const_t<T>, Model>;

// One list of fields for each struct of the model; reading and writing both walk it, so that they cannot disagree.
// The keys are part of the file format, and what a released version wrote is read for ever: a key neither goes nor changes
// its meaning. A field added to a struct breaks the build here, because the names no longer fit: list it with the version
// that it comes with, `field("key", value, Range{}, Since{2})`, and make that the newest version (docs/edition-file.md,
// Changes).

template <class Fields, Is<EditionHead> T>
void describe(Fields& field, T& head)
{
    auto& [paper, paperLatin, date, issue, serialNumber, publisher, contact, language, postalCode, price, website] = head;
    field("paper", paper);
    field("paperLatin", paperLatin);
    field("date", date);
    field("issue", issue, Range{0, std::numeric_limits<std::int32_t>::max()});
    field("serialNumber", serialNumber);
    field("publisher", publisher);
    field("contact", contact);
    field("language", language);
    field("postalCode", postalCode, Range{}, Since{2});
    field("price", price, Range{}, Since{2});
    field("website", website, Range{}, Since{2});
}

template <class Fields, Is<PressMarks> T>
void describe(Fields& field, T& marks)
{
    auto& [crop, registration, colourBar, slug] = marks;
    field("crop", crop);
    field("registration", registration);
    field("colourBar", colourBar);
    field("slug", slug);
}

template <class Fields, Is<PressSettings> T>
void describe(Fields& field, T& press)
{
    auto& [profile, condition, inkLimit, leastPpi, bleed, standard, rgb, inkWarning, warningPpi, hairline, blackOverprints, marks, fileName] = press;
    field("profile", profile);
    field("condition", condition);
    field("inkLimit", inkLimit, Range{0, 400});
    field("leastPpi", leastPpi, Range{0, 10'000});
    field("bleed", bleed);
    field("standard", standard, Range{}, Since{2});
    field("rgb", rgb, Range{}, Since{2});
    field("inkWarning", inkWarning, Range{0, 400}, Since{2});
    field("warningPpi", warningPpi, Range{0, 10'000}, Since{2});
    field("hairline", hairline, Range{}, Since{2});
    field("blackOverprints", blackOverprints, Range{}, Since{2});
    field("marks", marks, Range{}, Since{2});
    field("fileName", fileName, Range{}, Since{2});
}

template <class Fields, Is<PhotoRecord> T>
void describe(Fields& field, T& photo)
{
    auto& [fileName, format, width, height, components, hasProfile, bytes, bitsPerComponent, hasAlpha, pages, caption, credit, taken, likeness, damage] = photo;
    field("fileName", fileName);
    field("format", format);
    field("width", width, fromZero);
    field("height", height, fromZero);
    field("components", components, Range{0, 4});
    field("hasProfile", hasProfile);
    field("bytes", bytes, Range{0, std::int64_t{1} << 40});
    field("bitsPerComponent", bitsPerComponent, Range{1, 32}, Since{2});
    field("hasAlpha", hasAlpha, Range{}, Since{2});
    field("pages", pages, fromZero, Since{2});
    field("caption", caption, Range{}, Since{2});
    field("credit", credit, Range{}, Since{2});
    field("taken", taken, Range{}, Since{2});
    field("likeness", likeness, Range{}, Since{2});
    field("damage", damage, Range{}, Since{2});
}

template <class Fields, Is<PageOrder> T>
void describe(Fields& field, T& order)
{
    auto& [pages, nextId] = order;
    field("pages", pages);
    field("nextId", nextId, Range{0, std::numeric_limits<std::uint32_t>::max()});
}

template <class Fields, Is<StepLabel> T>
void describe(Fields& field, T& label)
{
    auto& [code, arguments] = label;
    field("code", code);
    field("arguments", arguments);
}

template <class Fields, Is<Size> T>
void describe(Fields& field, T& size)
{
    auto& [width, height] = size;
    field("width", width);
    field("height", height);
}

template <class Fields, Is<Rect> T>
void describe(Fields& field, T& rect)
{
    auto& [x, y, width, height] = rect;
    field("x", x);
    field("y", y);
    field("width", width);
    field("height", height);
}

template <class Fields, Is<Point> T>
void describe(Fields& field, T& point)
{
    auto& [x, y] = point;
    field("x", x);
    field("y", y);
}

template <class Fields, Is<Ink> T>
void describe(Fields& field, T& ink)
{
    auto& [process, spot, tint] = ink;
    field("process", process, perMille);
    field("spot", spot);
    field("tint", tint, perMille);
}

template <class Fields, Is<Grid> T>
void describe(Fields& field, T& grid)
{
    auto& [trim, left, top, bodySize, columns, charactersPerColumn, gutterCharacters, rows, pitch] = grid;
    field("trim", trim);
    field("left", left);
    field("top", top);
    field("bodySize", bodySize);
    field("columns", columns, Range{0, 40});
    field("charactersPerColumn", charactersPerColumn, Range{0, 200});
    field("gutterCharacters", gutterCharacters, Range{0, 20});
    field("rows", rows, Range{0, 1000});
    field("pitch", pitch);
}

template <class Fields, Is<GridPlace> T>
void describe(Fields& field, T& place)
{
    auto& [column, columns, row, rows] = place;
    field("column", column);
    field("columns", columns);
    field("row", row);
    field("rows", rows);
}

template <class Fields, Is<HeadlineStack> T>
void describe(Fields& field, T& stack)
{
    auto& [position, columns, writing, cells] = stack;
    field("position", position);
    field("columns", columns);
    field("writing", writing);
    field("cells", cells);
}

template <class Fields, Is<LegTrim> T>
void describe(Fields& field, T& trim)
{
    auto& [headRows, footRows] = trim;
    field("headRows", headRows);
    field("footRows", footRows);
}

template <class Fields, Is<Legs> T>
void describe(Fields& field, T& legs)
{
    auto& [count, remainder, trims, gutter] = legs;
    field("count", count, Range{0, 1000});
    field("remainder", remainder);
    field("trims", trims);
    field("gutter", gutter);
}

template <class Fields, Is<PhotoPlacement> T>
void describe(Fields& field, T& placement)
{
    auto& [photo, cells, focus, zoomPerMille, captionSide, fit, turn, mirrored, stretchPerMille, kept, cutOut, cutPath, border, cornerRadius] = placement;
    field("photo", photo, fromZero);
    field("cells", cells);
    field("focus", focus);
    field("zoomPerMille", zoomPerMille, fromZero);
    field("captionSide", captionSide);
    field("fit", fit, Range{}, Since{2});
    field("turn", turn, Range{-36'000, 36'000}, Since{2});
    field("mirrored", mirrored, Range{}, Since{2});
    field("stretchPerMille", stretchPerMille, Range{100, 10'000}, Since{2});
    field("kept", kept, Range{}, Since{2});
    field("cutOut", cutOut, Range{}, Since{2});
    field("cutPath", cutPath, Range{}, Since{2});
    field("border", border, Range{}, Since{2});
    field("cornerRadius", cornerRadius, Range{}, Since{2});
}

template <class Fields, Is<StyleOverride> T>
void describe(Fields& field, T& change)
{
    auto& [style, size, alignment, maxLines] = change;
    field("style", style);
    field("size", size);
    field("alignment", alignment);
    field("maxLines", maxLines, fromZero);
}

template <class Fields, Is<PullQuote> T>
void describe(Fields& field, T& quote)
{
    auto& [text, cells] = quote;
    field("text", text);
    field("cells", cells);
}

template <class Fields, Is<ArticleBlock> T>
void describe(Fields& field, T& article)
{
    auto& [story, part, stack, legs, photos, overrides, quotes] = article;
    field("story", story);
    field("part", part, fromZero);
    field("stack", stack);
    field("legs", legs);
    field("photos", photos);
    field("overrides", overrides);
    field("quotes", quotes);
}

template <class Fields, Is<Nameplate> T>
void describe(Fields& field, T& nameplate)
{
    auto& [lunarDate] = nameplate;
    field("lunarDate", lunarDate, Range{}, Since{2});
}

template <class Fields, Is<Folio> T>
void describe(Fields& field, T& folio)
{
    auto& [side, lunarDate] = folio;
    field("side", side, Range{}, Since{2});
    field("lunarDate", lunarDate, Range{}, Since{2});
}

template <class Fields, Is<StaffLine> T>
void describe(Fields&, T&)
{
}

template <class Fields, Is<Advertisement> T>
void describe(Fields& field, T& advertisement)
{
    auto& [client, booking, booked, bookedColumns, bookedRows, material, materialPage, labelled] = advertisement;
    field("client", client);
    field("booking", booking);
    field("booked", booked);
    field("bookedColumns", bookedColumns, fromZero);
    field("bookedRows", bookedRows, fromZero);
    field("material", material);
    field("materialPage", materialPage, fromZero);
    field("labelled", labelled);
}

template <class Fields, Is<StoryIndex> T>
void describe(Fields& field, T& index)
{
    auto& [title, stories] = index;
    field("title", title);
    field("stories", stories);
}

template <class Fields, Is<SectionLabel> T>
void describe(Fields& field, T& label)
{
    auto& [text, ornament] = label;
    field("text", text);
    field("ornament", ornament);
}

template <class Fields, Is<Ornament> T>
void describe(Fields& field, T& ornament)
{
    auto& [name, ink, tiled] = ornament;
    field("name", name);
    field("ink", ink);
    field("tiled", tiled);
}

template <class Fields, Is<Table> T>
void describe(Fields& field, T& table)
{
    auto& [rows, headRows, banded] = table;
    field("rows", rows);
    field("headRows", headRows, fromZero);
    field("banded", banded);
}

template <class Fields, Is<QrCode> T>
void describe(Fields& field, T& code)
{
    auto& [text, level, caption] = code;
    field("text", text);
    field("level", level);
    field("caption", caption);
}

template <class Fields, Is<ReservedSpace> T>
void describe(Fields& field, T& space)
{
    auto& [slug, targetCharacters, rank, stack, legs] = space;
    field("slug", slug);
    field("targetCharacters", targetCharacters, fromZero);
    field("rank", rank, fromZero);
    field("stack", stack);
    field("legs", legs);
}

template <class Fields, Is<Edges> T>
void describe(Fields& field, T& edges)
{
    auto& [top, right, bottom, left] = edges;
    field("top", top);
    field("right", right);
    field("bottom", bottom);
    field("left", left);
}

template <class Fields, Is<Frame> T>
void describe(Fields& field, T& frame)
{
    auto& [edges, border, borderInk, tint, insetRows, insetSides, columnRule, line, columnLine, cornerRadius, cutOffRule, tintEnd, tintTurn, shadow, reversed, ornament] = frame;
    field("edges", edges);
    field("border", border);
    field("borderInk", borderInk);
    field("tint", tint);
    field("insetRows", insetRows);
    field("insetSides", insetSides);
    field("columnRule", columnRule);
    field("line", line, Range{}, Since{2});
    field("columnLine", columnLine, Range{}, Since{2});
    field("cornerRadius", cornerRadius, Range{}, Since{2});
    field("cutOffRule", cutOffRule, Range{}, Since{2});
    field("tintEnd", tintEnd, Range{}, Since{2});
    field("tintTurn", tintTurn, Range{-360, 360}, Since{2});
    field("shadow", shadow, Range{}, Since{2});
    field("reversed", reversed, Range{}, Since{2});
    field("ornament", ornament, Range{}, Since{2});
}

template <class Fields, Is<Block> T>
void describe(Fields& field, T& block)
{
    auto& [id, place, content, frame, pushesText, standOffRows, standOffCharacters, textBeside, locked, holdsWidth, holdsHeadline, group] = block;
    field("id", id);
    field("place", place);
    field("content", content);
    field("frame", frame);
    field("pushesText", pushesText);
    field("standOffRows", standOffRows);
    field("standOffCharacters", standOffCharacters);
    field("textBeside", textBeside);
    field("locked", locked);
    field("holdsWidth", holdsWidth);
    field("holdsHeadline", holdsHeadline);
    field("group", group, fromZero);
}

template <class Fields, Is<StaffMember> T>
void describe(Fields& field, T& member)
{
    auto& [duty, name] = member;
    field("duty", duty);
    field("name", name);
}

template <class Fields, Is<Page> T>
void describe(Fields& field, T& page)
{
    auto& [id, code, section, styleSet, grid, blocks, locked, staff] = page;
    field("id", id);
    field("code", code);
    field("section", section);
    field("styleSet", styleSet);
    field("grid", grid);
    field("blocks", blocks);
    field("locked", locked);
    field("staff", staff, Range{}, Since{2});
}

template <class Fields, Is<TextRange> T>
void describe(Fields& field, T& range)
{
    auto& [start, end] = range;
    field("start", start, fromZero);
    field("end", end, fromZero);
}

template <class Fields, Is<Ruby> T>
void describe(Fields& field, T& ruby)
{
    auto& [base, text] = ruby;
    field("base", base);
    field("text", text);
}

template <class Fields, Is<StyledRun> T>
void describe(Fields& field, T& run)
{
    auto& [range, style] = run;
    field("range", range);
    field("style", style);
}

template <class Fields, Is<HeldLine> T>
void describe(Fields& field, T& line)
{
    auto& [end, measure] = line;
    field("end", end, fromZero);
    field("measure", measure, fromZero);
}

template <class Fields, Is<StoryParagraph> T>
void describe(Fields& field, T& paragraph)
{
    auto& [kind, text, emphasis, ruby, runs, style, held, looseness, start, keepTogether, acrossLegs] = paragraph;
    field("kind", kind);
    field("text", text);
    field("emphasis", emphasis);
    field("ruby", ruby);
    field("runs", runs);
    field("style", style);
    field("held", held);
    field("looseness", looseness, Range{-100, 100});
    field("start", start);
    field("keepTogether", keepTogether);
    field("acrossLegs", acrossLegs);
}

template <class Fields, Is<StoryPhoto> T>
void describe(Fields& field, T& storyPhoto)
{
    auto& [photo, caption, credit, sharesCaption] = storyPhoto;
    field("photo", photo);
    field("caption", caption);
    field("credit", credit);
    field("sharesCaption", sharesCaption, Range{}, Since{2});
}

template <class Fields, Is<StoryOrigin> T>
void describe(Fields& field, T& origin)
{
    auto& [file, provider, item, version, received, embargo, withdrawn, notice] = origin;
    field("file", file);
    field("provider", provider);
    field("item", item);
    field("version", version);
    field("received", received);
    field("embargo", embargo);
    field("withdrawn", withdrawn);
    field("notice", notice);
}

template <class Fields, Is<Story> T>
void describe(Fields& field, T& story)
{
    auto& [id, slug, rank, priority, optional, label, kicker, headline, deck, byline, dateline, body, photos, qrCode, endMark,
        jumpHead, seriesNumber, seriesMark, origin] = story;
    field("id", id);
    field("slug", slug);
    field("rank", rank, fromZero);
    field("priority", priority, fromZero);
    field("optional", optional);
    field("label", label);
    field("kicker", kicker);
    field("headline", headline);
    field("deck", deck);
    field("byline", byline);
    field("dateline", dateline);
    field("body", body);
    field("photos", photos);
    field("qrCode", qrCode);
    field("endMark", endMark);
    field("jumpHead", jumpHead);
    field("seriesNumber", seriesNumber, fromZero, Since{2});
    field("seriesMark", seriesMark, Range{}, Since{2});
    field("origin", origin, Range{}, Since{2});
}

template <class Fields, Is<PairRule> T>
void describe(Fields& field, T& rule)
{
    auto& [left, right, natural, least, most] = rule;
    field("left", left);
    field("right", right);
    field("natural", natural);
    field("least", least);
    field("most", most);
}

template <class Fields, Is<LineRules> T>
void describe(Fields& field, T& rules)
{
    auto& [prohibition, markWidth, adjustment, breaker, alignment, lastLine, lineEndMark, lineStartMark, hanging,
        shrinkStops, keepNumberUnit, hyphenate, adjacentMarks, interpunct, hanLatinGap, hanLatinGapLeast,
        hanLatinGapMost, firstIndent, leastLastLine, letterSpaceLeast, letterSpaceMost, uprightDigits, opticalMargins, cellGrid, splitMarkRuns, pairs] = rules;
    field("prohibition", prohibition);
    field("markWidth", markWidth);
    field("adjustment", adjustment);
    field("breaker", breaker);
    field("alignment", alignment);
    field("lastLine", lastLine);
    field("lineEndMark", lineEndMark);
    field("lineStartMark", lineStartMark);
    field("hanging", hanging);
    field("shrinkStops", shrinkStops);
    field("keepNumberUnit", keepNumberUnit);
    field("hyphenate", hyphenate);
    field("adjacentMarks", adjacentMarks);
    field("interpunct", interpunct);
    field("hanLatinGap", hanLatinGap);
    field("hanLatinGapLeast", hanLatinGapLeast);
    field("hanLatinGapMost", hanLatinGapMost);
    field("firstIndent", firstIndent);
    field("leastLastLine", leastLastLine);
    field("letterSpaceLeast", letterSpaceLeast);
    field("letterSpaceMost", letterSpaceMost);
    field("uprightDigits", uprightDigits);
    field("opticalMargins", opticalMargins);
    field("cellGrid", cellGrid);
    field("splitMarkRuns", splitMarkRuns);
    field("pairs", pairs);
}

template <class Fields, Is<FaceFit> T>
void describe(Fields& field, T& fit)
{
    auto& [sizePerMille, raise] = fit;
    field("sizePerMille", sizePerMille, Range{100, 10'000});
    field("raise", raise);
}

template <class Fields, Is<CompositeFont> T>
void describe(Fields& field, T& font)
{
    auto& [han, latin, digit, mark, latinFit, digitFit] = font;
    field("han", han);
    field("latin", latin);
    field("digit", digit);
    field("mark", mark);
    field("latinFit", latinFit);
    field("digitFit", digitFit);
}

template <class Fields, Is<HeadlineRules> T>
void describe(Fields& field, T& rules)
{
    auto& [maxLines, leastWidthPerMille, leastSizePerMille, leastTracking] = rules;
    field("maxLines", maxLines, fromZero);
    field("leastWidthPerMille", leastWidthPerMille, fromZero);
    field("leastSizePerMille", leastSizePerMille, fromZero);
    field("leastTracking", leastTracking, Range{-500, 0});
}

template <class Fields, Is<DropCap> T>
void describe(Fields& field, T& cap)
{
    auto& [rows, characters, gap] = cap;
    field("rows", rows, Range{0, 100});
    field("characters", characters, Range{0, 100});
    field("gap", gap);
}

template <class Fields, Is<Shadow> T>
void describe(Fields& field, T& shadow)
{
    auto& [right, down, ink] = shadow;
    field("right", right);
    field("down", down);
    field("ink", ink);
}

template <class Fields, Is<TextStyle> T>
void describe(Fields& field, T& style)
{
    auto& [name, basedOn, language, font, size, leading, rows, spaceBefore, widthPerMille, rubySize, tracking, ink, writingMode,
        baseDirection, rules, headline, dropCap, capitals, figures, standing, raise, outline, outlineInk,
        shadow, house] = style;
    field("name", name);
    field("basedOn", basedOn);
    field("language", language);
    field("font", font);
    field("size", size);
    field("leading", leading);
    field("rows", rows, fromZero);
    field("spaceBefore", spaceBefore);
    field("widthPerMille", widthPerMille, fromZero);
    field("rubySize", rubySize, fromZero);
    field("tracking", tracking);
    field("ink", ink);
    field("writingMode", writingMode);
    field("baseDirection", baseDirection);
    field("rules", rules);
    field("headline", headline);
    field("dropCap", dropCap);
    field("capitals", capitals);
    field("figures", figures);
    field("standing", standing);
    field("raise", raise);
    field("outline", outline, Range{}, Since{2});
    field("outlineInk", outlineInk, Range{}, Since{2});
    field("shadow", shadow, Range{}, Since{2});
    field("house", house);
}

template <class Fields, Is<CharacterStyle> T>
void describe(Fields& field, T& style)
{
    auto& [basedOn, font, sizePerMille, widthPerMille, tracking, ink, capitals, figures, uprightDigits, standing, raise] = style;
    field("basedOn", basedOn);
    field("font", font);
    field("sizePerMille", sizePerMille, Range{100, 10'000});
    field("widthPerMille", widthPerMille, Range{100, 10'000});
    field("tracking", tracking);
    field("ink", ink);
    field("capitals", capitals);
    field("figures", figures);
    field("uprightDigits", uprightDigits, Range{0, 10});
    field("standing", standing);
    field("raise", raise);
}

template <class Fields, Is<Rank> T>
void describe(Fields& field, T& rank)
{
    auto& [styles, airAbove, airBetween, airBelow] = rank;
    field("styles", styles);
    field("airAbove", airAbove);
    field("airBetween", airBetween);
    field("airBelow", airBelow);
}

template <class Fields, Is<StyleSet> T>
void describe(Fields& field, T& set)
{
    auto& [roles, ranks] = set;
    field("roles", roles);
    field("ranks", ranks);
}

template <class Fields, Is<Swatch> T>
void describe(Fields& field, T& swatch)
{
    auto& [name, ink] = swatch;
    field("name", name);
    field("ink", ink);
}

template <class Fields, Is<ColumnRules> T>
void describe(Fields& field, T& rules)
{
    auto& [widowLines, orphanLines, balance, leastSlotCharacters, spreadRows] = rules;
    field("widowLines", widowLines, fromZero);
    field("orphanLines", orphanLines, fromZero);
    field("balance", balance);
    field("leastSlotCharacters", leastSlotCharacters, fromZero);
    field("spreadRows", spreadRows, fromZero);
}

template <class Fields, Is<LeadPattern> T>
void describe(Fields& field, T& lead)
{
    auto& [role, pattern, characterStyle] = lead;
    field("role", role);
    field("pattern", pattern);
    field("characterStyle", characterStyle);
}

template <class Fields, Is<StyleSheet> T>
void describe(Fields& field, T& sheet)
{
    auto& [styles, characterStyles, roles, ranks, sets, houses, columns, swatches, sizes, fallbackFonts, lexicon, leads] = sheet;
    field("styles", styles);
    field("characterStyles", characterStyles);
    field("roles", roles);
    field("ranks", ranks);
    field("sets", sets);
    field("houses", houses);
    field("columns", columns);
    field("swatches", swatches);
    field("sizes", sizes);
    field("fallbackFonts", fallbackFonts);
    field("lexicon", lexicon);
    field("leads", leads, Range{}, Since{2});
}

template <class Fields, Is<Preset> T>
void describe(Fields& field, T& preset)
{
    // The name is that of the file.
    auto& [name, head, press, sheet, grid, section] = preset;
    static_cast<void>(name);
    field("head", head);
    field("press", press);
    field("sheet", sheet);
    field("grid", grid);
    field("section", section);
}

}
