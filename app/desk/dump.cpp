#include "desk/dump.h"

#include "base/utf.h"
#include "codec/codec.h"

namespace banxin::desk {

namespace {

std::string fitLine(const Edition& edition, const display::Fit& fit)
{
    std::string line = "fit " + (*edition.stories.find(fit.story))->slug + ": rows " + std::to_string(fit.rows)
        + ", characters " + std::to_string(fit.characters);
    if (!fit.overset.empty())
        line += ", overset " + utf8FromUtf16(fit.overset.substr(0, fit.overset.find(u'\n')));
    return line + '\n';
}

}

std::string dumpText(OpenEdition& edition)
{
    std::string text = codec::dump(edition.edition());
    for (const auto& page : edition.pages()) {
        for (const display::Fit& fit : page->fits)
            text += fitLine(edition.edition(), fit);
    }
    return text;
}

Result<std::string> dumpPageText(OpenEdition& edition, const std::string& pageCode, DumpDetail detail)
{
    const Page* page = findPage(edition.edition(), pageCode);
    if (!page)
        return Fault{FaultCode::NoSuchPage, {pageCode}};
    const auto composed = edition.page(page->id);
    return detail == DumpDetail::Lines ? display::dumpLines(*composed) : display::dump(*composed);
}

}
