#include "desk/check.h"
#include "desk/sample_desk.h"

#include "edit/edit.h"
#include "makeup/make_up.h"
#include "makeup/qr_check.h"
#include "type/font_book.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace banxin;
using namespace Qt::StringLiterals;

namespace {

constexpr const char* address = "https://lanjin.example/新桥?n=3";

/// A made page with codes in every way they can stand; what each of them says.
struct Codes {
    Edition edition = sample::emptyEdition();
    PageId page = edition.pages[0]->id;
    QStringList words;

    BlockId stand(BlockContent content, GridPlace place, const Frame& frame = {})
    {
        Block block;
        block.place = place;
        block.content = std::move(content);
        block.frame = frame;
        auto stood = edit::placeBlock(edition, page, block);
        if (!stood)
            qFatal("%s", testing::words(stood).c_str());
        edition = std::move(stood->edition);
        return stood->id;
    }
    BlockId standCode(const char* text, QrLevel level, GridPlace place, const Frame& frame = {})
    {
        words << QString::fromUtf8(text);
        return stand(QrCode{words.back().toStdU16String(), level, u"扫码看视频"}, place, frame);
    }
    BlockId standStory(const char* text, GridPlace place, const Frame& frame = {})
    {
        Story story;
        story.slug = std::string{"桥"} + std::to_string(place.row);
        story.qrCode = QString::fromUtf8(text).toStdU16String();
        story.headline = u"新桥通车";
        story.body.emplace_back(StoryParagraph{ParagraphKind::Body, std::u16string(40, u'桥')});
        words << QString::fromUtf8(text);
        auto added = edit::addStory(edition, story);
        edition = std::move(added->edition);
        return stand(ArticleBlock{added->id, 0, {}, {}, {}, {}, {}}, place, frame);
    }
    std::shared_ptr<const display::ComposedPage> made() const
    {
        static const type::FontBook fonts;
        makeup::MakeUp makeUp{fonts};
        return makeUp.page(edition, page);
    }
    std::vector<Finding> findings() const { return makeup::checkQrCodes(edition, *made()); }
};

Frame dark()
{
    Frame frame;
    frame.tint = Ink::cmyk(1000, 800, 0, 200);
    frame.reversed = true;
    return frame;
}

Frame boxed()
{
    Frame frame;
    frame.edges = {true, true, true, true};
    frame.border = Length::fromEmu(12700);
    frame.cornerRadius = Length::fromEmu(36000 * 3);
    frame.insetRows = 1;
    frame.insetSides = Length::fromEmu(12700 * 9);
    return frame;
}

Codes everyWay()
{
    Codes codes;
    codes.standCode(address, QrLevel::L, {0, 3, 10, 20});
    codes.standCode("临川日报", QrLevel::H, {3, 2, 10, 20}, dark());
    codes.standCode("WIFI:S:desk;T:WPA;P:12345678;;", QrLevel::Q, {5, 3, 10, 14}, boxed());
    codes.standStory("https://lanjin.example/2", {0, 4, 40, 30});
    codes.standStory("https://lanjin.example/3", {4, 4, 40, 30}, dark());
    return codes;
}

QByteArray run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        qFatal("%s did not run", qPrintable(program));
    return process.readAllStandardOutput();
}

/// The press file of the page.
QString exported(const Codes& codes, const QTemporaryDir& folder)
{
    const auto open = sample::opened(std::filesystem::path{folder.path().toStdString()} / "codes.banxin", codes.edition);
    desk::ExportRequest request;
    request.pages = {codes.page};
    request.folder = std::filesystem::path{folder.path().toStdString()} / "out";
    request.despite = "only the codes are of interest";
    const auto report = desk::exportPages(open->snapshot(), request);
    if (!report)
        qFatal("%s", testing::words(report).c_str());
    return QString::fromStdString(report->files.front().string());
}

}

class QrCodesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void codesAreReadFromTheRenderedPage_data();
    void codesAreReadFromTheRenderedPage();
    void codesPrintInBlackAlone();
    void codesOfEveryKindAreRight();
    void anotherTextOnThePageIsTold();
    void whatIsPrintedOnACodeIsTold();
    void theGateRefusesACodeThatCannotBeRead();
};

void QrCodesTest::codesAreReadFromTheRenderedPage_data()
{
    QTest::addColumn<QString>("renderer");
    QTest::newRow("Poppler") << QStringLiteral("pdftoppm");
    QTest::newRow("Ghostscript") << QStringLiteral("gs");
}

void QrCodesTest::codesAreReadFromTheRenderedPage()
{
    QFETCH(QString, renderer);
    const QTemporaryDir folder;
    const Codes codes = everyWay();
    const QString file = exported(codes, folder);
    const QString picture = folder.filePath(QStringLiteral("page.png"));
    if (renderer == QLatin1String("gs"))
        run(renderer, {u"-q"_s, u"-dBATCH"_s, u"-dNOPAUSE"_s, u"-dSAFER"_s, u"-sDEVICE=pnggray"_s, u"-r300"_s, u"-sOutputFile="_s + picture, file});
    else
        run(renderer, {u"-r"_s, u"300"_s, u"-gray"_s, u"-png"_s, u"-singlefile"_s, file, folder.filePath(QStringLiteral("page"))});
    QStringList read = QString::fromUtf8(run(QStringLiteral("zbarimg"), {u"--quiet"_s, u"--raw"_s, picture})).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QStringList expected = codes.words;
    read.sort();
    expected.sort();
    QCOMPARE(read, expected);
}

