#pragma once

#include "desk/session.h"
#include "ui/page_canvas/page_canvas.h"
#include "ui/proofing/separations_panel.h"

#include <QAction>
#include <QTimer>

#include <map>
#include <optional>

class QMenu;

namespace banxin::ui {

/// The page as the press will print it: the soft proof, the plates one by one, and where there is too much ink. All of it is
/// painted from the page's display list in the renderer's thread.
class Proofing : public QObject {
    Q_OBJECT

public:
    Proofing(PageCanvas& canvas, PageRenderer& renderer, QObject* parent);

    /// The panel of its dock; the dock owns it.
    SeparationsPanel& panel() { return *m_panel; }
    /// Null: there is nothing to prove.
    void setSession(desk::Session* session);
    void fill(QMenu& menu) const;
    /// What can be done is another.
    void update();
    /// How the page is shown; null: as on any screen.
    const paint::ProofView* view() const { return m_isShown ? &m_view : nullptr; }

Q_SIGNALS:
    /// What is under the pointer, and whether it is too much; empty: nothing is to be said.
    void inksChanged(const QString& words, bool isTooMuch);
    /// The edition has another output profile than the painters.
    void profileChanged();

private:
    QAction* addToggle(const char* name, const char* text, const QString& about);
    void buildPlateActions();
    void editionChanged();
    void pageChanged();
    void togglePlate(std::size_t plate, bool isSeen);
    void showAllPlates();
    void apply();
    bool hidesPlates() const;
    bool isMeasuring() const { return m_isShown || m_panel->isVisible(); }

    void probe(const QPointF& place);
    void takeProbe(const RenderRequest& request, const paint::Densities& densities);
    void forgetProbe();
    QString words(const paint::Densities& densities) const;
    void askForSurvey();
    void takeSurvey(const RenderRequest& request, const paint::InkSurvey& survey);
    void revealMost();

    PageCanvas& m_canvas;
    PageRenderer& m_renderer;
    SeparationsPanel* m_panel;
    desk::Session* m_session = nullptr;
    std::string m_profile;
    QString m_profileTrouble;       ///< why nothing can be shown through it; empty: it can
    int m_inkLimit = 240;
    paint::ProofView m_view;
    bool m_isShown = false;
    std::uint64_t m_probe = 0;      ///< number of the newest
    std::uint64_t m_survey = 0;
    std::map<int, paint::InkSurvey> m_strips;   ///< of the newest survey, by their first row
    std::size_t m_stripsWanted = 0;
    QTimer m_surveySoon;
    QAction* m_softProof = nullptr;
    QAction* m_paper = nullptr;
    QAction* m_tooMuchInk = nullptr;
    QAction* m_allPlates = nullptr;
    std::array<QAction*, paint::processPlates> m_plates{};
};

}
