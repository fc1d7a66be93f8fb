#include "ui/proofing/office_proof_dialog.h"

#include "ui/fit_words.h"
#include "ui/local_files.h"
#include "words/proof_slug.h"
#include "words/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QPainter>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>

namespace banxin::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int printPpi = 300;
/// Of a printed page at A3 there are 17 million pixels: many pages are printed a little coarser.
constexpr int manyPagesPpi = 200;
constexpr std::size_t manyPages = 4;
/// Small enough to be sent, fine enough to be read.
constexpr int pdfPpi = 150;

QString paperKey() { return u"proof/paper"_s; }
QString acrossKey() { return u"proof/across"_s; }
QString folderKey() { return u"proof/folder"_s; }

void drawSheets(QPrinter& printer, const std::vector<desk::ReadySheet>& sheets)
{
    QPainter painter;
    for (const desk::ReadySheet& ready : sheets) {
        if (painter.isActive())
            printer.newPage();
        else if (!painter.begin(&printer))
            return;
        paint::drawOfficeSheet(painter, ready.sheet, ready.picture, ready.slug, printer.resolution() / 72.0);
    }
}

}

OfficeProofDialog::OfficeProofDialog(const desk::Session& session, PageId shownPage, QWidget* parent)
    : QDialog{parent}, m_session{session}, m_shownPage{shownPage}
{
    setWindowTitle(tr("Print Proof"));
    const Edition& edition = m_session.edition();
    const Page* shown = findPage(edition, m_shownPage);
    m_form = new QWidget;
    QFormLayout* form = new QFormLayout{m_form};
    form->setContentsMargins({});
    QWidget* pages = new QWidget;
    QVBoxLayout* pageChoice = new QVBoxLayout{pages};
    pageChoice->setContentsMargins({});
    m_thisPage = new QRadioButton{shown ? tr("&This page, %1").arg(FitWords::ofCode(*shown)) : tr("&This page")};
    m_everyPage = new QRadioButton{tr("&All pages (%n)", "", static_cast<int>(edition.pages.size()))};
    m_thisPage->setEnabled(shown != nullptr);
    (shown ? m_thisPage : m_everyPage)->setChecked(true);
    pageChoice->addWidget(m_thisPage);
    pageChoice->addWidget(m_everyPage);
    form->addRow(tr("Pages"), pages);
    m_paper = new QComboBox;
    m_paper->addItems({u"A3"_s, u"A4"_s});
    m_paper->setCurrentText(QSettings{}.value(paperKey(), u"A3"_s).toString());
    QLabel* paperLabel = new QLabel{tr("Pape&r")};
    paperLabel->setBuddy(m_paper);
    form->addRow(paperLabel, m_paper);
    m_across = new QCheckBox{tr("Long side a&cross")};
    m_across->setChecked(QSettings{}.value(acrossKey(), false).toBool());
    form->addRow(QString{}, m_across);
    QWidget* scales = new QWidget;
    QVBoxLayout* scaleChoice = new QVBoxLayout{scales};
    scaleChoice->setContentsMargins({});
    m_fit = new QRadioButton{tr("&Whole on one sheet")};
    m_full = new QRadioButton{tr("At full si&ze, on several sheets that overlap by 10 mm")};
    m_fit->setChecked(true);
    scaleChoice->addWidget(m_fit);
    scaleChoice->addWidget(m_full);
    form->addRow(tr("Size"), scales);
    m_trouble = new QLabel;
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    m_progress = new QProgressBar;
    m_progress->setAccessibleName(tr("Progress of the proof"));
    m_progress->setRange(0, 0);
    m_progress->hide();
    QDialogButtonBox* buttons = new QDialogButtonBox{QDialogButtonBox::Cancel};
    m_preview = buttons->addButton(tr("&Preview and Print…"), QDialogButtonBox::ActionRole);
    m_save = buttons->addButton(tr("&Save as PDF…"), QDialogButtonBox::ActionRole);
    m_save->setAutoDefault(false);
    QVBoxLayout* column = new QVBoxLayout{this};
    for (QWidget* part : {m_form, static_cast<QWidget*>(m_trouble), static_cast<QWidget*>(m_progress), static_cast<QWidget*>(buttons)})
        column->addWidget(part);
    m_preview->setDefault(true);
    connect(m_preview, &QPushButton::clicked, this, &OfficeProofDialog::preview);
    connect(m_save, &QPushButton::clicked, this, &OfficeProofDialog::chooseFile);
    connect(buttons, &QDialogButtonBox::rejected, this, &OfficeProofDialog::reject);
}

OfficeProofDialog::~OfficeProofDialog() = default;