void QrCodesTest::codesPrintInBlackAlone()
{
    const QTemporaryDir folder;
    Codes codes;
    codes.edition.pages[0].change([](Page& page) { page.blocks.clear(); });
    codes.standCode(address, QrLevel::M, {0, 3, 10, 20});
    const QString file = exported(codes, folder);
    const QStringList inks = QString::fromLatin1(run(QStringLiteral("gs"), {u"-q"_s, u"-dBATCH"_s, u"-dNOPAUSE"_s, u"-sDEVICE=inkcov"_s, u"-sOutputFile=-"_s, file})).simplified().split(QLatin1Char(' '));
    QVERIFY2(inks.size() >= 4, qPrintable(inks.join(QLatin1Char(' '))));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(inks[i].toDouble(), 0.0);
    QVERIFY(inks[3].toDouble() > 0.001);
}

void QrCodesTest::codesOfEveryKindAreRight()
{
    const Codes codes = everyWay();
    const auto page = codes.made();
    QVERIFY(makeup::checkQrCodes(codes.edition, *page).empty());
    for (const Finding& finding : page->findings)
        QVERIFY(finding.code != FindingCode::QrTooSmall && finding.code != FindingCode::QrUnreadable);
}

void QrCodesTest::anotherTextOnThePageIsTold()
{
    Codes codes;
    const BlockId block = codes.standCode(address, QrLevel::M, {0, 3, 10, 20});
    // The page as it was before the text was changed.
    const auto page = codes.made();
    Block changed = codes.edition.pages[0]->blocks.back();
    std::get<QrCode>(changed.content).text = u"https://lanjin.example/other";
    codes.edition = *edit::replaceBlock(codes.edition, changed);
    const std::vector<Finding> told = makeup::checkQrCodes(codes.edition, *page);
    QCOMPARE(told.size(), std::size_t{1});
    QCOMPARE(told[0].code, FindingCode::QrUnreadable);
    QCOMPARE(told[0].severity, Severity::Error);
    QCOMPARE(told[0].block, block);
    // So is one module that is not drawn, and one in another ink.
    Codes same;
    same.standCode(address, QrLevel::M, {0, 3, 10, 20});
    display::ComposedPage spoilt = *same.made();
    for (display::Item& item : spoilt.list.items) {
        if (auto* fill = std::get_if<display::FillPath>(&item.mark); fill && fill->path.verbs.size() > 100) {
            fill->path.verbs.resize(fill->path.verbs.size() - 5);
            fill->path.points.resize(fill->path.points.size() - 4);
        }
    }
    QCOMPARE(makeup::checkQrCodes(same.edition, spoilt).size(), std::size_t{1});
    display::ComposedPage coloured = *same.made();
    for (display::Item& item : coloured.list.items) {
        if (auto* fill = std::get_if<display::FillPath>(&item.mark))
            fill->ink = Ink::cmyk(1000, 1000, 0, 0);
    }
    QCOMPARE(makeup::checkQrCodes(same.edition, coloured).size(), std::size_t{1});
}

void QrCodesTest::whatIsPrintedOnACodeIsTold()
{
    Codes codes;
    codes.standCode(address, QrLevel::M, {0, 3, 10, 20});
    QVERIFY(codes.findings().empty());
    Codes over = codes;
    over.stand(Ornament{"plum", Ink::black(), false}, {0, 3, 12, 6});
    QCOMPARE(over.findings().size(), std::size_t{1});
    // Under it, where nothing covers what is there.
    Codes under;
    under.stand(Ornament{"plum", Ink::black(), false}, {0, 3, 12, 6});
    under.standCode(address, QrLevel::M, {0, 3, 10, 20});
    QCOMPARE(under.findings().size(), std::size_t{1});
    // A tint of its own is covered by paper, and what stands beside it does not matter.
    Codes beside;
    beside.standCode(address, QrLevel::M, {0, 3, 10, 20}, dark());
    beside.stand(Ornament{"plum", Ink::black(), false}, {3, 3, 10, 20});
    QVERIFY(beside.findings().empty());
}

void QrCodesTest::theGateRefusesACodeThatCannotBeRead()
{
    const QTemporaryDir folder;
    Codes codes;
    codes.standCode(address, QrLevel::M, {0, 3, 10, 20});
    codes.stand(Ornament{"plum", Ink::black(), false}, {0, 3, 12, 6});
    const auto open = sample::opened(std::filesystem::path{folder.path().toStdString()} / "codes.banxin", codes.edition);
    desk::ExportRequest request;
    request.pages = {codes.page};
    request.folder = std::filesystem::path{folder.path().toStdString()} / "out";
    const auto report = desk::exportPages(open->snapshot(), request);
    QVERIFY(!report);
    QCOMPARE(report.error().code, FaultCode::PressRefused);
    const auto findings = desk::pressFindings(open->snapshot(), request);
    WORKS(findings);
    QVERIFY(std::any_of(findings->begin(), findings->end(), [](const Finding& one) { return one.code == FindingCode::QrUnreadable; }));
}

QTEST_GUILESS_MAIN(QrCodesTest)
#include "qr_codes_test.moc"
