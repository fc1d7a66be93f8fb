#include "edit/small_edition.h"
#include "edit/text.h"

#include <QtTest>

#include <random>
#include <set>

using namespace banxin;
using namespace banxin::small;
using namespace Qt::StringLiterals;
using edit::TextPart;
using edit::TextPlace;
using edit::TextSpan;

class EditTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPartCanBeWritten_data();
    void everyPartCanBeWritten();
    void aLineFeedBeginsAParagraph();
    void behindACrossheadComesText();
    void deletingOverAParagraphsEndJoinsThem();
    void whatIsDeletedWholeLeavesTheNextParagraphAsItIs();
    void marksStayWithTheirCharactersOverSplitAndJoin();
    void whatIsCopiedComesBackTheSame();
    void onlyTheParagraphsThatChangeAreNew();
    void linesAboveAnEditStayHeld();
    void placesThatTheTextDoesNotHaveAreRefused();
    void halvesOfOneCharacterAreNotParted();
    void onlyWhatIsPrintableIsWritten_data();
    void onlyWhatIsPrintableIsWritten();
    void formatsOfParagraphs();
    void emphasisIsPutOnAndTakenOff();
    void smallTextStandsOverItsBase();
    void aPlaceIsBroughtBackIntoTheText();
    void movedTextTakesItsMarksAlong();
    void textIsNotMovedIntoItself();
    void randomMovesAreThoseOfPlainText();
    void randomEditsAreThoseOfPlainText();
    void randomEditsLeaveMarksOnTheirCharacters();
};

namespace {

const Story& storyOf(const Edition& edition, StoryId id = bridge) { return **edition.stories.find(id); }

TextPlace at(std::uint32_t paragraph, std::uint32_t offset) { return {TextPart::Body, paragraph, offset}; }

TextSpan from(std::uint32_t paragraph, std::uint32_t offset, std::uint32_t toParagraph, std::uint32_t toOffset)
{
    return {at(paragraph, offset), at(toParagraph, toOffset)};
}

QStringList body(const Edition& edition, StoryId id = bridge)
{
    QStringList texts;
    for (const auto& paragraph : storyOf(edition, id).body)
        texts << QString::fromStdU16String(paragraph->text);
    return texts;
}

/// Two paragraphs: 甲乙丙丁 with 乙丙 emphasised, 戊己庚辛 with small text over 己庚.
Edition marked()
{
    Edition made = edition();
    made.stories.change(market, [](Story& story) {
        story.body[0].change([](StoryParagraph& p) { p.emphasis = {{1, 3}}; });
        story.body[1].change([](StoryParagraph& p) { p.ruby = {{{1, 3}, u"jigeng"}}; });
    });
    return made;
}

std::u16string under(const StoryParagraph& paragraph, const TextRange& range) { return paragraph.text.substr(range.start, range.end - range.start); }

template <class T>
const T& good(const Result<T>& result)
{
    if (!result)
        qFatal("an edit was refused");
    return *result;
}

}

void EditTextTest::everyPartCanBeWritten_data()
{
    QTest::addColumn<int>("part");
    for (const TextPart part : {TextPart::Label, TextPart::Kicker, TextPart::Headline, TextPart::Deck, TextPart::Byline, TextPart::Dateline,
             TextPart::Body, TextPart::Caption, TextPart::Credit, TextPart::EndMark, TextPart::JumpHead})
        QTest::addRow("%d", static_cast<int>(part)) << static_cast<int>(part);
}

void EditTextTest::everyPartCanBeWritten()
{
    QFETCH(int, part);
    Edition before = edition();
    before.stories.change(bridge, [](Story& story) { story.photos = {{}, {}}; });
    const bool isOfPhoto = part == static_cast<int>(TextPart::Caption) || part == static_cast<int>(TextPart::Credit);
    const TextPlace place{static_cast<TextPart>(part), isOfPhoto ? 1U : 0U, 0};
    const auto first = edit::replaceText(before, bridge, {place, place}, u"新桥");
    WORKS(first);
    QCOMPARE(first->caret.offset, 2U);
    const auto second = edit::replaceText(first->edition, bridge, {{place.part, place.index, 1}, {place.part, place.index, 2}}, u"的桥");
    WORKS(second);
    QCOMPARE(edit::textAt(storyOf(second->edition), place)->substr(0, 3), std::u16string{u"新的桥"});
    // Nothing else has changed.
    Story expected = storyOf(before);
    Story written = storyOf(second->edition);
    if (place.part == TextPart::Body)
        written.body.front() = expected.body.front();
    else if (isOfPhoto)
        written.photos[1] = {};
    else
        *const_cast<std::u16string*>(edit::textAt(written, place)) = {};
    QVERIFY(written == expected);
}

