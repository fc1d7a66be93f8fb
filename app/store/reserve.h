#pragma once

#include <filesystem>

namespace banxin::store {

/// 16 MB beside an open edition that are given back when the disk is full, so that the last steps still find room.
/// Where they cannot be had the edition opens all the same.
class Reserve {
public:
    explicit Reserve(const std::filesystem::path& edition);
    ~Reserve();
    Reserve(const Reserve&) = delete;
    Reserve& operator=(const Reserve&) = delete;

    bool isThere() const { return m_isThere; }
    /// True: there was a reserve, and its room is free now.
    bool release();
    /// Sets the room aside again where there is plenty.
    void renew();

private:
    std::filesystem::path m_file;
    bool m_isThere = false;
};

}
