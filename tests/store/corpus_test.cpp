#include "store/sandbox.h"

#include <QtTest>

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
    void theFirstVersionIsReadForEver();
};

void CorpusTest::theFirstVersionIsReadForEver()
{
    // For the time before the first release only; after that the sample of version 1 is never written again.
    if (qEnvironmentVariableIsSet("BANXIN_UPDATE_GOLDEN")) {
        writeSample(corpus("edition-1.banxin"));
        const auto made = EditionFile::openReadOnly(corpus("edition-1.banxin"));
        WORKS(made);
        setFileBytes(corpus("edition-1.txt"), everything(**made));
    }
    const Folder folder;
    std::filesystem::copy_file(corpus("edition-1.banxin"), folder.path("a.banxin"));
    const auto file = EditionFile::open(folder.path("a.banxin"));
    WORKS(file);
    WORKS((*file)->verify());
    const std::string text = everything(**file);
    if (text != fileBytes(corpus("edition-1.txt")))
        setFileBytes("edition-1.txt.now", text);
    QVERIFY2(text == fileBytes(corpus("edition-1.txt")), "compare tests/corpus/edition-1.txt with edition-1.txt.now");
    WORKS((*file)->redo());
    WORKS((*file)->undo());
    QVERIFY((*file)->history()->size() == 6);
}

QTEST_GUILESS_MAIN(CorpusTest)
#include "corpus_test.moc"
