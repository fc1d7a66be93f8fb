#pragma once

#include "base/finding.h"
#include "desk/commit_queue.h"
#include "desk/import.h"
#include "desk/open_edition.h"
#include "desk/page_maker.h"
#include "desk/story_text.h"
#include "desk/write_elsewhere.h"

#include <QObject>
#include <QTimer>

#include <cstdint>
#include <map>
#include <optional>
#include <tuple>

namespace banxin::desk {

class WaitingPictures;

using PagePointer = std::shared_ptr<const display::ComposedPage>;

/// Whether the file holds what the window shows.
enum class SaveState {
    Saved,    ///< everything is on the disk
    Saving,   ///< a step is on its way
    Failed,   ///< the disk refused a step; it is kept and tried again
};

/// An open edition as a window needs it: nothing here waits for the disk or for a long make-up. The edition that `edition()`
/// gives is the newest one; its steps go to the file on a thread of their own, and its pages are made at once where that
/// takes a moment only, else on another thread. A verified backup is made soon after the opening and every 30 minutes of
/// work. Belongs to the thread that made it.
class Session : public QObject {
    Q_OBJECT

public:
    /// What takes a moment to read or make, and no Session needs for it: done on any thread, before there is a Session.
    struct Prepared {
        std::shared_ptr<OpenEdition> open;
        std::vector<Step> history;
        PagePointer firstPage;       ///< null where the edition has none
        bool makesPages = true;
    };
    static Prepared prepare(std::unique_ptr<OpenEdition> open);
    /// For an edition that stopped the program the last time: no page of it is made until `beginMakingPages`, so that what was
    /// done last can be undone before.
    static Prepared prepareWithoutPages(std::unique_ptr<OpenEdition> open);

    explicit Session(Prepared prepared, QObject* parent = nullptr);
    /// Waits until what was done is on the disk, or refused once more, and a backup that is being written is whole.
    ~Session() override;

    const std::filesystem::path& path() const { return m_open->path(); }
    bool isReadOnly() const { return m_open->isReadOnly(); }
    const Edition& edition() const { return m_edition; }
    /// With the pictures of steps that are still on their way to the file.
    Snapshot snapshot() const;

    /// Makes `after` the edition, as one step that can be undone. Nothing happens where nothing differs. Fails with
    /// EditionReadOnly.
    Result<Done> apply(Edition after, StepLabel label, std::vector<NewPhoto> photos = {});
    /// A step that changes nothing and stands in the history all the same: somebody answers for something. Fails with
    /// EditionReadOnly.
    Result<Done> record(const StepLabel& label);
    /// The same as `apply` for something that is typed: what is typed on at the same `place` joins the step, until it rests for half a
    /// second or has gone on for two; then the step goes to the file. It is seen and can be undone at once.
    Result<Done> type(Edition after, StepLabel label, const std::string& place);
    /// What was typed last is a step by itself; typing that comes now begins the next.
    void endTyping();
    bool canUndo() const;
    bool canRedo() const;
    /// What `undo` would take back, and `redo` do again.
    const StepLabel* undoLabel() const;
    const StepLabel* redoLabel() const;
    void undo();
    void redo();
    /// All steps, oldest first; those that were undone are not done.
    std::vector<Step> history() const;
    /// How many of them are done.
    std::size_t stepsDone() const { return m_done; }

    SaveState saveState() const { return m_saveState; }
    /// When the newest step came to the disk, or the file was opened: milliseconds since 1970.
    std::int64_t savedAt() const { return m_savedAt; }
    /// Why the disk refused a step.
    const std::optional<Fault>& saveFault() const { return m_saveFault; }
    void retrySaving() { m_queue.retry(); }
    /// The room that is kept for the last steps is used: the disk takes a few more.
    bool isShortOfRoom() const { return m_isShortOfRoom; }

    // What is asked here is answered later, on the session's thread; never where the session ends before.

    /// Writes all that the window shows as the new edition file `target` (desk/write_elsewhere.h), on a thread of its own.
    /// One at a time: false, and nothing happens, while another is being written.
    bool writeElsewhere(const std::filesystem::path& target, std::function<void(const Result<ElsewhereReport>&)> answer);
    /// The edition as it was after so many steps of the history; 0: as it was made.
    void readEdition(std::size_t steps, std::function<void(const Result<Edition>&)> answer);
    /// All named versions, oldest first.
    void readVersions(std::function<void(const Result<std::vector<Version>>&)> answer);
    /// Remembers a page or story as it stands now under a name; goes to the file like a step, but undo does not take it back.
    /// Fails with ValueInvalid, NoSuchPage, NoSuchStory, EditionReadOnly.
    Result<Done> keepVersion(const std::string& name, const std::variant<PageId, StoryId>& what);

