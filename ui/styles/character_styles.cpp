#include "ui/styles/character_styles.h"

#include "edit/styles.h"
#include "ui/fields/number_field.h"
#include "ui/styles/ink_box.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace banxin::ui {

CharacterStyles::CharacterStyles(QWidget* parent) : StylePage{parent}, m_list{new QListWidget}, m_basedOn{new QComboBox}, m_fields{new QWidget}
{
    m_list->setAccessibleName(tr("Character Styles"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    QPushButton* adding = makeButton(tr("&New…"), tr("New character style"));
    QPushButton* renaming = makeButton(tr("Rena&me…"), tr("Rename the character style"));
    QPushButton* removing = makeButton(tr("De&lete…"), tr("Delete the character style"));
    QHBoxLayout* buttons = new QHBoxLayout;
    buttons->setContentsMargins(6, 2, 6, 2);
    for (QPushButton* button : {adding, renaming, removing})
        buttons->addWidget(button);
    buttons->addStretch(1);
    QLabel* advice = new QLabel{tr("What is ticked changes the paragraph's style.")};
    advice->setForegroundRole(QPalette::PlaceholderText);
    advice->setWordWrap(true);
    QFormLayout* form = new QFormLayout{m_fields};
    form->setVerticalSpacing(3);
    QLabel* label = new QLabel{tr("&Based on")};
    label->setBuddy(m_basedOn);
    form->addRow(advice);
    form->addRow(label, m_basedOn);
    buildForm(*form);
    QVBoxLayout* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    column->addWidget(m_fields);
    connect(m_list, &QListWidget::currentRowChanged, this, &CharacterStyles::showCurrent);
    connect(m_basedOn, &QComboBox::activated, this, [this] {
        CharacterStyle style = sheet().characterStyles.at(current().toStdString());
        style.basedOn = m_basedOn->currentData().toString().toStdString();
        Q_EMIT changed(edit::changeCharacterStyle(edition(), current().toStdString(), style));
    });
    connect(adding, &QPushButton::clicked, this, &CharacterStyles::add);
    connect(renaming, &QPushButton::clicked, this, &CharacterStyles::rename);
    connect(removing, &QPushButton::clicked, this, &CharacterStyles::remove);
}

CharacterStyles::Row& CharacterStyles::addRow(QFormLayout& form, const QString& label, QWidget* field)
{
    QCheckBox* said = new QCheckBox{label};
    field->setAccessibleName(QString{label}.remove(u'&'));
    form.addRow(said, field);
    const std::size_t index = m_rows.size();
    connect(said, &QCheckBox::clicked, this, [this, index](bool on) {
        m_rows[index].field->setEnabled(on);
        takeRow(index);
    });
    m_rows.push_back({said, field, {}, {}});
    return m_rows.back();
}

template <class Part>
void CharacterStyles::addNumber(QFormLayout& form, const QString& label, NumberField* field, int otherwise, Part part)
{
    const std::size_t index = m_rows.size();
    Row& row = addRow(form, label, field);
    row.fill = [field, otherwise, part](const CharacterStyle& style) {
        field->setValue(part(style).value_or(otherwise));
        return part(style).has_value();
    };
    row.change = [field, part](CharacterStyle& style, bool says) { part(style) = says ? std::optional{field->count()} : std::nullopt; };
    connect(field, &NumberField::edited, this, [this, index] { takeRow(index); });
}

template <class Part>
void CharacterStyles::addChoice(QFormLayout& form, const QString& label, const QStringList& words, Part part)
{
    QComboBox* box = new QComboBox;
    box->addItems(words);
    box->setFocusPolicy(Qt::StrongFocus);
    const std::size_t index = m_rows.size();
    Row& row = addRow(form, label, box);
    row.fill = [box, part](const CharacterStyle& style) {
        box->setCurrentIndex(part(style) ? static_cast<int>(*part(style)) : 0);
        return part(style).has_value();
    };
    row.change = [box, part](CharacterStyle& style, bool says) {
        auto& value = part(style);
        value.reset();
        if (says)
            value.emplace(static_cast<typename std::remove_reference_t<decltype(value)>::value_type>(box->currentIndex()));
    };
    connect(box, &QComboBox::activated, this, [this, index] { takeRow(index); });
}

/// One face for all characters: composite fonts are for paragraphs.
void CharacterStyles::addFont(QFormLayout& form)
{
    QLineEdit* field = new QLineEdit;
    field->setPlaceholderText(tr("PostScript name"));
    const std::size_t index = m_rows.size();
    Row& row = addRow(form, tr("&Font"), field);
    row.fill = [field](const CharacterStyle& style) {
        field->setText(style.font ? QString::fromStdString(style.font->han) : QString{});
        return style.font.has_value();
    };
    row.change = [field](CharacterStyle& style, bool says) {
        CompositeFont font = style.font.value_or(CompositeFont{});
        font.han = field->text().trimmed().toStdString();
        style.font = says ? std::optional{font} : std::nullopt;
    };
    connect(field, &QLineEdit::editingFinished, this, [this, index] { takeRow(index); });
}

void CharacterStyles::addInk(QFormLayout& form)
{
    m_ink = new InkBox;
    const std::size_t index = m_rows.size();
    Row& row = addRow(form, tr("&Ink"), m_ink);
    row.fill = [this](const CharacterStyle& style) {
        m_ink->setInk(style.ink.value_or(Ink::black()));
        return style.ink.has_value();
    };
    row.change = [this](CharacterStyle& style, bool says) { style.ink = says ? std::optional{m_ink->ink()} : std::nullopt; };
    connect(m_ink, &InkBox::edited, this, [this, index] { takeRow(index); });
}

void CharacterStyles::buildForm(QFormLayout& form)
{
    const auto ratio = [](std::int64_t least, std::int64_t most, words::Unit unit) {
        return new NumberField{{words::Quantity::Ratio, unit, least, most, 10}};
    };
    addFont(form);
    addNumber(form, tr("&Size"), ratio(100, 4000, words::Unit::Percent), 1000, [](auto& style) -> auto& { return style.sizePerMille; });
    addNumber(form, tr("&Width"), ratio(500, 2000, words::Unit::Percent), 1000, [](auto& style) -> auto& { return style.widthPerMille; });
    addNumber(form, tr("&Tracking"), ratio(-500, 2000, words::Unit::PerMille), 0, [](auto& style) -> auto& { return style.tracking; });
    addInk(form);
    addChoice(form, tr("&Capitals"), {tr("as typed"), tr("small capitals")}, [](auto& style) -> auto& { return style.capitals; });
    addChoice(form, tr("Fi&gures"), {tr("lining"), tr("old style")}, [](auto& style) -> auto& { return style.figures; });
    addNumber(form, tr("&Raised"), ratio(-1000, 1000, words::Unit::PerMille), 0, [](auto& style) -> auto& { return style.raise; });
    addChoice(form, tr("In &vertical text"), {tr("by rule"), tr("in one cell"), tr("upright"), tr("turned")},
        [](auto& style) -> auto& { return style.standing; });
    addNumber(form, tr("&Upright digits"), NumberField::ofCount(0, 9), 2, [](auto& style) -> auto& { return style.uprightDigits; });
}

QString CharacterStyles::current() const
{
    return m_list->currentItem() ? m_list->currentItem()->text() : QString{};
}

void CharacterStyles::select(const QString& name)
{
    for (QListWidgetItem* item : m_list->findItems(name, Qt::MatchExactly))
        m_list->setCurrentItem(item);
}

void CharacterStyles::refresh()
{
    const QString wanted = std::exchange(m_wanted, {});
    const QString chosen = sheet().characterStyles.contains(wanted.toStdString()) ? wanted : current();
    {
        const QSignalBlocker quiet{m_list};
        m_list->clear();
        for (const auto& [name, style] : sheet().characterStyles)
            m_list->addItem(QString::fromStdString(name));
        m_list->setCurrentRow(0);
        select(chosen);
    }
    m_ink->setSwatches(sheet().swatches);
    showCurrent();
}

void CharacterStyles::showCurrent()
{
    const auto found = sheet().characterStyles.find(current().toStdString());
    m_fields->setEnabled(found != sheet().characterStyles.end());
    const CharacterStyle style = found != sheet().characterStyles.end() ? found->second : CharacterStyle{};
    m_basedOn->clear();
    m_basedOn->addItem(tr("nothing"), QString{});
    for (const auto& [name, other] : sheet().characterStyles) {
        if (QString::fromStdString(name) != current())
            m_basedOn->addItem(QString::fromStdString(name), QString::fromStdString(name));
    }
    m_basedOn->setCurrentIndex(std::max(0, m_basedOn->findData(QString::fromStdString(style.basedOn))));
    for (const Row& row : m_rows) {
        const bool says = row.fill(style);
        row.said->setChecked(says);
        row.field->setEnabled(says);
    }
}

void CharacterStyles::takeRow(std::size_t index)
{
    const auto found = sheet().characterStyles.find(current().toStdString());
    if (found == sheet().characterStyles.end())
        return;
    CharacterStyle style = found->second;
    m_rows[index].change(style, m_rows[index].said->isChecked());
    if (style != found->second)
        Q_EMIT changed(edit::changeCharacterStyle(edition(), current().toStdString(), style));
}

void CharacterStyles::add()
{
    askForName(tr("New Character Style"), tr("emphasis"), [this](const std::string& name) {
        const Result<Edition> after = edit::addCharacterStyle(edition(), name, {});
        m_wanted = after ? QString::fromStdString(name) : QString{};
        Q_EMIT changed(after);
    });
}

void CharacterStyles::rename()
{
    const std::string before = current().toStdString();
    if (before.empty())
        return;
    askForName(tr("Rename Character Style"), current(), [this, before](const std::string& name) {
        const Result<Edition> after = edit::renameCharacterStyle(edition(), before, name);
        m_wanted = after ? QString::fromStdString(name) : QString{};
        Q_EMIT changed(after);
    });
}

void CharacterStyles::remove()
{
    const std::string name = current().toStdString();
    if (name.empty())
        return;
    const int uses = edit::usesOfCharacterStyle(edition(), name);
    if (uses == 0) {
        Q_EMIT changed(edit::removeCharacterStyle(edition(), name, {}));
        return;
    }
    QStringList others;
    for (const auto& [other, style] : sheet().characterStyles) {
        if (other != name)
            others << QString::fromStdString(other);
    }
    askForReplacement(tr("“%1” is in use in %2. What takes its place?").arg(current(), tr("%n paragraph(s)", "", uses)), others,
        tr("nothing: the paragraph's style"),
        [this, name](const std::string& replacement) { Q_EMIT changed(edit::removeCharacterStyle(edition(), name, replacement)); });
}

}