void EditTextTest::aLineFeedBeginsAParagraph()
{
    const auto after = edit::replaceText(edition(), bridge, from(0, 3, 0, 5), u"子\n丑\u2028寅\n卯");
    WORKS(after);
    QCOMPARE(body(after->edition), (QStringList{u"一二三子"_s, u"丑\n寅"_s, u"卯六七八九十"_s}));
    QCOMPARE(after->caret, at(2, 1));
    const TextPlace head{TextPart::Headline, 0, 0};
    const auto lines = edit::replaceText(edition(), bridge, {head, head}, u"上\n下");
    QCOMPARE(storyOf(lines->edition).headline, std::u16string{u"上\n下"});
    const TextPlace caption{TextPart::Dateline, 0, 0};
    QCOMPARE(storyOf(edit::replaceText(edition(), bridge, {caption, caption}, u"上\n下")->edition).dateline, std::u16string{u"上 下"});
}

void EditTextTest::behindACrossheadComesText()
{
    Edition before = edition();
    before.stories.change(bridge, [](Story& story) {
        story.body[0].change([](StoryParagraph& p) {
            p.kind = ParagraphKind::Crosshead;
            p.start = ParagraphStart::NextLeg;
        });
    });
    const Story behind = storyOf(edit::replaceText(before, bridge, from(0, 10, 0, 10), u"\n")->edition);
    QCOMPARE(behind.body[0]->kind, ParagraphKind::Crosshead);
    QCOMPARE(behind.body[1]->kind, ParagraphKind::Body);
    const Story inside = storyOf(edit::replaceText(before, bridge, from(0, 5, 0, 5), u"\n")->edition);
    QCOMPARE(inside.body[1]->kind, ParagraphKind::Crosshead);
    QCOMPARE(inside.body[0]->start, ParagraphStart::NextLeg);
    QCOMPARE(inside.body[1]->start, ParagraphStart::Anywhere);
}

void EditTextTest::deletingOverAParagraphsEndJoinsThem()
{
    const auto after = edit::replaceText(marked(), market, from(0, 3, 1, 1), u"");
    WORKS(after);
    QCOMPARE(body(after->edition, market), (QStringList{u"甲乙丙己庚辛"_s}));
    QCOMPARE(after->caret, at(0, 3));
}

void EditTextTest::whatIsDeletedWholeLeavesTheNextParagraphAsItIs()
{
    Edition before = marked();
    before.stories.change(market, [](Story& story) {
        story.body[0].change([](StoryParagraph& p) { p.kind = ParagraphKind::Crosshead; });
        story.body[1].change([](StoryParagraph& p) { p.style = "small"; });
    });
    const Story story = storyOf(edit::replaceText(before, market, from(0, 0, 1, 0), u"")->edition, market);
    QCOMPARE(story.body.size(), std::size_t{1});
    QCOMPARE(story.body[0]->kind, ParagraphKind::Body);
    QCOMPARE(story.body[0]->style, std::string{"small"});
    QCOMPARE(story.body[0]->text, std::u16string{u"戊己庚辛"});
}

void EditTextTest::marksStayWithTheirCharactersOverSplitAndJoin()
{
    const Edition split = edit::replaceText(marked(), market, from(0, 2, 0, 2), u"\n")->edition;
    const Story apart = storyOf(split, market);
    QCOMPARE(under(*apart.body[0], apart.body[0]->emphasis.at(0)), std::u16string{u"乙"});
    QCOMPARE(under(*apart.body[1], apart.body[1]->emphasis.at(0)), std::u16string{u"丙"});
    const Story joined = storyOf(edit::replaceText(split, market, from(0, 2, 1, 0), u"")->edition, market);
    QVERIFY(joined == storyOf(marked(), market));
    const Story one = storyOf(edit::replaceText(marked(), market, from(0, 4, 1, 0), u"")->edition, market);
    QCOMPARE(under(*one.body[0], one.body[0]->ruby.at(0).base), std::u16string{u"己庚"});
}

