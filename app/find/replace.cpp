#include "find/find.h"

namespace banxin::find {

std::u16string replacementFor(const Hit& hit, Matching matching, std::u16string_view replacement)
{
    if (matching == Matching::Literal)
        return std::u16string{replacement};
    std::u16string text;
    for (std::size_t i = 0; i < replacement.size(); ++i) {
        const char16_t sign = replacement[i];
        const char16_t next = i + 1 < replacement.size() ? replacement[i + 1] : u'\0';
        if (sign == u'$' && next >= u'0' && next <= u'9') {
            const auto group = static_cast<std::size_t>(next - u'0');
            text += group < hit.groups.size() ? hit.groups[group] : std::u16string{};
            ++i;
        } else if (sign == u'\\' && next != u'\0') {
            text += next == u'n' ? u'\n' : next;
            ++i;
        } else {
            text += sign;
        }
    }
    return text;
}

namespace {

bool isStillThere(const Edition& edition, const Hit& hit)
{
    const Shared<Story>* story = edition.stories.find(hit.story);
    const std::u16string* text = story ? edit::textAt(**story, hit.span.from) : nullptr;
    return text && text->compare(std::min<std::size_t>(hit.span.from.offset, text->size()), hit.span.to.offset - hit.span.from.offset, hit.text) == 0;
}

}

Result<Replaced> replaceAll(Edition edition, const std::vector<Hit>& hits, Matching matching, std::u16string_view replacement)
{
    Replaced result;
    // From the last one back: what stands before a place does not move.
    for (auto hit = hits.rbegin(); hit != hits.rend(); ++hit) {
        if (hit->isLocked) {
            ++result.locked;
            continue;
        }
        if (!isStillThere(edition, *hit)) {
            ++result.changed;
            continue;
        }
        auto written = edit::replaceText(std::move(edition), hit->story, hit->span, replacementFor(*hit, matching, replacement));
        if (!written)
            return written.error();
        edition = std::move(written->edition);
        ++result.count;
    }
    result.edition = std::move(edition);
    return result;
}

}
