#pragma once

namespace banxin::propose {

/// The rules that look at one module, each from 0 (well) to 1.

/// How a story's legs look. Depths in points.
struct LegLook {
    double depth = 0;
    double pitch = 0;
    int characters = 0;        ///< on a line
    int niceFrom = 0;          ///< lines of fewer are choppy …
    int niceTo = 0;            ///< … and of more, hard to read
    int rowsUnderPhoto = 0;    ///< 0: no text under a photo
    int priority = 3;
};

/// Two to ten inches deep (a brief: from one and a half), lines of a readable length, no crumbs under a photo.
double legBadness(const LegLook& look);
/// By width / height.
double shapeBadness(double proportion);
double sizeBadness(double size, double target);
/// `filled`: how much of its lines a headline takes.
double headFillBadness(double filled);
double airBadness(int air, int most);

}
