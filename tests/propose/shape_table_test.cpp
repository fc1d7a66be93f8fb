#include "propose/shape_table.h"

#include <QtTest>

using namespace banxin::propose;

namespace {

Shape shape(int columns, int rows, float headSize)
{
    Shape result;
    result.columns = static_cast<std::int16_t>(columns);
    result.rows = static_cast<std::int16_t>(rows);
    result.headRows = 3;
    result.headSize = headSize;
    return result;
}

PageBrief briefOf(std::vector<Shape> shapes)
{
    PageBrief brief;
    brief.columns = 4;
    brief.rows = 30;
    Module module;
    module.shapes = std::move(shapes);
    brief.modules.push_back(std::move(module));
    return brief;
}

}

class ShapeTableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aShapeIsFoundByItsWidthAndDepth()
    {
        const PageBrief brief = briefOf({shape(2, 20, 18)});
        const ShapeTable table{brief, 1};
        QVERIFY(table.hasWidth(0, 2));
        QCOMPARE(table.shape(0, 2, ShapeTable::anySize, 20), &brief.modules[0].shapes[0]);
    }

    // The upper part of a page is made up from the shapes of the whole page.
    void shapesDeeperOrWiderThanThePageAreLeftOut()
    {
        const PageBrief brief = briefOf({shape(4, 31, 24), shape(5, 10, 24), shape(4, 900, 30), shape(3, 30, 18)});
        const ShapeTable table{brief, 1};
        QVERIFY(!table.hasWidth(0, 4));
        QVERIFY(table.hasWidth(0, 3));
        QCOMPARE(table.sizeCount(0), 2);
        QCOMPARE(table.bounds(0, 4, ShapeTable::anySize).most, 0);
        QCOMPARE(table.bounds(0, 3, ShapeTable::anySize).most, 30);
        QCOMPARE(table.area(0), 3 * 30 * 1.1);
    }

    void aModuleThatThePageHoldsInNoShapeHasNone()
    {
        const PageBrief brief = briefOf({shape(4, 31, 24)});
        const ShapeTable table{brief, 1};
        for (int columns = 1; columns <= brief.columns; ++columns)
            QVERIFY(!table.hasWidth(0, columns));
        QCOMPARE(table.area(0), 1.0);
    }
};

QTEST_APPLESS_MAIN(ShapeTableTest)
#include "shape_table_test.moc"
