#pragma once

#include "base/result.h"
#include "model/edition.h"

#include <map>
#include <string>
#include <vector>

/// Changes to the edition's style sheet, and to what of pages and stories names its entries. A refused change is a Fault
/// (ValueInvalid unless said) and changes nothing.
namespace banxin::edit {

/// Fails where the name is empty or taken, its base is missing or in a circle, or a value is out of its range.
Result<Edition> addStyle(Edition edition, TextStyle style);
/// Takes the place of the style with its name. What a style that is based on it says as it did says as it does now.
/// Fails as addStyle does, and where there is no such style.
Result<Edition> changeStyle(Edition edition, TextStyle style);
/// Everything that names the style goes on naming it.
Result<Edition> renameStyle(Edition edition, const std::string& name, const std::string& newName);
/// What names the style names `replacement` from now on; styles based on it keep what they say and are based on what it
/// was based on. Fails where it is in use and there is no such replacement.
Result<Edition> removeStyle(Edition edition, const std::string& name, const std::string& replacement);

/// `style` based on another one (or on none, by an empty name): where it agreed with its old base it agrees with the new.
TextStyle rebased(const StyleSheet& sheet, TextStyle style, const std::string& base);

Result<Edition> addCharacterStyle(Edition edition, const std::string& name, CharacterStyle style);
Result<Edition> changeCharacterStyle(Edition edition, const std::string& name, CharacterStyle style);
Result<Edition> renameCharacterStyle(Edition edition, const std::string& name, const std::string& newName);
/// Without a replacement the text that has it stands in its paragraph's style.
Result<Edition> removeCharacterStyle(Edition edition, const std::string& name, const std::string& replacement);

/// Where a style is named: roles and ranks, blocks that depart from their rank, paragraphs.
struct StyleUses {
    int roles = 0;
    int ranks = 0;
    int blocks = 0;
    int paragraphs = 0;
    int all() const { return roles + ranks + blocks + paragraphs; }
    friend bool operator==(const StyleUses&, const StyleUses&) = default;
};
StyleUses usesOfStyle(const Edition& edition, const std::string& name);
/// Paragraphs with text in it.
int usesOfCharacterStyle(const Edition& edition, const std::string& name);

/// Roles and ranks of the paper's own set (the empty name) or of another. Fails where a style is missing, where there are
/// no ranks, and where the sheet has no such set.
Result<Edition> changeStyleSet(Edition edition, const std::string& set, const StyleSet& changed);
/// The set of that name; the paper's own for the empty one, and where there is none.
StyleSet styleSetNamed(const StyleSheet& sheet, const std::string& set);

/// Fails where the name is empty or taken, or an ink is out of range.
Result<Edition> addSwatch(Edition edition, const Swatch& swatch);
/// `name` is what the swatch was called. Inks are values: whatever has the ink of the old swatch takes the new one, in
/// styles and on the pages.
Result<Edition> changeSwatch(Edition edition, const std::string& name, const Swatch& swatch);
/// Whatever has its ink keeps it.
Result<Edition> removeSwatch(Edition edition, const std::string& name);

/// How bylines and datelines are told apart. Fails where a role is neither, a pattern is empty, or a character style is missing.
/// Whether a pattern is one is `find::checkLead`'s to say.
Result<Edition> changeLeads(Edition edition, std::vector<LeadPattern> leads);

/// 号 table. Fails where a name is empty or a size is not above 0. Text keeps the sizes it has.
Result<Edition> changeSizes(Edition edition, const std::map<std::string, Length>& sizes);

/// The block stands as its rank says again: style, size, alignment and lines of all its parts. Fails with NoSuchBlock,
/// BlockLocked.
Result<Edition> clearOverrides(Edition edition, BlockId block);
/// The roles in which the block departs from its rank.
std::vector<Role> overriddenRoles(const Block& block);

}
