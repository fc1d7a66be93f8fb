#pragma once

#include "pictures/picture.h"

namespace banxin::pictures {

/// A baseline JPEG of the samples without subsampling; `alpha` is not kept. CMYK stays 0 = no ink, with Adobe's marker
/// saying that nothing is to be transformed. `quality` is libjpeg's, 1 … 100. Fails with PictureDamaged where libjpeg
/// takes no such size.
Result<std::string> encodeJpeg(const Samples& samples, const std::string& name, int quality);

}
