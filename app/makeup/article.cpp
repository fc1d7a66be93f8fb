#include "makeup/article.h"

#include "base/utf.h"
#include "makeup/emit.h"
#include "makeup/lead_spans.h"
#include "makeup/legibility.h"
#include "makeup/qr_code.h"
#include "makeup/rules.h"
#include "makeup/text_finding.h"

#include <algorithm>
#include <cstdio>

namespace banxin::makeup {

namespace {

/// Builds the paragraphs of a story's body, and takes over those whose source is what it was.
class BodyBuilder {
public:
    BodyBuilder(const BodyInput& input, const ComposedBody* earlier)
        : m_input{input}, m_earlier{earlier && earlier->input.dressesAlike(input) ? earlier : nullptr}
    {
    }

    compose::Paragraphs build() const
    {
        const Story& story = *m_input.story;
        compose::Paragraphs paragraphs;
        paragraphs.reserve(story.body.size() + 1);
        const bool standsAlone = !story.dateline.empty() && (story.body.empty() || story.body.front()->kind == ParagraphKind::Crosshead);
        if (standsAlone)
            paragraphs.push_back(datelineAlone());
        for (std::size_t i = 0; i < story.body.size(); ++i) {
            const Shared<compose::Paragraph>* known = knownAt(i, standsAlone);
            paragraphs.push_back(known ? *known : Shared<compose::Paragraph>{paragraphAt(i, standsAlone)});
        }
        return paragraphs;
    }

private:
    /// The same paragraph of the time before, counted from the beginning or from the end. The first and the last carry what
    /// is not their own, so they are made anew.
    const Shared<compose::Paragraph>* knownAt(std::size_t i, bool standsAlone) const
    {
        const auto& body = m_input.story->body;
        if (!m_earlier || i == 0 || i + 1 == body.size())
            return nullptr;
        const auto& before = m_earlier->input.story->body;
        const std::size_t offset = m_earlier->paragraphs.size() - before.size();
        for (const std::size_t was : {i, i + before.size() - body.size()}) {
            if (was > 0 && was + 1 < before.size() && before[was].identity() == body[i].identity() && offset == (standsAlone ? 1U : 0U))
                return &m_earlier->paragraphs[was + offset];
        }
        return nullptr;
    }

    TextStyle style(Role role) const { return styleFor(*m_input.sheet, m_input.styleSet, m_input.story->rank, role, m_input.overrides); }

    /// Beside a code stand a few words, not columns of text.
    Role bodyRole() const { return m_input.story->qrCode.empty() ? Role::Body : Role::Caption; }

    compose::Paragraph paragraphAt(std::size_t i, bool standsAlone) const
    {
        const Story& story = *m_input.story;
        const StoryParagraph& source = *story.body[i];
        const bool subhead = source.kind == ParagraphKind::Crosshead;
        compose::Paragraph paragraph;
        paragraph.text = source.text;
        paragraph.style = style(subhead ? Role::Crosshead : bodyRole());
        if (!source.style.empty())
            paragraph.style = styleNamed(*m_input.sheet, source.style, paragraph.style);
        paragraph.keep = subhead ? compose::Keep::Subhead : compose::Keep::Body;
        takeOver(source, paragraph);
        if (i == 0 && !standsAlone && !story.dateline.empty())
            runIn(paragraph);
        if (i + 1 == story.body.size())
            paragraph.text += story.endMark;
        return paragraph;
    }

    void takeOver(const StoryParagraph& source, compose::Paragraph& paragraph) const
    {
        paragraph.rubyPerMille = paragraph.style.rubySize;
        paragraph.rows = paragraph.style.rows;
        paragraph.spaceBefore = paragraph.style.spaceBefore;
        paragraph.held = source.held;
        paragraph.looseness = source.looseness;
        paragraph.start = source.start;
        paragraph.keepTogether = source.keepTogether;
        paragraph.acrossLegs = source.acrossLegs;
        for (const TextRange& range : source.emphasis) {
            for (std::uint32_t i = range.start; i < range.end; ++i)
                paragraph.emphasised.push_back(i);
        }
        for (const Ruby& ruby : source.ruby)
            paragraph.ruby.push_back({ruby.base.start, ruby.base.end, ruby.text});
        for (const StyledRun& run : source.runs)
            paragraph.spans.push_back({run.range.start, run.range.end, withCharacterStyle(*m_input.sheet, paragraph.style, run.style)});
    }

