#include "compose/composing.h"

using namespace banxin;
using namespace banxin::compose;
using namespace banxin::compose::testing;

namespace {

TextStyle latinStyle()
{
    TextStyle style = bodyStyle();
    style.language = "en-US";
    style.font.han = "DejaVuSans";
    return style;
}

TextStyle verticalStyle()
{
    TextStyle style = bodyStyle();
    style.writingMode = WritingMode::Vertical;
    style.rules.alignment = Alignment::Start;
    return style;
}

constexpr const char16_t* council
    = u"The district council approved a comprehensive modernisation programme on Thursday, allocating additional funding.";

}

class ScriptsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { REQUIRE_FONTS(); }

    void latinWordsBreakAtHyphenationPointsOnly();
    void withoutHyphenationWordsStayWhole();
    void noThreeHyphensStandInARow();
    void noLatinLineBeginsWithADash();
    void aLigatureIsUndoneAcrossABreak();
    void aNoBreakSpaceHolds();
    void rightToLeftRunsAreReversed();
    void marksOfVerticalTextTakeTheirVerticalForms();
    void shortNumbersStandUprightInOneCell();
    void longNumbersAndLatinAreTurned();
    void emphasisDotsStandUnderCharactersOnly();
    void aRubyIsCentredOverItsBase();
    void aWideRubyMakesRoom();
    void rolesTakeTheirOwnFaces();
    void aFallbackIsReported();
    void missingFontsAndGlyphsAreReported();
    void spansKeepTheirOwnSize();
};

void ScriptsTest::latinWordsBreakAtHyphenationPointsOnly()
{
    TextStyle style = latinStyle();
    style.rules.hyphenate = true;
    const Paragraph p = paragraphOf(council, style);
    int hyphens = 0;
    for (double measure = 10; measure < 20; measure += 0.5) {
        const ComposedText text = inColumn(p, measure);
        for (const Line& line : text.lines) {
            hyphens += line.setting->hyphenated ? 1 : 0;
            const bool atSpace = line.setting->end == p.text.size() || p.text[line.setting->end] == u' ';
            QVERIFY(atSpace != line.setting->hyphenated);
            QCOMPARE(line.setting->clusters.back().kind == CharacterClass::Hyphen, line.setting->hyphenated);
        }
    }
    QVERIFY(hyphens > 0);
}

void ScriptsTest::withoutHyphenationWordsStayWhole()
{
    const Paragraph p = paragraphOf(council, latinStyle());
    for (double measure = 9; measure < 20; measure += 0.5) {
        for (const Line& line : inColumn(p, measure).lines)
            QVERIFY(line.setting->end == p.text.size() || p.text[line.setting->end] == u' ');
    }
}

void ScriptsTest::noThreeHyphensStandInARow()
{
    TextStyle style = latinStyle();
    style.rules.hyphenate = true;
    for (double measure = 8; measure < 14; measure += 0.25) {
        int row = 0;
        for (const Line& line : inColumn(paragraphOf(council, style), measure).lines) {
            row = line.setting->hyphenated ? row + 1 : 0;
            QVERIFY(row <= 2);
        }
    }
}

void ScriptsTest::noLatinLineBeginsWithADash()
{
    const Paragraph p = paragraphOf(u"Officials expect the figures to settle at three thousand a night—still more than before the works—and rain.", latinStyle());
    int afterDash = 0;
    for (double measure = 10; measure < 30; measure += 0.5) {
        for (const Line& line : inColumn(p, measure).lines) {
            QVERIFY(textOf(p, line).front() != u'—');
            afterDash += textOf(p, line).back() == u'—' ? 1 : 0;
        }
    }
    QVERIFY(afterDash > 0);
}

