#include "made_edition.h"

#include "base/utf.h"
#include "desk/new_edition.h"
#include "desk/resources.h"
#include "edit/edit.h"
#include "words/words.h"

#include <QFile>

namespace banxin::made {
namespace {

template <class T>
T good(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(words::sentence(result.error())));
    return std::move(*result);
}

Story story(const char* slug, const char16_t* headline, int sentences)
{
    const std::u16string sentence = u"清晨的老街还没有醒来，石板路上传来扫帚的沙沙声。";
    Story made;
    made.slug = slug;
    made.rank = 3;
    made.headline = headline;
    for (int paragraph = 0; paragraph < 3; ++paragraph) {
        StoryParagraph text;
        for (int i = 0; i < sentences; ++i)
            text.text += sentence;
        made.body.emplace_back(std::move(text));
    }
    return made;
}

/// Stands the story `rows` deeper than it needs.
Edition placed(Edition edition, const char* slug, int column, int spare, makeup::MakeUp& makeUp)
{
    const Page& page = *edition.pages.front();
    Block block;
    block.content = ArticleBlock{.story = storyNamed(edition, slug), .part = 0, .stack = {}, .legs = {}, .photos = {}, .overrides = {}};
    block.place = GridPlace{column, 2, 12, page.grid.rows - 12};
    const int rows = makeUp.rowsNeeded(edition, page, block);
    block.place = GridPlace{column, 2, 12, rows + spare};
    const PageId id = page.id;
    return good(edit::placeBlock(std::move(edition), id, block)).edition;
}

}

QString file(const QTemporaryDir& folder, const QString& name)
{
    const QString path = folder.filePath(name);
    Edition edition = good(desk::newEdition(good(desk::preset("broadsheet-zh")), {2026, 11, 25}, 18250, {{"A01", "要闻", ""}, {"A02", "城事", ""}}));
    for (const Story& one : {story(fits, u"新桥今日通车", 5), story(over, u"学校办起夜课", 5), story(under, u"河道清出三公里", 5),
             story(pooled, u"老街市集周末开门", 3), story(longOne, u"两岸灯会亮到半夜", 12)})
        edition = good(edit::addStory(std::move(edition), one)).edition;
    const type::FontBook fonts;
    makeup::MakeUp makeUp{fonts};
    edition = placed(std::move(edition), fits, 0, 0, makeUp);
    edition = placed(std::move(edition), over, 3, -3, makeUp);
    edition = placed(std::move(edition), under, 6, 4, makeUp);
    good(desk::OpenEdition::create(QFile::encodeName(path).toStdString(), edition));
    return path;
}

ui::OpenedEdition opened(const QString& file)
{
    return {desk::Session::prepare(good(desk::OpenEdition::open(QFile::encodeName(file).toStdString()))), {}};
}

StoryId storyNamed(const Edition& edition, const char* slug)
{
    const Story* story = findStory(edition, slug);
    return story ? story->id : StoryId{};
}

BlockId blockOf(const Edition& edition, const char* slug)
{
    const auto parts = partsOf(edition, storyNamed(edition, slug));
    return parts.empty() ? BlockId{} : parts.front().block;
}

}
