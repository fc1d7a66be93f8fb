#include "desk/resources.h"
#include "desk/story_text.h"
#include "edit/edit.h"
#include "makeup/lead_spans.h"
#include "sample_desk.h"

#include <QtTest>

#include <set>

using namespace banxin;
using namespace Qt::StringLiterals;
using desk::StoryText;
using desk::TextCaret;
using edit::TextPart;
using edit::TextPlace;
using edit::TextSpan;

class DeskTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsAreThoseOfTheLanguage();
    void charactersAreWholeOnes();
    void movesGoOverParagraphsAndParts();
    void tabWalksAllParts();
    void backspaceTakesWhatWasTypedLast();
    void everyPlaceIsFoundWhereItStands_data();
    void everyPlaceIsFoundWhereItStands();
    void selectionsCoverLegsAndTail();
    void theTailHoldsWhatHasNoRoom();
    void linesAreThoseOfThePage();
    void upAndDownComeBack();
    void homeAndEndAreOfTheLine();
    void emptyPartsHaveACaret();
    void textThatIsNotShownRunsAsItsStyleSays();
    void aPooledStoryHasLinesToo();
    void heldLinesStayThroughEdits();
    void presetsDressBylinesAndDatelines_data();
    void presetsDressBylinesAndDatelines();

private:
    makeup::MakeUp& makeUp() { return *m_makeUp; }
    type::FontBook m_fonts;
    std::unique_ptr<makeup::MakeUp> m_makeUp = std::make_unique<makeup::MakeUp>(m_fonts);
};

namespace {

std::u16string repeated(std::u16string_view text, int times)
{
    std::u16string result;
    for (int i = 0; i < times; ++i)
        result += text;
    return result;
}

Story written()
{
    Story story;
    story.slug = "bridge";
    story.rank = 3;
    story.kicker = u"全长两公里";
    story.headline = u"新桥今日通车";
    story.byline = u"□ 沈闻津";
    story.dateline = u"本报讯（记者闻津）";
    for (int i = 0; i < 3; ++i)
        story.body.emplace_back(StoryParagraph{ParagraphKind::Body, repeated(u"清晨的老街还没有醒来，石板路上传来扫帚的沙沙声。", 6 + i), {}, {}, {}});
    return story;
}

/// The story on page A01 at `place`; the style of its body is upright if `vertical`.
Edition placed(GridPlace place, bool vertical = false)
{
    Edition edition = sample::emptyEdition();
    auto added = edit::addStory(std::move(edition), written());
    Block block = sample::blockAt(place);
    std::get<ArticleBlock>(block.content).story = added->id;
    if (vertical) {
        added->edition.sheet.change([&](StyleSheet& sheet) {
            for (auto& [name, style] : sheet.styles) {
                if (name == sheet.roles.at(Role::Body))
                    style.writingMode = WritingMode::Vertical;
            }
        });
    }
    const PageId page = added->edition.pages.front()->id;
    auto done = edit::placeBlock(std::move(added->edition), page, block);
    if (!done)
        qFatal("%s", testing::words(done).c_str());
    return std::move(done->edition);
}

StoryId only(const Edition& edition) { return findStory(edition, "bridge")->id; }

TextPlace at(std::uint32_t paragraph, std::uint32_t offset) { return {TextPart::Body, paragraph, offset}; }

Story saying(std::u16string text)
{
    Story story;
    story.headline = u"题";
    story.body.emplace_back(StoryParagraph{ParagraphKind::Body, std::move(text), {}, {}, {}});
    return story;
}

Point middleOf(const Rect& rect) { return {rect.x + rect.width / 2, rect.y + rect.height / 2}; }

}

void DeskTextTest::wordsAreThoseOfTheLanguage()
{
    const Story story = saying(u"中华人民共和国 the quick，新闻");
    QStringList words;
    for (TextPlace place = at(0, 0); place != at(0, 20);) {
        const TextPlace next = desk::nextWord(story, place);
        QVERIFY(next > place);
        words << QString::fromStdU16String(story.body[0]->text.substr(place.offset, next.offset - place.offset));
        QCOMPARE(desk::previousWord(story, next), place);
        place = next;
    }
    QCOMPARE(words.last(), u"新闻"_s);
    QVERIFY(words.contains(u"the "_s));
    QVERIFY(words.contains(u"quick"_s));
    const TextSpan word = desk::wordAt(story, at(0, 19));
    QCOMPARE(edit::plainText(story, word), std::u16string{u"新闻"});
    QCOMPARE(desk::wordAt(saying(u""), at(0, 0)), (TextSpan{at(0, 0), at(0, 0)}));
}

