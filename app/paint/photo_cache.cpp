#include "paint/photo_cache.h"

#include <algorithm>
#include <cmath>

namespace banxin::paint {
namespace {

constexpr std::int64_t mostBytes = 256 << 20;

/// Widths come in steps of √2, so that zooming does not decode afresh at every notch of the wheel.
int stepAbove(int width)
{
    double step = 64;
    while (step < width && step < 60'000)
        step *= std::sqrt(2.0);
    return static_cast<int>(std::ceil(step));
}

}

QImage PhotoCache::photo(const PhotoId& photo, int width, const ScreenColours& colours)
{
    const Key key{photo, stepAbove(width)};
    const auto found = m_kept.find(key);
    if (found != m_kept.end()) {
        m_order.splice(m_order.begin(), m_order, found->second.place);
        return found->second.image;
    }
    const QImage image = load(photo, key.second, colours);
    keep(key, image);
    return image;
}

QImage PhotoCache::load(const PhotoId& photo, int width, const ScreenColours& colours) const
{
    const Result<std::shared_ptr<const std::string>> file = m_source.bytes(photo);
    if (!file || *file == nullptr)
        return {};
    const std::span<const std::byte> bytes = std::as_bytes(std::span{**file});
    const std::string name = hex(photo);
    const Result<pictures::Header> header = pictures::readHeader(bytes, name);
    if (!header)
        return {};
    const Result<pictures::Samples> samples = pictures::decode(bytes, name, width);
    if (!samples)
        return {};
    const QImage image = colours.image(*samples, header->profile);
    return image.width() > width ? image.scaledToWidth(width, Qt::SmoothTransformation) : image;
}

void PhotoCache::keep(const Key& key, const QImage& image)
{
    m_order.push_front(key);
    m_kept[key] = {image, m_order.begin()};
    m_bytes += image.sizeInBytes();
    while (m_bytes > mostBytes && m_order.size() > 1) {
        const auto oldest = m_kept.find(m_order.back());
        m_bytes -= oldest->second.image.sizeInBytes();
        m_kept.erase(oldest);
        m_order.pop_back();
    }
}

}