    /// Puts the dateline before the paragraph's own text.
    void runIn(compose::Paragraph& paragraph) const
    {
        const std::u16string& dateline = m_input.story->dateline;
        const auto length = static_cast<std::uint32_t>(dateline.size());
        paragraph.text.insert(0, dateline);
        for (std::uint32_t& offset : paragraph.emphasised)
            offset += length;
        for (compose::RubyText& ruby : paragraph.ruby) {
            ruby.start += length;
            ruby.end += length;
        }
        for (compose::StyledSpan& span : paragraph.spans) {
            span.start += length;
            span.end += length;
        }
        const std::vector<compose::StyledSpan> spans = datelineSpans(dateline);
        paragraph.spans.insert(paragraph.spans.begin(), spans.begin(), spans.end());
    }

    /// The dateline's style, but where a pattern means a part of it.
    std::vector<compose::StyledSpan> datelineSpans(const std::u16string& dateline) const
    {
        const TextStyle plain = style(Role::Dateline);
        std::vector<compose::StyledSpan> spans;
        std::uint32_t at = 0;
        for (const compose::StyledSpan& lead : leadSpans(*m_input.sheet, Role::Dateline, plain, dateline)) {
            if (lead.start > at)
                spans.push_back({at, lead.start, plain});
            spans.push_back(lead);
            at = lead.end;
        }
        if (at < dateline.size())
            spans.push_back({at, static_cast<std::uint32_t>(dateline.size()), plain});
        return spans;
    }

    compose::Paragraph datelineAlone() const
    {
        compose::Paragraph paragraph;
        paragraph.style = style(bodyRole());
        takeOver({}, paragraph);
        runIn(paragraph);
        if (m_input.story->body.empty())
            paragraph.text += m_input.story->endMark;
        return paragraph;
    }

    const BodyInput& m_input;
    const ComposedBody* m_earlier;
};

}

bool BodyInput::dressesAlike(const BodyInput& other) const
{
    return sheet.identity() == other.sheet.identity() && styleSet == other.styleSet && overrides == other.overrides
        && story->rank == other.story->rank && story->qrCode.empty() == other.story->qrCode.empty();
}

ComposedBody bodyOf(BodyInput input, const ComposedBody* earlier)
{
    compose::Paragraphs paragraphs = BodyBuilder{input, earlier}.build();
    return {std::move(input), std::move(paragraphs)};
}

namespace {

const char* roleWord(Role role)
{
    switch (role) {
    case Role::Label: return "label";
    case Role::Kicker: return "kicker";
    case Role::Deck: return "deck";
    case Role::Byline: return "byline";
    default: return "headline";
    }
}

/// Sets what one block prints, from the bottom up: tint, picture, text, rules.
class PartSetter {
public:
    PartSetter(const Story& story, const PartPlace& place, const PartLayout& layout)
        : m_story{story}, m_block{place.block}, m_grid{place.grid}, m_layout{layout}
    {
        m_part.block = place.block.id;
    }

    void setGround()
    {
        drawGround(m_part.list, m_block.id, m_layout.room.area, m_block.frame);
        append(m_part.list, m_layout.photos.list);
        setQrCode();
        m_textFrom = m_part.list.items.size();
        for (Finding finding : m_layout.photos.findings)
            m_part.findings.push_back(std::move(finding));
        addFindings(m_layout.photos.textFindings);
        append(m_part.list, m_layout.quotes.list);
        addFindings(m_layout.quotes.findings);
        for (const std::size_t characters : m_layout.quotes.overset)
            add(Severity::Error, FindingCode::HeadlineOverset, {m_story.slug, "pull quote", std::to_string(characters)});
        setStack();
    }

    void addLine(const compose::ComposedText& text, const compose::Line& line, const compose::Paragraph& paragraph)
    {
        emitLine(m_part.list, m_block.id, text, line, paragraph);
        m_lastRow = std::max(m_lastRow, line.row);
    }