void DeskTextTest::charactersAreWholeOnes()
{
    const Story story = saying(u"a𠮷e\u0301👩‍🌾b");
    std::vector<std::uint32_t> stops;
    for (TextPlace place = at(0, 0); place.offset < story.body[0]->text.size();) {
        place = desk::nextCharacter(story, place);
        stops.push_back(place.offset);
    }
    QCOMPARE(stops, (std::vector<std::uint32_t>{1, 3, 5, 10, 11}));
    QCOMPARE(desk::previousCharacter(story, at(0, 10)), at(0, 5));
    // In the middle of a text of any length.
    const Story longOne = saying(repeated(u"𠮷", 5000));
    QCOMPARE(desk::nextCharacter(longOne, at(0, 5000)), at(0, 5002));
    QCOMPARE(desk::previousCharacter(longOne, at(0, 5000)), at(0, 4998));
}

void DeskTextTest::movesGoOverParagraphsAndParts()
{
    const Story story = written();
    const auto end = static_cast<std::uint32_t>(story.body[0]->text.size());
    QCOMPARE(desk::nextCharacter(story, at(0, end)), at(1, 0));
    QCOMPARE(desk::previousCharacter(story, at(1, 0)), at(0, end));
    QCOMPARE(desk::previousCharacter(story, at(0, 0)), (TextPlace{TextPart::Dateline, 0, 9}));
    // An empty deck is passed over.
    QCOMPARE(desk::nextCharacter(story, {TextPart::Headline, 0, 6}), (TextPlace{TextPart::Byline, 0, 0}));
    QCOMPARE(desk::previousParagraph(story, at(1, 4)), at(1, 0));
    QCOMPARE(desk::previousParagraph(story, at(1, 0)), at(0, 0));
    QCOMPARE(desk::nextParagraph(story, at(0, 4)), at(1, 0));
    const TextPlace first{TextPart::Kicker, 0, 0};
    QCOMPARE(desk::previousCharacter(story, first), first);
}

void DeskTextTest::tabWalksAllParts()
{
    Story story = written();
    story.photos = {{}, {}};
    TextPlace place{TextPart::Label, 0, 0};
    std::set<TextPlace> seen;
    do {
        seen.insert(place);
        QCOMPARE(desk::previousField(story, desk::nextField(story, place)), place);
        place = desk::nextField(story, place);
    } while (place.part != TextPart::Label);
    QCOMPARE(seen.size(), std::size_t{13});
}

void DeskTextTest::backspaceTakesWhatWasTypedLast()
{
    const Story story = saying(u"e\u0301👩‍🌾");
    QCOMPARE(desk::characterBefore(story, at(0, 2)), (TextSpan{at(0, 1), at(0, 2)}));
    QCOMPARE(desk::characterBefore(story, at(0, 7)), (TextSpan{at(0, 2), at(0, 7)}));
    QVERIFY(desk::characterBefore(story, at(0, 0)).isEmpty());
    QVERIFY(desk::characterBehind(story, at(0, 7)).isEmpty());
}

void DeskTextTest::everyPlaceIsFoundWhereItStands_data()
{
    QTest::addColumn<bool>("vertical");
    QTest::newRow("horizontal") << false;
    QTest::newRow("vertical") << true;
}

void DeskTextTest::everyPlaceIsFoundWhereItStands()
{
    QFETCH(bool, vertical);
    const Edition edition = placed({0, 2, 12, 14}, vertical);
    const StoryText text{edition, only(edition), makeUp()};
    const PageId page = edition.pages.front()->id;
    int inTail = 0;
    for (const TextPlace& field : desk::fieldsOf(text.story())) {
        if (edit::fieldAt(text.story(), field).isEmpty() || field.part == TextPart::EndMark)
            continue;
        TextPlace place = field;
        for (;;) {
            const auto box = text.caretBox({place});
            QVERIFY(box);
            QCOMPARE(box->page, page);
            QCOMPARE(box->isVertical, vertical && (field.part == TextPart::Body || field.part == TextPart::Dateline));
            inTail += box->isOverset ? 1 : 0;
            const auto hit = text.caretAt(page, middleOf(box->box));
            QVERIFY(hit);
            // A dateline's end is the body's head.
            const bool isJoint = place.part == TextPart::Dateline && hit->place == at(0, 0);
            QVERIFY(hit->place == place || isJoint || text.caretBox(*hit)->box == box->box);
            const TextPlace next = desk::nextCharacter(text.story(), place);
            if (next == place || !edit::isSameField(next, place))
                break;
            place = next;
        }
    }
    QVERIFY(inTail > 20);
}

