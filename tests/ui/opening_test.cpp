#include "ui/main_window.h"
#include "window_fixture.h"

#include <QFile>
#include <QPushButton>

using namespace banxin;
using namespace banxin::ui;
using namespace Qt::StringLiterals;

/// The window with the desk's own opener.
class OpeningTest : public made::WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        startWindow();
        m_window = std::make_unique<MainWindow>(deskOpener());
        m_window->show();
        m_file = made::file(*m_folder);
    }
    void cleanup() { endWindow(); }

    void anEditionOpensForWork();
    void aFirstLookIsThePageAndCannotBeChanged();
    void whatCannotBeTrustedIsNotShownAnyLonger();
    void aDamagedEditionIsRecoveredAtTheUsersWord();
    void anEditionThatIsOpenElsewhereIsShownFromItsBackup();
    void aFileThatIsNoEditionIsASentence();

private:
    FirstLook firstLook()
    {
        const OpenedEdition opened = made::opened(m_file);
        return {opened.prepared.open->edition(), opened.prepared.firstPage, opened.prepared.open->fonts()};
    }
    QPushButton* offer()
    {
        for (QPushButton* button : window().findChildren<QPushButton*>()) {
            if (button->text() == u"Recover"_s && button->isVisibleTo(&window()))
                return button;
        }
        return nullptr;
    }
};

void OpeningTest::anEditionOpensForWork()
{
    window().open(m_file);
    QTRY_VERIFY(window().session() != nullptr);
    QVERIFY(!window().session()->isReadOnly());
    QVERIFY(window().notice().isEmpty());
}

void OpeningTest::aFirstLookIsThePageAndCannotBeChanged()
{
    std::function<void(OpenAnswer)> answer;
    m_window = std::make_unique<MainWindow>([&](const QString&, std::function<void(OpenAnswer)> later) { answer = std::move(later); });
    window().resize(1500, 900);
    window().show();
    window().open(m_file);
    answer(firstLook());
    QVERIFY(window().session() == nullptr);
    QVERIFY(canvas().isVisible() && canvas().shown().page);
    QTRY_VERIFY(canvas().isSharp());
    // Nothing can be taken hold of.
    QTest::mouseClick(canvas().viewport(), Qt::LeftButton, {}, middle());
    QTest::keyClick(&canvas(), Qt::Key_Delete);
    QCOMPARE(canvas().selected(), BlockId{});
    answer(made::opened(m_file));
    QVERIFY(window().session() != nullptr);
    QTRY_VERIFY(canvas().isSharp());
}

void OpeningTest::whatCannotBeTrustedIsNotShownAnyLonger()
{
    std::function<void(OpenAnswer)> answer;
    m_window = std::make_unique<MainWindow>([&](const QString&, std::function<void(OpenAnswer)> later) { answer = std::move(later); });
    window().show();
    window().open(m_file);
    answer(firstLook());
    QVERIFY(canvas().shown().page);
    answer(OpenFailure{u"made.banxin is damaged"_s, true});
    QVERIFY(!canvas().shown().page && !canvas().isVisible());
    QVERIFY(offer() != nullptr);
}

void OpeningTest::aDamagedEditionIsRecoveredAtTheUsersWord()
{
    const Edition before = made::opened(m_file).prepared.open->edition();
    QFile file{m_file};
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    const qsizetype at = bytes.indexOf("学校办起夜课");
    QVERIFY(at > 0);
    bytes[at] = 'X';
    file.seek(0);
    QCOMPARE(file.write(bytes), bytes.size());
    file.close();
    window().open(m_file);
    QTRY_VERIFY(offer() != nullptr);
    QVERIFY(window().session() == nullptr);
    offer()->click();
    QTRY_VERIFY(window().session() != nullptr);
    QVERIFY2(window().notice().contains(u"recovered"_s), qPrintable(window().notice()));
    // What could not be read is told, and nothing else is changed: the page stands, the other stories are whole.
    QCOMPARE(edition().pages.size(), before.pages.size());
    QVERIFY(findStory(edition(), made::fits)->body == findStory(before, made::fits)->body);
    QCOMPARE(m_folder->isValid(), true);
    const QStringList kept = QDir{m_folder->path()}.entryList({u"*damaged*"_s});
    QVERIFY(!kept.isEmpty());
    QFile damaged{m_folder->filePath(kept.front())};
    QVERIFY(damaged.open(QIODevice::ReadOnly));
    QVERIFY(damaged.readAll() == bytes);
}

void OpeningTest::anEditionThatIsOpenElsewhereIsShownFromItsBackup()
{
    // Without a backup there is nothing to show but the reason.
    const OpenedEdition elsewhere = made::opened(m_file);
    window().open(m_file);
    QTRY_VERIFY(!window().notice().isEmpty());
    QVERIFY(window().session() == nullptr);
    QVERIFY(elsewhere.prepared.open->backUp().has_value());
    window().open(m_file);
    QTRY_VERIFY(window().session() != nullptr);
    QVERIFY(window().session()->isReadOnly());
    QVERIFY(window().notice().contains(u"backup"_s));
    QVERIFY(edition() == elsewhere.prepared.open->edition());
}

void OpeningTest::aFileThatIsNoEditionIsASentence()
{
    QFile file{m_folder->filePath(u"letter.banxin"_s)};
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Dear editor");
    file.close();
    window().open(file.fileName());
    QTRY_VERIFY(window().notice().contains(u"letter.banxin"_s));
    QVERIFY(offer() == nullptr);
}

QTEST_MAIN(OpeningTest)
#include "opening_test.moc"
