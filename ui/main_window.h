#pragma once

#include "base/file.h"
#include "desk/jobs.h"
#include "desk/session.h"
#include "ui/arranging/arranging_actions.h"
#include "ui/furniture/furniture_actions.h"
#include "ui/furniture/material_reader.h"
#include "ui/edition_opener.h"
#include "ui/inspector/inspector.h"
#include "ui/ledger/fit_ledger.h"
#include "ui/lists/findings_list.h"
#include "ui/lists/history_list.h"
#include "ui/lists/versions_panel.h"
#include "ui/look/look.h"
#include "ui/opening_watch.h"
#include "ui/page_canvas/page_canvas.h"
#include "ui/page_list/page_list.h"
#include "ui/photos/photo_actions.h"
#include "ui/photos/photo_fields.h"
#include "ui/photos/photo_landing.h"
#include "ui/proofing/proofing.h"
#include "ui/proposing/proposing_actions.h"
#include "ui/recent_editions.h"
#include "ui/rendering/page_renderer.h"
#include "ui/status_strip.h"
#include "ui/story_pool/story_pool.h"
#include "ui/styles/styles_panel.h"
#include "ui/workspaces/workspaces.h"
#include "ui/writing/find_panel.h"
#include "ui/writing/galley_view.h"
#include "ui/writing/spelling.h"
#include "ui/writing/text_editor.h"
#include "ui/writing/writer.h"
#include "ui/writing/writing_actions.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

class QActionGroup;
class QDockWidget;
class QStackedWidget;

namespace banxin::ui {

class CommandSearch;
class CopyDesk;
class EmptyState;
class ExportDialog;
class NoticeBar;
class OfficeProofDialog;
enum class Symbol;

/// The desk's window: the page in the middle, pages and copy on the left, what is selected and what is to be said on the
/// right. What it does is in several files: sessions here, then actions, pages, and copy and exports.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(EditionOpener opener, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Asks the opener for `file`. The edition that is open stays until the new one is there.
    void open(const QString& file);
    /// Takes over an edition that is open.
    void showEdition(const QString& file, OpenedEdition edition);
    /// A sentence that stays at the head of the window; an empty one takes it away.
    void say(const QString& sentence);
    /// Makes the file and opens it.
    void makeEdition(const Edition& edition, const QString& file);
    /// Whether all copy is looked at before it comes in, or only what is in doubt.
    enum class CopyWay { Straight, Reviewed };
    /// Reads copy and pictures into the pool; an edition file among them is opened instead.
    void takeFiles(const QStringList& files, CopyWay way = CopyWay::Straight);
    /// The same for files that were dropped on the page that is shown: pictures stay where they fell.
    void takeDroppedFiles(const QStringList& files, const CanvasPointer& pointer);
    /// Pictures go where one works; other copy goes to the pool.
    void takePastedFiles(const QStringList& files);
    void exportPages(const desk::ExportRequest& request);
    /// The same after the edition has taken over how it is printed, and who answers for what stands against its pages.
    void exportForPress(const desk::ExportRequest& request, const PressSettings& press);
    /// Writes all that the window shows as a new edition file, where its own takes no more steps.
    void writeElsewhere(const QString& file);

