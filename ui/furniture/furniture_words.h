#pragma once

#include "model/block.h"

#include <QCoreApplication>

namespace banxin::ui {

/// What people call furniture.
class FurnitureWords {
    Q_DECLARE_TR_FUNCTIONS(banxin::ui::FurnitureWords)

public:
    /// Its kind; empty of stories and reserved room.
    static QString nameOf(const BlockContent& content);
};

}