void ScriptsTest::aLigatureIsUndoneAcrossABreak()
{
    TextStyle style = latinStyle();
    style.rules.hyphenate = true;
    style.font.han = "NimbusRoman-Regular";
    if (!type::testing::nimbusRoman())
        QFAIL("needs Nimbus Roman");
    const Paragraph p = paragraphOf(u"many affiliations difficult official affirmations of sufficient efficiency", style);
    for (double measure = 5; measure < 16; measure += 0.125) {
        for (const Line& line : inColumn(p, measure).lines) {
            std::uint32_t at = line.setting->start;
            for (const Cluster& cluster : line.setting->clusters) {
                QCOMPARE(cluster.start, at);
                at += cluster.length;
            }
            QCOMPARE(at, line.setting->end);
            for (std::size_t i = 0; i < line.setting->clusters.size(); ++i) {
                const bool shown = std::any_of(line.setting->glyphs.begin(), line.setting->glyphs.end(), [i](const Glyph& g) { return g.cluster == i; });
                QVERIFY(shown || line.setting->clusters[i].kind == CharacterClass::Space);
            }
        }
    }
}

void ScriptsTest::aNoBreakSpaceHolds()
{
    const Paragraph p = paragraphOf(u"Call 010\u00A06528 or write to Mr\u00A0Li today please.", latinStyle());
    for (double measure = 5; measure < 16; measure += 0.25) {
        const QString lines = linesOf(p, measure).join(QChar(u'|'));
        QVERIFY(lines.contains(QStringLiteral("Mr\u00A0Li")));
    }
}

void ScriptsTest::rightToLeftRunsAreReversed()
{
    TextStyle style = latinStyle();
    style.rules.alignment = Alignment::Start;
    style.baseDirection = BaseDirection::LeftToRight;
    const ComposedText text = inColumn(paragraphOf(u"abc אבג 123", style), 30);
    const auto& clusters = text.lines[0].setting->clusters;
    // UAX #9: the figure stands left of the Hebrew word, whose first letter is its rightmost.
    QVERIFY(clusters[8].x < clusters[4].x);
    QVERIFY(clusters[4].x > clusters[5].x && clusters[5].x > clusters[6].x);
    QVERIFY(clusters[4].rightToLeft && !clusters[8].rightToLeft);
}

void ScriptsTest::marksOfVerticalTextTakeTheirVerticalForms()
{
    const type::FaceHandle face = type::testing::serif();
    const ComposedText text = inColumn(paragraphOf(u"中，（《——”", verticalStyle()), 20);
    const LineSetting& line = *text.lines[0].setting;
    QCOMPARE(line.glyphs[0].glyph, face->glyph(U'中'));
    for (const Glyph& glyph : line.glyphs) {
        if (line.clusters[glyph.cluster].kind != CharacterClass::Han)
            QVERIFY(glyph.glyph != face->glyph(U'，') && glyph.glyph != face->glyph(U'（') && glyph.glyph != face->glyph(U'《'));
    }
}

void ScriptsTest::shortNumbersStandUprightInOneCell()
{
    const ComposedText text = inColumn(paragraphOf(u"第20届全运会9月15日", verticalStyle()), 20);
    const LineSetting& line = *text.lines[0].setting;
    COMPARE_EMS(pitch(line, 0, 3), 2.0);     // 第 and the number's cell
    COMPARE_EMS(pitch(line, 6, 8), 2.0);     // 会 and the single figure
    QCOMPARE(line.clusters[1].orientation, Orientation::UprightGroup);
    QCOMPARE(line.clusters[1].length, std::uint16_t{2});
}

void ScriptsTest::longNumbersAndLatinAreTurned()
{
    const ComposedText text = inColumn(paragraphOf(u"在2022年ABC中", verticalStyle()), 20);
    for (const Cluster& cluster : text.lines[0].setting->clusters)
        QCOMPARE(cluster.orientation, cluster.kind == CharacterClass::Han ? Orientation::Upright : Orientation::Rotated);
}

void ScriptsTest::emphasisDotsStandUnderCharactersOnly()
{
    Paragraph p = paragraphOf(u"必须实事，反对");
    p.emphasised = {2, 3, 4, 5};
    const ComposedText text = inColumn(p, 20);
    const LineSetting& line = *text.lines[0].setting;
    QCOMPARE(line.dots.size(), std::size_t{3});   // none on the comma
    COMPARE_EMS(inEms(line.dots[0].x), 2.5);
    QVERIFY(line.dots[0].y > Length{});
}

