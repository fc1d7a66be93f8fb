#pragma once

#include "base/result.h"
#include "store/history_table.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace banxin::store {

/// What an edition held when a step of it was last called saved.
struct LastSaved {
    Digest identity;
    std::int64_t writes = 0;
    std::int64_t edits = 0;
};
/// True: the edition lacks a step that was called saved.
bool isOlderThan(const EditionRow& row, const std::optional<LastSaved>& saved);

/// Says who has an edition open: a file beside it that names the holder and is locked by the kernel, so that a crash
/// leaves a name but no lock. It also says which step was saved last; after a crash that tells whether the end of the
/// `-wal`, where the newest steps stand, was cut off.
class Holder {
public:
    /// What a killed program left; nothing where there is no such file, or what it says is torn.
    static std::optional<LastSaved> lastSaved(const std::filesystem::path& edition);
    /// EditionBusy with the holder's name where somebody has the edition open. Makes nothing.
    static Result<Done> checkFree(const std::filesystem::path& edition);
    /// Fails with EditionBusy, or FileUnwritable where the folder cannot be written.
    static Result<std::unique_ptr<Holder>> hold(const std::filesystem::path& edition);
    /// Lets go. What a killed program said of its last step stays beside the edition until somebody answered for it
    /// (`settle`), and for as long as there is a `-wal`.
    ~Holder();
    Holder(const Holder&) = delete;
    Holder& operator=(const Holder&) = delete;

    /// To be called when a step is on the disk, and never before: what is said then is never more than what is saved. It
    /// is not synced, so after a power cut it may be an earlier step, or torn. That it cannot be written is no fault.
    void noteSaved(const LastSaved& saved);
    /// The edition that is open has all that was called saved, or a recovery told what it has not.
    void settle() { m_owesAnswer = false; }

private:
    Holder(std::filesystem::path edition, std::filesystem::path file, int descriptor)
        : m_edition{std::move(edition)}, m_file{std::move(file)}, m_descriptor{descriptor}
    {
    }
    std::filesystem::path m_edition;
    std::filesystem::path m_file;
    int m_descriptor = -1;
    bool m_owesAnswer = false;
};

}
