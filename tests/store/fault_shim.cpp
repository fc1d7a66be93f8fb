// Preloaded into the worker: makes the n-th call that changes a file under BANXIN_FAULT_FOLDER fail, or kills the
// process before it. BANXIN_FAULT_AT = n, BANXIN_FAULT_LASTS = 1 for all calls from the n-th on,
// BANXIN_FAULT = an errno, `short` (half of a write) or `kill`. BANXIN_TRACE = a file outside the folder: each such call
// that worked is written there, for the test to say what a power cut would leave (power_cut.h tells the form).

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

constexpr int mostFiles = 1024;
bool isWatched[mostFiles];
char paths[mostFiles][512];
std::atomic<long> calls{0};

template <class Function>
Function real(const char* name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

bool isInFolder(const char* path)
{
    const char* folder = std::getenv("BANXIN_FAULT_FOLDER");
    return folder && path && std::strncmp(path, folder, std::strlen(folder)) == 0;
}

bool isWatchedFile(int file)
{
    return file >= 0 && file < mostFiles && isWatched[file];
}

enum class Fate { Works, Fails, Half };

Fate fateOfCall()
{
    const char* at = std::getenv("BANXIN_FAULT_AT");
    const char* kind = std::getenv("BANXIN_FAULT");
    if (!at || !kind)
        return Fate::Works;
    const long number = ++calls;
    const bool lasts = std::getenv("BANXIN_FAULT_LASTS") != nullptr;
    const long chosen = std::atol(at);
    if (number < chosen || (number > chosen && !lasts))
        return Fate::Works;
    syscall(SYS_write, 2, "FIRED\n", 6);
    if (std::strcmp(kind, "kill") == 0)
        kill(getpid(), SIGKILL);
    if (std::strcmp(kind, "short") == 0)
        return Fate::Half;
    errno = std::atoi(kind);
    return Fate::Fails;
}

/// A line, and the bytes that it says follow.
void trace(const char* kind, const char* path, long long number, const char* other, const void* bytes, size_t count)
{
    static const int file = [] {
        const char* name = std::getenv("BANXIN_TRACE");
        return name ? static_cast<int>(syscall(SYS_openat, AT_FDCWD, name, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600)) : -1;
    }();
    if (file < 0)
        return;
    char line[1200];
    const int length = std::snprintf(line, sizeof line, "%s\t%s\t%lld\t%s\t%zu\n", kind, path, number, other ? other : "", count);
    syscall(SYS_write, file, line, length);
    if (count > 0)
        syscall(SYS_write, file, bytes, count);
}

int watch(int file, const char* path, bool isNew)
{
    if (file < 0 || file >= mostFiles)
        return file;
    isWatched[file] = isInFolder(path);
    std::snprintf(paths[file], sizeof paths[file], "%s", path);
    if (isWatched[file] && isNew)
        trace("create", path, 0, nullptr, nullptr, 0);
    return file;
}

template <class Function, class... Arguments>
auto call(const char* name, bool isMeant, Arguments... arguments) -> decltype(real<Function>(name)(arguments...))
{
    if (isMeant && fateOfCall() == Fate::Fails)
        return -1;
    return real<Function>(name)(arguments...);
}

ssize_t written(int file, const void* bytes, ssize_t count, long long at)
{
    if (isWatchedFile(file) && count > 0)
        trace("write", paths[file], at, nullptr, bytes, static_cast<size_t>(count));
    return count;
}

int done(const char* kind, int result, const char* path, long long number = 0, const char* other = nullptr)
{
    if (result == 0)
        trace(kind, path, number, other, nullptr, 0);
    return result;
}

int doneOn(const char* kind, int result, int file, long long number = 0)
{
    return isWatchedFile(file) ? done(kind, result, paths[file], number) : result;
}

template <class Function, class... Offset>
ssize_t writeCall(const char* name, int file, const void* bytes, size_t count, Offset... offset)
{
    const Fate fate = isWatchedFile(file) ? fateOfCall() : Fate::Works;
    if (fate == Fate::Fails)
        return -1;
    if (fate == Fate::Half && count > 1)
        count /= 2;
    if constexpr (sizeof...(Offset) == 0) {
        const off_t at = isWatchedFile(file) ? ::lseek(file, 0, SEEK_CUR) : 0;
        return written(file, bytes, real<Function>(name)(file, bytes, count), at);
    } else {
        return written(file, bytes, real<Function>(name)(file, bytes, count, offset...), offset...);
    }
}

using Open = int (*)(const char*, int, ...);
using OnFile = int (*)(int);
using Truncate = int (*)(int, off64_t);

int openCall(const char* name, const char* path, int flags, mode_t mode)
{
    if ((flags & O_CREAT) != 0 && isInFolder(path) && fateOfCall() == Fate::Fails)
        return -1;
    const bool isNew = (flags & O_CREAT) != 0 && ::access(path, F_OK) != 0;
    return watch(real<Open>(name)(path, flags, mode), path, isNew);
}

mode_t modeOf(int flags, va_list list)
{
    return (flags & O_CREAT) != 0 ? va_arg(list, mode_t) : 0;
}

}

