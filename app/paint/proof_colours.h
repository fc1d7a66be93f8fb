#pragma once

#include "colour/profile.h"
#include "paint/plates.h"
#include "paint/proof_view.h"

#include <optional>
#include <span>
#include <vector>

namespace banxin::paint {

/// What the press would make of plates, on a screen. Not safe to use from two threads.
class ProofColours {
public:
    /// Without an output profile, inks mix as (1 − ink)(1 − black).
    explicit ProofColours(const std::optional<colour::Profile>& output);

    /// The colour that marks too much ink.
    static constexpr QRgb tooMuchInk = 0xff00c853u;

    /// Shows `plates` on the pixels of `surface`, all of which they cover. One plate alone is shown in black, like its
    /// film; where spots lie, what stands for them is mixed in.
    void show(const Plates& plates, const ProofView& view, const Surface& surface) const;

private:
    void showRow(const Plates& plates, const ProofView& view, int y, const QRect& area, QRgb* out) const;
    void toScreen(std::span<const std::uint8_t> inks, ProofView::Paper paper, QRgb* out, std::size_t pixels) const;

    std::optional<colour::Transform> m_onWhite;
    std::optional<colour::Transform> m_onPaper;
};

}