    void addFindings(const std::vector<compose::TextFinding>& findings)
    {
        for (const compose::TextFinding& finding : findings)
            m_part.findings.push_back(findingOf(finding, m_block.id, m_story.id, m_story.slug));
    }

    void add(Severity severity, FindingCode code, std::vector<std::string> arguments)
    {
        m_part.findings.push_back({severity, code, {}, m_block.id, m_story.id, std::move(arguments)});
    }

    void setRules()
    {
        setColumnRules();
        reverseText();
        drawEdges(m_part.list, m_block.id, m_layout.room.area, m_block.frame);
        setCutOffRule();
    }

    ComposedPart take() { return std::move(m_part); }

private:
    void setStack()
    {
        if (!m_layout.stack)
            return;
        display::DisplayList list = m_layout.stack->list;
        for (display::Item& item : list.items)
            display::move(item.mark, m_layout.stackOrigin);
        append(m_part.list, list);
        addFindings(m_layout.stack->findings);
        for (const StackOverset& overset : m_layout.stack->overset)
            add(Severity::Error, FindingCode::HeadlineOverset, {m_story.slug, roleWord(overset.role), std::to_string(overset.characters)});
        const Rect& column = m_layout.room.stackColumn;
        if (m_layout.stack->depth > (m_layout.stackInput.writing == WritingMode::Vertical ? column.width : column.height))
            add(Severity::Error, FindingCode::HeadlineOverset, {m_story.slug, "headline", "0"});
    }

    void setQrCode()
    {
        if (!m_layout.qrSquare)
            return;
        Result<DrawnQrCode> code = drawQrCode(utf8FromUtf16(m_story.qrCode), QrLevel::M, *m_layout.qrSquare, m_story.slug);
        if (!code) {
            add(Severity::Error, FindingCode::QrTooSmall, {m_story.slug, "0"});
            return;
        }
        // Its quiet zone must be paper whatever the block stands on.
        if (m_block.frame.tint || m_block.frame.reversed)
            fillRect(m_part.list, m_block.id, *m_layout.qrSquare, Ink::paper());
        m_part.list.items.push_back({m_block.id, display::FillPath{std::move(code->modules), Ink::black()}});
        if (code->module < leastQrModule) {
            char millimetres[16];
            std::snprintf(millimetres, sizeof millimetres, "%.2f", code->module.millimetres());
            add(Severity::Error, FindingCode::QrTooSmall, {m_story.slug, millimetres});
        }
    }

    /// 反白, and what is hard to read on the block's ground. Codes and pictures keep their inks, captions do not.
    void reverseText()
    {
        std::vector<display::Item>& items = m_part.list.items;
        if (m_block.frame.reversed) {
            reverseInks(items, m_textFrom);
            for (std::size_t i = 0; i < m_textFrom; ++i) {
                if (auto* caption = std::get_if<display::GlyphRun>(&items[i].mark))
                    caption->ink = Ink::paper();
            }
        }
        if (const auto hard = hardToRead(m_block.frame, items, m_textFrom))
            add(Severity::Warning, FindingCode::CaptionUnreadable, argumentsOf(*hard, m_story.slug));
    }

    /// 压线: under the legs where each of them ends, so that it goes up and down with them.
    void setCutOffRule()
    {
        const Frame& frame = m_block.frame;
        if (frame.cutOffRule <= Length{})
            return;
        if (m_layout.isVertical || m_layout.legs.size() != m_layout.room.legs.size() || m_layout.legs.empty())
            return drawCutOffRule(m_part.list, m_block.id, m_layout.room.area, frame);
        Path path;
        for (std::size_t i = 0; i < m_layout.legs.size(); ++i) {
            const Leg& leg = m_layout.room.legs[i];
            const bool isFirst = i == 0;
            const bool isLast = i + 1 == m_layout.legs.size();
            const Length from = isFirst ? m_layout.room.area.x : (m_layout.room.legs[i - 1].x + m_layout.room.legs[i - 1].width + leg.x) / 2;
            const Length to = isLast ? m_layout.room.area.right() : (leg.x + leg.width + m_layout.room.legs[i + 1].x) / 2;
            const Length y = footOf(i);
            isFirst ? path.moveTo({from, y}) : path.lineTo({from, y});
            path.lineTo({to, y});
        }
        m_part.list.items.push_back({m_block.id, display::StrokePath{std::move(path), frame.cutOffRule, frame.borderInk, {}}});
    }

