// Works on an edition file and says what it was promised: `ACK n` when step n is called saved. The tests kill it, or
// make its system calls fail, and compare the file with the promises.

#include "store/edition_file.h"

#include "store/steps.h"

#include <cstdio>
#include <cstdlib>

using namespace banxin;
using store::EditionFile;

namespace {

void say(const char* word, std::int64_t n)
{
    std::printf("%s %lld\n", word, static_cast<long long>(n));
    std::fflush(stdout);
}

/// A failed step is tried once more, as an editor would.
bool commit(EditionFile& file, const Edition& edition, std::int64_t n)
{
    const std::string bytes(n % 7 == 0 ? 40'000 : 0, static_cast<char>('a' + n % 26));
    const std::vector<store::NewPhoto> photos{{sha256(bytes), bytes}};
    for (int attempt = 0; attempt < 2; ++attempt) {
        if (file.commit(edition, {StepCode::EditText, {std::to_string(n)}}, n, bytes.empty() ? std::span<const store::NewPhoto>{} : photos))
            return true;
        say("FAULT", n);
    }
    return false;
}

}

/// worker FILE EDITS
int main(int argumentCount, char** arguments)
{
    if (argumentCount != 3)
        return 2;
    const std::filesystem::path path = arguments[1];
    if (!std::filesystem::exists(path)) {
        if (!EditionFile::create(path, steps::first()))
            return 3;
        say("ACK", 0);
    }
    const auto file = EditionFile::open(path);
    if (!file)
        return 3;
    while ((*file)->redo()) {
        // Killed between an undo and its redo.
    }
    say("OPEN", (*file)->edition().head.issue);
    const std::int64_t start = (*file)->history() ? static_cast<std::int64_t>((*file)->history()->size()) : 0;
    const std::int64_t edits = std::atoll(arguments[2]);
    for (std::int64_t n = start + 1; n <= start + edits; ++n) {
        const Edition before = (*file)->edition();
        if (!commit(**file, steps::next(before, n), n))
            return 3;
        say("ACK", n);
        if (n % 5 == 0 && (!(*file)->undo() || !(*file)->redo()))
            return 3;
        if (n % 4 == 0 && !(*file)->tidy())
            return 3;
    }
    if (!(*file)->backup(path.string() + ".bak"))
        return 3;
    say("BACKUP", start + edits);
    return 0;
}
