#include "ui/dialogs/new_edition_dialog.h"

#include "desk/new_edition.h"
#include "desk/resources.h"
#include "desk/user_presets.h"
#include "ui/fields/number_field.h"
#include "words/words.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>

namespace banxin::ui {
namespace {

using namespace Qt::StringLiterals;

QString folderKey()
{
    return u"newEdition/folder"_s;
}

QString lastFolder()
{
    const QString kept = QSettings{}.value(folderKey()).toString();
    if (!kept.isEmpty() && QDir{kept}.exists())
        return kept;
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir{documents}.exists() ? documents : QDir::homePath();
}

/// "A01 要闻, A02 城事" or one code a line: a code, then what the section is called.
std::vector<desk::PageRequest> pagesIn(const QString& text)
{
    static const QRegularExpression between{u"[,;，；、\\n]+"_s};
    std::vector<desk::PageRequest> pages;
    for (const QString& part : text.split(between, Qt::SkipEmptyParts)) {
        const QString words = part.simplified();
        if (!words.isEmpty())
            pages.push_back({words.section(u' ', 0, 0).toStdString(), words.section(u' ', 1).toStdString(), {}});
    }
    return pages;
}

/// What a file system takes as part of a name.
QString asFileName(QString words)
{
    static const QRegularExpression unfit{u"[\\\\/:*?\"<>|\\s\\x00-\\x1f]+"_s};
    return words.replace(unfit, u"-"_s);
}

}

NewEditionDialog::NewEditionDialog(QWidget* parent) : QDialog{parent}
{
    setWindowTitle(tr("New Edition"));
    QFormLayout* form = new QFormLayout;
    m_preset = new QComboBox;
    for (const std::string& name : desk::presetNames())
        m_preset->addItem(QString::fromStdString(name), false);
    for (const std::string& name : desk::userPresetNames())
        m_preset->addItem(QString::fromStdString(name), true);
    addField(*form, tr("P&reset"), m_preset);
    m_facts = new QLabel;
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    form->addRow(QString{}, m_facts);
    addField(*form, tr("Pa&per"), m_paper = new QLineEdit);
    m_date = new QDateEdit{QDate::currentDate().addDays(1)};
    m_date->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_date->setCalendarPopup(true);
    addField(*form, tr("&Date"), m_date);
    m_issue = NumberField::ofCount(0, 9'999'999);
    m_issue->setSpecialText(tr("not printed"));
    addField(*form, tr("&Issue number"), m_issue);
    m_pages = new QLineEdit;
    m_pages->setToolTip(tr("Page codes, each with its section, with commas between: A01 News, A02 City"));
    addField(*form, tr("Pa&ges"), m_pages);
    QWidget* fileRow = new QWidget;
    QHBoxLayout* row = new QHBoxLayout{fileRow};
    row->setContentsMargins(0, 0, 0, 0);
    m_file = new QLineEdit;
    m_file->setAccessibleName(tr("File"));
    m_file->setMinimumWidth(fontMetrics().averageCharWidth() * 44);
    QPushButton* choose = new QPushButton{tr("&Browse…")};
    // Enter is for the whole dialog.
    choose->setAutoDefault(false);
    row->addWidget(m_file, 1);
    row->addWidget(choose);
    QLabel* fileLabel = new QLabel{tr("&File")};
    fileLabel->setBuddy(m_file);
    form->addRow(fileLabel, fileRow);
    m_trouble = new QLabel;
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    QDialogButtonBox* buttons = new QDialogButtonBox{QDialogButtonBox::Cancel};
    QPushButton* make = buttons->addButton(tr("&Make Edition"), QDialogButtonBox::AcceptRole);
    QVBoxLayout* column = new QVBoxLayout{this};
    column->addLayout(form);
    column->addWidget(m_trouble);
    column->addWidget(buttons);
    make->setDefault(true);
    connect(m_preset, &QComboBox::currentIndexChanged, this, &NewEditionDialog::takePreset);
    connect(m_date, &QDateEdit::dateChanged, this, &NewEditionDialog::suggestFile);
    connect(m_paper, &QLineEdit::textChanged, this, &NewEditionDialog::suggestFile);
    connect(choose, &QPushButton::clicked, this, &NewEditionDialog::chooseFile);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &NewEditionDialog::make);
    const auto chinese = m_preset->findText(u"broadsheet-zh"_s);
    m_preset->setCurrentIndex(QLocale{}.language() == QLocale::Chinese && chinese >= 0 ? chinese : std::max(0, chinese));
    takePreset();
}

