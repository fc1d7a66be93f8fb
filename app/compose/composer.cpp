#include "compose/column.h"
#include "compose/compose.h"
#include "compose/flow.h"
#include "compose/headline.h"

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

ComposedText Composer::flow(const std::vector<Paragraph>& paragraphs, const std::vector<LegSlots>& legs, const FlowRules& rules)
{
    return rules.balance ? flowBalanced(m->setter, paragraphs, legs, rules) : flowThrough(m->setter, paragraphs, legs, rules);
}

ComposedText Composer::column(const std::vector<Paragraph>& paragraphs, Point origin, Length measure, int mostRows)
{
    return setColumn(m->setter, paragraphs, origin, measure, mostRows);
}

ComposedHeadline Composer::headline(const Paragraph& paragraph, Point origin, Length measure)
{
    return setHeadline(m->setter, m->words, paragraph, origin, measure);
}

}
