#include "foreign/foreign.h"

#include "foreign/child_process.h"

#include <mutex>
#include <system_error>
#include <utility>

namespace banxin::foreign {

namespace {

std::mutex programMutex;
std::filesystem::path otherProgram;

int secondsOf(const Patience& patience)
{
    return static_cast<int>(std::chrono::ceil<std::chrono::seconds>(patience.longest).count());
}

Fault unusable(const ForeignFile& file)
{
    return {FaultCode::ImportProgramFailed, {file.name(), "the reader gave no usable answer"}};
}

/// `understand` makes the value of an answer that is none of a fault.
template <class T, class Understand>
Result<T> asked(const Request& request, const ForeignFile& file, const Patience& patience, Understand understand)
{
    Result<Answer> answer = answerTo(request, file, patience);
    if (!answer)
        return answer.error();
    // The reader looks at the head while the pixels are moved out of the answer.
    const std::string head = std::move(answer->head);
    Reader reader{head};
    if (!reader.flag()) {
        const auto fault = faultIn(reader);
        return fault ? *fault : unusable(file);
    }
    std::optional<T> value = understand(reader, std::move(*answer));
    if (!value)
        return unusable(file);
    return std::move(*value);
}

}

Result<intake::Document> readCopy(const ForeignFile& file, const intake::DocumentOptions& options, const Patience& patience)
{
    return asked<intake::Document>({Job::ReadCopy, file.name(), options, 0, secondsOf(patience)}, file, patience,
        [](Reader& reader, Answer&&) { return documentIn(reader); });
}

Result<pictures::Header> readPicture(const ForeignFile& file, const Patience& patience)
{
    return asked<pictures::Header>({Job::ReadPicture, file.name(), {}, 0, secondsOf(patience)}, file, patience,
        [](Reader& reader, Answer&&) { return headerIn(reader); });
}

Result<DecodedPicture> decodePicture(const ForeignFile& file, int enoughWidth, const Patience& patience)
{
    return asked<DecodedPicture>({Job::DecodePicture, file.name(), {}, enoughWidth, secondsOf(patience)}, file, patience,
        [](Reader& reader, Answer&& answer) { return pictureIn(reader, std::move(answer)); });
}

Result<intake::ImportedPhoto> readPhoto(const ForeignFile& file, const Patience& patience)
{
    return asked<intake::ImportedPhoto>({Job::ReadPhoto, file.name(), {}, 0, secondsOf(patience)}, file, patience,
        [](Reader& reader, Answer&& answer) { return photoIn(reader, std::move(answer)); });
}

std::filesystem::path importProgram()
{
    {
        const std::lock_guard lock{programMutex};
        if (!otherProgram.empty())
            return otherProgram;
    }
    std::error_code error;
    const std::filesystem::path folder = std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
    const std::filesystem::path beside = folder / "banxin-import";
    const std::filesystem::path installed = folder.parent_path() / "libexec" / "banxin" / "banxin-import";
    return !std::filesystem::exists(beside, error) && std::filesystem::exists(installed, error) ? installed : beside;
}

void setImportProgram(std::filesystem::path program)
{
    const std::lock_guard lock{programMutex};
    otherProgram = std::move(program);
}

}
