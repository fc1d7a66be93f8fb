#include "ui/copy/copy_review_dialog.h"

#include "desk/import_report.h"
#include "ui/copy/copy_words.h"
#include "ui/copy/encoding_choice.h"
#include "ui/copy/review_table.h"
#include "ui/copy/rule_list.h"
#include "ui/local_files.h"
#include "words/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace banxin::ui {

namespace {

using namespace Qt::StringLiterals;

constexpr int mostFittedRows = 2000;   // more are given one height: to fit each would take seconds

bool isCount(const Finding& finding)
{
    for (std::size_t i = 0; finding.code == FindingCode::TextChanged && i < intake::cleaningRuleCount; ++i) {
        if (finding.arguments.at(1) == intake::nameOf(static_cast<intake::CleaningRule>(i)))
            return true;
    }
    return false;
}

/// Draws a line over the first row of a story.
class CutDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const auto& review = static_cast<const ReviewTable*>(index.model())->review();
        if (index.row() == 0 || !review.row(static_cast<std::size_t>(index.row())).beginsStory)
            return;
        painter->fillRect(QRect{option.rect.topLeft(), QSize{option.rect.width(), 2}}, option.palette.color(QPalette::Highlight));
    }
};

}

CopyReviewDialog::CopyReviewDialog(const desk::ReadCopy& copy, QWidget* parent)
    : QDialog{parent}, m_table{new ReviewTable{desk::CopyReview{copy}, this}}, m_view{new QTableView}, m_summary{new QLabel}
{
    setObjectName(QStringLiteral("copyReview"));
    const QString file = nameOf(copy.file.filename());
    setWindowTitle(tr("Review Copy: %1").arg(file));
    buildView();
    QSplitter* splitter = new QSplitter;
    splitter->addWidget(m_view);
    splitter->addWidget(buildSide());
    splitter->setStretchFactor(0, 1);
    QDialogButtonBox* buttons = new QDialogButtonBox{QDialogButtonBox::Cancel};
    m_accept = buttons->addButton(tr("&Take In"), QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_summary->setWordWrap(true);
    QVBoxLayout* column = new QVBoxLayout{this};
    column->addWidget(m_summary);
    addEncoding(*column);
    column->addWidget(splitter, 1);
    column->addWidget(buildTools());
    column->addWidget(buttons);
    // Not before the buttons stand in the dialog: it would make the first of them its default.
    m_accept->setDefault(true);
    resize(1180, 760);
    m_view->setCurrentIndex(m_table->index(0, ReviewTable::Part));
    m_view->setFocus();
    showSummary();
}

void CopyReviewDialog::addEncoding(QVBoxLayout& column)
{
    if (!desk::canBeInOtherEncodings(copy()))
        return;
    m_encoding = new EncodingChoice{copy()};
    connect(m_encoding, &EncodingChoice::chosen, this, &CopyReviewDialog::encodingChosen);
    column.addWidget(m_encoding);
}

void CopyReviewDialog::showAgain(const Result<desk::ReadCopy>& copy)
{
    if (!copy) {
        m_encoding->showTrouble(words::sentence(copy.error()));
    } else {
        m_hasChosenEncoding = true;
        m_table->change([&](desk::CopyReview& review) { review.replace(*copy); });
        m_view->setCurrentIndex(m_table->index(0, ReviewTable::Part));
        m_rules->showRules(m_table->review());
        showCurrent();
        showSummary();
    }
    if (const auto encoding = this->copy().encoding)
        m_encoding->showEncoding(*encoding);
}

const desk::ReadCopy& CopyReviewDialog::copy() const { return m_table->review().copy(); }

void CopyReviewDialog::buildView()
{
    m_view->setModel(m_table);
    m_view->setItemDelegate(new CutDelegate{m_view});
    m_view->setAccessibleName(tr("Copy as it came and as it comes in"));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setTabKeyNavigation(false);
    m_view->setWordWrap(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->verticalHeader()->hide();
    if (m_table->rowCount() <= mostFittedRows)
        m_view->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    QHeaderView* header = m_view->horizontalHeader();
    header->setSectionResizeMode(ReviewTable::Story, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(ReviewTable::Part, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(ReviewTable::Original, QHeaderView::Stretch);
    header->setSectionResizeMode(ReviewTable::Result, QHeaderView::Stretch);
    m_view->installEventFilter(this);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CopyReviewDialog::showCurrent);
}

QWidget* CopyReviewDialog::buildSide()
{
    QWidget* side = new QWidget;
    QLabel* label = new QLabel{tr("Clea&ning")};
    m_rules = new RuleList;
    label->setBuddy(m_rules);
    QVBoxLayout* column = new QVBoxLayout{side};
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(label);
    column->addWidget(m_rules, 3);
    m_remarksLabel = new QLabel{tr("Re&marks")};
    m_remarks = new QListWidget;
    m_remarks->setAccessibleName(tr("What was left out or needs a look"));
    m_remarks->setWordWrap(true);
    m_remarks->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_remarksLabel->setBuddy(m_remarks);
    column->addWidget(m_remarksLabel);
    column->addWidget(m_remarks, 2);
    m_rules->showRules(m_table->review());
    connect(m_rules, &RuleList::switched, this, [this](intake::CleaningRule rule, bool on) {
        change([&](desk::CopyReview& review) { review.setRule(rule, on); });
    });
    return side;
}

QWidget* CopyReviewDialog::buildTools()
{
    QWidget* tools = new QWidget;
    QHBoxLayout* line = new QHBoxLayout{tools};
    line->setContentsMargins(0, 0, 0, 0);
    QLabel* label = new QLabel{tr("&Part")};
    m_role = new QComboBox;
    m_role->setAccessibleName(tr("Part of the selected lines"));
    for (const intake::Role role : keyRoles)
        m_role->addItem(keyOf(role) + u' ' + roleName(role), static_cast<int>(role));
    label->setBuddy(m_role);
    m_cut = new QCheckBox{tr("A story &begins here (C)")};
    m_join = new QCheckBox{tr("&Goes on the text before (J)")};
    for (QWidget* widget : {static_cast<QWidget*>(label), static_cast<QWidget*>(m_role), static_cast<QWidget*>(m_cut), static_cast<QWidget*>(m_join)})
        line->addWidget(widget);
    line->addStretch();
    connect(m_role, &QComboBox::activated, this, [this](int i) { setRole(static_cast<intake::Role>(m_role->itemData(i).toInt())); });
    connect(m_cut, &QCheckBox::clicked, this, &CopyReviewDialog::toggleCut);
    connect(m_join, &QCheckBox::clicked, this, &CopyReviewDialog::toggleJoin);
    showCurrent();
    return tools;
}

bool CopyReviewDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const QKeyEvent* key = static_cast<QKeyEvent*>(event);
        const bool isPlain = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
        if (isPlain && takeKey(key->key()))
            return true;
    }
    return QDialog::eventFilter(watched, event);
}

bool CopyReviewDialog::takeKey(int key)
{
    if (key >= Qt::Key_0 && key <= Qt::Key_9) {
        setRole(keyRoles[static_cast<std::size_t>((key - Qt::Key_0 + 9) % 10)]);
        return true;
    }
    switch (key) {
    case Qt::Key_C: toggleCut(); return true;
    case Qt::Key_J: toggleJoin(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: accept(); return true;
    default: return false;
    }
}

std::vector<std::size_t> CopyReviewDialog::selectedRows() const
{
    std::vector<std::size_t> rows;
    for (const QModelIndex& index : m_view->selectionModel()->selectedRows())
        rows.push_back(static_cast<std::size_t>(index.row()));
    std::sort(rows.begin(), rows.end());
    return rows;
}

std::size_t CopyReviewDialog::currentRow() const { return static_cast<std::size_t>(std::max(0, m_view->currentIndex().row())); }

template <class Change>
void CopyReviewDialog::change(Change&& change)
{
    const desk::CopyReview& review = m_table->review();
    const intake::SourcePlace place = review.row(currentRow()).piece->source;
    const int column = std::max(0, m_view->currentIndex().column());
    m_table->change(std::forward<Change>(change));
    std::size_t row = 0;
    for (std::size_t i = 0; i < review.size(); ++i) {
        const intake::SourcePlace& now = review.row(i).piece->source;
        if (now.paragraph < place.paragraph || (now.paragraph == place.paragraph && now.range.start <= place.range.start))
            row = i;
    }
    m_view->setCurrentIndex(m_table->index(static_cast<int>(row), column));
    m_rules->showRules(review);
    showCurrent();
    showSummary();
}

void CopyReviewDialog::setRole(intake::Role role)
{
    // Rows keep their places in the document, not their numbers, while roles change.
    std::vector<intake::SourcePlace> places;
    for (const std::size_t row : selectedRows())
        places.push_back(m_table->review().row(row).piece->source);
    change([&](desk::CopyReview& review) {
        for (const intake::SourcePlace& place : places) {
            for (std::size_t i = 0; i < review.size(); ++i) {
                if (review.row(i).piece->source.paragraph == place.paragraph && review.row(i).piece->source.range.start == place.range.start) {
                    review.setRole(i, role);
                    break;
                }
            }
        }
    });
}

void CopyReviewDialog::toggleCut()
{
    const std::size_t row = currentRow();
    const bool isCut = m_table->review().row(row).piece->beginsStory;
    change([&](desk::CopyReview& review) { review.setCut(row, !isCut); });
}

void CopyReviewDialog::toggleJoin()
{
    const std::size_t row = currentRow();
    const bool isJoined = m_table->review().row(row).piece->goesOn;
    change([&](desk::CopyReview& review) { review.setJoined(row, !isJoined); });
}

void CopyReviewDialog::showCurrent()
{
    if (!m_role || m_table->rowCount() == 0)
        return;
    const desk::CopyReview::Row& row = m_table->review().row(currentRow());
    m_role->setCurrentIndex(m_role->findData(static_cast<int>(row.piece->role)));
    m_cut->setEnabled(m_table->review().canBeCut(currentRow()));
    m_cut->setChecked(row.beginsStory);
    m_join->setChecked(row.piece->goesOn);
}

/// What was left out or needs a look. The counts of the rules stand with the rules.
void CopyReviewDialog::showRemarks()
{
    m_remarks->clear();
    for (const Finding& finding : desk::findingsOf(m_table->review().copy())) {
        if (isCount(finding))
            continue;
        const QString sentence = words::sentence(finding);
        QListWidgetItem* item = new QListWidgetItem{sentence, m_remarks};
        item->setToolTip(sentence);
    }
    m_remarksLabel->setVisible(m_remarks->count() > 0);
    m_remarks->setVisible(m_remarks->count() > 0);
}

void CopyReviewDialog::showSummary()
{
    const desk::ReadCopy& copy = m_table->review().copy();
    const auto joins = static_cast<int>(copy.changes[intake::CleaningRule::Joins]);
    QStringList words{tr("%n story(s)", "", static_cast<int>(copy.stories.size())), tr("%n join(s)", "", joins)};
    int pictures = 0;
    for (const desk::ReadStory& story : copy.stories)
        pictures += static_cast<int>(story.photos.size());
    if (pictures > 0)
        words << tr("%n picture(s)", "", pictures);
    if (copy.encoding)
        words << QString::fromLatin1(intake::nameOf(*copy.encoding));
    if (!copy.mapping.empty())
        words << tr("read by the mapping “%1”").arg(QString::fromStdString(copy.mapping));
    showRemarks();
    m_summary->setText(tr("%1. Keys: 1 to 9 say what part a line is, 0 leaves it out, C cuts above it, J joins it, Enter takes the copy in.").arg(words.join(tr(", "))));
}

}
