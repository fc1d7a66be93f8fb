// banxin-import: reads one foreign file for Banxin and ends. It is started by app/foreign with the file, a request and a pipe
// for the answer as open descriptors; it takes no arguments.
#include "foreign/messages.h"
#include "import_child/read_input.h"
#include "import_child/sandbox.h"
#include "import_child/serve.h"

#include <unistd.h>

namespace {

constexpr std::size_t mostRequest = 4u << 20;
constexpr int badStart = 70;

}

int main()
{
    using namespace banxin;
    const auto bytes = import_child::readPipe(foreign::requestDescriptor, mostRequest);
    const auto request = bytes ? foreign::decodeRequest(*bytes) : std::nullopt;
    // The request is ours; from the first byte of the file on there is a fence.
    if (!request || !import_child::enterSandbox(request->seconds))
        return badStart;
    const bool isSent = import_child::send(import_child::served(*request, foreign::inputDescriptor), foreign::answerDescriptor);
    // Without destructors: they would only give back memory, and the pipe's reader waits for the end.
    ::_exit(isSent ? 0 : badStart);
}
