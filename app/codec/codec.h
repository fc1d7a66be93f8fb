#pragma once

#include "base/result.h"
#include "model/edition.h"
#include "model/step.h"

#include <string>
#include <string_view>

namespace banxin::codec {

/// The value as canonical JSON: UTF-8, keys sorted, every key written, lengths in whole EMU, no white space. Equal
/// values give equal bytes. A lone surrogate or ill-formed UTF-8 in the value becomes U+FFFD, so that decoding gives
/// another value: whoever stores the text compares (see store/rows.h).
std::string encode(const EditionHead& head);
std::string encode(const PressSettings& press);
std::string encode(const StyleSheet& sheet);
std::string encode(const Page& page);
std::string encode(const Story& story);
std::string encode(const PhotoRecord& photo);
std::string encode(const Preset& preset);

/// What an edition has beside the values above.
struct PageOrder {
    std::vector<PageId> pages;     ///< in printing order
    std::uint32_t nextId = 1;
    friend bool operator==(const PageOrder&, const PageOrder&) = default;
};
std::string encode(const PageOrder& order);
std::string encode(const StepLabel& label);

/// The value that `encode` wrote, in this version or an older one. Strict: a key that is unknown, missing (unless it came
/// with a later version than the first) or given twice, a wrong type, a number out of range or text that is not Unicode
/// is ValueInvalid, which names the place (`blocks[2].frame.tint`).
Result<EditionHead> decodeHead(std::string_view json);
Result<PressSettings> decodePress(std::string_view json);
Result<StyleSheet> decodeSheet(std::string_view json);
Result<Page> decodePage(std::string_view json);
Result<Story> decodeStory(std::string_view json);
Result<PhotoRecord> decodePhoto(std::string_view json);
Result<PageOrder> decodeOrder(std::string_view json);

/// A code that this version does not know is `Other`: a label is for reading and does not decide anything.
Result<StepLabel> decodeLabel(std::string_view json);

/// A preset as docs/presets.md says: comfortable to write, so missing keys take their defaults. Fails with
/// PresetInvalid, which names the place.
Result<Preset> decodePreset(std::string_view json, const std::string& name);

/// Canonical text of everything in an edition, one value a line, for people and comparisons.
std::string dump(const Edition& edition);

}
