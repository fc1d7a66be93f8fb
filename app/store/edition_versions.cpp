#include "store/edition_file.h"

#include "base/utf.h"

#include "store/holder.h"
#include "store/reserve.h"
#include "store/transaction.h"

namespace banxin::store {

namespace {

/// The body of what is to be kept, and its place among the rows.
Result<VersionRecord> recordOf(const Edition& edition, PageId id)
{
    const Page* page = findPage(edition, id);
    if (!page)
        return Fault{FaultCode::NoSuchPage, {std::to_string(id.n)}};
    return VersionRecord{0, 0, {}, {RowKind::Page, std::to_string(id.n)}, codec::encode(*page)};
}

Result<VersionRecord> recordOf(const Edition& edition, StoryId id)
{
    const Shared<Story>* story = edition.stories.find(id);
    if (!story)
        return Fault{FaultCode::NoSuchStory, {std::to_string(id.n)}};
    return VersionRecord{0, 0, {}, {RowKind::Story, std::to_string(id.n)}, codec::encode(**story)};
}

template <class Value>
Result<Version> versionOf(const VersionRecord& record, Result<Value> content)
{
    if (!content)
        return content.error();
    return Version{record.number, record.time, record.name, std::move(*content)};
}

}

Result<Done> EditionFile::keepVersion(const std::string& name, const std::variant<PageId, StoryId>& what, std::int64_t time)
{
    const std::lock_guard lock{m_mutex};
    if (const Result<Done> ready = makeReady(); !ready)
        return ready;
    if (firstIllFormedUtf8(name) || name.empty())
        return Fault{FaultCode::ValueInvalid, {"version", name, ""}};
    Result<VersionRecord> record = std::visit([&](auto id) { return recordOf(m_content->edition, id); }, what);
    if (!record)
        return record.error();
    record->number = m_content->row.versions + 1;
    record->time = time;
    record->name = name;
    return transact([&](Transaction& transaction) { return transaction.addVersion(*record); });
}

Result<std::vector<Version>> EditionFile::versions() const
{
    const std::lock_guard lock{m_mutex};
    if (!m_database)
        return closed();
    const Result<std::vector<VersionRecord>> records = readVersions(*m_database, m_content->row.versions);
    if (!records)
        return records.error();
    std::vector<Version> versions;
    for (const VersionRecord& record : *records) {
        Result<Version> version = record.key.kind == RowKind::Page ? versionOf(record, codec::decodePage(record.body))
                                                                   : versionOf(record, codec::decodeStory(record.body));
        if (!version)
            return m_database->damaged("version " + std::to_string(record.number));
        versions.push_back(std::move(*version));
    }
    return versions;
}

}
