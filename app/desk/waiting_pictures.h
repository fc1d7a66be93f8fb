#pragma once

#include "desk/open_edition.h"

#include <deque>
#include <map>
#include <mutex>
#include <utility>

namespace banxin::desk {

/// The edition's pictures, and before them those of steps that the file does not hold yet. May be used from any thread.
class WaitingPictures final : public pictures::PictureSource {
public:
    explicit WaitingPictures(std::shared_ptr<const pictures::PictureSource> file) : m_file{std::move(file)} {}

    Result<std::shared_ptr<const std::string>> bytes(const PhotoId& photo) const override;
    /// Also for a while after the photo is in the file: it is looked at right after it has come in.
    std::shared_ptr<const pictures::DecodedPicture> preview(const PhotoId& photo) const override;

    void add(const NewPhoto& photo);
    std::vector<NewPhoto> all() const;
    /// The file holds them all now.
    void forgetAll();

private:
    std::shared_ptr<const pictures::PictureSource> m_file;
    mutable std::mutex m_mutex;
    std::map<PhotoId, std::shared_ptr<const std::string>> m_waiting;
    std::deque<std::pair<PhotoId, std::shared_ptr<const pictures::DecodedPicture>>> m_previews;   ///< those that came in last
};

}
