#pragma once

#include "model/block.h"
#include "model/style_sheet.h"
#include "ui/inspector/section.h"

#include <array>

class QCheckBox;
class QComboBox;
class QFormLayout;

namespace banxin::ui {

class InkBox;
class NumberField;

/// Lines, ground, corners and shadow of a block.
class FrameForm : public Section {
    Q_OBJECT

public:
    explicit FrameForm(QWidget* parent = nullptr);

    void show(const Block& block, const std::vector<Swatch>& swatches);

Q_SIGNALS:
    /// The block with another frame.
    void edited(const banxin::Block& block);

private:
    void buildEdges();
    void buildRules();
    void buildGround();
    QCheckBox* addCheck(const QString& label);
    QComboBox* addKinds(const QString& label);
    NumberField* addLength(const QString& label, Length most);
    NumberField* addCount(const QString& label, int most);
    InkBox* addInk(const QString& label);
    void showGround(const Frame& frame);
    void enableFields(const Block& block);
    /// What the fields say, and what follows from it.
    Frame taken() const;
    void tell();
    void tellBox();

    Block m_block;
    QFormLayout* m_form = nullptr;
    QCheckBox* m_box = nullptr;
    std::array<QCheckBox*, 4> m_edges{};   ///< head, right, foot, left
    NumberField* m_border = nullptr;
    InkBox* m_borderInk = nullptr;
    QComboBox* m_line = nullptr;
    QComboBox* m_ornament = nullptr;
    NumberField* m_radius = nullptr;
    NumberField* m_insetRows = nullptr;
    NumberField* m_insetSides = nullptr;
    NumberField* m_columnRule = nullptr;
    QComboBox* m_columnLine = nullptr;
    NumberField* m_cutOffRule = nullptr;
    QCheckBox* m_hasTint = nullptr;
    InkBox* m_tint = nullptr;
    QCheckBox* m_isGradient = nullptr;
    InkBox* m_tintEnd = nullptr;
    NumberField* m_turn = nullptr;
    QCheckBox* m_reversed = nullptr;
    QCheckBox* m_shadow = nullptr;
};

}
