#include "ui/ledger/fit_table.h"

#include "ui/page_canvas/canvas_overlay.h"

#include <QApplication>
#include <QPalette>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace banxin::ui {
namespace {

using namespace Qt::StringLiterals;

/// "+3", "−2": a true minus, so that the numbers stand in one column.
QString withSign(int number)
{
    return number > 0 ? u'+' + QString::number(number) : number < 0 ? u'−' + QString::number(-number) : u"0"_s;
}

LedgerLine lineOf(const Edition& edition, const Page& page, const ArticleBlock& article, const display::ComposedPage* made)
{
    LedgerLine line{page.id, QString::fromStdString(page.code), article.story};
    if (const Shared<Story>* story = edition.stories.find(article.story)) {
        line.slug = QString::fromStdString((*story)->slug);
        line.rank = (*story)->rank;
    }
    if (const display::Fit* fit = made ? fitOf(*made, article.story) : nullptr) {
        line.isKnown = true;
        line.rows = fit->rows;
        line.characters = fit->characters;
        line.state = FitWords::stateOf(*fit);
    }
    return line;
}

}

std::vector<LedgerLine> ledgerOf(const desk::Session& session, PageId wanted)
{
    std::vector<LedgerLine> lines;
    for (const auto& page : session.edition().pages) {
        if (wanted && page->id != wanted)
            continue;
        const desk::PagePointer made = session.isStale(page->id) ? nullptr : session.page(page->id);
        for (const Block& block : page->blocks) {
            if (const ArticleBlock* article = articleOf(block); article && article->part == 0)
                lines.push_back(lineOf(session.edition(), *page, *article, made.get()));
        }
    }
    std::stable_sort(lines.begin(), lines.end(), [](const LedgerLine& a, const LedgerLine& b) {
        const auto key = [](const LedgerLine& line) { return std::tuple{!line.isKnown, -std::abs(line.rows), -std::abs(line.characters)}; };
        return key(a) < key(b);
    });
    return lines;
}

LedgerTotal totalOf(const std::vector<LedgerLine>& lines)
{
    LedgerTotal total;
    for (const LedgerLine& line : lines) {
        total.unknown += line.isKnown ? 0 : 1;
        total.storiesOver += line.rows > 0 ? 1 : 0;
        total.rowsOver += std::max(line.rows, 0);
        total.storiesUnder += line.rows < 0 ? 1 : 0;
        total.rowsUnder += std::max(-line.rows, 0);
    }
    return total;
}

void FitTable::setLines(std::vector<LedgerLine> lines)
{
    if (lines == m_lines)
        return;
    if (lines.size() != m_lines.size()) {
        beginResetModel();
        m_lines = std::move(lines);
        endResetModel();
        return;
    }
    const std::vector<LedgerLine> before = std::exchange(m_lines, std::move(lines));
    // Of thousands of stories a key changes one: only that row is measured and painted anew.
    for (std::size_t row = 0; row < m_lines.size(); ++row) {
        if (m_lines[row] != before[row])
            Q_EMIT dataChanged(index(static_cast<int>(row), 0), index(static_cast<int>(row), columns - 1));
    }
}

int FitTable::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_lines.size()); }

int FitTable::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QString FitTable::text(const LedgerLine& line, int column) const
{
    switch (column) {
    case Page: return line.code;
    case Story: return line.slug;
    case Rank: return line.rank > 0 ? QString::number(line.rank) : QString{};
    case Rows: return line.isKnown ? withSign(line.rows) : u"…"_s;
    case Characters: return line.isKnown ? withSign(line.characters) : QString{};
    default: return {};
    }
}

QVariant FitTable::data(const QModelIndex& index, int role) const
{
    const LedgerLine& line = m_lines[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return text(line, column);
    case Qt::TextAlignmentRole: return QVariant::fromValue(column >= Rank ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        if (column == Rows && line.isKnown)
            return colourOf(line.state, QApplication::palette().color(QPalette::Base).lightness() < 128);
        return {};
    case Qt::ToolTipRole:
        return line.isKnown ? QVariant{FitWords::ofStory({line.story, line.rows, line.characters, {}})} : QVariant{tr("The page is not made yet")};
    case Qt::AccessibleTextRole:
        // Each cell must be told from those above and below it.
        return column == Story ? line.slug + u", "_s + data(index, Qt::ToolTipRole).toString()
                               : line.slug + u": "_s + headerData(column, Qt::Horizontal, Qt::DisplayRole).toString() + u' ' + text(line, column);
    default: return {};
    }
}

QVariant FitTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(section >= Rank ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Page: return tr("Page");
    case Story: return tr("Story");
    case Rank: return tr("Rank");
    case Rows: return tr("Rows");
    case Characters: return tr("Characters");
    default: return {};
    }
}

}