    /// Where the rows of a leg end, as its trim says.
    Length footOf(std::size_t leg) const
    {
        const std::vector<LegTrim>& trims = articleOf(m_block)->legs.trims;
        const int rows = leg < trims.size() ? trims[leg].footRows : 0;
        return m_layout.room.area.bottom() - m_grid.pitch * rows;
    }

    /// In the middle of each gutter, as deep as the text of the block.
    void setColumnRules()
    {
        if (m_block.frame.columnRule <= Length{})
            return;
        if (m_layout.isVertical)
            return setRulesBetweenBands();
        for (std::size_t i = 0; i + 1 < m_layout.room.legs.size(); ++i) {
            const auto& left = m_layout.legs[i].slots;
            const auto& right = m_layout.legs[i + 1].slots;
            if (left.empty() || right.empty())
                continue;
            const Length top = m_layout.room.rows.rowTop(std::max(left.front().row, right.front().row));
            const Length bottom = m_layout.room.rows.rowTop(std::min({left.back().row, right.back().row, m_lastRow})) + m_grid.bodySize;
            const Leg& leg = m_layout.room.legs[i];
            const Length x = (leg.x + leg.width + m_layout.room.legs[i + 1].x) / 2;
            if (bottom > top)
                drawRule(m_part.list, m_block.id, {x, top}, {x, bottom}, columnLook());
        }
    }

    /// Legs of vertical text stand one below the other: the rules are as wide as their lines, not as a headline beside them.
    void setRulesBetweenBands()
    {
        for (std::size_t i = 0; i + 1 < m_layout.legs.size(); ++i) {
            const auto& above = m_layout.legs[i].slots;
            const auto& below = m_layout.legs[i + 1].slots;
            if (above.empty() || below.empty())
                continue;
            const Length y = (above.front().x + above.front().width + below.front().x) / 2;
            const Length half = m_grid.bodySize / 2;
            const Length from = std::min(above.back().baseline, below.back().baseline) - half;
            const Length to = std::max(above.front().baseline, below.front().baseline) + half;
            drawRule(m_part.list, m_block.id, {from, y}, {to, y}, columnLook());
        }
    }

    RuleLook columnLook() const { return {m_block.frame.columnRule, m_block.frame.borderInk, m_block.frame.columnLine}; }

