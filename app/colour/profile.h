#pragma once

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace banxin::colour {

enum class ColourSpace { Grey, Rgb, Cmyk, Other };

/// An ICC profile that was opened and looked at. Cheap to copy, safe to share.
class Profile {
public:
    /// Fails with ProfileUnusable (name, reason); `name` is what the message calls it.
    static Result<Profile> fromBytes(std::string bytes, const std::string& name);
    static Profile sRgb();

    const std::string& bytes() const;
    ColourSpace space() const;
    bool isOutput() const;               ///< class `prtr` with both directions: fit for an output intent
    int majorVersion() const;            ///< 2 or 4
    std::string description() const;     ///< English, UTF-8

    struct Members;
    const Members& members() const { return *m; }

private:
    explicit Profile(std::shared_ptr<const Members> members) : m{std::move(members)} {}
    std::shared_ptr<const Members> m;
};

/// Relative: white becomes white, with black-point compensation. Absolute: the paper's own colour stays in sight.
enum class Intent { Perceptual, RelativeColorimetric, AbsoluteColorimetric };

/// Turns 8-bit samples of one profile into another's. CMYK is 0 = no ink. One per thread.
class Transform {
public:
    static Result<Transform> make(const Profile& from, const Profile& to, Intent intent);
    ~Transform();
    Transform(Transform&&) noexcept;
    Transform& operator=(Transform&&) noexcept;
    /// `in` and `out` hold `pixels` pixels; they may not overlap.
    void apply(std::span<const std::uint8_t> in, std::span<std::uint8_t> out, std::size_t pixels) const;

private:
    struct Members;
    explicit Transform(std::unique_ptr<Members> members);
    std::unique_ptr<Members> m;
};

}
