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

std::vector<FoundPicture> picturesOf(const intake::DocumentItem& item, const std::filesystem::path& file, std::vector<Finding>& findings)
{
    std::vector<FoundPicture> found;
    for (const intake::DocumentPicture& picture : item.pictures) {
        FoundPicture one{picture.name, picture.bytes, picture.caption, picture.credit};
        if (!picture.reference.empty()) {
            // The name is plain (the answer's reader has seen to it), so it leads to no other folder.
            Result<std::string> bytes = readFile(file.parent_path() / picture.reference);
            if (!bytes) {
                findings.push_back(pictureLeftOut(file, picture.reference, bytes.error()));
                continue;
            }
            one.bytes = std::move(*bytes);
        }
        found.push_back(std::move(one));
    }
    return found;
}

}
