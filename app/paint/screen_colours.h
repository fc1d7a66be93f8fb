#pragma once

#include "base/ink.h"
#include "colour/profile.h"
#include "pictures/picture.h"

#include <QColor>
#include <QImage>

#include <optional>
#include <span>
#include <vector>

namespace banxin::paint {

/// What inks and photos look like on a screen. The paper is always white and solid black nearly black: an editor
/// judges the page, not the paper's own grey. Not safe to use from two threads.
class ScreenColours {
public:
    /// Without a press profile, or with one that does not open, inks mix as (1 − ink)(1 − black).
    explicit ScreenColours(const std::optional<colour::Profile>& press);

    QColor colour(const Ink& ink) const;

    /// `profile` is the ICC profile that the file carried. RGB and grey without one are taken as sRGB, CMYK as the
    /// press's own.
    QImage image(const pictures::Samples& samples, const std::optional<std::string>& profile) const;

private:
    void fromProcess(std::span<const std::uint8_t> cmyk, std::span<std::uint8_t> rgb, std::size_t pixels) const;
    void stretch(std::span<std::uint8_t> rgb) const;
    static std::optional<colour::Transform> ownWay(const pictures::Samples& samples, const std::optional<std::string>& profile);
    void rowAsRgb(std::span<const std::uint8_t> row, int components, const std::optional<colour::Transform>& own, std::span<std::uint8_t> rgb) const;

    std::optional<colour::Transform> m_press;
    int m_darkest = 0;   ///< what solid black becomes through the profile, before it is stretched
};

}
