#pragma once

#include "ui/furniture/furniture_part.h"

namespace banxin::ui {

/// A table: its cells, which come from a spreadsheet by paste or from a file, and how it looks.
class TablePart : public FurniturePart {
    Q_OBJECT

public:
    explicit TablePart(QWidget* parent = nullptr);

    bool isOf(const BlockContent& content) const override { return std::holds_alternative<Table>(content); }
    void show(const BlockContent& content, const Page& page, const Edition& edition) override;
    void take(BlockContent& content) const override;

Q_SIGNALS:
    /// A file with cells is to be chosen.
    void tableWanted();

private:
    QPlainTextEdit* m_cells = nullptr;
    NumberField* m_headRows = nullptr;
    QCheckBox* m_banded = nullptr;
    bool m_isTyped = false;   ///< while what was written in the cells is taken
};

}
