#include "ui/furniture/material_reader.h"

#include "ui/furniture/material_page_dialog.h"
#include "ui/local_files.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace banxin::ui {

MaterialReader::MaterialReader(const QString& file, QWidget& window, QObject* parent) : QObject{parent}, m_file{file}, m_window{window} { }

void MaterialReader::start()
{
    QThreadPool::globalInstance()->start([self = QPointer<MaterialReader>{this}, file = pathOf(m_file)] {
        const Result<int> pages = desk::materialPages(file);
        QMetaObject::invokeMethod(qApp, [self, pages] {
            if (!self)
                return;
            if (!pages)
                return Q_EMIT self->finished(pages.error());
            *pages > 1 ? self->askForPage(*pages) : self->read(0);
        });
    });
}

void MaterialReader::askForPage(int pages)
{
    MaterialPageDialog* dialog = new MaterialPageDialog{m_file, pages, &m_window};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { read(dialog->page()); });
    connect(dialog, &QDialog::rejected, this, [this] { Q_EMIT finished(Fault{FaultCode::Cancelled, {}}); });
    dialog->open();
}

void MaterialReader::read(int page)
{
    QThreadPool::globalInstance()->start([self = QPointer<MaterialReader>{this}, file = pathOf(m_file), page] {
        desk::Furnishing furnishing;
        const Result<Done> done = desk::readMaterial(file, furnishing, page);
        const Result<desk::Furnishing> material = done ? Result<desk::Furnishing>{std::move(furnishing)} : Result<desk::Furnishing>{done.error()};
        QMetaObject::invokeMethod(qApp, [self, material] {
            if (self)
                Q_EMIT self->finished(material);
        });
    });
}

}
