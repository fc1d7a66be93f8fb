#pragma once

#include "desk/open_edition.h"

#include <string>
#include <string_view>

namespace banxin::desk {

/// Blocks that were copied off a page, with all they need to stand in another edition.
struct CopiedBlocks {
    std::vector<Block> blocks;                   ///< lowest first
    std::vector<Story> stories;                  ///< of those blocks, each once
    std::map<PhotoId, PhotoRecord> photos;       ///< of those stories, and the material of advertisements
    std::map<StoryId, std::string> indexed;      ///< slugs of the stories that indexes of those blocks name
};

/// What `blocks` of a page are; those that it does not have are left out.
CopiedBlocks copyOf(const Edition& edition, PageId page, const std::vector<BlockId>& blocks);

/// As text for a clipboard, the files of the photos with it. Fails as the picture source does.
Result<std::string> encodeCopied(const CopiedBlocks& copied, const pictures::PictureSource& source);

/// What came from a clipboard.
struct ReadBlocks {
    CopiedBlocks copied;
    std::vector<NewPhoto> files;                 ///< of its photos; each has the hash that is its name
};
/// Text that anyone may have put there. Fails with ValueInvalid where it is not what `encodeCopied` writes, or is larger
/// than 256 MB.
Result<ReadBlocks> decodeCopied(std::string_view text);

struct PastedBlocks {
    Edition edition;
    std::vector<BlockId> blocks;
    std::vector<PhotoId> photos;                 ///< that the edition did not have
};
/// Stands the blocks on the page, in the cells where they stood, as far as the page has such; on the page that they came from
/// one column and two rows further. A story comes as a copy with a slug of its own, unless it is the very one that waits in
/// the pool. An index names the stories that have the slugs of those that it named. Fails with NoSuchPage, PlaceOutsidePage.
Result<PastedBlocks> pasteBlocks(Edition edition, PageId page, const CopiedBlocks& copied, bool isSamePage);

}
