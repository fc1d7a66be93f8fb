#include "cli/command.h"

#include "base/file.h"
#include "desk/import.h"
#include "desk/import_report.h"
#include "desk/open_edition.h"
#include "words/words.h"

#include <algorithm>
#include <set>

namespace banxin::cli {

namespace {

std::vector<std::string> sentences(const std::vector<Finding>& findings)
{
    std::vector<std::string> list;
    for (const Finding& finding : findings)
        list.push_back(words::sentence(finding).toStdString());
    return list;
}

/// Writes what came in as JSON files, and at the end what became of each file.
class ReportFolder {
public:
    /// Makes the folder; where that fails, the first file that is written says so.
    explicit ReportFolder(std::filesystem::path folder) : m_folder{std::move(folder)}
    {
        std::error_code ignored;
        std::filesystem::create_directories(m_folder, ignored);
    }

    Result<Done> add(const std::filesystem::path& file, const desk::ImportedCopy& imported)
    {
        desk::FileReport report{file.filename().string(), desk::ImportOutcome::Whole, {}, {}, sentences(imported.findings), imported.slugs, {}, imported.copy.changes, {}, {}};
        if (!report.list.empty())
            report.outcome = desk::ImportOutcome::WithList;
        if (imported.copy.encoding)
            report.encoding = intake::nameOf(*imported.copy.encoding);
        if (imported.copy.document) {
            report.undecoded = imported.copy.document->undecoded;
            report.readings = imported.copy.document->readings;
        }
        const auto& stories = imported.copy.stories;
        Result<Done> written = Done{};
        for (std::size_t i = 0; i < stories.size() && written; ++i) {
            const std::string name = freeName(file, stories.size(), i);
            written = write(name, desk::storyJson(stories[i], imported.copy, report.file, warnings(imported.copy, stories[i])));
            report.written.push_back(name);
        }
        m_files.push_back(std::move(report));
        return written;
    }

    void addRefused(const std::filesystem::path& file, const Fault& fault)
    {
        m_files.push_back({file.filename().string(), desk::ImportOutcome::Refused, words::sentence(fault).toStdString(), {}, {}, {}, {}, {}, {}, {}});
    }

    Result<Done> close() { return write("report.json", desk::reportJson(m_files)); }

private:
    static std::vector<std::string> warnings(const desk::ReadCopy& copy, const desk::ReadStory& story)
    {
        std::vector<Finding> all = copy.findings;
        all.insert(all.end(), story.findings.begin(), story.findings.end());
        return sentences(all);
    }

    /// bridge.json, or page-01.json, page-02.json, … for a file of several stories; never a name that is given already.
    std::string freeName(const std::filesystem::path& file, std::size_t stories, std::size_t i)
    {
        std::string stem = file.stem().string();
        if (stories > 1)
            stem += (i < 9 ? "-0" : "-") + std::to_string(i + 1);
        std::string name = stem;
        for (int next = 2; name == "report" || !m_names.insert(name).second; ++next)
            name = stem + '-' + std::to_string(next);
        return name + ".json";
    }

    Result<Done> write(const std::string& name, const std::string& json) { return writeFile(m_folder / name, json, Existing::Replace); }

