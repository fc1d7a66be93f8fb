#include "desk/guarded_pictures.h"

#include "foreign/foreign.h"

namespace banxin::desk {

Result<pictures::DecodedPicture> GuardedPictures::decoded(const PhotoId& photo, int enoughWidth) const
{
    const auto preview = enoughWidth > 0 ? m_source->preview(photo) : nullptr;
    if (preview && preview->samples.width >= enoughWidth)
        return *preview;
    const auto file = m_source->bytes(photo);
    if (!file)
        return file.error();
    if (!*file)
        return Fault{FaultCode::NoSuchPhoto, {hex(photo)}};
    const auto foreign = foreign::ForeignFile::ofBytes(**file, hex(photo));
    if (!foreign)
        return foreign.error();
    return foreign::decodePicture(*foreign, enoughWidth);
}

}
