#include "desk/sample_desk.h"

#include "desk/office_proof.h"
#include "desk/press_profiles.h"
#include "edit/edit.h"
#include "foreign/foreign.h"

#include <QImage>
#include <QImageReader>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QtTest>

#include <fstream>

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

/// Gives two thirds of each picture's bytes.
class HalfPictures : public pictures::PictureSource {
public:
    explicit HalfPictures(std::shared_ptr<const pictures::PictureSource> whole) : m_whole{std::move(whole)} {}
    Result<std::shared_ptr<const std::string>> bytes(const PhotoId& photo) const override
    {
        auto whole = m_whole->bytes(photo);
        if (!whole)
            return whole.error();
        return std::make_shared<const std::string>((*whole)->substr(0, (*whole)->size() * 2 / 3));
    }

private:
    std::shared_ptr<const pictures::PictureSource> m_whole;
};

/// Gives the same bytes for every picture.
class OnePicture : public pictures::PictureSource {
public:
    explicit OnePicture(std::string bytes) : m_bytes{std::make_shared<const std::string>(std::move(bytes))} {}
    Result<std::shared_ptr<const std::string>> bytes(const PhotoId&) const override { return m_bytes; }

private:
    std::shared_ptr<const std::string> m_bytes;
};

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
    void aProofOnOfficePaperIsSmall();
    void aPictureIsPngOrJpeg();
    void aPressFileHoldsEveryStorysText();
    void exportedTwiceTheBytesAreTheSame();
    void anErrorOnAPageRefusesThePress();
    void anErrorElsewhereDoesNot();
    void aPictureOfAPageIsWritten();
    void aFolderThatCannotBeMadeIsAFault();
    void aCancelledExportWritesNothing();
    void aReasonOutweighsAnErrorAndIsInTheFile();
    void aDamagedPictureIsRefusedInItsPlace();
    void aDecoderThatDiesIsSaidAndLeavesNothing_data();
    void aDecoderThatDiesIsSaidAndLeavesNothing();
    void aHeaderOfAHugePictureIsRefused();
    void aFolderThatGoesLeavesNothing();
    void aFileThatIsOpenElsewhereIsReplaced();
    void filesAreNamedByThePattern();
    void marksAndSlugFollowThePressSettings();
    void theHousesOutputProfileIsKeptAndUsed();
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
    WORKS(desk::writePicture(open->snapshot(), *open->page(sample::pageNamed(*open, "A01")), 50, desk::PictureKind::Png, folder.path("a.png")));
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

void DeskExportTest::aCancelledExportWritesNothing()
{
    const Folder folder;
    const auto open = furnished(folder.path("a.banxin"));
    std::atomic<bool> cancelled{false};
    const auto afterTheFirst = [&](std::size_t, std::size_t total) {
        QCOMPARE(total, std::size_t{2});
        cancelled = true;
    };
    FAILS(FaultCode::Cancelled, desk::exportPages(open->snapshot(), {desk::ExportKind::PdfX4, allPages(*open), folder.path("out")}, afterTheFirst, &cancelled));
    QVERIFY(std::filesystem::is_empty(folder.path("out")));
}

void DeskExportTest::aReasonOutweighsAnErrorAndIsInTheFile()
{
    const Folder folder;
    const auto open = sample::opened(folder.path("a.banxin"));
    sample::place(*open, "A01", sample::import(*open, "A01/02-食堂.txt"), sample::blockAt({0, 3, 10, 12}), 3);
    desk::ExportRequest request{desk::ExportKind::PdfX4, {sample::pageNamed(*open, "A01")}, folder.path("out")};
    FAILS(FaultCode::PressRefused, desk::exportPages(open->snapshot(), request));
    request.despite = "总编辑已定 <23:50>";
    const auto done = desk::exportPages(open->snapshot(), request);
    WORKS(done);
    const auto isError = [](const Finding& finding) { return finding.severity == Severity::Error; };
    QVERIFY(std::any_of(done->findings.begin(), done->findings.end(), isError));
    QVERIFY(fileBytes(done->files[0]).find("总编辑已定 &lt;23:50&gt;") != std::string::npos);
    // The history can bear the act, though no value changes.
    const std::size_t before = open->history()->size();
    WORKS(open->commit(open->edition(), {StepCode::ConfirmPress, {"A01", request.despite}}));
    QCOMPARE(open->history()->size(), before + 1);
    QCOMPARE(open->history()->back().label.code, StepCode::ConfirmPress);
    WORKS(open->undo());
    WORKS(open->redo());
    WORKS(open->verify());
}

