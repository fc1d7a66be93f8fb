#include "ui/furniture/frame_form.h"

#include "ui/fields/number_field.h"
#include "ui/furniture/form_rows.h"
#include "ui/furniture/ornament_names.h"
#include "ui/styles/ink_box.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>

#include <algorithm>

namespace banxin::ui {
namespace {

constexpr Length point = Length::fromEmu(12700);
constexpr Length thinEdge = Length::fromEmu(12700 / 2);
constexpr Length bandDepth = Length::fromEmu(36000 * 4);
constexpr Length character = Length::fromEmu(12700 * 9);
constexpr std::int32_t lightTint = 80;

bool isBox(const Edges& edges) { return edges.top && edges.right && edges.bottom && edges.left; }

/// Text must not touch a line or the end of a tint.
bool needsInset(const Frame& frame) { return isBox(frame.edges) || frame.tint || frame.reversed; }

}

FrameForm::FrameForm(QWidget* parent) : Section{QStringLiteral("frame"), tr("Lines and ground"), parent}, m_form{new QFormLayout{&body()}}
{
    setUpForm(*m_form);
    buildEdges();
    buildRules();
    buildGround();
}

void FrameForm::buildEdges()
{
    m_box = new QCheckBox{tr("&Box around it")};
    m_form->addRow(m_box);
    connect(m_box, &QCheckBox::clicked, this, &FrameForm::tellBox);
    QHBoxLayout* edges = new QHBoxLayout;
    const QStringList names{tr("Head"), tr("Right"), tr("Foot"), tr("Left")};
    for (std::size_t i = 0; i < m_edges.size(); ++i) {
        m_edges[i] = new QCheckBox{names[static_cast<int>(i)]};
        edges->addWidget(m_edges[i]);
        connect(m_edges[i], &QCheckBox::clicked, this, &FrameForm::tell);
    }
    m_form->addRow(edges);
    m_border = addLength(tr("Weight"), point * 72);
    m_line = addKinds(tr("Line"));
    m_ornament = new NameBox;
    fillWithOrnaments(*m_ornament, Ornaments::Bands, tr("none"));
    addNamedRow(*m_form, tr("Ornament band"), m_ornament);
    connect(m_ornament, &QComboBox::activated, this, &FrameForm::tell);
    m_borderInk = addInk(tr("Ink of lines"));
    m_radius = addLength(tr("Corner radius"), point * 144);
    m_insetRows = addCount(tr("Rows inside"), 50);
    m_insetSides = addLength(tr("Sides inside"), point * 144);
}

void FrameForm::buildRules()
{
    m_columnRule = addLength(tr("Column rules"), point * 12);
    m_columnLine = addKinds(tr("Line of column rules"));
    m_cutOffRule = addLength(tr("Cut-off rule"), point * 12);
}

void FrameForm::buildGround()
{
    m_hasTint = addCheck(tr("&Tint"));
    m_tint = addInk(tr("Ink of the tint"));
    m_isGradient = addCheck(tr("It runs over into another"));
    m_tintEnd = addInk(tr("Into"));
    m_turn = addCount(tr("Turned (degrees)"), 360);
    m_reversed = addCheck(tr("Text in the colour of the paper"));
    m_shadow = addCheck(tr("Shadow"));
}

QCheckBox* FrameForm::addCheck(const QString& label)
{
    QCheckBox* box = new QCheckBox{label};
    m_form->addRow(box);
    connect(box, &QCheckBox::clicked, this, &FrameForm::tell);
    return box;
}

QComboBox* FrameForm::addKinds(const QString& label)
{
    QComboBox* box = new NameBox;
    box->addItems({tr("Plain"), tr("Double"), tr("Dotted"), tr("Dashed"), tr("Wave")});
    addNamedRow(*m_form, label, box);
    connect(box, &QComboBox::activated, this, &FrameForm::tell);
    return box;
}

NumberField* FrameForm::addLength(const QString& label, Length most)
{
    NumberField* field = new NumberField{{words::Quantity::Length, words::Unit::Point, 0, most.emu()}};
    field->setSpecialText(tr("none"));
    addNamedRow(*m_form, label, field);
    connect(field, &NumberField::edited, this, &FrameForm::tell);
    return field;
}

NumberField* FrameForm::addCount(const QString& label, int most)
{
    NumberField* field = NumberField::ofCount(0, most);
    addNamedRow(*m_form, label, field);
    connect(field, &NumberField::edited, this, &FrameForm::tell);
    return field;
}

InkBox* FrameForm::addInk(const QString& label)
{
    InkBox* box = new InkBox;
    addNamedRow(*m_form, label, box);
    connect(box, &InkBox::edited, this, &FrameForm::tell);
    return box;
}

void FrameForm::show(const Block& block, const std::vector<Swatch>& swatches)
{
    m_block = block;
    const Frame& frame = block.frame;
    const std::array on{frame.edges.top, frame.edges.right, frame.edges.bottom, frame.edges.left};
    for (std::size_t i = 0; i < on.size(); ++i)
        m_edges[i]->setChecked(on[i]);
    m_box->setChecked(isBox(frame.edges));
    m_border->setLength(frame.border);
    m_line->setCurrentIndex(static_cast<int>(frame.line));
    chooseOrnament(*m_ornament, frame.ornament);
    for (InkBox* box : {m_borderInk, m_tint, m_tintEnd})
        box->setSwatches(swatches);
    m_borderInk->setInk(frame.borderInk);
    m_radius->setLength(frame.cornerRadius);
    m_insetRows->setValue(frame.insetRows);
    m_insetSides->setLength(frame.insetSides);
    m_columnRule->setLength(frame.columnRule);
    m_columnLine->setCurrentIndex(static_cast<int>(frame.columnLine));
    m_cutOffRule->setLength(frame.cutOffRule);
    showGround(frame);
    enableFields(block);
}

void FrameForm::showGround(const Frame& frame)
{
    m_hasTint->setChecked(frame.tint.has_value());
    m_tint->setInk(frame.tint.value_or(Ink::black(lightTint)));
    m_isGradient->setChecked(frame.tintEnd.has_value());
    m_tintEnd->setInk(frame.tintEnd.value_or(Ink::paper()));
    m_turn->setValue((frame.tintTurn + 360) % 360);
    m_reversed->setChecked(frame.reversed);
    m_shadow->setChecked(frame.shadow.has_value());
}

/// A field that would change nothing now cannot be used; rules between legs are shown only where there are legs.
void FrameForm::enableFields(const Block& block)
{
    const Frame& frame = block.frame;
    const bool hasBand = !frame.ornament.empty();
    m_line->setEnabled(!hasBand);
    m_radius->setEnabled(!hasBand);
    m_columnLine->setEnabled(frame.columnRule > Length{});
    m_tint->setEnabled(frame.tint.has_value());
    m_isGradient->setEnabled(frame.tint.has_value());
    m_tintEnd->setEnabled(frame.tint && frame.tintEnd);
    m_turn->setEnabled(frame.tint && frame.tintEnd);
    const bool hasColumns = articleOf(block) || std::holds_alternative<Table>(block.content);
    setRowShown(*m_form, m_columnRule, hasColumns);
    setRowShown(*m_form, m_columnLine, hasColumns);
}

Frame FrameForm::taken() const
{
    const Frame& before = m_block.frame;
    Frame frame = before;
    const auto isOn = [&](std::size_t i) { return m_edges[i]->isChecked(); };
    frame.edges = {isOn(0), isOn(1), isOn(2), isOn(3)};
    frame.border = m_border->length();
    frame.borderInk = m_borderInk->ink();
    frame.line = static_cast<LineKind>(m_line->currentIndex());
    frame.ornament = m_ornament->currentData().toString().toStdString();
    frame.cornerRadius = m_radius->length();
    frame.insetRows = m_insetRows->count();
    frame.insetSides = m_insetSides->length();
    frame.columnRule = m_columnRule->length();
    frame.columnLine = static_cast<LineKind>(m_columnLine->currentIndex());
    frame.cutOffRule = m_cutOffRule->length();
    frame.tint = m_hasTint->isChecked() ? std::optional{m_tint->ink()} : std::nullopt;
    frame.tintEnd = frame.tint && m_isGradient->isChecked() ? std::optional{m_tintEnd->ink()} : std::nullopt;
    if (m_turn->count() != (before.tintTurn + 360) % 360)
        frame.tintTurn = m_turn->count();
    frame.reversed = m_reversed->isChecked();
    if (m_shadow->isChecked() != before.shadow.has_value())
        frame.shadow = m_shadow->isChecked() ? std::optional{Shadow{point * 3, point * 3, Ink::black(400)}} : std::nullopt;
    return frame;
}

void FrameForm::tell()
{
    const Frame& before = m_block.frame;
    Frame frame = taken();
    // Edges without a weight would not be seen, nor a band that is no deeper than a line.
    if (frame.edges.any() && !before.edges.any() && frame.border == Length{})
        frame.border = thinEdge;
    if (!frame.ornament.empty() && before.ornament.empty()) {
        frame.border = std::max(frame.border, bandDepth);
        if (!frame.edges.any())
            frame.edges = {true, true, true, true};
    }
    if (frame.ornament.empty() && !before.ornament.empty())
        frame.border = thinEdge;
    if (needsInset(frame) != needsInset(before)) {
        frame.insetRows = needsInset(frame) ? std::max(1, frame.insetRows) : 0;
        frame.insetSides = needsInset(frame) ? std::max(character, frame.insetSides) : Length{};
    }
    Block changed = m_block;
    changed.frame = frame;
    if (changed != m_block)
        Q_EMIT edited(changed);
}

void FrameForm::tellBox()
{
    for (QCheckBox* edge : m_edges)
        edge->setChecked(m_box->isChecked());
    tell();
}

}
