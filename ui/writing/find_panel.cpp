#include "ui/writing/find_panel.h"

#include "ui/writing/writer.h"
#include "words/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QThreadPool>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <set>

namespace banxin::ui {
namespace {

constexpr int typingRest = 120;
constexpr int mostListed = 2000;
constexpr std::size_t unitsBefore = 4;
constexpr std::size_t unitsBehind = 14;

/// The choices of the list of parts.
const std::vector<std::vector<edit::TextPart>>& partChoices()
{
    using edit::TextPart;
    static const std::vector<std::vector<TextPart>> choices{{}, {TextPart::Label, TextPart::Kicker, TextPart::Headline, TextPart::Deck, TextPart::JumpHead},
        {TextPart::Body}, {TextPart::Byline, TextPart::Dateline}, {TextPart::Caption, TextPart::Credit}};
    return choices;
}

/// The words around a hit, and the hit itself or what it becomes.
QString inContext(const std::u16string& text, const find::Hit& hit, const std::u16string& words)
{
    const std::size_t start = hit.span.from.offset;
    const std::size_t end = std::min<std::size_t>(hit.span.to.offset, text.size());
    const std::size_t from = start > unitsBefore ? start - unitsBefore : 0;
    QString before = QString::fromStdU16String(text.substr(from, start - from));
    const QString after = QString::fromStdU16String(text.substr(end, unitsBehind));
    if (from > 0)
        before.prepend(u'…');
    return QString{before + u'【' + QString::fromStdU16String(words) + u'】' + after}.replace(u'\n', u' ');
}

}

FindPanel::FindPanel(QWidget* parent) : QWidget{parent}
{
    build();
    m_soon.setSingleShot(true);
    m_soon.setInterval(typingRest);
    connect(&m_soon, &QTimer::timeout, this, &FindPanel::look);
    for (QCheckBox* box : {m_matchCase, m_wholeWords, m_pattern})
        connect(box, &QCheckBox::toggled, this, &FindPanel::lookSoon);
    for (QComboBox* box : {m_scope, m_part, m_style})
        connect(box, &QComboBox::currentIndexChanged, this, &FindPanel::lookSoon);
    connect(m_what, &QLineEdit::textChanged, this, &FindPanel::lookSoon);
    connect(m_with, &QLineEdit::textChanged, this, &FindPanel::updatePreviews);
    connect(m_what, &QLineEdit::returnPressed, this, &FindPanel::goToNext);
    connect(m_with, &QLineEdit::returnPressed, this, &FindPanel::replaceOne);
    connect(m_replace, &QPushButton::clicked, this, &FindPanel::replaceOne);
    connect(m_replaceAll, &QPushButton::clicked, this, &FindPanel::replaceAll);
    const auto chosen = [this](QTreeWidgetItem* entry) {
        const int index = entry ? m_list->indexOfTopLevelItem(entry) : -1;
        if (index >= 0 && static_cast<std::size_t>(index) < m_found.hits.size())
            Q_EMIT hitChosen(m_found.hits[static_cast<std::size_t>(index)]);
    };
    connect(m_list, &QTreeWidget::itemClicked, this, chosen);
    connect(m_list, &QTreeWidget::itemActivated, this, chosen);
    updateButtons();
}

FindPanel::~FindPanel()
{
    if (m_cancel)
        *m_cancel = true;
}

void FindPanel::build()
{
    m_what = new QLineEdit;
    m_what->setClearButtonEnabled(true);
    m_with = new QLineEdit;
    m_matchCase = new QCheckBox{tr("Match c&ase")};
    m_wholeWords = new QCheckBox{tr("&Whole words")};
    m_pattern = new QCheckBox{tr("Pa&ttern")};
    m_pattern->setToolTip(tr("A regular expression: . any character, \\d a figure, ( ) a group that $1 gives back"));
    m_scope = new QComboBox;
    m_scope->addItems({tr("The whole edition"), tr("This page")});
    m_part = new QComboBox;
    m_part->addItems({tr("All parts"), tr("Headlines"), tr("Text"), tr("Bylines and datelines"), tr("Captions and credits")});
    m_style = new QComboBox;
    m_style->addItem(tr("All styles"));
    QFormLayout* fields = new QFormLayout;
    fields->addRow(tr("&Find:"), m_what);
    fields->addRow(tr("Replace &with:"), m_with);
    fields->addRow(tr("&In:"), m_scope);
    fields->addRow(tr("P&art:"), m_part);
    fields->addRow(tr("&Style:"), m_style);
    QHBoxLayout* boxes = new QHBoxLayout;
    for (QCheckBox* box : {m_matchCase, m_wholeWords, m_pattern})
        boxes->addWidget(box);
    boxes->addStretch(1);
    m_list = new QTreeWidget;
    m_list->setAccessibleName(tr("Places found"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setHeaderLabels({tr("Page"), tr("Story"), tr("Found"), tr("Becomes")});
    m_list->header()->setStretchLastSection(false);
    for (int column = 0; column < 4; ++column)
        m_list->header()->setSectionResizeMode(column, column < 2 ? QHeaderView::ResizeToContents : QHeaderView::Stretch);
    m_list->setFrameShape(QFrame::NoFrame);
    m_summary = new QLabel;
    m_summary->setWordWrap(true);
    m_replace = new QPushButton{tr("&Replace")};
    m_replaceAll = new QPushButton{tr("Replace A&ll")};
    QHBoxLayout* buttons = new QHBoxLayout;
    buttons->addWidget(m_summary, 1);
    buttons->addWidget(m_replace);
    buttons->addWidget(m_replaceAll);
    QVBoxLayout* column = new QVBoxLayout{this};
    column->addLayout(fields);
    column->addLayout(boxes);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
}

void FindPanel::setSession(desk::Session* session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_found = {};
    m_lookedAt = {};
    if (m_session)
        connect(m_session, &desk::Session::editionChanged, this, &FindPanel::lookSoon);
    fillStyles();
    fillList();
    lookSoon();
}

void FindPanel::setPage(PageId page)
{
    if (m_page == page)
        return;
    m_page = page;
    if (m_scope->currentIndex() == 1)
        lookSoon();
}

void FindPanel::begin(const QString& words)
{
    if (!words.isEmpty() && !words.contains(u'\n'))
        m_what->setText(words);
    m_what->setFocus(Qt::ShortcutFocusReason);
    m_what->selectAll();
}

void FindPanel::fillStyles()
{
    const QSignalBlocker quiet{m_style};
    const QString before = m_style->currentIndex() > 0 ? m_style->currentText() : QString{};
    m_style->clear();
    m_style->addItem(tr("All styles"));
    if (m_session) {
        for (const auto& [name, style] : m_session->edition().sheet->styles)
            m_style->addItem(QString::fromStdString(name));
    }
    m_style->setCurrentIndex(std::max(0, before.isEmpty() ? 0 : m_style->findText(before)));
}

void FindPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    lookSoon();
}

void FindPanel::lookSoon()
{
    if (isVisible())
        m_soon.start();
}

find::Matching FindPanel::matching() const { return m_pattern->isChecked() ? find::Matching::Pattern : find::Matching::Literal; }

find::Query FindPanel::query() const
{
    find::Query query;
    query.text = m_what->text().toStdU16String();
    query.matching = matching();
    query.matchCase = m_matchCase->isChecked();
    query.wholeWords = m_wholeWords->isChecked();
    query.parts = partChoices()[static_cast<std::size_t>(std::max(0, m_part->currentIndex()))];
    if (m_style->currentIndex() > 0)
        query.style = m_style->currentText().toStdString();
    if (m_scope->currentIndex() == 1)
        query.pages = {m_page};
    return query;
}

void FindPanel::look()
{
    if (m_cancel)
        *m_cancel = true;
    const int asked = ++m_asked;
    if (!m_session || m_what->text().isEmpty())
        return takeFound(asked, find::Found{});
    m_isLooking = true;
    m_cancel = std::make_shared<std::atomic<bool>>(false);
    m_lookedAt = m_session->edition();
    QThreadPool::globalInstance()->start([panel = QPointer{this}, asked, edition = m_lookedAt, query = query(), cancel = m_cancel] {
        find::Effort effort;
        effort.isCancelled = cancel.get();
        auto found = find::findAll(edition, query, effort);
        if (*cancel)
            return;
        QMetaObject::invokeMethod(qApp, [panel, asked, found = std::move(found)] {
            if (panel)
                panel->takeFound(asked, found);
        }, Qt::QueuedConnection);
    });
}

void FindPanel::takeFound(int asked, const Result<find::Found>& found)
{
    if (asked != m_asked)
        return;
    m_isLooking = false;
    m_found = found ? *found : find::Found{};
    m_what->setToolTip(found ? QString{} : tr("This is no pattern: look at its character %1.").arg(QString::fromStdString(found.error().arguments.back())));
    QPalette colours = palette();
    if (!found)
        colours.setColor(QPalette::Text, QColor{0xc6, 0x28, 0x28});
    m_what->setPalette(colours);
    fillList();
    if (!found)
        m_summary->setText(m_what->toolTip());
}

QString FindPanel::summary() const { return m_summary->text(); }

void FindPanel::fillList()
{
    const int current = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_list->clear();
    QList<QTreeWidgetItem*> entries;
    std::set<StoryId> stories;
    std::size_t locked = 0;
    for (const find::Hit& hit : m_found.hits) {
        stories.insert(hit.story);
        locked += hit.isLocked ? 1U : 0U;
        if (entries.size() >= mostListed)
            continue;
        const Story& story = **m_lookedAt.stories.find(hit.story);
        const Page* page = findPage(m_lookedAt, hit.page);
        const QString where = page ? QString::fromStdString(page->code) : tr("Pool");
        QTreeWidgetItem* entry = new QTreeWidgetItem{{hit.isLocked ? tr("%1, locked").arg(where) : where, QString::fromStdString(story.slug),
            inContext(*edit::textAt(story, hit.span.from), hit, hit.text), {}}};
        entry->setToolTip(2, partName(hit.span.from));
        entry->setData(0, Qt::AccessibleTextRole, tr("Place %1: page %2").arg(entries.size() + 1).arg(where));
        for (int column = 1; column < 4; ++column)
            entry->setData(column, Qt::AccessibleTextRole, QString{QString::number(entries.size() + 1) + QStringLiteral(", ") + entry->text(column)});
        entries << entry;
    }
    m_list->addTopLevelItems(entries);
    if (current >= 0 && current < m_list->topLevelItemCount())
        m_list->setCurrentItem(m_list->topLevelItem(current));
    QStringList parts;
    if (!m_what->text().isEmpty())
        parts << (m_found.hits.empty() ? tr("Not found.") : tr("%1 in %2").arg(tr("%n place(s)", "", static_cast<int>(m_found.hits.size())), tr("%n story(s)", "", static_cast<int>(stories.size()))));
    if (locked > 0)
        parts << tr("%n on locked pages, which stay as they are", "", static_cast<int>(locked));
    if (!m_found.troubles.empty())
        parts << tr("In %1 the pattern goes back and forth for too long; it was given up there.").arg(QString::fromStdString((*m_lookedAt.stories.find(m_found.troubles.front().story))->slug));
    else if (m_found.isCut)
        parts << tr("There are more.");
    m_summary->setText(parts.join(tr("; ")));
    updatePreviews();
}

void FindPanel::updatePreviews()
{
    const std::u16string with = m_with->text().toStdU16String();
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        const find::Hit& hit = m_found.hits[static_cast<std::size_t>(i)];
        const Story& story = **m_lookedAt.stories.find(hit.story);
        const QString becomes = hit.isLocked ? tr("stays, locked")
                                             : inContext(*edit::textAt(story, hit.span.from), hit, find::replacementFor(hit, matching(), with));
        m_list->topLevelItem(i)->setText(3, becomes);
        m_list->topLevelItem(i)->setData(3, Qt::AccessibleTextRole, QString{QString::number(i + 1) + QStringLiteral(", ") + becomes});
    }
    updateButtons();
}

void FindPanel::updateButtons()
{
    const bool canReplace = m_session && !m_session->isReadOnly() && !m_found.hits.empty();
    m_replace->setEnabled(canReplace);
    m_replaceAll->setEnabled(canReplace);
}

void FindPanel::choose(int step)
{
    const int count = m_list->topLevelItemCount();
    if (count == 0)
        return;
    const int current = m_list->indexOfTopLevelItem(m_list->currentItem());
    const int next = current < 0 ? (step > 0 ? 0 : count - 1) : (current + step + count) % count;
    m_list->setCurrentItem(m_list->topLevelItem(next));
    Q_EMIT hitChosen(m_found.hits[static_cast<std::size_t>(next)]);
}

void FindPanel::goToNext() { choose(1); }
void FindPanel::goToPrevious() { choose(-1); }

void FindPanel::replace(const std::vector<find::Hit>& hits)
{
    if (!m_session)
        return;
    auto replaced = find::replaceAll(m_session->edition(), hits, matching(), m_with->text().toStdU16String());
    if (!replaced)
        return Q_EMIT told(words::sentence(replaced.error()));
    const auto done = m_session->apply(std::move(replaced->edition), {StepCode::ReplaceText, {m_what->text().toStdString()}});
    if (!done)
        return Q_EMIT told(words::sentence(done.error()));
    QStringList parts{tr("%n place(s) replaced", "", static_cast<int>(replaced->count))};
    if (replaced->locked > 0)
        parts << tr("%n on locked pages left as they are", "", static_cast<int>(replaced->locked));
    if (replaced->changed > 0)
        parts << tr("%n had changed meanwhile", "", static_cast<int>(replaced->changed));
    Q_EMIT told(tr("%1.").arg(parts.join(tr("; "))));
}

void FindPanel::replaceOne()
{
    const int current = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (current < 0)
        return goToNext();
    replace({m_found.hits[static_cast<std::size_t>(current)]});
    // The list is looked for again; meanwhile the next place stands where this one stood.
    look();
}

void FindPanel::replaceAll()
{
    replace(m_found.hits);
    look();
}

void FindPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::FindNext))
        goToNext();
    else if (event->matches(QKeySequence::FindPrevious))
        goToPrevious();
    else
        QWidget::keyPressEvent(event);
}

}
