#include "colour/profile.h"

#include "base/utf.h"
#include "colour/profile_members.h"

#include <array>
#include <cmath>
#include <cstring>
#include <optional>
#include <string_view>

namespace banxin::colour {

namespace {

constexpr std::size_t headerSize = 128;
constexpr std::size_t tagEntrySize = 12;

std::uint32_t number(std::string_view bytes, std::size_t at)
{
    std::uint32_t value = 0;
    for (std::size_t i = at; i < at + 4; ++i)
        value = value << 8 | static_cast<unsigned char>(bytes[i]);
    return value;
}

/// What stands in the way of reading the profile, found in the file itself: lcms opens many a file that was cut off
/// and notices only when a table is asked for.
std::optional<std::string> damage(std::string_view bytes)
{
    if (bytes.size() < headerSize + 4 || bytes.substr(36, 4) != "acsp")
        return "not an ICC profile";
    const std::size_t stated = number(bytes, 0);
    if (stated > bytes.size())
        return "cut off: it states " + std::to_string(stated) + " bytes and has " + std::to_string(bytes.size());
    const std::size_t tags = number(bytes, headerSize);
    if (tags > (bytes.size() - headerSize - 4) / tagEntrySize)
        return "its table of tags is damaged";
    for (std::size_t i = 0; i < tags; ++i) {
        const std::size_t entry = headerSize + 4 + i * tagEntrySize;
        const std::size_t offset = number(bytes, entry + 4);
        const std::size_t size = number(bytes, entry + 8);
        if (offset > bytes.size() || size > bytes.size() - offset)
            return "its table of tags is damaged";
    }
    return std::nullopt;
}

ColourSpace spaceOf(cmsHPROFILE profile)
{
    switch (cmsGetColorSpace(profile)) {
    case cmsSigGrayData: return ColourSpace::Grey;
    case cmsSigRgbData: return ColourSpace::Rgb;
    case cmsSigCmykData: return ColourSpace::Cmyk;
    default: return ColourSpace::Other;
    }
}

std::string descriptionOf(cmsHPROFILE profile)
{
    const cmsUInt32Number size = cmsGetProfileInfo(profile, cmsInfoDescription, "en", "US", nullptr, 0);
    std::wstring wide(size / sizeof(wchar_t) + 1, L'\0');
    cmsGetProfileInfo(profile, cmsInfoDescription, "en", "US", wide.data(), size);
    std::u16string text;
    for (const wchar_t c : wide) {
        if (c == 0)
            break;
        text += c > 0 && c < 0x10000 ? static_cast<char16_t>(c) : u'\uFFFD';
    }
    return utf8FromUtf16(text);
}

bool isFitForOutput(cmsHPROFILE profile)
{
    return cmsGetDeviceClass(profile) == cmsSigOutputClass && cmsIsTag(profile, cmsSigAToB0Tag)
        && cmsIsTag(profile, cmsSigBToA0Tag);
}

struct ReleaseCurve {
    void operator()(cmsToneCurve* curve) const { cmsFreeToneCurve(curve); }
};

/// The curve of IEC 61966-2-1 as a table: version 2 of ICC, which every standard that we write takes, has no formula.
std::unique_ptr<cmsToneCurve, ReleaseCurve> sRgbCurve(cmsContext context)
{
    std::array<std::uint16_t, 1024> values;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double encoded = static_cast<double>(i) / static_cast<double>(values.size() - 1);
        const double linear = encoded <= 0.04045 ? encoded / 12.92 : std::pow((encoded + 0.055) / 1.055, 2.4);
        values[i] = static_cast<std::uint16_t>(std::lround(linear * 65535.0));
    }
    return std::unique_ptr<cmsToneCurve, ReleaseCurve>{
        cmsBuildTabulatedToneCurve16(context, static_cast<cmsUInt32Number>(values.size()), values.data())};
}

OwnedProfile makeSRgb(cmsContext context)
{
    const auto curve = sRgbCurve(context);
    const cmsCIExyY white{0.3127, 0.3290, 1.0};
    const cmsCIExyYTRIPLE primaries{{0.6400, 0.3300, 1.0}, {0.3000, 0.6000, 1.0}, {0.1500, 0.0600, 1.0}};
    cmsToneCurve* curves[3] = {curve.get(), curve.get(), curve.get()};
    OwnedProfile profile{cmsCreateRGBProfileTHR(context, &white, &primaries, curves)};
    cmsSetProfileVersion(profile.get(), 2.1);
    cmsMLU* description = cmsMLUalloc(context, 1);
    cmsMLUsetASCII(description, "en", "US", "sRGB IEC61966-2.1");
    cmsWriteTag(profile.get(), cmsSigProfileDescriptionTag, description);
    cmsMLUfree(description);
    return profile;
}

std::string sRgbBytes()
{
    const OwnedContext context{cmsCreateContext(nullptr, nullptr)};
    const OwnedProfile profile = makeSRgb(context.get());
    cmsUInt32Number size = 0;
    cmsSaveProfileToMem(profile.get(), nullptr, &size);
    std::string bytes(size, '\0');
    cmsSaveProfileToMem(profile.get(), bytes.data(), &size);
    // lcms writes the time of day into bytes 24 to 35; the same pages must give the same file.
    static constexpr unsigned char date[12] = {0x07, 0xe4, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0};
    std::memcpy(bytes.data() + 24, date, sizeof date);
    return bytes;
}

}

Result<Profile> Profile::fromBytes(std::string bytes, const std::string& name)
{
    if (const auto reason = damage(bytes))
        return Fault{FaultCode::ProfileUnusable, {name, *reason}};
    const OwnedContext context{cmsCreateContext(nullptr, nullptr)};
    const OwnedProfile profile = openProfile(context.get(), bytes);
    if (!profile)
        return Fault{FaultCode::ProfileUnusable, {name, "not an ICC profile"}};
    auto members = std::make_shared<Members>();
    members->space = spaceOf(profile.get());
    members->isOutput = isFitForOutput(profile.get());
    members->majorVersion = static_cast<int>(cmsGetEncodedICCversion(profile.get()) >> 24);
    members->description = descriptionOf(profile.get());
    members->bytes = std::move(bytes);
    return Profile{std::move(members)};
}

Profile Profile::sRgb()
{
    static const Profile profile = fromBytes(sRgbBytes(), "sRGB").value();
    return profile;
}

const std::string& Profile::bytes() const { return m->bytes; }
ColourSpace Profile::space() const { return m->space; }
bool Profile::isOutput() const { return m->isOutput; }
int Profile::majorVersion() const { return m->majorVersion; }
std::string Profile::description() const { return m->description; }

}
