#pragma once

#include "desk/proposal_maker.h"
#include "desk/session.h"
#include "ui/rendering/page_renderer.h"

#include <QIcon>
#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace banxin::ui {

class CanvasTool;
class PageCanvas;

/// Make-ups that are proposed for the page in sight, small and side by side, with what a designer would see first of each.
/// The one that is chosen stands on the canvas as if it were taken; nothing of the edition changes before it is. The search
/// runs on a thread of its own.
class ProposalStrip : public QWidget {
    Q_OBJECT

public:
    /// While proposals are in sight the canvas has no tool; afterwards it has `tool` again.
    ProposalStrip(PageCanvas& canvas, CanvasTool& tool, PageRenderer& renderer, QWidget* parent = nullptr);
    ~ProposalStrip() override;

    /// Null: there is nothing to propose for. The maker must live until this is called again.
    void setSession(desk::Session* session, desk::ProposalMaker* maker);
    /// Proposals are looked for or in sight.
    bool isActive() const { return m_page != PageId{}; }
    /// The page for which they are; 0: none.
    PageId page() const { return m_page; }
    /// A proposal stands on the canvas.
    bool isPreviewing() const { return isActive() && !m_proposals.empty(); }
    const std::vector<propose::ProposedPage>& proposals() const { return m_proposals; }
    /// What would help where there are no proposals; each is an entry of the list.
    const std::vector<propose::Remedy>& remedies() const { return m_remedies; }
    int chosen() const;

public Q_SLOTS:
    /// Looks for make-ups of the page.
    void propose(banxin::PageId page);
    /// Looks for others than those in sight.
    void proposeOthers();
    /// Looks for relatives of the one that is chosen.
    void proposeRelatives();
    /// Makes the chosen one the page, as one step; where there are only remedies, proposes anew with the chosen one.
    void take();
    /// Ends the search and shows the page as it is.
    void leave();

Q_SIGNALS:
    /// The canvas is about to show proposals: whoever has it now lets go of it.
    void begins();
    /// Proposals, or the reason why there are none, are in sight.
    void answered();
    void refused(const QString& sentence);
    /// The strip is gone; the canvas shows the page as it is.
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    bool takesKey(const QKeyEvent& event);
    void ask(propose::ProposalRequest request);
    void help(int remedy);
    void showRemedies();
    QString reasons(const propose::ProposalOutcome& outcome) const;
    void takeAnswer(desk::ProposalMaker::Number number, propose::ProposalOutcome outcome);
    void fillList();
    void showChosen();
    void showAsItIs();
    void takePicture(RenderPurpose purpose, const RenderRequest& request, const QImage& image);
    QIcon framed(const QImage& image) const;
    void wantPictures();
    void updateButtons();
    void say(const QString& words);

    PageCanvas& m_canvas;
    CanvasTool& m_tool;
    PageRenderer& m_renderer;
    desk::Session* m_session = nullptr;
    PageId m_page;
    std::uint64_t m_seed = 1;
    desk::ProposalMaker::Number m_asked = 0;
    Edition m_edition;                       ///< for which it is asked: the session's, or one that was helped
    propose::ProposalRequest m_request;      ///< without what is said of others and relatives
    QString m_helped;                        ///< what was done for these proposals
    std::vector<propose::ProposedPage> m_proposals;
    std::vector<propose::Remedy> m_remedies;
    QLabel* m_words = nullptr;
    QListWidget* m_list = nullptr;
    QPushButton* m_takeButton = nullptr;
    QPushButton* m_relativesButton = nullptr;
    QPushButton* m_othersButton = nullptr;
    desk::ProposalMaker* m_maker = nullptr;
};

}
