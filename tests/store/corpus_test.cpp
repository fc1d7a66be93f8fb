#include "store/sandbox.h"

#include <nlohmann/json.hpp>

#include <QtTest>

#include <algorithm>

using namespace banxin;
using namespace banxin::literals;
using namespace banxin::sandbox;
using store::EditionFile;

namespace {

std::filesystem::path corpus(const std::string& name)
{
    return std::filesystem::path{BANXIN_SOURCE_DIR "/tests/corpus"} / name;
}

const std::string photoBytes = "not a real picture, but it has a hash";

Edition firstEdition()
{
    Edition edition;
    edition.head = {"临川日报", "LINCHUAN RIBAO", {2026, 11, 25}, 18250, "CN 00-0001", "临川报社", "0000-0000", "zh-Hans"};
    edition.photos[sha256(photoBytes)] = {"bridge.jpg", "jpeg", 3000, 2000, 3, true, static_cast<std::int64_t>(photoBytes.size())};
    random::Numbers numbers{2026};
    edition.sheet = Shared<StyleSheet>{random::styleSheet(numbers)};
    for (int i = 0; i < 4; ++i)
        edition.stories.put(random::story(numbers, StoryId{edition.nextId++}));
    edition.stories.change(StoryId{1}, [](Story& story) { story.photos = {{sha256(photoBytes), u"新桥通车", u"本报记者 摄"}}; });
    for (int i = 0; i < 2; ++i) {
        const PageId id{edition.nextId++};
        edition.pages.push_back(random::page(numbers, id, edition.nextId, StoryId{1}));
    }
    return edition;
}

void writeSample(const std::filesystem::path& path)
{
    Edition edition = firstEdition();
    const std::vector<store::NewPhoto> photos{{sha256(photoBytes), photoBytes}};
    std::filesystem::remove(path);
    WORKS(EditionFile::create(path, edition, photos));
    const auto file = EditionFile::open(path);
    random::Numbers numbers{1};
    for (int n = 1; n <= 6; ++n) {
        edition = random::changed(edition, numbers);
        edition.head.issue = 18250 + n;
        WORKS((*file)->commit(edition, {n % 2 ? StepCode::EditText : StepCode::MoveBlock, {"头条", "A01"}}, 1'795'000'000'000 + n));
    }
    WORKS((*file)->undo());
}

/// All that the file says: the edition after each step, the history, the photo.
std::string everything(const EditionFile& file)
{
    std::string text;
    const auto history = file.history();
    const std::size_t steps = history ? history->size() : 0;
    for (std::size_t step = 0; step <= steps; ++step) {
        const auto edition = file.editionAfter(static_cast<std::int64_t>(step));
        text += "after step " + std::to_string(step) + "\n" + (edition ? codec::dump(*edition) : words(edition));
    }
    for (std::size_t i = 0; i < steps; ++i) {
        const Step& step = (*history)[i];
        text += "step " + std::to_string(step.number) + ' ' + std::to_string(step.time) + ' ' + codec::encode(step.label)
            + (step.done ? "\n" : " undone\n");
    }
    const auto photo = file.photoBytes(sha256(photoBytes));
    return text + (photo ? *photo : words(photo)) + '\n';
}

}

class CorpusTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theNewestVersionHasASample();
    void everyVersionIsReadForEver_data();
    void everyVersionIsReadForEver();
};

namespace {

std::string nameOf(std::int64_t version, const char* ending) { return "edition-" + std::to_string(version) + ending; }

/// All that an older program knew is there as it was; what came later may stand beside it.
bool holds(const nlohmann::json& now, const nlohmann::json& then)
{
    if (then.is_object() && now.is_object())
        return std::all_of(then.items().begin(), then.items().end(),
            [&](const auto& member) { return now.contains(member.key()) && holds(now[member.key()], member.value()); });
    if (then.is_array() && now.is_array())
        return now.size() == then.size() && std::equal(now.begin(), now.end(), then.begin(), holds);
    return now == then;
}

/// A name and its value in JSON, or plain text.
bool lineHolds(const std::string& now, const std::string& then)
{
    const std::size_t at = then.find('{');
    if (at == std::string::npos || now.substr(0, at) != then.substr(0, at))
        return now == then;
    // What follows the value ("undone") is compared to the letter.
    const std::size_t end = then.rfind('}') + 1;
    const std::size_t nowEnd = now.rfind('}') + 1;
    return holds(nlohmann::json::parse(now.substr(at, nowEnd - at)), nlohmann::json::parse(then.substr(at, end - at)))
        && now.substr(nowEnd) == then.substr(end);
}

QStringList linesOf(const std::string& text) { return QString::fromStdString(text).split(QLatin1Char('\n')); }

}

/// The one sample that may be written: that of a version that has none yet.
void CorpusTest::theNewestVersionHasASample()
{
    const auto sample = corpus(nameOf(store::newestVersion, ".banxin"));
    if (!std::filesystem::exists(sample) && qEnvironmentVariableIsSet("BANXIN_UPDATE_GOLDEN")) {
        writeSample(sample);
        const auto made = EditionFile::openReadOnly(sample);
        WORKS(made);
        setFileBytes(corpus(nameOf(store::newestVersion, ".txt")), everything(**made));
    }
    QVERIFY(std::filesystem::exists(sample));
}

void CorpusTest::everyVersionIsReadForEver_data()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version <= store::newestVersion; ++version)
        QTest::addRow("version %d", version) << version;
}

void CorpusTest::everyVersionIsReadForEver()
{
    QFETCH(int, version);
    const Folder folder;
    const auto path = folder.path("a.banxin");
    std::filesystem::copy_file(corpus(nameOf(version, ".banxin")), path);
    QCOMPARE(int{fileBytes(path)[63]}, version);
    {
        const auto looked = EditionFile::openReadOnly(path);
        WORKS(looked);
        QCOMPARE((*looked)->version(), std::int64_t{version});
        const QStringList now = linesOf(everything(**looked));
        const QStringList then = linesOf(fileBytes(corpus(nameOf(version, ".txt"))));
        QCOMPARE(now.size(), then.size());
        for (qsizetype i = 0; i < then.size(); ++i)
            QVERIFY2(lineHolds(now[i].toStdString(), then[i].toStdString()), qPrintable(QStringLiteral("line %1: %2").arg(i + 1).arg(now[i])));
    }
    const auto file = EditionFile::open(path);
    WORKS(file);
    QCOMPARE((*file)->version(), store::newestVersion);
    WORKS((*file)->verify());
    const Edition before = (*file)->edition();
    WORKS((*file)->redo());
    WORKS((*file)->undo());
    QVERIFY((*file)->edition() == before);
    for (int i = 0; i < 5; ++i)
        WORKS((*file)->undo());
    QVERIFY((*file)->edition() == *(*file)->editionAfter(0));
    QVERIFY((*file)->history()->size() == 6);
}

QTEST_GUILESS_MAIN(CorpusTest)
#include "corpus_test.moc"
