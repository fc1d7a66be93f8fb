#include "ui/inspector/inspector.h"

#include "ui/fields/number_field.h"
#include "ui/fit_words.h"
#include "ui/furniture/frame_form.h"
#include "ui/furniture/furniture_form.h"
#include "ui/furniture/furniture_words.h"
#include "ui/furniture/story_marks_form.h"
#include "ui/inspector/section.h"
#include "ui/page_canvas/canvas_overlay.h"
#include "ui/styles/override_fields.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace banxin::ui {
namespace {

/// Columns or rows of a page, from 1 to `most`.
words::QuantityForm gridField(const Grid& grid, words::Quantity quantity, words::Origin origin, int most)
{
    words::QuantityForm form{quantity, words::Unit::None, 1, most, 1, origin};
    form.measures = words::measuresOf(grid);
    return form;
}

/// How the headline stands, in the order of the list.
struct StackChoice {
    StackPosition position;
    WritingMode writing;
};
constexpr std::array stackChoices{StackChoice{StackPosition::Over, WritingMode::Horizontal}, StackChoice{StackPosition::Left, WritingMode::Horizontal},
    StackChoice{StackPosition::Right, WritingMode::Horizontal}, StackChoice{StackPosition::Inside, WritingMode::Horizontal},
    StackChoice{StackPosition::Left, WritingMode::Vertical}, StackChoice{StackPosition::Right, WritingMode::Vertical},
    StackChoice{StackPosition::Inside, WritingMode::Vertical}};

int indexOf(const HeadlineStack& stack)
{
    const auto found = std::find_if(stackChoices.begin(), stackChoices.end(), [&](const StackChoice& choice) {
        return choice.position == stack.position && (choice.writing == stack.writing || stack.position == StackPosition::Over);
    });
    return static_cast<int>(found - stackChoices.begin());
}

/// As wide as a word of advice needs, and no wider: a form must not push the page aside.
QLabel* wrapped(const QString& words)
{
    QLabel* label = new QLabel{words};
    label->setWordWrap(true);
    return label;
}

QString millimetres(Length length)
{
    return QLocale{}.toString(length.millimetres(), 'f', 1);
}

QString factsOf(const Page& page)
{
    const Grid& grid = page.grid;
    return Inspector::tr("%1 × %2 mm\n%3 columns of %4 characters, %5 rows")
        .arg(millimetres(grid.trim.width), millimetres(grid.trim.height))
        .arg(grid.columns)
        .arg(grid.charactersPerColumn)
        .arg(grid.rows);
}

}

Inspector::Inspector(QWidget* parent) : QWidget{parent}, m_stack{new QStackedWidget}
{
    m_stack->addWidget(buildNothing());
    m_stack->addWidget(buildPage());
    m_stack->addWidget(buildBlock());
    QScrollArea* scroll = m_scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_stack);
    QVBoxLayout* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll);
}

QWidget* Inspector::buildNothing()
{
    QLabel* advice = wrapped(tr("What is selected on the page can be set here."));
    advice->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    advice->setForegroundRole(QPalette::PlaceholderText);
    advice->setMargin(16);
    return advice;
}

QWidget* Inspector::buildPage()
{
    QWidget* page = new QWidget;
    m_pageTitle = wrapped({});
    QFont bold = m_pageTitle->font();
    bold.setBold(true);
    m_pageTitle->setFont(bold);
    m_pageFacts = wrapped({});
    QLabel* advice = wrapped(tr("Click a block to set it."));
    advice->setForegroundRole(QPalette::PlaceholderText);
    QPushButton* properties = new QPushButton{tr("Page Properties…")};
    connect(properties, &QPushButton::clicked, this, &Inspector::pagePropertiesWanted);
    QVBoxLayout* column = new QVBoxLayout{page};
    column->addWidget(m_pageTitle);
    column->addWidget(m_pageFacts);
    column->addWidget(properties, 0, Qt::AlignLeft);
    column->addWidget(advice);
    column->addStretch(1);
    return page;
}

QWidget* Inspector::buildBlock()
{
    QWidget* block = new QWidget;
    m_title = wrapped({});
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_fit = wrapped({});
    m_pushes = new QCheckBox{tr("Text of others runs r&ound it")};
    connect(m_pushes, &QCheckBox::clicked, this, &Inspector::changeBlock);
    m_locked = new QCheckBox{tr("&Locked")};
    connect(m_locked, &QCheckBox::clicked, this, &Inspector::changeBlock);
    m_parts = new QWidget;
    QVBoxLayout* parts = new QVBoxLayout{m_parts};
    parts->setContentsMargins(0, 0, 0, 0);
    m_fields = new QVBoxLayout{block};
    m_fields->setContentsMargins(8, 8, 8, 8);
    m_fields->setSpacing(6);
    m_fields->addWidget(m_title);
    m_fields->addWidget(m_fit);
    m_fields->addWidget(buildFurniture());
    m_fields->addWidget(m_reservedFields = buildReservedFields());
    m_fields->addWidget(m_placeFields = buildPlaceFields());
    m_fields->addWidget(m_storyFields = buildStoryFields());
    m_fields->addWidget(buildMarks());
    m_fields->addWidget(m_parts);
    m_fields->addWidget(buildOverrides());
    m_fields->addWidget(buildFrame());
    m_fields->addWidget(m_pushes);
    m_fields->addWidget(m_locked);
    m_fields->addStretch(1);
    return block;
}

