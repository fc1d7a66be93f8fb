#include "ui/story_pool/story_table.h"

#include "ui/fit_words.h"
#include "ui/look/icons.h"
#include "ui/page_canvas/page_canvas.h"

#include <QBrush>
#include <QMimeData>

#include <algorithm>
#include <optional>

namespace banxin::ui {
namespace {

std::map<StoryId, StoryPart> firstParts(const Edition& edition)
{
    std::map<StoryId, StoryPart> places;
    for (const auto& page : edition.pages) {
        for (const Block& block : page->blocks) {
            const ArticleBlock* article = articleOf(block);
            if (article && (article->part == 0 || !places.contains(article->story)))
                places[article->story] = {page->id, block.id, article->part};
        }
    }
    return places;
}

QString releaseWord(Release release)
{
    switch (release) {
    case Release::Free: break;
    //: A story that its sender holds until a day. 限时稿
    case Release::Embargoed: return StoryTable::tr("EMBARGO");
    //: A story that its sender does not release yet. 缓发
    case Release::Withheld: return StoryTable::tr("WITHHELD");
    //: A story that its sender took back. 撤稿
    case Release::Killed: return StoryTable::tr("KILLED");
    }
    return {};
}

/// Rows of one basic column that the body takes, about: a paragraph begins with two characters of white.
int estimatedRows(const Story& story, int measure)
{
    if (measure <= 0)
        return 0;
    const auto cells = static_cast<std::size_t>(measure);
    std::size_t rows = 0;
    for (const auto& paragraph : story.body)
        rows += (paragraph->text.size() + 2 + cells - 1) / cells;
    return static_cast<int>(rows);
}

}

bool StoryTable::Row::operator==(const Row& other) const
{
    return story.identity() == other.story.identity() && rows == other.rows && page == other.page && place == other.place
        && fit == other.fit && isOver == other.isOver && release == other.release;
}

void StoryTable::show(const desk::Session* session)
{
    std::vector<Row> rows;
    if (session) {
        const std::map<StoryId, StoryPart> places = firstParts(session->edition());
        for (const auto& story : session->edition().stories)
            rows.push_back(rowFor(*session, story, places, rows.size() < m_rows.size() ? &m_rows[rows.size()] : nullptr));
    }
    const bool sameStories = rows.size() == m_rows.size()
        && std::equal(rows.begin(), rows.end(), m_rows.begin(), [](const Row& a, const Row& b) { return a.story->id == b.story->id; });
    if (!sameStories) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    std::optional<int> first;
    int last = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i] == m_rows[i])
            continue;
        m_rows[i] = std::move(rows[i]);
        last = static_cast<int>(i);
        first = first.value_or(last);
    }
    // Told once: at each telling a view measures its columns anew.
    if (first)
        Q_EMIT dataChanged(index(*first, 0), index(last, columnCountOfTable - 1));
}

StoryTable::Row StoryTable::rowFor(
    const desk::Session& session, const Shared<Story>& story, const std::map<StoryId, StoryPart>& places, const Row* before) const
{
    const Edition& edition = session.edition();
    Row row{story, 0, 0, 0, {}, {}, {}, false, releaseOf(story->origin, edition.head.date)};
    const auto found = places.find(story->id);
    const Page* page = found != places.end() ? findPage(edition, found->second.page) : nullptr;
    if (!edition.pages.empty())
        row.measure = std::max(1, (page ? page->grid : edition.pages.front()->grid).charactersPerColumn);
    const bool isCounted = before && before->story.identity() == story.identity();
    row.characters = isCounted ? before->characters : static_cast<int>(bodyCharacters(*story));
    row.rows = isCounted && before->measure == row.measure ? before->rows : estimatedRows(*story, row.measure);
    if (!page)
        return row;
    row.page = page->id;
    row.place = QString::fromStdString(page->code);
    const desk::PagePointer made = session.page(page->id);
    const display::Fit* fit = made ? fitOf(*made, story->id) : nullptr;
    const bool isKnown = fit && !session.isStale(page->id);
    row.fit = isKnown ? FitWords::inShort(*fit) : FitWords::stale();
    row.isOver = isKnown && fit->rows > 0;
    return row;
}