void NewEditionDialog::addField(QFormLayout& form, const QString& label, QWidget* field)
{
    QLabel* name = new QLabel{label};
    name->setBuddy(field);
    form.addRow(name, field);
}

Result<Preset> NewEditionDialog::chosenPreset() const
{
    const std::string name = m_preset->currentText().toStdString();
    return m_preset->currentData().toBool() ? desk::userPreset(name) : desk::preset(name);
}

void NewEditionDialog::takePreset()
{
    const auto preset = chosenPreset();
    if (!preset) {
        m_facts->setText(words::sentence(preset.error()));
        return;
    }
    const Grid& grid = preset->grid;
    m_facts->setText(tr("%1 × %2 mm, %3 columns of %4 characters, %5 rows")
                         .arg(grid.trim.width.millimetres())
                         .arg(grid.trim.height.millimetres())
                         .arg(grid.columns)
                         .arg(grid.charactersPerColumn)
                         .arg(grid.rows));
    m_paper->setText(QString::fromStdString(preset->head.paper));
    m_pages->setText(u"A01 "_s + QString::fromStdString(preset->section));
    suggestFile();
}

/// Only as long as the name is ours.
void NewEditionDialog::suggestFile()
{
    if (m_file->text() != m_suggested)
        return;
    const QString paper = m_paper->text().isEmpty() ? m_preset->currentText() : m_paper->text();
    const QString name = asFileName(paper + u'-' + m_date->date().toString(u"yyyy-MM-dd"_s));
    QDir folder{lastFolder()};
    m_suggested = folder.filePath(name + u".banxin"_s);
    for (int n = 2; QFileInfo::exists(m_suggested) && n < 1000; ++n)
        m_suggested = folder.filePath(u"%1-%2.banxin"_s.arg(name).arg(n));
    m_file->setText(m_suggested);
}

void NewEditionDialog::chooseFile()
{
    QFileDialog* dialog = new QFileDialog{this, tr("File of the New Edition"), m_file->text()};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    dialog->setDefaultSuffix(u"banxin"_s);
    dialog->setNameFilters({tr("Editions (*.banxin)")});
    connect(dialog, &QFileDialog::fileSelected, m_file, &QLineEdit::setText);
    dialog->open();
}

void NewEditionDialog::make()
{
    if (!NumberField::takeAll(*this))
        return;
    const auto say = [this](const QString& sentence) {
        m_trouble->setText(sentence);
        m_trouble->show();
    };
    auto preset = chosenPreset();
    if (!preset)
        return say(words::sentence(preset.error()));
    preset->head.paper = m_paper->text().trimmed().toStdString();
    const QDate day = m_date->date();
    const auto edition = desk::newEdition(*preset, {day.year(), day.month(), day.day()}, m_issue->count(), pagesIn(m_pages->text()));
    if (!edition)
        return say(words::sentence(edition.error()));
    QString file = m_file->text().trimmed();
    if (file.isEmpty())
        return say(tr("The edition needs a file."));
    if (QFileInfo{file}.suffix().isEmpty())
        file += u".banxin"_s;
    if (QFileInfo::exists(file))
        return say(words::sentence(Fault{FaultCode::FileExists, {file.toStdString()}}));
    QSettings{}.setValue(folderKey(), QFileInfo{file}.absolutePath());
    Q_EMIT wanted(*edition, file);
    accept();
}

}
