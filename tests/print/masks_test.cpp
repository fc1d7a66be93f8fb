// The pages as the screen's plates have them, against what others make of the PDF: Ghostscript plate by plate, Poppler and
// PDFium as ink or no ink.
#include "desk/export.h"
#include "desk/open_edition.h"
#include "desk/resources.h"
#include "paint/painter.h"
#include "print/page_builder.h"

#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#ifdef HAS_QT_PDF
#include <QPdfDocument>
#endif

#include <tiffio.h>

#include <cmath>

using namespace banxin;
using namespace banxin::literals;
using namespace Qt::StringLiterals;
using print::testing::PageBuilder;

namespace {

/// 88 pixels are 30 mm, so that a page of 390 × 540 mm has whole pixels and nobody has to round: 74.5 ppi.
constexpr double pixelsPerMillimetre = 88.0 / 30;
constexpr double pixelsPerPoint = pixelsPerMillimetre * 25.4 / 72;
constexpr double ppi = pixelsPerMillimetre * 25.4;
/// Ghostscript has no grey edges, and the others put small glyphs on whole pixels: all draw four times as large, and the mean
/// is taken.
constexpr int finer = 4;
/// After the blur, a tenth of a full ink is a difference on a plate.
constexpr int plateDiffers = 26;
/// Viewers show solid black and red an eighth lighter than full ink: there, a quarter is.
constexpr int anyInkDiffers = 64;
constexpr double mostDifferent = 0.005;

/// How much ink there is: 0 … 255.
struct Mask {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> ink;
    int at(int x, int y) const
    {
        return ink[static_cast<std::size_t>(std::clamp(y, 0, height - 1)) * static_cast<std::size_t>(width)
            + static_cast<std::size_t>(std::clamp(x, 0, width - 1))];
    }
};

/// The mean of each pixel and its two neighbours in one direction.
Mask blurredAlong(const Mask& mask, int dx, int dy)
{
    Mask result = mask;
    for (int y = 0; y < mask.height; ++y)
        for (int x = 0; x < mask.width; ++x)
            result.ink[static_cast<std::size_t>(y) * static_cast<std::size_t>(mask.width) + static_cast<std::size_t>(x)]
                = static_cast<std::uint8_t>((mask.at(x - dx, y - dy) + mask.at(x, y) + mask.at(x + dx, y + dy) + 1) / 3);
    return result;
}

Mask blurred(const Mask& mask)
{
    return blurredAlong(blurredAlong(mask, 1, 0), 0, 1);
}

/// The part of all pixels that are different, where `counts` says that they count.
double difference(const Mask& ours, const Mask& theirs, const Mask& counts, int differs)
{
    const Mask one = blurred(ours);
    const Mask other = blurred(theirs);
    std::int64_t different = 0;
    for (std::size_t i = 0; i < one.ink.size(); ++i)
        different += counts.ink[i] != 0 && std::abs(one.ink[i] - other.ink[i]) > differs;
    return static_cast<double>(different) / static_cast<double>(one.ink.size());
}

Mask filled(const Mask& like, std::uint8_t value)
{
    return {like.width, like.height, std::vector<std::uint8_t>(like.ink.size(), value)};
}

std::vector<Mask> masksOf(const paint::Plates& plates)
{
    std::vector<Mask> masks;
    const QSize size = plates.pixels.size();
    for (std::size_t plate = 0; plate < plates.count(); ++plate) {
        Mask& mask = masks.emplace_back(Mask{size.width(), size.height(), {}});
        for (int y = 0; y < size.height(); ++y)
            for (int x = 0; x < size.width(); ++x)
                mask.ink.push_back(static_cast<std::uint8_t>(plates.ink(plate, {x, y})));
    }
    return masks;
}

/// Where any plate has ink: as much as the fullest.
Mask anyInk(const std::vector<Mask>& plates)
{
    Mask most = plates.front();
    for (const Mask& plate : plates)
        for (std::size_t i = 0; i < most.ink.size(); ++i)
            most.ink[i] = std::max(most.ink[i], plate.ink[i]);
    return most;
}

std::optional<Mask> readPlate(const QString& file)
{
    TIFF* tiff = TIFFOpen(QFile::encodeName(file).constData(), "r");
    if (tiff == nullptr)
        return std::nullopt;
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    TIFFGetField(tiff, TIFFTAG_IMAGEWIDTH, &width);
    TIFFGetField(tiff, TIFFTAG_IMAGELENGTH, &height);
    Mask mask{static_cast<int>(width), static_cast<int>(height), {}};
    std::vector<std::uint8_t> row(static_cast<std::size_t>(TIFFScanlineSize(tiff)));
    for (std::uint32_t y = 0; y < height; ++y) {
        if (TIFFReadScanline(tiff, row.data(), y, 0) < 0)
            break;
        for (std::uint32_t x = 0; x < width; ++x)
            mask.ink.push_back(static_cast<std::uint8_t>(255 - row[x]));
    }
    TIFFClose(tiff);
    return mask;
}

bool runs(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    const bool ended = process.waitForFinished(240'000) && process.exitCode() == 0;
    if (!ended)
        qWarning().noquote() << program << process.errorString() << process.readAll();
    return ended;
}

}

class MasksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theSamplePagesAreTheSame_data();
    void theSamplePagesAreTheSame();
    void aPageOfEveryMarkIsTheSame_data();
    void aPageOfEveryMarkIsTheSame();
    void anotherPageIsNotTheSame();

private:
    paint::Plates platesOf(const display::ComposedPage& page, const pictures::PictureSource& pictures);
    void compare(const QString& pdf, const paint::Plates& plates, const std::vector<Rect>& photos);
    QString written(const display::ComposedPage& page, const pictures::PictureSource& pictures, print::Standard standard, const QString& name);
    void compareWithGhostscript(const QString& pdf, const paint::Plates& plates);
    QImage drawnByPoppler(const QString& pdf);
#ifdef HAS_QT_PDF
    QImage drawnByPdfium(const QString& pdf, const Mask& like);
#endif
    void compareWithViewer(const char* viewer, const QImage& large, const Mask& ours, const std::vector<Rect>& photos);

