#include "ui/furniture/material_page_dialog.h"

#include "desk/furnish.h"
#include "ui/fields/labelled_row.h"
#include "ui/fields/number_field.h"
#include "ui/local_files.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QPointer>
#include <QThreadPool>
#include <QVBoxLayout>

namespace banxin::ui {
namespace {

constexpr QSize lookSize{360, 420};

/// Null where it cannot be drawn.
QImage imageOf(const Result<pictures::DecodedPicture>& picture)
{
    if (!picture || picture->samples.components == 4)
        return {};
    const pictures::Samples& samples = picture->samples;
    const auto format = samples.components == 3 ? QImage::Format_RGB888 : QImage::Format_Grayscale8;
    return QImage{samples.values.data(), samples.width, samples.height, samples.width * samples.components, format}.copy();
}

}

MaterialPageDialog::MaterialPageDialog(const QString& file, int pages, QWidget* parent) : QDialog{parent}, m_file{file}
{
    setWindowTitle(tr("Page of the Material"));
    QLabel* question = new QLabel{tr("%1 has %n pages. Which one is the advertisement?", "", pages).arg(QFileInfo{file}.fileName())};
    question->setWordWrap(true);
    m_page = NumberField::ofCount(1, pages);
    QFormLayout* form = new QFormLayout;
    addLabelledRow(*form, tr("Page"), m_page);
    m_look = new QLabel;
    m_look->setMinimumSize(lookSize);
    m_look->setAlignment(Qt::AlignCenter);
    m_look->setFrameShape(QFrame::StyledPanel);
    QDialogButtonBox* buttons = new QDialogButtonBox{QDialogButtonBox::Ok | QDialogButtonBox::Cancel};
    QVBoxLayout* column = new QVBoxLayout{this};
    column->addWidget(question);
    column->addLayout(form);
    column->addWidget(m_look, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        if (NumberField::takeAll(*this))
            accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_page, &NumberField::edited, this, &MaterialPageDialog::look);
    m_page->setFocus();
    look();
}

int MaterialPageDialog::page() const { return m_page->count(); }

void MaterialPageDialog::look()
{
    m_look->setText(tr("Page %1 is being drawn…").arg(page()));
    const int width = qRound(lookSize.width() * devicePixelRatioF());
    QThreadPool::globalInstance()->start([self = QPointer<MaterialPageDialog>{this}, file = pathOf(m_file), page = page(), width] {
        const QImage image = imageOf(desk::lookAtMaterial(file, page, width));
        QMetaObject::invokeMethod(qApp, [self, image, page] {
            if (self && self->page() == page)
                self->showLook(image);
        });
    });
}

void MaterialPageDialog::showLook(const QImage& image)
{
    if (image.isNull())
        return m_look->setText(tr("Page %1 cannot be shown.").arg(page()));
    QPixmap seen = QPixmap::fromImage(image.scaled(lookSize * devicePixelRatioF(), Qt::KeepAspectRatio, Qt::SmoothTransformation));
    seen.setDevicePixelRatio(devicePixelRatioF());
    m_look->setPixmap(seen);
    m_look->setAccessibleName(tr("Page %1 of the material").arg(page()));
}

}
