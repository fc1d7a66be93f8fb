#include "edit/edit.h"
#include "proof/check.h"

#include <QtTest>

using namespace banxin;

namespace {

EditionHead wholeHead()
{
    EditionHead head;
    head.paper = "临川日报";
    head.date = {2026, 11, 25};
    head.issue = 18250;
    head.serialNumber = "CN 36-0018";
    head.publisher = "临川日报社";
    head.contact = "热线：0000-8826000";
    head.price = "零售价 1.00 元";
    return head;
}

/// Which fields are told missing: those that stand against the press, or the others.
std::vector<std::string> missing(const EditionHead& head, bool hasNameplate = true, bool againstPress = true)
{
    Edition edition;
    edition.head = head;
    Page page;
    page.code = "A01";
    page.grid = {{Length::fromEmu(12700 * 800), Length::fromEmu(12700 * 750)}, Length::fromEmu(12700 * 20), Length::fromEmu(12700 * 40), Length::fromEmu(12700 * 9), 6,
        13, 1, 60, Length::fromEmu(142'875)};
    auto added = edit::addPage(std::move(edition), page);
    edition = std::move(added->edition);
    if (hasNameplate) {
        Block block;
        block.place = GridPlace{0, 6, 0, 10};
        block.content = Nameplate{};
        edition = edit::placeBlock(std::move(edition), added->id, block)->edition;
    }
    std::vector<std::string> fields;
    for (const Finding& finding : proof::check(edition, {})) {
        if (finding.code == FindingCode::FurnitureIncomplete && proof::blocksPress(finding) == againstPress)
            fields.push_back(finding.arguments.front());
    }
    return fields;
}

}

class NameplateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWholeOneIsNotTold()
    {
        QVERIFY(missing(wholeHead()).empty());
    }

    void whatItLacksStandsAgainstThePress()
    {
        EditionHead head = wholeHead();
        head.paper = head.serialNumber = head.publisher = {};
        head.date = {};
        QCOMPARE(missing(head), (std::vector<std::string>{"paper", "date", "serialNumber", "publisher"}));
        // A page without a nameplate prints none of it.
        QVERIFY(missing(head, false).empty());
    }

    void aChinesePaperPrintsMore()
    {
        EditionHead head = wholeHead();
        head.contact = head.price = {};
        QCOMPARE(missing(head), (std::vector<std::string>{"contact", "price"}));
        head.language = "en";
        QVERIFY(missing(head).empty());
    }

    void anIssueWithoutANumberIsNoted()
    {
        EditionHead head = wholeHead();
        head.issue = 0;
        QVERIFY(missing(head).empty());
        QCOMPARE(missing(head, true, false), std::vector<std::string>{"issue"});
    }
};

QTEST_APPLESS_MAIN(NameplateTest)
#include "nameplate_test.moc"
