#include "cli/command.h"

#include "desk/furnish.h"
#include "desk/open_edition.h"
#include "words/ink_text.h"

#include <array>

namespace banxin::cli {

namespace {

using Content = Result<BlockContent>;

std::u16string text(const Options& options, const char* name) { return options.value(QLatin1String(name)).toStdU16String(); }

Fault invalid(const char* what, const QString& value) { return Fault{FaultCode::ValueInvalid, {what, value.toStdString(), {}}}; }

/// 160x110, in millimetres.
std::optional<Size> sizeFrom(const QString& words)
{
    const QStringList parts = words.split(QLatin1Char('x'));
    bool goodWidth = false;
    bool goodHeight = false;
    const double width = parts[0].toDouble(&goodWidth);
    const double height = parts.size() == 2 ? parts[1].toDouble(&goodHeight) : 0;
    const bool good = goodWidth && goodHeight && width > 0 && height > 0 && width < 10'000 && height < 10'000;
    return good ? std::optional{Size{Length::fromEmu(qRound64(width * 36000)), Length::fromEmu(qRound64(height * 36000))}} : std::nullopt;
}

Content advertisementFrom(const Options& options)
{
    Advertisement advertisement;
    advertisement.client = options.value(QStringLiteral("client")).toStdString();
    advertisement.booking = options.value(QStringLiteral("booking")).toStdString();
    advertisement.labelled = !options.has(QStringLiteral("unlabelled"));
    if (!options.has(QStringLiteral("booked")))
        return BlockContent{advertisement};
    const QString booked = options.value(QStringLiteral("booked"));
    const auto size = sizeFrom(booked);
    const auto cells = numbers(booked, 2);
    if (!size && !cells)
        return invalid("size", booked);
    if (size)
        advertisement.booked = *size;
    if (cells) {
        advertisement.bookedColumns = (*cells)[0];
        advertisement.bookedRows = (*cells)[1];
    }
    return BlockContent{advertisement};
}

Content indexFrom(const Options& options, const Edition& edition)
{
    StoryIndex index;
    index.title = text(options, "text");
    for (const QString& slug : options.values(QStringLiteral("story"))) {
        const Story* story = findStory(edition, slug.toStdString());
        if (!story)
            return Fault{FaultCode::NoSuchStory, {slug.toStdString()}};
        index.stories.push_back(story->id);
    }
    return BlockContent{index};
}

Content ornamentFrom(const Options& options)
{
    Ornament ornament;
    ornament.name = options.value(QStringLiteral("ornament")).toStdString();
    ornament.tiled = options.has(QStringLiteral("tiled"));
    if (options.has(QStringLiteral("ink"))) {
        const words::InkReading ink = words::readInk(options.value(QStringLiteral("ink")));
        if (!ink.ink)
            return invalid("ink", options.value(QStringLiteral("ink")));
        ornament.ink = *ink.ink;
    }
    return BlockContent{ornament};
}

Content tableFrom(const Options& options)
{
    auto rows = desk::readTable(pathOf(options.value(QStringLiteral("from"))));
    if (!rows)
        return rows.error();
    bool good = false;
    Table table;
    table.rows = std::move(*rows);
    table.headRows = options.value(QStringLiteral("head-rows")).toInt(&good);
    table.banded = options.has(QStringLiteral("banded"));
    return good ? Content{BlockContent{table}} : invalid("table", options.value(QStringLiteral("head-rows")));
}

Content qrCodeFrom(const Options& options)
{
    static constexpr std::array levels{QrLevel::L, QrLevel::M, QrLevel::Q, QrLevel::H};
    const qsizetype level = QStringLiteral("LMQH").indexOf(options.value(QStringLiteral("level")));
    if (level < 0 || options.value(QStringLiteral("level")).size() != 1)
        return invalid("QR code", options.value(QStringLiteral("level")));
    return BlockContent{QrCode{text(options, "text"), levels[static_cast<std::size_t>(level)], text(options, "caption")}};
}

/// What the first argument after the edition names.
Content contentFrom(const Options& options, const Edition& edition)
{
    const QString kind = options.positional()[1];
    const bool lunar = options.has(QStringLiteral("lunar-date"));
    if (kind == QLatin1String("nameplate"))
        return BlockContent{Nameplate{lunar}};
    if (kind == QLatin1String("folio"))
        return BlockContent{Folio{FolioSide::ByPage, lunar}};
    if (kind == QLatin1String("staff"))
        return BlockContent{StaffLine{}};
    if (kind == QLatin1String("advertisement"))
        return advertisementFrom(options);
    if (kind == QLatin1String("index"))
        return indexFrom(options, edition);
    if (kind == QLatin1String("label"))
        return BlockContent{SectionLabel{text(options, "text"), options.value(QStringLiteral("ornament")).toStdString()}};
    if (kind == QLatin1String("ornament"))
        return ornamentFrom(options);
    if (kind == QLatin1String("table"))
        return tableFrom(options);
    if (kind == QLatin1String("qr"))
        return qrCodeFrom(options);
    return invalid("block", kind);
}

/// DUTY:NAME, as often as it is given.
std::vector<StaffMember> staffFrom(const Options& options)
{
    std::vector<StaffMember> staff;
    for (const QString& member : options.values(QStringLiteral("member"))) {
        const qsizetype colon = member.indexOf(QLatin1Char(':'));
        staff.push_back({member.left(colon).toStdString(), colon < 0 ? std::string{} : member.mid(colon + 1).toStdString()});
    }
    return staff;
}

/// From --at in cells, or from --exact in millimetres from the corner of the trim.
std::optional<Place> placeFrom(const Options& options)
{
    if (options.has(QStringLiteral("exact"))) {
        const auto exact = numbers(options.value(QStringLiteral("exact")), 4);
        const auto length = [&](std::size_t i) { return Length::fromEmu(std::int64_t{(*exact)[i]} * 36000); };
        return exact ? std::optional<Place>{Rect{length(0), length(1), length(2), length(3)}} : std::nullopt;
    }
    const auto at = numbers(options.value(QStringLiteral("at")), 4);
    return at ? std::optional<Place>{GridPlace{(*at)[0], (*at)[2], (*at)[1], (*at)[3]}} : std::nullopt;
}

/// Box, tint and edges as of a story; an advertisement is locked as soon as it stands.
std::optional<Block> blockFrom(const Options& options, Length bodySize, BlockContent content)
{
    const auto place = placeFrom(options);
    const auto edges = edgesFrom(options.value(QStringLiteral("edges")));
    if (!place || !edges) {
        misuse(Help::tr("--at wants column,row,columns,rows; --exact x,y,width,height in mm; --edges top,bottom…"));
        return std::nullopt;
    }
    Block block;
    block.place = *place;
    block.locked = std::holds_alternative<Advertisement>(content);
    block.content = std::move(content);
    const bool box = options.has(QStringLiteral("box"));
    block.frame.edges = box ? Edges{true, true, true, true} : *edges;
    if (block.frame.edges.any())
        block.frame.border = Length::fromEmu(12700 / 2);
    if (options.has(QStringLiteral("tint")))
        block.frame.tint = Ink::black(80);
    if (box || block.frame.tint) {
        block.frame.insetRows = 1;
        block.frame.insetSides = bodySize;
    }
    return block;
}

Result<Done> readMaterial(const Options& options, desk::Furnishing& furnishing)
{
    const QString page = options.value(QStringLiteral("material-page"));
    bool good = page.isEmpty();
    const int number = good ? 0 : page.toInt(&good);
    if (!good || (number < 1 && !page.isEmpty()))
        return invalid("material-page", page);
    return desk::readMaterial(pathOf(options.value(QStringLiteral("material"))), furnishing, number);
}

void addOptions(Options& options)
{
    options.add(QStringLiteral("page"), Help::tr("the page"), QStringLiteral("CODE"));
    options.add(QStringLiteral("at"), Help::tr("where the block stands"), QStringLiteral("COLUMN,ROW,COLUMNS,ROWS"));
    options.add(QStringLiteral("exact"), Help::tr("instead of --at, in mm from the corner of the trim"), QStringLiteral("X,Y,WIDTH,HEIGHT"));
    options.add(QStringLiteral("text"), Help::tr("of a label, of a QR code, or the title of an index"), QStringLiteral("TEXT"));
    options.add(QStringLiteral("lunar-date"), Help::tr("nameplate and folio: the day of the Chinese calendar too"));
    options.add(QStringLiteral("member"), Help::tr("staff: who did what; may be given again"), QStringLiteral("DUTY:NAME"));
    options.add(QStringLiteral("story"), Help::tr("index: a story by its slug; may be given again"), QStringLiteral("STORY"));
    options.add(QStringLiteral("client"), Help::tr("advertisement: whose it is"), QStringLiteral("NAME"));
    options.add(QStringLiteral("booking"), Help::tr("advertisement: its order number"), QStringLiteral("TEXT"));
    options.add(QStringLiteral("booked"), Help::tr("advertisement: what was sold, as COLUMNS,ROWS or as WIDTHxHEIGHT in mm"), QStringLiteral("SIZE"));
    options.add(QStringLiteral("material"), Help::tr("advertisement: its picture"), QStringLiteral("FILE"));
    options.add(QStringLiteral("material-page"), Help::tr("advertisement: which page of a PDF it is, from 1"), QStringLiteral("N"));
    options.add(QStringLiteral("unlabelled"), Help::tr("advertisement: without its mark"));
    options.add(QStringLiteral("ornament"), Help::tr("ornament and label: which drawing"), QStringLiteral("NAME"));
    options.add(QStringLiteral("tiled"), Help::tr("ornament: repeated as a band"));
    options.add(QStringLiteral("ink"), Help::tr("ornament: as C0 M100 Y90 K0"), QStringLiteral("INK"));
    options.add(QStringLiteral("from"), Help::tr("table: its CSV or TSV file"), QStringLiteral("FILE"));
    options.add(QStringLiteral("head-rows"), Help::tr("table: rows that are set as heads"), QStringLiteral("N"), QStringLiteral("1"));
    options.add(QStringLiteral("banded"), Help::tr("table: every second row on a tint"));
    options.add(QStringLiteral("level"), Help::tr("QR code: how much of it may be spoilt (7, 15, 25, 30 per cent)"), QStringLiteral("L|M|Q|H"), QStringLiteral("M"));
    options.add(QStringLiteral("caption"), Help::tr("QR code: what stands beside it"), QStringLiteral("TEXT"));
    options.add(QStringLiteral("box"), Help::tr("a frame round the block"));
    options.add(QStringLiteral("tint"), Help::tr("a light ground under it"));
    options.add(QStringLiteral("edges"), Help::tr("rules at some edges: top,bottom…"), QStringLiteral("EDGES"));
}

}

Exit runFurnish(const QStringList& arguments)
{
    Options options{QStringLiteral("furnish EDITION KIND --page CODE --at COLUMN,ROW,COLUMNS,ROWS …"),
        Help::tr("Stands furniture on a page. KIND is nameplate, folio, staff, advertisement, index, label, ornament, table or\nqr."), arguments};
    addOptions(options);
    if (const auto exit = options.parse(2, 2))
        return *exit;
    if (!options.has(QStringLiteral("page")))
        return misuse(Help::tr("--page is needed"));
    auto open = desk::OpenEdition::open(pathOf(options.positional().front()));
    if (!open)
        return fail(open.error());
    const auto page = pageNamed((*open)->edition(), options.value(QStringLiteral("page")));
    if (!page)
        return fail(page.error());
    Content content = contentFrom(options, (*open)->edition());
    if (!content)
        return fail(content.error());
    const auto block = blockFrom(options, findPage((*open)->edition(), *page)->grid.bodySize, std::move(*content));
    if (!block)
        return Exit::Usage;
    desk::Furnishing furnishing{*block, staffFrom(options), {}, {}};
    if (options.has(QStringLiteral("material"))) {
        if (const auto read = readMaterial(options, furnishing); !read)
            return fail(read.error());
    }
    const auto placed = desk::furnish(**open, *page, furnishing);
    if (!placed)
        return fail(placed.error());
    std::vector<Finding> findings = (*open)->page(*page)->findings;
    std::erase_if(findings, [&](const Finding& finding) { return finding.block != *placed; });
    return report((*open)->edition(), findings);
}

}
