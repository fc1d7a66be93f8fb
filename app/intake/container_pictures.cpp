#include "intake/container_pictures.h"

#include "intake/file_name.h"

#include <algorithm>
#include <array>

namespace banxin::intake {

namespace {

bool looksLikePicture(std::string_view bytes)
{
    using namespace std::string_view_literals;
    constexpr auto beginnings = std::to_array<std::string_view>({"\xFF\xD8\xFF"sv, "\x89PNG\r\n"sv, "II*\0"sv, "MM\0*"sv, "RIFF"sv, "8BPS"sv});
    return std::any_of(beginnings.begin(), beginnings.end(), [&](std::string_view beginning) { return bytes.starts_with(beginning); });
}

}

Result<Done> fetchPictures(CopyBuilder& builder, Container& container)
{
    const auto leaveOut = [&](const std::string& part, const char* reason) {
        builder.report({Severity::Warning, FindingCode::PictureLeftOut, {}, {}, {}, {baseName(builder.name()), plainName(part), reason}});
    };
    for (DocumentItem& item : builder.document().items) {
        for (DocumentPicture& picture : item.pictures) {
            const std::string part = std::exchange(picture.reference, {});
            picture.name = plainName(part);
            if (part.empty() || !container.has(part)) {
                leaveOut(part, "it is missing");
                continue;
            }
            Result<std::string> bytes = container.part(part);
            if (!bytes && bytes.error().code == FaultCode::DocumentTooLarge)
                return bytes.error();
            if (!bytes)
                leaveOut(part, "it cannot be read");
            else if (!looksLikePicture(*bytes))
                leaveOut(part, "a kind that is not read");
            else
                picture.bytes = std::move(*bytes);
        }
        std::erase_if(item.pictures, [](const DocumentPicture& picture) { return picture.bytes.empty(); });
    }
    return Done{};
}

}
