#pragma once

#include "ui/photos/photo_landing.h"

#include <QCoreApplication>

namespace banxin::ui {

/// What becomes of pictures on a page, in words.
class PhotoLandingWords {
    Q_DECLARE_TR_FUNCTIONS(banxin::ui::PhotoLandingWords)

public:
    /// While they are dragged.
    static QString ahead(const Edition& edition, const PhotoAim& aim, LandingAs as, std::size_t count);
    /// Once they stand there; `slug` is the story's whose photos they are.
    static QString done(LandingAs as, const QString& slug);
};

}
