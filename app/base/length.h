#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace banxin {

/// A length on paper in whole English Metric Units: 36 000 a millimetre, 12 700 a point, 9 000 a Q.
/// All four units of the trade are exact, so sums are equal on every machine and can be hashed.
class Length {
public:
    constexpr Length() = default;

    static constexpr Length fromEmu(std::int64_t emu) { return Length{emu}; }
    constexpr std::int64_t emu() const { return m_emu; }

    /// For pixels, PDF numbers and words only; never for a position that is used again.
    constexpr double points() const { return static_cast<double>(m_emu) / 12700.0; }
    constexpr double millimetres() const { return static_cast<double>(m_emu) / 36000.0; }

    /// `this · numerator / denominator`, rounded to the nearest unit, halves away from zero.
    constexpr Length scaled(std::int64_t numerator, std::int64_t denominator) const
    {
        const std::int64_t product = m_emu * numerator;
        const std::int64_t half = denominator / 2;
        return Length{product >= 0 ? (product + half) / denominator : -((-product + half) / denominator)};
    }

    constexpr Length operator-() const { return Length{-m_emu}; }
    constexpr Length& operator+=(Length other) { m_emu += other.m_emu; return *this; }
    constexpr Length& operator-=(Length other) { m_emu -= other.m_emu; return *this; }

    friend constexpr Length operator+(Length a, Length b) { return Length{a.m_emu + b.m_emu}; }
    friend constexpr Length operator-(Length a, Length b) { return Length{a.m_emu - b.m_emu}; }
    friend constexpr Length operator*(Length a, std::int64_t n) { return Length{a.m_emu * n}; }
    friend constexpr Length operator*(std::int64_t n, Length a) { return a * n; }
    /// Truncates towards zero.
    friend constexpr Length operator/(Length a, std::int64_t n) { return Length{a.m_emu / n}; }
    /// How often `b` goes into `a`, truncated.
    friend constexpr std::int64_t operator/(Length a, Length b) { return a.m_emu / b.m_emu; }

    friend constexpr auto operator<=>(Length, Length) = default;

private:
    constexpr explicit Length(std::int64_t emu) : m_emu{emu} {}
    std::int64_t m_emu = 0;
};

namespace literals {
consteval std::int64_t emuOf(long double count, long double unit)
{
    return static_cast<std::int64_t>(count * unit + (count < 0 ? -0.5L : 0.5L));
}
consteval Length operator""_mm(long double n) { return Length::fromEmu(emuOf(n, 36000)); }
consteval Length operator""_mm(unsigned long long n) { return Length::fromEmu(static_cast<std::int64_t>(n) * 36000); }
consteval Length operator""_pt(long double n) { return Length::fromEmu(emuOf(n, 12700)); }
consteval Length operator""_pt(unsigned long long n) { return Length::fromEmu(static_cast<std::int64_t>(n) * 12700); }
consteval Length operator""_q(unsigned long long n) { return Length::fromEmu(static_cast<std::int64_t>(n) * 9000); }
}

/// The lowest whole number of `unit`s that holds `length`; 0 for an empty or negative length.
constexpr std::int64_t unitsToHold(Length length, Length unit)
{
    return length.emu() <= 0 ? 0 : (length.emu() + unit.emu() - 1) / unit.emu();
}

}

template <>
struct std::hash<banxin::Length> {
    std::size_t operator()(banxin::Length length) const noexcept { return std::hash<std::int64_t>{}(length.emu()); }
};
