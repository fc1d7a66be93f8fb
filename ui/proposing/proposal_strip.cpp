#include "ui/proposing/proposal_strip.h"

#include "desk/place.h"
#include "ui/page_canvas/page_canvas.h"
#include "words/obstacle_words.h"
#include "words/words.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace banxin::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr QSize thumbnailSize{108, 150};
constexpr QSize entrySize{176, 232};
/// So long a designer does not wait; on a machine that has much else to do, a little longer, for the same pages.
constexpr std::chrono::milliseconds budget{400};
constexpr std::chrono::seconds proposingTime{2};
constexpr int proposalsInSight = 5;
/// Relatives differ in less than other pages do.
constexpr double apartOfRelatives = 0.1;

}

ProposalStrip::ProposalStrip(PageCanvas& canvas, CanvasTool& tool, PageRenderer& renderer, QWidget* parent)
    : QWidget{parent}, m_canvas{canvas}, m_tool{tool}, m_renderer{renderer}
{
    build();
    connect(&renderer, &PageRenderer::painted, this, &ProposalStrip::takePicture);
    connect(m_list, &QListWidget::currentRowChanged, this, &ProposalStrip::showChosen);
    connect(m_list, &QListWidget::itemActivated, this, &ProposalStrip::take);
    m_list->installEventFilter(this);
    hide();
}

ProposalStrip::~ProposalStrip() = default;

void ProposalStrip::build()
{
    setAccessibleName(tr("Proposals"));
    m_words = new QLabel;
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_list = new QListWidget;
    m_list->setAccessibleName(tr("Proposed pages"));
    m_list->setViewMode(QListView::IconMode);
    m_list->setFlow(QListView::LeftToRight);
    m_list->setWrapping(false);
    m_list->setMovement(QListView::Static);
    m_list->setIconSize(thumbnailSize);
    m_list->setGridSize(entrySize);
    m_list->setWordWrap(true);
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setFixedHeight(entrySize.height() + 8);
    const auto button = [this](const QString& text, void (ProposalStrip::*slot)()) {
        QPushButton* made = new QPushButton{text};
        connect(made, &QPushButton::clicked, this, slot);
        return made;
    };
    m_takeButton = button(tr("&Take"), &ProposalStrip::take);
    m_relativesButton = button(tr("&More Like This"), &ProposalStrip::proposeRelatives);
    m_othersButton = button(tr("&Others"), &ProposalStrip::proposeOthers);
    QHBoxLayout* head = new QHBoxLayout;
    head->addWidget(m_words, 1);
    for (QPushButton* one : {m_takeButton, m_relativesButton, m_othersButton, button(tr("&Leave"), &ProposalStrip::leave)})
        head->addWidget(one);
    QVBoxLayout* layout = new QVBoxLayout{this};
    layout->setContentsMargins(8, 6, 8, 2);
    layout->addLayout(head);
    layout->addWidget(m_list);
}

void ProposalStrip::setSession(desk::Session* session, desk::ProposalMaker* maker)
{
    leave();
    m_maker = maker;
    m_session = session;
}

int ProposalStrip::chosen() const
{
    return m_list->currentRow();
}

void ProposalStrip::propose(PageId page)
{
    if (!m_session || !findPage(m_session->edition(), page))
        return;
    if (isActive())
        leave();
    Q_EMIT begins();
    m_page = page;
    m_seed = 1;
    m_canvas.setTool(nullptr);
    show();
    m_list->setFocus(Qt::ShortcutFocusReason);
    m_edition = m_session->edition();
    m_request = desk::requestFor(m_edition, page);
    m_helped.clear();
    ask(m_request);
}

void ProposalStrip::proposeOthers()
{
    if (!isActive())
        return;
    ++m_seed;
    ask(m_request);
}

void ProposalStrip::proposeRelatives()
{
    const int index = chosen();
    if (index < 0 || index >= static_cast<int>(m_proposals.size()))
        return;
    ++m_seed;
    propose::ProposalRequest request = m_request;
    request.like = m_proposals[static_cast<std::size_t>(index)].rooms;
    request.onlyRelatives = true;
    request.search.apart = apartOfRelatives;
    ask(std::move(request));
}

