#include "ui/edition_opener.h"

#include "desk/open_edition.h"
#include "words/words.h"

#include <QCoreApplication>
#include <QFile>
#include <QThreadPool>

namespace banxin::ui {

namespace {

OpenAnswer opened(const QString& file)
{
    auto open = desk::OpenEdition::openReadOnly(QFile::encodeName(file).toStdString());
    if (!open)
        return OpenFailure{words::sentence(open.error())};
    const std::shared_ptr<desk::OpenEdition> edition = std::move(*open);
    OpenedEdition result;
    result.file = file;
    result.edition = edition->edition();
    result.pages = edition->pages();
    // A painter borrows fonts and pictures from the open edition, so it keeps it open.
    result.makePainter = [edition] {
        auto* painter = new paint::PagePainter{edition->fonts(), edition->pictures()};
        return std::shared_ptr<paint::PagePainter>{painter, [edition](paint::PagePainter* gone) { delete gone; }};
    };
    return result;
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
