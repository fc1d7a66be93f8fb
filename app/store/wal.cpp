#include "store/wal.h"

#include "base/file.h"

#include <cstdint>
#include <string_view>

namespace banxin::store {

namespace {

// SQLite file format, 4.1 to 4.3.
constexpr std::size_t walHeader = 32;
constexpr std::size_t frameHeader = 24;
constexpr std::size_t mostWal = std::size_t{4} << 30;

std::uint32_t bigEndian(std::string_view bytes, std::size_t at)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

std::uint32_t littleEndian(std::string_view bytes, std::size_t at)
{
    std::uint32_t value = 0;
    for (std::size_t i = 4; i > 0; --i)
        value = value << 8 | static_cast<unsigned char>(bytes[at + i - 1]);
    return value;
}

class Checksum {
public:
    explicit Checksum(bool isBigEndian) : m_isBigEndian{isBigEndian} {}
    void add(std::string_view bytes)
    {
        const auto word = m_isBigEndian ? bigEndian : littleEndian;
        for (std::size_t at = 0; at + 8 <= bytes.size(); at += 8) {
            m_first += word(bytes, at) + m_second;
            m_second += word(bytes, at + 4) + m_first;
        }
    }
    bool fits(std::string_view bytes, std::size_t at) const
    {
        return bigEndian(bytes, at) == m_first && bigEndian(bytes, at + 4) == m_second;
    }

    void write(std::string& bytes, std::size_t at) const
    {
        for (std::size_t i = 0; i < 4; ++i) {
            bytes[at + i] = static_cast<char>(m_first >> (24 - 8 * i));
            bytes[at + 4 + i] = static_cast<char>(m_second >> (24 - 8 * i));
        }
    }

private:
    bool m_isBigEndian;
    std::uint32_t m_first = 0;
    std::uint32_t m_second = 0;
};

constexpr std::size_t ourPageSize = 4096;
constexpr std::size_t frameSize = frameHeader + ourPageSize;

/// A header whose checksum does not fit becomes that of our files, with the salt that the frames have.
void healHeader(std::string& wal)
{
    Checksum checksum{false};
    checksum.add(std::string_view{wal}.substr(0, 24));
    if (checksum.fits(wal, 24))
        return;
    // Little-endian checksums, format 3007000, pages of 4096 bytes.
    static constexpr char head[] = {0x37, 0x7f, 0x06, static_cast<char>(0x82), 0, 0x2d, static_cast<char>(0xe2), 0x18, 0, 0, 0x10, 0};
    wal.replace(0, sizeof head, head, sizeof head);
    const std::size_t second = walHeader + frameSize;
    const std::size_t sound = wal.size() >= second + frameSize ? second : walHeader;
    wal.replace(16, 8, wal, sound + 8, 8);
    Checksum healed{false};
    healed.add(std::string_view{wal}.substr(0, 24));
    healed.write(wal, 24);
}

/// True: something follows a transaction that cannot be read.
bool losesSteps(std::string_view wal)
{
    if (wal.size() < walHeader)
        return false;
    const std::uint32_t magic = bigEndian(wal, 0);
    const std::size_t pageSize = bigEndian(wal, 8);
    Checksum checksum{(magic & 1) != 0};
    checksum.add(wal.substr(0, 24));
    const bool isHeaderSound = (magic & ~1u) == 0x377f0682 && pageSize >= 512 && checksum.fits(wal, 24);
    // The header is synced before the first commit; a torn one can only stand alone or before one transaction.
    if (!isHeaderSound)
        return wal.size() > walHeader;

    const std::string_view salt = wal.substr(16, 8);
    bool isBroken = false;
    bool isBrokenOneOver = false;
    for (std::size_t at = walHeader; at + frameHeader + pageSize <= wal.size(); at += frameHeader + pageSize) {
        const std::string_view frame = wal.substr(at, frameHeader + pageSize);
        const bool isOfThisWal = frame.substr(8, 8) == salt;
        if (isBrokenOneOver && isOfThisWal)
            return true;
        checksum.add(frame.substr(0, 8));
        checksum.add(frame.substr(frameHeader));
        isBroken = isBroken || !isOfThisWal || !checksum.fits(frame, 16);
        const bool endsTransaction = bigEndian(frame, 4) != 0;
        isBrokenOneOver = isBrokenOneOver || (isBroken && isOfThisWal && endsTransaction);
    }
    return false;
}

}

Result<Done> checkWal(const std::filesystem::path& edition)
{
    const Result<std::string> wal = readFile(edition.string() + "-wal", mostWal);
    if (!wal)
        return wal.error().code == FaultCode::FileMissing || wal.error().code == FaultCode::FileEmpty ? Result<Done>{Done{}} : wal.error();
    if (losesSteps(*wal))
        return Fault{FaultCode::EditionDamaged, {edition.string(), "saved steps in " + edition.filename().string() + "-wal cannot be read"}};
    return Done{};
}

std::string healedWal(std::string wal)
{
    if (wal.size() < walHeader + frameSize)
        return wal;
    healHeader(wal);
    Checksum checksum{false};
    checksum.add(std::string_view{wal}.substr(0, 24));
    const std::string salt = wal.substr(16, 8);
    for (std::size_t at = walHeader; at + frameSize <= wal.size(); at += frameSize) {
        if (std::string_view{wal}.substr(at + 8, 8) != salt && std::string_view{wal}.substr(at + frameSize + 8).starts_with(salt))
            wal.replace(at + 8, 8, salt);
        if (std::string_view{wal}.substr(at + 8, 8) != salt)
            break;
        const std::string_view frame = std::string_view{wal}.substr(at, frameSize);
        checksum.add(frame.substr(0, 8));
        checksum.add(frame.substr(frameHeader));
        checksum.write(wal, at + 16);
    }
    return wal;
}

}