    QTemporaryDir m_folder;
    desk::Snapshot m_sample;
    print::testing::Photos m_photos;
};

namespace {

std::vector<Rect> photosOf(const std::vector<display::Item>& items)
{
    std::vector<Rect> photos;
    for (const display::Item& item : items) {
        if (const auto* photo = std::get_if<display::PlacedPhoto>(&item.mark))
            photos.push_back(display::bounds(*photo));
        if (const auto* group = std::get_if<display::Group>(&item.mark)) {
            const std::vector<Rect> inside = photosOf(group->items);
            photos.insert(photos.end(), inside.begin(), inside.end());
        }
    }
    return photos;
}

display::ComposedPage everyMark(print::testing::Photos& photos)
{
    QImage image{600, 400, QImage::Format_RGB888};
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            image.setPixel(x, y, qRgb(60 + x * 190 / 600, 60 + y * 190 / 400, 128));
    QByteArray bytes;
    QBuffer buffer{&bytes};
    image.save(&buffer, "PNG");
    const PhotoId photo = photos.add(bytes.toStdString());
    const Ink red{{0, 1000, 900, 0}, "Banxin Red", 1000};
    Ink tint = red;
    tint.tint = 400;
    PageBuilder builder;
    builder.fill({20_mm, 20_mm, 100_mm, 60_mm}, Ink::cmyk(0, 0, 800, 0));
    builder.line({25_mm, 70_mm}, u"压印黑字", {.size = 90_pt});
    builder.fill({130_mm, 20_mm, 100_mm, 60_mm}, Ink::cmyk(600, 400, 0, 0));
    builder.line({135_mm, 70_mm}, u"反白标题", {.size = 90_pt, .ink = Ink::paper()});
    builder.fill({240_mm, 20_mm, 100_mm, 60_mm}, Ink::cmyk(200, 0, 0, 100));
    builder.line({245_mm, 70_mm}, u"专色报头", {.size = 90_pt, .ink = red});
    builder.fill({20_mm, 90_mm, 60_mm, 30_mm}, tint);
    builder.rule({20_mm, 125_mm}, {360_mm, 125_mm}, 4_pt, red);
    builder.rule({20_mm, 130_mm}, {360_mm, 130_mm}, 1_pt, Ink::black());
    builder.rule({20_mm, 135_mm}, {360_mm, 135_mm}, 2_pt, Ink::cmyk(1000, 0, 0, 0), {6_pt, 3_pt});
    builder.photo(photo, {100_mm, 90_mm, 45_mm, 30_mm}, {100_mm, 90_mm, 40_mm, 30_mm});
    builder.line({160_mm, 110_mm}, u"長扁字", {.size = 60_pt, .widthPerMille = 700, .ink = Ink::cmyk(0, 1000, 1000, 0)});
    builder.line({300_mm, 150_mm}, u"Turned Latin", {.size = 30_pt, .turned = true, .script = "Latn", .language = "en"});
    builder.columns(std::u16string(3000, u'国'));
    return builder.page;
}

}

