#pragma once

#include <cstdint>

namespace banxin::propose {

/// Chance that is the same everywhere for the same seed (xorshift64*).
class Chance {
public:
    explicit Chance(std::uint64_t seed) : m_state{seed * 0x9E3779B97F4A7C15ULL + 0xD1B54A32D192ED03ULL} { next(); }

    std::uint64_t next()
    {
        m_state ^= m_state >> 12;
        m_state ^= m_state << 25;
        m_state ^= m_state >> 27;
        return m_state * 0x2545F4914F6CDD1DULL;
    }
    /// 0 … count − 1; `count` is at least 1.
    int below(int count) { return static_cast<int>(((next() >> 33) * static_cast<std::uint64_t>(count)) >> 31); }
    /// 0 … 1
    double share() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
    bool tossed() { return (next() >> 62) & 1U; }

private:
    std::uint64_t m_state;
};

}
