// Works on an edition file and says what it was promised: `ACK n` when step n is called saved. The tests kill it, or
// make its system calls fail, and compare the file with the promises.

#include "base/file.h"
#include "store/edition_file.h"
#include "store/recovery.h"

#include "store/steps.h"

#include <cstdio>
#include <cstdlib>

#include <fcntl.h>
#include <unistd.h>

using namespace banxin;
using store::EditionFile;

namespace {

/// Where the trace of a power cut is made, the promise stands in it too, as a write to a file of its own.
void trace(const std::string& line)
{
    static const char* const folder = std::getenv("BANXIN_TRACE") ? std::getenv("BANXIN_FAULT_FOLDER") : nullptr;
    static const int file = folder ? ::open((std::string{folder} + "/promises").c_str(), O_WRONLY | O_CREAT, 0600) : -1;
    if (file >= 0 && ::write(file, line.data(), line.size()) < 0)
        std::abort();
}

void say(const char* word, std::int64_t n)
{
    const std::string line = std::string{word} + ' ' + std::to_string(n) + '\n';
    trace(line);
    std::fputs(line.c_str(), stdout);
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

int work(const std::filesystem::path& path, std::int64_t edits)
{
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

/// What every export ends with.
int write(const std::filesystem::path& path, std::int64_t n)
{
    const std::string bytes(200'000, static_cast<char>('a' + n % 26));
    if (!writeFile(path, bytes, Existing::Replace))
        return 3;
    say("WRITTEN", n);
    return 0;
}

int recover(const std::filesystem::path& path)
{
    if (!store::recover(path, store::backupFolder(path), 1'795'000'000'000))
        return 3;
    say("RECOVERED", 1);
    return 0;
}

}

/// Opens it as the window does, which brings an older version to the newest.
int open(const std::filesystem::path& path)
{
    const auto file = EditionFile::open(path);
    if (!file || !(*file)->verify())
        return 3;
    say("VERSION", (*file)->version());
    say("OPENED", (*file)->edition().head.issue);
    return 0;
}

/// worker FILE EDITS, worker write FILE N, worker recover FILE, worker open FILE
int main(int argumentCount, char** arguments)
{
    const std::string first = argumentCount > 1 ? arguments[1] : "";
    if (first == "write" && argumentCount == 4)
        return write(arguments[2], std::atoll(arguments[3]));
    if (first == "recover" && argumentCount == 3)
        return recover(arguments[2]);
    if (first == "open" && argumentCount == 3)
        return open(arguments[2]);
    return argumentCount == 3 ? work(first, std::atoll(arguments[2])) : 2;
}