StoryId StoryTable::storyAt(const QModelIndex& index) const
{
    return index.isValid() ? m_rows[static_cast<std::size_t>(index.row())].story->id : StoryId{};
}

QModelIndex StoryTable::indexOf(StoryId story) const
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].story->id == story)
            return index(static_cast<int>(i), 0);
    }
    return {};
}

int StoryTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int StoryTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnCountOfTable;
}

QString StoryTable::text(const Row& row, int column) const
{
    switch (column) {
    case Name: return QString::fromStdString(row.story->slug);
    case Characters: return row.characters > 0 ? QString::number(row.characters) : QString{};
    case Rows: return row.rows > 0 ? QString::number(row.rows) : QString{};
    //: Where a story stands: nowhere yet. 未排
    case Place: {
        const QString place = row.page ? row.place + QStringLiteral("  ") + row.fit : tr("unplaced");
        return row.release == Release::Free ? place : releaseWord(row.release) + QStringLiteral("  ") + place;
    }
    default: return {};
    }
}

/// Every cell by itself says whose it is: a reader hears one cell, not the row.
QString StoryTable::spoken(const Row& row, int column) const
{
    const QString name = text(row, Name);
    switch (column) {
    case Characters: return name + QStringLiteral(", ") + tr("%n character(s)", "", row.characters);
    case Rows: return name + QStringLiteral(", ") + tr("about %n row(s)", "", row.rows);
    case Place: return name + QStringLiteral(", ") + text(row, Place);
    default: return row.release == Release::Free ? name : name + QStringLiteral(", ") + releaseWord(row.release);
    }
}

QVariant StoryTable::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return text(row, index.column());
    case Qt::ToolTipRole: {
        const QString headline = QString::fromStdU16String(row.story->headline);
        const QString what = headline.isEmpty() ? QString::fromStdString(row.story->slug) : headline;
        return row.release == Release::Free ? what : what + QLatin1Char('\n') + releaseWord(row.release) + QStringLiteral("  ") + QString::fromStdString(row.story->origin.notice);
    }
    case Qt::TextAlignmentRole:
        return index.column() == Characters || index.column() == Rows ? QVariant{Qt::AlignRight | Qt::AlignVCenter} : QVariant{};
    case Qt::DecorationRole: return index.column() == Name && row.release != Release::Free ? QVariant{icon(Symbol::Error)} : QVariant{};
    case Qt::AccessibleTextRole: return spoken(row, index.column());
    case StoryRole: return row.story->id.n;
    case PlacedRole: return bool{row.page};
    case PageRole: return row.page.n;
    case SortRole:
        if (index.column() == Characters)
            return row.characters;
        return index.column() == Rows ? QVariant{row.rows} : QVariant{text(row, index.column())};
    default: return {};
    }
}

QVariant StoryTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Characters || section == Rows ? QVariant{Qt::AlignRight | Qt::AlignVCenter} : QVariant{Qt::AlignLeft | Qt::AlignVCenter};
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const bool isTip = role == Qt::ToolTipRole;
    switch (section) {
    case Name: return tr("Story");
    case Characters: return isTip ? tr("Characters of the body") : tr("Chars");
    case Rows: return isTip ? tr("Rows of one basic column, about") : tr("Rows");
    case Place: return isTip ? tr("The page where it stands, and how it fits") : tr("Place");
    default: return {};
    }
}

Qt::ItemFlags StoryTable::flags(const QModelIndex& index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled : Qt::NoItemFlags;
}

QStringList StoryTable::mimeTypes() const
{
    return {storyMimeType(), QStringLiteral("text/plain")};
}

QMimeData* StoryTable::mimeData(const QModelIndexList& indexes) const
{
    QMimeData* data = new QMimeData;
    if (indexes.isEmpty())
        return data;
    const Row& row = m_rows[static_cast<std::size_t>(indexes.front().row())];
    data->setData(storyMimeType(), QByteArray::number(row.story->id.n));
    data->setText(QString::fromStdU16String(fullText(*row.story)));
    return data;
}

}
