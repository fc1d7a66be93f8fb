#include "foreign/foreign.h"
#include "foreign/messages.h"
#include "import_child/read_input.h"
#include "import_child/sandbox.h"
#include "pictures/jpeg_encode.h"
#include "pictures/made_pictures.h"
#include "words/words.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <functional>
#include <thread>

using namespace banxin;
using namespace Qt::StringLiterals;

namespace {

Result<foreign::ForeignFile> textFile(const char* text = "One\nTwo\n")
{
    return foreign::ForeignFile::ofBytes(text, "story.txt");
}

/// What became of a process that does `act` behind the fence, as waitpid says it.
int behindFence(int seconds, const std::function<int()>& act)
{
    const pid_t process = ::fork();
    if (process == 0) {
        if (!import_child::enterSandbox(seconds))
            ::_exit(99);
        ::_exit(act());
    }
    int status = 0;
    ::waitpid(process, &status, 0);
    return status;
}

/// Processor time of the processes that have ended.
long long childrensMilliseconds()
{
    rusage children{};
    ::getrusage(RUSAGE_CHILDREN, &children);
    const auto milliseconds = [](const timeval& time) { return static_cast<long long>(time.tv_sec) * 1'000 + time.tv_usec / 1'000; };
    return milliseconds(children.ru_utime) + milliseconds(children.ru_stime);
}

bool diedOf(int status, int signal) { return WIFSIGNALED(status) && WTERMSIG(status) == signal; }
bool endedWith(int status, int code) { return WIFEXITED(status) && WEXITSTATUS(status) == code; }

}

class ForeignTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    std::filesystem::path pathOf(const QString& name) const { return m_folder.filePath(name).toStdString(); }

    /// A program in place of the real one.
    void useScript(const QByteArray& lines)
    {
        QFile file{m_folder.filePath(u"program"_s)};
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("#!/bin/sh\n" + lines + "\n");
        file.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
        file.close();
        foreign::setImportProgram(pathOf(u"program"_s));
    }

