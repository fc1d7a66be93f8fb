#include "store/transaction.h"

#include "store/row_table.h"

namespace banxin::store {

Result<ChangeRecord> Transaction::write(const RowKey& key, const std::optional<std::string>& body)
{
    Result<std::optional<StoredRow>> old = readRow(m_database, key);
    if (!old)
        return old.error();
    ChangeRecord change{key, {}, {}, {}};
    Root root = Root::fromDigest(m_row.root);
    if (*old) {
        change.before = (*old)->hash;
        change.body = std::move((*old)->body);
        root.take(*change.before);
    }
    if (body) {
        change.after = rowHash(key, *body);
        root.add(*change.after);
    }
    if (const Result<Done> written = writeRow(m_database, key, body); !written)
        return written.error();
    m_row.root = root.digest();
    return change;
}

Result<Done> Transaction::addStep(const std::string& label, std::int64_t time, const std::vector<ChangeRecord>& changes)
{
    EditionRow& row = m_row;
    if (row.done < row.steps) {
        if (const Result<Done> deleted = deleteStepsAfter(m_database, row.done); !deleted)
            return deleted;
        row.lastStep = {};
        if (row.done > 0) {
            const Result<FullStep> last = readStep(m_database, row.done, row.done, Bodies::Leave);
            if (!last)
                return last.error();
            row.lastStep = last->step.hash;
        }
    }
    Root before = Root::fromDigest(row.root);
    for (const ChangeRecord& change : changes) {
        if (change.after)
            before.take(*change.after);
        if (change.before)
            before.add(*change.before);
    }
    StepRecord step{row.done + 1, time, label, before.digest(), row.root, {}};
    step.hash = stepHash(row.lastStep, step, changes);
    row.done = step.number;
    row.steps = step.number;
    row.lastStep = step.hash;
    ++row.edits;
    return writeStep(m_database, step, changes);
}

Result<Done> Transaction::addVersion(const VersionRecord& version)
{
    const Result<Digest> hash = writeVersion(m_database, m_row.lastVersion, version);
    if (!hash)
        return hash.error();
    m_row.versions = version.number;
    m_row.lastVersion = *hash;
    return Done{};
}

Result<Done> Transaction::finish()
{
    ++m_row.writes;
    return writeEditionRow(m_database, m_row);
}

}
