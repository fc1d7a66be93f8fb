#include "cli/command.h"

#include "desk/migrate.h"
#include "desk/open_edition.h"
#include "desk/package.h"
#include "desk/recovery.h"

#include <QDateTime>

namespace banxin::cli {

namespace {

/// The lines that programs read are the same in every language.
QString lineOf(const Loss& loss, const std::optional<std::int64_t>& made)
{
    static constexpr const char* kinds[] = {"part", "page", "story", "photo", "history", "versions", "edits"};
    QString line = QStringLiteral("LOST ") + QLatin1String(kinds[static_cast<int>(loss.kind)]);
    if (loss.kind == LossKind::Edits)
        return line + QStringLiteral(" %1-").arg(QString::fromStdString(loss.id)) + (made ? QString::number(*made) : QString{});
    for (const std::string& word : {loss.id, loss.name}) {
        if (!word.empty())
            line += QLatin1Char(' ') + QString::fromStdString(word).simplified();
    }
    return loss.fate == LossFate::Older ? line + QStringLiteral(" (older)") : line;
}

/// HAVE 1-N, and a line for each loss; edits that were made and are not certainly there are a loss.
void printState(std::int64_t edits, const std::optional<std::int64_t>& made, const std::vector<Loss>& losses)
{
    printLine(QStringLiteral("HAVE 1-%1").arg(edits));
    bool isTold = false;
    for (const Loss& loss : losses) {
        printLine(lineOf(loss, made));
        isTold = isTold || loss.kind == LossKind::Edits;
    }
    if (!isTold && made && *made > edits)
        printLine(lineOf({LossKind::Edits, LossFate::Older, std::to_string(edits + 1), {}}, made));
}

}

Exit runVerify(const QStringList& arguments)
{
    Options options{QStringLiteral("verify EDITION"),
        Help::tr("Opens an edition as the window does, reads all of it and compares every hash. Prints which edits are\n"
                 "there (HAVE), what is lost (LOST), and OK where nothing is. Changes nothing."),
        arguments};
    if (const auto exit = options.parse(1, 1))
        return *exit;
    const auto state = desk::fileState(pathOf(options.positional().front()));
    if (!state)
        return fail(state.error());
    printState(state->edits, state->made, state->losses);
    if (state->fault)
        return fail(*state->fault);
    printLine(QStringLiteral("OK"));
    if (state->newerBackup)
        printError(Help::tr("The edition is sound, but older than its backup %1.").arg(QString::fromStdString(state->newerBackup->string())));
    return Exit::Done;
}

Exit runBackup(const QStringList& arguments)
{
    Options options{QStringLiteral("backup EDITION [FILE]"),
        Help::tr("Makes a verified copy: the new file FILE, or, without it, one more among the backups beside the edition\n"
                 "(EDITION-backups), unless the newest there has all of it. Prints the copy's name."),
        arguments};
    if (const auto exit = options.parse(1, 2))
        return *exit;
    const auto open = desk::OpenEdition::openReadOnly(pathOf(options.positional().front()));
    if (!open)
        return fail(open.error());
    if (options.positional().size() == 1) {
        const auto made = (*open)->backUp();
        if (!made)
            return fail(made.error());
        printLine(QString::fromStdString(made->file.string()));
        return Exit::Done;
    }
    if (const auto made = (*open)->backup(pathOf(options.positional()[1])); !made)
        return fail(made.error());
    printLine(options.positional()[1]);
    return Exit::Done;
}

Exit runRecover(const QStringList& arguments)
{
    Options options{QStringLiteral("recover EDITION [--to FILE] [--list]"),
        Help::tr("Brings back the last good state of a damaged edition from its sound parts and its backups. The damaged\n"
                 "file stays, byte for byte, under another name, which is printed (KEPT), as is all that could not be\n"
                 "brought back as it was (LOST). A sound edition is left alone."),
        arguments};
    options.add(QStringLiteral("to"), Help::tr("writes a new file instead, and leaves EDITION as it is"), QStringLiteral("FILE"));
    options.add(QStringLiteral("list"), Help::tr("only tells what would be lost"));
    if (const auto exit = options.parse(1, 1))
        return *exit;
    if (options.has(QStringLiteral("to")) && options.has(QStringLiteral("list")))
        return misuse(Help::tr("--list writes no file"));
    const auto file = pathOf(options.positional().front());
    const auto state = desk::fileState(file);
    if (!state)
        return fail(state.error());
    if (state->isSound() || options.has(QStringLiteral("list"))) {
        printState(state->edits, state->made, state->losses);
        return state->isSound() && !state->fault ? Exit::Done : Exit::Findings;
    }
    const auto done = options.has(QStringLiteral("to")) ? desk::recoverTo(file, pathOf(options.value(QStringLiteral("to")))) : desk::recover(file);
    if (!done)
        return fail(done.error());
    printState(done->state.edits, done->state.made, done->state.losses);
    printLine(QStringLiteral("KEPT ") + QString::fromStdString(done->kept.string()));
    return done->state.losses.empty() ? Exit::Done : Exit::Findings;
}

Exit runMigrate(const QStringList& arguments)
{
    Options options{QStringLiteral("migrate EDITION"),
        Help::tr("Brings an edition of an older program to the newest format, after a backup; one that has it already is\n"
                 "left alone. Prints the version."),
        arguments};
    if (const auto exit = options.parse(1, 1))
        return *exit;
    const auto version = desk::migrate(pathOf(options.positional().front()));
    if (!version)
        return fail(version.error());
    printLine(QStringLiteral("VERSION %1").arg(*version));
    return Exit::Done;
}

Exit runPackage(const QStringList& arguments)
{
    Options options{QStringLiteral("package EDITION --out DIR [--to pdfx4|pdfx1a]"),
        Help::tr("Makes the new folder DIR: the edition, its pages for the press, the fonts whose licence lets them be passed\n"
                 "on, and contents.txt with the SHA-256 of each. With an error on a page the press files are left out."),
        arguments};
    options.add(QStringLiteral("out"), Help::tr("the folder, which must not exist"), QStringLiteral("DIR"));
    options.add(QStringLiteral("to"), Help::tr("the kind of press file"), QStringLiteral("KIND"), QStringLiteral("pdfx4"));
    if (const auto exit = options.parse(1, 1))
        return *exit;
    const QString kind = options.value(QStringLiteral("to"));
    if (!options.has(QStringLiteral("out")) || (kind != QLatin1String("pdfx4") && kind != QLatin1String("pdfx1a")))
        return misuse(Help::tr("--out is needed; --to wants pdfx4 or pdfx1a"));
    const auto open = desk::OpenEdition::openReadOnly(pathOf(options.positional().front()));
    if (!open)
        return fail(open.error());
    const auto made = desk::makePackage(**open, pathOf(options.value(QStringLiteral("out"))),
        kind == QLatin1String("pdfx4") ? desk::ExportKind::PdfX4 : desk::ExportKind::PdfX1a);
    if (!made)
        return fail(made.error());
    printLine(options.value(QStringLiteral("out")));
    for (const std::string& font : made->fontsLeftOut)
        printError(Help::tr("The font %1 is not in the package: its licence does not let it be passed on.").arg(QString::fromStdString(font)));
    const Exit exit = report((*open)->edition(), made->findings);
    return made->fontsLeftOut.empty() && made->hasPages ? exit : Exit::Findings;
}

}
