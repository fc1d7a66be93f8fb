#include "cli/command.h"

#include "desk/newest_backup.h"
#include "words/words.h"

#include <QDateTime>
#include <QFile>

#include <cstdio>

namespace banxin::cli {

namespace {

void print(std::FILE* stream, const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fputc('\n', stream);
}

}

Exit fail(const Fault& fault)
{
    print(stderr, QStringLiteral("banxin-cli: ") + words::sentence(fault));
    return fault.code == FaultCode::PressRefused ? Exit::Refused : Exit::Cannot;
}

Exit misuse(const QString& sentence)
{
    print(stderr, QStringLiteral("banxin-cli: ") + Help::tr("%1 (--help tells the usage)").arg(sentence));
    return Exit::Usage;
}

Exit report(const Edition& edition, const std::vector<Finding>& findings)
{
    bool wantsLook = false;
    for (const Finding& finding : findings) {
        const Page* page = findPage(edition, finding.page);
        const QString where = page ? QString::fromStdString(page->code) + QLatin1Char(' ') : QString{};
        //: "warning: the sentence of a finding"
        print(stdout, where + Help::tr("%1: %2").arg(words::severity(finding.severity), words::sentence(finding)));
        wantsLook = wantsLook || finding.severity != Severity::Note || finding.code == FindingCode::StoryUnplaced;
    }
    return wantsLook ? Exit::Findings : Exit::Done;
}

void printLine(const QString& line) { print(stdout, line); }

void printError(const QString& line) { print(stderr, line); }

std::filesystem::path pathOf(const QString& argument)
{
    return std::filesystem::path{QFile::encodeName(argument).toStdString()};
}

Result<std::unique_ptr<desk::OpenEdition>> openToLook(const std::filesystem::path& file)
{
    auto open = desk::OpenEdition::openReadOnly(file);
    if (open || open.error().code != FaultCode::EditionBusy)
        return open;
    Result<desk::NewestBackup> backup = desk::openNewestBackup(file);
    if (!backup)
        return open;
    const QString time = QDateTime::fromMSecsSinceEpoch(backup->time).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    printError(QStringLiteral("banxin-cli: ") + words::sentence(open.error()));
    printError(Help::tr("This is the backup of %1.").arg(time));
    return std::move(backup->edition);
}

std::optional<std::vector<int>> numbers(const QString& text, int count)
{
    const QStringList parts = text.split(QLatin1Char(','));
    if (parts.size() != count)
        return std::nullopt;
    std::vector<int> result;
    for (const QString& part : parts) {
        bool good = false;
        result.push_back(part.trimmed().toInt(&good));
        if (!good)
            return std::nullopt;
    }
    return result;
}

Options::Options(QString usage, QString about, QStringList arguments)
    : m_usage{std::move(usage)}, m_about{std::move(about)}, m_arguments{std::move(arguments)}
{
    m_parser.addOption({QStringLiteral("help"), QString{}});
}

void Options::add(const QString& name, const QString& about, const QString& value, const QString& ifNotGiven)
{
    m_parser.addOption({name, about, value, ifNotGiven});
    const QString shown
        = value.isEmpty() ? QStringLiteral("--%1").arg(name) : QStringLiteral("--%1 %2").arg(name, value);
    m_about += QStringLiteral("\n  %1  %2").arg(shown, -34).arg(about);
}

std::optional<Exit> Options::parse(int leastPositional, int mostPositional)
{
    if (!m_parser.parse(m_arguments))
        return misuse(m_parser.errorText());
    if (m_parser.isSet(QStringLiteral("help"))) {
        print(stdout, Help::tr("Usage: banxin-cli %1").arg(m_usage) + QLatin1Char('\n') + m_about);
        return Exit::Done;
    }
    const auto given = m_parser.positionalArguments().size();
    if (given < leastPositional || given > mostPositional)
        return misuse(Help::tr("wrong number of arguments"));
    return std::nullopt;
}

}
