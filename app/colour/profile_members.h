#pragma once

#include "colour/profile.h"

#include <memory>
#include <string>
#include <type_traits>

#include <lcms2.h>

namespace banxin::colour {

struct ReleaseContext {
    void operator()(cmsContext context) const { cmsDeleteContext(context); }
};
struct ReleaseProfile {
    void operator()(void* profile) const { cmsCloseProfile(profile); }
};
struct ReleaseTransform {
    void operator()(void* transform) const { cmsDeleteTransform(transform); }
};

/// lcms keeps its error handler in a context; ours has none that prints, so a fault is all that is heard of it.
using OwnedContext = std::unique_ptr<std::remove_pointer_t<cmsContext>, ReleaseContext>;
using OwnedProfile = std::unique_ptr<void, ReleaseProfile>;
using OwnedTransform = std::unique_ptr<void, ReleaseTransform>;

struct Profile::Members {
    std::string bytes;
    ColourSpace space = ColourSpace::Other;
    bool isOutput = false;
    int majorVersion = 2;
    std::string description;
};

/// Profiles of lcms read lazily and so may not be shared: each user opens its own.
inline OwnedProfile openProfile(cmsContext context, const std::string& bytes)
{
    return OwnedProfile{cmsOpenProfileFromMemTHR(context, bytes.data(), static_cast<cmsUInt32Number>(bytes.size()))};
}

}
