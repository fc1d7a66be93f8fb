#include "print/colour_objects.h"

#include "print/deflate.h"
#include "print/numbers.h"

#include <algorithm>
#include <mutex>

namespace banxin::print {

namespace {

int componentsOf(const colour::Profile& profile)
{
    switch (profile.space()) {
    case colour::ColourSpace::Grey: return 1;
    case colour::ColourSpace::Rgb: return 3;
    case colour::ColourSpace::Cmyk: return 4;
    case colour::ColourSpace::Other: break;
    }
    return 0;
}

/// The same few profiles go into every file, and packing one takes as long as the text of five pages: the last ones are kept.
std::shared_ptr<const std::string> packedProfile(const colour::Profile& profile)
{
    struct Kept {
        colour::Profile profile;
        std::shared_ptr<const std::string> packed;
    };
    constexpr std::size_t most = 4;
    static std::mutex mutex;
    static std::vector<Kept> all;
    const std::lock_guard lock{mutex};
    const auto known = std::find_if(all.begin(), all.end(), [&](const Kept& kept) { return kept.profile.bytes() == profile.bytes(); });
    if (known != all.end())
        return known->packed;
    if (all.size() == most)
        all.erase(all.begin());
    all.push_back({profile, std::make_shared<const std::string>(deflated(profile.bytes(), Packing::Dense))});
    return all.back().packed;
}

}

QPDFObjectHandle ColourObjects::profileStream(const colour::Profile& profile)
{
    m_data.push_back(packedProfile(profile));
    return pdfDeflatedStream(m_pdf, *m_data.back(), "<</N " + std::to_string(componentsOf(profile)) + ">>");
}

QPDFObjectHandle ColourObjects::outputIntent(const colour::Profile& output, const std::string& condition)
{
    QPDFObjectHandle intent = pdfObject("<</Type /OutputIntent /S /GTS_PDFX>>");
    intent.replaceKey(
        "/OutputConditionIdentifier", QPDFObjectHandle::newUnicodeString(condition.empty() ? "Custom" : condition));
    intent.replaceKey("/Info",
        QPDFObjectHandle::newUnicodeString(output.description().empty() ? "Custom profile" : output.description()));
    intent.replaceKey("/DestOutputProfile", profileStream(output));
    return intent;
}

QPDFObjectHandle ColourObjects::separation(const Ink& spot)
{
    std::string solid;
    for (const std::uint16_t part : spot.process) {
        appendDecimal(solid, part, 3);
        solid += ' ';
    }
    QPDFObjectHandle space = QPDFObjectHandle::newArray({pdfName("Separation"), pdfName(spot.spot),
        pdfName("DeviceCMYK"), pdfObject("<</FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [" + solid + "] /N 1>>")});
    return m_pdf.makeIndirectObject(space);
}

QPDFObjectHandle ColourObjects::spaceOf(const PressImage& image)
{
    if (!image.profile)
        return pdfName(image.components == 1 ? "DeviceGray" : "DeviceCMYK");
    const auto known = m_spaces.find(image.profile->bytes());
    if (known != m_spaces.end())
        return known->second;
    QPDFObjectHandle space
        = m_pdf.makeIndirectObject(QPDFObjectHandle::newArray({pdfName("ICCBased"), profileStream(*image.profile)}));
    m_spaces.emplace(image.profile->bytes(), space);
    return space;
}

}