private Q_SLOTS:
    void cleanup()
    {
        foreign::setImportProgram({});
        QFile::remove(m_folder.filePath(u"program"_s));
    }

    void aTextComesBackAsItsLines()
    {
        const auto file = textFile("One\r\n\r\nTwo");
        const auto document = foreign::readCopy(*file);
        QVERIFY(document.has_value());
        QCOMPARE(document->items.size(), std::size_t{1});
        const auto& paragraphs = document->items[0].paragraphs;
        QCOMPARE(paragraphs.size(), std::size_t{3});
        QCOMPARE(paragraphs[0].text, std::u16string{u"One"});
        QCOMPARE(paragraphs[1].text, std::u16string{});
        QCOMPARE(paragraphs[2].text, std::u16string{u"Two"});
    }

    void anAnswerSaysAllOfADocument()
    {
        intake::Document document;
        document.format = intake::CopyFormat::Ninjs;
        document.encoding = intake::Encoding::Gb18030;
        document.readings = {{intake::Encoding::Big5, u"甲", 3}};
        document.undecoded = {{7, std::string{"\0\xff", 2}}};
        intake::DocumentItem item;
        item.slug = "bridge";
        item.paragraphs = {{u"甲乙", intake::RoleHint::Deck, 2, "Title", {{{0, 1}, true, false}, {{1, 2}, false, true}}}, {}};
        item.pictures = {{"a.png", std::string{"\0b", 2}, "", u"桥", u"某某 摄", u"alt", 1}};
        item.origin = {"urn:1", "2", "社", "2026-01-01", "2026-01-02", intake::ItemStatus::Killed, 3, u"note", u"rights", "zh", {u"a", u"b"}};
        document.items = {item, item};
        document.findings = {{Severity::Error, FindingCode::CopyWithheld, {}, {}, {}, {"a", "killed"}}};
        const foreign::Answer answer = foreign::answerOf(document);
        foreign::Reader reader{answer.head};
        QVERIFY(reader.flag());
        const auto back = foreign::documentIn(reader);
        QVERIFY(back.has_value());
        QVERIFY(back->items == document.items);
        QVERIFY(back->findings == document.findings);
        QVERIFY(back->readings == document.readings);
        QVERIFY(back->undecoded == document.undecoded);
        QCOMPARE(back->format, document.format);
        QCOMPARE(back->encoding, document.encoding);
    }

    void anAnswerThatIsCutOrForgedIsNone()
    {
        intake::Document document;
        document.items.emplace_back().paragraphs = {{u"甲乙", intake::RoleHint::Body, 0, "", {{{0, 2}, true, false}}}};
        const std::string whole = foreign::answerOf(document).head;
        for (std::size_t length = 1; length < whole.size(); ++length) {
            foreign::Reader reader{std::string_view{whole}.substr(1, length - 1)};
            QVERIFY(!foreign::documentIn(reader).has_value());
        }
        document.items[0].paragraphs[0].runs[0].range.end = 3;
        const std::string outside = foreign::answerOf(document).head;
        foreign::Reader reader{std::string_view{outside}.substr(1)};
        QVERIFY(!foreign::documentIn(reader).has_value());
        document.items[0].paragraphs.clear();
        document.items[0].pictures = {{"", "", "../secret.jpg", u"", u"", u"", 0}};
        const std::string climbing = foreign::answerOf(document).head;
        foreign::Reader other{std::string_view{climbing}.substr(1)};
        QVERIFY(!foreign::documentIn(other).has_value());
    }

    void aPictureComesBackInPixels()
    {
        const std::vector<std::uint8_t> grey(64 * 48, 128);
        const std::string jpeg = pictures::encodeJpeg({64, 48, 1, grey, {}, false}, "grey.jpg", 90).value();
        const auto file = foreign::ForeignFile::ofBytes(jpeg, "grey.jpg");
        const auto header = foreign::readPicture(*file);
        QVERIFY(header.has_value());
        QCOMPARE(header->width, 64);
        const auto picture = foreign::decodePicture(*file);
        QVERIFY(picture.has_value());
        QCOMPARE(picture->header.height, 48);
        QCOMPARE(picture->samples.values.size(), grey.size());
        const auto smaller = foreign::decodePicture(*file, 8);
        QVERIFY(smaller.has_value());
        QCOMPARE(smaller->samples.width, 8);
    }

    void everyFormatIsReadBehindTheFence_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("format");
        const auto add = [](const char* name, const std::string& bytes) { QTest::newRow(name) << QByteArray::fromStdString(bytes) << QString::fromLatin1(name); };
        add("jpeg", made::jpeg({}));
        add("png", made::png({}));
        add("tiff", made::tiff({.components = 4, .bits = 16}));
        add("webp", made::webp(30, 20, std::vector<std::uint8_t>(2400, 99)));
        add("psd", made::psd({.values = {1, 2, 3}}));
        add("pdf", made::pdf());
    }

    void everyFormatIsReadBehindTheFence()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, format);
        const auto file = foreign::ForeignFile::ofBytes(bytes.toStdString(), "made");
        const auto picture = foreign::decodePicture(*file);
        QVERIFY2(picture.has_value(), picture ? "" : picture.error().arguments.back().c_str());
        const auto here = pictures::decode(std::as_bytes(std::span{bytes.constData(), static_cast<std::size_t>(bytes.size())}), "made");
        QVERIFY(here.has_value());
        QVERIFY(picture->samples.values == here->values);
        const auto photo = foreign::readPhoto(*file);
        QVERIFY2(photo.has_value(), photo ? "" : photo.error().arguments.back().c_str());
        QCOMPARE(QString::fromStdString(photo->record.format), format);
        const auto own = intake::readPhoto(bytes.toStdString(), "made");
        QVERIFY(own.has_value());
        QVERIFY(photo->record == own->record);
        QVERIFY(photo->id == own->id);
        QVERIFY(photo->findings == own->findings);
    }

    void aPhotoBringsItsPreviewWhereThatIsSmall()
    {
        const std::string jpeg = made::jpeg({.width = 6000, .height = 400});
        const auto photo = foreign::readPhoto(*foreign::ForeignFile::ofBytes(jpeg, "wide.jpg"));
        QVERIFY(photo.has_value() && photo->preview);
        QVERIFY(photo->preview->samples.width >= pictures::previewWidth);
        QVERIFY(photo->preview->samples.width <= 2 * pictures::previewWidth);
        const auto decoded = foreign::decodePicture(*foreign::ForeignFile::ofBytes(jpeg, "wide.jpg"), pictures::previewWidth);
        QVERIFY(decoded->samples.values == photo->preview->samples.values);
        QCOMPARE(photo->preview->header.width, 6000);

        const std::string png = made::png({.width = 1600, .height = 3});
        const auto whole = foreign::readPhoto(*foreign::ForeignFile::ofBytes(png, "wide.png"));
        QVERIFY(whole.has_value());
        QVERIFY(!whole->preview);
    }

    void aRefusalNamesTheFile()
    {
        const auto file = foreign::ForeignFile::ofBytes("no picture", "a.jpg");
        QVERIFY((foreign::readPicture(*file).error() == Fault{FaultCode::PictureUnknown, {"a.jpg"}}));
    }

    void aMissingProgramIsAFault()
    {
        foreign::setImportProgram(pathOf(u"nowhere"_s));
        const auto file = textFile();
        QVERIFY((foreign::readCopy(*file).error() == Fault{FaultCode::ImportProgramMissing, {pathOf(u"nowhere"_s).string()}}));
    }

    void aDeathIsAFault_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QString>("reason");
        QTest::newRow("crash") << QByteArray{"kill -SEGV $$"} << u"the reader broke off"_s;
        QTest::newRow("forbidden") << QByteArray{"kill -SYS $$"} << u"the reader tried what it may not"_s;
        QTest::newRow("out of time") << QByteArray{"kill -XCPU $$"} << u"it took too long"_s;
        QTest::newRow("silence") << QByteArray{"exit 0"} << u"the reader gave no usable answer"_s;
        QTest::newRow("noise") << QByteArray{"exec cat /dev/zero 2>/dev/null"} << u"the reader gave no usable answer"_s;
        QTest::newRow("half an answer") << QByteArray{"printf 'bnxbanx1\\377\\0\\0\\0\\0\\0\\0\\0'"} << u"the reader gave no usable answer"_s;
    }
    void aDeathIsAFault()
    {
        QFETCH(QByteArray, lines);
        QFETCH(QString, reason);
        useScript(lines);
        const auto file = textFile();
        QVERIFY((foreign::readCopy(*file).error() == Fault{FaultCode::ImportProgramFailed, {"story.txt", reason.toStdString()}}));
        foreign::setImportProgram({});
        QVERIFY(foreign::readCopy(*file).has_value());
    }

    void itsMutteringIsNotHeard()
    {
        useScript("echo noise >&2");
        const std::string path = pathOf(u"muttering"_s).string();
        const int heard = ::open(path.c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
        const int kept = ::dup(STDERR_FILENO);
        ::dup2(heard, STDERR_FILENO);
        const auto file = textFile();
        const auto read = foreign::readCopy(*file);
        ::dup2(kept, STDERR_FILENO);
        ::close(kept);
        ::close(heard);
        foreign::setImportProgram({});
        QVERIFY(!read.has_value());
        QCOMPARE(std::filesystem::file_size(path), std::uintmax_t{0});
    }

    /// Fontconfig looks for a font then, in files that are not there for it.
    void aPdfWithoutItsFontsComesIn()
    {
        const QByteArray pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                               "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n"
                               "4 0 obj<</Length 60>>stream\n0 0 1 rg 10 10 50 30 re f BT /F 24 Tf 20 60 Td (Tea) Tj ET \nendstream endobj\ntrailer<</Root 1 0 R>>\n";
        const auto file = foreign::ForeignFile::ofBytes(pdf.toStdString(), "tea.pdf");
        const auto photo = foreign::readPhoto(*file);
        QVERIFY2(photo.has_value(), photo ? "" : photo.error().arguments.back().c_str());
        QCOMPARE(photo->record.format, std::string{"pdf"});
        const auto picture = foreign::decodePicture(*file, 200);
        QVERIFY(picture.has_value());
    }

    void itIsWaitedForOnlySoLong()
    {
        useScript("exec sleep 60");
        const auto file = textFile();
        QElapsedTimer timer;
        timer.start();
        const auto result = foreign::readCopy(*file, {}, {std::chrono::milliseconds{200}});
        QVERIFY((result.error() == Fault{FaultCode::ImportProgramFailed, {"story.txt", "it took too long"}}));
        QVERIFY(timer.elapsed() < 5'000);
    }

    void itCanBeCancelled()
    {
        useScript("exec sleep 60");
        const auto file = textFile();
        std::atomic<bool> cancelled = false;
        std::thread user{[&] {
            std::this_thread::sleep_for(std::chrono::milliseconds{100});
            cancelled = true;
        }};
        const auto result = foreign::readCopy(*file, {}, {std::chrono::milliseconds{60'000}, &cancelled});
        user.join();
        QCOMPARE(result.error().code, FaultCode::Cancelled);
    }

    void nothingOfOursIsOpenInIt()
    {
        // Were the descriptor handed on, the script would find it among its own.
        const int secret = ::open("/dev/null", O_RDONLY);
        QVERIFY(secret >= 0);
        const int high = ::fcntl(secret, F_DUPFD, 20);
        useScript("ls /proc/self/fd > " + m_folder.filePath(u"open"_s).toUtf8());
        const auto file = textFile();
        QVERIFY(!foreign::readCopy(*file).has_value());
        ::close(secret);
        ::close(high);
        QFile list{m_folder.filePath(u"open"_s)};
        QVERIFY(list.open(QFile::ReadOnly));
        for (const QByteArray& number : list.readAll().split('\n'))
            QVERIFY2(number.toInt() < 10, number.constData());
    }

    void whatIsNoFileIsRefusedUnread()
    {
        QCOMPARE(::mkfifo(pathOf(u"fifo.txt"_s).c_str(), 0600), 0);
        QCOMPARE(foreign::ForeignFile::opened(pathOf(u"fifo.txt"_s)).error().code, FaultCode::FileIsNotRegular);
        QCOMPARE(foreign::ForeignFile::opened("/dev/zero").error().code, FaultCode::FileIsNotRegular);
        QCOMPARE(foreign::ForeignFile::opened(m_folder.path().toStdString()).error().code, FaultCode::FileIsDirectory);
        QCOMPARE(foreign::ForeignFile::opened(pathOf(u"gone.txt"_s)).error().code, FaultCode::FileMissing);
        QVERIFY(QFile{m_folder.filePath(u"empty.txt"_s)}.open(QFile::WriteOnly));
        QCOMPARE(foreign::ForeignFile::opened(pathOf(u"empty.txt"_s)).error().code, FaultCode::FileEmpty);
    }

    void aFileThatIsCutWhileItIsReadIsRefused()
    {
        QFile file{m_folder.filePath(u"moving.txt"_s)};
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(QByteArray(64 << 20, 'a'));
        file.close();
        const int descriptor = ::open(file.fileName().toUtf8().constData(), O_RDONLY | O_CLOEXEC);
        std::atomic<bool> isDone = false;
        std::thread other{[&] {
            while (!isDone) {
                QFile again{file.fileName()};
                if (again.open(QFile::Append))
                    again.write("b");
            }
        }};
        bool isRefused = false;
        for (int round = 0; round < 20 && !isRefused; ++round) {
            const auto bytes = import_child::readInput(descriptor, "moving.txt");
            isRefused = !bytes && bytes.error().code == FaultCode::FileChanged;
        }
        isDone = true;
        other.join();
        ::close(descriptor);
        QVERIFY(isRefused);
    }

    void theFenceLetsOrdinaryWorkThrough()
    {
        QVERIFY(endedWith(behindFence(5, [] {
            const std::string much(10u << 20, 'a');
            return much.size() == 10u << 20 ? 7 : 8;
        }), 7));
    }

    void theFenceHolds_data()
    {
        using Act = std::function<int()>;
        QTest::addColumn<Act>("act");
        QTest::newRow("socket") << Act{[] { return ::socket(AF_INET, SOCK_STREAM, 0) < 0 ? 0 : 1; }};
        QTest::newRow("local socket") << Act{[] { return ::socket(AF_UNIX, SOCK_STREAM, 0) < 0 ? 0 : 1; }};
        QTest::newRow("process") << Act{[] { return ::fork() < 0 ? 0 : 1; }};
        QTest::newRow("thread") << Act{[] { std::thread{[] {}}.join(); return 1; }};
        QTest::newRow("program") << Act{[] { return ::execl("/bin/true", "true", nullptr); }};
        QTest::newRow("ptrace") << Act{[] { return ::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) < 0 ? 0 : 1; }};
        QTest::newRow("unlink") << Act{[] { return ::unlink("/tmp/no-such-file-of-banxin"); }};
        QTest::newRow("signal to another") << Act{[] { return ::kill(::getppid(), 0); }};
    }
    void theFenceHolds()
    {
#if defined(__SANITIZE_ADDRESS__)
        QSKIP("the sanitizers need calls that the fence forbids");
#endif
        QFETCH(std::function<int()>, act);
        QVERIFY(diedOf(behindFence(5, act), SIGSYS));
    }

    void noFileOpensBehindTheFence()
    {
#if defined(__SANITIZE_ADDRESS__)
        QSKIP("the sanitizers need calls that the fence forbids");
#endif
        const auto opened = [](const char* path, int flags) {
            return behindFence(5, [=] { return ::open(path, flags, 0600) < 0 && errno == EACCES ? 3 : 4; });
        };
        QVERIFY(endedWith(opened("/etc/passwd", O_RDONLY), 3));
        const std::string fresh = pathOf(u"fresh"_s).string();
        QVERIFY(endedWith(opened(fresh.c_str(), O_WRONLY | O_CREAT), 3));
        QVERIFY(!QFile::exists(m_folder.filePath(u"fresh"_s)));
    }

    void noFileIsLookedAtBehindTheFence()
    {
#if defined(__SANITIZE_ADDRESS__)
        QSKIP("the sanitizers need calls that the fence forbids");
#endif
        QVERIFY(endedWith(behindFence(5, [] {
            struct stat seen{};
            return ::stat("/etc/passwd", &seen) < 0 && errno == EACCES && ::fstat(0, &seen) == 0 ? 3 : 4;
        }), 3));
    }

    void memoryAndTimeAreBounded()
    {
#if defined(__SANITIZE_ADDRESS__)
        QSKIP("the sanitizers keep terabytes of addresses");
#endif
        QVERIFY(endedWith(behindFence(5, [] { return std::malloc(std::size_t{2} << 30) == nullptr ? 5 : 6; }), 5));
        QVERIFY(diedOf(behindFence(1, [] {
            std::atomic<bool> isOver = false;
            while (!isOver) {}
            return 0;
        }), SIGXCPU));
    }

    void everyFormatOfCopyIsReadBehindTheFence()
    {
        const QDir folder{QStringLiteral(BANXIN_SOURCE_DIR "/tests/fuzz/seeds")};
        const QFileInfoList seeds = folder.entryInfoList(QDir::Files);
        QVERIFY(!seeds.isEmpty());
        for (const QFileInfo& entry : seeds) {
            const auto file = foreign::ForeignFile::opened(entry.filePath().toStdString());
            const auto document = foreign::readCopy(*file);
            QVERIFY2(document.has_value(), qPrintable(entry.fileName() + u": "_s
                + (document ? QString{} : QString::fromStdString(document.error().arguments.size() > 1 ? document.error().arguments[1] : ""))));
        }
    }

    void aBadPictureIsOneSentenceInBoundedTime_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("says");
        const auto add = [](const char* row, const std::string& bytes, const char* name, const char* says) {
            QTest::newRow(row) << QByteArray::fromStdString(bytes) << QString::fromLatin1(name) << QString::fromLatin1(says);
        };
        const std::string good = made::jpeg({.width = 400, .height = 300});
        add("a truncated JPEG", good.substr(0, good.size() / 2), "half.jpg", "ends before its picture does");
        add("a truncated PNG", made::png({}).substr(0, 60), "half.png", "ends");
        add("an SVG named .jpg", "<svg xmlns='http://www.w3.org/2000/svg'><image href='http://example.org/a'/><script>1</script></svg>", "photo.jpg", "no picture that is read here");
        std::string wide = made::jpeg({});
        wide.replace(wide.find("\xFF\xC0") + 5, 4, std::string{"\x00\x10\xEA\x61", 4});
        add("60 001 pixels", wide, "wide.jpg", "60000 px a side");
        std::string scans = made::jpeg({.progressive = true});
        const std::size_t end = scans.rfind("\xFF\xD9");
        const std::string last = scans.substr(scans.rfind("\xFF\xDA"), end - scans.rfind("\xFF\xDA"));
        scans.resize(end);
        for (int i = 0; i < 16'000; ++i)
            scans += last;
        add("16 000 scans", scans + "\xFF\xD9", "scans.jpg", "scans");
        add("a profile of noise", made::jpeg({.profile = std::string(400, 'x')}), "profile.jpg", "colour profile is broken");
        std::string forCmyk(200, '\0');
        forCmyk.replace(0, 4, std::string{"\0\0\0\xC8", 4});
        forCmyk.replace(8, 4, std::string{"\x02\x10\0\0", 4});
        forCmyk.replace(12, 12, "prtrCMYKLab ");
        forCmyk.replace(36, 4, "acsp");
        add("a profile for other inks", made::jpeg({.profile = forCmyk}), "profile.jpg", "colour profile is");
        add("an IFD that loops", std::string{"II*\0\x08\0\0\0\x01\0\x4A\x01\x04\0\x01\0\0\0\x08\0\0\0\x08\0\0\0", 26}, "loop.tif", "damaged");
        std::string inks = made::tiff({.components = 4});
        inks.replace(inks.find(std::string{"\x28\x01\x03\0\x01\0\0\0\x02\0\0\0", 12}), 12, std::string{"\x4C\x01\x03\0\x01\0\0\0\x02\0\0\0", 12});
        add("four wrong inks", inks, "inks.tif", "kind that is not read");
        add("a PSD of layers only", made::psd({.composite = false, .values = {1, 2, 3}}), "layers.psd", "maximised compatibility");
        add("a locked PDF", "%PDF-1.4\nno pages\n%%EOF\n", "page.pdf", "cannot be opened");
    }

    /// Refused, or taken with the damage that keeps it from the press; told in one sentence that names the file.
    void aBadPictureIsOneSentenceInBoundedTime()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const QString, name);
        QFETCH(const QString, says);
        QElapsedTimer timer;
        timer.start();
        const auto foreign = foreign::ForeignFile::ofBytes(file.toStdString(), name.toStdString());
        const auto photo = foreign::readPhoto(*foreign);
        QVERIFY(timer.elapsed() < 10'000);
        QString sentence;
        if (!photo) {
            sentence = words::sentence(photo.error());
        } else {
            QVERIFY(!photo->record.damage.empty());
            const auto damaged = std::find_if(photo->findings.begin(), photo->findings.end(), [](const Finding& finding) { return finding.code == FindingCode::PhotoDamaged; });
            QVERIFY(damaged != photo->findings.end());
            QVERIFY(damaged->severity == Severity::Error);
            sentence = words::sentence(*damaged);
        }
        QVERIFY2(sentence.contains(name) && sentence.contains(says) && !sentence.contains(u'\n'), qPrintable(sentence));
        rusage children{};
        ::getrusage(RUSAGE_CHILDREN, &children);
        QVERIFY(children.ru_maxrss < 1'600'000);
    }

    void fiftyFilesASecond()
    {
        const auto file = foreign::ForeignFile::opened(BANXIN_SOURCE_DIR "/tests/fuzz/seeds/story.docx");
        const long long before = childrensMilliseconds();
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 50; ++i)
            QVERIFY(foreign::readCopy(*file).has_value());
        qInfo("50 files in %lld ms, %lld ms of them by banxin-import's processor", static_cast<long long>(timer.elapsed()), childrensMilliseconds() - before);
    }

    void twentyMegabytesOfText()
    {
        std::string text;
        while (text.size() < 20u << 20)
            text += "石板路上传来扫帚的沙沙声，老街醒了。临江街道安置房交付，80户居民拿到了钥匙。\n";
        const auto file = foreign::ForeignFile::ofBytes(text, "long.txt");
        const long long before = childrensMilliseconds();
        QElapsedTimer timer;
        timer.start();
        QVERIFY(foreign::readCopy(*file).has_value());
        rusage children{};
        ::getrusage(RUSAGE_CHILDREN, &children);
        qInfo("20 MB in %lld ms, %lld ms of banxin-import's processor and at most %ld MB", static_cast<long long>(timer.elapsed()),
            childrensMilliseconds() - before, children.ru_maxrss / 1024);
    }
};

QTEST_GUILESS_MAIN(ForeignTest)
#include "foreign_test.moc"
