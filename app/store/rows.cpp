#include "store/rows.h"

#include "store/content_hash.h"

#include <charconv>
#include <set>

namespace banxin::store {

std::string_view wordOf(RowKind kind)
{
    switch (kind) {
    case RowKind::Part: return "part";
    case RowKind::Page: return "page";
    case RowKind::Story: return "story";
    case RowKind::Photo: return "photo";
    }
    return {};
}

std::optional<RowKind> rowKindOf(std::string_view word)
{
    for (const RowKind kind : rowKinds) {
        if (wordOf(kind) == word)
            return kind;
    }
    return std::nullopt;
}

std::int64_t numberOf(const RowKey& key)
{
    std::int64_t number = 0;
    std::from_chars(key.id.data(), key.id.data() + key.id.size(), number);
    return number;
}

Digest rowHash(const RowKey& key, std::string_view body)
{
    return hashOf({wordOf(key.kind), key.id, body});
}

namespace {

RowKey part(const char* name) { return {RowKind::Part, name}; }
RowKey keyOf(const Page& page) { return {RowKind::Page, std::to_string(page.id.n)}; }
RowKey keyOf(const Story& story) { return {RowKind::Story, std::to_string(story.id.n)}; }
RowKey keyOf(const PhotoId& photo) { return {RowKind::Photo, hex(photo)}; }

Fault invalid(const RowKey& key, const std::string& reason)
{
    return Fault{FaultCode::ValueInvalid, {std::string{wordOf(key.kind)} + ' ' + key.id, "", reason}};
}

Fault within(const RowKey& key, const Fault& fault)
{
    return Fault{FaultCode::ValueInvalid,
        {std::string{wordOf(key.kind)} + ' ' + key.id + ": " + fault.arguments[0], fault.arguments[1], fault.arguments[2]}};
}

codec::PageOrder orderOf(const Edition& edition)
{
    codec::PageOrder order{{}, edition.nextId};
    for (const auto& page : edition.pages)
        order.pages.push_back(page->id);
    return order;
}

/// Collects changed rows; the first value that would not come back ends it.
class Collector {
public:
    template <class Value, class Decode>
    void put(RowKey key, const Value& value, Decode decode)
    {
        if (m_fault)
            return;
        std::string body = codec::encode(value);
        const auto back = decode(body);
        if (!back)
            m_fault = within(key, back.error());
        else if (!(*back == value))
            m_fault = invalid(key, "text is not Unicode");
        else
            m_changes.push_back({std::move(key), std::move(body)});
    }
    void remove(RowKey key) { m_changes.push_back({std::move(key), std::nullopt}); }

    Result<std::vector<RowChange>> result()
    {
        if (m_fault)
            return *m_fault;
        return std::move(m_changes);
    }

private:
    std::vector<RowChange> m_changes;
    std::optional<Fault> m_fault;
};

void collectParts(Collector& changes, const Edition* before, const Edition& after)
{
    if (!before || !(before->head == after.head))
        changes.put(part("head"), after.head, codec::decodeHead);
    if (!before || !(before->press == after.press))
        changes.put(part("press"), after.press, codec::decodePress);
    if (!before || !(before->sheet == after.sheet))
        changes.put(part("sheet"), *after.sheet, codec::decodeSheet);
    if (!before || !(orderOf(*before) == orderOf(after)))
        changes.put(part("order"), orderOf(after), codec::decodeOrder);
}

void collectPages(Collector& changes, const Edition& before, const Edition& after)
{
    std::map<PageId, const Shared<Page>*> old;
    for (const auto& page : before.pages)
        old[page->id] = &page;
    for (const auto& page : after.pages) {
        const auto found = old.find(page->id);
        if (found == old.end() || !(*found->second == page))
            changes.put(keyOf(*page), *page, codec::decodePage);
        if (found != old.end())
            old.erase(found);
    }
    for (const auto& [id, page] : old)
        changes.remove(keyOf(**page));
}

void collectStories(Collector& changes, const Edition& before, const Edition& after)
{
    auto old = before.stories.begin();
    const auto oldEnd = before.stories.end();
    for (const auto& story : after.stories) {
        // Told by the handles alone, so that a keystroke among 20,000 stories does not visit each of them.
        if (old != oldEnd && old->identity() == story.identity()) {
            ++old;
            continue;
        }
        for (; old != oldEnd && (*old)->id < story->id; ++old)
            changes.remove(keyOf(**old));
        const bool known = old != oldEnd && (*old)->id == story->id;
        if (!known || !(*old == story))
            changes.put(keyOf(*story), *story, codec::decodeStory);
        if (known)
            ++old;
    }
    for (; old != oldEnd; ++old)
        changes.remove(keyOf(**old));
}

void collectPhotos(Collector& changes, const Edition& before, const Edition& after)
{
    for (const auto& [id, photo] : before.photos) {
        if (!after.photos.contains(id))
            changes.remove(keyOf(id));
    }
    for (const auto& [id, photo] : after.photos) {
        const auto old = before.photos.find(id);
        if (old == before.photos.end() || !(old->second == photo))
            changes.put(keyOf(id), photo, codec::decodePhoto);
    }
}

template <class Tag>
std::optional<Id<Tag>> idFromText(const std::string& text)
{
    Id<Tag> id;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id.n);
    if (error != std::errc{} || end != text.data() + text.size() || std::to_string(id.n) != text)
        return std::nullopt;
    return id;
}

}

