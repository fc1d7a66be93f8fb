#pragma once

#include "colour/profile.h"
#include "pictures/picture.h"

#include <QImage>

#include <optional>

namespace banxin::paint {

/// What photos are in the inks of the press. Not safe to use from two threads.
///
/// A picture of inks has cyan, magenta, yellow and black in the bytes of a pixel, as PlateSheet has them. Where the photo
/// is transparent in parts, it is twice as high: below the inks, times their cover, lies the cover, in all four bytes.
class InkColours {
public:
    /// Without an output profile black takes what the three colours have in common.
    explicit InkColours(const std::optional<colour::Profile>& output) : m_output{output} {}

    /// `profile` is the ICC profile that the file carried; RGB without one is taken as sRGB. Grey goes on the black
    /// plate, CMYK of the press's own profile or of none stays as it is.
    QImage image(const pictures::Samples& samples, const std::optional<std::string>& profile) const;

private:
    std::vector<std::uint8_t> inksOf(const pictures::Samples& samples, const std::optional<std::string>& profile) const;
    std::vector<std::uint8_t> transformed(const pictures::Samples& samples, const std::optional<std::string>& profile) const;

    std::optional<colour::Profile> m_output;
};

/// Whether the picture of inks of a photo has its cover below it.
bool hasCover(const QImage& inks);

/// `inks` made smaller.
QImage inksScaledToWidth(const QImage& inks, int width);

}
