#include "store/edition_file.h"

#include "store/holder.h"
#include "store/reserve.h"
#include "store/transaction.h"

namespace banxin::store {

namespace {

Result<Done> apply(LooseEdition& edition, const ChangeRecord& change)
{
    return change.body ? edition.put(change.key, *change.body) : edition.remove(change.key);
}

Fault damagedStep(const Database& database, std::int64_t number)
{
    return database.damaged("step " + std::to_string(number) + " does not lead from one edition to the next");
}

}

Result<Edition> EditionFile::undo()
{
    const std::lock_guard lock{m_mutex};
    if (m_content->row.done == 0)
        return Fault{FaultCode::NothingToUndo};
    if (const Result<Done> moved = move(m_content->row.done, true); !moved)
        return moved.error();
    return m_content->edition;
}

Result<Edition> EditionFile::redo()
{
    const std::lock_guard lock{m_mutex};
    if (m_content->row.done == m_content->row.steps)
        return Fault{FaultCode::NothingToRedo};
    if (const Result<Done> moved = move(m_content->row.done + 1, false); !moved)
        return moved.error();
    return m_content->edition;
}

/// Exchanges the rows that the step changed with those that it keeps, so that it can be walked both ways.
Result<Done> EditionFile::move(std::int64_t number, bool backwards)
{
    Edition moved;
    const Result<Done> written = transact([&](Transaction& transaction) -> Result<Done> {
        Database& database = transaction.database();
        const Result<FullStep> full = readStep(database, number, transaction.row().done, Bodies::Read);
        if (!full)
            return full.error();
        LooseEdition edition{m_content->edition};
        for (const ChangeRecord& change : full->changes) {
            const Result<ChangeRecord> row = transaction.write(change.key, change.body);
            if (!row)
                return row.error();
            if (row->before != (backwards ? change.after : change.before))
                return damagedStep(database, number);
            if (const Result<Done> kept = writeBody(database, number, change.key, row->body); !kept)
                return kept;
            if (!apply(edition, change))
                return damagedStep(database, number);
        }
        Result<Edition> whole = edition.assembled();
        if (!whole || transaction.row().root != (backwards ? full->step.before : full->step.after))
            return damagedStep(database, number);
        moved = std::move(*whole);
        transaction.moveTo(backwards ? number - 1 : number);
        return Done{};
    });
    if (written)
        m_content->edition = std::move(moved);
    return written;
}

Result<std::vector<Step>> EditionFile::history() const
{
    const std::lock_guard lock{m_mutex};
    if (!m_database)
        return closed();
    std::vector<Step> steps;
    const EditionRow& row = m_content->row;
    for (std::int64_t number = 1; number <= row.steps; ++number) {
        const Result<FullStep> full = readStep(*m_database, number, row.done, Bodies::Leave);
        if (!full)
            return full.error();
        const Result<StepLabel> label = codec::decodeLabel(full->step.label);
        if (!label)
            return damagedStep(*m_database, number);
        steps.push_back({number, full->step.time, *label, number <= row.done});
    }
    return steps;
}

Result<Edition> EditionFile::editionAfter(std::int64_t step) const
{
    const std::lock_guard lock{m_mutex};
    if (!m_database)
        return closed();
    const EditionRow& row = m_content->row;
    if (step < 0 || step > row.steps)
        return Fault{FaultCode::ValueInvalid, {"step", std::to_string(step), "there is no such step"}};

    LooseEdition edition{m_content->edition};
    Digest root = row.root;
    std::int64_t at = row.done;
    while (at != step) {
        const bool backwards = step < at;
        const std::int64_t number = backwards ? at : at + 1;
        const Result<FullStep> full = readStep(*m_database, number, row.done, Bodies::Read);
        if (!full)
            return full.error();
        if (root != (backwards ? full->step.after : full->step.before))
            return damagedStep(*m_database, number);
        for (const ChangeRecord& change : full->changes) {
            if (!apply(edition, change))
                return damagedStep(*m_database, number);
        }
        root = backwards ? full->step.before : full->step.after;
        at += backwards ? -1 : 1;
    }
    Result<Edition> whole = edition.assembled();
    return whole ? std::move(whole) : damagedStep(*m_database, step);
}

}