void EditTextTest::whatIsCopiedComesBackTheSame()
{
    const Edition before = marked();
    const TextSpan span = from(0, 2, 1, 3);
    const auto copied = edit::copiedText(storyOf(before, market), span);
    QCOMPARE(edit::plainText(storyOf(before, market), span), std::u16string{u"丙丁\n戊己庚"});
    const Edition cut = edit::replaceText(before, market, span, u"")->edition;
    const auto back = edit::replaceText(cut, market, from(0, 2, 0, 2), copied);
    WORKS(back);
    QVERIFY(storyOf(back->edition, market) == storyOf(before, market));
    QCOMPARE(back->caret, at(1, 3));
}

void EditTextTest::onlyTheParagraphsThatChangeAreNew()
{
    const Edition before = marked();
    const Edition after = edit::replaceText(before, market, from(1, 0, 1, 0), u"字")->edition;
    QCOMPARE(storyOf(after, market).body[0].identity(), storyOf(before, market).body[0].identity());
    QCOMPARE(after.stories.find(bridge)->identity(), before.stories.find(bridge)->identity());
    QVERIFY(before == marked());
}

void EditTextTest::linesAboveAnEditStayHeld()
{
    Edition before = edition();
    before.stories.change(bridge, [](Story& story) { story.dateline = u"本报讯"; });
    before = *edit::holdLines(before, bridge, 0, {{5, 5000}, {10, 5000}});
    const auto held = [](const Edition& edition) { return storyOf(edition).body[0]->held.size(); };
    QCOMPARE(held(edit::replaceText(before, bridge, from(0, 7, 0, 7), u"字")->edition), std::size_t{2});
    QCOMPARE(held(edit::replaceText(before, bridge, from(0, 3, 0, 3), u"字")->edition), std::size_t{1});
    QCOMPARE(held(edit::replaceText(before, bridge, from(0, 3, 0, 3), u"\n")->edition), std::size_t{1});
    QCOMPARE(held(edit::replaceText(before, bridge, {{TextPart::Dateline, 0, 0}, {TextPart::Dateline, 0, 1}}, u"他")->edition), std::size_t{0});
}

void EditTextTest::placesThatTheTextDoesNotHaveAreRefused()
{
    const Edition before = edition();
    FAILS(FaultCode::NoSuchStory, edit::replaceText(before, noStory, from(0, 0, 0, 0), u"字"));
    FAILS(FaultCode::ValueInvalid, edit::replaceText(before, bridge, from(1, 0, 1, 0), u"字"));
    FAILS(FaultCode::ValueInvalid, edit::replaceText(before, bridge, from(0, 0, 0, 11), u"字"));
    FAILS(FaultCode::ValueInvalid, edit::replaceText(before, bridge, from(0, 5, 0, 4), u"字"));
    FAILS(FaultCode::ValueInvalid, edit::replaceText(before, bridge, from(0, UINT32_MAX, 0, UINT32_MAX), u"字"));
    FAILS(FaultCode::ValueInvalid, edit::replaceText(before, bridge, {{TextPart::Headline, 0, 0}, at(0, 2)}, u"字"));
    FAILS(FaultCode::ValueInvalid, edit::replaceText(before, bridge, {{TextPart::Caption, 0, 0}, {TextPart::Caption, 0, 0}}, u"字"));
    FAILS(FaultCode::ValueInvalid, edit::emphasise(before, bridge, {{TextPart::Headline, 0, 0}, {TextPart::Headline, 0, 0}}, true));
    FAILS(FaultCode::ValueInvalid, edit::setRuby(before, market, from(0, 2, 1, 2), u"x"));
    // A body of no paragraphs is written into all the same.
    Edition empty = before;
    empty.stories.change(bridge, [](Story& story) { story.body.clear(); });
    QCOMPARE(body(edit::replaceText(empty, bridge, from(0, 0, 0, 0), u"字")->edition), QStringList{u"字"_s});
    FAILS(FaultCode::ValueInvalid, edit::formatParagraphs(empty, bridge, from(0, 0, 0, 0), {}));
}

