#include "codec/codec.h"

namespace banxin::codec {

std::string dump(const Edition& edition)
{
    PageOrder order{{}, edition.nextId};
    for (const auto& page : edition.pages)
        order.pages.push_back(page->id);

    std::string text;
    const auto line = [&](const std::string& name, const std::string& json) { text += name + ' ' + json + '\n'; };
    line("head", encode(edition.head));
    line("press", encode(edition.press));
    line("sheet", encode(*edition.sheet));
    line("order", encode(order));
    for (const auto& page : edition.pages)
        line("page " + std::to_string(page->id.n), encode(*page));
    for (const auto& story : edition.stories)
        line("story " + std::to_string(story->id.n), encode(*story));
    for (const auto& [id, photo] : edition.photos)
        line("photo " + hex(id), encode(photo));
    return text;
}

}
