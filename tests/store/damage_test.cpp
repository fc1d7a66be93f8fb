#include "store/harness.h"
#include "store/recovery.h"

#include <functional>

#include <QtTest>

using namespace banxin;
using namespace banxin::sandbox;
using namespace banxin::harness;

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
    std::string backup;                  ///< made after step 12
    Edition atBackup;
    Edition last;
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
        if (step == 12) {
            static_cast<void>((*file)->backup(folder.path("b.banxin")));
            result.backup = fileBytes(folder.path("b.banxin"));
            result.atBackup = edition;
            std::filesystem::remove(folder.path("b.banxin"));
        }
    }
    result.last = edition;
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

struct Tally {
    int refused = 0;
    int whole = 0;
    int told = 0;
    int stories = 0;
    int storiesBack = 0;
    qint64 slowest = 0;
};

/// What is refused comes back: as it was, or with a list of what is not as it was.
void recoversOrTells(const std::filesystem::path& path, const std::filesystem::path& backups, const Original& original, Tally& tally)
{
    const auto state = store::lastGoodState(path, backups);
    if (!state) {
        QVERIFY2(state.error().code == FaultCode::EditionOfOtherProgram || state.error().code == FaultCode::EditionNewer, words(state).c_str());
        return;
    }
    const bool isWhole = codec::dump(state->edition) == original.dumps.back();
    const bool losesContent = std::any_of(state->losses.begin(), state->losses.end(),
        [](const Loss& loss) { return loss.kind != LossKind::History && loss.kind != LossKind::Versions; });
    QVERIFY(isWhole || losesContent);
    QVERIFY(isWhole || state->edits < static_cast<std::int64_t>(original.history.size()));
    ++(isWhole ? tally.whole : tally.told);
    for (const auto& story : original.last.stories) {
        const Shared<Story>* found = state->edition.stories.find(story->id);
        const Shared<Story>* old = original.atBackup.stories.find(story->id);
        // A story that came after the backup is in the file alone.
        tally.stories += old ? 1 : 0;
        tally.storiesBack += old && found && (**found == *story || **found == **old) ? 1 : 0;
    }
}

class DamageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noDamagedCopyShowsSomethingElse();
    void aDamagedWalIsNoticed();
    void aWalWhoseEndIsGoneIsNoticed();
    void aLostUndoIsNoticedToo();
};

