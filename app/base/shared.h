#pragma once

#include <memory>
#include <utility>

namespace banxin {

/// A value that snapshots share. Copying costs a reference count; `change` copies the value first, so nobody who
/// holds the old one sees the change. Two handles with the same `identity` hold the same value without comparing it.
template <class T>
class Shared {
public:
    Shared() : m_value{std::make_shared<const T>()} {}
    Shared(T value) : m_value{std::make_shared<const T>(std::move(value))} {}

    const T& operator*() const { return *m_value; }
    const T* operator->() const { return m_value.get(); }
    const void* identity() const { return m_value.get(); }

    template <class Change>
    void change(Change&& change)
    {
        T copy = *m_value;
        std::forward<Change>(change)(copy);
        m_value = std::make_shared<const T>(std::move(copy));
    }

    friend bool operator==(const Shared& a, const Shared& b) { return a.m_value == b.m_value || *a == *b; }

private:
    std::shared_ptr<const T> m_value;
};

}