void DeskTextTest::selectionsCoverLegsAndTail()
{
    const Edition edition = placed({0, 2, 12, 14});
    const StoryText text{edition, only(edition), makeUp()};
    const PageId page = edition.pages.front()->id;
    const TextSpan all = edit::fieldAt(text.story(), at(0, 0));
    std::size_t lines = 0;
    for (const desk::StoryLine& line : text.lines())
        lines += line.from.part == TextPart::Body ? 1U : 0U;
    QCOMPARE(text.rectsOf(page, all).size(), lines);
    QVERIFY(text.rectsOf(edition.pages[1]->id, all).empty());
    QCOMPARE(text.rectsOf(page, {at(0, 0), at(0, 1)}).size(), std::size_t{1});
    QVERIFY(text.rectsOf(page, {at(0, 0), at(0, 0)}).empty());
    // Only behind the dateline.
    const Rect dateline = text.rectsOf(page, edit::fieldAt(text.story(), {TextPart::Dateline, 0, 0})).front();
    QVERIFY(text.rectsOf(page, {at(0, 0), at(0, 1)}).front().x >= dateline.right() - Length::fromEmu(1));
}

void DeskTextTest::theTailHoldsWhatHasNoRoom()
{
    const Edition fitting = placed({0, 2, 12, 60});
    QVERIFY((StoryText{fitting, only(fitting), makeUp()}.tail()) == nullptr);
    const Edition over = placed({0, 2, 12, 14});
    const StoryText text{over, only(over), makeUp()};
    QVERIFY(text.tail() != nullptr);
    const auto fits = makeUp().page(over, over.pages.front()->id)->fits;
    std::u16string shown;
    for (const desk::StoryLine& line : text.lines()) {
        if (line.isOverset)
            shown += line.text + (line.endsParagraph ? u"\n" : u"");
    }
    QCOMPARE(shown, fits.front().overset + u"\n");
    QVERIFY(!text.tail()->list.items.empty());
    QVERIFY(text.tail()->area.y >= areaOf(over.pages.front()->grid, over.pages.front()->blocks.back()).bottom());
    // At the foot of the page it stands beside the block.
    const Grid& grid = over.pages.front()->grid;
    const Edition low = placed({0, 2, grid.rows - 14, 14});
    const StoryText lowText{low, only(low), makeUp()};
    QVERIFY(lowText.tail()->area.bottom() <= grid.trim.height);
    QVERIFY(lowText.tail()->area.x >= areaOf(grid, low.pages.front()->blocks.back()).right());
}

void DeskTextTest::linesAreThoseOfThePage()
{
    const Edition edition = placed({0, 2, 12, 14});
    const StoryText text{edition, only(edition), makeUp()};
    const auto lines = text.lines();
    std::u16string all;
    for (const desk::StoryLine& line : lines) {
        if (line.from.part != TextPart::Body)
            continue;
        all += line.text;
        if (line.endsParagraph)
            all += u'\n';
        for (std::size_t unit = 0; unit <= line.text.size(); ++unit)
            QCOMPARE(line.unitOf(line.placeAt(unit)), std::optional{unit});
    }
    const Story& story = text.story();
    QCOMPARE(all, story.dateline + edit::plainText(story, edit::fieldAt(story, at(0, 0))) + u'\n');
    const auto headline = std::find_if(lines.begin(), lines.end(), [](const auto& line) { return line.from.part == TextPart::Headline; });
    QCOMPARE(headline->used, 6000);
    QVERIFY(headline->available >= 6000);
}