void DamageTest::noDamagedCopyShowsSomethingElse()
{
    const Folder folder;
    const Original whole = original(folder);
    QVERIFY(!whole.bytes.empty());
    random::Numbers numbers{qEnvironmentVariableIsSet("BANXIN_SEED") ? static_cast<std::uint64_t>(qEnvironmentVariableIntValue("BANXIN_SEED")) : 22};
    const auto path = folder.path("a.banxin");
    const auto backups = store::backupFolder(path);
    std::filesystem::create_directory(backups);
    setFileBytes(backups / "20261126T000000Z.banxin", whole.backup);
    Tally tally;
    const int copies = qEnvironmentVariableIsSet("BANXIN_COPIES") ? qEnvironmentVariableIntValue("BANXIN_COPIES") : many(80, 10'000);
    for (int copy = 0; copy < copies; ++copy) {
        const std::string bytes = damaged(whole.bytes, whole.earlier, numbers);
        setFileBytes(path, bytes);
        QElapsedTimer timer;
        timer.start();
        if (const auto file = EditionFile::open(path)) {
            showsOnlyTheTruth(**file, whole);
        } else {
            ++tally.refused;
            QVERIFY(fileBytes(path) == bytes);
            recoversOrTells(path, backups, whole, tally);
            QVERIFY(fileBytes(path) == bytes);
        }
        tally.slowest = std::max(tally.slowest, timer.elapsed());
        QCOMPARE(folder.contents().size(), std::size_t{3});
        if (QTest::currentTestFailed()) {
            qWarning("copy %d", copy);
            return;
        }
    }
    qInfo("%d damaged copies: %d refused, of these %d recovered whole, %d with losses, all told; %d of %d stories as they were "
          "saved or as in the backup; the slowest took %lld ms",
        copies, tally.refused, tally.whole, tally.told, tally.storiesBack, tally.stories, tally.slowest);
    QVERIFY(tally.refused > copies / 5);
    QVERIFY(tally.slowest < 20'000);
    QVERIFY(tally.storiesBack >= tally.stories * 95 / 100);
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
    for (int copy = 0; copy < many(40, 3'000); ++copy) {
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
    QVERIFY(refused > many(20, 1500));
}

/// An edition of which somebody was killed after ten steps, none of them in the file itself yet.
struct Killed {
    std::string file;
    std::string wal;
    std::string holder;

    void layOut(const std::filesystem::path& path, std::size_t walBytes) const
    {
        setFileBytes(path, file);
        setFileBytes(path.string() + "-holder", holder);
        setFileBytes(path.string() + "-wal", wal.substr(0, walBytes));
        if (walBytes == 0)
            std::filesystem::remove(path.string() + "-wal");
    }
};

Killed killedAfterTenSteps(const std::function<void(EditionFile&)>& last = {})
{
    const Folder folder;
    const auto path = folder.path("a.banxin");
    Edition edition;
    static_cast<void>(EditionFile::create(path, edition));
    const auto file = EditionFile::open(path);
    for (int step = 1; step <= 10; ++step) {
        edition.head.issue = step;
        static_cast<void>((*file)->commit(edition, label(step), step));
    }
    if (last)
        last(**file);
    return {fileBytes(path), fileBytes(path.string() + "-wal"), fileBytes(path.string() + "-holder")};
}

void DamageTest::aWalWhoseEndIsGoneIsNoticed()
{
    const Killed killed = killedAfterTenSteps();
    constexpr std::size_t header = 32;
    constexpr std::size_t frame = 24 + pageSize;
    QVERIFY(killed.wal.size() > 20 * frame);
    int fewest = 10;
    for (std::size_t bytes = killed.wal.size(); ; bytes = bytes > 3 * frame + header ? bytes - 3 * frame : 0) {
        const Folder folder;
        const auto path = folder.path("a.banxin");
        killed.layOut(path, bytes);
        if (bytes == killed.wal.size()) {
            const auto file = EditionFile::open(path);
            WORKS(file);
            QCOMPARE((*file)->edition().head.issue, 10);
            continue;
        }
        // Whoever only looks does not answer for what is missing.
        FAILS(FaultCode::EditionDamaged, EditionFile::openReadOnly(path));
        FAILS(FaultCode::EditionDamaged, EditionFile::open(path));
        const auto state = store::lastGoodState(path, store::backupFolder(path));
        WORKS(state);
        fewest = std::min(fewest, state->edition.head.issue);
        QVERIFY(state->edition.head.issue < 10);
        QCOMPARE(state->edits, std::int64_t{state->edition.head.issue});
        QCOMPARE(state->made, std::optional<std::int64_t>{10});
        QCOMPARE(state->losses.size(), std::size_t{1});
        QCOMPARE(state->losses[0].kind, LossKind::Edits);
        QCOMPARE(state->losses[0].id, std::to_string(state->edits + 1));
        WORKS(store::recover(path, store::backupFolder(path), 1'795'000'000'000));
        for (int times = 0; times < 2; ++times) {
            const auto file = EditionFile::open(path);
            WORKS(file);
            QCOMPARE((*file)->edition(), state->edition);
            WORKS((*file)->verify());
        }
        if (bytes == 0)
            break;
    }
    QCOMPARE(fewest, 0);
}

void DamageTest::aLostUndoIsNoticedToo()
{
    const Killed before = killedAfterTenSteps();
    const Killed after = killedAfterTenSteps([](EditionFile& file) { static_cast<void>(file.undo()); });
    QVERIFY(after.wal.size() > before.wal.size());
    const Folder folder;
    const auto path = folder.path("a.banxin");
    after.layOut(path, before.wal.size());
    FAILS(FaultCode::EditionDamaged, EditionFile::open(path));
    const auto state = store::lastGoodState(path, store::backupFolder(path));
    WORKS(state);
    QCOMPARE(state->edition.head.issue, 10);
    QCOMPARE(state->losses.size(), std::size_t{1});
    QCOMPARE(state->losses[0].id, std::string{"10"});
    // What is said of another edition, or is torn, says nothing.
    setFileBytes(path.string() + "-holder", before.holder);
    WORKS(EditionFile::open(path));
    after.layOut(path, before.wal.size());
    setFileBytes(path.string() + "-holder", after.holder.substr(0, after.holder.size() - 4));
    WORKS(EditionFile::open(path));
}

QTEST_GUILESS_MAIN(DamageTest)
#include "damage_test.moc"
