// A stretched photo against the formula it stands for, pixel by pixel, in floating point.
#include "paint/photo_painter.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <random>

using namespace banxin;

namespace {

constexpr QRgb untouched = 0xff123456u;

QImage madePhoto(QSize size, bool hasAlpha, std::mt19937& random)
{
    QImage image{size, hasAlpha ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32};
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x) {
            const int alpha = hasAlpha ? static_cast<int>(random() % 256) : 255;
            const auto part = [&] { return static_cast<int>(random() % static_cast<unsigned>(alpha + 1)); };
            reinterpret_cast<QRgb*>(image.scanLine(y))[x] = qRgba(part(), part(), part(), alpha);
        }
    }
    return image;
}

/// Between the middles of the four nearest pixels of the photo; nothing lies outside of it.
double channelAt(const QImage& photo, QPointF place, int shift)
{
    const double x = std::clamp(place.x() - 0.5, 0.0, photo.width() - 1.0);
    const double y = std::clamp(place.y() - 0.5, 0.0, photo.height() - 1.0);
    const auto value = [&](double column, double row) {
        const int atColumn = std::min(static_cast<int>(column), photo.width() - 1);
        const int atRow = std::min(static_cast<int>(row), photo.height() - 1);
        return static_cast<double>((reinterpret_cast<const QRgb*>(photo.constScanLine(atRow))[atColumn] >> shift) & 0xffu);
    };
    const double across = x - std::floor(x);
    const double down = y - std::floor(y);
    const double upper = value(x, y) * (1 - across) + value(x + 1, y) * across;
    const double lower = value(x, y + 1) * (1 - across) + value(x + 1, y + 1) * across;
    return upper * (1 - down) + lower * down;
}

}

class PhotoPainterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPixelIsTheMeanOfTheNearestFour_data();
    void everyPixelIsTheMeanOfTheNearestFour();
    void whatIsPaintedInPartsIsWhatIsPaintedAtOnce();
};

void PhotoPainterTest::everyPixelIsTheMeanOfTheNearestFour_data()
{
    QTest::addColumn<QSize>("photo");
    QTest::addColumn<QRectF>("frame");
    QTest::addColumn<QRect>("clip");
    QTest::newRow("twice as large") << QSize{61, 40} << QRectF{3.3, 2.6, 122, 80} << QRect{0, 0, 200, 200};
    QTest::newRow("half as large") << QSize{121, 84} << QRectF{3.3, 2.6, 60.5, 42} << QRect{0, 0, 200, 200};
    QTest::newRow("of its size") << QSize{50, 50} << QRectF{10, 10, 50, 50} << QRect{0, 0, 200, 200};
    QTest::newRow("an odd part of it") << QSize{90, 90} << QRectF{0, 0, 130, 130} << QRect{17, 9, 31, 23};
    QTest::newRow("one column") << QSize{90, 90} << QRectF{0, 0, 130, 130} << QRect{129, 0, 1, 130};
    QTest::newRow("of one pixel") << QSize{1, 1} << QRectF{5, 5, 20, 20} << QRect{0, 0, 200, 200};
    QTest::newRow("of one row") << QSize{7, 1} << QRectF{5, 5, 20, 20} << QRect{0, 0, 200, 200};
    QTest::newRow("of two columns") << QSize{2, 9} << QRectF{5.5, 5, 99, 20} << QRect{0, 0, 200, 200};
    QTest::newRow("far larger than the page") << QSize{64, 64} << QRectF{-4000, -4000, 8200, 8200} << QRect{0, 0, 200, 200};
}

void PhotoPainterTest::everyPixelIsTheMeanOfTheNearestFour()
{
    QFETCH(QSize, photo);
    QFETCH(QRectF, frame);
    QFETCH(QRect, clip);
    std::mt19937 random{7};
    for (const bool hasAlpha : {false, true}) {
        const QImage image = madePhoto(photo, hasAlpha, random);
        QImage page{200, 200, QImage::Format_RGB32};
        page.fill(untouched);
        paint::drawPhoto(paint::Surface{page, {}, page.rect()}, image, frame, clip);
        for (int y = 0; y < page.height(); ++y) {
            for (int x = 0; x < page.width(); ++x) {
                const QRgb painted = reinterpret_cast<const QRgb*>(page.constScanLine(y))[x];
                if (!clip.contains(x, y)) {
                    QCOMPARE(painted, untouched);
                    continue;
                }
                const QPointF place{(x + 0.5 - frame.x()) * photo.width() / frame.width(), (y + 0.5 - frame.y()) * photo.height() / frame.height()};
                const double rest = hasAlpha ? 1 - channelAt(image, place, 24) / 255 : 0;
                for (const int shift : {0, 8, 16}) {
                    const double wanted = channelAt(image, place, shift) + ((untouched >> shift) & 0xffu) * rest;
                    // Weights are 256ths, and each of the two ways rounds down: 2 for that, 1 for the cover.
                    if (std::abs(static_cast<double>((painted >> shift) & 0xffu) - wanted) > 3)
                        QFAIL(qPrintable(QStringLiteral("at %1, %2: %3 for %4").arg(x).arg(y).arg((painted >> shift) & 0xffu).arg(wanted)));
                }
            }
        }
    }
}

void PhotoPainterTest::whatIsPaintedInPartsIsWhatIsPaintedAtOnce()
{
    std::mt19937 random{11};
    for (int turn = 0; turn < 50; ++turn) {
        const QImage image = madePhoto({1 + static_cast<int>(random() % 120), 1 + static_cast<int>(random() % 120)}, turn % 2 == 1, random);
        const QRectF frame{static_cast<double>(random() % 400) / 10 - 20, static_cast<double>(random() % 400) / 10 - 20,
            20 + static_cast<double>(random() % 1500) / 10, 20 + static_cast<double>(random() % 1500) / 10};
        QImage atOnce{160, 160, QImage::Format_RGB32};
        atOnce.fill(untouched);
        QImage inParts = atOnce.copy();
        paint::drawPhoto(paint::Surface{atOnce, {}, atOnce.rect()}, image, frame, atOnce.rect());
        for (int y = 0; y < 160; y += 40) {
            const int width = 1 + static_cast<int>(random() % 90);
            for (int x = 0; x < 160; x += width)
                paint::drawPhoto(paint::Surface{inParts, {}, inParts.rect()}, image, frame, QRect{x, y, width, 40});
        }
        QCOMPARE(inParts, atOnce);
    }
}

QTEST_APPLESS_MAIN(PhotoPainterTest)
#include "photo_painter_test.moc"
