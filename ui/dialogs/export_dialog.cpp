#include "ui/dialogs/export_dialog.h"

#include "proof/check.h"
#include "ui/dialogs/press_form.h"
#include "ui/fields/labelled_row.h"
#include "ui/fields/number_field.h"
#include "ui/fit_words.h"
#include "ui/lists/findings_list.h"
#include "ui/local_files.h"
#include "words/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>

namespace banxin::ui {
namespace {

using namespace Qt::StringLiterals;

/// Milliseconds that a check waits for a rest of the hands.
constexpr int checkRest = 400;

QString kindKey()
{
    return u"export/kind"_s;
}

/// Codes and ranges of codes as they are typed: "A01, A03-A05". `trouble` is the first word that is no page.
std::vector<PageId> pagesNamed(const Edition& edition, const QString& text, QString& trouble)
{
    const auto indexOf = [&](const QString& code) {
        const auto isIt = [&](const Shared<Page>& page) { return QString::fromStdString(page->code).compare(code.trimmed(), Qt::CaseInsensitive) == 0; };
        return std::find_if(edition.pages.begin(), edition.pages.end(), isIt) - edition.pages.begin();
    };
    const auto count = static_cast<std::ptrdiff_t>(edition.pages.size());
    std::vector<bool> chosen(edition.pages.size());
    static const QRegularExpression between{u"[,;，、；\\s]+"_s};
    static const QRegularExpression until{u"[-–—~]"_s};
    for (const QString& word : text.split(between, Qt::SkipEmptyParts)) {
        // A code may have a dash of its own.
        const QStringList ends = indexOf(word) < count ? QStringList{word, word} : word.split(until);
        const auto first = indexOf(ends.front());
        const auto last = indexOf(ends.back());
        if (ends.size() > 2 || first == count || last == count || last < first) {
            trouble = word;
            return {};
        }
        std::fill(chosen.begin() + first, chosen.begin() + last + 1, true);
    }
    std::vector<PageId> pages;
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        if (chosen[i])
            pages.push_back(edition.pages[i]->id);
    }
    return pages;
}

}

ExportDialog::ExportDialog(const desk::Session& session, PageId shownPage, const QString& folder, QWidget* parent)
    : QDialog{parent}, m_session{session}, m_shownPage{shownPage}
{
    setWindowTitle(tr("Export"));
    m_form = new QWidget;
    QVBoxLayout* form = new QVBoxLayout{m_form};
    form->setContentsMargins({});
    form->addWidget(buildPages());
    m_press = new PressForm{m_session.edition().press};
    form->addWidget(m_press);
    form->addWidget(buildFolder(folder));
    QVBoxLayout* column = new QVBoxLayout{this};
    column->addWidget(m_form);
    m_checking = new QLabel{tr("The pages are being looked at as the press will get them…")};
    // The dialog does not jump when it has ended.
    QSizePolicy room = m_checking->sizePolicy();
    room.setRetainSizeWhenHidden(true);
    m_checking->setSizePolicy(room);
    column->addWidget(m_checking);
    column->addWidget(buildFindings(), 1);
    m_trouble = new QLabel;
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    column->addWidget(m_trouble);
    column->addWidget(buildProgress());
    m_checkSoon.setSingleShot(true);
    m_checkSoon.setInterval(checkRest);
    connect(&m_checkSoon, &QTimer::timeout, this, &ExportDialog::check);
    connect(m_press, &PressForm::changed, this, &ExportDialog::follow);
    connect(m_press, &PressForm::standardWanted, this, &ExportDialog::chooseStandard);
    connect(m_press, &PressForm::trouble, this, &ExportDialog::say);
    connect(&m_session, &desk::Session::findingsChanged, this, &ExportDialog::showFindings);
    connect(&m_session, &desk::Session::editionChanged, this, &ExportDialog::follow);
    follow();
    m_go->setDefault(true);
}

