#include "codec/json_reader.h"

#include "base/utf.h"

#include <algorithm>

namespace banxin::codec {

namespace {

// Ten metres: no paper is larger, and products of such lengths stay within 64 bits.
constexpr Range lengths{-360'000'000, 360'000'000};

}

std::string flawOf(const StoryParagraph& paragraph)
{
    std::size_t end = 0;
    const auto follows = [&](const TextRange& range) {
        const bool sound = range.start >= end && range.start < range.end && range.end <= paragraph.text.size();
        end = range.end;
        return sound;
    };
    if (!std::all_of(paragraph.emphasis.begin(), paragraph.emphasis.end(), follows))
        return "emphasis outside the text or out of order";
    end = 0;
    if (!std::all_of(paragraph.ruby.begin(), paragraph.ruby.end(), [&](const Ruby& ruby) { return follows(ruby.base); }))
        return "ruby outside the text or out of order";
    const auto notAfter = [](const HeldLine& a, const HeldLine& b) { return a.end >= b.end; };
    if (std::adjacent_find(paragraph.held.begin(), paragraph.held.end(), notAfter) != paragraph.held.end())
        return "held lines out of order";
    return {};
}

void Reader::fail(const Json& json, std::string reason)
{
    if (m_fault)
        return;
    constexpr std::size_t enough = 60;
    std::string value = jsonText(json);
    if (value.size() > enough) {
        value.resize(enough);
        while (firstIllFormedUtf8(value))
            value.pop_back();
        value += "…";
    }
    m_fault = Fault{FaultCode::ValueInvalid, {m_place, value, std::move(reason)}};
}

std::int64_t Reader::wholeNumber(const Json& json, Range range)
{
    if (!json.is_number_integer()) {
        fail(json, "not a whole number");
        return 0;
    }
    const bool tooLarge = json.is_number_unsigned() && json.get<std::uint64_t>() > static_cast<std::uint64_t>(range.most);
    const std::int64_t number = tooLarge ? range.most : json.get<std::int64_t>();
    if (!tooLarge && number >= range.least && number <= range.most)
        return number;
    fail(json, "not from " + std::to_string(range.least) + " to " + std::to_string(range.most));
    return 0;
}

void Reader::into(const Json& json, bool& value, Range)
{
    if (json.is_boolean())
        value = json.get<bool>();
    else
        fail(json, "not true or false");
}

void Reader::into(const Json& json, std::string& value, Range)
{
    if (json.is_string())
        value = json.get_ref<const std::string&>();
    else
        fail(json, "not text");
}

void Reader::into(const Json& json, std::u16string& value, Range)
{
    if (!json.is_string())
        return fail(json, "not text");
    const std::optional<std::u16string> text = utf16FromUtf8(json.get_ref<const std::string&>());
    if (text)
        value = *text;
    else
        fail(Json{}, "not Unicode");
}

void Reader::into(const Json& json, Length& value, Range)
{
    if (m_words && json.is_string()) {
        const auto& text = json.get_ref<const std::string&>();
        const auto named = m_words->sizes.find(text);
        const std::optional<Length> length = named != m_words->sizes.end() ? named->second : lengthFromText(text);
        if (!length)
            return fail(json, "not a length");
        return into(Json(length->emu()), value);
    }
    value = Length::fromEmu(wholeNumber(json, lengths));
}

void Reader::into(const Json& json, Digest& value, Range)
{
    const std::optional<Digest> digest
        = json.is_string() ? digestFromHex(json.get_ref<const std::string&>()) : std::optional<Digest>{};
    if (digest)
        value = *digest;
    else
        fail(json, "not a SHA-256");
}

void Reader::into(const Json& json, Date& value, Range)
{
    const std::string text = json.is_string() ? json.get<std::string>() : std::string{"?"};
    const std::optional<Date> date = text.empty() ? Date{} : dateFromIso(text);
    if (date)
        value = *date;
    else
        fail(json, "not a day");
}

void Reader::into(const Json& json, Ink& ink, Range)
{
    if (m_words && json.is_array())
        return intoInkOfPercents(json, ink);
    if (!m_words || !json.is_string())
        return intoStruct(json, ink);
    const std::optional<Ink> named = inkFromText(json.get_ref<const std::string&>(), *m_words);
    if (named)
        ink = *named;
    else
        fail(json, "not an ink");
}

void Reader::intoInkOfPercents(const Json& json, Ink& ink)
{
    if (json.size() != 4)
        return fail(json, "not [c, m, y, k]");
    ink = Ink::paper();
    for (std::size_t i = 0; i < 4; ++i) {
        within(i, [&] {
            const std::optional<std::uint16_t> amount = percent(json[i]);
            if (amount)
                ink.process[i] = *amount;
            else
                fail(json[i], "not a per cent with at most one decimal");
        });
    }
}

std::optional<std::uint16_t> Reader::percent(const Json& json)
{
    // The number's own text says how many decimals were written, which its binary value cannot.
    return json.is_number() ? perMilleFromPercent(jsonText(json)) : std::nullopt;
}

}
