#include "desk/waiting_pictures.h"

#include <algorithm>

namespace banxin::desk {

namespace {

/// Each takes about a megabyte.
constexpr std::size_t mostPreviews = 16;

}

Result<std::shared_ptr<const std::string>> WaitingPictures::bytes(const PhotoId& photo) const
{
    {
        const std::lock_guard lock{m_mutex};
        if (const auto found = m_waiting.find(photo); found != m_waiting.end())
            return found->second;
    }
    return m_file->bytes(photo);
}

std::shared_ptr<const pictures::DecodedPicture> WaitingPictures::preview(const PhotoId& photo) const
{
    const std::lock_guard lock{m_mutex};
    const auto found = std::find_if(m_previews.begin(), m_previews.end(), [&](const auto& kept) { return kept.first == photo; });
    return found == m_previews.end() ? nullptr : found->second;
}

void WaitingPictures::add(const NewPhoto& photo)
{
    const std::lock_guard lock{m_mutex};
    m_waiting[photo.id] = std::make_shared<const std::string>(photo.bytes);
    if (!photo.preview)
        return;
    m_previews.emplace_back(photo.id, photo.preview);
    if (m_previews.size() > mostPreviews)
        m_previews.pop_front();
}

std::vector<NewPhoto> WaitingPictures::all() const
{
    const std::lock_guard lock{m_mutex};
    std::vector<NewPhoto> photos;
    for (const auto& [id, bytes] : m_waiting)
        photos.push_back({id, *bytes, nullptr});
    return photos;
}

void WaitingPictures::forgetAll()
{
    const std::lock_guard lock{m_mutex};
    m_waiting.clear();
}

}