    const Story& m_story;
    const Block& m_block;
    const Grid& m_grid;
    const PartLayout& m_layout;
    ComposedPart m_part;
    std::size_t m_textFrom = 0;   ///< index of the first item over ground, pictures and codes
    int m_lastRow = -1;   ///< the lowest row with text, counted from the inner top
};

std::u16string oversetText(const compose::ComposedText& text, const compose::Paragraphs& paragraphs)
{
    std::u16string rest;
    for (std::size_t p = text.oversetParagraph; p < paragraphs.size(); ++p) {
        const std::size_t from = p == text.oversetParagraph ? text.oversetOffset : 0;
        rest += paragraphs[p]->text.substr(std::min(from, paragraphs[p]->text.size()));
        if (p + 1 < paragraphs.size())
            rest += u'\n';
    }
    return rest;
}

std::size_t visibleCharacters(const std::u16string& text)
{
    return countCharacters(text) - static_cast<std::size_t>(std::count(text.begin(), text.end(), u'\n'));
}

display::Fit fitOf(const Story& story, const compose::ComposedText& text, const compose::Paragraphs& paragraphs,
    const std::vector<compose::LegSlots>& legs)
{
    display::Fit fit;
    fit.story = story.id;
    fit.overset = oversetText(text, paragraphs);
    if (!fit.overset.empty()) {
        fit.rows = std::max(1, text.rowsOver);
        fit.characters = static_cast<int>(visibleCharacters(fit.overset));
        return fit;
    }
    // The words of a code stand in the middle of its height: what is white over and under them is the code's own.
    if (!story.qrCode.empty())
        return fit;
    fit.rows = -text.rowsFree;
    Length size;
    if (!paragraphs.empty())
        size = paragraphs.back()->style.size;
    if (size > Length{} && !legs.empty() && !legs.back().slots.empty())
        fit.characters = -static_cast<int>(legs.back().slots.back().width * text.rowsFree / size);
    return fit;
}

/// Which part a leg of the whole flow belongs to.
std::vector<std::size_t> partOfLeg(const std::vector<PartLayout>& layouts)
{
    std::vector<std::size_t> parts;
    for (std::size_t part = 0; part < layouts.size(); ++part)
        parts.insert(parts.end(), layouts[part].legs.size(), part);
    return parts;
}

void reportFit(PartSetter& last, const Story& story, const display::Fit& fit, std::size_t legs)
{
    if (fit.rows > 0)
        last.add(Severity::Error, FindingCode::Overset, {story.slug, std::to_string(fit.rows), std::to_string(fit.characters)});
    // Fewer free rows than legs cannot be shared out any better.
    else if (-fit.rows >= static_cast<int>(std::max<std::size_t>(legs, 2)))
        last.add(Severity::Warning, FindingCode::Underset, {story.slug, std::to_string(-fit.rows)});
}

}

std::vector<compose::LegSlots> legsOf(const std::vector<PartLayout>& layouts)
{
    std::vector<compose::LegSlots> legs;
    for (std::size_t part = 0; part < layouts.size(); ++part) {
        for (const compose::LegSlots& leg : layouts[part].legs) {
            legs.push_back(leg);
            legs.back().block = static_cast<int>(part);
        }
    }
    return legs;
}

compose::FlowRules flowRulesOf(const StyleSheet& sheet, const std::vector<PartPlace>& places)
{
    compose::FlowRules rules;
    rules.widowLines = sheet.columns.widowLines;
    rules.orphanLines = sheet.columns.orphanLines;
    rules.balance = sheet.columns.balance && places.size() == 1;
    rules.spreadRows = sheet.columns.spreadRows;
    return rules;
}

ComposedStory composeStory(compose::Composer& composer, const Edition& edition, const Shared<Story>& story,
    const std::vector<PartPlace>& places, const std::vector<PartLayout>& layouts, const ComposedStory* earlier)
{
    ComposedStory result;
    result.fit.story = story->id;
    const BodyInput input{story, edition.sheet, places.front().styleSet, articleOf(places.front().block)->overrides};
    result.body = bodyOf(input, earlier ? &earlier->body : nullptr);
    const compose::Paragraphs& paragraphs = result.body.paragraphs;
    if (paragraphs.empty())
        return result;
    const std::vector<compose::LegSlots> legs = legsOf(layouts);
    result.text = composer.flow(paragraphs, legs, flowRulesOf(*edition.sheet, places));
    result.fit = fitOf(*story, result.text, paragraphs, legs);
    const bool hasRoom = std::any_of(legs.begin(), legs.end(), [](const compose::LegSlots& leg) { return !leg.slots.empty(); });
    const std::vector<Leg>& measures = layouts.back().room.legs;
    // Without a single slot the flow knows no measure, but the block's legs do.
    if (!hasRoom && !result.fit.overset.empty() && !measures.empty())
        result.fit.rows = 1 + composer.column(paragraphs, {}, measures.back().width, 1).rowsOver;
    return result;
}

std::vector<ComposedPart> printStory(const Story& story, const std::vector<PartPlace>& places, const std::vector<PartLayout>& layouts,
    const ComposedStory& composed)
{
    std::vector<PartSetter> setters;
    for (std::size_t i = 0; i < places.size(); ++i)
        setters.emplace_back(story, places[i], layouts[i]).setGround();
    const std::vector<std::size_t> parts = partOfLeg(layouts);
    const compose::Paragraphs& paragraphs = composed.body.paragraphs;
    for (const compose::Line& line : composed.text.lines)
        setters[parts[static_cast<std::size_t>(line.leg)]].addLine(composed.text, line, *paragraphs[line.paragraph]);
    setters.front().addFindings(composed.text.findings);
    if (!paragraphs.empty())
        reportFit(setters.back(), story, composed.fit, parts.size());
    std::vector<ComposedPart> result;
    for (PartSetter& setter : setters) {
        setter.setRules();
        result.push_back(setter.take());
    }
    return result;
}

}
