#include "colour/profile.h"

#include <QTest>

#include <array>
#include <fstream>
#include <iterator>
#include <numeric>
#include <vector>

using namespace banxin;
using namespace banxin::colour;

namespace {

std::string newsprintBytes()
{
    std::ifstream in{BANXIN_SOURCE_DIR "/resources/colour/newsprint_TR002.icc", std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

Profile newsprint() { return Profile::fromBytes(newsprintBytes(), "newsprint").value(); }

std::array<std::uint8_t, 4> printed(std::array<std::uint8_t, 3> rgb)
{
    const auto transform = Transform::make(Profile::sRgb(), newsprint(), Intent::Perceptual);
    std::array<std::uint8_t, 4> cmyk{};
    transform->apply(rgb, cmyk, 1);
    return cmyk;
}

}

class ProfilesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theNewsprintProfileIsFitForOutput();
    void sRgbIsTheSameBytesEachTime();
    void bytesThatAreNoProfileAreRefused();
    void aTruncatedProfileIsRefused();
    void aDamagedTagTableIsRefused();
    void paperStaysPaper();
    void noColourGoesOverTheInkLimit();
    void shadowsKeepTheirSteps();
    void aTransformMayBeMoved();
};

void ProfilesTest::theNewsprintProfileIsFitForOutput()
{
    const Profile profile = newsprint();
    QCOMPARE(profile.space(), ColourSpace::Cmyk);
    QVERIFY(profile.isOutput());
    QCOMPARE(profile.majorVersion(), 2);
    QCOMPARE(profile.description(), std::string{"Newsprint TR002"});
    QCOMPARE(profile.bytes(), newsprintBytes());
}

void ProfilesTest::sRgbIsTheSameBytesEachTime()
{
    const Profile profile = Profile::sRgb();
    QCOMPARE(profile.space(), ColourSpace::Rgb);
    QVERIFY(!profile.isOutput());
    QCOMPARE(profile.majorVersion(), 2);
    QCOMPARE(profile.bytes().substr(24, 4), (std::string{"\x07\xe4\0\1", 4}));
    QCOMPARE(profile.description(), std::string{"sRGB IEC61966-2.1"});
    QVERIFY(profile.bytes().size() < 5000);
}

void ProfilesTest::bytesThatAreNoProfileAreRefused()
{
    for (const std::string& bytes :
        {std::string{}, std::string{"words"}, std::string(5000, '\0'), std::string(5000, '\xff')}) {
        const auto profile = Profile::fromBytes(bytes, "press.icc");
        QVERIFY(!profile);
        QCOMPARE(profile.error().code, FaultCode::ProfileUnusable);
        QCOMPARE(profile.error().arguments.front(), std::string{"press.icc"});
    }
}

void ProfilesTest::aTruncatedProfileIsRefused()
{
    const std::string whole = newsprintBytes();
    for (const std::size_t size :
        {std::size_t{127}, std::size_t{131}, std::size_t{300}, whole.size() / 2, whole.size() - 1})
        QCOMPARE(Profile::fromBytes(whole.substr(0, size), "cut").error().code, FaultCode::ProfileUnusable);
    QVERIFY(Profile::fromBytes(whole + "trailing", "padded"));
}

void ProfilesTest::aDamagedTagTableIsRefused()
{
    std::string bytes = newsprintBytes();
    bytes[128] = '\x7f';
    QCOMPARE(Profile::fromBytes(bytes, "damaged").error().code, FaultCode::ProfileUnusable);
    bytes = newsprintBytes();
    bytes[132 + 4] = '\x7f';
    QCOMPARE(Profile::fromBytes(bytes, "damaged").error().code, FaultCode::ProfileUnusable);
}

void ProfilesTest::paperStaysPaper()
{
    const auto white = printed({255, 255, 255});
    QVERIFY(std::accumulate(white.begin(), white.end(), 0) <= 4);
    const auto grey = printed({128, 128, 128});
    QVERIFY(grey[3] > 20);
}

void ProfilesTest::noColourGoesOverTheInkLimit()
{
    std::vector<std::uint8_t> rgb;
    for (int i = 0; i < 6 * 6 * 6; ++i) {
        for (const int step : {i / 36, i / 6 % 6, i % 6})
            rgb.push_back(static_cast<std::uint8_t>(step * 51));
    }
    const std::size_t pixels = rgb.size() / 3;
    std::vector<std::uint8_t> cmyk(pixels * 4);
    Transform::make(Profile::sRgb(), newsprint(), Intent::Perceptual)->apply(rgb, cmyk, pixels);
    for (std::size_t i = 0; i < pixels; ++i) {
        const int total = std::accumulate(cmyk.begin() + static_cast<std::ptrdiff_t>(4 * i),
            cmyk.begin() + static_cast<std::ptrdiff_t>(4 * i + 4), 0);
        QVERIFY(total * 100 <= 255 * 243);
    }
}

/// Black-point compensation: the deepest tones of a photo stay apart on grey paper, and take less ink than the limit.
void ProfilesTest::shadowsKeepTheirSteps()
{
    const auto total = [](std::uint8_t grey) {
        const auto inks = printed({grey, grey, grey});
        return std::accumulate(inks.begin(), inks.end(), 0) * 100 / 255;
    };
    QVERIFY2(total(0) <= 215, qPrintable(QString::number(total(0))));
    for (const int grey : {0, 10, 20, 40, 64, 128})
        QVERIFY2(total(static_cast<std::uint8_t>(grey)) > total(static_cast<std::uint8_t>(grey + 15)) + 4, qPrintable(QString::number(grey)));
}

void ProfilesTest::aTransformMayBeMoved()
{
    auto first = Transform::make(Profile::sRgb(), newsprint(), Intent::RelativeColorimetric);
    QVERIFY(first);
    const Transform second = std::move(*first);
    const std::array<std::uint8_t, 6> rgb{255, 0, 0, 0, 0, 255};
    std::array<std::uint8_t, 8> cmyk{};
    second.apply(rgb, cmyk, 2);
    QVERIFY(cmyk[1] > 200 && cmyk[2] > 150 && cmyk[0] < 30);
    QVERIFY(cmyk[4] > 150);
}

QTEST_GUILESS_MAIN(ProfilesTest)
#include "profiles_test.moc"