    bool makesPages() const { return m_makesPages; }
    /// Begins to, where the session was prepared without.
    void beginMakingPages();

    /// The page that is looked at: it is made first.
    void setShownPage(PageId page);
    /// As it was made last; null where it never was.
    PagePointer page(PageId page) const;
    /// Whether the edition has changed since the page was made.
    bool isStale(PageId page) const;
    Pages pages() const;
    const std::vector<Finding>& findings() const { return m_findings; }

    /// How a story's text stands on its pages, in the newest edition or in one that might be.
    StoryText storyText(StoryId story) { return storyText(m_edition, story); }
    StoryText storyText(const Edition& candidate, StoryId story) { return {candidate, story, m_open->makeUp()}; }
    /// Holds the lines of the story as they stand (锁行), in a candidate or in the newest edition: all, or those of the paragraphs
    /// from `first` to `last`. A story that stands on no page stays as it is. Fails with NoSuchStory.
    Result<Edition> withHeldLines(Edition candidate, StoryId story, std::size_t first = 0, std::size_t last = SIZE_MAX);

    /// The page as `candidate` would have it, made at once and not remembered. It must be one of the candidate's.
    PagePointer preview(const Edition& candidate, PageId page);
    /// The block in which a story of the pool would stand with its corner in that cell: as wide as suits it and as is free
    /// there, as deep as its text needs, and inside the page.
    Block blockAt(PageId page, StoryId story, int column, int row);
    /// The first place where it covers nothing; nothing where the page has no such room.
    std::optional<Block> blockInFreeRoom(PageId page, StoryId story);
    /// What reserved room of a page holds, as `makeup::capacityOf` tells it.
    display::Fit capacityOf(PageId page, const Block& block);
    /// The legs of an article's block, from the left edge of the trim.
    std::vector<Leg> legsOf(PageId page, const Block& block) const;
    /// Rows that the story's block needs at its columns.
    int rowsNeeded(PageId page, const Block& block);

Q_SIGNALS:
    void editionChanged();
    /// A page was made; `isStale` is false for it, unless the edition went on meanwhile.
    void pageMade(banxin::PageId page);
    void findingsChanged();
    void saveStateChanged();
    void historyChanged();
    /// Why there is no new backup.
    void backupFailed(const banxin::Fault& fault);

private:
    struct MadePage {
        PagePointer page;
        std::uint64_t touched = 0;   ///< the revision that last changed it
        std::uint64_t made = 0;      ///< the revision that it shows
    };

    /// A step that is being typed, and is not on its way to the file yet: the last one.
    struct Typing {
        std::string place;
        std::int64_t began = 0;    ///< milliseconds since 1970
    };

    void addStep(const Edition& after, StepLabel label, std::int64_t time);
    void change(Edition after);
    void makePages(const Edition& before);
    void askForPages();
    void takePage(std::uint64_t revision, const PagePointer& page);
    void takeAnswer(const CommitQueue::Answer& answer);
    void rememberAround(std::size_t step);
    void backUp(bool always);
    void takeRemembered(std::size_t index, std::uint64_t branch, Edition edition);

    std::shared_ptr<OpenEdition> m_open;
    std::shared_ptr<WaitingPictures> m_pictures;
    Edition m_edition;
    std::uint64_t m_revision = 1;
    std::map<PageId, MadePage> m_pages;
    PageId m_shown;
    std::vector<Finding> m_findings;
    /// Shapes of stories that were asked for since the last change, by page, story and columns.
    std::map<std::tuple<PageId, StoryId, int>, Block> m_shapes;

    std::vector<Step> m_steps;
    std::size_t m_done = 0;
    /// The edition after so many steps, where it is at hand; the rest is in the file.
    std::vector<std::optional<Edition>> m_editions;
    std::vector<bool> m_asked;       ///< whether the file was asked for it
    std::uint64_t m_branch = 0;      ///< grows when steps that were undone are lost

    std::optional<Typing> m_typing;
    QTimer m_typingRests;

    SaveState m_saveState = SaveState::Saved;
    std::uint64_t m_savedRevision = 1;
    std::int64_t m_savedAt = 0;
    std::optional<Fault> m_saveFault;
    bool m_isShortOfRoom = false;
    bool m_makesPages = true;

    QTimer m_backupClock;
    std::thread m_backup;            ///< the one that runs, or ran last
    std::atomic<bool> m_isBackingUp{false};
    std::thread m_elsewhere;         ///< writes a copy, or did
    bool m_isWritingElsewhere = false;

    PageMaker m_maker;     ///< last: their threads call us
    CommitQueue m_queue;
};

}
