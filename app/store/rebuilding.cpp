#include "store/rebuilding.h"

#include "store/row_table.h"

#include <algorithm>
#include <set>

namespace banxin::store {

namespace {

namespace fs = std::filesystem;

LossKind lossKindOf(RowKind kind)
{
    switch (kind) {
    case RowKind::Part: return LossKind::Part;
    case RowKind::Page: return LossKind::Page;
    case RowKind::Story: return LossKind::Story;
    case RowKind::Photo: return LossKind::Photo;
    }
    return LossKind::Part;
}

/// What people call the row: a page's code, a story's slug, a photo's file.
std::string nameIn(const RowKey& key, std::string_view body)
{
    switch (key.kind) {
    case RowKind::Part: break;
    case RowKind::Page:
        if (const Result<Page> page = codec::decodePage(body))
            return page->code;
        break;
    case RowKind::Story:
        if (const Result<Story> story = codec::decodeStory(body))
            return story->slug;
        break;
    case RowKind::Photo:
        if (const Result<PhotoRecord> photo = codec::decodePhoto(body))
            return photo->fileName;
        break;
    }
    return {};
}

const char* const partNames[] = {"head", "order", "press", "sheet"};

std::string defaultPart(const std::string& name)
{
    if (name == "head")
        return codec::encode(EditionHead{});
    if (name == "press")
        return codec::encode(PressSettings{});
    return name == "sheet" ? codec::encode(StyleSheet{}) : codec::encode(codec::PageOrder{});
}

}

Rebuilding::Rebuilding(const fs::path& file, const fs::path& backups, std::optional<LastSaved> saved)
    : m_salvage{salvageFrom(file)}
{
    if (m_salvage.row && isOlderThan(*m_salvage.row, saved))
        m_saved = saved;
    findBackup(backups);
    collect();
}

void Rebuilding::close()
{
    m_salvage.database.reset();
    m_salvage.copy.reset();
    m_copy.reset();
}

void Rebuilding::findBackup(const fs::path& backups)
{
    m_backup = soundBackup(backups, m_salvage.row ? std::optional{m_salvage.row->identity} : std::nullopt);
    if (!m_backup)
        return;
    Result<OpenedDatabase> opened = openChecked(m_backup->file, Purpose::Read);
    if (!opened) {
        m_backup.reset();
        return;
    }
    m_copy = std::move(*opened);
    for (const RowKind kind : rowKinds)
        eachSoundRow(*m_copy->database, kind, Direction::Up,
            [&](const RowKey& key, std::string_view body) { m_copyBodies.emplace(key, std::string{body}); });
    if (!m_salvage.row)
        return;
    const EditionRow& row = m_copy->content.row;
    m_isAncestor = row.done == row.steps && row.writes <= m_salvage.row->writes && goesOnFrom(*m_salvage.database, row);
    m_isBackupNewer = row.writes > m_salvage.row->writes && goesOnFrom(*m_copy->database, *m_salvage.row);
}

/// Each row that the state may have; true: it is known that it must be there.
std::map<RowKey, bool> Rebuilding::keys() const
{
    std::map<RowKey, bool> keys;
    for (const auto& [key, body] : m_salvage.bodies)
        keys[key] = true;
    for (const auto& [key, body] : m_copyBodies) {
        if (!m_salvage.whole.contains(key.kind))
            keys[key] = true;
    }
    for (const auto& [key, hash] : m_salvage.expected)
        keys[key] = hash.has_value();
    return keys;
}

std::optional<Rebuilding::Found> Rebuilding::find(const RowKey& key)
{
    const auto expected = m_salvage.expected.find(key);
    const bool isKnown = expected != m_salvage.expected.end();
    const auto fits = [&](const std::string& body) { return isKnown && rowHash(key, body) == expected->second; };
    const auto here = m_salvage.bodies.find(key);
    const auto there = m_copyBodies.find(key);
    const bool isHere = here != m_salvage.bodies.end();
    const bool isThere = there != m_copyBodies.end();
    if (isHere && (!isKnown || fits(here->second)))
        return Found{here->second, true};
    if (isThere && (fits(there->second) || (!isKnown && m_isAncestor && m_salvage.knowsAllChanges)))
        return Found{there->second, true};
    if (isHere)
        return Found{here->second, false};
    if (isThere)
        return Found{there->second, false};
    std::optional<std::string> earlier = m_salvage.database ? earlierBody(*m_salvage.database, key) : std::nullopt;
    return earlier ? std::optional{Found{std::move(*earlier), false}} : std::nullopt;
}

void Rebuilding::lose(const RowKey& key, LossFate fate)
{
    const auto body = m_bodies.find(key);
    m_losses.push_back({lossKindOf(key.kind), fate, key.id, body == m_bodies.end() ? std::string{} : nameIn(key, body->second)});
}

Digest Rebuilding::root() const
{
    Root sum;
    for (const auto& [key, body] : m_bodies)
        sum.add(rowHash(key, body));
    return sum.digest();
}

void Rebuilding::collect()
{
    if (m_isBackupNewer) {
        // The file is whole or not, but of an earlier day: its newest backup is the last good state.
        m_bodies = m_copyBodies;
        return;
    }
    for (const auto& [key, mustBe] : keys()) {
        std::optional<Found> found = mustBe ? find(key) : std::nullopt;
        if (found)
            m_bodies.emplace(key, found->body);
        if (mustBe && (!found || !found->isExact))
            lose(key, found ? LossFate::Older : LossFate::Gone);
    }
    // The sum over all rows has the last word.
    m_isExact = m_salvage.row && root() == m_salvage.row->root;
    if (m_isExact) {
        m_losses.clear();
    } else {
        supplyParts();
        orderPages();
        dropDanglingBlocks();
    }
    checkPhotos();
}

void Rebuilding::supplyParts()
{
    for (const char* const name : partNames) {
        const RowKey key{RowKind::Part, name};
        if (m_bodies.contains(key))
            continue;
        m_bodies.emplace(key, defaultPart(name));
        const bool isTold = std::any_of(
            m_losses.begin(), m_losses.end(), [&](const Loss& loss) { return loss.kind == LossKind::Part && loss.id == name; });
        if (!isTold)
            lose(key, LossFate::Gone);
    }
}

/// The order names each page that is there once, and ids are never given twice.
void Rebuilding::orderPages()
{
    const RowKey key{RowKind::Part, "order"};
    codec::PageOrder order = codec::decodeOrder(m_bodies[key]).has_value() ? *codec::decodeOrder(m_bodies[key]) : codec::PageOrder{};
    std::set<std::uint32_t> pages;
    for (const auto& [row, body] : m_bodies) {
        if (row.kind == RowKind::Page || row.kind == RowKind::Story)
            order.nextId = std::max(order.nextId, static_cast<std::uint32_t>(numberOf(row)) + 1);
        if (row.kind != RowKind::Page)
            continue;
        pages.insert(static_cast<std::uint32_t>(numberOf(row)));
        if (const Result<Page> page = codec::decodePage(body)) {
            for (const Block& block : page->blocks)
                order.nextId = std::max(order.nextId, block.id.n + 1);
        }
    }
    std::erase_if(order.pages, [&](PageId page) {
        const bool isThere = pages.erase(page.n) > 0;
        const RowKey row{RowKind::Page, std::to_string(page.n)};
        const bool isTold = std::any_of(m_losses.begin(), m_losses.end(),
            [&](const Loss& loss) { return loss.kind == LossKind::Page && loss.id == row.id; });
        if (!isThere && !isTold)
            lose(row, LossFate::Gone);
        return !isThere;
    });
    for (const std::uint32_t page : pages)
        order.pages.push_back(PageId{page});
    m_bodies[key] = codec::encode(order);
}

/// A block cannot show a story that is gone.
void Rebuilding::dropDanglingBlocks()
{
    for (auto& [key, body] : m_bodies) {
        Result<Page> page = key.kind == RowKind::Page ? codec::decodePage(body) : Result<Page>{Fault{FaultCode::Internal}};
        if (!page)
            continue;
        std::set<std::string> gone;
        std::erase_if(page->blocks, [&](const Block& block) {
            const ArticleBlock* article = articleOf(block);
            const std::string story = article ? std::to_string(article->story.n) : std::string{};
            const bool isGone = article && !m_bodies.contains({RowKind::Story, story});
            if (isGone)
                gone.insert(story);
            return isGone;
        });
        for (const std::string& story : gone) {
            const bool isTold = std::any_of(m_losses.begin(), m_losses.end(),
                [&](const Loss& loss) { return loss.kind == LossKind::Story && loss.id == story; });
            if (!isTold)
                lose({RowKind::Story, story}, LossFate::Gone);
        }
        if (!gone.empty())
            body = codec::encode(*page);
    }
}

Result<std::string> Rebuilding::picture(const PhotoId& photo)
{
    const auto here = m_salvage.pictures.find(photo);
    if (m_salvage.database && here != m_salvage.pictures.end()) {
        if (Result<std::string> bytes = readPicture(*m_salvage.database, photo, here->second))
            return bytes;
    }
    if (m_copy) {
        const auto there = m_copy->content.pictures.find(photo);
        if (there != m_copy->content.pictures.end())
            return readPicture(*m_copy->database, photo, there->second);
    }
    return Fault{FaultCode::NoSuchPhoto, {hex(photo)}};
}

/// A photo whose bytes are gone goes from the record; the story keeps its caption and asks for the photo again.
void Rebuilding::checkPhotos()
{
    std::vector<RowKey> gone;
    for (const auto& [key, body] : m_bodies) {
        const std::optional<PhotoId> id = key.kind == RowKind::Photo ? digestFromHex(key.id) : std::nullopt;
        if (id && !picture(*id))
            gone.push_back(key);
    }
    for (const RowKey& key : gone) {
        lose(key, LossFate::Gone);
        m_bodies.erase(key);
        m_isExact = false;
    }
}

Result<LastGoodState> Rebuilding::state()
{
    if (m_salvage.fault)
        return *m_salvage.fault;   // a disk that is full for a moment is no reason to settle for less
    LooseEdition loose;
    bool hasContent = false;
    for (const auto& [key, body] : m_bodies) {
        hasContent = hasContent || key.kind == RowKind::Page || key.kind == RowKind::Story;
        if (const Result<Done> put = loose.put(key, body); !put)
            return Fault{FaultCode::EditionUnrecoverable, {m_salvage.database ? m_salvage.database->name() : "", put.error().arguments[0]}};
    }
    Result<Edition> edition = loose.assembled();
    if (!edition || (!hasContent && !m_isExact && !m_isBackupNewer))
        return Fault{FaultCode::EditionUnrecoverable, {m_salvage.database ? m_salvage.database->name() : "", "no page or story of it can be read"}};

    LastGoodState state{std::move(*edition), m_losses, m_backup, 0, {}};
    const std::int64_t inBackup = m_backup ? m_backup->edits : 0;
    if (m_salvage.row)
        state.made = std::max(m_salvage.row->edits, inBackup);
    state.edits = m_isExact ? m_salvage.row->edits : inBackup;
    if (m_saved && !(m_isBackupNewer && m_copy->content.row.writes >= m_saved->writes)) {
        state.made = std::max(*state.made, m_saved->edits);
        // Where it was no edit but an undo that is gone, it is the last edit that is not as it was.
        state.losses.push_back({LossKind::Edits, LossFate::Older, std::to_string(std::min(state.edits + 1, m_saved->edits)), {}});
    }
    // What stands behind an unreadable step may itself be gone, and nothing else would tell.
    if ((!m_isExact && state.losses.empty()) || (m_salvage.hasBrokenWal && !m_salvage.copy))
        state.losses.push_back({LossKind::Edits, LossFate::Older, std::to_string(state.edits + 1), {}});
    const bool keepsHistory = m_isBackupNewer || (m_isExact && m_salvage.steps);
    if (!keepsHistory && (!m_salvage.row || m_salvage.row->steps > 0))
        state.losses.push_back({LossKind::History, m_backup ? LossFate::Older : LossFate::Gone, {}, {}});
    const bool keepsVersions = m_isBackupNewer || m_salvage.versions;
    if (!keepsVersions && m_salvage.row && m_salvage.row->versions > 0)
        state.losses.push_back({LossKind::Versions, m_backup ? LossFate::Older : LossFate::Gone, {}, {}});
    return state;
}

}