void EditTextTest::halvesOfOneCharacterAreNotParted()
{
    const Edition before = edit::replaceText(edition(), bridge, from(0, 0, 0, 10), u"a𠮷b")->edition;
    FAILS(FaultCode::ValueInvalid, edit::replaceText(before, bridge, from(0, 2, 0, 2), u"字"));
    FAILS(FaultCode::ValueInvalid, edit::replaceText(before, bridge, from(0, 1, 0, 2), u""));
    QCOMPARE(body(edit::replaceText(before, bridge, from(0, 1, 0, 3), u"")->edition), QStringList{u"ab"_s});
}

void EditTextTest::onlyWhatIsPrintableIsWritten_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("written");
    QTest::newRow("a lone high surrogate") << QString{QChar{0xD842}} + u"a"_s << QString{QChar{0xFFFD}} + u"a"_s;
    QTest::newRow("a lone low surrogate") << QString{QChar{0xDFB7}} << QString{QChar{0xFFFD}};
    QTest::newRow("a pair") << QStringLiteral("𠮷") << QStringLiteral("𠮷");
    QTest::newRow("controls") << QString{QChar{0}} + QChar{7} + u"a"_s + QChar{0x1B} + QChar{0x7F} + QChar{0x9B} << QStringLiteral("a");
    QTest::newRow("tab") << QStringLiteral("a\tb") << QStringLiteral("a b");
    QTest::newRow("line ends") << QStringLiteral("a\r\nb\rc\nd") + QChar{0x85} + u"e"_s + QChar{0x2029} + u"f"_s << QStringLiteral("a\nb\nc\nd\ne\nf");
    QTest::newRow("byte order mark and no character") << QString{QChar{0xFEFF}} + u"a"_s + QChar{0xFFFF} << QStringLiteral("a");
}

void EditTextTest::onlyWhatIsPrintableIsWritten()
{
    QFETCH(QString, given);
    QFETCH(QString, written);
    QCOMPARE(QString::fromStdU16String(edit::printable(given.toStdU16String())), written);
}

void EditTextTest::formatsOfParagraphs()
{
    Edition before = *edit::holdLines(edition(), bridge, 0, {{5, 5000}});
    edit::ParagraphFormat format;
    format.keepTogether = true;
    const Story kept = storyOf(good(edit::formatParagraphs(before, bridge, from(0, 1, 0, 1), format)));
    QVERIFY(kept.body[0]->keepTogether);
    QCOMPARE(kept.body[0]->held.size(), std::size_t{1});
    format = {};
    format.kind = ParagraphKind::Crosshead;
    const Story head = storyOf(good(edit::formatParagraphs(before, bridge, from(0, 1, 0, 1), format)));
    QCOMPARE(head.body[0]->kind, ParagraphKind::Crosshead);
    QVERIFY(head.body[0]->held.empty());
    const Story both = storyOf(good(edit::formatParagraphs(before, market, from(0, 1, 1, 0), format)), market);
    QCOMPARE(both.body[1]->kind, ParagraphKind::Crosshead);
}

void EditTextTest::emphasisIsPutOnAndTakenOff()
{
    const TextSpan all = from(0, 0, 1, 4);
    const Edition on = good(edit::emphasise(marked(), market, all, true));
    QVERIFY(edit::isEmphasised(storyOf(on, market), all));
    QVERIFY(!edit::isEmphasised(storyOf(marked(), market), all));
    QVERIFY(edit::isEmphasised(storyOf(marked(), market), from(0, 1, 0, 3)));
    const Edition off = good(edit::emphasise(on, market, from(0, 1, 0, 3), false));
    QVERIFY(storyOf(off, market).body[0]->emphasis == (std::vector<TextRange>{{0, 1}, {3, 4}}));
    const Edition again = good(edit::emphasise(off, market, from(0, 1, 0, 3), true));
    QVERIFY(storyOf(again, market).body[0]->emphasis == (std::vector<TextRange>{{0, 4}}));
}

void EditTextTest::smallTextStandsOverItsBase()
{
    const Edition over = good(edit::setRuby(marked(), market, from(1, 2, 1, 4), u"gengxin"));
    const Story story = storyOf(over, market);
    QCOMPARE(story.body[1]->ruby.size(), std::size_t{1});
    QCOMPARE(under(*story.body[1], story.body[1]->ruby[0].base), std::u16string{u"庚辛"});
    QVERIFY(storyOf(good(edit::setRuby(over, market, from(1, 3, 1, 4), u"")), market).body[1]->ruby.empty());
}

