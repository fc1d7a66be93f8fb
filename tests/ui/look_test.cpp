// What can be seen of the window's colours, measured as WCAG 2.2 measures it.
#include "ui/look/look.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QRadioButton>
#include <QtTest>

#include <cmath>

using namespace banxin;
using namespace Qt::StringLiterals;

namespace {

/// WCAG 2.2, "relative luminance".
double luminance(const QColor& colour)
{
    const auto linear = [](double value) { return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

/// WCAG 2.2, "contrast ratio": 1 … 21.
double contrast(const QColor& a, const QColor& b)
{
    const auto [least, most] = std::minmax(luminance(a), luminance(b));
    return (most + 0.05) / (least + 0.05);
}

/// The best contrast with the window of what a widget shows in the middle of its height, from its left edge on.
double edgeContrast(QWidget& widget, const QColor& window, int pixels)
{
    widget.resize(widget.sizeHint());
    const QImage image = widget.grab().toImage();
    double best = 1;
    for (int x = 0; x < pixels; ++x)
        best = std::max(best, contrast(image.pixelColor(x, image.height() / 2), window));
    return best;
}

}

class LookTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsAreRead_data() { looks(); }
    void wordsAreRead();
    void controlsAreSeen_data() { looks(); }
    void controlsAreSeen();
    void whatIsCheckedDiffers_data() { looks(); }
    void whatIsCheckedDiffers();

private:
    static void looks()
    {
        QTest::addColumn<int>("look");
        QTest::newRow("light") << static_cast<int>(ui::Look::Light);
        QTest::newRow("dark") << static_cast<int>(ui::Look::Dark);
    }
    static QPalette wear(int look)
    {
        ui::applyLook(*qApp, static_cast<ui::Look>(look));
        return QApplication::palette();
    }
};

void LookTest::wordsAreRead()
{
    QFETCH(int, look);
    const QPalette palette = wear(look);
    const auto check = [&](QPalette::ColorRole words, QPalette::ColorRole ground) {
        const double ratio = contrast(palette.color(words), palette.color(ground));
        QVERIFY2(ratio >= 4.5, qPrintable(u"role %1 on %2: %3"_s.arg(words).arg(ground).arg(ratio)));
    };
    check(QPalette::WindowText, QPalette::Window);
    check(QPalette::Text, QPalette::Base);
    check(QPalette::Text, QPalette::AlternateBase);
    check(QPalette::ButtonText, QPalette::Button);
    check(QPalette::HighlightedText, QPalette::Highlight);
    check(QPalette::ToolTipText, QPalette::ToolTipBase);
    check(QPalette::PlaceholderText, QPalette::Window);
    check(QPalette::PlaceholderText, QPalette::Base);
    check(QPalette::PlaceholderText, QPalette::AlternateBase);
}

void LookTest::controlsAreSeen()
{
    QFETCH(int, look);
    const QColor window = wear(look).color(QPalette::Window);
    QWidget page;
    QCheckBox box{&page};
    QRadioButton ring{&page};
    QLineEdit field{&page};
    page.show();
    const double ofBox = edgeContrast(box, window, 8);
    const double ofRing = edgeContrast(ring, window, 8);
    const double ofField = edgeContrast(field, window, 3);
    QVERIFY2(ofBox >= 3, qPrintable(QString::number(ofBox)));
    QVERIFY2(ofRing >= 3, qPrintable(QString::number(ofRing)));
    QVERIFY2(ofField >= 3, qPrintable(QString::number(ofField)));
}

void LookTest::whatIsCheckedDiffers()
{
    QFETCH(int, look);
    const QPalette palette = wear(look);
    QWidget page;
    QCheckBox box{&page};
    QRadioButton ring{&page};
    page.show();
    box.setTristate(true);
    const auto seen = [](QWidget& widget) {
        widget.resize(widget.sizeHint());
        return widget.grab().toImage();
    };
    const QImage off = seen(box);
    box.setCheckState(Qt::PartiallyChecked);
    const QImage partly = seen(box);
    box.setCheckState(Qt::Checked);
    const QImage on = seen(box);
    QVERIFY(off != on && off != partly && on != partly);
    const QImage ringOff = seen(ring);
    ring.setChecked(true);
    const QImage ringOn = seen(ring);
    // The dot stands in the middle of the ring, and what is off shows the ground there.
    const int size = ring.style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth, nullptr, &ring);
    const QPoint middle{size / 2, ringOn.height() / 2};
    QCOMPARE(ringOff.pixelColor(middle), palette.color(QPalette::Base));
    QVERIFY(contrast(ringOn.pixelColor(middle), palette.color(QPalette::Base)) >= 4.5);
}

QTEST_MAIN(LookTest)
#include "look_test.moc"
