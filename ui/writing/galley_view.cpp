#include "ui/writing/galley_view.h"

#include "ui/look/look.h"
#include "ui/writing/spelling.h"
#include "ui/writing/text_keys.h"
#include "ui/writing/writer.h"

#include <QApplication>
#include <QInputMethod>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace banxin::ui {
namespace {

constexpr int air = 8;

/// Fields that are offered when they are empty.
bool isOffered(TextPart part)
{
    return part == TextPart::Kicker || part == TextPart::Headline || part == TextPart::Deck || part == TextPart::Byline || part == TextPart::Dateline
        || part == TextPart::Caption || part == TextPart::Credit;
}

QString shownText(const desk::StoryLine& line)
{
    // A forced line ends its row already.
    return QString::fromStdU16String(line.text).replace(u'\n', u' ');
}

}

GalleyView::GalleyView(TextEditor& editor, Spelling& spelling, QWidget* parent) : QAbstractScrollArea{parent}, m_editor{editor}, m_spelling{spelling}
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(true);
    viewport()->setCursor(Qt::IBeamCursor);
    verticalScrollBar()->setAccessibleName(tr("Scroll the story"));
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &GalleyView::refresh);
    connect(&m_editor, &TextEditor::changed, this, &GalleyView::refreshSoon);
    connect(&m_editor, &TextEditor::storyChanged, this, &GalleyView::refreshSoon);
    connect(&m_spelling, &Spelling::changed, viewport(), qOverload<>(&QWidget::update));
    updateBars();
}

QSize GalleyView::sizeHint() const { return {270, 420}; }

StoryId GalleyView::shownStory() const { return m_editor.isWriting() ? m_editor.story() : m_story; }

void GalleyView::showStory(StoryId story)
{
    if (m_story == story)
        return;
    m_story = story;
    refreshSoon();
}

/// Behind the tab of another panel it is not hidden, but stands outside the window.
bool GalleyView::isInSight() const { return isVisible() && !viewport()->visibleRegion().isEmpty(); }

void GalleyView::refreshSoon()
{
    m_isStale = true;
    if (isInSight())
        m_soon.start();
}

void GalleyView::showEvent(QShowEvent*) { refresh(); }

void GalleyView::refresh()
{
    m_soon.stop();
    m_isStale = false;
    m_rows.clear();
    desk::Session* session = m_editor.session();
    const StoryId story = shownStory();
    if (session && session->edition().stories.contains(story)) {
        if (m_editor.isWriting())
            fillRows(m_editor.text());
        else
            fillRows(session->storyText(story));
    }
    updateBars();
    if (m_editor.isWriting())
        followCaret();
    viewport()->update();
    if (hasFocus())
        QGuiApplication::inputMethod()->update(Qt::ImQueryInput);
}

void GalleyView::fillRows(const StoryText& text)
{
    const std::vector<desk::StoryLine> lines = text.lines();
    for (const TextPlace& field : desk::fieldsOf(text.story())) {
        if (field.part == TextPart::Body) {
            addBody(lines);
            continue;
        }
        // A dateline that runs in stands in the body's first line.
        const bool runsIn = field.part == TextPart::Dateline && !text.story().dateline.empty() && text.isPlaced();
        if (!runsIn)
            addPart(field, lines);
    }
}

void GalleyView::addPart(const TextPlace& field, const std::vector<desk::StoryLine>& lines)
{
    bool isFirst = true;
    for (const desk::StoryLine& line : lines) {
        if (line.from.part != field.part || line.from.index != field.index)
            continue;
        m_rows.push_back({line, isFirst ? partName(field) : QString{}});
        isFirst = false;
    }
    if (!isFirst || !isOffered(field.part))
        return;
    Row row{{}, partName(field), true};
    row.line.from = field;
    m_rows.push_back(std::move(row));
}

