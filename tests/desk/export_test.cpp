#include "desk/sample_desk.h"

#include "edit/edit.h"

#include <QImage>
#include <QProcess>
#include <QStandardPaths>
#include <QtTest>

using namespace banxin;
using namespace banxin::sandbox;

namespace {

/// Two pages of sample copy with room to spare: three Chinese stories and a photo on A01, an English story on A02.
sample::OpenPointer furnished(const std::filesystem::path& file)
{
    auto open = sample::opened(file);
    sample::place(*open, "A01", sample::import(*open, "A01/02-食堂.txt"), sample::blockAt({0, 3, 10, 50}), 3);
    sample::place(*open, "A01", sample::import(*open, "A01/03-试验田.txt"), sample::blockAt({3, 3, 10, 50}), 4);
    sample::place(*open, "A01", sample::import(*open, "A01/07-夜校.txt"), sample::blockAt({5, 3, 62, 50}), 4);
    Block photo = sample::blockAt({0, 5, 62, 40});
    PhotoPlacement cells;
    cells.cells = {0, 5, 0, 40};
    std::get<ArticleBlock>(photo.content).photos = {cells};
    sample::place(*open, "A01", sample::import(*open, "A01/05-河灯.txt", {sample::copyFile("pictures/river.jpg"), ""}), photo, 4);
    Block english = sample::blockAt({0, 3, 0, 80});
    std::get<ArticleBlock>(english.content).legs.count = 2;
    sample::place(*open, "A02", sample::import(*open, "A02/02-drains.txt"), english, 3);
    return open;
}

/// The text without white space, and without the hyphens that lines break at.
QString inked(QString text)
{
    text.remove(QChar{0x00AD});
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

std::vector<PageId> allPages(const desk::OpenEdition& open)
{
    std::vector<PageId> pages;
    for (const auto& page : open.edition().pages)
        pages.push_back(page->id);
    return pages;
}

}

class DeskExportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!type::testing::serif())
            QFAIL("needs Noto Serif CJK SC");
    }
    void aPressFileHoldsEveryStorysText();
    void exportedTwiceTheBytesAreTheSame();
    void anErrorOnAPageRefusesThePress();
    void anErrorElsewhereDoesNot();
    void aPictureOfAPageIsWritten();
    void aFolderThatCannotBeMadeIsAFault();
    void aCancelledExportWritesNoMore();
};

void DeskExportTest::aPressFileHoldsEveryStorysText()
{
    if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
        QFAIL("needs pdftotext");
    const Folder folder;
    const auto open = furnished(folder.path("a.banxin"));
    const auto done = desk::exportPages(open->snapshot(), {desk::ExportKind::PdfX4, allPages(*open), folder.path("out")});
    WORKS(done);
    QCOMPARE(done->files, (std::vector<std::filesystem::path>{folder.path("out/A01.pdf"), folder.path("out/A02.pdf")}));
    std::map<PageId, QString> texts;
    for (std::size_t i = 0; i < 2; ++i) {
        QProcess reader;
        reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), QString::fromStdString(done->files[i].string()), QStringLiteral("-")});
        QVERIFY(reader.waitForFinished());
        QCOMPARE(reader.exitCode(), 0);
        texts[open->edition().pages[i]->id] = inked(QString::fromUtf8(reader.readAllStandardOutput()));
    }
    for (const auto& story : open->edition().stories) {
        const auto parts = partsOf(open->edition(), story->id);
        QCOMPARE(parts.size(), std::size_t{1});
        for (const QString& line : QString::fromStdU16String(fullText(*story)).split(QLatin1Char('\n'), Qt::SkipEmptyParts))
            QVERIFY2(texts[parts[0].page].contains(inked(line)), qPrintable(line));
    }
}

void DeskExportTest::exportedTwiceTheBytesAreTheSame()
{
    const Folder folder;
    std::map<std::string, std::string> first;
    {
        const auto open = furnished(folder.path("a.banxin"));
        for (const auto& [kind, name] : {std::pair{desk::ExportKind::PdfX4, "x4"}, {desk::ExportKind::PdfX1a, "x1a"}, {desk::ExportKind::Png, "png"}}) {
            WORKS(desk::exportPages(open->snapshot(), {kind, allPages(*open), folder.path(name), 40}));
            const std::string file = std::string{name} + "/A01" + (kind == desk::ExportKind::Png ? ".png" : ".pdf");
            first[file] = fileBytes(folder.path(file));
            QVERIFY(first[file].size() > 1000);
        }
    }
    // Opened anew, by a program that made nothing before.
    const auto again = desk::OpenEdition::openReadOnly(folder.path("a.banxin"));
    WORKS(again);
    const std::vector<PageId> pages{sample::pageNamed(**again, "A01")};
    WORKS(desk::exportPages((*again)->snapshot(), {desk::ExportKind::PdfX4, pages, folder.path("x4")}));
    WORKS(desk::exportPages((*again)->snapshot(), {desk::ExportKind::PdfX1a, pages, folder.path("x1a")}));
    WORKS(desk::exportPages((*again)->snapshot(), {desk::ExportKind::Png, pages, folder.path("png"), 40}));
    for (const auto& [file, bytes] : first)
        QVERIFY2(fileBytes(folder.path(file)) == bytes, file.c_str());
}

