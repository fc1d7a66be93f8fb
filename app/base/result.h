#pragma once

#include "base/fault.h"

#include <cassert>
#include <utility>
#include <variant>

namespace banxin {

/// A value, or the reason why there is none. Bears the names of C++23's `std::expected`, which will replace it.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state{std::in_place_index<0>, std::move(value)} {}
    Result(Fault fault) : m_state{std::in_place_index<1>, std::move(fault)} {}

    bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }

    T& value() & { assert(has_value()); return *std::get_if<0>(&m_state); }
    const T& value() const& { assert(has_value()); return *std::get_if<0>(&m_state); }
    T&& value() && { assert(has_value()); return std::move(*std::get_if<0>(&m_state)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    const Fault& error() const { assert(!has_value()); return *std::get_if<1>(&m_state); }

private:
    std::variant<T, Fault> m_state;
};

/// Success without a value.
struct Done {
    friend bool operator==(Done, Done) = default;
};

}