void ScriptsTest::aRubyIsCentredOverItsBase()
{
    Paragraph p = paragraphOf(u"必须实事求是");
    p.ruby = {{2, 4, u"ab"}};
    const ComposedText text = inColumn(p, 20);
    const LineSetting& line = *text.lines[0].setting;
    QCOMPARE(line.ruby.size(), std::size_t{1});
    COMPARE_EMS(inEms(line.ruby[0].x + line.ruby[0].width / 2), 3.0);
    QVERIFY(line.ruby[0].y < -ems(0.5));
}

void ScriptsTest::aWideRubyMakesRoom()
{
    Paragraph p = paragraphOf(u"必须实事求是");
    p.ruby = {{2, 3, u"zhuangzhuang"}};
    const ComposedText text = inColumn(p, 20);
    const LineSetting& line = *text.lines[0].setting;
    QVERIFY(line.ruby[0].x >= line.clusters[1].x + em);
    QVERIFY(line.ruby[0].x + line.ruby[0].width <= line.clusters[3].x + Length::fromEmu(2));
}

void ScriptsTest::rolesTakeTheirOwnFaces()
{
    if (!type::testing::dejaVuSans() || !type::testing::sansBold())
        QFAIL("needs DejaVu Sans and Noto Sans CJK SC Bold");
    TextStyle style = bodyStyle();
    style.font.latin = "DejaVuSans";
    style.font.mark = "NotoSansCJKsc-Bold";
    const ComposedText text = inColumn(paragraphOf(u"中A，", style), 20);
    const LineSetting& line = *text.lines[0].setting;
    QCOMPARE(text.faces[line.glyphs[0].face]->name().postScriptName, std::string{"NotoSerifCJKsc-Regular"});
    QCOMPARE(text.faces[line.glyphs[1].face]->name().postScriptName, std::string{"DejaVuSans"});
    QCOMPARE(text.faces[line.glyphs[2].face]->name().postScriptName, std::string{"NotoSansCJKsc-Bold"});
    QVERIFY(text.findings.empty());
}

void ScriptsTest::aFallbackIsReported()
{
    Composer own{type::testing::fontBook()};
    own.setFallbackFonts({"DejaVuSans"});
    if (!type::testing::dejaVuSans())
        QFAIL("needs DejaVu Sans");
    const ComposedText text = own.column({paragraphOf(u"中א文")}, {}, ems(20));
    QCOMPARE(text.findings.size(), std::size_t{1});
    QCOMPARE(text.findings[0].code, FindingCode::GlyphFallback);
    QCOMPARE(text.findings[0].offset, 1U);
    QCOMPARE(text.findings[0].detail, std::string{"DejaVuSans"});
}

void ScriptsTest::missingFontsAndGlyphsAreReported()
{
    Composer own{type::testing::fontBook()};
    TextStyle style = bodyStyle();
    style.font.han = "NoSuchFont-Regular";
    const ComposedText none = own.column({paragraphOf(u"中文字", style)}, {}, ems(2));
    QCOMPARE(none.lines.size(), std::size_t{2});   // cells of one em
    QVERIFY(std::any_of(none.findings.begin(), none.findings.end(), [](const auto& f) { return f.code == FindingCode::FontMissing; }));
    own.setFallbackFonts({"NotoSerifCJKsc-Regular"});
    const ComposedText standIn = own.column({paragraphOf(u"中文字", style)}, {}, ems(20));
    QCOMPARE(standIn.lines[0].setting->glyphs.size(), std::size_t{3});
    const ComposedText missing = own.column({paragraphOf(u"中\U0001F9FF文")}, {}, ems(20));
    QVERIFY(std::any_of(missing.findings.begin(), missing.findings.end(), [](const auto& f) { return f.code == FindingCode::GlyphMissing; }));
}

void ScriptsTest::spansKeepTheirOwnSize()
{
    Paragraph p = paragraphOf(u"中文字中");
    StyledSpan span{1, 3, bodyStyle()};
    span.style.size = em * 2;
    p.spans = {span};
    const ComposedText text = inColumn(p, 20);
    COMPARE_EMS(pitch(*text.lines[0].setting, 0, 3), 5.0);
    QCOMPARE(text.lines[0].setting->clusters[1].style, std::uint16_t{1});
}

QTEST_GUILESS_MAIN(ScriptsTest)
#include "scripts_test.moc"