QWidget* ExportDialog::buildPages()
{
    const Edition& edition = m_session.edition();
    const Page* shown = findPage(edition, m_shownPage);
    QWidget* part = new QWidget;
    QFormLayout* form = new QFormLayout{part};
    form->setContentsMargins({});
    m_thisPage = new QRadioButton{shown ? tr("&This page, %1").arg(FitWords::ofCode(*shown)) : tr("&This page")};
    m_everyPage = new QRadioButton{tr("&All pages (%n)", "", static_cast<int>(edition.pages.size()))};
    m_somePages = new QRadioButton{tr("The&se pages:")};
    m_codes = new QLineEdit;
    m_codes->setAccessibleName(tr("Codes of the pages"));
    m_codes->setPlaceholderText(edition.pages.size() > 1 ? tr("%1, or %1-%2").arg(QString::fromStdString(edition.pages.front()->code), QString::fromStdString(edition.pages.back()->code)) : QString{});
    m_thisPage->setEnabled(shown != nullptr);
    (edition.pages.size() > 1 || !shown ? m_everyPage : m_thisPage)->setChecked(true);
    QHBoxLayout* some = new QHBoxLayout;
    some->addWidget(m_somePages);
    some->addWidget(m_codes, 1);
    form->addRow(tr("Pages"), m_thisPage);
    form->addRow(QString{}, m_everyPage);
    form->addRow(QString{}, some);
    m_kind = new QComboBox;
    m_kind->addItem(tr("PDF/X-4 for the press"), static_cast<int>(desk::ExportKind::PdfX4));
    m_kind->addItem(tr("PDF/X-1a:2003 for older presses"), static_cast<int>(desk::ExportKind::PdfX1a));
    m_kind->addItem(tr("PNG pictures"), static_cast<int>(desk::ExportKind::Png));
    m_kind->addItem(tr("JPEG pictures"), static_cast<int>(desk::ExportKind::Jpeg));
    m_kind->setCurrentIndex(std::clamp(QSettings{}.value(kindKey(), 0).toInt(), 0, m_kind->count() - 1));
    addLabelledRow(*form, tr("&Form"), m_kind);
    m_ppi = NumberField::ofCount(18, 600);
    m_ppi->setValue(150);
    addLabelledRow(*form, tr("Pixels an &inch"), m_ppi);
    for (QRadioButton* choice : {m_thisPage, m_everyPage, m_somePages})
        connect(choice, &QRadioButton::toggled, this, &ExportDialog::follow);
    connect(m_codes, &QLineEdit::textEdited, m_somePages, [this] { m_somePages->setChecked(true); });
    connect(m_codes, &QLineEdit::textChanged, this, &ExportDialog::follow);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ExportDialog::follow);
    return part;
}

QWidget* ExportDialog::buildFolder(const QString& folder)
{
    QWidget* part = new QWidget;
    QHBoxLayout* layout = new QHBoxLayout{part};
    layout->setContentsMargins({});
    m_folder = new QLineEdit{QDir::toNativeSeparators(folder)};
    m_folder->setAccessibleName(tr("Folder"));
    m_folder->setMinimumWidth(fontMetrics().averageCharWidth() * 44);
    QPushButton* choose = new QPushButton{tr("Bro&wse…")};
    // Enter is for the whole dialog.
    choose->setAutoDefault(false);
    QLabel* label = new QLabel{tr("F&older")};
    label->setBuddy(m_folder);
    layout->addWidget(label);
    layout->addWidget(m_folder, 1);
    layout->addWidget(choose);
    connect(choose, &QPushButton::clicked, this, &ExportDialog::chooseFolder);
    return part;
}

