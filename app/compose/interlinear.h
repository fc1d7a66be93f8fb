#pragma once

#include "compose/faces.h"
#include "compose/prepared.h"

namespace banxin::compose {

/// Makes room where a ruby is wider than its base: half of the difference before and half after the base.
void widenForRuby(const Paragraph& paragraph, const Faces& faces, const FaceChain& chain, Prepared& out);

/// A ruby's base stays on one line and does not open.
void keepRubyWhole(const Paragraph& paragraph, Prepared& out);

/// Sets emphasis dots and ruby of the line whose clusters are placed.
void setInterlinear(const Paragraph& paragraph, Faces& faces, LineSetting& line);

}
