#include "desk/session.h"

#include "desk/guarded_pictures.h"
#include "desk/touched_pages.h"
#include "desk/waiting_pictures.h"
#include "edit/edit.h"
#include "makeup/block_layout.h"
#include "makeup/capacity.h"
#include "propose/room.h"

#include <QDateTime>

#include <algorithm>
#include <mutex>

namespace banxin::desk {

namespace {

/// So much text is set anew in about two milliseconds; more of it is left to the maker's thread.
constexpr std::size_t mostTextAtOnce = 4000;
/// Undoing further than this needs a look into the file first; it is taken before it is needed.
constexpr std::size_t stepsAtHand = 12;
constexpr std::chrono::seconds firstBackupAfter{10};
/// Typing that rests is a step; who types without a rest gets one every now and then.
constexpr std::chrono::milliseconds typingRest{500};
constexpr std::int64_t longestTyping = 2000;
/// While keys are struck, findings and the pages that are not shown wait so long for a rest.
constexpr std::chrono::milliseconds restForOthers{150};

std::int64_t now() { return QDateTime::currentMSecsSinceEpoch(); }

}

Session::Prepared Session::prepare(std::unique_ptr<OpenEdition> open)
{
    Prepared prepared{std::move(open), {}, nullptr};
    if (auto steps = prepared.open->history())
        prepared.history = std::move(*steps);
    const Edition& edition = prepared.open->edition();
    if (!edition.pages.empty())
        prepared.firstPage = prepared.open->page(edition.pages.front()->id);
    return prepared;
}

Session::Prepared Session::prepareWithoutPages(std::unique_ptr<OpenEdition> open)
{
    Prepared prepared{std::move(open), {}, nullptr, false};
    if (auto steps = prepared.open->history())
        prepared.history = std::move(*steps);
    return prepared;
}

Session::Session(Prepared prepared, QObject* parent)
    : QObject{parent}, m_open{std::move(prepared.open)}, m_pictures{std::make_shared<WaitingPictures>(m_open->pictures())},
      m_edition{m_open->edition()}, m_steps{std::move(prepared.history)}, m_savedAt{now()},
      m_maker{m_open->fonts(),
          [this](std::uint64_t revision, const PagePointer& page) {
              QMetaObject::invokeMethod(this, [=, this] { takePage(revision, page); }, Qt::QueuedConnection);
          },
          [this](std::uint64_t revision, std::vector<Finding> findings) {
              QMetaObject::invokeMethod(this, [this, revision, found = std::move(findings)] {
                  if (revision != m_revision)
                      return;
                  m_findings = found;
                  Q_EMIT findingsChanged();
              }, Qt::QueuedConnection);
          }},
      m_queue{m_open, [this](const CommitQueue::Answer& answer) {
          QMetaObject::invokeMethod(this, [this, answer] { takeAnswer(answer); }, Qt::QueuedConnection);
      }}
{
    m_makesPages = prepared.makesPages;
    m_isShortOfRoom = m_open->isShortOfRoom();
    m_done = static_cast<std::size_t>(std::count_if(m_steps.begin(), m_steps.end(), [](const Step& step) { return step.done; }));
    m_editions.resize(m_steps.size() + 1);
    m_asked.resize(m_steps.size() + 1);
    m_editions[m_done] = m_edition;
    for (const auto& page : m_edition.pages)
        m_pages[page->id].touched = m_revision;
    if (!m_edition.pages.empty())
        m_shown = m_edition.pages.front()->id;
    if (prepared.firstPage) {
        m_pages[m_shown].page = std::move(prepared.firstPage);
        m_pages[m_shown].made = m_revision;
    }
    askForPages();
    rememberAround(m_done);
    // Not at once: whoever only looks in and goes again need not wait for a copy.
    m_backupClock.setInterval(std::chrono::minutes{1});
    connect(&m_backupClock, &QTimer::timeout, this, [this] { backUp(false); });
    m_backupClock.start();
    QTimer::singleShot(firstBackupAfter, this, [this] { backUp(true); });
    m_typingRests.setSingleShot(true);
    m_typingRests.setInterval(typingRest);
    connect(&m_typingRests, &QTimer::timeout, this, &Session::endTyping);
}

Session::~Session()
{
    endTyping();
    if (m_backup.joinable())
        m_backup.join();
    if (m_elsewhere.joinable())
        m_elsewhere.join();
}

/// On a thread of its own, beside the commits. `always`: also where the last one is young.
void Session::backUp(bool always)
{
    if (isReadOnly() || m_isBackingUp)
        return;
    if (m_backup.joinable())
        m_backup.join();
    m_isBackingUp = true;
    m_backup = std::thread{[this, always, open = m_open] {
        std::optional<Fault> fault;
        if (always) {
            if (const auto made = open->backUp(); !made)
                fault = made.error();
        } else if (const auto made = open->backUpIfDue(); !made)
            fault = made.error();
        m_isBackingUp = false;
        if (fault)
            QMetaObject::invokeMethod(this, [this, why = *fault] { Q_EMIT backupFailed(why); }, Qt::QueuedConnection);
    }};
}

Snapshot Session::snapshot() const { return {m_edition, m_open->fonts(), std::make_shared<GuardedPictures>(m_pictures)}; }

Result<Done> Session::apply(Edition after, StepLabel label, std::vector<NewPhoto> photos)
{
    if (isReadOnly())
        return Fault{FaultCode::EditionReadOnly, {path().string()}};
    if (after == m_edition)
        return Done{};
    endTyping();
    for (const NewPhoto& photo : photos)
        m_pictures->add(photo);
    const std::int64_t time = now();
    addStep(after, label, time);
    m_queue.add(m_revision, [after, label, time, kept = std::move(photos)](OpenEdition& open) {
        return open.commit(after, label, time, kept);
    });
    change(std::move(after));
    return Done{};
}

Result<Done> Session::record(const StepLabel& label)
{
    if (isReadOnly())
        return Fault{FaultCode::EditionReadOnly, {path().string()}};
    endTyping();
    const std::int64_t time = now();
    addStep(m_edition, label, time);
    m_queue.add(m_revision, [after = m_edition, label, time](OpenEdition& open) { return open.commit(after, label, time, {}); });
    change(Edition{m_edition});
    return Done{};
}

void Session::addStep(const Edition& after, StepLabel label, std::int64_t time)
{
    if (m_done < m_steps.size())
        ++m_branch;
    m_steps.resize(m_done);
    m_editions.resize(m_done + 1);
    m_asked.resize(m_done + 1);
    m_steps.push_back({m_steps.empty() ? 1 : m_steps.back().number + 1, time, std::move(label), true});
    m_editions.emplace_back(after);
    m_asked.push_back(true);
    ++m_done;
    ++m_revision;
}

Result<Done> Session::type(Edition after, StepLabel label, const std::string& place)
{
    if (isReadOnly())
        return Fault{FaultCode::EditionReadOnly, {path().string()}};
    if (after == m_edition)
        return Done{};
    const std::int64_t time = now();
    if (m_typing && (m_typing->place != place || time - m_typing->began >= longestTyping))
        endTyping();
    if (m_typing) {
        m_editions[m_done] = after;
        ++m_revision;
    } else {
        m_typing = Typing{place, time};
        addStep(after, std::move(label), time);
    }
    m_typingRests.start();
    change(std::move(after));
    return Done{};
}

void Session::endTyping()
{
    if (!m_typing)
        return;
    m_typingRests.stop();
    m_typing.reset();
    const Step& step = m_steps[m_done - 1];
    m_queue.add(m_revision, [after = m_edition, label = step.label, time = step.time](OpenEdition& open) { return open.commit(after, label, time, {}); });
}

bool Session::canUndo() const { return !isReadOnly() && m_done > 0 && m_editions[m_done - 1]; }
bool Session::canRedo() const { return !isReadOnly() && m_done < m_steps.size() && m_editions[m_done + 1]; }
const StepLabel* Session::undoLabel() const { return m_done > 0 ? &m_steps[m_done - 1].label : nullptr; }
const StepLabel* Session::redoLabel() const { return m_done < m_steps.size() ? &m_steps[m_done].label : nullptr; }

bool Session::writeElsewhere(const std::filesystem::path& target, std::function<void(const Result<ElsewhereReport>&)> answer)
{
    if (m_isWritingElsewhere)
        return false;
    if (m_elsewhere.joinable())
        m_elsewhere.join();
    m_isWritingElsewhere = true;
    const StepLabel label = m_done > 0 ? m_steps[m_done - 1].label : StepLabel{};
    m_elsewhere = std::thread{[this, open = m_open, unsaved = Unsaved{m_edition, label, now(), m_pictures->all()}, target, answer] {
        const auto report = desk::writeElsewhere(*open, unsaved, target);
        QMetaObject::invokeMethod(this, [this, report, answer] {
            m_isWritingElsewhere = false;
            answer(report);
        }, Qt::QueuedConnection);
    }};
    return true;
}

void Session::undo()
{
    if (!canUndo())
        return;
    endTyping();
    m_steps[--m_done].done = false;
    ++m_revision;
    m_queue.add(m_revision, [](OpenEdition& open) { return open.undo(); });
    change(*m_editions[m_done]);
    rememberAround(m_done);
}

void Session::redo()
{
    if (!canRedo())
        return;
    m_steps[m_done++].done = true;
    ++m_revision;
    m_queue.add(m_revision, [](OpenEdition& open) { return open.redo(); });
    change(*m_editions[m_done]);
    rememberAround(m_done);
}

std::vector<Step> Session::history() const { return m_steps; }

/// Brings the editions next to `step` to hand, so that undoing never waits for the disk.
void Session::rememberAround(std::size_t step)
{
    const std::size_t from = step > stepsAtHand ? step - stepsAtHand : 0;
    const std::size_t to = std::min(step + stepsAtHand, m_steps.size());
    for (std::size_t index = from; index <= to; ++index) {
        if (m_editions[index] || m_asked[index])
            continue;
        m_asked[index] = true;
        const std::int64_t number = index == 0 ? 0 : m_steps[index - 1].number;
        m_queue.ask([this, index, number, branch = m_branch](OpenEdition& open) {
            if (auto edition = open.editionAfter(number))
                QMetaObject::invokeMethod(this, [this, index, branch, edition = std::move(*edition)] {
                    takeRemembered(index, branch, edition);
                }, Qt::QueuedConnection);
        });
    }
}

void Session::takeRemembered(std::size_t index, std::uint64_t branch, Edition edition)
{
    const bool isGone = index >= m_editions.size() || (branch != m_branch && index > m_done);
    if (isGone || m_editions[index])
        return;
    m_editions[index] = std::move(edition);
    Q_EMIT historyChanged();
}

void Session::change(Edition after)
{
    const Edition before = std::exchange(m_edition, std::move(after));
    m_shapes.clear();
    if (m_saveState == SaveState::Saved)
        m_saveState = SaveState::Saving;
    makePages(before);
    Q_EMIT editionChanged();
    Q_EMIT historyChanged();
    Q_EMIT saveStateChanged();
}

void Session::makePages(const Edition& before)
{
    std::erase_if(m_pages, [&](const auto& entry) { return findPage(m_edition, entry.first) == nullptr; });
    bool isShownMade = true;
    for (const PageId id : touchedPages(before, m_edition)) {
        MadePage& made = m_pages[id];
        made.touched = m_revision;
        if (!m_makesPages || id != m_shown || textToCompose(before, m_edition, id) > mostTextAtOnce) {
            isShownMade = isShownMade && id != m_shown;
            continue;
        }
        made.page = m_open->makeUp().page(m_edition, id);
        made.made = m_revision;
    }
    if (m_typing && isShownMade)
        QTimer::singleShot(restForOthers, this, [this, typed = m_revision] {
            if (typed == m_revision)
                askForPages();
        });
    else
        askForPages();
}

void Session::beginMakingPages()
{
    m_makesPages = true;
    askForPages();
}

void Session::askForPages()
{
    if (!m_makesPages)
        return;
    PageMaker::Request request{m_revision, m_edition, {}, m_shown};
    for (const auto& page : m_edition.pages)
        request.pages.push_back(isStale(page->id) ? nullptr : m_pages[page->id].page);
    m_maker.make(std::move(request));
}

void Session::takePage(std::uint64_t revision, const PagePointer& page)
{
    const auto found = m_pages.find(page->page);
    if (found == m_pages.end() || found->second.made >= revision)
        return;
    // A page that shows an older edition is still nearer to the truth than the one before it.
    found->second.made = revision;
    if (!found->second.page || *found->second.page != *page)
        found->second.page = page;
    Q_EMIT pageMade(page->page);
}

void Session::setShownPage(PageId page)
{
    if (page == m_shown)
        return;
    m_shown = page;
    MadePage* made = m_pages.contains(page) ? &m_pages[page] : nullptr;
    if (!m_makesPages || !made || !isStale(page))
        return;
    made->page = m_open->makeUp().page(m_edition, page);
    made->made = m_revision;
    Q_EMIT pageMade(page);
}

PagePointer Session::page(PageId page) const
{
    const auto found = m_pages.find(page);
    return found != m_pages.end() ? found->second.page : nullptr;
}

bool Session::isStale(PageId page) const
{
    const auto found = m_pages.find(page);
    return found == m_pages.end() || found->second.made < found->second.touched;
}

Pages Session::pages() const
{
    Pages pages;
    for (const auto& one : m_edition.pages)
        pages.push_back(page(one->id));
    return pages;
}

Result<Edition> Session::withHeldLines(Edition candidate, StoryId story, std::size_t first, std::size_t last)
{
    const Shared<Story>* found = candidate.stories.find(story);
    if (!found)
        return Fault{FaultCode::NoSuchStory, {std::to_string(story.n)}};
    if (banxin::partsOf(candidate, story).empty())
        return candidate;
    const makeup::StorySetting setting = m_open->makeUp().setting(candidate, story);
    const Shared<Story> before = *found;
    for (std::size_t i = first; i < before->body.size() && i <= last; ++i) {
        std::vector<HeldLine> lines = makeup::linesToHold(setting, i);
        if (lines == before->body[i]->held)
            continue;
        auto held = edit::holdLines(std::move(candidate), story, i, std::move(lines));
        if (!held)
            return held.error();
        candidate = std::move(*held);
    }
    return candidate;
}

PagePointer Session::preview(const Edition& candidate, PageId page)
{
    return m_open->makeUp().page(candidate, page);
}

Block Session::blockAt(PageId id, StoryId story, int column, int row)
{
    const Page& page = *findPage(m_edition, id);
    const int columns = propose::columnsAt(page, **m_edition.stories.find(story), column, row);
    const auto key = std::tuple{id, story, columns};
    if (!m_shapes.contains(key))
        m_shapes.emplace(key, propose::shapedBlock(m_edition, page, story, columns, m_open->makeUp()));
    Block block = m_shapes.at(key);
    GridPlace& place = std::get<GridPlace>(block.place);
    place.column = std::clamp(column, 0, page.grid.columns - columns);
    place.row = std::clamp(row, 0, page.grid.rows - 1);
    place.rows = std::min(place.rows, page.grid.rows - place.row);
    return block;
}

std::optional<Block> Session::blockInFreeRoom(PageId page, StoryId story)
{
    return propose::blockInFreeRoom(m_edition, *findPage(m_edition, page), story, m_open->makeUp());
}

display::Fit Session::capacityOf(PageId page, const Block& block)
{
    return makeup::capacityOf(m_open->makeUp(), m_edition, *findPage(m_edition, page), block);
}

std::vector<Leg> Session::legsOf(PageId page, const Block& block) const
{
    return makeup::roomOf(findPage(m_edition, page)->grid, block).legs;
}

int Session::rowsNeeded(PageId page, const Block& block)
{
    return m_open->makeUp().rowsNeeded(m_edition, *findPage(m_edition, page), block);
}

void Session::takeAnswer(const CommitQueue::Answer& answer)
{
    m_isShortOfRoom = answer.isShortOfRoom;
    if (!answer.done) {
        m_saveState = SaveState::Failed;
        m_saveFault = answer.done.error();
        Q_EMIT saveStateChanged();
        return;
    }
    m_savedRevision = answer.revision;
    m_savedAt = now();
    m_saveFault.reset();
    m_saveState = m_savedRevision == m_revision ? SaveState::Saved : SaveState::Saving;
    if (m_saveState == SaveState::Saved)
        m_pictures->forgetAll();
    Q_EMIT saveStateChanged();
}

}
