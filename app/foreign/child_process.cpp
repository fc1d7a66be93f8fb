#include "foreign/child_process.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <span>

namespace banxin::foreign {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::uint64_t mostHead = std::uint64_t{640} << 20;      // a document with the pictures inside it
constexpr std::uint64_t mostSamples = std::uint64_t{600} << 20;   // 150 megapixels of four inks
constexpr std::uint64_t mostAlpha = std::uint64_t{150} << 20;
constexpr auto cancelCheck = std::chrono::milliseconds{50};

class Descriptor {
public:
    explicit Descriptor(int number = -1) : m_number{number} {}
    ~Descriptor() { close(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int number() const { return m_number; }
    void take(int number)
    {
        close();
        m_number = number;
    }
    void close()
    {
        if (m_number >= 0)
            ::close(m_number);
        m_number = -1;
    }

private:
    int m_number;
};

struct Pipe {
    Descriptor out;   ///< to read from
    Descriptor in;    ///< to write to

    bool make()
    {
        std::array<int, 2> ends{};
        if (::pipe2(ends.data(), O_CLOEXEC) != 0)
            return false;
        out.take(ends[0]);
        in.take(ends[1]);
        return true;
    }
};

/// Descriptors of the new process; nothing else of ours is open in it.
class FileActions {
public:
    FileActions() { posix_spawn_file_actions_init(&m_actions); }
    ~FileActions() { posix_spawn_file_actions_destroy(&m_actions); }
    FileActions(const FileActions&) = delete;
    FileActions& operator=(const FileActions&) = delete;
    void give(int ours, int theirs) { posix_spawn_file_actions_adddup2(&m_actions, ours, theirs); }
    void silence(int theirs) { posix_spawn_file_actions_addopen(&m_actions, theirs, "/dev/null", O_WRONLY, 0); }
    void closeFrom(int first) { posix_spawn_file_actions_addclosefrom_np(&m_actions, first); }
    const posix_spawn_file_actions_t* get() const { return &m_actions; }

private:
    posix_spawn_file_actions_t m_actions{};
};

/// Of our environment the import program gets what finds its libraries, and what its sanitizers ask for.
std::vector<std::string> environment()
{
    std::vector<std::string> kept{"LC_ALL=C"};
    for (const char* name : {"LD_LIBRARY_PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS"}) {
        if (const char* value = std::getenv(name))
            kept.push_back(std::string{name} + '=' + value);
    }
    return kept;
}

class Child {
public:
    ~Child() { end(); }

    Result<Done> start(const ForeignFile& file, const Pipe& request, const Pipe& answer)
    {
        const std::string program = importProgram().string();
        if (::access(program.c_str(), X_OK) != 0)
            return Fault{FaultCode::ImportProgramMissing, {program}};
        // Numbers below 10 are theirs: ours are moved out of their way first, so that none is overwritten before it is given.
        Descriptor input{::fcntl(file.descriptor(), F_DUPFD_CLOEXEC, 10)};
        Descriptor words{::fcntl(request.out.number(), F_DUPFD_CLOEXEC, 10)};
        Descriptor result{::fcntl(answer.in.number(), F_DUPFD_CLOEXEC, 10)};
        FileActions actions;
        actions.give(input.number(), inputDescriptor);
        actions.give(result.number(), answerDescriptor);
        actions.give(words.number(), requestDescriptor);
        // What libraries mutter is nobody's; and it may write no file, not even ours.
        actions.silence(STDERR_FILENO);
        actions.closeFrom(requestDescriptor + 1);
        std::string name = program;
        std::vector<std::string> kept = environment();
        std::vector<char*> variables;
        for (std::string& variable : kept)
            variables.push_back(variable.data());
        variables.push_back(nullptr);
        std::array<char*, 2> arguments{name.data(), nullptr};
        pid_t process = 0;
        if (::posix_spawn(&process, program.c_str(), actions.get(), nullptr, arguments.data(), variables.data()) != 0)
            return Fault{FaultCode::ImportProgramFailed, {file.name(), "the reader does not start"}};
        m_process = process;
        return Done{};
    }

    /// Its status as of waitpid. It has closed its end of the pipe, so it is ending.
    int wait()
    {
        int status = 0;
        while (::waitpid(m_process, &status, 0) < 0 && errno == EINTR) {}
        m_process = 0;
        return status;
    }

    void end()
    {
        if (m_process == 0)
            return;
        ::kill(m_process, SIGKILL);
        wait();
    }

private:
    pid_t m_process = 0;
};

/// Reads and writes the pipes with an eye on the clock and on the user.
class Conversation {
public:
    Conversation(const std::string& name, const Patience& patience)
        : m_name{name}, m_patience{patience}, m_end{Clock::now() + patience.longest}
    {
    }

    Result<Done> send(int descriptor, std::string_view bytes)
    {
        ::fcntl(descriptor, F_SETFL, O_NONBLOCK);
        while (!bytes.empty()) {
            if (const auto ready = await(descriptor, POLLOUT); !ready)
                return ready.error();
            const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
            if (written < 0 && errno != EINTR && errno != EAGAIN)
                return Done{};   // It is gone; what it says at its end tells why.
            bytes.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
        }
        return Done{};
    }

    /// Whether all of `bytes` came before the other side was closed.
    Result<bool> receive(int descriptor, std::span<std::byte> bytes)
    {
        while (!bytes.empty()) {
            if (const auto ready = await(descriptor, POLLIN); !ready)
                return ready.error();
            const ssize_t got = ::read(descriptor, bytes.data(), bytes.size());
            if (got == 0 || (got < 0 && errno != EINTR))
                return false;
            bytes = bytes.subspan(got > 0 ? static_cast<std::size_t>(got) : 0);
        }
        return true;
    }

private:
    Result<Done> await(int descriptor, short what)
    {
        while (true) {
            if (m_patience.cancelled && *m_patience.cancelled)
                return Fault{FaultCode::Cancelled};
            const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(m_end - Clock::now());
            if (left.count() <= 0)
                return Fault{FaultCode::ImportProgramFailed, {m_name, "it took too long"}};
            pollfd waiting{descriptor, what, 0};
            const auto step = m_patience.cancelled ? std::min(left, std::chrono::milliseconds{cancelCheck}) : left;
            if (::poll(&waiting, 1, static_cast<int>(step.count())) > 0)
                return Done{};
        }
    }

    const std::string& m_name;
    const Patience& m_patience;
    Clock::time_point m_end;
};

template <class Bytes>
Result<bool> receiveInto(Bytes& bytes, std::uint64_t length, Conversation& conversation, int descriptor)
{
    bytes.resize(static_cast<std::size_t>(length));
    return conversation.receive(descriptor, std::as_writable_bytes(std::span{bytes.data(), bytes.size()}));
}

/// Nothing: the other side ended early, or says more than it may.
Result<std::optional<Answer>> receiveAnswer(Conversation& conversation, int descriptor)
{
    AnswerLengths lengths;
    Answer answer;
    Result<bool> isWhole = conversation.receive(descriptor, std::as_writable_bytes(std::span{&lengths, 1}));
    const bool isWithinBounds = lengths.magic == answerMagic && lengths.head <= mostHead && lengths.samples <= mostSamples
        && lengths.alpha <= mostAlpha;
    if (isWhole && *isWhole && !isWithinBounds)
        return std::optional<Answer>{};
    if (isWhole && *isWhole)
        isWhole = receiveInto(answer.head, lengths.head, conversation, descriptor);
    if (isWhole && *isWhole)
        isWhole = receiveInto(answer.samples, lengths.samples, conversation, descriptor);
    if (isWhole && *isWhole)
        isWhole = receiveInto(answer.alpha, lengths.alpha, conversation, descriptor);
    if (!isWhole)
        return isWhole.error();
    return *isWhole ? std::optional<Answer>{std::move(answer)} : std::nullopt;
}

const char* reasonOf(int status)
{
    if (!WIFSIGNALED(status))
        return "the reader gave no usable answer";
    switch (WTERMSIG(status)) {
    case SIGSYS: return "the reader tried what it may not";
    case SIGXCPU:
    case SIGKILL: return "it took too long";
    default: return "the reader broke off";
    }
}

/// Writing to a program that is gone must be an error, not our end.
class NoPipeSignal {
public:
    NoPipeSignal()
    {
        sigemptyset(&m_pipe);
        sigaddset(&m_pipe, SIGPIPE);
        pthread_sigmask(SIG_BLOCK, &m_pipe, &m_before);
    }
    ~NoPipeSignal()
    {
        const timespec now{};
        while (sigtimedwait(&m_pipe, nullptr, &now) > 0) {}
        pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }
    NoPipeSignal(const NoPipeSignal&) = delete;
    NoPipeSignal& operator=(const NoPipeSignal&) = delete;

private:
    sigset_t m_pipe{};
    sigset_t m_before{};
};

}

Result<Answer> answerTo(const Request& request, const ForeignFile& file, const Patience& patience)
{
    const NoPipeSignal noPipeSignal;
    Pipe words;
    Pipe result;
    if (!words.make() || !result.make())
        return Fault{FaultCode::ImportProgramFailed, {file.name(), "the reader does not start"}};
    Child child;
    if (const auto started = child.start(file, words, result); !started)
        return started.error();
    words.out.close();
    result.in.close();
    Conversation conversation{file.name(), patience};
    if (const auto sent = conversation.send(words.in.number(), encoded(request)); !sent)
        return sent.error();
    words.in.close();
    auto answer = receiveAnswer(conversation, result.out.number());
    if (!answer)
        return answer.error();
    if (*answer)
        return std::move(**answer);
    // What says too much may go on saying it.
    result.out.close();
    return Fault{FaultCode::ImportProgramFailed, {file.name(), reasonOf(child.wait())}};
}

}