    std::filesystem::path m_folder;
    std::set<std::string> m_names;
    std::vector<desk::FileReport> m_files;
};

/// Nothing where a name is none of a rule that can be switched off.
std::optional<intake::Cleaning> cleaningWithout(const QStringList& rules)
{
    intake::Cleaning cleaning;
    for (const QString& rule : rules.join(QLatin1Char(',')).split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        bool isKnown = false;
        for (std::size_t i = 0; i < intake::cleaningRuleCount; ++i) {
            const auto known = static_cast<intake::CleaningRule>(i);
            if (rule != QLatin1String(intake::nameOf(known)) || !intake::canBeSwitchedOff(known))
                continue;
            cleaning.set(known, false);
            isKnown = true;
        }
        if (!isKnown)
            return std::nullopt;
    }
    return cleaning;
}

QString ruleNames()
{
    QStringList names;
    for (std::size_t i = 0; i < intake::cleaningRuleCount; ++i) {
        if (intake::canBeSwitchedOff(static_cast<intake::CleaningRule>(i)))
            names << QLatin1String(intake::nameOf(static_cast<intake::CleaningRule>(i)));
    }
    return names.join(QStringLiteral(", "));
}

/// A name of no encoding, or a mapping that cannot be read, is a fault.
Result<Done> takeDocumentOptions(const Options& options, intake::DocumentOptions& document)
{
    if (options.has(QStringLiteral("encoding"))) {
        const std::string name = options.value(QStringLiteral("encoding")).toStdString();
        document.encoding = intake::encodingNamed(options.value(QStringLiteral("encoding")).toLower().toStdString());
        if (!document.encoding)
            return Fault{FaultCode::ValueInvalid, {"encoding", name, "there is none of that name"}};
    }
    if (!options.has(QStringLiteral("mapping")))
        return Done{};
    document.mappingName = options.value(QStringLiteral("mapping")).toStdString();
    Result<std::string> mapping = readFile(pathOf(options.value(QStringLiteral("mapping"))), 1u << 20);
    if (!mapping)
        return mapping.error();
    document.mapping = std::move(*mapping);
    return Done{};
}

void worsen(Exit& worst, Exit exit) { worst = std::max(worst, exit); }

}

Exit runImport(const QStringList& arguments)
{
    Options options{QStringLiteral("import FILE… --into EDITION [--photo PICTURE] [--qr TEXT] [--without RULES] [--encoding NAME] [--mapping FILE] [--out DIR]"),
        Help::tr("Brings copy into the pool of an edition (docs/copy-files.md). A file of a whole page is cut into its\n"
                 "stories. A file that cannot be read is told and left out; the others are imported."),
        arguments};
    options.add(QStringLiteral("into"), Help::tr("the edition file"), QStringLiteral("EDITION"));
    options.add(
        QStringLiteral("photo"), Help::tr("a picture for the story; for one FILE only"), QStringLiteral("PICTURE"));
    options.add(
        QStringLiteral("qr"), Help::tr("what the story's QR code says; for one FILE only"), QStringLiteral("TEXT"));
    options.add(QStringLiteral("without"), Help::tr("switches rules of cleaning off: %1").arg(ruleNames()), QStringLiteral("RULES"));
    options.add(QStringLiteral("encoding"), Help::tr("reads text in this encoding instead of telling it: gb18030, big5, utf-16le …"), QStringLiteral("NAME"));
    options.add(QStringLiteral("mapping"), Help::tr("how to read a house's own XML (docs/house-xml.md)"), QStringLiteral("FILE"));
    options.add(QStringLiteral("out"), Help::tr("writes a JSON file for each story there, and report.json"), QStringLiteral("DIR"));
    if (const auto exit = options.parse(1, 10'000))
        return *exit;
    if (!options.has(QStringLiteral("into")))
        return misuse(Help::tr("--into is needed"));
    const bool alone = options.has(QStringLiteral("photo")) || options.has(QStringLiteral("qr"));
    if (alone && options.positional().size() != 1)
        return misuse(Help::tr("--photo and --qr are for one file"));
    const auto cleaning = cleaningWithout(options.values(QStringLiteral("without")));
    if (!cleaning)
        return misuse(Help::tr("--without wants some of %1").arg(ruleNames()));

    auto open = desk::OpenEdition::open(pathOf(options.value(QStringLiteral("into"))));
    if (!open)
        return fail(open.error());
    desk::ImportOptions import;
    if (options.has(QStringLiteral("photo")))
        import.photo = pathOf(options.value(QStringLiteral("photo")));
    import.qrCode = options.value(QStringLiteral("qr")).toStdString();
    import.reading.cleaning = *cleaning;
    if (const auto taken = takeDocumentOptions(options, import.document); !taken)
        return fail(taken.error());
    std::optional<ReportFolder> folder;
    if (options.has(QStringLiteral("out")))
        folder.emplace(pathOf(options.value(QStringLiteral("out"))));

    Exit worst = Exit::Done;
    for (const QString& file : options.positional()) {
        const auto imported = desk::importCopy(**open, pathOf(file), import);
        if (!imported) {
            worsen(worst, fail(imported.error()));
            if (folder)
                folder->addRefused(pathOf(file), imported.error());
            continue;
        }
        for (const std::string& slug : imported->slugs)
            printLine(QString::fromStdString(slug));
        worsen(worst, report((*open)->edition(), imported->findings));
        if (folder) {
            if (const auto written = folder->add(pathOf(file), *imported); !written)
                worsen(worst, fail(written.error()));
        }
    }
    if (folder) {
        if (const auto written = folder->close(); !written)
            worsen(worst, fail(written.error()));
    }
    return worst;
}

}
