#include "store/file_picture_source.h"

namespace banxin::store {

Result<std::shared_ptr<const std::string>> FilePictureSource::bytes(const PhotoId& photo) const
{
    Result<std::string> bytes = m_file.photoBytes(photo);
    if (!bytes)
        return bytes.error();
    return std::make_shared<const std::string>(std::move(*bytes));
}

}
