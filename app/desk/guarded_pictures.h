#pragma once

#include "pictures/picture.h"

namespace banxin::desk {

/// Pictures that banxin-import decodes: whatever a file does to a decoder, the program lives. All pictures that the desk gives
/// away are such ones.
class GuardedPictures final : public pictures::PictureSource {
public:
    explicit GuardedPictures(std::shared_ptr<const pictures::PictureSource> source) : m_source{std::move(source)} {}

    Result<std::shared_ptr<const std::string>> bytes(const PhotoId& photo) const override { return m_source->bytes(photo); }
    Result<pictures::DecodedPicture> decoded(const PhotoId& photo, int enoughWidth) const override;
    std::shared_ptr<const pictures::DecodedPicture> preview(const PhotoId& photo) const override { return m_source->preview(photo); }

private:
    std::shared_ptr<const pictures::PictureSource> m_source;
};

}
