#include "intake/convert.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

#include <array>
#include <cstdint>
#include <memory>

namespace banxin::intake {

namespace {

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};

struct Moved {
    char16_t before;   ///< where GB 18030-2005 puts it
    char16_t now;      ///< where GB 18030-2022 and Unicode have it
};

constexpr std::array<Moved, 18> movedIn2022{{
    {0xE78D, 0xFE10}, {0xE78E, 0xFE12}, {0xE78F, 0xFE11}, {0xE790, 0xFE13}, {0xE791, 0xFE14}, {0xE792, 0xFE15},
    {0xE793, 0xFE16}, {0xE794, 0xFE17}, {0xE795, 0xFE18}, {0xE796, 0xFE19}, {0xE81E, 0x9FB4}, {0xE826, 0x9FB5},
    {0xE82B, 0x9FB6}, {0xE82C, 0x9FB7}, {0xE832, 0x9FB8}, {0xE843, 0x9FB9}, {0xE854, 0x9FBA}, {0xE864, 0x9FBB},
}};

constexpr std::size_t mostNotes = 100;

/// Where what ICU cannot decode is written down.
struct Notes {
    const char* start = nullptr;
    std::vector<UndecodedBytes>* undecoded = nullptr;
};

void note(const void* context, UConverterToUnicodeArgs* arguments, const char* units, std::int32_t length,
    UConverterCallbackReason reason, UErrorCode* status)
{
    const Notes& notes = *static_cast<const Notes*>(context);
    if (reason <= UCNV_IRREGULAR && notes.undecoded->size() < mostNotes) {
        const auto behind = static_cast<std::size_t>(arguments->source - notes.start);
        const auto size = static_cast<std::size_t>(length);
        notes.undecoded->push_back({behind >= size ? behind - size : 0, std::string{units, size}});
    }
    UCNV_TO_U_CALLBACK_SUBSTITUTE(nullptr, arguments, units, length, reason, status);
}

char16_t ofTable2022(char16_t unit)
{
    for (const Moved& moved : movedIn2022) {
        if (unit == moved.before)
            return moved.now;
    }
    return unit;
}

}

std::u16string converted(std::string_view bytes, const char* encoding, std::vector<UndecodedBytes>* undecoded)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, CloseConverter> converter{ucnv_open(encoding, &status)};
    Notes notes{bytes.data(), undecoded};
    if (undecoded && U_SUCCESS(status))
        ucnv_setToUCallBack(converter.get(), note, &notes, nullptr, nullptr, &status);
    if (U_FAILURE(status))
        return std::u16string(bytes.size(), u'\uFFFD');
    // No encoding of ours gives more than one unit for a byte.
    std::u16string text(bytes.size() + 1, u'\0');
    char16_t* target = text.data();
    const char* source = bytes.data();
    ucnv_toUnicode(converter.get(), &target, target + text.size(), &source, source + bytes.size(), nullptr, true, &status);
    text.resize(U_SUCCESS(status) ? static_cast<std::size_t>(target - text.data()) : 0);
    return text;
}

std::u16string convertedGb18030(std::string_view bytes, std::vector<UndecodedBytes>* undecoded)
{
    // Newer ICUs have the table of 2022, in which the old code points come from other bytes and mean themselves.
    static const bool tableIsOlder = converted("\xA6\xD9", "gb18030") == u"\uE78D";
    std::u16string text = converted(bytes, "gb18030", undecoded);
    if (tableIsOlder) {
        for (char16_t& unit : text)
            unit = ofTable2022(unit);
    }
    return text;
}

}
