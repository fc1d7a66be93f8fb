#include "cli/command.h"

#include "desk/export.h"
#include "desk/open_edition.h"
#include "desk/place.h"

#include <cstdio>

namespace banxin::cli {

Result<PageId> pageNamed(const Edition& edition, const QString& code)
{
    const Page* page = findPage(edition, code.toStdString());
    return page ? Result<PageId>{page->id} : Fault{FaultCode::NoSuchPage, {code.toStdString()}};
}

std::optional<Edges> edgesFrom(const QString& text)
{
    Edges edges;
    for (const QString& word : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (word == QLatin1String("top"))
            edges.top = true;
        else if (word == QLatin1String("right"))
            edges.right = true;
        else if (word == QLatin1String("bottom"))
            edges.bottom = true;
        else if (word == QLatin1String("left"))
            edges.left = true;
        else
            return std::nullopt;
    }
    return edges;
}

namespace {

/// over, left or right, with a number of columns after a colon.
std::optional<HeadlineStack> stackFrom(const QString& text)
{
    const QStringList parts = text.split(QLatin1Char(':'));
    HeadlineStack stack;
    if (parts[0] == QLatin1String("left"))
        stack.position = StackPosition::Left;
    else if (parts[0] == QLatin1String("right"))
        stack.position = StackPosition::Right;
    else if (parts[0] != QLatin1String("over"))
        return std::nullopt;
    bool good = parts.size() <= 2;
    stack.columns = parts.size() > 1 ? parts[1].toInt(&good) : (stack.position == StackPosition::Over ? 0 : 1);
    return good ? std::optional{stack} : std::nullopt;
}

constexpr Length thinRule = Length::fromEmu(12700 / 2);
constexpr Length columnRule = Length::fromEmu(12700 / 4);

/// The block that the options of `place` describe; nothing, and misuse said, where one cannot be read.
std::optional<Block> blockFrom(const Options& options, Length bodySize)
{
    Block block;
    ArticleBlock article;
    const auto at = numbers(options.value(QStringLiteral("at")), 4);
    const auto stack = stackFrom(options.value(QStringLiteral("stack")));
    const auto edges = edgesFrom(options.value(QStringLiteral("edges")));
    bool goodLegs = false;
    article.legs.count = options.value(QStringLiteral("legs")).toInt(&goodLegs);
    if (!at || !stack || !edges || !goodLegs) {
        misuse(Help::tr("--at wants column,row,columns,rows; --stack over, left or right with :columns; --edges "
                        "top,bottom…; --legs a number"));
        return std::nullopt;
    }
    block.place = GridPlace{(*at)[0], (*at)[2], (*at)[1], (*at)[3]};
    article.stack = *stack;
    int index = 0;
    for (const QString& cells : options.values(QStringLiteral("photo"))) {
        const auto place = numbers(cells, 4);
        if (!place) {
            misuse(Help::tr("--photo wants column,row,columns,rows inside the block"));
            return std::nullopt;
        }
        PhotoPlacement photo;
        photo.photo = index++;
        photo.cells = {(*place)[0], (*place)[2], (*place)[1], (*place)[3]};
        article.photos.push_back(photo);
    }
    block.frame.edges = *edges;
    block.frame.border = edges->any() ? thinRule : Length{};
    if (options.has(QStringLiteral("box")) || options.has(QStringLiteral("tint"))) {
        block.frame.insetRows = 1;
        block.frame.insetSides = bodySize;
    }
    if (options.has(QStringLiteral("box"))) {
        block.frame.edges = {true, true, true, true};
        block.frame.border = thinRule;
    }
    if (options.has(QStringLiteral("tint")))
        block.frame.tint = Ink::black(80);
    if (options.has(QStringLiteral("column-rules")))
        block.frame.columnRule = columnRule;
    block.content = article;
    return block;
}

}

Exit runPlace(const QStringList& arguments)
{
    Options options{QStringLiteral("place EDITION STORY --page CODE --at COLUMN,ROW,COLUMNS,ROWS …\n"
                                   "       banxin-cli place EDITION --page CODE --auto"),
        Help::tr("Stands a story (by its slug) on a page. Columns and rows count from 0. With --auto: fills the page "
                 "from the\npool by importance and length; what has no room stays in the pool."),
        arguments};
    options.add(QStringLiteral("page"), Help::tr("the page"), QStringLiteral("CODE"));
    options.add(QStringLiteral("at"), Help::tr("where the block stands"), QStringLiteral("COLUMN,ROW,COLUMNS,ROWS"));
    options.add(QStringLiteral("auto"), Help::tr("fill the page"));
    options.add(QStringLiteral("rank"), Help::tr("1 is the lead"), QStringLiteral("N"), QStringLiteral("0"));
    options.add(QStringLiteral("stack"), Help::tr("where the headlines stand"),
        QStringLiteral("over|left|right[:COLUMNS]"), QStringLiteral("over"));
    options.add(QStringLiteral("legs"), Help::tr("re-splits the columns; 0: one a column"), QStringLiteral("N"),
        QStringLiteral("0"));
    options.add(QStringLiteral("photo"), Help::tr("a photo's cells in the block; may be given again"),
        QStringLiteral("COLUMN,ROW,COLUMNS,ROWS"));
    options.add(QStringLiteral("box"), Help::tr("a frame round the block"));
    options.add(QStringLiteral("tint"), Help::tr("a light ground under it"));
    options.add(QStringLiteral("edges"), Help::tr("rules at some edges: top,bottom…"), QStringLiteral("EDGES"));
    options.add(QStringLiteral("column-rules"), Help::tr("rules between its legs"));
    if (const auto exit = options.parse(1, 2))
        return *exit;
    const bool fill = options.has(QStringLiteral("auto"));
    if (!options.has(QStringLiteral("page")) || fill == (options.positional().size() == 2))
        return misuse(Help::tr("--page is needed, and either a story with --at, or --auto"));
    bool goodRank = false;
    const int rank = options.value(QStringLiteral("rank")).toInt(&goodRank);
    if (!goodRank)
        return misuse(Help::tr("--rank wants a number"));

    auto open = desk::OpenEdition::open(pathOf(options.positional().front()));
    if (!open)
        return fail(open.error());
    const auto page = pageNamed((*open)->edition(), options.value(QStringLiteral("page")));
    if (!page)
        return fail(page.error());
    if (fill) {
        const auto left = desk::placeAll(**open, *page);
        if (!left)
            return fail(left.error());
        return report((*open)->edition(), (*open)->findings());
    }
    const auto block = blockFrom(options, findPage((*open)->edition(), *page)->grid.bodySize);
    if (!block)
        return Exit::Usage;
    const auto placed = desk::placeStory(**open, *page, options.positional()[1].toStdString(), *block, rank);
    if (!placed)
        return fail(placed.error());
    std::vector<Finding> findings = (*open)->page(*page)->findings;
    std::erase_if(findings, [&](const Finding& finding) { return finding.block != *placed; });
    return report((*open)->edition(), findings);
}

Exit runShow(const QStringList& arguments)
{
    Options options{QStringLiteral("show EDITION --page CODE [--ppi N] --out FILE.png|FILE.jpg"),
        Help::tr("Writes a picture of a page as it will print."), arguments};
    options.add(QStringLiteral("page"), Help::tr("the page"), QStringLiteral("CODE"));
    options.add(QStringLiteral("ppi"), Help::tr("pixels an inch"), QStringLiteral("N"), QStringLiteral("100"));
    options.add(QStringLiteral("out"), Help::tr("the picture"), QStringLiteral("FILE"));
    if (const auto exit = options.parse(1, 1))
        return *exit;
    bool good = false;
    const int ppi = options.value(QStringLiteral("ppi")).toInt(&good);
    if (!options.has(QStringLiteral("page")) || !options.has(QStringLiteral("out")) || !good || ppi < 1 || ppi > 2400)
        return misuse(Help::tr("--page and --out are needed, and --ppi from 1 to 2400"));
    auto open = openToLook(pathOf(options.positional().front()));
    if (!open)
        return fail(open.error());
    const auto page = pageNamed((*open)->edition(), options.value(QStringLiteral("page")));
    if (!page)
        return fail(page.error());
    const QString out = options.value(QStringLiteral("out"));
    const bool isJpeg = out.endsWith(QLatin1String(".jpg"), Qt::CaseInsensitive) || out.endsWith(QLatin1String(".jpeg"), Qt::CaseInsensitive);
    const desk::PictureKind picture = isJpeg ? desk::PictureKind::Jpeg : desk::PictureKind::Png;
    const auto done = desk::writePicture((*open)->snapshot(), *(*open)->page(*page), ppi, picture, pathOf(out));
    return done ? Exit::Done : fail(done.error());
}

namespace {

std::optional<desk::ExportKind> kindFrom(const QString& word)
{
    if (word == QLatin1String("pdfx4"))
        return desk::ExportKind::PdfX4;
    if (word == QLatin1String("pdfx1a"))
        return desk::ExportKind::PdfX1a;
    if (word == QLatin1String("jpeg"))
        return desk::ExportKind::Jpeg;
    return word == QLatin1String("png") ? std::optional{desk::ExportKind::Png} : std::nullopt;
}

}

Result<std::vector<PageId>> pagesNamed(const Edition& edition, const QString& codes)
{
    std::vector<PageId> pages;
    if (codes.isEmpty()) {
        for (const auto& page : edition.pages)
            pages.push_back(page->id);
        return pages;
    }
    for (const QString& code : codes.split(QLatin1Char(','))) {
        const auto page = pageNamed(edition, code);
        if (!page)
            return page.error();
        pages.push_back(*page);
    }
    return pages;
}

namespace {

desk::ExportKind kindOf(PressStandard standard)
{
    return standard == PressStandard::X1a ? desk::ExportKind::PdfX1a : desk::ExportKind::PdfX4;
}

/// Who lets a page go to press in spite of its errors does so in the edition's history, before the file is there.
Result<Done> confirm(desk::OpenEdition& open, const desk::ExportRequest& request)
{
    if (request.despite.empty())
        return Done{};
    std::string codes;
    for (const PageId page : request.pages)
        codes += (codes.empty() ? "" : " ") + findPage(open.edition(), page)->code;
    return open.commit(open.edition(), {StepCode::ConfirmPress, {codes, request.despite}});
}

Exit writePages(const desk::OpenEdition& open, const desk::ExportRequest& request)
{
    const auto done = desk::exportPages(open.snapshot(), request);
    if (!done) {
        if (done.error().code == FaultCode::PressRefused) {
            if (const auto findings = desk::pressFindings(open.snapshot(), request))
                report(open.edition(), *findings);
        }
        return fail(done.error());
    }
    for (const auto& file : done->files)
        std::printf("%s\n", file.c_str());
    return report(open.edition(), done->findings);
}

}

Exit runExport(const QStringList& arguments)
{
    Options options{QStringLiteral("export EDITION [--pages A01,A02…] [--to pdfx4|pdfx1a|png|jpeg] --out DIR [--ppi N] [--despite REASON]"),
        Help::tr("Writes each page into a file of its own, all or none. A page with an error is refused for the press, "
                 "unless a reason is given, which the history and the file then tell."),
        arguments};
    options.add(QStringLiteral("pages"), Help::tr("the pages; all if not given"), QStringLiteral("CODES"));
    options.add(QStringLiteral("to"), Help::tr("the kind of file; what the press settings say if not given"), QStringLiteral("KIND"));
    options.add(QStringLiteral("despite"), Help::tr("why the pages go to press in spite of their errors"), QStringLiteral("REASON"));
    options.add(QStringLiteral("out"), Help::tr("the folder"), QStringLiteral("DIR"));
    options.add(QStringLiteral("ppi"), Help::tr("pixels an inch of a picture"), QStringLiteral("N"), QStringLiteral("150"));
    if (const auto exit = options.parse(1, 1))
        return *exit;
    const bool namesKind = options.has(QStringLiteral("to"));
    const auto named = kindFrom(options.value(QStringLiteral("to")));
    bool goodPpi = false;
    const int ppi = options.value(QStringLiteral("ppi")).toInt(&goodPpi);
    if ((namesKind && !named) || !options.has(QStringLiteral("out")) || !goodPpi || ppi < 1 || ppi > 2400)
        return misuse(Help::tr("--to wants pdfx4, pdfx1a, png or jpeg; --out is needed; --ppi is 1 to 2400"));
    const std::string despite = options.value(QStringLiteral("despite")).trimmed().toStdString();
    if (options.has(QStringLiteral("despite")) && despite.empty())
        return misuse(Help::tr("--despite wants a reason"));
    const std::filesystem::path file = pathOf(options.positional().front());
    auto open = despite.empty() ? desk::OpenEdition::openReadOnly(file) : desk::OpenEdition::open(file);
    if (!open)
        return fail(open.error());
    auto pages = pagesNamed((*open)->edition(), options.value(QStringLiteral("pages")));
    if (!pages)
        return fail(pages.error());
    desk::ExportRequest request{named.value_or(kindOf((*open)->edition().press.standard)), std::move(*pages),
        pathOf(options.value(QStringLiteral("out"))), ppi, {}, despite};
    if (const auto confirmed = confirm(**open, request); !confirmed)
        return fail(confirmed.error());
    const auto history = (*open)->history();
    if (!history)
        return fail(history.error());
    request.revision = desk::revisionOf(*history);
    return writePages(**open, request);
}

}