void GalleyView::addBody(const std::vector<desk::StoryLine>& lines)
{
    bool isAny = false;
    std::optional<int> leg;
    bool isInTail = false;
    for (const desk::StoryLine& line : lines) {
        if (line.from.part != TextPart::Body && !(line.from.part == TextPart::Dateline && line.dateline > 0))
            continue;
        Row row{line, QString::number(line.row + 1)};
        row.beginsTail = line.isOverset && !isInTail;
        row.beginsLeg = !line.isOverset && leg && *leg != line.leg;
        leg = line.leg;
        isInTail = isInTail || line.isOverset;
        if (!line.block)
            row.gutter.clear();
        m_rows.push_back(std::move(row));
        isAny = true;
    }
    if (isAny)
        return;
    Row row{{}, partName({}), true};
    m_rows.push_back(std::move(row));
}

QStringList GalleyView::rowTexts() const
{
    QStringList texts;
    for (const Row& row : m_rows)
        texts << QString::fromStdU16String(row.line.text);
    return texts;
}

int GalleyView::topOf(std::size_t row) const { return static_cast<int>(row) * m_rowHeight + air - verticalScrollBar()->value(); }

void GalleyView::updateBars()
{
    QFont text = font();
    text.setPointSizeF(font().pointSizeF() * 1.1);
    const QFontMetrics metrics{text};
    m_rowHeight = metrics.height() + 6;
    m_gutter = 0;
    for (const TextPlace& field : desk::fieldsOf({.photos = {{}}}))
        m_gutter = std::max(m_gutter, QFontMetrics{font()}.horizontalAdvance(partName(field)) + 2 * air + 2);
    const int height = static_cast<int>(m_rows.size()) * m_rowHeight + 2 * air;
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(m_rowHeight);
}

std::optional<std::size_t> GalleyView::rowOf(const TextCaret& caret) const
{
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (!m_rows[i].line.unitOf(caret.place))
            continue;
        if (found && caret.atLineEnd)
            return found;
        found = i;
    }
    return found;
}

void GalleyView::laidOut(const Row& row, QTextLayout& layout) const
{
    QFont text = font();
    text.setPointSizeF(font().pointSizeF() * 1.1);
    layout.setFont(text);
    layout.setText(shownText(row.line));
    layout.setCacheEnabled(true);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid())
        line.setLineWidth(1e6);
    layout.endLayout();
}

TextCaret GalleyView::caretAt(const QPoint& place) const
{
    if (m_rows.empty())
        return {};
    const int index = (place.y() - air + verticalScrollBar()->value()) / m_rowHeight;
    const Row& row = m_rows[static_cast<std::size_t>(std::clamp(index, 0, static_cast<int>(m_rows.size()) - 1))];
    QTextLayout layout;
    laidOut(row, layout);
    const int unit = layout.lineCount() > 0 ? layout.lineAt(0).xToCursor(place.x() - m_gutter) : 0;
    const auto size = static_cast<int>(row.line.text.size());
    return {row.line.placeAt(static_cast<std::size_t>(std::clamp(unit, 0, size))), unit >= size && !row.line.endsParagraph};
}

QRect GalleyView::caretRect() const
{
    const auto index = m_editor.isWriting() ? rowOf(m_editor.shownCaret()) : std::nullopt;
    if (!index)
        return {};
    const Row& row = m_rows[*index];
    QTextLayout layout;
    laidOut(row, layout);
    const auto unit = static_cast<int>(*row.line.unitOf(m_editor.shownCaret().place));
    const double x = layout.lineCount() > 0 ? layout.lineAt(0).cursorToX(unit) : 0;
    return {m_gutter + qRound(x), topOf(*index) + 2, 2, m_rowHeight - 4};
}

void GalleyView::followCaret()
{
    const QRect caret = caretRect();
    if (caret.isNull())
        return;
    if (caret.top() < 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + caret.top() - m_rowHeight);
    else if (caret.bottom() > viewport()->height())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + caret.bottom() - viewport()->height() + m_rowHeight);
}

