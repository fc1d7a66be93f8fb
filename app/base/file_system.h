#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace banxin {

/// The kind of the network or user-space file system that `file` is on (nfs4, cifs, fuse.sshfs …), where neither locks
/// nor syncs can be relied on; empty on a disk of this machine. `file` need not exist yet.
std::string networkOf(const std::filesystem::path& file);

/// The same by a text as in /proc/self/mountinfo (proc(5)) and the number of the device.
std::string networkIn(std::string_view mounts, unsigned int major, unsigned int minor);

/// Bytes that may still be written on the disk that `file` is on; the largest number where the system does not say.
std::uint64_t roomBeside(const std::filesystem::path& file);

}
