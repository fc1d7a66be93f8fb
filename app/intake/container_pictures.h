#pragma once

#include "intake/container.h"
#include "intake/copy_builder.h"

namespace banxin::intake {

/// Gives each picture whose `reference` is a part of the container that part's bytes. Kinds that no picture reader knows
/// (EMF, WMF, SVG) and parts that are missing are left out, and told. Fails as Container::part does where there is too much.
Result<Done> fetchPictures(CopyBuilder& builder, Container& container);

}
