#pragma once

#include "display/composed_page.h"
#include "pictures/picture.h"

#include <map>
#include <memory>
#include <string>

namespace banxin::made {

/// Photos by what was put in.
class MadePhotos : public pictures::PictureSource {
public:
    PhotoId add(std::string file)
    {
        const PhotoId id = sha256(file);
        m_files[id] = std::make_shared<const std::string>(std::move(file));
        return id;
    }
    Result<std::shared_ptr<const std::string>> bytes(const PhotoId& photo) const override
    {
        const auto found = m_files.find(photo);
        if (found == m_files.end())
            return Fault{FaultCode::NoSuchPhoto, {hex(photo)}};
        return found->second;
    }

private:
    std::map<PhotoId, std::shared_ptr<const std::string>> m_files;
};

/// A page of one inch by one inch: at 100 ppi, 100 × 100 pixels.
inline display::ComposedPage inchPage()
{
    using namespace literals;
    display::ComposedPage page;
    page.trim = {72_pt, 72_pt};
    return page;
}

inline Path rectPath(const Rect& rect)
{
    Path path;
    path.addRect(rect);
    return path;
}

inline void add(display::ComposedPage& page, display::Mark mark)
{
    page.list.items.push_back({BlockId{1}, std::move(mark)});
}

}
