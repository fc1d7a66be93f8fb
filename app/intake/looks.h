#pragma once

#include "intake/pieces.h"

#include <cstddef>
#include <string>
#include <vector>

namespace banxin::intake {

/// What a paragraph looks like before it is known which story it stands in.
enum class Look { Text, Dateline, Display, Label, Byline, Caption, Credit, Invitation, TeaserHead, Furniture, End };

/// A paragraph of a page: a piece with those that go on it.
struct PageParagraph {
    std::size_t piece = 0;     ///< its first
    std::size_t last = 0;      ///< its last piece
    std::u16string text;
    Look look = Look::Text;
    bool isTitle = false;      ///< of the person whose byline stands above
};

/// The paragraphs that the pieces make, with what each looks like by itself and beside its neighbours. What somebody has said
/// of a piece goes before its looks. Credits and joins must be marked.
std::vector<PageParagraph> pageParagraphs(const std::vector<Piece>& pieces);

}