QWidget* Inspector::buildMarks()
{
    m_marks = new StoryMarksForm;
    connect(m_marks, &StoryMarksForm::edited, this, &Inspector::storyChanged);
    return m_marks;
}

QWidget* Inspector::buildFurniture()
{
    m_furniture = new FurnitureForm;
    connect(m_furniture, &FurnitureForm::edited, this, &Inspector::blockChanged);
    connect(m_furniture, &FurnitureForm::staffEdited, this, &Inspector::staffChanged);
    connect(m_furniture, &FurnitureForm::materialWanted, this, &Inspector::materialWanted);
    connect(m_furniture, &FurnitureForm::tableWanted, this, &Inspector::tableWanted);
    connect(m_furniture, &FurnitureForm::editionPropertiesWanted, this, &Inspector::editionPropertiesWanted);
    connect(m_furniture, &FurnitureForm::pagePropertiesWanted, this, &Inspector::pagePropertiesWanted);
    return m_furniture;
}

QWidget* Inspector::buildOverrides()
{
    m_overrides = new OverrideFields;
    connect(m_overrides, &OverrideFields::edited, this, [this](Role role, const StyleOverride& change) {
        Block changed = m_block;
        if (ArticleBlock* article = std::get_if<ArticleBlock>(&changed.content)) {
            article->overrides.erase(role);
            if (change != StyleOverride{})
                article->overrides[role] = change;
            Q_EMIT blockChanged(changed);
        }
    });
    return m_overrides;
}

QWidget* Inspector::buildFrame()
{
    m_frame = new FrameForm;
    connect(m_frame, &FrameForm::edited, this, &Inspector::blockChanged);
    return m_frame;
}

NumberField* Inspector::addNumber(QFormLayout& form, const QString& label, const words::QuantityForm& kind)
{
    NumberField* field = new NumberField{kind};
    QLabel* name = new QLabel{label};
    name->setBuddy(field);
    form.addRow(name, field);
    return field;
}

Section* Inspector::buildPlaceFields()
{
    Section* section = new Section{QStringLiteral("place"), tr("Place")};
    QFormLayout* form = new QFormLayout{&section->body()};
    m_column = addNumber(*form, tr("From column"), gridField({}, words::Quantity::Columns, words::Origin::Place, 1000));
    m_columns = addNumber(*form, tr("Columns"), gridField({}, words::Quantity::Columns, words::Origin::Span, 1000));
    m_row = addNumber(*form, tr("From row"), gridField({}, words::Quantity::Rows, words::Origin::Place, 1000));
    m_rows = addNumber(*form, tr("Rows"), gridField({}, words::Quantity::Rows, words::Origin::Span, 1000));
    for (NumberField* field : {m_column, m_columns, m_row, m_rows})
        connect(field, &NumberField::edited, this, &Inspector::changePlace);
    return section;
}

