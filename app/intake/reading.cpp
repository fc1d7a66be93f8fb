#include "intake/reading.h"

#include "intake/joining.h"
#include "intake/lines.h"
#include "intake/page_lines.h"
#include "intake/roles.h"
#include "intake/styled_runs.h"

#include <array>

namespace banxin::intake {

namespace {

std::optional<Role> saidRole(RoleHint hint)
{
    switch (hint) {
    case RoleHint::None: return std::nullopt;
    case RoleHint::Label: return Role::Label;
    case RoleHint::Kicker: return Role::Kicker;
    case RoleHint::Headline: return Role::Headline;
    case RoleHint::Deck: return Role::Deck;
    case RoleHint::Byline: return Role::Byline;
    case RoleHint::Dateline: return Role::Dateline;
    case RoleHint::Subhead: return Role::Crosshead;
    case RoleHint::Caption: return Role::Caption;
    case RoleHint::Credit: return Role::Credit;
    case RoleHint::Body:
    case RoleHint::Quote:
    case RoleHint::ListItem:
    case RoleHint::TableRow:
    case RoleHint::Footnote:
    case RoleHint::Tagline: return Role::Body;
    }
    return std::nullopt;
}

struct PartName {
    std::u16string_view name;
    Role role;
};

constexpr std::array<PartName, 24> partNames{{
    {u"栏题：", Role::Label}, {u"栏目：", Role::Label}, {u"引题：", Role::Kicker}, {u"肩题：", Role::Kicker}, {u"眉题：", Role::Kicker},
    {u"主题：", Role::Headline}, {u"标题：", Role::Headline}, {u"副题：", Role::Deck}, {u"副标题：", Role::Deck},
    {u"作者：", Role::Byline}, {u"电头：", Role::Dateline}, {u"转版题：", Role::JumpHead},
    {u"小标题：", Role::Crosshead}, {u"图片说明：", Role::Caption}, {u"图说：", Role::Caption},
    {u"Label: ", Role::Label}, {u"Kicker: ", Role::Kicker}, {u"Headline: ", Role::Headline}, {u"Deck: ", Role::Deck},
    {u"Byline: ", Role::Byline}, {u"Jump head: ", Role::JumpHead}, {u"Dateline: ", Role::Dateline},
    {u"Subhead: ", Role::Crosshead}, {u"Caption: ", Role::Caption},
}};

/// A line that says itself which part it is; the name is taken off.
void takeName(Piece& piece)
{
    for (const PartName& part : partNames) {
        if (!piece.text.starts_with(part.name) || piece.text.size() == part.name.size())
            continue;
        piece.text.erase(0, part.name.size());
        piece.runs = runsBehind(piece.runs, static_cast<std::uint32_t>(part.name.size()));
        piece.role = part.role;
        piece.isSaid = true;
        return;
    }
}

void setRole(Piece& piece, Role role)
{
    piece.role = role;
    piece.isSaid = true;
    piece.confidence = 100;
}

Piece pieceOf(CopyLine line, const Corrections& corrections)
{
    Piece piece;
    piece.text = std::move(line.text);
    piece.source = line.source;
    piece.runs = std::move(line.runs);
    piece.blankAbove = line.blankAbove;
    piece.isIndented = line.isIndented;
    piece.changes = std::move(line.changes);
    if (const auto said = saidRole(line.hint))
        setRole(piece, *said);
    else
        takeName(piece);
    if (const auto set = corrections.roles.find(placeOf(piece)); set != corrections.roles.end())
        setRole(piece, set->second);
    return piece;
}

/// What an editor or the file says of a part of a line, or that the whole line is one.
bool isSettled(const Piece& piece) { return piece.isSaid; }

/// Takes the credit off the end of a caption, as a piece of its own.
void takeCredits(std::vector<Piece>& pieces, const Corrections& corrections)
{
    std::vector<Piece> all;
    all.reserve(pieces.size());
    for (Piece& piece : pieces) {
        const bool isCaption = piece.isSaid && piece.role == Role::Caption;
        const std::size_t credit = isSettled(piece) && !isCaption ? std::u16string::npos : creditInside(piece.text);
        if (credit == std::u16string::npos || credit == 0) {
            if (!isSettled(piece) && isCredit(piece.text))
                piece.role = Role::Credit;
            all.push_back(std::move(piece));
            continue;
        }
        auto [caption, rest] = divided(std::move(piece), credit, credit);
        rest.role = Role::Credit;
        rest.confidence = 90;
        if (const auto set = corrections.roles.find(placeOf(rest)); set != corrections.roles.end())
            setRole(rest, set->second);
        all.push_back(std::move(caption));
        all.push_back(std::move(rest));
    }
    pieces = std::move(all);
}

}

std::pair<Piece, Piece> divided(Piece piece, std::size_t firstEnd, std::size_t secondStart)
{
    Piece second = piece;
    second.text = piece.text.substr(secondStart);
    second.blankAbove = 0;
    second.source.range.start = std::min(piece.source.range.end, piece.source.range.start + static_cast<std::uint32_t>(secondStart));
    second.changes.clear();
    while (firstEnd > 0 && (piece.text[firstEnd - 1] == u' ' || piece.text[firstEnd - 1] == u'\u3000'))
        --firstEnd;
    piece.text.resize(firstEnd);
    piece.source.range.end = second.source.range.start;
    second.runs = runsBehind(piece.runs, static_cast<std::uint32_t>(secondStart));
    for (FormattedRun& run : piece.runs)
        run.range.end = std::min(run.range.end, static_cast<std::uint32_t>(firstEnd));
    std::erase_if(piece.runs, [](const FormattedRun& run) { return run.range.start >= run.range.end; });
    return {std::move(piece), std::move(second)};
}

Reading read(const std::vector<DocumentParagraph>& paragraphs, const Cleaning& cleaning, const Corrections& corrections)
{
    Reading reading;
    for (CopyLine& line : cleanLines(paragraphs, cleaning)) {
        reading.changes.add(line.changes);
        reading.pieces.push_back(pieceOf(std::move(line), corrections));
    }
    takeCredits(reading.pieces, corrections);
    if (cleaning.has(CleaningRule::Joins)) {
        markJoins(reading.pieces, corrections);
        for (const Piece& piece : reading.pieces)
            reading.changes[CleaningRule::Joins] += piece.goesOn ? 1 : 0;
    }
    tellRoles(reading.pieces, corrections);
    return reading;
}

}
