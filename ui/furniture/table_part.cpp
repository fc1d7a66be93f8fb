#include "ui/furniture/table_part.h"

#include "desk/furnish.h"
#include "ui/fields/number_field.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QPlainTextEdit>
#include <QPushButton>

namespace banxin::ui {
namespace {

/// As a spreadsheet puts it on the clipboard.
QString cellOf(const std::u16string& text)
{
    const QString cell = QString::fromStdU16String(text);
    const bool needsQuotes = cell.contains(u'\t') || cell.contains(u'\n') || cell.startsWith(u'"');
    return needsQuotes ? u'"' + QString{cell}.replace(u'"', QStringLiteral("\"\"")) + u'"' : cell;
}

QString tabbed(const Table& table)
{
    QStringList lines;
    for (const auto& row : table.rows) {
        QStringList cells;
        for (const std::u16string& cell : row)
            cells << cellOf(cell);
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n');
}

}

TablePart::TablePart(QWidget* parent) : FurniturePart{parent}
{
    m_cells = addText(tr("Cells: paste them from a spreadsheet, or as CSV"), [this] {
        m_isTyped = true;
        Q_EMIT edited();
        m_isTyped = false;
    });
    m_headRows = addNumber(tr("Head rows"), NumberField::ofCount(0, 20));
    m_banded = addCheck(tr("Every second row on a tint"));
    QPushButton* file = new QPushButton{tr("From a File…")};
    connect(file, &QPushButton::clicked, this, &TablePart::tableWanted);
    form().addRow(file);
}

void TablePart::show(const BlockContent& content, const Page&, const Edition&)
{
    const Table& table = std::get<Table>(content);
    showText(*m_cells, tabbed(table));
    m_headRows->setValue(table.headRows);
    m_banded->setChecked(table.banded);
}

void TablePart::take(BlockContent& content) const
{
    Table& table = std::get<Table>(content);
    table.headRows = m_headRows->count();
    table.banded = m_banded->isChecked();
    if (m_isTyped)
        table.rows = desk::tableFromText(m_cells->toPlainText().toStdU16String());
}

}