void DeskExportTest::aDamagedPictureIsRefusedInItsPlace()
{
    const Folder folder;
    const auto open = furnished(folder.path("a.banxin"));
    desk::Snapshot snapshot = open->snapshot();
    snapshot.pictures = std::make_shared<HalfPictures>(snapshot.pictures);
    const desk::ExportRequest request{desk::ExportKind::PdfX4, allPages(*open), folder.path("out")};
    FAILS(FaultCode::PressRefused, desk::exportPages(snapshot, request));
    QVERIFY(std::filesystem::is_empty(folder.path("out")));
    const auto findings = desk::pressFindings(snapshot, request);
    WORKS(findings);
    const auto damaged = std::find_if(findings->begin(), findings->end(), [](const Finding& f) { return f.code == FindingCode::PhotoDamaged; });
    QVERIFY(damaged != findings->end());
    QCOMPARE(damaged->page, sample::pageNamed(*open, "A01"));
    QVERIFY(damaged->block.n != 0);
    // No reason makes a file of half a picture.
    desk::ExportRequest despite = request;
    despite.despite = "赶时间";
    FAILS(FaultCode::PictureDamaged, desk::exportPages(snapshot, despite));
}

void DeskExportTest::aDecoderThatDiesIsSaidAndLeavesNothing_data()
{
    QTest::addColumn<desk::ExportKind>("kind");
    QTest::newRow("press") << desk::ExportKind::PdfX1a;
    QTest::newRow("picture") << desk::ExportKind::Png;
}

void DeskExportTest::aDecoderThatDiesIsSaidAndLeavesNothing()
{
    QFETCH(desk::ExportKind, kind);
    const Folder folder;
    const auto open = furnished(folder.path("a.banxin"));
    const std::filesystem::path program = folder.path("program");
    std::ofstream{program} << "#!/bin/sh\nkill -SEGV $$\n";
    std::filesystem::permissions(program, std::filesystem::perms::owner_all);
    foreign::setImportProgram(program);
    const auto done = desk::exportPages(open->snapshot(), {kind, allPages(*open), folder.path("out")});
    foreign::setImportProgram({});
    QVERIFY(!done);
    QCOMPARE(done.error().code, FaultCode::ImportProgramFailed);
    QCOMPARE(QString::fromStdString(done.error().arguments.front()), QStringLiteral("river.jpg"));
    QVERIFY(!std::filesystem::exists(folder.path("out")) || std::filesystem::is_empty(folder.path("out")));
}

void DeskExportTest::aHeaderOfAHugePictureIsRefused()
{
    const Folder folder;
    const auto open = furnished(folder.path("a.banxin"));
    desk::Snapshot snapshot = open->snapshot();
    // A PNG of 60,000 × 60,000 pixels that is nothing but its header.
    snapshot.pictures = std::make_shared<OnePicture>(std::string{"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\xea\x60\0\0\xea\x60\x08\x02\0\0\0\x7b\xa0\x8b\x9f", 33});
    const desk::ExportRequest request{desk::ExportKind::PdfX1a, allPages(*open), folder.path("out")};
    FAILS(FaultCode::PressRefused, desk::exportPages(snapshot, request));
    const auto findings = desk::pressFindings(snapshot, request);
    WORKS(findings);
    QVERIFY(std::any_of(findings->begin(), findings->end(), [](const Finding& f) { return f.code == FindingCode::PhotoDamaged; }));
}

void DeskExportTest::aFolderThatGoesLeavesNothing()
{
    const Folder folder;
    const auto open = furnished(folder.path("a.banxin"));
    const auto takeAway = [&](std::size_t, std::size_t) { std::filesystem::remove_all(folder.path("out")); };
    FAILS(FaultCode::FileUnwritable, desk::exportPages(open->snapshot(), {desk::ExportKind::PdfX4, allPages(*open), folder.path("out")}, takeAway));
    QVERIFY(!std::filesystem::exists(folder.path("out")));
}

