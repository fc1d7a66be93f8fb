#pragma once

#include "compose/faces.h"
#include "compose/hyphens.h"
#include "compose/opportunities.h"
#include "compose/prepared.h"

namespace banxin::compose {

/// Turns paragraphs into cells, blanks, sums and break opportunities: everything that does not depend on the measure.
class Preparer {
public:
    explicit Preparer(Faces& faces);
    ~Preparer();

    Prepared prepare(const Paragraph& paragraph);

private:
    void assignStyles(const Paragraph& paragraph);
    void chooseFaces(const Paragraph& paragraph, Prepared& out);
    void reportMissing(const FaceChain& chain, Prepared& out) const;
    void reportChoice(const Grapheme& grapheme, const FaceChoice& choice, std::u16string_view text, Prepared& out) const;

    Faces& m_faces;
    GraphemeCutter m_cutter;
    OpportunityFinder m_opportunities;
    Hyphenators m_hyphenators;
    std::vector<Grapheme> m_graphemes;
    std::vector<const TextStyle*> m_styles;
};

/// Sums over the items' widths, shrink and openings.
void sumItems(Prepared& paragraph);

}
