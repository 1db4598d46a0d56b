// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <utility>

namespace hookbench {

/// A value that copies share and nobody changes; nothing when made without one. Compares by what it holds.
template <typename T>
class Shared
{
public:
    Shared() = default;

    explicit Shared(T value)
        : m_value(std::make_shared<const T>(std::move(value)))
    {
    }

    explicit operator bool() const { return m_value != nullptr; }
    const T& operator*() const { return *m_value; }
    const T* operator->() const { return m_value.get(); }

    friend bool operator==(const Shared& a, const Shared& b)
    {
        return a.m_value == b.m_value || (a.m_value && b.m_value && *a.m_value == *b.m_value);
    }

private:
    std::shared_ptr<const T> m_value;
};

} // namespace hookbench
