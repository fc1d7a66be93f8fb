#include "desk/document_pictures.h"

#include "base/file.h"

namespace banxin::desk {

Finding pictureLeftOut(const std::filesystem::path& file, const std::string& picture, const Fault& fault)
{
    const bool isMissing = fault.code == FaultCode::FileMissing;
    const bool isUnknown = fault.code == FaultCode::PictureUnknown;
    const std::string reason = isMissing ? "it is missing" : isUnknown || fault.arguments.size() < 2 ? "a kind that is not read" : fault.arguments[1];
    return {Severity::Warning, FindingCode::PictureLeftOut, {}, {}, {}, {file.filename().string(), picture, reason}};
}

Result<std::string> bytesOf(const intake::DocumentPicture& picture, const std::filesystem::path& file)
{
    // The name is plain (the answer's reader has seen to it), so it leads to no other folder.
    return picture.reference.empty() ? Result<std::string>{picture.bytes} : readFile(file.parent_path() / picture.reference);
}

}
