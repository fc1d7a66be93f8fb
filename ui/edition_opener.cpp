#include "ui/edition_opener.h"

#include "desk/newest_backup.h"
#include "desk/recovery.h"
#include "desk/staged_opening.h"
#include "ui/local_files.h"
#include "words/words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QLocale>
#include <QThreadPool>

namespace banxin::ui {
namespace {

using Answer = std::function<void(OpenAnswer)>;

/// Whoever waits longer wants to see something.
constexpr qint64 quietMilliseconds = 150;
constexpr std::size_t mostLosses = 6;

/// What the opener says; the translators know it by this name.
class OpenerWords {
    Q_DECLARE_TR_FUNCTIONS(banxin::ui::EditionOpener)
public:
    static QString lookingOnly(const Fault& fault) { return tr("%1. It is open for looking only.").arg(words::sentence(fault)); }
    static QString backupOf(const Fault& fault, std::int64_t time)
    {
        const QString when = QLocale{}.toString(QDateTime::fromMSecsSinceEpoch(time), QLocale::ShortFormat);
        return tr("%1. Shown is its backup of %2, for looking only.").arg(words::sentence(fault), when);
    }
    static QString backupOf(const std::string& name, std::int64_t time)
    {
        const QString when = QLocale{}.toString(QDateTime::fromMSecsSinceEpoch(time), QLocale::ShortFormat);
        return tr("Shown is the backup of %1 of %2, for looking only.").arg(nameOf(name), when);
    }
    static QString recovered(const store::RecoveryReport& report)
    {
        const QString kept = nameOf(report.kept);
        QStringList lines{tr("The edition is recovered. The damaged file is kept as %1.").arg(kept)};
        const std::vector<Loss>& losses = report.state.losses;
        if (losses.empty())
            lines << tr("Nothing that was saved is missing.");
        for (std::size_t i = 0; i < losses.size() && i < mostLosses; ++i)
            lines << words::sentence(losses[i]);
        if (losses.size() > mostLosses)
            lines << tr("and %n more", "", static_cast<int>(losses.size() - mostLosses));
        return lines.join(QLatin1Char('\n'));
    }
};

void tell(const Answer& answer, OpenAnswer what)
{
    QMetaObject::invokeMethod(
        QCoreApplication::instance(), [answer, what = std::move(what)] { answer(what); }, Qt::QueuedConnection);
}

/// For writing, with a first look as soon as the checking takes its time.
Result<std::unique_ptr<desk::OpenEdition>> openForWork(const std::filesystem::path& path, const Answer& answer)
{
    QElapsedTimer clock;
    clock.start();
    auto opening = desk::StagedOpening::begin(path);
    if (!opening)
        return opening.error();
    bool isShown = false;
    return (*opening)->finish([&](std::int64_t, std::int64_t) {
        if (isShown || clock.elapsed() < quietMilliseconds)
            return;
        isShown = true;
        if (const auto page = (*opening)->composedFirstPage())
            tell(answer, FirstLook{(*opening)->firstLook(), page, (*opening)->fonts()});
    });
}

/// Recovery is offered only where it would bring something back.
OpenFailure failureOf(const std::filesystem::path& path, const Fault& fault)
{
    return {words::sentence(fault), desk::isDamage(fault) && desk::lastGoodState(path).has_value()};
}

OpenAnswer forLooking(const std::filesystem::path& path, const Fault& fault)
{
    if (fault.code == FaultCode::EditionBusy) {
        auto backup = desk::openNewestBackup(path);
        if (!backup)
            return OpenFailure{words::sentence(fault)};
        return OpenedEdition{desk::Session::prepare(std::move(backup->edition)), OpenerWords::backupOf(fault, backup->time)};
    }
    auto open = desk::OpenEdition::openReadOnly(path);
    if (!open)
        return failureOf(path, open.error());
    return OpenedEdition{desk::Session::prepare(std::move(*open)), OpenerWords::lookingOnly(fault)};
}

OpenAnswer opened(const std::filesystem::path& path, const Answer& answer)
{
    auto open = openForWork(path, answer);
    if (open)
        return OpenedEdition{desk::Session::prepare(std::move(*open)), {}};
    switch (open.error().code) {
    case FaultCode::EditionBusy:
    case FaultCode::EditionReadOnly:
    case FaultCode::EditionOnNetwork:
    case FaultCode::FileUnwritable: return forLooking(path, open.error());
    default: return failureOf(path, open.error());
    }
}

}

EditionOpener deskOpener()
{
    return [](const QString& file, Answer answer) {
        QThreadPool::globalInstance()->start(
            [path = pathOf(file), answer = std::move(answer)] { tell(answer, opened(path, answer)); });
    };
}

void openWithoutPages(const QString& file, Answer answer)
{
    QThreadPool::globalInstance()->start([path = pathOf(file), answer = std::move(answer)] {
        auto open = desk::OpenEdition::open(path);
        if (open)
            tell(answer, OpenedEdition{desk::Session::prepareWithoutPages(std::move(*open)), {}});
        else
            tell(answer, failureOf(path, open.error()));
    });
}

void openBackup(const QString& file, Answer answer)
{
    QThreadPool::globalInstance()->start([path = pathOf(file), answer = std::move(answer)] {
        auto backup = desk::openNewestBackup(path);
        if (!backup)
            return tell(answer, OpenFailure{words::sentence(backup.error())});
        const QString notice = OpenerWords::backupOf(path.filename().string(), backup->time);
        tell(answer, OpenedEdition{desk::Session::prepare(std::move(backup->edition)), notice});
    });
}

void recoverEdition(const QString& file, std::function<void(bool done, const QString& sentences)> answer)
{
    QThreadPool::globalInstance()->start([path = pathOf(file), answer = std::move(answer)] {
        const auto report = desk::recover(path);
        const QString sentences = report ? OpenerWords::recovered(*report) : words::sentence(report.error());
        QMetaObject::invokeMethod(
            QCoreApplication::instance(), [answer, done = report.has_value(), sentences] { answer(done, sentences); },
            Qt::QueuedConnection);
    });
}

}