void DeskExportTest::anErrorOnAPageRefusesThePress()
{
    const Folder folder;
    const auto open = sample::opened(folder.path("a.banxin"));
    sample::place(*open, "A01", sample::import(*open, "A01/02-食堂.txt"), sample::blockAt({0, 3, 10, 12}), 3);
    const std::vector<PageId> page{sample::pageNamed(*open, "A01")};
    for (const desk::ExportKind kind : {desk::ExportKind::PdfX4, desk::ExportKind::PdfX1a}) {
        const auto refused = desk::exportPages(open->snapshot(), {kind, page, folder.path("out")});
        FAILS(FaultCode::PressRefused, refused);
        QCOMPARE(refused.error().arguments, (std::vector<std::string>{"1"}));
        QVERIFY(!std::filesystem::exists(folder.path("out")));
    }
    // A file of an earlier export stays what it was.
    std::filesystem::create_directory(folder.path("out"));
    setFileBytes(folder.path("out/A01.pdf"), "the page of yesterday");
    FAILS(FaultCode::PressRefused, desk::exportPages(open->snapshot(), {desk::ExportKind::PdfX4, page, folder.path("out")}));
    QCOMPARE(fileBytes(folder.path("out/A01.pdf")), std::string{"the page of yesterday"});
    // A picture is for looking, faults and all.
    WORKS(desk::exportPages(open->snapshot(), {desk::ExportKind::Png, page, folder.path("out"), 20}));
}

void DeskExportTest::anErrorElsewhereDoesNot()
{
    const Folder folder;
    const auto open = sample::opened(folder.path("a.banxin"));
    sample::place(*open, "A01", sample::import(*open, "A01/02-食堂.txt"), sample::blockAt({0, 3, 10, 12}), 3);
    const auto done = desk::exportPages(open->snapshot(), {desk::ExportKind::PdfX4, {sample::pageNamed(*open, "A02")}, folder.path("out")});
    WORKS(done);
    QCOMPARE(done->files.size(), std::size_t{1});
    QVERIFY(!std::filesystem::exists(folder.path("out/A01.pdf")));
    FAILS(FaultCode::PressRefused, desk::exportPages(open->snapshot(), {desk::ExportKind::PdfX4, allPages(*open), folder.path("out")}));
}

void DeskExportTest::aPictureOfAPageIsWritten()
{
    const Folder folder;
    const auto open = furnished(folder.path("a.banxin"));
    WORKS(desk::writePng(open->snapshot(), *open->page(sample::pageNamed(*open, "A01")), 50, folder.path("a.png")));
    const QImage image{QString::fromStdString(folder.path("a.png").string())};
    // 390 × 540 mm at 50 pixels an inch are 767.7 × 1063.0.
    QVERIFY(qAbs(image.width() - 768) <= 1);
    QVERIFY(qAbs(image.height() - 1063) <= 1);
    int dark = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            dark += qGray(image.pixel(x, y)) < 128 ? 1 : 0;
    }
    QVERIFY(dark > 5000);
}

void DeskExportTest::aFolderThatCannotBeMadeIsAFault()
{
    const Folder folder;
    const auto open = furnished(folder.path("a.banxin"));
    setFileBytes(folder.path("file"), "no folder");
    FAILS(FaultCode::FileUnwritable, desk::exportPages(open->snapshot(), {desk::ExportKind::PdfX4, allPages(*open), folder.path("file/out")}));
    FAILS(FaultCode::FileUnwritable, desk::exportPages(open->snapshot(), {desk::ExportKind::Png, allPages(*open), folder.path("file"), 20}));
    QCOMPARE(fileBytes(folder.path("file")), std::string{"no folder"});
}

void DeskExportTest::aCancelledExportWritesNoMore()
{
    const Folder folder;
    const auto open = furnished(folder.path("a.banxin"));
    std::atomic<bool> cancelled{false};
    const auto afterTheFirst = [&](std::size_t finished, std::size_t total) {
        QCOMPARE(total, std::size_t{2});
        cancelled = finished == 1;
    };
    FAILS(FaultCode::Cancelled, desk::exportPages(open->snapshot(), {desk::ExportKind::PdfX4, allPages(*open), folder.path("out")}, afterTheFirst, &cancelled));
    QVERIFY(std::filesystem::exists(folder.path("out/A01.pdf")));
    QVERIFY(!std::filesystem::exists(folder.path("out/A02.pdf")));
}

QTEST_GUILESS_MAIN(DeskExportTest)
#include "export_test.moc"
