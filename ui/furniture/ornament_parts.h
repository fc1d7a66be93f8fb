#pragma once

#include "ui/furniture/furniture_part.h"

namespace banxin::ui {

/// The label of a column or series.
class LabelPart : public FurniturePart {
    Q_OBJECT

public:
    explicit LabelPart(QWidget* parent = nullptr);

    bool isOf(const BlockContent& content) const override { return std::holds_alternative<SectionLabel>(content); }
    void show(const BlockContent& content, const Page& page, const Edition& edition) override;
    void take(BlockContent& content) const override;

private:
    QLineEdit* m_text = nullptr;
    QComboBox* m_ornament = nullptr;
};

/// A drawing of the library: which, in what ink, once or as a band.
class OrnamentPart : public FurniturePart {
    Q_OBJECT

public:
    explicit OrnamentPart(QWidget* parent = nullptr);

    bool isOf(const BlockContent& content) const override { return std::holds_alternative<Ornament>(content); }
    void show(const BlockContent& content, const Page& page, const Edition& edition) override;
    void take(BlockContent& content) const override;

private:
    QComboBox* m_name = nullptr;
    InkBox* m_ink = nullptr;
    QCheckBox* m_tiled = nullptr;
    std::string m_shown;   ///< the name of the drawing that the fields show
};

}