Section* Inspector::buildReservedFields()
{
    Section* section = new Section{QStringLiteral("reserved"), tr("Reserved for")};
    QFormLayout* form = new QFormLayout{&section->body()};
    m_slug = new QLineEdit;
    QLabel* name = new QLabel{tr("Slug")};
    name->setBuddy(m_slug);
    form->addRow(name, m_slug);
    m_awaited = addNumber(*form, tr("Characters"), {words::Quantity::Count, words::Unit::None, 0, 100'000});
    m_awaited->setSpecialText(tr("not known"));
    const auto tell = [this] {
        const ReservedSpace* space = reservedIn(m_block);
        if (space && (QString::fromStdString(space->slug) != m_slug->text() || space->targetCharacters != m_awaited->count()))
            Q_EMIT reserveChanged(m_block.id, m_slug->text(), m_awaited->count());
    };
    connect(m_slug, &QLineEdit::editingFinished, this, tell);
    connect(m_awaited, &NumberField::edited, this, tell);
    return section;
}

void Inspector::showReserved(const ReservedSpace* space)
{
    m_reservedFields->setVisible(space != nullptr);
    if (!space)
        return;
    m_title->setText(space->slug.empty() ? tr("Reserved room") : tr("Reserved room %1").arg(QString::fromStdString(space->slug)));
    if (!m_slug->hasFocus())
        m_slug->setText(QString::fromStdString(space->slug));
    m_awaited->setValue(space->targetCharacters);
}

Section* Inspector::buildStoryFields()
{
    Section* section = new Section{QStringLiteral("story"), tr("Story")};
    QFormLayout* form = new QFormLayout{&section->body()};
    m_rank = addNumber(*form, tr("Rank"), {words::Quantity::Count, words::Unit::None, 0, 99});
    m_rank->setSpecialText(tr("none"));
    m_rank->setToolTip(tr("1 is the lead of the page; the styles of the headlines follow"));
    m_stackPosition = new QComboBox;
    m_stackPosition->addItems({tr("Over the text"), tr("Left of it"), tr("Right of it"), tr("Inside it"), tr("Upright, at the left"),
        tr("Upright, at the right"), tr("Upright, inside")});
    QLabel* name = new QLabel{tr("Headlines")};
    name->setBuddy(m_stackPosition);
    form->addRow(name, m_stackPosition);
    m_stackColumns = addNumber(*form, tr("Headline columns"), {words::Quantity::Columns, words::Unit::None, 0, 40});
    m_stackColumns->setSpecialText(tr("all"));
    m_legs = addNumber(*form, tr("Legs"), {words::Quantity::Count, words::Unit::None, 0, 40});
    m_legs->setSpecialText(tr("one a column"));
    connect(m_rank, &NumberField::edited, this, [this](qint64 rank) {
        if (const ArticleBlock* article = articleOf(m_block); article && rank > 0)
            Q_EMIT rankChanged(article->story, static_cast<int>(rank));
    });
    connect(m_stackPosition, &QComboBox::activated, this, &Inspector::changeBlock);
    connect(m_stackColumns, &NumberField::edited, this, &Inspector::changeBlock);
    connect(m_legs, &NumberField::edited, this, &Inspector::changeBlock);
    return section;
}

void Inspector::addPart(QWidget* fields)
{
    m_parts->layout()->addWidget(fields);
    orderTabStops();
}

void Inspector::putPartsFirst(bool first)
{
    if (first == m_arePartsFirst)
        return;
    m_arePartsFirst = first;
    m_fields->removeWidget(m_parts);
    m_fields->insertWidget(m_fields->indexOf(first ? static_cast<QWidget*>(m_reservedFields) : static_cast<QWidget*>(m_marks)) + 1, m_parts);
    orderTabStops();
    if (first)
        m_scroll->ensureVisible(0, 0);
}

/// What the keyboard can reach of a block, from the top down.
QList<QWidget*> Inspector::tabStops() const
{
    QList<QWidget*> stops;
    for (int i = 0; i < m_fields->count(); ++i) {
        QWidget* fields = m_fields->itemAt(i)->widget();
        if (!fields)
            continue;
        if (fields->focusPolicy() & Qt::TabFocus)
            stops << fields;
        // In the order that they have among themselves.
        for (QWidget* field = fields->nextInFocusChain(); field != fields; field = field->nextInFocusChain()) {
            if (fields->isAncestorOf(field) && (field->focusPolicy() & Qt::TabFocus) && !field->focusProxy())
                stops << field;
        }
    }
    return stops;
}

void Inspector::orderTabStops()
{
    const QList<QWidget*> stops = tabStops();
    for (qsizetype i = 1; i < stops.size(); ++i)
        QWidget::setTabOrder(stops[i - 1], stops[i]);
}

void Inspector::focusFirst()
{
    const auto takes = [this](const QWidget& field) { return field.isVisibleTo(this) && field.isEnabled(); };
    const QList<QWidget*> stops = m_stack->currentIndex() == 2 ? tabStops() : m_stack->currentWidget()->findChildren<QWidget*>();
    QWidget* first = nullptr;
    for (QWidget* field : stops) {
        if (!takes(*field) || field->focusPolicy() == Qt::NoFocus || field->focusProxy())
            continue;
        if (!Section::isHeader(*field))
            return field->setFocus(Qt::ShortcutFocusReason);
        first = first ? first : field;
    }
    (first ? first : this)->setFocus(Qt::ShortcutFocusReason);
}

void Inspector::focusSlug()
{
    // Either stands before all others.
    (reservedIn(m_block) ? m_reservedFields : static_cast<Section*>(m_furniture))->setFolded(false);
    focusFirst();
    if (reservedIn(m_block))
        m_slug->selectAll();
}

void Inspector::showNothing()
{
    m_block = {};
    m_stack->setCurrentIndex(0);
}

void Inspector::showPage(const Page& page, const Edition& edition)
{
    m_block = {};
    m_pageTitle->setText(FitWords::ofCode(page));
    QString facts = factsOf(page);
    if (!page.styleSet.empty() && edition.sheet->sets.contains(page.styleSet))
        facts += u'\n' + tr("Styles: %1").arg(QString::fromStdString(page.styleSet));
    m_pageFacts->setText(facts);
    m_stack->setCurrentIndex(1);
}

void Inspector::showBlock(const Block& block, const Page& page, const Edition& edition, const display::Fit* fit, bool isReadOnly)
{
    m_block = block;
    const ArticleBlock* article = articleOf(block);
    m_fit->setText(fit ? FitWords::ofStory(*fit) : QString{});
    m_fit->setVisible(fit != nullptr);
    QPalette colours = palette();
    if (fit)
        colours.setColor(QPalette::WindowText, colourOf(FitWords::stateOf(*fit), palette().color(QPalette::Window).lightness() < 128));
    m_fit->setPalette(colours);
    const GridPlace* cells = std::get_if<GridPlace>(&block.place);
    m_placeFields->setVisible(cells != nullptr);
    if (cells) {
        using enum words::Quantity;
        m_column->setForm(gridField(page.grid, Columns, words::Origin::Place, page.grid.columns));
        m_columns->setForm(gridField(page.grid, Columns, words::Origin::Span, page.grid.columns - cells->column));
        m_row->setForm(gridField(page.grid, Rows, words::Origin::Place, page.grid.rows));
        m_rows->setForm(gridField(page.grid, Rows, words::Origin::Span, page.grid.rows - cells->row));
        m_column->setValue(cells->column + 1);
        m_columns->setValue(cells->columns);
        m_row->setValue(cells->row + 1);
        m_rows->setValue(cells->rows);
    }
    showArticle(article, page, edition);
    showReserved(reservedIn(block));
    const bool isFurniture = !article && !reservedIn(block);
    m_furniture->setVisible(isFurniture);
    if (isFurniture) {
        m_title->setText(FurnitureWords::nameOf(block.content));
        m_furniture->show(block, page, edition);
    }
    m_frame->setVisible(!reservedIn(block));
    m_frame->show(block, edition.sheet->swatches);
    m_pushes->setChecked(block.pushesText);
    m_locked->setChecked(block.locked);
    for (Section* section : {m_placeFields, m_reservedFields, m_storyFields, static_cast<Section*>(m_overrides), static_cast<Section*>(m_marks), static_cast<Section*>(m_frame)})
        section->body().setEnabled(!isReadOnly && !block.locked);
    m_pushes->setEnabled(!isReadOnly && !block.locked);
    // The room of an advertisement is locked; what comes into it comes late.
    m_furniture->body().setEnabled(!isReadOnly && (!block.locked || std::holds_alternative<Advertisement>(block.content)));
    m_locked->setEnabled(!isReadOnly);
    m_stack->setCurrentIndex(2);
}

void Inspector::showArticle(const ArticleBlock* article, const Page& page, const Edition& edition)
{
    m_storyFields->setVisible(article != nullptr);
    m_overrides->setVisible(article != nullptr);
    m_marks->setVisible(article != nullptr);
    if (!article)
        return;
    const Shared<Story>* story = edition.stories.find(article->story);
    m_title->setText(story ? QString::fromStdString((*story)->slug) : QString{});
    if (story)
        m_marks->show(**story);
    m_rank->setValue(story ? (*story)->rank : 0);
    m_stackPosition->setCurrentIndex(indexOf(article->stack));
    m_stackColumns->setValue(article->stack.columns);
    m_legs->setValue(article->legs.count);
    m_overrides->show(*edition.sheet, page.styleSet, story ? (*story)->rank : 0, *article);
}

void Inspector::changePlace()
{
    if (!m_block.id)
        return;
    Q_EMIT placeChanged(m_block.id, GridPlace{m_column->count() - 1, m_columns->count(), m_row->count() - 1, m_rows->count()});
}

void Inspector::changeBlock()
{
    if (!m_block.id)
        return;
    Block block = m_block;
    block.locked = m_locked->isChecked();
    block.pushesText = m_pushes->isChecked();
    if (ArticleBlock* article = std::get_if<ArticleBlock>(&block.content)) {
        const StackChoice choice = stackChoices[static_cast<std::size_t>(m_stackPosition->currentIndex())];
        const bool isOther = m_stackPosition->currentIndex() != indexOf(article->stack);
        article->stack.position = choice.position;
        article->stack.writing = choice.writing;
        article->stack.columns = m_stackColumns->count();
        const bool isBeside = choice.position == StackPosition::Left || choice.position == StackPosition::Right;
        if (isBeside && choice.writing == WritingMode::Horizontal && article->stack.columns == 0)
            article->stack.columns = 1;
        if (isOther && choice.position == StackPosition::Inside)
            article->stack.cells = {0, 1, 4, 8};
        article->legs.count = m_legs->count();
    }
    if (block != m_block)
        Q_EMIT blockChanged(block);
}

}
