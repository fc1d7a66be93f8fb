#include "import_child/sandbox.h"

#include <seccomp.h>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <initializer_list>
#include <memory>

namespace banxin::import_child {

namespace {

constexpr rlim_t mostAddresses = rlim_t{1536} << 20;
constexpr int mostSeconds = 60;

// The sanitizers keep their own books in terabytes of addresses, and look at the process from outside at its end.
#if defined(__SANITIZE_ADDRESS__)
constexpr bool isSanitized = true;
#else
constexpr bool isSanitized = false;
#endif

bool limit(__rlimit_resource resource, rlim_t soft, rlim_t hard)
{
    const rlimit limits{soft, hard};
    return ::setrlimit(resource, &limits) == 0;
}

bool setLimits(int seconds)
{
    const auto time = static_cast<rlim_t>(std::clamp(seconds, 1, mostSeconds));
    // Beyond the soft limit a signal ends the process; the hard one is for a process that does not hear it.
    return limit(RLIMIT_CPU, time, time + 1) && limit(RLIMIT_CORE, 0, 0) && limit(RLIMIT_FSIZE, 0, 0)
        && limit(RLIMIT_NOFILE, 8, 8) && (isSanitized || limit(RLIMIT_AS, mostAddresses, mostAddresses));
}

class Filter {
public:
    Filter() : m_context{seccomp_init(SCMP_ACT_KILL_PROCESS)} {}
    ~Filter()
    {
        if (m_context)
            seccomp_release(m_context);
    }
    Filter(const Filter&) = delete;
    Filter& operator=(const Filter&) = delete;

    void allow(std::initializer_list<int> calls)
    {
        for (const int call : calls)
            add(SCMP_ACT_ALLOW, call);
    }
    void refuse(std::initializer_list<int> calls)
    {
        for (const int call : calls)
            add(SCMP_ACT_ERRNO(EACCES), call);
    }
    /// fstat is this call with a flag; without it, it looks at a path.
    void allowLookingAtDescriptors()
    {
        m_isSound = m_isSound && m_context
            && seccomp_rule_add(m_context, SCMP_ACT_ALLOW, SCMP_SYS(newfstatat), 1,
                   SCMP_A3(SCMP_CMP_MASKED_EQ, AT_EMPTY_PATH, AT_EMPTY_PATH)) == 0;
    }
    /// The same call with a path: told that it may not.
    void refuseLookingAtPaths()
    {
        m_isSound = m_isSound && m_context
            && seccomp_rule_add(m_context, SCMP_ACT_ERRNO(EACCES), SCMP_SYS(newfstatat), 1, SCMP_A3(SCMP_CMP_MASKED_EQ, AT_EMPTY_PATH, 0)) == 0;
    }
    bool load() { return m_isSound && m_context && seccomp_load(m_context) == 0; }

private:
    void add(std::uint32_t action, int call)
    {
        m_isSound = m_isSound && m_context && seccomp_rule_add(m_context, action, call, 0) == 0;
    }

    scmp_filter_ctx m_context;
    bool m_isSound = true;
};

bool setFilter()
{
    Filter filter;
    filter.allow({SCMP_SYS(read), SCMP_SYS(readv), SCMP_SYS(pread64), SCMP_SYS(write), SCMP_SYS(writev), SCMP_SYS(lseek),
        SCMP_SYS(fstat), SCMP_SYS(close), SCMP_SYS(mmap), SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(madvise), SCMP_SYS(mprotect),
        SCMP_SYS(brk), SCMP_SYS(futex), SCMP_SYS(getrandom), SCMP_SYS(clock_gettime), SCMP_SYS(gettimeofday), SCMP_SYS(time),
        SCMP_SYS(sysinfo), SCMP_SYS(sched_getaffinity), SCMP_SYS(sched_yield), SCMP_SYS(getpid), SCMP_SYS(gettid),
        SCMP_SYS(rt_sigreturn), SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigprocmask), SCMP_SYS(sigaltstack), SCMP_SYS(tgkill),
        SCMP_SYS(exit), SCMP_SYS(exit_group)});
    filter.allowLookingAtDescriptors();
    filter.refuseLookingAtPaths();
    // ICU, the C library and, for a PDF without its fonts, fontconfig look for files that they can do without.
    filter.refuse({SCMP_SYS(open), SCMP_SYS(openat), SCMP_SYS(stat), SCMP_SYS(lstat), SCMP_SYS(access), SCMP_SYS(faccessat),
        SCMP_SYS(readlink), SCMP_SYS(readlinkat), SCMP_SYS(getcwd), SCMP_SYS(ioctl), SCMP_SYS(fcntl),
        SCMP_SYS(statx), SCMP_SYS(statfs), SCMP_SYS(fstatfs), SCMP_SYS(getdents64)});
    return filter.load();
}

}

bool enterSandbox(int seconds)
{
    // Should the window die, this does too.
    const bool isAlone = ::prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && ::prctl(PR_SET_DUMPABLE, isSanitized ? 1 : 0) == 0;
    return isAlone && setLimits(seconds) && (isSanitized || setFilter());
}

}
