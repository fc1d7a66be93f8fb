#include "compose/paragraph_head.h"

#include <algorithm>
#include <iterator>

namespace banxin::compose {

namespace {

bool isLowSurrogate(char16_t unit) { return (unit & 0xFC00) == 0xDC00; }

/// In halves of an em.
int halvesOf(char16_t unit)
{
    if (isLowSurrogate(unit))
        return 0;
    return unit >= 0x2E80 || (unit >= 0x2014 && unit <= 0x2026) ? 2 : 1;
}

std::int64_t halvesIn(Length measure, const TextStyle& style)
{
    const Length em = style.size.scaled(style.widthPerMille, 1000) + style.size.scaled(style.tracking, 1000);
    return std::max<std::int64_t>(2, measure.emu() * 2 / std::max<std::int64_t>(1, em.emu()));
}

}

Paragraph headOf(const Paragraph& paragraph, std::size_t units)
{
    if (units >= paragraph.text.size())
        return paragraph;
    while (units > 0 && isLowSurrogate(paragraph.text[units]))
        --units;
    const auto end = static_cast<std::uint32_t>(units);
    Paragraph head;
    head.text = paragraph.text.substr(0, units);
    head.style = paragraph.style;
    for (StyledSpan span : paragraph.spans) {
        span.end = std::min(span.end, end);
        if (span.start < span.end)
            head.spans.push_back(std::move(span));
    }
    const auto isInHead = [end](std::uint32_t at) { return at < end; };
    std::copy_if(paragraph.emphasised.begin(), paragraph.emphasised.end(), std::back_inserter(head.emphasised), isInHead);
    std::copy_if(paragraph.ruby.begin(), paragraph.ruby.end(), std::back_inserter(head.ruby), [end](const RubyText& ruby) { return ruby.end <= end; });
    std::copy_if(paragraph.held.begin(), paragraph.held.end(), std::back_inserter(head.held), [end](const HeldLine& line) { return line.end < end; });
    head.rubyPerMille = paragraph.rubyPerMille;
    head.looseness = paragraph.looseness;
    return head;
}

int rowsByCount(const Paragraph& paragraph, std::size_t from, Length measure)
{
    const std::int64_t room = halvesIn(measure, paragraph.style);
    std::int64_t used = from == 0 ? paragraph.style.rules.firstIndent / 500 : 0;
    std::int64_t rows = 1;
    for (std::size_t i = from; i < paragraph.text.size(); ++i) {
        const char16_t unit = paragraph.text[i];
        const int halves = halvesOf(unit);
        if (unit == u'\n' || used + halves > room) {
            ++rows;
            used = 0;
        }
        used += unit == u'\n' ? 0 : halves;
    }
    return static_cast<int>(std::min<std::int64_t>(rows, 10'000'000));
}

}