QWidget* ExportDialog::buildFindings()
{
    m_refused = new QGroupBox;
    QVBoxLayout* column = new QVBoxLayout{m_refused};
    m_findings = new FindingsList;
    m_findings->setAccessibleName(tr("What refuses the press"));
    m_findings->setMinimumHeight(fontMetrics().height() * 7);
    m_findings->setToolTip(tr("Enter or a double click goes to the place"));
    m_confirm = new QCheckBox{tr("To press all the sa&me, because:")};
    m_confirm->setToolTip(tr("The history, the file and its slug line will tell the reason"));
    m_reason = new QLineEdit;
    m_reason->setAccessibleName(tr("Reason"));
    QHBoxLayout* row = new QHBoxLayout;
    row->addWidget(m_confirm);
    row->addWidget(m_reason, 1);
    column->addWidget(m_findings);
    column->addLayout(row);
    connect(m_findings, &FindingsList::opened, this, &ExportDialog::findingChosen);
    connect(m_confirm, &QCheckBox::toggled, this, [this] { setRunning(m_isRunning); });
    connect(m_reason, &QLineEdit::textChanged, this, [this] { setRunning(m_isRunning); });
    connect(m_reason, &QLineEdit::textEdited, m_confirm, [this] { m_confirm->setChecked(true); });
    return m_refused;
}

QWidget* ExportDialog::buildProgress()
{
    QWidget* part = new QWidget;
    QHBoxLayout* row = new QHBoxLayout{part};
    row->setContentsMargins({});
    m_progress = new QProgressBar;
    m_progress->setAccessibleName(tr("Progress of the export"));
    m_progress->hide();
    QDialogButtonBox* buttons = new QDialogButtonBox;
    m_close = buttons->addButton(QDialogButtonBox::Cancel);
    m_go = buttons->addButton(tr("&Export"), QDialogButtonBox::AcceptRole);
    row->addWidget(m_progress, 1);
    row->addWidget(buttons);
    row->setAlignment(buttons, Qt::AlignRight);
    connect(buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::start);
    return part;
}

PressSettings ExportDialog::press() const
{
    return isForPress() ? m_press->settings() : m_session.edition().press;
}

desk::ExportKind ExportDialog::kind() const
{
    return static_cast<desk::ExportKind>(m_kind->currentData().toInt());
}

bool ExportDialog::isForPress() const
{
    return kind() == desk::ExportKind::PdfX4 || kind() == desk::ExportKind::PdfX1a;
}

std::vector<PageId> ExportDialog::chosenPages(QString& trouble) const
{
    const Edition& edition = m_session.edition();
    if (m_thisPage->isChecked())
        return findPage(edition, m_shownPage) ? std::vector<PageId>{m_shownPage} : std::vector<PageId>{};
    if (m_everyPage->isChecked()) {
        std::vector<PageId> all;
        for (const auto& page : edition.pages)
            all.push_back(page->id);
        return all;
    }
    return pagesNamed(edition, m_codes->text(), trouble);
}

/// After a choice.
void ExportDialog::follow()
{
    m_ppi->setEnabled(!isForPress());
    m_press->setEnabled(isForPress());
    if (isForPress())
        m_press->setStandard(kind() == desk::ExportKind::PdfX1a ? PressStandard::X1a : PressStandard::X4);
    showExample();
    m_found.reset();
    m_check.reset();
    m_checking->setVisible(isForPress());
    m_checkSoon.start();
    showFindings();
}

void ExportDialog::chooseStandard(PressStandard standard)
{
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(standard == PressStandard::X1a ? desk::ExportKind::PdfX1a : desk::ExportKind::PdfX4)));
}

void ExportDialog::showExample()
{
    QString trouble;
    const std::vector<PageId> pages = chosenPages(trouble);
    const Page* page = pages.empty() ? nullptr : findPage(m_session.edition(), pages.front());
    Edition named = m_session.edition();
    named.press = press();
    m_press->showExample(page && isForPress() ? QString::fromStdString(desk::pageFileName(named, *page, desk::revisionOf(m_session.history()))) + u".pdf"_s : QString{});
}