void EditTextTest::aPlaceIsBroughtBackIntoTheText()
{
    const Story story = storyOf(edition(), market);
    QCOMPARE(edit::nearestPlace(story, at(0, 99)), at(0, 4));
    QCOMPARE(edit::nearestPlace(story, at(7, 1)), at(1, 4));
    QCOMPARE(edit::nearestPlace(story, (TextPlace{TextPart::Headline, 0, 5})), (TextPlace{TextPart::Headline, 0, 0}));
    QCOMPARE(edit::fieldAt(story, at(1, 2)).to, at(1, 4));
}

namespace {

/// A place of plain text as paragraph and offset.
TextPlace placeIn(const std::u16string& text, std::size_t position)
{
    const std::u16string before = text.substr(0, position);
    const auto paragraph = static_cast<std::uint32_t>(std::count(before.begin(), before.end(), u'\n'));
    const std::size_t start = before.rfind(u'\n');
    return at(paragraph, static_cast<std::uint32_t>(start == std::u16string::npos ? position : position - start - 1));
}

}

void EditTextTest::movedTextTakesItsMarksAlong()
{
    const auto moved = edit::moveText(marked(), market, from(0, 1, 0, 3), at(1, 4), edit::Moving::TakesAlong);
    WORKS(moved);
    QCOMPARE(body(moved->edition, market), (QStringList{u"甲丁"_s, u"戊己庚辛乙丙"_s}));
    QCOMPARE(moved->span, from(1, 4, 1, 6));
    QVERIFY(edit::isEmphasised(storyOf(moved->edition, market), moved->span));
    QCOMPARE(storyOf(moved->edition, market).body[1]->ruby.size(), std::size_t{1});
    const auto copied = edit::moveText(marked(), market, from(1, 1, 1, 3), at(0, 0), edit::Moving::Copies);
    WORKS(copied);
    QCOMPARE(body(copied->edition, market), (QStringList{u"己庚甲乙丙丁"_s, u"戊己庚辛"_s}));
    QCOMPARE(storyOf(copied->edition, market).body[0]->ruby.front().text, std::u16string{u"jigeng"});
}

void EditTextTest::textIsNotMovedIntoItself()
{
    const auto refused = edit::moveText(marked(), market, from(0, 1, 1, 2), at(1, 0), edit::Moving::TakesAlong);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, FaultCode::ValueInvalid);
    // At its edge it stays where it is.
    for (const TextPlace edge : {at(0, 1), at(1, 2)}) {
        const auto stays = edit::moveText(marked(), market, from(0, 1, 1, 2), edge, edit::Moving::TakesAlong);
        WORKS(stays);
        QCOMPARE(body(stays->edition, market), body(marked(), market));
        QCOMPARE(stays->span, from(0, 1, 1, 2));
    }
    const auto elsewhere = edit::moveText(marked(), market, from(0, 0, 0, 2), {TextPart::Headline, 0, 0}, edit::Moving::TakesAlong);
    WORKS(elsewhere);
    QCOMPARE(body(elsewhere->edition, market).front(), u"丙丁"_s);
    QVERIFY(storyOf(elsewhere->edition, market).headline.starts_with(u"甲乙"));
}

void EditTextTest::randomMovesAreThoseOfPlainText()
{
    std::mt19937 numbers{44};
    Edition edition = marked();
    for (int i = 0; i < 600; ++i) {
        const Story& story = storyOf(edition, market);
        const std::u16string text = edit::plainText(story, edit::fieldAt(story, at(0, 0)));
        const auto placeOf = [&](std::size_t offset) {
            TextPlace place = at(0, 0);
            for (std::size_t unit = 0; unit < offset; ++unit)
                text[unit] == u'\n' ? (++place.index, place.offset = 0) : ++place.offset;
            return place;
        };
        std::size_t first = numbers() % (text.size() + 1);
        std::size_t last = numbers() % (text.size() + 1);
        const std::size_t to = numbers() % (text.size() + 1);
        if (first > last)
            std::swap(first, last);
        if (first == last || (first < to && to < last))
            continue;
        const bool copies = text.size() < 30 && numbers() % 4 == 0;
        const auto moved = edit::moveText(edition, market, {placeOf(first), placeOf(last)}, placeOf(to), copies ? edit::Moving::Copies : edit::Moving::TakesAlong);
        WORKS(moved);
        const std::u16string taken = text.substr(first, last - first);
        std::u16string model = text;
        if (!copies)
            model.erase(first, last - first);
        model.insert(!copies && to >= last ? to - taken.size() : to, taken);
        const Story& after = storyOf(moved->edition, market);
        QCOMPARE(QString::fromStdU16String(edit::plainText(after, edit::fieldAt(after, at(0, 0)))), QString::fromStdU16String(model));
        QCOMPARE(QString::fromStdU16String(edit::plainText(after, moved->span)), QString::fromStdU16String(taken));
        edition = moved->edition;
    }
}

