#include "ui/edition_opener.h"

#include "desk/open_edition.h"
#include "words/words.h"

#include <QCoreApplication>
#include <QFile>
#include <QThreadPool>

namespace banxin::ui {

namespace {

bool mayBeLookedAt(const Fault& fault)
{
    return fault.code == FaultCode::EditionReadOnly || fault.code == FaultCode::EditionBusy || fault.code == FaultCode::FileUnwritable;
}

OpenAnswer opened(const QString& file)
{
    const std::filesystem::path path = QFile::encodeName(file).toStdString();
    auto open = desk::OpenEdition::open(path);
    if (open)
        return OpenedEdition{desk::Session::prepare(std::move(*open)), {}};
    const Fault fault = open.error();
    if (!mayBeLookedAt(fault))
        return OpenFailure{words::sentence(fault)};
    open = desk::OpenEdition::openReadOnly(path);
    if (!open)
        return OpenFailure{words::sentence(open.error())};
    const QString notice = QCoreApplication::translate("banxin::ui::EditionOpener", "%1 It is open for looking only.");
    return OpenedEdition{desk::Session::prepare(std::move(*open)), notice.arg(words::sentence(fault))};
}

}

EditionOpener deskOpener()
{
    return [](const QString& file, std::function<void(OpenAnswer)> answer) {
        QThreadPool::globalInstance()->start([file, answer = std::move(answer)] {
            QMetaObject::invokeMethod(
                QCoreApplication::instance(), [answer, result = opened(file)] { answer(result); }, Qt::QueuedConnection);
        });
    };
}

}
