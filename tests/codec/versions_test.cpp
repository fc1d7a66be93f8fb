// How a struct that grew reads what it wrote when it was smaller.

#include "codec/json_reader.h"
#include "codec/json_writer.h"

#include <QtTest>

using namespace banxin;

namespace banxin::codec {

/// A struct of the third version of a format.
struct Clipping {
    std::string slug;
    int rank = 5;
    bool isHeld = true;
    friend bool operator==(const Clipping&, const Clipping&) = default;
};

template <class Fields, Is<Clipping> T>
void describe(Fields& field, T& clipping)
{
    auto& [slug, rank, isHeld] = clipping;
    field("slug", slug);
    field("rank", rank, Range{1, 9}, Since{2});
    field("isHeld", isHeld, Range{}, Since{3});
}

}

namespace {

using codec::Clipping;

Result<std::vector<Clipping>> read(const std::string& text)
{
    const Result<codec::Json> json = codec::parseJson(text, codec::Comments::Refuse);
    return json ? codec::Reader{}.read<std::vector<Clipping>>(*json) : json.error();
}

std::string trouble(const std::string& text)
{
    const auto clippings = read(text);
    return clippings ? "none" : clippings.error().arguments[0] + ": " + clippings.error().arguments[2];
}

}

class VersionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatAnOlderVersionDidNotHaveTakesItsDefault();
    void whatTheFirstVersionHadMustBeThere();
    void whatIsThereIsHeldToItsRange();
    void theNewestVersionWritesEveryKey();
};

void VersionsTest::whatAnOlderVersionDidNotHaveTakesItsDefault()
{
    const auto clippings = read(R"([{"slug":"a"},{"rank":2,"slug":"b"},{"isHeld":false,"rank":3,"slug":"c"}])");
    QVERIFY(clippings);
    QVERIFY(*clippings == (std::vector<Clipping>{{"a", 5, true}, {"b", 2, true}, {"c", 3, false}}));
}

void VersionsTest::whatTheFirstVersionHadMustBeThere()
{
    QCOMPARE(trouble(R"([{"rank":2}])"), std::string{"[0].slug: missing"});
}

void VersionsTest::whatIsThereIsHeldToItsRange()
{
    QVERIFY(trouble(R"([{"rank":10,"slug":"a"}])").starts_with("[0].rank: "));
    QCOMPARE(trouble(R"([{"slug":"a","size":1}])"), std::string{"[0].size: unknown key"});
}

void VersionsTest::theNewestVersionWritesEveryKey()
{
    QCOMPARE(codec::jsonText(codec::Writer::json(Clipping{"a", 5, true})), std::string{R"({"isHeld":true,"rank":5,"slug":"a"})"});
}

QTEST_GUILESS_MAIN(VersionsTest)
#include "versions_test.moc"
