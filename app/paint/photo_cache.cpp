#include "paint/photo_cache.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace banxin::paint {
namespace {

constexpr std::int64_t mostBytes = 256 << 20;
constexpr double leastWidth = 64;
constexpr int stepsOfWidth = 13;   ///< of √2: up to 5793 pixels

/// Under this width stands the picture of a photo that has no more pixels: it serves every larger size.
constexpr int everyWidth = std::numeric_limits<int>::max();

}

namespace {

/// The widest step that is no wider.
int stepWithin(int width)
{
    double step = leastWidth;
    while (std::ceil(step * std::sqrt(2.0)) <= width)
        step *= std::sqrt(2.0);
    return static_cast<int>(std::ceil(step));
}

}

PhotoSize PhotoCache::sizeFor(const PhotoId& photo, int width, PhotoColours colours)
{
    double step = leastWidth;
    for (int i = 0; i < stepsOfWidth && step < width; ++i)
        step *= std::sqrt(2.0);
    return {photo, static_cast<int>(std::ceil(step)), colours};
}

/// The next larger one, else the largest; `end()` where there is none.
PhotoCache::Entry PhotoCache::nearest(const PhotoSize& size)
{
    const Entry larger = m_kept.lower_bound(size);
    if (larger != m_kept.end() && larger->first.isOfSamePicture(size))
        return larger;
    if (larger != m_kept.begin() && std::prev(larger)->first.isOfSamePicture(size))
        return std::prev(larger);
    return m_kept.end();
}

PhotoCache::Found PhotoCache::find(const PhotoSize& size)
{
    const Entry found = nearest(size);
    if (found == m_kept.end())
        return {};
    m_order.splice(m_order.begin(), m_order, found->second.place);
    const int width = found->second.image.width();
    const bool isAllThereIs = found->first.width == everyWidth && width <= size.width;
    // Painting takes the mean of four pixels: a picture up to twice as wide as it is shown comes out as well.
    const bool isNearEnough = found->first.width >= size.width && width <= 2 * size.width;
    return {found->second.image, isNearEnough || isAllThereIs || found->second.image.isNull()};
}

void PhotoCache::keep(const PhotoSize& size, const QImage& image)
{
    // What a decoder gave too much of serves larger sizes too.
    const PhotoSize key{size.photo, image.width() < size.width ? everyWidth : std::max(size.width, stepWithin(image.width())), size.colours};
    const Entry known = m_kept.find(key);
    if (known != m_kept.end())
        forget(known);
    m_order.push_front(key);
    m_kept[key] = {image, m_order.begin()};
    m_bytes += image.sizeInBytes();
    while (m_bytes > mostBytes && m_order.size() > 1)
        forget(m_kept.find(m_order.back()));
}

void PhotoCache::forget(Entry entry)
{
    m_bytes -= entry->second.image.sizeInBytes();
    m_order.erase(entry->second.place);
    m_kept.erase(entry);
}

}
