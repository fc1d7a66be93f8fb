#include "codec/codec.h"

#include <QtTest>

#include <fstream>
#include <iterator>

using namespace banxin;
using namespace banxin::literals;

namespace {

const std::string grid = R"("grid": {"trim": {"width": "390mm", "height": "540mm"}, "left": "18.8mm", "top": "22mm",
  "bodySize": "9pt", "columns": 8, "charactersPerColumn": 13, "gutterCharacters": 1, "rows": 123, "pitch": "11.25pt"})";

Result<Preset> read(const std::string& sheet)
{
    return codec::decodePreset("{" + grid + ", \"sheet\": {" + sheet + "}}", "test");
}

std::string trouble(const std::string& sheet)
{
    const Result<Preset> preset = read(sheet);
    return preset ? "none" : preset.error().arguments[1];
}

}

class PresetTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theExampleOfTheDocumentIsRead();
    void lengthsAreExact();
    void stylesInherit();
    void troubleNamesItsPlace();
    void aPresetComesBack();
};

void PresetTest::theExampleOfTheDocumentIsRead()
{
    std::ifstream file{BANXIN_SOURCE_DIR "/docs/presets.md"};
    std::string text{std::istreambuf_iterator<char>{file}, {}};
    text.erase(0, text.find("```jsonc") + 8);
    text.erase(text.find("```"));
    const Result<Preset> preset = codec::decodePreset(text, "example");
    QVERIFY2(preset, preset ? "" : preset.error().arguments[1].c_str());
    QCOMPARE(preset->name, std::string{"example"});
    QCOMPARE(preset->head.date, (Date{2026, 11, 25}));
    QCOMPARE(preset->press.bleed, 3_mm);
    QCOMPARE(preset->grid.pitch, 11.25_pt);
    const TextStyle lead = styleFor(preset->sheet, {}, 1, Role::Headline);
    QCOMPARE(lead.size, 30_pt);
    QCOMPARE(lead.ink, Ink::cmyk(0, 1000, 1000, 0));
    QCOMPARE(lead.headline.leastWidthPerMille, 850);
    QCOMPARE(styleFor(preset->sheet, {}, 2, Role::Headline).size, 24_pt);
}

void PresetTest::lengthsAreExact()
{
    const Result<Preset> preset = read(R"("sizes": {"a": "11.25pt", "b": "13Q", "c": "-2 mm", "d": 12700, "e": "1in", "f": "0.000001mm"})");
    QVERIFY(preset);
    QCOMPARE(preset->sheet.sizes.at("a"), 11.25_pt);
    QCOMPARE(preset->sheet.sizes.at("b"), 13_q);
    QCOMPARE(preset->sheet.sizes.at("c"), -(2_mm));
    QCOMPARE(preset->sheet.sizes.at("d"), 1_pt);
    QCOMPARE(preset->sheet.sizes.at("e"), 72_pt);
    QCOMPARE(preset->sheet.sizes.at("f"), Length{});
}

void PresetTest::stylesInherit()
{
    const Result<Preset> preset = read(R"("swatches": [{"name": "blue", "ink": [100, 12.5, 0, 0]}], "styles": {
        "c": {"based": "b", "font": {"latin": "L"}, "rules": {"hanging": true}},
        "b": {"based": "a", "font": "Black", "ink": "blue"},
        "a": {"size": "9pt", "font": {"han": "Song", "latin": "Times"}, "ink": "K50", "rules": {"firstIndent": 2000}}})");
    QVERIFY(preset);
    const TextStyle& style = preset->sheet.styles.at("c");
    QCOMPARE(style.name, std::string{"c"});
    QCOMPARE(style.size, 9_pt);
    QCOMPARE(style.font, (CompositeFont{"Black", "L", "", ""}));
    QCOMPARE(style.ink, Ink::cmyk(1000, 125, 0, 0));
    QCOMPARE(style.rules.firstIndent, 2000);
    QVERIFY(style.rules.hanging);
    QCOMPARE(style.basedOn, std::string{"b"});
    QCOMPARE(preset->sheet.styles.at("b").basedOn, std::string{"a"});
    QCOMPARE(preset->sheet.styles.at("a").basedOn, std::string{});
    QCOMPARE(preset->sheet.styles.at("a").ink, Ink::black(500));
}

void PresetTest::troubleNamesItsPlace()
{
    QCOMPARE(trouble(R"("styles": {"a": {"based": "b"}, "b": {"based": "a"}})"), std::string{"sheet.styles.a.based: a circle"});
    QCOMPARE(trouble(R"("styles": {"a": {"based": "x"}})"), std::string{"sheet.styles.x: no such style"});
    QCOMPARE(trouble(R"("styles": {"a": {"size": "9px"}})"), std::string{"sheet.styles.a.size: not a length, \"9px\""});
    QCOMPARE(trouble(R"("styles": {"a": {"ink": "K101"}})"), std::string{"sheet.styles.a.ink: not an ink, \"K101\""});
    QCOMPARE(trouble(R"("styles": {"a": {"ink": [0, 1, 2, 0.25]}})"),
        std::string{"sheet.styles.a.ink[3]: not a per cent with at most one decimal, 0.25"});
    QCOMPARE(trouble(R"("styles": {"a": {"szie": 1}})"), std::string{"sheet.styles.a.szie: unknown key, 1"});
    QCOMPARE(trouble(R"("sizes": {"a": "b", "b": "9pt"})"), std::string{"sheet.sizes.a: not a length, \"b\""});
    QCOMPARE(trouble(R"("roles": {"body": "text"})"), std::string{"sheet.roles: no such style, text"});
    QCOMPARE(trouble(R"("ranks": [{}, {"styles": {"body": "text"}}])"), std::string{"sheet.ranks[1].styles: no such style, text"});
    QCOMPARE(trouble(R"("roles": {"bodie": "text"})"), std::string{"sheet.roles.bodie: unknown word, \"bodie\""});

    const Result<Preset> empty = codec::decodePreset("{}", "empty");
    QVERIFY(!empty);
    QCOMPARE(empty.error(), (Fault{FaultCode::PresetInvalid, {"empty", "grid.columns: out of range, 0"}}));
    QVERIFY(!codec::decodePreset("", "nothing"));
    QVERIFY(!codec::decodePreset("[1]", "list"));
}

void PresetTest::aPresetComesBack()
{
    const Result<Preset> preset = read(R"("styles": {"a": {"size": "9pt"}}, "roles": {"body": "a"})");
    QVERIFY(preset);
    const Result<Preset> again = codec::decodePreset(codec::encode(*preset), "test");
    QVERIFY(again);
    QVERIFY(*again == *preset);
}

QTEST_GUILESS_MAIN(PresetTest)
#include "preset_test.moc"
