#include "ui/styles/style_form.h"

#include "ui/fields/number_field.h"
#include "ui/styles/ink_box.h"
#include "ui/styles/name_box.h"

#include <QCheckBox>
#include <QCompleter>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <type_traits>

namespace banxin::ui {
namespace {

constexpr std::int64_t point = 12700;

NumberField* ratio(std::int64_t least, std::int64_t most)
{
    return new NumberField{{words::Quantity::Ratio, words::Unit::Percent, least, most, 10}};
}

NumberField* perMille(std::int64_t least, std::int64_t most)
{
    return new NumberField{{words::Quantity::Ratio, words::Unit::PerMille, least, most, 5}};
}

NumberField* points(std::int64_t least, std::int64_t most)
{
    return new NumberField{{words::Quantity::Length, words::Unit::Point, least * point, most * point, point / 2}};
}

/// Characters of the style itself, kept in thousandths of the em.
NumberField* ems(std::int64_t most)
{
    words::QuantityForm form{words::Quantity::Length, words::Unit::Character, 0, most * 1000, 500};
    form.measures.character = Length::fromEmu(1000);
    return new NumberField{form};
}

std::int64_t valueOf(Length length) { return length.emu(); }
std::int64_t valueOf(int number) { return number; }
void setValue(Length& length, std::int64_t value) { length = Length::fromEmu(value); }
void setValue(int& number, std::int64_t value) { number = static_cast<int>(value); }

QComboBox* fontBox()
{
    QComboBox* box = new NameBox;
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    box->completer()->setFilterMode(Qt::MatchContains);
    return box;
}

}

StyleForm::StyleForm(QWidget* parent) : QWidget{parent}
{
    QVBoxLayout* column = new QVBoxLayout{this};
    column->setContentsMargins(6, 6, 6, 6);
    column->setSpacing(6);
    QFormLayout* head = new QFormLayout;
    QLabel* label = new QLabel{tr("&Based on")};
    m_basedOn = new NameBox;
    m_basedOn->setAccessibleName(tr("Based on"));
    label->setBuddy(m_basedOn);
    head->addRow(label, m_basedOn);
    column->addLayout(head);
    buildFont();
    buildSize();
    buildParagraph();
    buildHeadline();
    column->addStretch(1);
    connect(m_basedOn, &QComboBox::activated, this, [this] { Q_EMIT baseWanted(m_basedOn->currentData().toString()); });
}

QFormLayout* StyleForm::addGroup(const QString& title)
{
    QGroupBox* group = new QGroupBox{title};
    QFormLayout* form = new QFormLayout{group};
    form->setHorizontalSpacing(8);
    form->setVerticalSpacing(3);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    layout()->addWidget(group);
    return form;
}

/// The field with its label and its mark; what it shows is said by whoever adds it.
StyleForm::Row& StyleForm::addCell(QFormLayout& form, const QString& label, QWidget* field)
{
    Row row;
    row.field = field;
    row.mark = new QToolButton;
    row.mark->setText(QStringLiteral("+"));
    row.mark->setAutoRaise(true);
    row.mark->setToolTip(tr("Departs from the style it is based on; press to follow it again"));
    row.mark->setAccessibleName(tr("%1 departs from the base: follow it again").arg(QString{label}.remove(u'&')));
    // The field keeps its place when the mark comes and goes.
    QSizePolicy policy = row.mark->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    row.mark->setSizePolicy(policy);
    const std::size_t index = m_rows.size();
    connect(row.mark, &QToolButton::clicked, this, [this, index] {
        m_rows[index].field->setFocus();
        change([&](TextStyle& style) { m_rows[index].takeOver(style, m_base); });
    });
    QWidget* cell = new QWidget;
    QHBoxLayout* line = new QHBoxLayout{cell};
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(2);
    line->addWidget(field, 1);
    line->addWidget(row.mark);
    QLabel* name = new QLabel{label};
    name->setBuddy(field);
    // A reader finds a label only beside its field, not beside the cell it stands in.
    field->setAccessibleName(QString{label}.remove(u'&'));
    form.addRow(name, cell);
    m_rows.push_back(std::move(row));
    return m_rows.back();
}

template <class Part>
void StyleForm::addRow(QFormLayout& form, const QString& label, QWidget* field, Part part, std::function<void(const TextStyle&)> fill)
{
    Row& row = addCell(form, label, field);
    row.fill = std::move(fill);
    row.agrees = [part](const TextStyle& a, const TextStyle& b) { return part(a) == part(b); };
    row.takeOver = [part](TextStyle& a, const TextStyle& b) { part(a) = part(b); };
}

template <class Part>
NumberField* StyleForm::addNumber(QFormLayout& form, const QString& label, NumberField* field, Part part)
{
    addRow(form, label, field, part, [field, part](const TextStyle& style) { field->setValue(valueOf(part(style))); });
    connect(field, &NumberField::edited, this, [this, part](qint64 value) {
        change([&](TextStyle& style) { setValue(part(style), value); });
    });
    return field;
}

template <class Part>
void StyleForm::addChoice(QFormLayout& form, const QString& label, const QStringList& words, Part part)
{
    QComboBox* box = new NameBox;
    box->addItems(words);
    addRow(form, label, box, part, [box, part](const TextStyle& style) { box->setCurrentIndex(static_cast<int>(part(style))); });
    connect(box, &QComboBox::activated, this, [this, part](int index) {
        change([&](TextStyle& style) {
            auto& value = part(style);
            value = static_cast<std::remove_reference_t<decltype(value)>>(index);
        });
    });
}

template <class Part>
void StyleForm::addSwitch(QFormLayout& form, const QString& label, Part part)
{
    QCheckBox* box = new QCheckBox;
    addRow(form, label, box, part, [box, part](const TextStyle& style) { box->setChecked(part(style)); });
    connect(box, &QCheckBox::clicked, this, [this, part](bool on) {
        change([&](TextStyle& style) { part(style) = on; });
    });
}

template <class Part>
void StyleForm::addName(QFormLayout& form, const QString& label, QComboBox* box, Part part)
{
    addRow(form, label, box, part, [box, part](const TextStyle& style) {
        const QString name = QString::fromStdString(part(style));
        if (box->isEditable())
            box->setEditText(name);
        else
            box->setCurrentIndex(box->findData(name));
    });
    const auto take = [this, box, part] {
        const QString name = box->isEditable() ? box->currentText().trimmed() : box->currentData().toString();
        change([&](TextStyle& style) { part(style) = name.toStdString(); });
    };
    connect(box, &QComboBox::activated, this, take);
    if (box->isEditable())
        connect(box->lineEdit(), &QLineEdit::editingFinished, this, take);
}

void StyleForm::buildFont()
{
    QFormLayout& form = *addGroup(tr("Font"));
    for (int i = 0; i < 4; ++i)
        m_fonts << fontBox();
    addName(form, tr("&Han"), m_fonts[0], [](auto& style) -> auto& { return style.font.han; });
    addName(form, tr("&Latin"), m_fonts[1], [](auto& style) -> auto& { return style.font.latin; });
    addName(form, tr("&Digits"), m_fonts[2], [](auto& style) -> auto& { return style.font.digit; });
    addName(form, tr("&Marks"), m_fonts[3], [](auto& style) -> auto& { return style.font.mark; });
    for (QComboBox* box : m_fonts.mid(1))
        box->lineEdit()->setPlaceholderText(tr("the Han face"));
    addNumber(form, tr("Size of Latin"), ratio(500, 2000), [](auto& style) -> auto& { return style.font.latinFit.sizePerMille; });
    addNumber(form, tr("Latin raised"), perMille(-500, 500), [](auto& style) -> auto& { return style.font.latinFit.raise; });
    addNumber(form, tr("Size of digits"), ratio(500, 2000), [](auto& style) -> auto& { return style.font.digitFit.sizePerMille; });
    addNumber(form, tr("Digits raised"), perMille(-500, 500), [](auto& style) -> auto& { return style.font.digitFit.raise; });
    addChoice(form, tr("Capitals"), {tr("as typed"), tr("small capitals")}, [](auto& style) -> auto& { return style.capitals; });
    addChoice(form, tr("Figures"), {tr("lining"), tr("old style")}, [](auto& style) -> auto& { return style.figures; });
}

void StyleForm::buildSize()
{
    QFormLayout& form = *addGroup(tr("Size and Ink"));
    m_sizes << addNumber(form, tr("&Size"), NumberField::ofSize({}), [](auto& style) -> auto& { return style.size; });
    m_sizes << addNumber(form, tr("L&eading"), points(1, 1440), [](auto& style) -> auto& { return style.leading; });
    addNumber(form, tr("&Width"), ratio(500, 2000), [](auto& style) -> auto& { return style.widthPerMille; });
    addNumber(form, tr("&Tracking"), perMille(-500, 2000), [](auto& style) -> auto& { return style.tracking; });
    addNumber(form, tr("Raised"), perMille(-1000, 1000), [](auto& style) -> auto& { return style.raise; });
    addChoice(form, tr("In vertical text"), {tr("by rule"), tr("in one cell"), tr("upright"), tr("turned")}, [](auto& style) -> auto& { return style.standing; });
    m_ink = new InkBox;
    addRow(form, tr("&Ink"), m_ink, [](auto& style) -> auto& { return style.ink; }, [this](const TextStyle& style) { m_ink->setInk(style.ink); });
    connect(m_ink, &InkBox::edited, this, [this](const Ink& ink) {
        change([&](TextStyle& style) { style.ink = ink; });
    });
}

void StyleForm::buildParagraph()
{
    QFormLayout& form = *addGroup(tr("Paragraph"));
    addChoice(form, tr("&Alignment"), {tr("justified"), tr("at the start"), tr("centred"), tr("at the end")},
        [](auto& style) -> auto& { return style.rules.alignment; });
    addChoice(form, tr("Last line"), {tr("at the start"), tr("justified")}, [](auto& style) -> auto& { return style.rules.lastLine; });
    addNumber(form, tr("First in&dent"), ems(20), [](auto& style) -> auto& { return style.rules.firstIndent; });
    addNumber(form, tr("Space above"), points(0, 720), [](auto& style) -> auto& { return style.spaceBefore; });
    NumberField* rows = new NumberField{{words::Quantity::Rows, words::Unit::None, 0, 100}};
    rows->setSpecialText(tr("as needed"));
    addNumber(form, tr("&Rows of a paragraph"), rows, [](auto& style) -> auto& { return style.rows; });
    addChoice(form, tr("Lines"), {tr("best for the paragraph"), tr("one by one")}, [](auto& style) -> auto& { return style.rules.breaker; });
    m_house = new NameBox;
    addName(form, tr("Ma&rks by house"), m_house, [](auto& style) -> auto& { return style.house; });
    addChoice(form, tr("Marks stand"), {tr("full width"), tr("kaiming"), tr("half width")}, [](auto& style) -> auto& { return style.rules.markWidth; });
    addChoice(form, tr("Line ends"), {tr("no rule"), tr("basic rule"), tr("GB/T 15834"), tr("strict rule")},
        [](auto& style) -> auto& { return style.rules.prohibition; });
    addNumber(form, tr("Han on a last line"), NumberField::ofCount(0, 20), [](auto& style) -> auto& { return style.rules.leastLastLine; });
    addSwitch(form, tr("On the cells of the line"), [](auto& style) -> auto& { return style.rules.cellGrid; });
    addSwitch(form, tr("H&yphenation"), [](auto& style) -> auto& { return style.rules.hyphenate; });
    NumberField* initial = new NumberField{{words::Quantity::Rows, words::Unit::None, 0, 20}};
    initial->setSpecialText(tr("none"));
    addNumber(form, tr("I&nitial, rows"), initial, [](auto& style) -> auto& { return style.dropCap.rows; });
    addNumber(form, tr("Initial, characters"), NumberField::ofCount(1, 20), [](auto& style) -> auto& { return style.dropCap.characters; });
}

void StyleForm::buildHeadline()
{
    QFormLayout& form = *addGroup(tr("As a Headline"));
    NumberField* lines = NumberField::ofCount(0, 20);
    lines->setSpecialText(tr("no limit"));
    addNumber(form, tr("Lines at &most"), lines, [](auto& style) -> auto& { return style.headline.maxLines; });
    addNumber(form, tr("Closer down to"), perMille(-500, 0), [](auto& style) -> auto& { return style.headline.leastTracking; });
    addNumber(form, tr("Narrowed down to"), ratio(500, 1000), [](auto& style) -> auto& { return style.headline.leastWidthPerMille; });
    addNumber(form, tr("Smaller down to"), ratio(500, 1000), [](auto& style) -> auto& { return style.headline.leastSizePerMille; });
}

void StyleForm::setFonts(const QStringList& names)
{
    for (QComboBox* box : m_fonts) {
        const QString text = box->currentText();
        box->clear();
        if (box != m_fonts.front())
            box->addItem(QString{});
        box->addItems(names);
        box->setEditText(text);
    }
}

void StyleForm::show(const StyleSheet& sheet, const TextStyle& style)
{
    const auto base = sheet.styles.find(style.basedOn);
    m_style = style;
    m_hasBase = base != sheet.styles.end();
    m_base = m_hasBase ? base->second : style;
    m_basedOn->clear();
    m_basedOn->addItem(tr("nothing"), QString{});
    for (const auto& [name, other] : sheet.styles) {
        if (name != style.name)
            m_basedOn->addItem(QString::fromStdString(name), QString::fromStdString(name));
    }
    m_basedOn->setCurrentIndex(std::max(0, m_basedOn->findData(QString::fromStdString(style.basedOn))));
    m_house->clear();
    m_house->addItem(tr("of the style's own"), QString{});
    for (const auto& [name, rules] : sheet.houses)
        m_house->addItem(QString::fromStdString(name), QString::fromStdString(name));
    for (NumberField* field : m_sizes) {
        words::QuantityForm form = field->form();
        form.measures.sizes = sheet.sizes;
        field->setForm(form);
    }
    m_ink->setSwatches(sheet.swatches);
    for (const Row& row : m_rows)
        row.fill(style);
    updateMarks();
}

void StyleForm::updateMarks()
{
    m_departures = 0;
    for (const Row& row : m_rows) {
        const bool departs = m_hasBase && !row.agrees(m_style, m_base);
        row.mark->setVisible(departs);
        m_departures += departs ? 1 : 0;
    }
}

void StyleForm::change(const std::function<void(TextStyle&)>& change)
{
    TextStyle changed = m_style;
    change(changed);
    if (changed != m_style)
        Q_EMIT edited(changed);
}

}
