#include "store/sandbox.h"

#include <QtTest>

using namespace banxin;
using namespace banxin::sandbox;
using store::EditionFile;

namespace {

constexpr std::size_t pageSize = 4096;

/// Something a disk, a cable or half a copy does to a file. `old` is the file of an earlier day.
std::string damaged(const std::string& bytes, const std::string& old, random::Numbers& n)
{
    std::string result = bytes;
    const auto pages = static_cast<int>(bytes.size() / pageSize);
    const auto any = [&](int most) { return static_cast<std::size_t>(n.upTo(most)); };
    const std::size_t page = any(pages - 1) * pageSize;
    switch (n.upTo(7)) {
    case 0: result[any(static_cast<int>(bytes.size()) - 1)] ^= static_cast<char>(1 << n.upTo(7)); break;
    case 1: result[any(static_cast<int>(bytes.size()) - 1)] = static_cast<char>(n.upTo(255) - 128); break;
    case 2: result.replace(page + any(7) * 512, 512, 512, '\0'); break;
    case 3: result.replace(page, pageSize, pageSize, '\0'); break;
    case 4: result.replace(page, pageSize, bytes, any(pages - 1) * pageSize, pageSize); break;
    case 5: {
        const std::size_t half = pageSize / 2;
        if (page + pageSize <= old.size())
            result.replace(page, half, old, page, half);
        break;
    }
    case 6:
        if (page + pageSize <= old.size())
            result.replace(page, pageSize, old, page, pageSize);
        break;
    default: result.resize(any(static_cast<int>(bytes.size()) - 1));
    }
    return result;
}

struct Original {
    std::string bytes;
    std::string earlier;
    std::vector<std::string> dumps;      ///< of the edition after each step
    std::vector<Step> history;
    PhotoId photo;
    std::string photoBytes;
};

Original original(const Folder& folder)
{
    Original result;
    random::Numbers numbers{21};
    Edition edition = random::edition(21, 4, 12);
    result.photoBytes = std::string(30'000, 'x') + "end";
    result.photo = sha256(result.photoBytes);
    edition.photos[result.photo] = {"x.jpg", "jpeg", 1, 1, 1, false, 30'003};
    const std::vector<store::NewPhoto> photos{{result.photo, result.photoBytes}};
    const auto path = folder.path("original.banxin");
    if (!EditionFile::create(path, edition, photos))
        return result;
    result.dumps.push_back(codec::dump(edition));
    for (int step = 1; step <= 15; ++step) {
        if (step == 9)
            result.earlier = fileBytes(path);
        const auto file = EditionFile::open(path);
        edition = random::changed(edition, numbers);
        edition.head.issue = step;
        if (!file || !(*file)->commit(edition, label(step), step))
            return result;
        result.dumps.push_back(codec::dump(edition));
        result.history = *(*file)->history();
    }
    result.bytes = fileBytes(path);
    return result;
}

/// Whatever the file still shows must be what was put into it.
void showsOnlyTheTruth(const EditionFile& file, const Original& original)
{
    QCOMPARE(codec::dump(file.edition()), original.dumps.back());
    if (const auto history = file.history())
        QVERIFY(*history == original.history);
    for (std::size_t step = 0; step < original.dumps.size(); step += 6) {
        if (const Result<Edition> earlier = file.editionAfter(static_cast<std::int64_t>(step)))
            QCOMPARE(codec::dump(*earlier), original.dumps[step]);
    }
    if (const auto bytes = file.photoBytes(original.photo))
        QVERIFY(*bytes == original.photoBytes);
}

}

class DamageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noDamagedCopyShowsSomethingElse();
    void aDamagedWalIsNoticed();
};

void DamageTest::noDamagedCopyShowsSomethingElse()
{
    const Folder folder;
    const Original whole = original(folder);
    QVERIFY(!whole.bytes.empty());
    random::Numbers numbers{22};
    const auto path = folder.path("a.banxin");
    int refused = 0;
    for (int copy = 0; copy < 500; ++copy) {
        const std::string bytes = damaged(whole.bytes, whole.earlier, numbers);
        setFileBytes(path, bytes);
        const auto file = EditionFile::open(path);
        if (file) {
            showsOnlyTheTruth(**file, whole);
        } else {
            ++refused;
            QVERIFY2(file.error().code == FaultCode::EditionDamaged || file.error().code == FaultCode::NotAnEdition
                    || file.error().code == FaultCode::FileEmpty || file.error().code == FaultCode::EditionOfOtherProgram
                    || file.error().code == FaultCode::EditionNewer,
                words(file).c_str());
            QVERIFY(fileBytes(path) == bytes);
            QCOMPARE(folder.contents().size(), std::size_t{2});
        }
        if (QTest::currentTestFailed()) {
            qWarning("copy %d", copy);
            return;
        }
    }
    qInfo("%d of 500 refused", refused);
    QVERIFY(refused > 100);
}

void DamageTest::aDamagedWalIsNoticed()
{
    const Folder folder;
    const auto path = folder.path("a.banxin");
    Edition edition;
    WORKS(EditionFile::create(path, edition));
    const std::string before = fileBytes(path);
    std::string wal;
    {
        const auto file = EditionFile::open(path);
        for (int step = 1; step <= 10; ++step) {
            edition.head.issue = step;
            WORKS((*file)->commit(edition, label(step), step));
        }
        wal = fileBytes(path.string() + "-wal");
        QVERIFY(fileBytes(path) == before);
    }
    random::Numbers numbers{23};
    int refused = 0;
    for (int copy = 0; copy < 100; ++copy) {
        std::string bytes = wal;
        // The last transaction is left alone: a power cut may tear that one, as it was not called saved yet.
        bytes[static_cast<std::size_t>(numbers.upTo(static_cast<int>(wal.size() / 2)))] ^= 4;
        setFileBytes(path, before);
        setFileBytes(path.string() + "-wal", bytes);
        const auto file = EditionFile::open(path);
        if (file) {
            QCOMPARE((*file)->edition().head.issue, 10);
        } else {
            FAILS(FaultCode::EditionDamaged, file);
            QVERIFY(fileBytes(path) == before);
            QVERIFY(fileBytes(path.string() + "-wal") == bytes);
            ++refused;
        }
    }
    QVERIFY(refused > 50);
}

QTEST_GUILESS_MAIN(DamageTest)
#include "damage_test.moc"
