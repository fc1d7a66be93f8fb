#pragma once

#include "intake/cleaning.h"

#include <map>
#include <optional>
#include <utility>
#include <vector>

/// What intake makes of a document before it is stories: pieces with their roles, each of which an editor may set otherwise.
namespace banxin::intake {

enum class Role {
    Label,
    Kicker,
    Headline,
    Deck,
    Byline,
    Body,
    Crosshead,
    Caption,
    Credit,
    LeftOut,      ///< a page's own words: folio, staff line
    JumpHead,
    Dateline,     ///< on a line of its own; one that runs in is the head of a body paragraph
    Invitation,   ///< the words beside a QR code
};

inline constexpr std::size_t roleCount = 13;

/// A paragraph, a headline's line, or the part of one that the end of a column left.
struct Piece {
    std::u16string text;
    SourcePlace source;
    std::vector<FormattedRun> runs;
    Role role = Role::Body;
    int confidence = 100;       ///< per cent, that the role is right
    bool isSaid = false;        ///< by the file or by an editor, and no guess
    bool goesOn = false;        ///< joined with the paragraph that the last piece of body text belongs to
    int joinConfidence = 0;     ///< of `goesOn`
    bool beginsStory = false;   ///< cut above
    int cutConfidence = 100;    ///< of `beginsStory`
    bool standsAlone = false;   ///< a picture with its words that is no part of the story round it
    int blankAbove = 0;
    bool isIndented = false;
    std::vector<RuleCount> changes;
    friend bool operator==(const Piece&, const Piece&) = default;
};

/// What an editor has set: by where the piece begins in the document.
struct Corrections {
    using Place = std::pair<std::uint32_t, std::uint32_t>;   ///< paragraph, offset
    std::map<Place, Role> roles;
    std::map<Place, bool> cuts;
    std::map<Place, bool> joins;
    friend bool operator==(const Corrections&, const Corrections&) = default;
};

inline Corrections::Place placeOf(const Piece& piece) { return {piece.source.paragraph, piece.source.range.start}; }

/// A document read: everything in it is in one of the pieces, in its order.
struct Reading {
    std::vector<Piece> pieces;
    Changes changes;
    friend bool operator==(const Reading&, const Reading&) = default;
};

}
