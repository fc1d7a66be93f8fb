#include "cli/command.h"

#include "desk/open_edition.h"
#include "desk/versions.h"
#include "words/words.h"

#include <QDateTime>

namespace banxin::cli {

namespace {

using OpenPointer = std::unique_ptr<desk::OpenEdition>;

std::string wordFor(const Page& page) { return "page " + page.code; }
std::string wordFor(const Story& story) { return "story " + story.slug; }
/// page A01, story 头条
QString subjectOf(const Version& version)
{
    return QString::fromStdString(std::visit([](const auto& content) { return wordFor(content); }, version.content));
}

/// "   3  2026-11-26 22:14  page A01  付印前"
QString lineOf(const Version& version)
{
    const QString time = QDateTime::fromMSecsSinceEpoch(version.time).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    return QStringLiteral("%1  %2  %3  %4").arg(version.number, 4).arg(time, subjectOf(version), QString::fromStdString(version.name));
}

Result<Version> versionOf(const desk::OpenEdition& open, const QString& number)
{
    const auto versions = open.versions();
    if (!versions)
        return versions.error();
    for (const Version& version : *versions) {
        if (number == QString::number(version.number))
            return version;
    }
    return Fault{FaultCode::NoSuchVersion, {number.toStdString()}};
}

/// The page or story as it stands now.
Result<Version> asItIsNow(const Edition& edition, Version version)
{
    if (Page* page = std::get_if<Page>(&version.content)) {
        const Page* now = findPage(edition, page->id);
        if (!now)
            return Fault{FaultCode::NoSuchPage, {page->code}};
        *page = *now;
        return version;
    }
    Story& story = std::get<Story>(version.content);
    const Shared<Story>* now = edition.stories.find(story.id);
    if (!now)
        return Fault{FaultCode::NoSuchStory, {story.slug}};
    story = **now;
    return version;
}

Result<std::vector<desk::ValueDifference>> compared(const Version& before, const Version& after)
{
    if (before.content.index() != after.content.index())
        return Fault{FaultCode::ValueInvalid, {"version", std::to_string(after.number), Help::tr("a page and a story cannot be compared").toStdString()}};
    if (const Page* page = std::get_if<Page>(&before.content))
        return desk::differences(*page, std::get<Page>(after.content));
    return desk::differences(std::get<Story>(before.content), std::get<Story>(after.content));
}

Result<std::variant<PageId, StoryId>> subjectIn(const Edition& edition, const Options& options)
{
    if (options.has(QStringLiteral("page"))) {
        const std::string code = options.value(QStringLiteral("page")).toStdString();
        const Page* page = findPage(edition, code);
        return page ? Result<std::variant<PageId, StoryId>>{page->id} : Fault{FaultCode::NoSuchPage, {code}};
    }
    const std::string slug = options.value(QStringLiteral("story")).toStdString();
    const Story* story = findStory(edition, slug);
    return story ? Result<std::variant<PageId, StoryId>>{story->id} : Fault{FaultCode::NoSuchStory, {slug}};
}

Exit committed(desk::OpenEdition& open, Result<Edition> after, const StepLabel& label)
{
    const Result<Done> done = after ? open.commit(std::move(*after), label) : Result<Done>{after.error()};
    if (!done)
        return fail(done.error());
    printLine(words::sentence(label));
    return Exit::Done;
}

}

Exit runKeep(const QStringList& arguments)
{
    Options options{QStringLiteral("keep EDITION NAME (--page CODE | --story STORY)"),
        Help::tr("Remembers a page or a story as it stands, under a name, and prints the version's line. Undo does not\n"
                 "forget it."),
        arguments};
    options.add(QStringLiteral("page"), Help::tr("the page"), QStringLiteral("CODE"));
    options.add(QStringLiteral("story"), Help::tr("the story, by its slug"), QStringLiteral("STORY"));
    if (const auto exit = options.parse(2, 2))
        return *exit;
    if (options.has(QStringLiteral("page")) == options.has(QStringLiteral("story")))
        return misuse(Help::tr("either --page or --story is needed"));
    const auto open = desk::OpenEdition::open(pathOf(options.positional().front()));
    if (!open)
        return fail(open.error());
    const auto subject = subjectIn((*open)->edition(), options);
    if (!subject)
        return fail(subject.error());
    if (const auto kept = (*open)->keepVersion(options.positional()[1].toStdString(), *subject); !kept)
        return fail(kept.error());
    const auto versions = (*open)->versions();
    if (!versions)
        return fail(versions.error());
    printLine(lineOf(versions->back()));
    return Exit::Done;
}

Exit runVersions(const QStringList& arguments)
{
    Options options{QStringLiteral("versions EDITION"),
        Help::tr("Prints the pages and stories that were kept under a name: number, time, which, name."), arguments};
    if (const auto exit = options.parse(1, 1))
        return *exit;
    const auto open = openToLook(pathOf(options.positional().front()));
    const auto versions = open ? (*open)->versions() : open.error();
    if (!versions)
        return fail(versions.error());
    for (const Version& version : *versions)
        printLine(lineOf(version));
    return Exit::Done;
}

Exit runCompare(const QStringList& arguments)
{
    Options options{QStringLiteral("compare EDITION N [M]"),
        Help::tr("Prints what version M (the page or story as it is now, if not given) has other than version N: a line for\n"
                 "each value that differs, with its place, as it was and as it is, with tabs between."),
        arguments};
    if (const auto exit = options.parse(2, 3))
        return *exit;
    const QStringList given = options.positional();
    const auto open = openToLook(pathOf(given.front()));
    if (!open)
        return fail(open.error());
    const auto before = versionOf(**open, given[1]);
    if (!before)
        return fail(before.error());
    const auto after = given.size() > 2 ? versionOf(**open, given[2]) : asItIsNow((*open)->edition(), *before);
    const auto found = after ? compared(*before, *after) : after.error();
    if (!found)
        return fail(found.error());
    for (const desk::ValueDifference& one : *found)
        printLine(QString::fromStdString(one.where + '\t' + one.before + '\t' + one.after));
    return found->empty() ? Exit::Done : Exit::Findings;
}

Exit runBringBack(const QStringList& arguments)
{
    Options options{QStringLiteral("bring-back EDITION N"),
        Help::tr("Makes the page or story again what it was in version N, as a step that can be undone."), arguments};
    if (const auto exit = options.parse(2, 2))
        return *exit;
    const auto open = desk::OpenEdition::open(pathOf(options.positional().front()));
    if (!open)
        return fail(open.error());
    const auto version = versionOf(**open, options.positional()[1]);
    if (!version)
        return fail(version.error());
    const std::string name = std::visit([](const auto& content) { return desk::nameOf(content); }, version->content);
    return committed(**open, desk::broughtBack((*open)->edition(), *version), {StepCode::BringBack, {version->name, name}});
}

Exit runRestore(const QStringList& arguments)
{
    Options options{QStringLiteral("restore EDITION STEP"),
        Help::tr("Makes the edition again what it was after a step of its history (0: as it was made), as a new step that can\n"
                 "be undone."),
        arguments};
    if (const auto exit = options.parse(2, 2))
        return *exit;
    bool good = false;
    const qlonglong step = options.positional()[1].toLongLong(&good);
    if (!good || step < 0)
        return misuse(Help::tr("STEP wants a number from 0"));
    const auto open = desk::OpenEdition::open(pathOf(options.positional().front()));
    if (!open)
        return fail(open.error());
    auto then = (*open)->editionAfter(step);
    if (!then)
        return fail(then.error());
    return committed(**open, desk::restored((*open)->edition(), std::move(*then)), {StepCode::Restore, {std::to_string(step)}});
}

}