void DeskTextTest::upAndDownComeBack()
{
    for (const bool vertical : {false, true}) {
        const Edition edition = placed({0, 2, 12, 14}, vertical);
        const StoryText text{edition, only(edition), makeUp()};
        TextCaret caret{at(0, 30)};
        const Length along = text.along(caret);
        std::vector<TextCaret> way{caret};
        while (true) {
            const TextCaret next = text.lineBeside(caret, 1, along);
            if (next.place == edit::fieldAt(text.story(), caret.place).to)
                break;
            QVERIFY(next.place > caret.place);
            way.push_back(caret = next);
        }
        QVERIFY(way.size() > 20);
        for (std::size_t i = way.size() - 1; i > 0; --i) {
            caret = text.lineBeside(caret, -1, along);
            QCOMPARE(caret.place, way[i - 1].place);
        }
        QCOMPARE(text.lineBeside({at(0, 0)}, -5, along).place, at(0, 0));
    }
}

void DeskTextTest::homeAndEndAreOfTheLine()
{
    const Edition edition = placed({0, 2, 12, 14});
    const StoryText text{edition, only(edition), makeUp()};
    const TextCaret inside{at(1, 20)};
    const TextCaret head = text.lineHead(inside);
    const TextCaret foot = text.lineFoot(inside);
    QVERIFY(head.place < inside.place && inside.place < foot.place);
    QVERIFY(foot.atLineEnd);
    QCOMPARE(text.caretBox(head)->box.y, text.caretBox(foot)->box.y);
    QCOMPARE(text.lineFoot(foot), foot);
    QVERIFY(text.caretBox({foot.place})->box.y != text.caretBox(foot)->box.y || text.caretBox({foot.place})->box.x < text.caretBox(foot)->box.x);
}

void DeskTextTest::emptyPartsHaveACaret()
{
    Edition edition = placed({0, 2, 12, 14});
    edition.stories.change(only(edition), [](Story& story) { story.photos = {{}}; });
    const StoryText text{edition, only(edition), makeUp()};
    for (const TextPart part : {TextPart::Label, TextPart::Deck})
        QVERIFY(text.caretBox({{part, 0, 0}}));
    const Rect headline = text.caretBox({{TextPart::Headline, 0, 0}})->box;
    QVERIFY(text.caretBox({{TextPart::Label, 0, 0}})->box.y < headline.y);
    Edition bare = edition;
    bare.stories.change(only(edition), [](Story& story) {
        story = Story{story.id, "bridge"};
        story.body.emplace_back();
    });
    const StoryText nothing{bare, only(bare), makeUp()};
    QVERIFY(nothing.caretBox({at(0, 0)}));
    QVERIFY(nothing.caretBox({{TextPart::Headline, 0, 0}}));
    bare.stories.change(only(edition), [](Story& story) { story.body.clear(); });
    QVERIFY((StoryText{bare, only(bare), makeUp()}.caretBox({at(0, 0)})));
}

void DeskTextTest::textThatIsNotShownRunsAsItsStyleSays()
{
    for (const bool vertical : {false, true}) {
        Edition edition = placed({0, 2, 12, 14}, vertical);
        edition.stories.change(only(edition), [](Story& story) {
            for (int i = 0; i < 200; ++i)
                story.body.emplace_back(StoryParagraph{ParagraphKind::Body, i % 2 == 0 ? u"尾声。" : u"", {}, {}, {}});
        });
        const StoryText text{edition, only(edition), makeUp()};
        for (const std::uint32_t paragraph : {190U, 191U}) {
            QVERIFY(!text.caretBox({at(paragraph, 0)}));
            QCOMPARE(text.isVertical(at(paragraph, 0)), vertical);
        }
        QCOMPARE(text.isVertical(at(0, 0)), vertical);
        QVERIFY(!text.isVertical({TextPart::Deck, 0, 0}));
    }
}

void DeskTextTest::aPooledStoryHasLinesToo()
{
    auto added = edit::addStory(sample::emptyEdition(), written());
    const StoryText text{added->edition, added->id, makeUp()};
    QVERIFY(!text.isPlaced());
    QVERIFY(!text.caretBox({at(0, 0)}));
    std::u16string body;
    for (const desk::StoryLine& line : text.lines()) {
        QVERIFY(line.text.size() < 40);
        if (line.from.part == TextPart::Body)
            body += line.text + (line.endsParagraph ? u"\n" : u"");
    }
    QCOMPARE(body, edit::plainText(text.story(), edit::fieldAt(text.story(), at(0, 0))) + u'\n');
    const TextCaret down = text.lineBeside({at(0, 3)}, 1, text.along({at(0, 3)}));
    QVERIFY(down.place > at(0, 3));
    QCOMPARE(text.lineBeside(down, -1, text.along(down)).place, at(0, 3));
    QCOMPARE(text.lineHead(down).place, text.lineFoot({at(0, 3)}).place);
}

