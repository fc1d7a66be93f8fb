#include "ui/dialogs/press_form.h"

#include "desk/resources.h"
#include "ui/fields/labelled_row.h"
#include "ui/fields/number_field.h"
#include "words/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>
#include <utility>

namespace banxin::ui {
namespace {

using namespace banxin::literals;

/// The program's sets have words; a house calls its own as it likes.
QString nameOfSet(const std::string& set)
{
    static const std::pair<const char*, const char*> known[] = {
        {"newsprint-x4", QT_TRANSLATE_NOOP("banxin::ui::PressForm", "Newsprint, PDF/X-4")},
        {"newsprint-x1a", QT_TRANSLATE_NOOP("banxin::ui::PressForm", "Newsprint, PDF/X-1a")},
        {"newsprint-220", QT_TRANSLATE_NOOP("banxin::ui::PressForm", "Newsprint, 220 % of ink at most")},
        {"newsprint-marked", QT_TRANSLATE_NOOP("banxin::ui::PressForm", "Newsprint with all marks")},
    };
    for (const auto& [name, words] : known) {
        if (set == name)
            return PressForm::tr(words);
    }
    return QString::fromStdString(set);
}

}

PressForm::PressForm(const PressSettings& press, QWidget* parent) : QGroupBox{parent}, m_base{press}, m_standard{press.standard}
{
    setTitle(tr("For the press"));
    for (const std::string& name : desk::pressProfileNames())
        m_sets.push_back({name, desk::pressProfile(name)});
    new QFormLayout{this};
    buildSets();
    buildFields();
    show(press);
}

void PressForm::buildSets()
{
    m_set = new QComboBox;
    m_set->addItem(tr("As set below"));
    for (const Set& set : m_sets)
        m_set->addItem(nameOfSet(set.name));
    m_set->setToolTip(tr("All settings of a press at once; a house adds its own in %1").arg(QString::fromStdString(desk::housePressFolder().string())));
    addLabelledRow(static_cast<QFormLayout&>(*layout()), tr("Pr&ess"), m_set);
    connect(m_set, &QComboBox::activated, this, &PressForm::take);
}

void PressForm::buildFields()
{
    QFormLayout& form = static_cast<QFormLayout&>(*layout());
    m_profile = new QComboBox;
    for (const std::string& name : desk::outputProfileNames())
        m_profile->addItem(QString::fromStdString(name));
    addLabelledRow(form, tr("Output p&rofile"), m_profile);
    m_rgb = new QComboBox;
    m_rgb->addItem(tr("Into the inks of the press"), static_cast<int>(RgbPictures::Convert));
    m_rgb->addItem(tr("As they are, with their profile"), static_cast<int>(RgbPictures::Keep));
    addLabelledRow(form, tr("RG&B pictures"), m_rgb);
    m_bleed = new NumberField{{words::Quantity::Length, words::Unit::Millimetre, 0, (20_mm).emu(), (1_mm).emu()}};
    addLabelledRow(form, tr("Blee&d"), m_bleed);
    QWidget* marks = new QWidget;
    QHBoxLayout* row = new QHBoxLayout{marks};
    row->setContentsMargins({});
    m_crop = new QCheckBox{tr("&Crop")};
    m_registration = new QCheckBox{tr("Re&gistration")};
    m_colourBar = new QCheckBox{tr("Colo&ur bar")};
    m_slug = new QCheckBox{tr("S&lug line")};
    for (QCheckBox* mark : {m_crop, m_registration, m_colourBar, m_slug}) {
        row->addWidget(mark);
        connect(mark, &QCheckBox::toggled, this, &PressForm::follow);
    }
    row->addStretch();
    form.addRow(tr("Marks"), marks);
    m_fileName = new QLineEdit;
    m_fileName->setPlaceholderText(QStringLiteral("{page}"));
    m_fileName->setToolTip(tr("{paper} {date} {page} {section} {issue} {revision} stand for what the page has of them"));
    addLabelledRow(form, tr("File &names"), m_fileName);
    m_example = new QLabel;
    m_example->setTextInteractionFlags(Qt::NoTextInteraction);
    m_example->setWordWrap(true);
    form.addRow(QString{}, m_example);
    connect(m_profile, &QComboBox::currentIndexChanged, this, &PressForm::follow);
    connect(m_rgb, &QComboBox::currentIndexChanged, this, &PressForm::follow);
    connect(m_bleed, &NumberField::edited, this, &PressForm::follow);
    connect(m_fileName, &QLineEdit::textChanged, this, &PressForm::follow);
}

void PressForm::take(int set)
{
    if (set == 0)
        return follow();
    const Result<PressSettings>& press = m_sets[static_cast<std::size_t>(set) - 1].press;
    if (!press) {
        follow();
        Q_EMIT trouble(words::sentence(press.error()));
        return;
    }
    m_base = *press;
    m_standard = press->standard;
    // Who follows asks for the settings, which are whole when the last field shows them.
    m_isShowing = true;
    Q_EMIT standardWanted(m_standard);
    show(*press);
}

void PressForm::show(const PressSettings& press)
{
    m_isShowing = true;
    const QString profile = QString::fromStdString(press.profile);
    if (m_profile->findText(profile) < 0)
        m_profile->addItem(profile);
    m_profile->setCurrentText(profile);
    m_rgb->setCurrentIndex(m_rgb->findData(static_cast<int>(press.rgb)));
    m_bleed->setLength(press.bleed);
    m_crop->setChecked(press.marks.crop);
    m_registration->setChecked(press.marks.registration);
    m_colourBar->setChecked(press.marks.colourBar);
    m_slug->setChecked(press.marks.slug);
    m_fileName->setText(QString::fromStdString(press.fileName));
    m_isShowing = false;
    follow();
}

/// A field has another value: which set is that?
void PressForm::follow()
{
    if (m_isShowing)
        return;
    m_rgb->setEnabled(m_standard == PressStandard::X4);
    const PressSettings now = settings();
    const auto isIt = [&](const Set& set) { return set.press && *set.press == now; };
    const auto set = std::find_if(m_sets.begin(), m_sets.end(), isIt);
    m_set->setCurrentIndex(set == m_sets.end() ? 0 : static_cast<int>(set - m_sets.begin()) + 1);
    Q_EMIT changed();
}

PressSettings PressForm::settings() const
{
    PressSettings settings = m_base;
    settings.standard = m_standard;
    settings.profile = m_profile->currentText().toStdString();
    settings.condition = conditionOf(settings.profile);
    settings.rgb = static_cast<RgbPictures>(m_rgb->currentData().toInt());
    settings.bleed = m_bleed->length();
    settings.marks = {m_crop->isChecked(), m_registration->isChecked(), m_colourBar->isChecked(), m_slug->isChecked()};
    settings.fileName = m_fileName->text().trimmed().toStdString();
    return settings;
}

/// A way of printing is named together with its profile: another profile is another way, which only a set can name.
std::string PressForm::conditionOf(const std::string& profile) const
{
    if (profile == m_base.profile)
        return m_base.condition;
    const auto isIt = [&](const Set& set) { return set.press && set.press->profile == profile; };
    const auto set = std::find_if(m_sets.begin(), m_sets.end(), isIt);
    return set != m_sets.end() ? set->press->condition : std::string{};
}

void PressForm::setStandard(PressStandard standard)
{
    if (m_standard == standard)
        return;
    m_standard = standard;
    follow();
}

void PressForm::showExample(const QString& name)
{
    //: %1: the name of a file
    m_example->setText(name.isEmpty() ? QString{} : tr("such as %1").arg(name));
}

}
