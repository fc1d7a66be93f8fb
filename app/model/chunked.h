#pragma once

#include "base/shared.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <iterator>
#include <vector>

namespace banxin {

/// Values with an `id`, in the order of their ids, kept in chunks of at most 128 handles: a snapshot with one change
/// copies one chunk and the list of chunks, however many thousand values there are.
template <class Key, class Value>
class Chunked {
    using Chunk = std::vector<Shared<Value>>;

public:
    class Iterator {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = Shared<Value>;
        using difference_type = std::ptrdiff_t;
        using pointer = const Shared<Value>*;
        using reference = const Shared<Value>&;

        Iterator() = default;
        reference operator*() const { return (*(*m_chunks)[m_chunk])[m_index]; }
        pointer operator->() const { return &**this; }
        Iterator& operator++()
        {
            if (++m_index == (*m_chunks)[m_chunk]->size()) {
                m_index = 0;
                ++m_chunk;
            }
            return *this;
        }
        Iterator operator++(int) { Iterator old = *this; ++*this; return old; }
        friend bool operator==(const Iterator& a, const Iterator& b) { return a.m_chunk == b.m_chunk && a.m_index == b.m_index; }

    private:
        friend class Chunked;
        Iterator(const std::vector<Shared<Chunk>>* chunks, std::size_t chunk) : m_chunks{chunks}, m_chunk{chunk} {}
        const std::vector<Shared<Chunk>>* m_chunks = nullptr;
        std::size_t m_chunk = 0;
        std::size_t m_index = 0;
    };

    Iterator begin() const { return {&m_chunks, 0}; }
    Iterator end() const { return {&m_chunks, m_chunks.size()}; }

    std::size_t size() const
    {
        std::size_t count = 0;
        for (const auto& chunk : m_chunks)
            count += chunk->size();
        return count;
    }
    bool empty() const { return m_chunks.empty(); }

    /// Null where there is none; the handle stays valid until the next change of this container.
    const Shared<Value>* find(Key key) const
    {
        const std::size_t chunk = chunkFor(key);
        if (chunk == m_chunks.size())
            return nullptr;
        const auto at = place(*m_chunks[chunk], key);
        return at != m_chunks[chunk]->end() && (*at)->id == key ? &*at : nullptr;
    }
    bool contains(Key key) const { return find(key) != nullptr; }

    /// Adds the value, or takes the place of the one with its id.
    void put(Value value)
    {
        const Key key = value.id;
        if (m_chunks.empty()) {
            m_chunks.emplace_back(Chunk{std::move(value)});
            return;
        }
        const std::size_t index = std::min(chunkFor(key), m_chunks.size() - 1);
        m_chunks[index].change([&](Chunk& chunk) {
            const auto at = place(chunk, key);
            if (at != chunk.end() && (*at)->id == key)
                chunk[static_cast<std::size_t>(at - chunk.begin())] = std::move(value);
            else
                chunk.insert(at, std::move(value));
        });
        split(index);
    }

    template <class Change>
    void change(Key key, Change&& change)
    {
        const std::size_t index = chunkFor(key);
        assert(contains(key));
        m_chunks[index].change([&](Chunk& chunk) {
            chunk[static_cast<std::size_t>(place(chunk, key) - chunk.begin())].change(std::forward<Change>(change));
        });
    }

    void remove(Key key)
    {
        if (!contains(key))
            return;
        const std::size_t index = chunkFor(key);
        m_chunks[index].change([&](Chunk& chunk) { chunk.erase(place(chunk, key)); });
        if (m_chunks[index]->empty())
            m_chunks.erase(m_chunks.begin() + static_cast<std::ptrdiff_t>(index));
    }

    friend bool operator==(const Chunked& a, const Chunked& b)
    {
        return a.m_chunks == b.m_chunks || std::equal(a.begin(), a.end(), b.begin(), b.end());
    }

private:
    static constexpr std::size_t mostInChunk = 128;

    /// The first chunk whose last id is not below `key`.
    std::size_t chunkFor(Key key) const
    {
        const auto at = std::partition_point(m_chunks.begin(), m_chunks.end(), [&](const Shared<Chunk>& chunk) { return chunk->back()->id < key; });
        return static_cast<std::size_t>(at - m_chunks.begin());
    }
    static typename Chunk::const_iterator place(const Chunk& chunk, Key key)
    {
        return std::partition_point(chunk.begin(), chunk.end(), [&](const Shared<Value>& value) { return value->id < key; });
    }
    void split(std::size_t index)
    {
        if (m_chunks[index]->size() <= mostInChunk)
            return;
        const Chunk& full = *m_chunks[index];
        const auto middle = full.begin() + static_cast<std::ptrdiff_t>(full.size() / 2);
        Chunk first(full.begin(), middle);
        Chunk second(middle, full.end());
        m_chunks[index] = std::move(first);
        m_chunks.insert(m_chunks.begin() + static_cast<std::ptrdiff_t>(index) + 1, Shared<Chunk>{std::move(second)});
    }

    std::vector<Shared<Chunk>> m_chunks;   ///< none is empty
};

}