void DeskTextTest::heldLinesStayThroughEdits()
{
    sandbox::Folder folder;
    const Edition edition = placed({0, 2, 12, 60});
    auto open = desk::OpenEdition::create(folder.path("held.banxin"), edition);
    WORKS(open);
    const StoryId story = only(edition);
    makeup::MakeUp& own = (*open)->makeUp();
    const auto ends = [&](const Edition& of, std::size_t paragraph) {
        std::vector<std::uint32_t> result;
        for (const desk::StoryLine& line : StoryText{of, story, own}.lines()) {
            if (line.from.part == TextPart::Body && line.from.index == paragraph)
                result.push_back(line.from.offset);
        }
        return result;
    };
    const auto before = ends(edition, 0);
    const auto held = edit::holdLines(edition, story, 0, makeup::linesToHold(own.setting(edition, story), 0));
    WORKS(held);
    const Edition kept = edit::replaceText(*held, story, {at(0, 90), at(0, 90)}, u"又、一、句、话、")->edition;
    const auto now = ends(kept, 0);
    for (std::size_t i = 0; i < before.size() && before[i] <= 80; ++i)
        QCOMPARE(now[i], before[i]);
}

void DeskTextTest::presetsDressBylinesAndDatelines_data()
{
    QTest::addColumn<QString>("preset");
    QTest::addColumn<QString>("set");
    QTest::addColumn<int>("role");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("dressed");
    const auto row = [](const char* name, const QString& preset, const QString& set, Role role, const QString& text, const QStringList& dressed) {
        QTest::newRow(name) << preset << set << static_cast<int>(role) << text << dressed;
    };
    const QString zh = u"broadsheet-zh"_s;
    const QString en = u"broadsheet-en"_s;
    row("本报讯", zh, {}, Role::Dateline, u"本报讯（记者闻津 通讯员洛舟）"_s, {u"NotoSansCJKsc-Bold:本报讯"_s, u"LXGWWenKai-Regular:（记者闻津 通讯员洛舟）"_s});
    row("an agency", zh, {}, Role::Dateline, u"新华社北京11月26日电（记者 李明）"_s, {u"NotoSansCJKsc-Bold:新华社北京11月26日电"_s, u"LXGWWenKai-Regular:（记者 李明）"_s});
    row("nobody named", zh, {}, Role::Dateline, u"本报讯　"_s, {u"NotoSansCJKsc-Bold:本报讯"_s});
    row("no dateline of a kind that is known", zh, {}, Role::Dateline, u"编者按："_s, {});
    row("a reporter", zh, {}, Role::Byline, u"本报记者 纪棠"_s, {u"NotoSerifCJKsc-Regular:本报记者"_s});
    row("a name alone", zh, {}, Role::Byline, u"□ 江 声"_s, {});
    row("English on a Chinese paper's page", zh, u"en"_s, Role::Dateline, u"LANJIN, Nov. 24 (Daily) — "_s, {u"NotoSerif-Regular:, Nov. 24 (Daily) — "_s});
    row("an English dateline", en, {}, Role::Dateline, u"LINCHUAN, Nov. 26 (Daily) — "_s, {u"NotoSerif-Regular:, Nov. 26 (Daily) — "_s});
    row("an English byline", en, {}, Role::Byline, u"By Ann Lee"_s, {u"NotoSans-Regular:By"_s});
}

void DeskTextTest::presetsDressBylinesAndDatelines()
{
    QFETCH(QString, preset);
    QFETCH(QString, set);
    QFETCH(int, role);
    QFETCH(QString, text);
    QFETCH(QStringList, dressed);
    const auto read = desk::preset(preset.toStdString());
    WORKS(read);
    const TextStyle plain = styleFor(read->sheet, set.toStdString(), 3, static_cast<Role>(role));
    QStringList found;
    for (const compose::StyledSpan& span : makeup::leadSpans(read->sheet, static_cast<Role>(role), plain, text.toStdU16String()))
        found << QString::fromStdString(span.style.font.han) + u':' + text.mid(span.start, span.end - span.start);
    QCOMPARE(found, dressed);
}

QTEST_GUILESS_MAIN(DeskTextTest)
#include "text_test.moc"