Result<std::vector<RowChange>> difference(const Edition& before, const Edition& after)
{
    Collector changes;
    collectParts(changes, &before, after);
    collectPages(changes, before, after);
    collectStories(changes, before, after);
    collectPhotos(changes, before, after);
    return changes.result();
}

Result<std::vector<RowChange>> allRows(const Edition& edition)
{
    Collector changes;
    collectParts(changes, nullptr, edition);
    collectPages(changes, {}, edition);
    collectStories(changes, {}, edition);
    collectPhotos(changes, {}, edition);
    return changes.result();
}

LooseEdition::LooseEdition(const Edition& edition)
    : m_head{edition.head}, m_press{edition.press}, m_sheet{edition.sheet}, m_order{orderOf(edition)},
      m_stories{edition.stories}, m_photos{edition.photos}
{
    for (const auto& page : edition.pages)
        m_pages.emplace(page->id, page);
}

Result<Done> LooseEdition::put(const RowKey& key, std::string_view body)
{
    switch (key.kind) {
    case RowKind::Part: return putPart(key.id, body);
    case RowKind::Page: {
        Result<Page> page = codec::decodePage(body);
        if (!page)
            return within(key, page.error());
        if (idFromText<PageTag>(key.id) != page->id)
            return invalid(key, "another page's row");
        m_pages.insert_or_assign(page->id, Shared<Page>{std::move(*page)});
        return Done{};
    }
    case RowKind::Story: {
        Result<Story> story = codec::decodeStory(body);
        if (!story)
            return within(key, story.error());
        if (idFromText<StoryTag>(key.id) != story->id)
            return invalid(key, "another story's row");
        m_stories.put(std::move(*story));
        return Done{};
    }
    case RowKind::Photo: {
        const std::optional<PhotoId> id = digestFromHex(key.id);
        Result<PhotoRecord> photo = codec::decodePhoto(body);
        if (!id || !photo)
            return photo ? invalid(key, "not a SHA-256") : within(key, photo.error());
        m_photos.insert_or_assign(*id, std::move(*photo));
        return Done{};
    }
    }
    return invalid(key, "unknown kind");
}

Result<Done> LooseEdition::putPart(const std::string& name, std::string_view body)
{
    const auto keep = [&](auto decoded, auto& member) -> Result<Done> {
        if (!decoded)
            return within(part(name.c_str()), decoded.error());
        member.emplace(std::move(*decoded));
        return Done{};
    };
    if (name == "head")
        return keep(codec::decodeHead(body), m_head);
    if (name == "press")
        return keep(codec::decodePress(body), m_press);
    if (name == "sheet")
        return keep(codec::decodeSheet(body), m_sheet);
    if (name == "order")
        return keep(codec::decodeOrder(body), m_order);
    return invalid(part(name.c_str()), "unknown part");
}

Result<Done> LooseEdition::remove(const RowKey& key)
{
    switch (key.kind) {
    case RowKind::Part: return invalid(key, "a part cannot go");
    case RowKind::Page:
        if (const auto id = idFromText<PageTag>(key.id))
            m_pages.erase(*id);
        return Done{};
    case RowKind::Story:
        if (const auto id = idFromText<StoryTag>(key.id))
            m_stories.remove(*id);
        return Done{};
    case RowKind::Photo:
        if (const auto id = digestFromHex(key.id))
            m_photos.erase(*id);
        return Done{};
    }
    return Done{};
}

Result<Edition> LooseEdition::assembled() const
{
    if (!m_head || !m_press || !m_sheet || !m_order)
        return Fault{FaultCode::ValueInvalid, {"part", "", "one of head, press, sheet and order is missing"}};
    Edition edition{*m_head, *m_press, *m_sheet, {}, m_stories, m_photos, m_order->nextId};
    std::set<PageId> seen;
    for (const PageId id : m_order->pages) {
        const auto page = m_pages.find(id);
        if (page == m_pages.end() || !seen.insert(id).second)
            return invalid(part("order"), "page " + std::to_string(id.n) + " is missing or named twice");
        edition.pages.push_back(page->second);
    }
    if (seen.size() != m_pages.size())
        return invalid(part("order"), "a page is not named");
    return edition;
}

}