void MasksTest::initTestCase()
{
    QVERIFY2(!QStandardPaths::findExecutable(u"gs"_s).isEmpty(), "ghostscript is not installed");
    QVERIFY2(!QStandardPaths::findExecutable(u"pdftoppm"_s).isEmpty(), "poppler-utils is not installed");
    qputenv("BANXIN_CLI", BANXIN_CLI);
    const QString file = m_folder.filePath(u"sample.banxin"_s);
    QProcess script;
    script.start(QStringLiteral(BANXIN_SOURCE_DIR "/scripts/sample-edition"), {file});
    QVERIFY(script.waitForFinished(120'000));
    QVERIFY2(script.exitCode() <= 1, script.readAllStandardError().constData());
    auto opened = desk::OpenEdition::openReadOnly(QFile::encodeName(file).toStdString());
    QVERIFY(opened.has_value());
    m_sample = (*opened)->snapshot();
    m_sample.edition.press.bleed = Length{};
}

paint::Plates MasksTest::platesOf(const display::ComposedPage& page, const pictures::PictureSource& pictures)
{
    paint::PagePainter painter{*m_sample.fonts, pictures, std::nullopt, print::testing::newsprint()};
    const auto pixels = [](Length length) { return static_cast<int>(std::lround(length.points() * pixelsPerPoint)); };
    const QRect all{0, 0, pixels(page.trim.width), pixels(page.trim.height)};
    return painter.plates(all, paint::PreparedPage{page}, pixelsPerPoint, paint::GlyphPlaces::Exact);
}

void MasksTest::compare(const QString& pdf, const paint::Plates& plates, const std::vector<Rect>& photos)
{
    compareWithGhostscript(pdf, plates);
    const Mask ours = anyInk(masksOf(plates));
    compareWithViewer("Poppler", drawnByPoppler(pdf), ours, photos);
#ifdef HAS_QT_PDF
    compareWithViewer("PDFium", drawnByPdfium(pdf, ours), ours, photos);
#endif
}

void MasksTest::compareWithGhostscript(const QString& pdf, const paint::Plates& plates)
{
    const QString out = pdf + u"-gs"_s;
    // The inks of the output intent stay as they are, and photos with a profile of their own go through it, as on the press.
    const QString profile = QStringLiteral(BANXIN_SOURCE_DIR "/resources/colour/newsprint_TR002.icc");
    QVERIFY(runs(u"gs"_s, {u"--permit-file-read="_s + profile, u"-sOutputICCProfile="_s + profile, u"-sDefaultCMYKProfile="_s + profile, u"-dRenderIntent=0"_s, u"-dBlackPtComp=1"_s, u"-q"_s, u"-dNOPAUSE"_s, u"-dBATCH"_s, u"-dSAFER"_s, u"-sDEVICE=tiffsep"_s, u"-r%1"_s.arg(ppi * finer, 0, 'f', 6),
        u"-dDownScaleFactor=%1"_s.arg(finer), u"-dUseTrimBox"_s, u"-sOutputFile="_s + out + u".tif"_s, pdf}));
    const std::vector<Mask> ours = masksOf(plates);
    QStringList names{u"Cyan"_s, u"Magenta"_s, u"Yellow"_s, u"Black"_s};
    for (const paint::SpotPlate& spot : plates.spots)
        names << QString::fromStdString(spot.name);
    for (std::size_t plate = 0; plate < ours.size(); ++plate) {
        const auto theirs = readPlate(u"%1(%2).tif"_s.arg(out, names[static_cast<qsizetype>(plate)]));
        QVERIFY2(theirs.has_value(), qPrintable(names[static_cast<qsizetype>(plate)]));
        QCOMPARE(QSize(theirs->width, theirs->height), QSize(ours[plate].width, ours[plate].height));
        const double part = difference(ours[plate], *theirs, filled(ours[plate], 1), plateDiffers);
        qInfo().noquote() << QFileInfo{pdf}.fileName() << "Ghostscript" << names[static_cast<qsizetype>(plate)] << part * 100 << "%";
        QVERIFY2(part <= mostDifferent, qPrintable(names[static_cast<qsizetype>(plate)]));
    }
}

QImage MasksTest::drawnByPoppler(const QString& pdf)
{
    const QString out = pdf + u"-poppler"_s;
    if (!runs(u"pdftoppm"_s, {u"-r"_s, QString::number(ppi * finer, 'f', 6), u"-singlefile"_s, u"-cropbox"_s, pdf, out}))
        return {};
    return QImage{out + u".ppm"_s};
}

#ifdef HAS_QT_PDF
QImage MasksTest::drawnByPdfium(const QString& pdf, const Mask& like)
{
    QPdfDocument document;
    if (document.load(pdf) != QPdfDocument::Error::None)
        return {};
    // What is not drawn is transparent.
    const QImage ink = document.render(0, QSize{like.width, like.height} * finer);
    QImage onPaper{ink.size(), QImage::Format_RGB32};
    onPaper.fill(Qt::white);
    QPainter{&onPaper}.drawImage(0, 0, ink);
    return onPaper;
}
#endif

/// A page of greys tells where ink is, not which: photos are left to Ghostscript's plates.
void MasksTest::compareWithViewer(const char* viewer, const QImage& large, const Mask& ours, const std::vector<Rect>& photos)
{
    QVERIFY2(!large.isNull(), viewer);
    const QImage image = large.scaled(large.size() / finer, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).convertToFormat(QImage::Format_RGB32);
    QVERIFY2(std::abs(image.width() - ours.width) <= 1 && std::abs(image.height() - ours.height) <= 1,
        qPrintable(u"%1 x %2, %3 x %4"_s.arg(image.width()).arg(image.height()).arg(ours.width).arg(ours.height)));
    Mask theirs = filled(ours, 0);
    Mask counts = filled(ours, 1);
    for (int y = 0; y < ours.height; ++y) {
        const QRgb* line = reinterpret_cast<const QRgb*>(image.constScanLine(std::min(y, image.height() - 1)));
        for (int x = 0; x < ours.width; ++x) {
            const std::size_t i = static_cast<std::size_t>(y) * static_cast<std::size_t>(ours.width) + static_cast<std::size_t>(x);
            const QRgb pixel = line[std::min(x, image.width() - 1)];
            theirs.ink[i] = static_cast<std::uint8_t>(255 - std::min({qRed(pixel), qGreen(pixel), qBlue(pixel)}));
            const Point place{Length::fromEmu(std::llround((x + 0.5) / pixelsPerMillimetre * 36'000)), Length::fromEmu(std::llround((y + 0.5) / pixelsPerMillimetre * 36'000))};
            counts.ink[i] = std::none_of(photos.begin(), photos.end(), [&](const Rect& photo) { return photo.contains(place); });
        }
    }
    const double part = difference(ours, theirs, counts, anyInkDiffers);
    qInfo().noquote() << viewer << part * 100 << "%";
    QVERIFY2(part <= mostDifferent, viewer);
}

void MasksTest::theSamplePagesAreTheSame_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("kind");
    QTest::newRow("A01 X-4") << u"A01"_s << static_cast<int>(desk::ExportKind::PdfX4);
    QTest::newRow("A02 X-1a") << u"A02"_s << static_cast<int>(desk::ExportKind::PdfX1a);
}

void MasksTest::theSamplePagesAreTheSame()
{
    QFETCH(QString, code);
    QFETCH(int, kind);
    const Page* page = findPage(m_sample.edition, code.toStdString());
    QVERIFY(page != nullptr);
    const QString folder = m_folder.filePath(QString::number(kind));
    const auto report = desk::exportPages(m_sample, {static_cast<desk::ExportKind>(kind), {page->id}, QFile::encodeName(folder).toStdString(), 75});
    QVERIFY(report.has_value());
    makeup::MakeUp makeUp{*m_sample.fonts};
    for (const auto& composed : makeUp.pages(m_sample.edition)) {
        if (composed->page == page->id)
            compare(QFile::decodeName(report->files.front().c_str()), platesOf(*composed, *m_sample.pictures), photosOf(composed->list.items));
    }
}

QString MasksTest::written(const display::ComposedPage& page, const pictures::PictureSource& pictures, print::Standard standard, const QString& name)
{
    const auto press = print::writePress({page}, print::testing::settings(standard), *m_sample.fonts, pictures, print::testing::newsprint());
    if (!press)
        return {};
    QFile file{m_folder.filePath(name)};
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(press->bytes.data(), static_cast<qint64>(press->bytes.size()));
    return file.fileName();
}

void MasksTest::aPageOfEveryMarkIsTheSame_data()
{
    QTest::addColumn<int>("standard");
    QTest::newRow("X-4") << static_cast<int>(print::Standard::PdfX4);
    QTest::newRow("X-1a") << static_cast<int>(print::Standard::PdfX1a);
}

void MasksTest::aPageOfEveryMarkIsTheSame()
{
    QFETCH(int, standard);
    const display::ComposedPage page = everyMark(m_photos);
    const QString pdf = written(page, m_photos, static_cast<print::Standard>(standard), u"marks%1.pdf"_s.arg(standard));
    QVERIFY(!pdf.isEmpty());
    const paint::Plates plates = platesOf(page, m_photos);
    QCOMPARE(plates.spots.size(), std::size_t{1});
    compare(pdf, plates, photosOf(page.list.items));
}

/// The measure of a plate finds text that stands a pixel elsewhere, the coarser one what stands three pixels elsewhere.
void MasksTest::anotherPageIsNotTheSame()
{
    const std::vector<Mask> before = masksOf(platesOf(everyMark(m_photos), m_photos));
    for (const auto& [by, differs] : {std::pair{0.35_mm, plateDiffers}, std::pair{1.05_mm, anyInkDiffers}}) {
        display::ComposedPage page = everyMark(m_photos);
        for (display::Item& item : page.list.items) {
            if (std::holds_alternative<display::GlyphRun>(item.mark))
                display::move(item.mark, {by, {}});
        }
        const std::vector<Mask> after = masksOf(platesOf(page, m_photos));
        const double part = difference(before[3], after[3], filled(before[3], 1), differs);
        QVERIFY2(part > mostDifferent, qPrintable(QString::number(part * 100)));
    }
}

QTEST_GUILESS_MAIN(MasksTest)
#include "masks_test.moc"
