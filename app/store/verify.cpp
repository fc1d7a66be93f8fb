#include "store/edition_file.h"

#include "store/holder.h"
#include "store/reserve.h"
#include "store/opening.h"
#include "store/version_table.h"

namespace banxin::store {

Result<Done> EditionFile::verify() const
{
    const std::lock_guard lock{m_mutex};
    if (!m_database)
        return closed();
    if (const Result<Done> sound = checkStructure(*m_database, StructureCheck::Full); !sound)
        return sound;
    const Result<Content> content = readContent(*m_database);
    if (!content)
        return content.error();
    if (!(content->row == m_content->row) || !(content->edition == m_content->edition))
        return m_database->damaged("it is not what was read when it was opened");
    if (const Result<Done> sound = verifyHistory(); !sound)
        return sound;
    if (const auto kept = readVersions(*m_database, content->row.versions); !kept)
        return kept.error();
    for (const auto& [id, picture] : content->pictures) {
        if (const Result<std::string> bytes = readPicture(*m_database, id, picture); !bytes)
            return bytes.error();
    }
    return Done{};
}

Result<Done> EditionFile::verifyHistory() const
{
    const EditionRow& row = m_content->row;
    const Result<std::int64_t> stepRows = m_database->number("SELECT count(*) FROM step");
    const Result<std::int64_t> strays = m_database->number(
        "SELECT count(*) FROM change WHERE step NOT IN (SELECT number FROM step)");
    if (!stepRows || !strays)
        return stepRows ? strays.error() : stepRows.error();
    if (*stepRows != row.steps || *strays != 0)
        return m_database->damaged("the history has steps too many or too few");

    std::optional<Digest> root;
    for (std::int64_t number = 1; number <= row.steps; ++number) {
        const Result<FullStep> full = readStep(*m_database, number, row.done, Bodies::Read);
        if (!full)
            return full.error();
        const bool follows = !root || *root == full->step.before;
        root = full->step.after;
        if (!follows || (number == row.done && *root != row.root))
            return m_database->damaged("step " + std::to_string(number) + " does not follow");
    }
    return Done{};
}

}
