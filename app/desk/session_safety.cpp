// What a session asks its file beside the steps.

#include "desk/session.h"

namespace banxin::desk {

void Session::readEdition(std::size_t steps, std::function<void(const Result<Edition>&)> answer)
{
    if (steps >= m_editions.size()) {
        answer(Fault{FaultCode::ValueInvalid, {"step", std::to_string(steps), "there is no such step"}});
        return;
    }
    if (m_editions[steps]) {
        answer(*m_editions[steps]);
        return;
    }
    const std::int64_t number = steps == 0 ? 0 : m_steps[steps - 1].number;
    m_queue.ask([this, number, answer](OpenEdition& open) {
        const Result<Edition> edition = open.editionAfter(number);
        QMetaObject::invokeMethod(this, [edition, answer] { answer(edition); }, Qt::QueuedConnection);
    });
}

void Session::readVersions(std::function<void(const Result<std::vector<Version>>&)> answer)
{
    m_queue.ask([this, answer](OpenEdition& open) {
        const auto versions = open.versions();
        QMetaObject::invokeMethod(this, [versions, answer] { answer(versions); }, Qt::QueuedConnection);
    });
}

Result<Done> Session::keepVersion(const std::string& name, const std::variant<PageId, StoryId>& what)
{
    if (isReadOnly())
        return Fault{FaultCode::EditionReadOnly, {path().string()}};
    if (name.empty())
        return Fault{FaultCode::ValueInvalid, {"version", name, ""}};
    if (const PageId* page = std::get_if<PageId>(&what); page && !findPage(m_edition, *page))
        return Fault{FaultCode::NoSuchPage, {std::to_string(page->n)}};
    if (const StoryId* story = std::get_if<StoryId>(&what); story && !m_edition.stories.contains(*story))
        return Fault{FaultCode::NoSuchStory, {std::to_string(story->n)}};
    endTyping();
    // Of the revision that there is: what is shown stays as it is.
    m_queue.add(m_revision, [name, what](OpenEdition& open) { return open.keepVersion(name, what); });
    if (m_saveState == SaveState::Saved)
        m_saveState = SaveState::Saving;
    Q_EMIT saveStateChanged();
    return Done{};
}

}
