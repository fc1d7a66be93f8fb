#include "print/numbers.h"

#include <array>
#include <cassert>
#include <charconv>

namespace banxin::print {

namespace {

constexpr std::array<std::int64_t, 11> powersOfTen{
    1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000, 10000000000};

}

void appendDecimal(std::string& out, std::int64_t value, int decimals)
{
    assert(decimals >= 0 && static_cast<std::size_t>(decimals) < powersOfTen.size());
    if (value < 0) {
        out += '-';
        value = -value;
    }
    const std::int64_t scale = powersOfTen[static_cast<std::size_t>(decimals)];
    std::array<char, 24> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value / scale).ptr;
    out.append(digits.data(), end);
    std::int64_t rest = value % scale;
    if (rest == 0)
        return;
    out += '.';
    for (std::int64_t place = scale / 10; rest != 0; place /= 10) {
        out += static_cast<char>('0' + rest / place);
        rest %= place;
    }
}

std::int64_t pointUnits(Length length, int decimals)
{
    return length.scaled(powersOfTen[static_cast<std::size_t>(decimals)], 12700).emu();
}

void appendPoints(std::string& out, Length length) { appendDecimal(out, pointUnits(length, 3), 3); }

}