    desk::Session* session() { return m_session.get(); }
    PageCanvas& canvas() { return *m_canvas; }
    Arranger& arranger() { return *m_arranger; }
    PhotoFramer& framer() { return *m_framer; }
    ProposalStrip& proposalStrip() { return *m_proposals; }
    TextEditor& editor() { return *m_editor; }
    Writer& writer() { return *m_writer; }
    Spelling& spelling() { return *m_spelling; }
    GalleyView& galley() { return *m_galley; }
    FindPanel& findPanel() { return *m_find; }
    PageList& pageList() { return *m_pageList; }
    StoryPool& storyPool() { return *m_storyPool; }
    Inspector& inspector() { return *m_inspector; }
    PhotoFields& photoFields() { return *m_photoFields; }
    FindingsList& findingsList() { return *m_findings; }
    StylesPanel& styles() { return *m_styles; }
    FitLedger& ledger() { return *m_ledger; }
    Proofing& proofing() { return *m_proofing; }
    HistoryList& historyList() { return *m_history; }
    VersionsPanel& versionsPanel() { return *m_versions; }
    /// The page is shown as it was after a step of the history, and cannot be changed.
    bool isLookingBack() const { return m_look.has_value(); }
    int currentPage() const { return m_pageIndex; }
    QString notice() const;
    /// The desk's own question is open, or an export runs.
    bool isExporting() const { return m_export != nullptr; }

public Q_SLOTS:
    void chooseFile();
    void showPage(int index);
    void showPreviousPage();
    void showNextPage();
    void undo();
    void redo();

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    struct Actions {
        QAction* newEdition = nullptr;
        QAction* open = nullptr;
        QAction* save = nullptr;
        QAction* import = nullptr;
        QAction* importReviewed = nullptr;
        QAction* hotFolder = nullptr;
        QAction* houseMappings = nullptr;
        QAction* importReport = nullptr;
        QAction* exportPages = nullptr;
        QAction* printProof = nullptr;
        QAction* editionProperties = nullptr;
        QAction* closeEdition = nullptr;
        QAction* quit = nullptr;
        QAction* undo = nullptr;
        QAction* redo = nullptr;
        QAction* clearOverrides = nullptr;
        QAction* keepPreset = nullptr;
        QAction* addPage = nullptr;
        QAction* duplicatePage = nullptr;
        QAction* removePage = nullptr;
        QAction* pageProperties = nullptr;
        QAction* pageUp = nullptr;
        QAction* pageDown = nullptr;
        QAction* previousPage = nullptr;
        QAction* nextPage = nullptr;
        QAction* zoomIn = nullptr;
        QAction* zoomOut = nullptr;
        QAction* fitPage = nullptr;
        QAction* fitWidth = nullptr;
        QAction* actualSize = nullptr;
        QAction* cells = nullptr;
        QAction* baselines = nullptr;
        QAction* edges = nullptr;
        QAction* badges = nullptr;
        QAction* preview = nullptr;
        QAction* rulers = nullptr;
        QAction* rulersByGrid = nullptr;
        QAction* write = nullptr;
        QAction* cut = nullptr;
        QAction* copy = nullptr;
        QAction* paste = nullptr;
        QAction* pasteWithMarks = nullptr;
        QAction* selectAll = nullptr;
        QAction* emphasis = nullptr;
        QAction* crosshead = nullptr;
        QAction* breakLeg = nullptr;
        QAction* breakBlock = nullptr;
        QAction* splitStory = nullptr;
        QAction* holdStory = nullptr;
        QAction* holdPage = nullptr;
        QAction* leadPatterns = nullptr;
        QAction* find = nullptr;
        QAction* findNext = nullptr;
        QAction* findPrevious = nullptr;
        QAction* storyPane = nullptr;
        QAction* nextPanel = nullptr;
        QAction* previousPanel = nullptr;
        QList<QAction*> workspaces;
        QAction* search = nullptr;
        QAction* keys = nullptr;
        QAction* about = nullptr;
    };

    // The window.
    void buildCentre();
    void buildDocks();
    QDockWidget* addDock(Qt::DockWidgetArea area, const QString& title, const QString& name, QWidget* widget);
    void connectFurniture();
    void lockAdvertisements(bool locked);
    void askForMaterial();
    void takeMaterial(BlockId block, const QString& file);
    void placeMaterial(BlockId block, const desk::Furnishing& material);
    void askForTable();
    void takeTable(BlockId block, const QString& file);
    void placeTable(BlockId block, const Result<std::vector<std::vector<std::u16string>>>& rows);
    void connectArranging();
    void connectProposals();
    void connectPool();
    void connectPages();
    void connectProofing();
    void restoreLayout();
    bool mayClose(QCloseEvent* event);
    void focusPanel(int step);

    // Actions: main_window_actions.cpp.
    void buildActions();
    void buildEditActions();
    void buildPageActions();
    void buildViewActions();

    // Writing: main_window_writing.cpp.
    void buildWritingActions();
    void connectWriting();
    void buildWritingMenu();
    void updateWritingActions();
    void askForLeadPatterns();
    void showTextMenu(const std::optional<TextPlace>& place, const QPoint& globalPlace);
    void buildWritingDocks();
    void connectFinding();
    void holdShownPage();
    void splitStoryAtCaret();
    void goToHit(const find::Hit& hit);
    void raisePanel(QWidget* panel);
    void updateGalley();
    void buildHelpActions();
    QAction* makeAction(const char* name, const char* text, std::optional<Symbol> symbol = std::nullopt);
    QAction* makeToggle(const char* name, const char* text, std::optional<Symbol> symbol, const QString& setting, bool isOn);
    void buildMenus();
    void buildLookMenu(QMenu& view);
    void buildToolBar();
    void buildWorkspaceMenu(QMenu& view);
    void showWorkspace(Workspace workspace);
    void chooseLook(Look look);
    void showAbout();
    void updateOverlay();
    void updateActions();

    // The session.
    void takeAnswer(const QString& file, int asked, OpenAnswer answer);
    void showFirstLook(const FirstLook& look);
    void offerRecovery(const QString& file, const QString& sentence);
    void recover(const QString& file);
    void endSession();
    void retire(std::unique_ptr<desk::Session> session);
    void editionChanged();
    void updateLists();
    void updateListsSoon();
    void pageMade(PageId page);
    void saveStateChanged();
    void updateTitle();
    void updateStatus();
    QString styleWords(const Page& page) const;
    void updatePanels();
    void updateInspector();
    void showPhotoHint();
    void showShownPage();
    PageId shownPageId() const;

    // Pages: main_window_pages.cpp.
    void askForNewPage();
    void duplicateShownPage();
    void removePage(int index);
    void movePage(int index, int position);
    void askForPageHead(int index);
    void askForEditionHead();
    void askForPreset();
    void keepPreset(const QString& name, Existing existing);
    void goTo(const Finding& finding);
    void goToStory(StoryId story);
    void goToSteps(int done);
    bool apply(Result<Edition> after, StepLabel label);