void DeskExportTest::aFileThatIsOpenElsewhereIsReplaced()
{
    const Folder folder;
    const auto open = furnished(folder.path("a.banxin"));
    std::filesystem::create_directory(folder.path("out"));
    setFileBytes(folder.path("out/A02.pdf"), "the page of yesterday");
    std::ifstream reader{folder.path("out/A02.pdf")};
    std::string word;
    reader >> word;
    WORKS(desk::exportPages(open->snapshot(), {desk::ExportKind::PdfX4, {sample::pageNamed(*open, "A02")}, folder.path("out")}));
    // Who has the old file open reads it to its end.
    std::string rest;
    std::getline(reader, rest);
    QCOMPARE(word + rest, std::string{"the page of yesterday"});
    QVERIFY(fileBytes(folder.path("out/A02.pdf")).starts_with("%PDF-1.6"));
    const auto files = std::distance(std::filesystem::directory_iterator{folder.path("out")}, std::filesystem::directory_iterator{});
    QCOMPARE(files, std::ptrdiff_t{1});
}

void DeskExportTest::filesAreNamedByThePattern()
{
    const Folder folder;
    const auto open = furnished(folder.path("a.banxin"));
    Edition edition = open->edition();
    const Page& page = *edition.pages[0];
    QCOMPARE(desk::pageFileName(edition, page, {}), std::string{"A01"});
    edition.press.fileName = "{paper}-{date}-{page}-r{revision}";
    QCOMPARE(desk::pageFileName(edition, page, {7, 0}), edition.head.paper + '-' + isoFromDate(edition.head.date) + "-A01-r7");
    edition.press.fileName = "../{page}/x";
    QCOMPARE(desk::pageFileName(edition, page, {}), std::string{"A01..-A01-x"});
    edition.press.fileName = "same";
    desk::Snapshot snapshot = open->snapshot();
    snapshot.edition = edition;
    const auto done = desk::exportPages(snapshot, {desk::ExportKind::Png, allPages(*open), folder.path("out"), 20});
    WORKS(done);
    QCOMPARE(done->files, (std::vector<std::filesystem::path>{folder.path("out/A01-same.png"), folder.path("out/A02-same.png")}));
}

void DeskExportTest::marksAndSlugFollowThePressSettings()
{
    const Folder folder;
    const auto open = furnished(folder.path("a.banxin"));
    desk::Snapshot snapshot = open->snapshot();
    const auto marked = desk::pressProfile("newsprint-marked");
    WORKS(marked);
    snapshot.edition.press = *marked;
    desk::ExportRequest request{desk::ExportKind::PdfX4, {sample::pageNamed(*open, "A02")}, folder.path("out"), 150, {12, 1'764'000'000'000}};
    const auto done = desk::exportPages(snapshot, request);
    WORKS(done);
    QVERIFY(done->files[0].filename().string().ends_with("-A02-r12.pdf"));
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), QString::fromStdString(done->files[0].string()), QStringLiteral("-")});
    QVERIFY(reader.waitForFinished());
    const QString text = QString::fromUtf8(reader.readAllStandardOutput());
    QVERIFY(text.contains(QStringLiteral("r12")));
    QVERIFY(text.contains(QStringLiteral("2025-11-24T16:00:00Z")));
    for (const std::string& name : desk::pressProfileNames())
        WORKS(desk::pressProfile(name));
    FAILS(FaultCode::PresetMissing, desk::pressProfile("no such press"));
    FAILS(FaultCode::PresetMissing, desk::pressProfile("../newsprint-x4"));
}