void ProposalStrip::ask(propose::ProposalRequest request)
{
    request.search.count = proposalsInSight;
    request.search.budget = budget;
    request.search.deadline = std::chrono::steady_clock::now() + proposingTime;
    request.search.seed = m_seed;
    const auto tell = [this](desk::ProposalMaker::Number number, propose::ProposalOutcome outcome) {
        QMetaObject::invokeMethod(this, [this, number, found = std::move(outcome)]() mutable { takeAnswer(number, std::move(found)); }, Qt::QueuedConnection);
    };
    say(tr("Looking for make-ups of the page… Esc leaves."));
    m_asked = m_maker->ask(m_edition, std::move(request), tell);
    updateButtons();
}

void ProposalStrip::takeAnswer(desk::ProposalMaker::Number number, propose::ProposalOutcome outcome)
{
    if (number != m_asked || !isActive())
        return;
    m_asked = 0;
    if (outcome.pages.empty() && m_proposals.empty()) {
        m_remedies = outcome.remedies;
        say(reasons(outcome));
        showRemedies();
    } else if (outcome.pages.empty()) {
        say(reasons(outcome));
    } else {
        m_remedies.clear();
        m_proposals = std::move(outcome.pages);
        const QString keys = tr("Arrow keys show a proposal on the page, Enter takes it, M looks for more like it, N for others, Esc leaves.");
        say(m_helped.isEmpty() ? keys : m_helped + QStringLiteral(". ") + keys);
        fillList();
    }
    updateButtons();
    Q_EMIT answered();
}

QString ProposalStrip::reasons(const propose::ProposalOutcome& outcome) const
{
    QStringList sentences;
    for (const propose::Obstacle& obstacle : outcome.obstacles)
        sentences << words::sentence(obstacle);
    QString all = sentences.mid(0, 3).join(u' ');
    if (!outcome.remedies.empty())
        all += u' ' + tr("This would help; a figure key proposes the page so:");
    return all;
}

void ProposalStrip::showRemedies()
{
    const QSignalBlocker quiet{m_list};
    m_list->clear();
    for (std::size_t i = 0; i < m_remedies.size(); ++i)
        new QListWidgetItem{tr("%1: %2").arg(i + 1).arg(words::sentence(m_remedies[i])), m_list};
    if (!m_remedies.empty())
        m_list->setCurrentRow(0);
}

/// Proposes the page anew, with what helps done. Nothing of the edition changes before a proposal is taken.
void ProposalStrip::help(int remedy)
{
    if (remedy < 0 || remedy >= static_cast<int>(m_remedies.size()) || m_asked != 0)
        return;
    const propose::Remedy chosen = m_remedies[static_cast<std::size_t>(remedy)];
    if (!propose::apply(chosen, m_edition, m_request))
        return;
    m_helped = words::sentence(chosen);
    m_remedies.clear();
    showRemedies();
    ask(m_request);
}

void ProposalStrip::fillList()
{
    {
        const QSignalBlocker quiet{m_list};
        m_list->clear();
        QPixmap blank{thumbnailSize * devicePixelRatioF()};
        blank.setDevicePixelRatio(devicePixelRatioF());
        blank.fill(Qt::transparent);
        for (std::size_t i = 0; i < m_proposals.size(); ++i) {
            const QString figures = words::sentence(m_proposals[i]);
            QListWidgetItem* entry = new QListWidgetItem{QIcon{blank}, figures, m_list};
            entry->setToolTip(figures);
            entry->setData(Qt::AccessibleTextRole, tr("Proposal %1 of %2: %3").arg(i + 1).arg(m_proposals.size()).arg(figures));
        }
        m_list->setCurrentRow(0);
    }
    wantPictures();
    showChosen();
}

void ProposalStrip::wantPictures()
{
    std::vector<RenderRequest> requests;
    for (const propose::ProposedPage& proposal : m_proposals) {
        const Size& trim = proposal.made->trim;
        const double scale = std::min(thumbnailSize.width() / trim.width.points(), thumbnailSize.height() / trim.height.points()) * devicePixelRatioF();
        const QSize pixels{qRound(trim.width.points() * scale), qRound(trim.height.points() * scale)};
        requests.push_back({proposal.made, scale, QRect{{}, pixels}, 0});
    }
    m_renderer.want(RenderPurpose::Proposal, std::move(requests));
}

