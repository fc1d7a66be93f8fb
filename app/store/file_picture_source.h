#pragma once

#include "pictures/picture.h"
#include "store/edition_file.h"

namespace banxin::store {

/// Gives players the photos of an open edition file, which must outlive it.
class FilePictureSource final : public pictures::PictureSource {
public:
    explicit FilePictureSource(const EditionFile& file) : m_file{file} {}
    Result<std::shared_ptr<const std::string>> bytes(const PhotoId& photo) const override;

private:
    const EditionFile& m_file;
};

}