    // What is not lost: main_window_safety.cpp.
    void connectSafety();
    QString savingTrouble() const;
    void askWhereToWrite();
    void wroteElsewhere(const Result<desk::ElsewhereReport>& result);
    bool offerCarefulOpening(const QString& file);
    OpenAnswerTo answerTo(const QString& file);
    void sayPagesAreNotMade();
    void lookAt(int steps);
    void showLook();
    void endLook();
    void bringBackLook();
    void showVersions();
    void updateVersions();
    void keepVersion(const QString& name, const std::variant<PageId, StoryId>& what);
    void compareVersion(const Version& version);
    void bringBackVersion(const Version& version);
    StoryId selectedStory() const;

    // Copy in: main_window_copy.cpp.
    void buildCopyDesk();
    void askForCopy(CopyWay way);
    void readFiles(const QStringList& files, std::function<void(const std::vector<desk::ReadFile>&)> take);
    void sayInShort(const std::vector<desk::ReadFile>& files);
    bool takeCopy(const std::vector<desk::ReadFile>& files);
    QStringList commitTaken(const desk::TakenCopy& taken, std::vector<desk::NewPhoto> photos);
    QStringList newVersions(const desk::TakenCopy& taken) const;
    void showTaken(const desk::TakenCopy& taken);
    void showMappings();
    void toggleHotFolder(bool on);
    void watchHotFolder();

    // Pictures on a page: main_window_photos.cpp.
    void connectPhotos();
    std::optional<PhotoAim> aimUnder(Point at, std::size_t count, bool joins) const;
    std::optional<PhotoAim> aimOfPasted(std::size_t count) const;
    void showLanding(const QStringList& files, const CanvasPointer& pointer);
    void takeAimedFiles(const QStringList& files, const std::optional<PhotoAim>& aim);
    void takePhotos(const std::vector<desk::ReadFile>& files, const PhotoAim& aim);

    // New editions, pages out: main_window_files.cpp.
    void askForNewEdition();
    void askForExport();
    void askForProof();
    void exportEnded(const Result<desk::ExportReport>& result);
    void removeStory(StoryId story);

    /// The edition as it was after `steps`, while the history is looked at.
    struct LookBack {
        int steps = 0;
        Edition edition;
    };

    EditionOpener m_opener;
    OpeningWatch m_watch;
    std::optional<LookBack> m_look;
    int m_looksAsked = 0;              ///< number of the newest step that was asked for
    PageRenderer m_renderer;
    RecentEditions m_recent;
    std::unique_ptr<desk::Session> m_session;
    QString m_file;
    int m_pageIndex = -1;
    QString m_recovered;               ///< what is to be said when the edition that was recovered is open
    int m_asked = 0;                   ///< number of the newest question to the opener
    std::unique_ptr<desk::ImportJob> m_import;
    CopyDesk* m_copyDesk = nullptr;
    std::unique_ptr<desk::ExportJob> m_export;
    QTimer m_panelsSoon;               ///< and what tells of the page, a shorter one
    QPointer<ExportDialog> m_exportDialog;
    QPointer<OfficeProofDialog> m_proofDialog;
    QTimer m_listsSoon;                ///< while one types, lists wait for a rest
    bool m_closing = false;            ///< whoever sits here has said so

    Actions m_actions;
    ArrangingActions* m_arranging = nullptr;
    PhotoActions* m_photos = nullptr;
    FurnitureActions* m_furniture = nullptr;
    std::unique_ptr<MaterialReader> m_material;   ///< while material of an advertisement is read
    NoticeBar* m_notice = nullptr;
    bool m_noticeIsOfSaving = false;
    QStackedWidget* m_centre = nullptr;
    EmptyState* m_empty = nullptr;
    PageCanvas* m_canvas = nullptr;
    Arranger* m_arranger = nullptr;
    PhotoFramer* m_framer = nullptr;
    ProposalStrip* m_proposals = nullptr;
    std::unique_ptr<desk::ProposalMaker> m_proposalMaker;   ///< of the session
    QTimer m_measureSoon;                                   ///< the page's stories, once the hands rest
    ProposingActions* m_proposing = nullptr;
    TextEditor* m_editor = nullptr;
    Spelling* m_spelling = nullptr;
    WritingActions* m_writing = nullptr;
    Writer* m_writer = nullptr;
    GalleyView* m_galley = nullptr;
    FindPanel* m_find = nullptr;
    PageList* m_pageList = nullptr;
    StoryPool* m_storyPool = nullptr;
    Inspector* m_inspector = nullptr;
    PhotoFields* m_photoFields = nullptr;
    QString m_photoHint;
    FindingsList* m_findings = nullptr;
    FitLedger* m_ledger = nullptr;
    Proofing* m_proofing = nullptr;
    StylesPanel* m_styles = nullptr;
    HistoryList* m_history = nullptr;
    VersionsPanel* m_versions = nullptr;
    StatusStrip* m_status = nullptr;
    QList<QDockWidget*> m_docks;
    CommandSearch* m_search = nullptr;
    Workspaces* m_workspaces = nullptr;
};

}
