#include "compose/column.h"
#include "compose/compose.h"
#include "compose/flow.h"
#include "compose/headline.h"

#include <algorithm>

namespace banxin::compose {

struct Composer::Members {
    explicit Members(const type::FontBook& fonts) : setter{fonts} {}

    ParagraphSetter setter;
    WordCutter words;
};

Composer::Composer(const type::FontBook& fonts) : m{std::make_unique<Members>(fonts)} {}

Composer::~Composer() = default;

void Composer::setFallbackFonts(std::vector<std::string> names)
{
    m->setter.faces().setFallbacks(std::move(names));
    m->setter.forget();
}

void Composer::setLexicon(std::vector<std::u16string> words) { m->words.setLexicon(std::move(words)); }

namespace {

bool hasSections(const Paragraphs& paragraphs, const std::vector<LegSlots>& legs)
{
    return legs.size() > 1 && std::any_of(paragraphs.begin(), paragraphs.end(), [](const Shared<Paragraph>& p) { return p->acrossLegs; });
}

}

ComposedText Composer::flow(const Paragraphs& paragraphs, const std::vector<LegSlots>& legs, const FlowRules& rules)
{
    if (hasSections(paragraphs, legs))
        return flowSections(m->setter, paragraphs, legs, rules);
    return rules.balance ? flowBalanced(m->setter, paragraphs, legs, rules) : flowThrough(m->setter, paragraphs, legs, rules);
}

std::vector<ParagraphCopyfit> Composer::copyfit(const Paragraphs& paragraphs, const std::vector<LegSlots>& legs, const FlowRules& rules)
{
    return copyfitThrough(m->setter, paragraphs, legs, rules);
}

ComposedText Composer::column(const Paragraphs& paragraphs, Point origin, Length measure, int mostRows)
{
    return setColumn(m->setter, paragraphs, origin, measure, mostRows);
}

ComposedHeadline Composer::headline(const Paragraph& paragraph, Point origin, Length measure)
{
    return setHeadline(m->setter, m->words, paragraph, origin, measure);
}

}
