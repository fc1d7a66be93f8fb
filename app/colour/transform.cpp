#include "colour/profile_members.h"

#include <cassert>
#include <algorithm>
#include <limits>

namespace banxin::colour {

struct Transform::Members {
    OwnedContext context;
    OwnedTransform transform;
    std::size_t channelsIn = 0;
    std::size_t channelsOut = 0;
};

namespace {

struct SampleFormat {
    cmsUInt32Number format = 0;
    std::size_t channels = 0;
};

/// CMYK in the sense of 0 = no ink; `channels` 0 where such samples are not ours.
SampleFormat formatOf(ColourSpace space)
{
    switch (space) {
    case ColourSpace::Grey: return {TYPE_GRAY_8, 1};
    case ColourSpace::Rgb: return {TYPE_RGB_8, 3};
    case ColourSpace::Cmyk: return {TYPE_CMYK_8, 4};
    case ColourSpace::Other: break;
    }
    return {};
}

cmsUInt32Number intentOf(Intent intent)
{
    switch (intent) {
    case Intent::Perceptual: return INTENT_PERCEPTUAL;
    case Intent::RelativeColorimetric: return INTENT_RELATIVE_COLORIMETRIC;
    case Intent::AbsoluteColorimetric: return INTENT_ABSOLUTE_COLORIMETRIC;
    }
    return INTENT_PERCEPTUAL;
}

Fault unusable(const Profile& profile, const char* reason)
{
    return Fault{FaultCode::ProfileUnusable, {profile.description(), reason}};
}

}

Transform::Transform(std::unique_ptr<Members> members)
    : m{std::move(members)}
{
}
Transform::~Transform() = default;
Transform::Transform(Transform&&) noexcept = default;
Transform& Transform::operator=(Transform&&) noexcept = default;

Result<Transform> Transform::make(const Profile& from, const Profile& to, Intent intent)
{
    const SampleFormat in = formatOf(from.space());
    const SampleFormat out = formatOf(to.space());
    if (in.channels == 0)
        return unusable(from, "neither grey nor RGB nor CMYK");
    if (out.channels == 0)
        return unusable(to, "neither grey nor RGB nor CMYK");

    auto members = std::make_unique<Members>();
    members->context.reset(cmsCreateContext(nullptr, nullptr));
    const OwnedProfile source = openProfile(members->context.get(), from.bytes());
    const OwnedProfile target = openProfile(members->context.get(), to.bytes());
    if (!source)
        return unusable(from, "it cannot be opened");
    if (!target)
        return unusable(to, "it cannot be opened");
    // Newsprint is grey where a screen is black: without compensation all shadows become the one deepest tone.
    const cmsUInt32Number flags = cmsFLAGS_NOCACHE
        | (intent != Intent::AbsoluteColorimetric ? cmsUInt32Number{cmsFLAGS_BLACKPOINTCOMPENSATION} : 0u);
    members->transform.reset(cmsCreateTransformTHR(members->context.get(), source.get(), in.format, target.get(),
        out.format, intentOf(intent), flags));
    if (!members->transform)
        return unusable(to, "no way leads to it");
    members->channelsIn = in.channels;
    members->channelsOut = out.channels;
    return Transform{std::move(members)};
}

void Transform::apply(std::span<const std::uint8_t> in, std::span<std::uint8_t> out, std::size_t pixels) const
{
    assert(in.size() >= pixels * m->channelsIn && out.size() >= pixels * m->channelsOut);
    constexpr std::size_t most = std::numeric_limits<cmsUInt32Number>::max();
    for (std::size_t done = 0; done < pixels; done += most) {
        const auto count = static_cast<cmsUInt32Number>(std::min(most, pixels - done));
        cmsDoTransform(m->transform.get(), in.data() + done * m->channelsIn, out.data() + done * m->channelsOut, count);
    }
}

}
