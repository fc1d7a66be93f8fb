#pragma once

#include <array>
#include <cstdint>
#include <string>

namespace banxin {

/// What a plate prints: per mille of cyan, magenta, yellow and black; or a tint of a spot colour, whose `process`
/// is then what stands for it where no spot plate is made. There is no RGB in a newspaper.
struct Ink {
    std::array<std::uint16_t, 4> process{0, 0, 0, 1000};
    std::string spot;             ///< name of the spot plate; empty for process ink
    std::uint16_t tint = 1000;    ///< per mille of the spot plate

    static Ink black(std::uint16_t perMille = 1000) { return Ink{{0, 0, 0, perMille}, {}, 1000}; }
    static Ink paper() { return Ink{{0, 0, 0, 0}, {}, 1000}; }
    static Ink cmyk(std::uint16_t c, std::uint16_t m, std::uint16_t y, std::uint16_t k) { return Ink{{c, m, y, k}, {}, 1000}; }

    bool isBlackOnly() const { return spot.empty() && process[0] == 0 && process[1] == 0 && process[2] == 0; }
    friend bool operator==(const Ink&, const Ink&) = default;
};

}