desk::OfficeWish OfficeProofDialog::wish(int ppi) const
{
    desk::OfficeWish wish;
    for (const auto& page : m_session.edition().pages) {
        if (m_everyPage->isChecked() || page->id == m_shownPage)
            wish.pages.push_back(page->id);
    }
    wish.paper = desk::officePaper(m_paper->currentText().toStdString(), m_across->isChecked()).value();
    wish.scale = m_full->isChecked() ? paint::OfficeScale::Full : paint::OfficeScale::Fit;
    wish.ppi = wish.pages.size() > manyPages ? std::min(ppi, manyPagesPpi) : ppi;
    return wish;
}

desk::SlugWords OfficeProofDialog::slug() const
{
    const QString revision = QString::number(m_session.stepsDone());
    const QString time = QDateTime::currentDateTime().toString(u"yyyy-MM-dd HH:mm"_s);
    const QString user = qEnvironmentVariable("USER");
    return [revision, time, user](const desk::ProofSlug& says) {
        return words::Slugs::line({QString::fromStdString(says.paper), QString::fromStdString(says.page), revision, time, user,
            QString::fromStdString(says.hash), says.scale, says.tile, says.tiles});
    };
}

void OfficeProofDialog::begin(int ppi)
{
    QSettings settings;
    settings.setValue(paperKey(), m_paper->currentText());
    settings.setValue(acrossKey(), m_across->isChecked());
    say({});
    m_job = std::make_unique<desk::OfficeJob>(m_session.snapshot(), wish(ppi), slug());
    m_progress->show();
    for (QWidget* part : {m_form, static_cast<QWidget*>(m_preview), static_cast<QWidget*>(m_save)})
        part->setEnabled(false);
}

void OfficeProofDialog::end()
{
    m_job.release()->deleteLater();
    m_progress->hide();
    for (QWidget* part : {m_form, static_cast<QWidget*>(m_preview), static_cast<QWidget*>(m_save)})
        part->setEnabled(true);
}

void OfficeProofDialog::preview()
{
    if (m_job)
        return;
    begin(printPpi);
    connect(m_job.get(), &desk::OfficeJob::finished, this, [this](const Result<std::vector<desk::ReadySheet>>& sheets) {
        end();
        if (sheets)
            showPreview(*sheets);
        else if (sheets.error().code != FaultCode::Cancelled)
            say(words::sentence(sheets.error()));
    });
    m_job->start();
}

std::unique_ptr<QPrinter> OfficeProofDialog::makePrinter() const
{
    auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(windowTitle());
    printer->setPageSize(QPageSize{m_paper->currentText() == u"A4"_s ? QPageSize::A4 : QPageSize::A3});
    printer->setPageOrientation(m_across->isChecked() ? QPageLayout::Landscape : QPageLayout::Portrait);
    printer->setFullPage(true);
    return printer;
}

void OfficeProofDialog::showPreview(std::vector<desk::ReadySheet> sheets)
{
    const std::shared_ptr<QPrinter> printer = makePrinter();
    QPrintPreviewDialog* dialog = new QPrintPreviewDialog{printer.get(), this};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Preview of the Proof"));
    // The dialog borrows the printer: it goes when the dialog has gone.
    connect(dialog, &QObject::destroyed, this, [printer] {});
    connect(dialog, &QPrintPreviewDialog::paintRequested, this, [sheets = std::move(sheets)](QPrinter* target) { drawSheets(*target, sheets); });
    dialog->open();
}

void OfficeProofDialog::chooseFile()
{
    QFileDialog* dialog = new QFileDialog{this, tr("Save the Proof")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("PDF (*.pdf)")});
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->setDirectory(QSettings{}.value(folderKey(), QDir::homePath()).toString());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        QSettings{}.setValue(folderKey(), QFileInfo{file}.absolutePath());
        savePdf(file);
    });
    dialog->open();
}

void OfficeProofDialog::savePdf(const QString& file)
{
    if (m_job)
        return;
    begin(pdfPpi);
    connect(m_job.get(), &desk::OfficeJob::written, this, [this, file](const Result<Done>& result) {
        end();
        if (result) {
            Q_EMIT saved(file);
            return accept();
        }
        if (result.error().code != FaultCode::Cancelled)
            say(words::sentence(result.error()));
    });
    m_job->startWriting(pathOf(file));
}

void OfficeProofDialog::reject()
{
    if (m_job)
        m_job->cancel();
    else
        QDialog::reject();
}

void OfficeProofDialog::say(const QString& sentence)
{
    m_trouble->setText(sentence);
    m_trouble->setVisible(!sentence.isEmpty());
}

}