void GalleyView::paintEvent(QPaintEvent* event)
{
    // It came back into sight.
    if (m_isStale && !m_soon.isActive())
        refresh();
    QPainter painter{viewport()};
    if (m_rows.empty()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(viewport()->rect().adjusted(2 * air, 2 * air, -2 * air, -2 * air), Qt::AlignHCenter | Qt::TextWordWrap,
            tr("Select a story on the page or in the pool to read and write it here."));
        return;
    }
    const int offset = verticalScrollBar()->value() - air;
    const int first = std::max(0, (event->rect().top() + offset) / m_rowHeight);
    const int last = std::min(static_cast<int>(m_rows.size()) - 1, (event->rect().bottom() + offset) / m_rowHeight);
    for (int row = first; row <= last; ++row)
        paintRow(painter, static_cast<std::size_t>(row));
    if (m_editor.isWriting() && m_editor.preedit().caret >= 0) {
        QColor caret = palette().color(QPalette::Text);
        caret.setAlpha(hasFocus() ? 255 : 110);
        painter.fillRect(caretRect(), caret);
    }
}

void GalleyView::paintRow(QPainter& painter, std::size_t index) const
{
    const Row& row = m_rows[index];
    const int top = topOf(index);
    const int right = viewport()->width() - air;
    const QColor faint = palette().color(QPalette::PlaceholderText);
    if (row.beginsTail) {
        painter.setPen(QPen{oversetRed, 2});
        painter.drawLine(air, top, right, top);
    } else if (row.beginsLeg) {
        painter.setPen(QPen{faint, 1, Qt::DashLine});
        painter.drawLine(air, top, right, top);
    }
    painter.setFont(font());
    painter.setPen(row.line.isOverset ? oversetRed : faint);
    painter.drawText(QRect{0, top, m_gutter - air, m_rowHeight}, Qt::AlignVCenter | Qt::AlignRight, row.gutter);
    QTextLayout layout;
    laidOut(row, layout);
    paintSelection(painter, row, layout, top);
    painter.setPen(row.line.isOverset ? oversetRed : palette().color(QPalette::Text));
    layout.draw(&painter, QPointF(m_gutter, top + 3));
    if (row.line.available > 0) {
        const bool isOver = row.line.used > row.line.available;
        const auto cells = [](int thousandths) { return QLocale{}.toString(thousandths / 1000.0, 'g', 3); };
        painter.setFont(font());
        painter.setPen(isOver ? oversetRed : faint);
        painter.drawText(QRect{m_gutter, top, right - m_gutter, m_rowHeight}, Qt::AlignVCenter | Qt::AlignRight,
            tr("%1/%2").arg(cells(row.line.used), cells(row.line.available)));
    }
}

void GalleyView::paintSelection(QPainter& painter, const Row& row, QTextLayout& layout, int top) const
{
    if (!m_editor.isWriting() || layout.lineCount() == 0)
        return;
    const auto fill = [&](const TextSpan& span, auto&& paint) {
        if (span.isEmpty() || !edit::isSameField(span.from, row.line.placeAt(0)) )
            return;
        const auto size = row.line.text.size();
        const TextPlace head = row.line.placeAt(0);
        const TextPlace foot = row.line.placeAt(size);
        if (span.to <= head || span.from > foot)
            return;
        const std::size_t from = span.from <= head ? 0 : row.line.unitOf(span.from).value_or(0);
        const std::size_t to = span.to > foot ? size : row.line.unitOf(span.to).value_or(size);
        const double left = layout.lineAt(0).cursorToX(static_cast<int>(from));
        const double right = layout.lineAt(0).cursorToX(static_cast<int>(to)) + (span.to > foot && row.line.endsParagraph ? 6 : 0);
        paint(QRectF{m_gutter + left, static_cast<double>(top), right - left, static_cast<double>(m_rowHeight)});
    };
    if (m_editor.preedit().isEmpty()) {
        QColor colour = palette().color(QPalette::Highlight);
        colour.setAlpha(hasFocus() ? 110 : 60);
        fill(m_editor.selection(), [&](const QRectF& rect) { painter.fillRect(rect, colour); });
        for (const TextSpan& word : m_spelling.wrong())
            fill(word, [&](const QRectF& rect) { drawWave(painter, rect.adjusted(0, 0, 0, -5), false, 1); });
    } else {
        fill(m_editor.preeditSpan(), [&](const QRectF& rect) {
            painter.fillRect(QRectF{rect.left(), rect.bottom() - 3, rect.width(), 1.5}, palette().color(QPalette::Text));
        });
    }
}

