#include "ui/proofing/proofing.h"

#include "desk/resources.h"
#include "ui/commands/keys.h"
#include "words/words.h"

#include <QMenu>

#include <algorithm>
#include <cmath>

namespace banxin::ui {
namespace {

/// Rows of a strip of the page that is surveyed at once, so that nobody waits for long.
constexpr int stripHeight = 96;
constexpr double surveyPixelsPerPoint = 50 / 72.0;
constexpr double emuPerPoint = 12'700;
/// Milliseconds that a survey waits for a rest of the hands.
constexpr int surveyRest = 300;

}

Proofing::Proofing(PageCanvas& canvas, PageRenderer& renderer, QObject* parent)
    : QObject{parent}, m_canvas{canvas}, m_renderer{renderer}, m_panel{new SeparationsPanel}
{
    m_softProof = addToggle("softProof", QT_TR_NOOP("Soft &Proof"), tr("Shows the page in the colours of the press"));
    m_paper = addToggle("proofPaper", QT_TR_NOOP("Paper as on the P&ress"), tr("The soft proof shows the paper's own white and how deep its black is"));
    m_tooMuchInk = addToggle("tooMuchInk", QT_TR_NOOP("Too Much &Ink"), tr("Marks what takes more ink than the press allows"));
    buildPlateActions();
    m_surveySoon.setSingleShot(true);
    m_surveySoon.setInterval(surveyRest);
    connect(&m_surveySoon, &QTimer::timeout, this, &Proofing::askForSurvey);
    connect(m_panel, &SeparationsPanel::plateToggled, this, &Proofing::togglePlate);
    connect(m_panel, &SeparationsPanel::allWanted, this, &Proofing::showAllPlates);
    connect(m_panel, &SeparationsPanel::placeWanted, this, &Proofing::revealMost);
    connect(m_panel, &SeparationsPanel::visibilityChanged, this, &Proofing::pageChanged);
    connect(&m_canvas, &PageCanvas::pointed, this, &Proofing::probe);
    connect(&m_canvas, &PageCanvas::pointerLeft, this, &Proofing::forgetProbe);
    connect(&m_canvas, &PageCanvas::shownChanged, this, &Proofing::pageChanged);
    connect(&m_renderer, &PageRenderer::probed, this, &Proofing::takeProbe);
    connect(&m_renderer, &PageRenderer::surveyed, this, &Proofing::takeSurvey);
}

QAction* Proofing::addToggle(const char* name, const char* text, const QString& about)
{
    QAction* action = makeCommand(*this, name, text);
    action->setCheckable(true);
    action->setToolTip(about);
    connect(action, &QAction::toggled, this, &Proofing::apply);
    return action;
}

void Proofing::buildPlateActions()
{
    static constexpr std::array<const char*, paint::processPlates> names{"plateCyan", "plateMagenta", "plateYellow", "plateBlack"};
    static constexpr std::array<const char*, paint::processPlates> texts{
        QT_TR_NOOP("&Cyan Plate"), QT_TR_NOOP("&Magenta Plate"), QT_TR_NOOP("&Yellow Plate"), QT_TR_NOOP("&Black Plate")};
    for (std::size_t plate = 0; plate < names.size(); ++plate) {
        m_plates[plate] = makeCommand(*this, names[plate], texts[plate]);
        m_plates[plate]->setCheckable(true);
        m_plates[plate]->setChecked(true);
        connect(m_plates[plate], &QAction::triggered, this, [this, plate](bool isSeen) { togglePlate(plate, isSeen); });
    }
    m_allPlates = makeCommand(*this, "allPlates", QT_TR_NOOP("&All Plates"));
    connect(m_allPlates, &QAction::triggered, this, &Proofing::showAllPlates);
}

void Proofing::fill(QMenu& menu) const
{
    menu.addActions({m_softProof, m_paper, m_tooMuchInk});
    menu.addSeparator();
    for (QAction* plate : m_plates)
        menu.addAction(plate);
    menu.addAction(m_allPlates);
}

void Proofing::setSession(desk::Session* session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_profile.clear();
    forgetProbe();
    if (m_session) {
        connect(m_session, &desk::Session::editionChanged, this, &Proofing::editionChanged);
        editionChanged();
    }
    update();
}

void Proofing::editionChanged()
{
    const PressSettings& press = m_session->edition().press;
    const bool isSame = m_profile == press.profile && m_inkLimit == press.inkLimit;
    m_inkLimit = press.inkLimit;
    if (m_profile != press.profile) {
        const bool isAnother = !m_profile.empty();
        m_profile = press.profile;
        const auto opened = desk::outputProfile(m_profile);
        m_profileTrouble = opened ? QString{} : words::sentence(opened.error());
        if (isAnother)
            Q_EMIT profileChanged();
    }
    if (!isSame)
        apply();
}

void Proofing::update()
{
    const Need open{m_session != nullptr, tr("no edition is open")};
    const Need profile{m_profileTrouble.isEmpty(), m_profileTrouble};
    for (QAction* action : {m_softProof, m_paper, m_tooMuchInk})
        enable(*action, {open, profile});
    for (QAction* action : m_plates)
        enable(*action, {open, profile});
    enable(*m_allPlates, {open, {hidesPlates(), tr("all plates are seen")}});
    m_panel->setEnabled(m_session && m_profileTrouble.isEmpty());
}

bool Proofing::hidesPlates() const
{
    return m_view.process != std::array{true, true, true, true} || !m_view.hiddenSpots.empty();
}

void Proofing::togglePlate(std::size_t plate, bool isSeen)
{
    if (plate < paint::processPlates) {
        m_view.process[plate] = isSeen;
    } else if (const auto& page = m_canvas.shown().page) {
        const std::vector<paint::SpotPlate> spots = paint::spotPlatesOf(page->list);
        if (plate - paint::processPlates >= spots.size())
            return;
        const std::string& name = spots[plate - paint::processPlates].name;
        if (isSeen)
            m_view.hiddenSpots.erase(name);
        else
            m_view.hiddenSpots.insert(name);
    }
    apply();
}

void Proofing::showAllPlates()
{
    m_view.process = {true, true, true, true};
    m_view.hiddenSpots.clear();
    apply();
}

/// Shows the page as the actions and plates say.
void Proofing::apply()
{
    m_view.paper = m_paper->isChecked() ? paint::ProofView::Paper::Press : paint::ProofView::Paper::White;
    m_view.inkLimit = m_tooMuchInk->isChecked() ? m_inkLimit : 0;
    const bool wasShown = std::exchange(m_isShown, m_profileTrouble.isEmpty() && (m_softProof->isChecked() || m_tooMuchInk->isChecked() || hidesPlates()));
    if (m_isShown)
        m_canvas.setProof(std::make_shared<const paint::ProofView>(m_view));
    else if (wasShown)
        m_canvas.setProof(nullptr);
    for (std::size_t plate = 0; plate < m_plates.size(); ++plate)
        m_plates[plate]->setChecked(m_view.process[plate]);
    m_panel->setView(m_view);
    update();
    forgetProbe();
    pageChanged();
}

void Proofing::pageChanged()
{
    const PagePointer& page = m_canvas.shown().page;
    if (!page || !isMeasuring())
        return;
    m_panel->setSpots(paint::spotPlatesOf(page->list));
    m_panel->setView(m_view);
    m_surveySoon.start();
}

/// The inks of the pixel under the pointer, as it is painted at the zoom of the moment.
void Proofing::probe(const QPointF& place)
{
    const ShownPage& shown = m_canvas.shown();
    if (!shown.page || !isMeasuring() || !m_session)
        return;
    const ViewGeometry& geometry = m_canvas.geometry();
    const QPointF onPage = place * m_canvas.devicePixelRatioF() - geometry.origin();
    const QPoint pixel{static_cast<int>(std::floor(onPage.x())), static_cast<int>(std::floor(onPage.y()))};
    if (!QRect{{0, 0}, geometry.pagePixels()}.contains(pixel))
        return forgetProbe();
    m_renderer.want(RenderPurpose::Probe, {{shown.page, geometry.scale(), {pixel, QSize{1, 1}}, ++m_probe, nullptr}});
}

void Proofing::takeProbe(const RenderRequest& request, const paint::Densities& densities)
{
    if (request.revision != m_probe || !isMeasuring())
        return;
    m_panel->showDensities(densities, m_inkLimit);
    Q_EMIT inksChanged(words(densities), densities.total() > m_inkLimit);
}

void Proofing::forgetProbe()
{
    ++m_probe;
    m_renderer.want(RenderPurpose::Probe, {});
    m_panel->showDensities(std::nullopt, m_inkLimit);
    //: %1: the name of a colour profile
    Q_EMIT inksChanged(m_isShown ? tr("Proof through %1").arg(QString::fromStdString(m_profile)) : QString{}, false);
}

QString Proofing::words(const paint::Densities& densities) const
{
    const std::vector<int>& percent = densities.percent;
    //: Per cent of ink on each plate
    QString inks = tr("C %1  M %2  Y %3  K %4").arg(percent[0]).arg(percent[1]).arg(percent[2]).arg(percent[3]);
    for (std::size_t i = 0; i < densities.spots.size(); ++i)
        inks += QStringLiteral("  %1 %2").arg(QString::fromStdString(densities.spots[i].name)).arg(percent[paint::processPlates + i]);
    return tr("%1  total %2 %").arg(inks).arg(densities.total());
}

void Proofing::askForSurvey()
{
    const PagePointer& page = m_canvas.shown().page;
    if (!page || !m_panel->isVisible() || !m_session)
        return;
    ++m_survey;
    m_strips.clear();
    paint::ProofView limit;
    limit.inkLimit = m_inkLimit;
    const auto view = std::make_shared<const paint::ProofView>(limit);
    const QSize size{static_cast<int>(std::lround(page->trim.width.points() * surveyPixelsPerPoint)), static_cast<int>(std::lround(page->trim.height.points() * surveyPixelsPerPoint))};
    std::vector<RenderRequest> strips;
    for (int top = 0; top < size.height(); top += stripHeight)
        strips.push_back({page, surveyPixelsPerPoint, QRect{0, top, size.width(), std::min(stripHeight, size.height() - top)}, m_survey, view});
    m_stripsWanted = strips.size();
    m_renderer.want(RenderPurpose::Survey, std::move(strips));
}

void Proofing::takeSurvey(const RenderRequest& request, const paint::InkSurvey& survey)
{
    if (request.revision != m_survey)
        return;
    m_strips[request.pixels.top()] = survey;
    if (m_strips.size() < m_stripsWanted)
        return;
    const auto most = std::max_element(m_strips.begin(), m_strips.end(), [](const auto& a, const auto& b) { return a.second.mostPercent < b.second.mostPercent; });
    m_panel->showSurvey(most->second, m_inkLimit);
}

void Proofing::revealMost()
{
    if (m_strips.empty())
        return;
    const auto most = std::max_element(m_strips.begin(), m_strips.end(), [](const auto& a, const auto& b) { return a.second.mostPercent < b.second.mostPercent; });
    const auto length = [](int pixel) { return Length::fromEmu(std::llround(pixel / surveyPixelsPerPoint * emuPerPoint)); };
    const QPoint pixel = most->second.mostAt;
    const Length side = length(1);
    m_canvas.reveal(Rect{length(pixel.x()), length(pixel.y()), side, side});
}

}
