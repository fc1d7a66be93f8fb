#include "desk/compose_case.h"

#include "desk/compose_case_dump.h"
#include "desk/compose_case_reader.h"
#include "makeup/make_up.h"

#include <chrono>

namespace banxin::desk {

Result<std::string> composeCase(const std::filesystem::path& file)
{
    const type::FontBook fonts;
    const Result<ComposeCase> given = readCase(file, fonts);
    if (!given)
        return given.error();
    makeup::MakeUp makeUp{fonts};
    const auto begin = std::chrono::steady_clock::now();
    makeup::StorySetting setting = makeUp.setting(given->edition, given->story);
    const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - begin;
    if (!given->isHeadline)
        return dumpCase(*given, setting.paragraphs(), setting.text(), taken.count());
    if (setting.stack.empty())
        return dumpCase(*given, compose::Paragraphs{compose::Paragraph{}}, {}, taken.count());
    const makeup::SetPart& part = setting.stack.front();
    return dumpCase(*given, compose::Paragraphs{part.paragraph}, part.headline.text, taken.count());
}

}
