#include "ui/dialogs/export_dialog.h"

#include "ui/fields/number_field.h"
#include "ui/fit_words.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QVBoxLayout>

namespace banxin::ui {
namespace {

using namespace Qt::StringLiterals;

QString kindKey()
{
    return u"export/kind"_s;
}

}

ExportDialog::ExportDialog(const Edition& edition, PageId shownPage, const QString& folder, QWidget* parent)
    : QDialog{parent}, m_shownPage{shownPage}
{
    setWindowTitle(tr("Export"));
    for (const auto& page : edition.pages)
        m_allPages.push_back(page->id);
    const Page* shown = findPage(edition, shownPage);
    QFormLayout* form = new QFormLayout;
    const auto add = [&](const QString& words, QWidget* field) {
        QLabel* label = new QLabel{words};
        label->setBuddy(field);
        form->addRow(label, field);
    };
    m_thisPage = new QRadioButton{shown ? tr("&This page, %1").arg(FitWords::ofCode(*shown)) : tr("&This page")};
    m_everyPage = new QRadioButton{tr("&All pages (%n)", "", static_cast<int>(m_allPages.size()))};
    m_thisPage->setEnabled(shown != nullptr);
    (m_allPages.size() > 1 || !shown ? m_everyPage : m_thisPage)->setChecked(true);
    form->addRow(tr("Pages"), m_thisPage);
    form->addRow(QString{}, m_everyPage);
    m_kind = new QComboBox;
    m_kind->addItem(tr("PDF/X-4 for the press"), static_cast<int>(desk::ExportKind::PdfX4));
    m_kind->addItem(tr("PDF/X-1a:2003 for older presses"), static_cast<int>(desk::ExportKind::PdfX1a));
    m_kind->addItem(tr("PNG pictures"), static_cast<int>(desk::ExportKind::Png));
    m_kind->setCurrentIndex(std::clamp(QSettings{}.value(kindKey(), 0).toInt(), 0, 2));
    add(tr("&Form"), m_kind);
    m_ppi = NumberField::ofCount(18, 600);
    m_ppi->setValue(150);
    add(tr("Pixels an &inch"), m_ppi);
    QWidget* row = new QWidget;
    QHBoxLayout* layout = new QHBoxLayout{row};
    layout->setContentsMargins(0, 0, 0, 0);
    m_folder = new QLineEdit{QDir::toNativeSeparators(folder)};
    m_folder->setAccessibleName(tr("Folder"));
    m_folder->setMinimumWidth(fontMetrics().averageCharWidth() * 44);
    QPushButton* choose = new QPushButton{tr("&Browse…")};
    // Enter is for the whole dialog.
    choose->setAutoDefault(false);
    layout->addWidget(m_folder, 1);
    layout->addWidget(choose);
    QLabel* folderLabel = new QLabel{tr("Fo&lder")};
    folderLabel->setBuddy(m_folder);
    form->addRow(folderLabel, row);
    m_trouble = new QLabel;
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    QDialogButtonBox* buttons = new QDialogButtonBox{QDialogButtonBox::Cancel};
    QPushButton* go = buttons->addButton(tr("&Export"), QDialogButtonBox::AcceptRole);
    QVBoxLayout* column = new QVBoxLayout{this};
    column->addLayout(form);
    column->addWidget(m_trouble);
    column->addWidget(buttons);
    go->setDefault(true);
    const auto followKind = [this] { m_ppi->setEnabled(m_kind->currentIndex() == 2); };
    connect(m_kind, &QComboBox::currentIndexChanged, this, followKind);
    followKind();
    connect(choose, &QPushButton::clicked, this, &ExportDialog::chooseFolder);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::start);
}

void ExportDialog::chooseFolder()
{
    QFileDialog* dialog = new QFileDialog{this, tr("Folder of the Export"), m_folder->text()};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, m_folder, &QLineEdit::setText);
    dialog->open();
}

void ExportDialog::start()
{
    if (!NumberField::takeAll(*this))
        return;
    const QString folder = QDir::fromNativeSeparators(m_folder->text().trimmed());
    if (folder.isEmpty()) {
        m_trouble->setText(tr("The files need a folder."));
        m_trouble->show();
        return;
    }
    QSettings{}.setValue(kindKey(), m_kind->currentIndex());
    desk::ExportRequest request;
    request.kind = static_cast<desk::ExportKind>(m_kind->currentData().toInt());
    request.pages = m_thisPage->isChecked() ? std::vector<PageId>{m_shownPage} : m_allPages;
    request.folder = QFile::encodeName(folder).toStdString();
    request.ppi = m_ppi->count();
    Q_EMIT wanted(request);
    accept();
}

}
