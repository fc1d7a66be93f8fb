#pragma once

#include "display/display_list.h"
#include "model/block.h"

/// Lines, grounds and shadows of blocks: what a frame asks for, as marks.
namespace banxin::makeup {

/// 线型: how a rule looks. Several lines or waves take more room than `weight`: `ruleDepth` tells how much.
struct RuleLook {
    Length weight;
    Ink ink;
    LineKind kind = LineKind::Solid;
};

/// From edge to edge across the rule.
Length ruleDepth(const RuleLook& look);

/// A straight rule, its middle on the way from `from` to `to`, which is level or upright.
void drawRule(display::DisplayList& list, BlockId origin, Point from, Point to, const RuleLook& look);

/// What lies under the block: shadow and tint, a plain one or one that runs over into another ink. A reversed block
/// without a tint stands on black.
void drawGround(display::DisplayList& list, BlockId origin, const Rect& area, const Frame& frame);

/// The edges that are on: rules, or the ornament that the frame names. Round corners need all four edges.
void drawEdges(display::DisplayList& list, BlockId origin, const Rect& area, const Frame& frame);

/// A rule across the foot of the area, where the frame asks for one.
void drawCutOffRule(display::DisplayList& list, BlockId origin, const Rect& area, const Frame& frame);

/// The ink on which the block's text stands at its darkest and at its lightest, or paper.
struct GroundInks {
    Ink darkest = Ink::paper();
    Ink lightest = Ink::paper();
};
GroundInks groundInks(const Frame& frame);

}