/// Looks at the chosen pages as the press writer does, with these settings. What only it can know of pictures and fonts comes a
/// moment later than what the window knows.
void ExportDialog::check()
{
    QString trouble;
    desk::ExportRequest request;
    request.kind = kind();
    request.pages = chosenPages(trouble);
    if (!isForPress() || request.pages.empty() || m_isRunning) {
        m_checking->hide();
        return;
    }
    desk::Snapshot snapshot = m_session.snapshot();
    snapshot.edition.press = press();
    m_check = std::make_unique<desk::PressCheck>(std::move(snapshot), std::move(request));
    connect(m_check.get(), &desk::PressCheck::finished, this, [this](const Result<std::vector<Finding>>& findings) {
        m_check.release()->deleteLater();
        m_checking->hide();
        if (findings)
            m_found = *findings;
        else
            say(words::sentence(findings.error()));
        showFindings();
    });
    m_check->start();
}

std::vector<Finding> ExportDialog::refusals() const
{
    QString trouble;
    const std::vector<PageId> pages = chosenPages(trouble);
    std::vector<Finding> against;
    for (const Finding& finding : m_found ? *m_found : m_session.findings()) {
        if (isForPress() && proof::blocksPress(finding) && std::find(pages.begin(), pages.end(), finding.page) != pages.end())
            against.push_back(finding);
    }
    return against;
}

void ExportDialog::showFindings()
{
    const std::vector<Finding> against = refusals();
    m_findings->show(against, m_session.edition());
    m_refused->setTitle(tr("%n finding(s) refuse the press", "", static_cast<int>(against.size())));
    m_refused->setVisible(!against.empty());
    // What was said of other findings does not hold for these.
    if (against.size() != m_refusals)
        m_confirm->setChecked(false);
    m_refusals = against.size();
    setRunning(m_isRunning);
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
    if (m_isRunning || !NumberField::takeAll(*this))
        return;
    QString trouble;
    desk::ExportRequest request;
    request.pages = chosenPages(trouble);
    if (request.pages.empty()) {
        m_codes->setFocus();
        return say(trouble.isEmpty() ? tr("No page is chosen.") : tr("There is no page %1.").arg(trouble));
    }
    const QString folder = QDir::fromNativeSeparators(m_folder->text().trimmed());
    if (folder.isEmpty()) {
        m_folder->setFocus();
        return say(tr("The files need a folder."));
    }
    QSettings{}.setValue(kindKey(), m_kind->currentIndex());
    request.kind = kind();
    request.folder = pathOf(folder);
    request.ppi = m_ppi->count();
    if (m_refusals > 0 && m_confirm->isChecked())
        request.despite = m_reason->text().trimmed().toStdString();
    say({});
    setRunning(true);
    showProgress(0, static_cast<int>(request.pages.size()));
    Q_EMIT wanted(request, press());
}

void ExportDialog::setRunning(bool isRunning)
{
    m_isRunning = isRunning;
    m_form->setEnabled(!isRunning);
    m_refused->setEnabled(!isRunning);
    if (isRunning) {
        m_checkSoon.stop();
        m_check.reset();
        m_checking->hide();
    }
    m_progress->setVisible(isRunning);
    m_go->setEnabled(!isRunning && (m_refusals == 0 || (m_confirm->isChecked() && !m_reason->text().trimmed().isEmpty())));
}

void ExportDialog::showProgress(int done, int total)
{
    m_progress->setRange(0, total);
    m_progress->setValue(done);
    m_progress->setFormat(tr("%1 of %2 pages").arg(done).arg(total));
}

void ExportDialog::end(const Result<desk::ExportReport>& result)
{
    setRunning(false);
    if (result)
        return accept();
    showFindings();
    const bool isCancelled = result.error().code == FaultCode::Cancelled;
    say(isCancelled ? tr("The export was cancelled.") : words::sentence(result.error()));
}

void ExportDialog::say(const QString& sentence)
{
    m_trouble->setText(sentence);
    m_trouble->setVisible(!sentence.isEmpty());
}

/// In the list Enter is for a finding, not for the dialog.
void ExportDialog::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_findings->hasFocus())
        return event->accept();
    QDialog::keyPressEvent(event);
}

void ExportDialog::reject()
{
    if (m_isRunning)
        Q_EMIT cancelWanted();
    else
        QDialog::reject();
}

}