void EditTextTest::randomEditsAreThoseOfPlainText()
{
    std::mt19937 numbers{7};
    const auto upTo = [&](std::size_t n) { return static_cast<std::size_t>(numbers() % (n + 1)); };
    Edition made = edition();
    std::u16string model = u"甲乙丙丁\n戊己庚辛";
    for (int i = 0; i < 4000; ++i) {
        std::size_t a = upTo(model.size());
        std::size_t b = numbers() % 3 == 0 ? a : upTo(model.size());
        if (a > b)
            std::swap(a, b);
        if (b - a > 30)
            b = a + 30;
        std::u16string text;
        for (std::size_t n = upTo(model.size() > 300 ? 3 : 12); n > 0; --n)
            text += numbers() % 6 == 0 ? u'\n' : static_cast<char16_t>(0x4E00 + numbers() % 2000);
        const auto after = edit::replaceText(made, market, {placeIn(model, a), placeIn(model, b)}, text);
        WORKS(after);
        model.replace(a, b - a, text);
        made = after->edition;
        const Story& story = storyOf(made, market);
        QCOMPARE(edit::plainText(story, edit::fieldAt(story, at(0, 0))), model);
        QCOMPARE(after->caret, placeIn(model, a + text.size()));
    }
}

void EditTextTest::randomEditsLeaveMarksOnTheirCharacters()
{
    std::mt19937 numbers{11};
    const auto upTo = [&](std::size_t n) { return static_cast<std::size_t>(numbers() % (n + 1)); };
    Edition made = edition();
    // Every character is another one, so each can be found again.
    std::u16string model;
    std::set<char16_t> emphasised;
    for (char16_t c = 0x4E00; c < 0x4E00 + 200; ++c)
        model += c;
    made = edit::replaceText(made, bridge, edit::fieldAt(storyOf(made), at(0, 0)), model)->edition;
    for (int i = 0; i < 2000; ++i) {
        std::size_t a = upTo(model.size());
        std::size_t b = std::min(model.size(), a + upTo(8));
        const TextSpan span{placeIn(model, a), placeIn(model, b)};
        if (numbers() % 2 == 0) {
            const bool on = numbers() % 2 == 0;
            made = good(edit::emphasise(made, bridge, span, on));
            for (const char16_t c : model.substr(a, b - a))
                on ? void(emphasised.insert(c)) : void(emphasised.erase(c));
        } else if (numbers() % 3 == 0) {
            // Moved: cut here, put in there.
            const auto copied = edit::copiedText(storyOf(made), span);
            const std::u16string words = model.substr(a, b - a);
            made = edit::replaceText(made, bridge, span, u"")->edition;
            model.erase(a, b - a);
            const std::size_t to = upTo(model.size());
            made = edit::replaceText(made, bridge, {placeIn(model, to), placeIn(model, to)}, copied)->edition;
            model.insert(to, words);
        } else {
            const std::u16string text = numbers() % 3 == 0 ? u"\n" : u"";
            if (text.empty() && b - a > 2)
                continue;
            made = edit::replaceText(made, bridge, {span.from, span.from}, text)->edition;
            model.insert(a, text);
        }
        const Story& story = storyOf(made);
        QCOMPARE(edit::plainText(story, edit::fieldAt(story, at(0, 0))), model);
        for (const auto& paragraph : story.body) {
            std::set<char16_t> here;
            for (const TextRange& range : paragraph->emphasis) {
                for (const char16_t c : under(*paragraph, range))
                    here.insert(c);
            }
            for (const char16_t c : paragraph->text) {
                if (c != u'\n')
                    QCOMPARE(here.contains(c), emphasised.contains(c));
            }
        }
    }
}

QTEST_GUILESS_MAIN(EditTextTest)
#include "text_test.moc"
