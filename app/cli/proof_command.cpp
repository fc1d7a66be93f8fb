#include "cli/command.h"
#include "desk/office_proof.h"
#include "desk/open_edition.h"
#include "words/proof_slug.h"

#include <QDateTime>

namespace banxin::cli {
namespace {

desk::SlugWords slugFor(const desk::OpenEdition& open, const QString& user)
{
    const auto history = open.history();
    const QString revision = history && !history->empty() ? QString::number(history->back().number) : QString{};
    const QString time = QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    return [revision, time, user](const desk::ProofSlug& says) {
        return words::Slugs::line({QString::fromStdString(says.paper), QString::fromStdString(says.page), revision, time, user,
            QString::fromStdString(says.hash), says.scale, says.tile, says.tiles});
    };
}

}

Exit runProof(const QStringList& arguments)
{
    Options options{QStringLiteral("proof EDITION [--pages A01,A02…] [--paper A3|A4] [--across] [--full] [--ppi N] [--user NAME] --out FILE.pdf"),
        Help::tr("Writes pages as a small PDF on office paper, with a line that tells which page it is, when it was made and "
                 "how large it is shown."),
        arguments};
    options.add(QStringLiteral("pages"), Help::tr("the pages; all if not given"), QStringLiteral("CODES"));
    options.add(QStringLiteral("paper"), Help::tr("the paper"), QStringLiteral("PAPER"), QStringLiteral("A3"));
    options.add(QStringLiteral("across"), Help::tr("the paper's long side lies"));
    options.add(QStringLiteral("full"), Help::tr("at full size, on as many sheets as that takes"));
    options.add(QStringLiteral("ppi"), Help::tr("pixels an inch of the paper"), QStringLiteral("N"), QStringLiteral("200"));
    options.add(QStringLiteral("user"), Help::tr("who made it"), QStringLiteral("NAME"));
    options.add(QStringLiteral("out"), Help::tr("the file"), QStringLiteral("FILE"));
    if (const auto exit = options.parse(1, 1))
        return *exit;
    bool good = false;
    desk::OfficeWish wish;
    wish.ppi = options.value(QStringLiteral("ppi")).toInt(&good);
    const auto paper = desk::officePaper(options.value(QStringLiteral("paper")).toStdString(), options.has(QStringLiteral("across")));
    if (!paper || !good || wish.ppi < 36 || wish.ppi > 600 || !options.has(QStringLiteral("out")))
        return misuse(Help::tr("--out is needed; --paper is A3 or A4, --ppi 36 to 600"));
    wish.paper = *paper;
    wish.scale = options.has(QStringLiteral("full")) ? paint::OfficeScale::Full : paint::OfficeScale::Fit;
    auto open = openToLook(pathOf(options.positional().front()));
    if (!open)
        return fail(open.error());
    auto pages = pagesNamed((*open)->edition(), options.value(QStringLiteral("pages")));
    if (!pages)
        return fail(pages.error());
    wish.pages = std::move(*pages);
    const auto done = desk::writeOfficePdf((*open)->snapshot(), wish, slugFor(**open, options.value(QStringLiteral("user"))), pathOf(options.value(QStringLiteral("out"))));
    return done ? Exit::Done : fail(done.error());
}

}