extern "C" {

int open(const char* path, int flags, ...)
{
    va_list list;
    va_start(list, flags);
    const mode_t mode = modeOf(flags, list);
    va_end(list);
    return openCall("open", path, flags, mode);
}

int open64(const char* path, int flags, ...)
{
    va_list list;
    va_start(list, flags);
    const mode_t mode = modeOf(flags, list);
    va_end(list);
    return openCall("open64", path, flags, mode);
}

ssize_t write(int file, const void* bytes, size_t count)
{
    return writeCall<ssize_t (*)(int, const void*, size_t)>("write", file, bytes, count);
}
ssize_t pwrite(int file, const void* bytes, size_t count, off_t offset)
{
    return writeCall<ssize_t (*)(int, const void*, size_t, off_t)>("pwrite", file, bytes, count, offset);
}
ssize_t pwrite64(int file, const void* bytes, size_t count, off64_t offset)
{
    return writeCall<ssize_t (*)(int, const void*, size_t, off64_t)>("pwrite64", file, bytes, count, offset);
}
int fsync(int file) { return doneOn("sync", call<OnFile>("fsync", isWatchedFile(file), file), file); }
int fdatasync(int file) { return doneOn("sync", call<OnFile>("fdatasync", isWatchedFile(file), file), file); }
int ftruncate(int file, off_t size) noexcept
{
    return doneOn("truncate", call<Truncate>("ftruncate", isWatchedFile(file), file, size), file, size);
}
int ftruncate64(int file, off64_t size) noexcept
{
    return doneOn("truncate", call<Truncate>("ftruncate64", isWatchedFile(file), file, size), file, size);
}
int unlink(const char* path) noexcept
{
    const bool isMeant = isInFolder(path);
    const int result = call<int (*)(const char*)>("unlink", isMeant, path);
    return isMeant ? done("unlink", result, path) : result;
}
int link(const char* from, const char* to) noexcept
{
    const bool isMeant = isInFolder(to);
    const int result = call<int (*)(const char*, const char*)>("link", isMeant, from, to);
    return isMeant ? done("link", result, from, 0, to) : result;
}
int rename(const char* from, const char* to) noexcept
{
    const bool isMeant = isInFolder(to);
    const int result = call<int (*)(const char*, const char*)>("rename", isMeant, from, to);
    return isMeant ? done("rename", result, from, 0, to) : result;
}
int renameat2(int fromFolder, const char* from, int toFolder, const char* to, unsigned int flags) noexcept
{
    const bool isMeant = isInFolder(to);
    const int result
        = call<int (*)(int, const char*, int, const char*, unsigned int)>("renameat2", isMeant, fromFolder, from, toFolder, to, flags);
    return isMeant ? done("rename", result, from, 0, to) : result;
}

}
