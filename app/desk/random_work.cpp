#include "desk/random_work.h"

#include "desk/random_edit.h"

#include <algorithm>

namespace banxin::desk {

namespace {

/// Some steps back and forth again, as an editor does who compares.
Result<Done> walk(OpenEdition& open, int steps)
{
    int back = 0;
    for (; back < steps; ++back) {
        const Result<Done> undone = open.undo();
        if (!undone && undone.error().code == FaultCode::NothingToUndo)
            break;
        if (!undone)
            return undone;
    }
    for (; back > 0; --back) {
        if (const Result<Done> redone = open.redo(); !redone)
            return redone;
    }
    return Done{};
}

}

Result<std::int64_t> RandomWork::edit()
{
    const std::int64_t number = m_open.edits() + 1;
    // Each edit has dice of its own, so that work that was broken off goes on as if it had not been.
    Dice dice{m_seed ^ static_cast<std::uint64_t>(number) * 0x9E3779B97F4A7C15ull};
    if (dice.upTo(9) == 0) {
        if (const Result<Done> walked = walk(m_open, dice.from(1, 4)); !walked)
            return walked.error();
    }
    std::optional<RandomEdit> edit;
    for (int tries = 0; !edit && tries < 20; ++tries)
        edit = randomEdit(m_open.edition(), dice);
    if (!edit)
        edit = typeSomething(m_open.edition(), dice);
    if (const Result<Done> done = m_open.commit(std::move(edit->after), edit->label, edit->photos); !done)
        return done.error();
    return number;
}

}
