#include "import_child/serve.h"

#include "import_child/read_input.h"

#include <unistd.h>

#include <cerrno>
#include <exception>
#include <new>
#include <span>

namespace banxin::import_child {

namespace {

using foreign::Answer;
using foreign::answerOf;
using foreign::Job;
using foreign::Request;

template <class T>
Answer answerFor(Result<T> result)
{
    return result ? answerOf(std::move(*result)) : answerOf(result.error());
}

Answer done(const Request& request, int input)
{
    const Result<std::string> bytes = readInput(input, request.name);
    if (!bytes)
        return answerOf(bytes.error());
    const auto asBytes = std::as_bytes(std::span{*bytes});
    switch (request.job) {
    case Job::ReadCopy: return answerFor(intake::readDocument(*bytes, request.name, request.options));
    case Job::ReadPicture: return answerFor(pictures::readHeader(asBytes, request.name));
    case Job::DecodePicture: return answerFor(pictures::decodePicture(asBytes, request.name, request.enoughWidth));
    case Job::ReadPhoto: return answerFor(intake::readPhoto(*bytes, request.name));
    }
    return answerOf(Fault{FaultCode::Internal, {"request"}});
}

bool writeAll(int descriptor, std::span<const std::byte> bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR)
            return false;
        bytes = bytes.subspan(written > 0 ? static_cast<std::size_t>(written) : 0);
    }
    return true;
}

}

Answer served(const Request& request, int input)
{
    try {
        return done(request, input);
    } catch (const std::bad_alloc&) {
        return answerOf(Fault{FaultCode::ImportProgramFailed, {request.name, "it needs too much memory"}});
    } catch (const std::exception&) {
        return answerOf(Fault{FaultCode::ImportProgramFailed, {request.name, "the reader broke off"}});
    }
}

bool send(const Answer& answer, int descriptor)
{
    const foreign::AnswerLengths lengths{foreign::answerMagic, answer.head.size(), answer.samples.size(), answer.alpha.size()};
    return writeAll(descriptor, std::as_bytes(std::span{&lengths, 1})) && writeAll(descriptor, std::as_bytes(std::span{answer.head}))
        && writeAll(descriptor, std::as_bytes(std::span{answer.samples})) && writeAll(descriptor, std::as_bytes(std::span{answer.alpha}));
}

}