void ProposalStrip::takePicture(RenderPurpose purpose, const RenderRequest& request, const QImage& image)
{
    if (purpose != RenderPurpose::Proposal)
        return;
    for (std::size_t i = 0; i < m_proposals.size(); ++i) {
        if (m_proposals[i].made != request.page)
            continue;
        m_list->item(static_cast<int>(i))->setIcon(framed(image));
    }
}

/// White paper needs an edge on a white list; the chosen one is not tinted, so that it stays a page.
QIcon ProposalStrip::framed(const QImage& image) const
{
    QPixmap picture = QPixmap::fromImage(image);
    {
        QPainter painter{&picture};
        painter.setPen(palette().color(QPalette::Mid));
        painter.drawRect(picture.rect().adjusted(0, 0, -1, -1));
    }
    picture.setDevicePixelRatio(devicePixelRatioF());
    QIcon icon;
    icon.addPixmap(picture, QIcon::Normal);
    icon.addPixmap(picture, QIcon::Selected);
    return icon;
}

void ProposalStrip::showChosen()
{
    const int index = chosen();
    if (!isActive() || index < 0 || index >= static_cast<int>(m_proposals.size()))
        return;
    const propose::ProposedPage& proposal = m_proposals[static_cast<std::size_t>(index)];
    m_canvas.select({});
    m_canvas.showPage(shownPage(proposal.made, proposal.edition, false));
    updateButtons();
}

void ProposalStrip::take()
{
    if (isActive() && m_proposals.empty())
        return help(chosen());
    const int index = chosen();
    if (!isActive() || index < 0 || index >= static_cast<int>(m_proposals.size()))
        return;
    Edition after = m_proposals[static_cast<std::size_t>(index)].edition;
    const Page* page = findPage(m_session->edition(), m_page);
    const std::string code = page ? page->code : std::string{};
    leave();
    const Result<Done> done = m_session->apply(std::move(after), {StepCode::Propose, {code}});
    if (!done)
        Q_EMIT refused(words::sentence(done.error()));
}

void ProposalStrip::leave()
{
    if (!isActive())
        return;
    m_maker->cancel();
    m_asked = 0;
    showAsItIs();
    m_page = {};
    m_proposals.clear();
    m_remedies.clear();
    m_renderer.want(RenderPurpose::Proposal, {});
    {
        const QSignalBlocker quiet{m_list};
        m_list->clear();
    }
    hide();
    m_canvas.setTool(&m_tool);
    m_canvas.setFocus(Qt::OtherFocusReason);
    Q_EMIT left();
}

void ProposalStrip::showAsItIs()
{
    if (m_session && findPage(m_session->edition(), m_page))
        m_canvas.showPage(shownPage(m_session->page(m_page), m_session->edition(), m_session->isStale(m_page)));
}

void ProposalStrip::keyPressEvent(QKeyEvent* event)
{
    if (!takesKey(*event))
        QWidget::keyPressEvent(event);
}

/// The list would look for an entry that begins with the letter.
bool ProposalStrip::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress && takesKey(*static_cast<QKeyEvent*>(event)))
        return true;
    return QWidget::eventFilter(watched, event);
}

bool ProposalStrip::takesKey(const QKeyEvent& event)
{
    switch (event.key()) {
    case Qt::Key_Escape: leave(); return true;
    case Qt::Key_M: proposeRelatives(); return true;
    case Qt::Key_N: proposeOthers(); return true;
    default: break;
    }
    const int figure = event.key() - Qt::Key_1;
    if (m_remedies.empty() || figure < 0 || figure >= static_cast<int>(m_remedies.size()))
        return false;
    help(figure);
    return true;
}

void ProposalStrip::updateButtons()
{
    const bool isLooking = m_asked != 0;
    const bool hasChoice = chosen() >= 0 && !m_proposals.empty();
    const bool canTake = hasChoice || !m_remedies.empty();
    m_takeButton->setEnabled(canTake && m_session && !m_session->isReadOnly());
    m_relativesButton->setEnabled(hasChoice && !isLooking);
    m_othersButton->setEnabled(!isLooking);
}

void ProposalStrip::say(const QString& words)
{
    m_words->setText(words);
    m_words->setAccessibleName(words);
}

}