void GalleyView::resizeEvent(QResizeEvent*) { updateBars(); }

void GalleyView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        refreshSoon();
}

bool GalleyView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && m_editor.isWriting() && isTextKey(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress && m_editor.isWriting()) {
        QKeyEvent* key = static_cast<QKeyEvent*>(event);
        const bool isTab = key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab;
        if (isTab && typeKey(*key, m_editor, LinesRun::Across))
            return true;
    }
    return QAbstractScrollArea::event(event);
}

void GalleyView::keyPressEvent(QKeyEvent* event)
{
    const bool begins = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!m_editor.isWriting() && begins && m_story) {
        m_editor.begin(m_story, {});
        return;
    }
    if (!m_editor.isWriting() || !typeKey(*event, m_editor, LinesRun::Across))
        QAbstractScrollArea::keyPressEvent(event);
}

void GalleyView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_rows.empty())
        return;
    refresh();
    const TextCaret caret = caretAt(event->position().toPoint());
    const bool isTriple = m_sinceDouble.isValid() && m_sinceDouble.elapsed() < QApplication::doubleClickInterval();
    if (!m_editor.isWriting())
        m_editor.begin(m_story, caret);
    else if (isTriple)
        m_editor.selectParagraph(caret.place);
    else
        m_editor.setCaret(caret, event->modifiers().testFlag(Qt::ShiftModifier) ? Selecting::Yes : Selecting::No);
    m_isSelecting = !isTriple;
}

void GalleyView::contextMenuEvent(QContextMenuEvent* event)
{
    if (!m_editor.isWriting())
        return;
    const bool isKey = event->reason() == QContextMenuEvent::Keyboard;
    const TextPlace place = isKey ? m_editor.caret().place : caretAt(event->pos()).place;
    Q_EMIT contextMenuWanted(place, isKey ? viewport()->mapToGlobal(caretRect().bottomLeft()) : event->globalPos());
}

void GalleyView::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_isSelecting || !event->buttons().testFlag(Qt::LeftButton))
        return;
    const TextCaret caret = caretAt(event->position().toPoint());
    if (caret != m_editor.caret())
        m_editor.setCaret(caret, Selecting::Yes);
}

void GalleyView::mouseReleaseEvent(QMouseEvent*) { m_isSelecting = false; }

void GalleyView::mouseDoubleClickEvent(QMouseEvent* event)
{
    mousePressEvent(event);
    m_isSelecting = false;
    if (event->button() != Qt::LeftButton || !m_editor.isWriting())
        return;
    m_editor.selectWord(caretAt(event->position().toPoint()).place);
    m_sinceDouble.start();
}

void GalleyView::inputMethodEvent(QInputMethodEvent* event)
{
    if (m_editor.isWriting())
        takeInput(*event, m_editor);
    event->accept();
}

QVariant GalleyView::inputMethodQuery(Qt::InputMethodQuery query) const
{
    if (query == Qt::ImCursorRectangle || query == Qt::ImAnchorRectangle)
        return QRectF{caretRect()}.translated(viewport()->pos());
    const QVariant answer = inputAnswer(query, m_editor);
    return answer.isValid() ? answer : QAbstractScrollArea::inputMethodQuery(query);
}

void GalleyView::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void GalleyView::focusOutEvent(QFocusEvent* event)
{
    m_editor.commitPreedit();
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

}