void DeskExportTest::theHousesOutputProfileIsKeptAndUsed()
{
    QStandardPaths::setTestModeEnabled(true);
    const Folder folder;
    const auto open = furnished(folder.path("a.banxin"));
    const std::string name = "house-" + std::to_string(QCoreApplication::applicationPid());
    std::string icc = fileBytes(BANXIN_SOURCE_DIR "/resources/colour/newsprint_TR002.icc");
    setFileBytes(folder.path(name + ".icc"), icc);
    const auto kept = desk::keepOutputProfile(folder.path(name + ".icc"));
    WORKS(kept);
    desk::Snapshot snapshot = open->snapshot();
    snapshot.edition.press.profile = *kept;
    WORKS(desk::exportPages(snapshot, {desk::ExportKind::PdfX1a, {sample::pageNamed(*open, "A02")}, folder.path("out")}));
    // What is no profile of a press, or only a part of one.
    setFileBytes(folder.path("cut.icc"), icc.substr(0, icc.size() / 2));
    FAILS(FaultCode::ProfileUnusable, desk::keepOutputProfile(folder.path("cut.icc")));
    setFileBytes(folder.path("screen.icc"), colour::Profile::sRgb().bytes());
    FAILS(FaultCode::ProfileUnusable, desk::keepOutputProfile(folder.path("screen.icc")));
    std::filesystem::remove(desk::houseProfileFolder() / (name + ".icc"));
    FAILS(FaultCode::ProfileUnusable, desk::exportPages(snapshot, {desk::ExportKind::PdfX4, allPages(*open), folder.path("later")}));
    QVERIFY(!std::filesystem::exists(folder.path("later")));
}

void DeskExportTest::aProofOnOfficePaperIsSmall()
{
    const Folder folder;
    const auto open = furnished(folder.path("edition.banxin"));
    const auto slug = [](const desk::ProofSlug& says) {
        return QString::fromStdString(says.page + " " + says.hash);
    };
    desk::OfficeWish wish{allPages(*open), *desk::officePaper("A3", false), paint::OfficeScale::Fit, 150};
    const std::filesystem::path file = folder.path("proof.pdf");
    WORKS(desk::writeOfficePdf(open->snapshot(), wish, slug, file));
    QVERIFY2(std::filesystem::file_size(file) <= wish.pages.size() * 2'000'000, qPrintable(QString::number(std::filesystem::file_size(file))));
    QProcess info;
    info.start(QStringLiteral("pdfinfo"), {QString::fromStdString(file.string())});
    QVERIFY(info.waitForFinished());
    const QString words = QString::fromUtf8(info.readAllStandardOutput());
    QVERIFY2(words.contains(QRegularExpression{QStringLiteral("Pages: +2\\b")}), qPrintable(words));
    QVERIFY2(words.contains(QStringLiteral("841.89 x 1190.55")) || words.contains(QStringLiteral("842 x 1191")), qPrintable(words));

    // At full size a page takes several sheets, each with its line.
    std::vector<desk::ReadySheet> sheets;
    wish.scale = paint::OfficeScale::Full;
    wish.pages.resize(1);
    wish.ppi = 40;
    WORKS(desk::makeOfficeSheets(open->snapshot(), wish, slug, [&](const desk::ReadySheet& ready) -> Result<Done> { sheets.push_back(ready); return Done{}; }));
    QCOMPARE(sheets.size(), std::size_t{4});
    QVERIFY(!sheets[3].slug.isNull());
    const std::atomic<bool> cancelled = true;
    const auto stopped = desk::writeOfficePdf(open->snapshot(), wish, slug, folder.path("other.pdf"), &cancelled);
    QVERIFY(!stopped && stopped.error().code == FaultCode::Cancelled);
    QVERIFY(!std::filesystem::exists(folder.path("other.pdf")));
}

void DeskExportTest::aPictureIsPngOrJpeg()
{
    const Folder folder;
    const auto open = furnished(folder.path("edition.banxin"));
    for (const auto& [kind, ending, format] : {std::tuple{desk::ExportKind::Png, ".png", "png"}, std::tuple{desk::ExportKind::Jpeg, ".jpg", "jpeg"}}) {
        const auto done = desk::exportPages(open->snapshot(), {kind, {sample::pageNamed(*open, "A01")}, folder.path("out"), 60});
        WORKS(done);
        QImageReader reader{QString::fromStdString(done->files.front().string())};
        QCOMPARE(reader.format(), QByteArray{format});
        QCOMPARE(reader.size(), QSize(921, 1276));
        QCOMPARE(QString::fromStdString(done->files.front().extension().string()), QString::fromLatin1(ending));
    }
}

QTEST_GUILESS_MAIN(DeskExportTest)
#include "export_test.moc"
