#include "type/fonts.h"
#include "type/variable_font.h"

#include <QTemporaryDir>
#include <QTest>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

using namespace banxin;
using namespace banxin::type;

namespace {

std::string contents(const std::filesystem::path& file)
{
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

void write(const std::filesystem::path& file, const std::string& text)
{
    std::ofstream{file, std::ios::binary | std::ios::trunc} << text;
}

}

class FontBookTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aNameThatNoFontBearsGivesNothing();
    void aFontIsOpenedOnce();
    void anotherVersionOfAFontIsNotTakenForIt();
    void aFamilyIsFoundByItsEnglishAndItsNativeName();
    void theCacheIsWrittenAndBelieved();
    void aBrokenCacheIsIgnoredAndReplaced();
    void aCacheOfAChangedFontFileIsNotBelieved();
    void anInstanceOfAVariableFontIsAFontOfItsOwn();
    void theCacheLiesWhereTheDesktopSays();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::filesystem::path m_cache;
};

void FontBookTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_cache = std::filesystem::path{m_folder->path().toStdString()} / "deep" / "fonts";
}

void FontBookTest::aNameThatNoFontBearsGivesNothing()
{
    QVERIFY(!testing::fontBook().find("NotoSerifCJKsc-Regula"));
    QVERIFY(!testing::fontBook().find(""));
    QVERIFY(!testing::fontBook().findFamily("No such family"));
}

void FontBookTest::aFontIsOpenedOnce()
{
    QVERIFY(testing::serif());
    QCOMPARE(testing::serif().get(), testing::serif().get());
}

void FontBookTest::anotherVersionOfAFontIsNotTakenForIt()
{
    FontName name = testing::serif()->name();
    QVERIFY(testing::fontBook().find(name));
    name.directoryHash ^= 1;
    QVERIFY(!testing::fontBook().find(name));
}

void FontBookTest::aFamilyIsFoundByItsEnglishAndItsNativeName()
{
    const FontBook& book = testing::fontBook();
    const FaceHandle regular = book.findFamily("Noto Serif CJK SC");
    QVERIFY(regular);
    QCOMPARE(regular->name().postScriptName, std::string{"NotoSerifCJKsc-Regular"});
    QCOMPARE(book.findFamily("noto sans cjk sc", true)->name().postScriptName, std::string{"NotoSansCJKsc-Bold"});
    QCOMPARE(book.findFamily("DejaVu Sans")->name().postScriptName, std::string{"DejaVuSans"});
}

void FontBookTest::theCacheIsWrittenAndBelieved()
{
    QVERIFY(FontBook{m_cache}.find("DejaVuSans"));
    const std::string written = contents(m_cache);
    QVERIFY(written.find("NotoSerifCJKsc-Regular\t") != std::string::npos);

    // A cache of one line answers for that font without a scan, which would write the whole list again.
    const std::size_t start = written.find("\nDejaVuSans\t") + 1;
    const std::string line = written.substr(start, written.find('\n', start) + 1 - start);
    const std::string shortened = written.substr(0, written.find('\n') + 1) + line + "end\n";
    write(m_cache, shortened);
    const FontBook book{m_cache};
    QVERIFY(book.find("DejaVuSans"));
    QCOMPARE(contents(m_cache), shortened);
    // What it does not hold is looked for, and then remembered.
    QVERIFY(book.find("NotoSerifCJKsc-Regular"));
    QCOMPARE(contents(m_cache), written);
}

void FontBookTest::aBrokenCacheIsIgnoredAndReplaced()
{
    QVERIFY(FontBook{m_cache}.find("DejaVuSans"));
    const std::string written = contents(m_cache);
    for (const std::string& broken : {std::string{}, std::string{"rubbish"}, written.substr(0, written.size() / 2),
             written.substr(0, written.size() - 4), std::string{"banxin fonts 2\nDejaVuSans\tx\ty\nend\n"}}) {
        write(m_cache, broken);
        QVERIFY(FontBook{m_cache}.find("DejaVuSans"));
        QCOMPARE(contents(m_cache), written);
    }
}

void FontBookTest::aCacheOfAChangedFontFileIsNotBelieved()
{
    QVERIFY(FontBook{m_cache}.find("DejaVuSans"));
    const std::string written = contents(m_cache);
    const auto file = std::filesystem::path{m_folder->path().toStdString()} / "other.ttf";
    std::filesystem::copy_file(testing::nimbusRoman()->file(), file);
    write(m_cache, "banxin fonts 2\nDejaVuSans\t" + file.string() + "\t0\t1\t1\t400\t1\tDejaVu Sans\nend\n");
    const FaceHandle face = FontBook{m_cache}.find("DejaVuSans");
    QVERIFY(face);
    QCOMPARE(face->name().postScriptName, std::string{"DejaVuSans"});
    QCOMPARE(contents(m_cache), written);
}

void FontBookTest::anInstanceOfAVariableFontIsAFontOfItsOwn()
{
    const std::string folder = m_folder->path().toStdString();
    write(folder + "/PressVar.ttf", testing::variableFont());
    write(folder + "/fonts.conf", "<?xml version=\"1.0\"?><fontconfig><dir>" + folder + "</dir><cachedir>" + folder + "/fontconfig</cachedir></fontconfig>");
    qputenv("FONTCONFIG_FILE", (folder + "/fonts.conf").c_str());
    const FontBook book{m_cache};
    const FaceHandle regular = book.find("PressVar-Regular");
    const FaceHandle black = book.find("PressVar-Black");
    QVERIFY(book.find("PressVar-Bold") == nullptr);
    const FontBook again{m_cache};
    const FaceHandle remembered = again.find("PressVar-Black");
    qunsetenv("FONTCONFIG_FILE");
    QVERIFY(regular && black && remembered);
    QVERIFY(regular->name() != black->name());
    QVERIFY(remembered->name() == black->name());
    QVERIFY(book.findFamily("Press Var") == regular);
    QCOMPARE(regular->advance(regular->glyph('A')), 700);
    QCOMPARE(black->advance(black->glyph('A')), 900);
    QCOMPARE(regular->ink(1).right, 600);
    QCOMPARE(black->ink(1).right, 800);
}

void FontBookTest::theCacheLiesWhereTheDesktopSays()
{
    qputenv("XDG_CACHE_HOME", "/somewhere/cache");
    QCOMPARE(FontBook::defaultCacheFile().string(), std::string{"/somewhere/cache/banxin/fonts"});
    qunsetenv("XDG_CACHE_HOME");
    qputenv("HOME", "/home/someone");
    QCOMPARE(FontBook::defaultCacheFile().string(), std::string{"/home/someone/.cache/banxin/fonts"});
}

QTEST_GUILESS_MAIN(FontBookTest)
#include "font_book_test.moc"
