// Renders stall.pfm: persimmons in bamboo trays under a lamp, a street of lanterns out of focus behind them. A small
// path tracer with a thin lens; deterministic. Usage: stall OUT.pfm WIDTH SAMPLES; finish.py makes the JPEG of it.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <thread>
#include <vector>

namespace {

struct Vec {
    double x = 0, y = 0, z = 0;
    Vec operator+(Vec o) const { return {x + o.x, y + o.y, z + o.z}; }
    Vec operator-(Vec o) const { return {x - o.x, y - o.y, z - o.z}; }
    Vec operator*(double k) const { return {x * k, y * k, z * k}; }
    Vec operator*(Vec o) const { return {x * o.x, y * o.y, z * o.z}; }
};
double dot(Vec a, Vec b) { return a.x * b.x + a.y * b.y + a.z * b.z; }
Vec cross(Vec a, Vec b) { return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x}; }
Vec unit(Vec a) { return a * (1 / std::sqrt(dot(a, a))); }

struct Random {
    std::uint64_t state;
    double next()
    {
        state = state * 6364136223846793005ull + 1442695040888963407ull;
        std::uint32_t mixed = static_cast<std::uint32_t>(((state >> 18) ^ state) >> 27);
        const unsigned turn = static_cast<unsigned>(state >> 59);
        mixed = (mixed >> turn) | (mixed << ((32 - turn) & 31));
        return mixed * (1.0 / 4294967296.0);
    }
};

double hash(int x, int y, int z)
{
    std::uint32_t h = static_cast<std::uint32_t>(x) * 374761393u + static_cast<std::uint32_t>(y) * 668265263u + static_cast<std::uint32_t>(z) * 2147483647u;
    h = (h ^ (h >> 13)) * 1274126177u;
    return (h ^ (h >> 16)) * (1.0 / 4294967296.0);
}

double noise(Vec p)
{
    const int x = static_cast<int>(std::floor(p.x)), y = static_cast<int>(std::floor(p.y)), z = static_cast<int>(std::floor(p.z));
    const auto ease = [](double t) { return t * t * (3 - 2 * t); };
    const double fx = ease(p.x - x), fy = ease(p.y - y), fz = ease(p.z - z);
    double sum = 0;
    for (int i = 0; i < 8; ++i) {
        const int dx = i & 1, dy = i >> 1 & 1, dz = i >> 2;
        sum += hash(x + dx, y + dy, z + dz) * (dx ? fx : 1 - fx) * (dy ? fy : 1 - fy) * (dz ? fz : 1 - fz);
    }
    return sum;
}

enum class Look { Persimmon, Calyx, Bamboo, Wood, Cloth, Glow, Ground, Wall };

/// An ellipsoid, or a box where `box` is set; half axes along the given directions.
struct Shape {
    Vec centre;
    std::array<Vec, 3> axis;
    std::array<double, 3> half;
    Look look = Look::Persimmon;
    Vec tint{1, 1, 1};
    bool box = false;
};

struct Hit {
    double t = std::numeric_limits<double>::infinity();
    const Shape* shape = nullptr;
    Vec normal, local;
};

void hitShape(const Shape& s, Vec from, Vec way, Hit& best)
{
    const Vec d = from - s.centre;
    std::array<double, 3> o{}, w{};
    for (std::size_t i = 0; i < 3; ++i) {
        o[i] = dot(d, s.axis[i]) / s.half[i];
        w[i] = dot(way, s.axis[i]) / s.half[i];
    }
    double t = 0;
    std::array<double, 3> n{};
    if (s.box) {
        double in = -1e30, out = 1e30;
        std::size_t side = 0;
        for (std::size_t i = 0; i < 3; ++i) {
            if (std::abs(w[i]) < 1e-12) {
                if (std::abs(o[i]) > 1)
                    return;
                continue;
            }
            double a = (-1 - o[i]) / w[i], b = (1 - o[i]) / w[i];
            if (a > b)
                std::swap(a, b);
            if (a > in) {
                in = a;
                side = i;
            }
            out = std::min(out, b);
        }
        if (in > out || in < 1e-4)
            return;
        t = in;
        n[side] = w[side] > 0 ? -1 : 1;
    } else {
        const double a = w[0] * w[0] + w[1] * w[1] + w[2] * w[2];
        const double b = o[0] * w[0] + o[1] * w[1] + o[2] * w[2];
        const double c = o[0] * o[0] + o[1] * o[1] + o[2] * o[2] - 1;
        const double root = b * b - a * c;
        if (root < 0)
            return;
        t = (-b - std::sqrt(root)) / a;
        if (t < 1e-4)
            t = (-b + std::sqrt(root)) / a;
        if (t < 1e-4)
            return;
        for (std::size_t i = 0; i < 3; ++i)
            n[i] = o[i] + w[i] * t;
    }
    if (t >= best.t)
        return;
    best.t = t;
    best.shape = &s;
    best.local = {o[0] + w[0] * t, o[1] + w[1] * t, o[2] + w[2] * t};
    Vec normal{};
    for (std::size_t i = 0; i < 3; ++i)
        normal = normal + s.axis[i] * (n[i] / s.half[i]);
    best.normal = unit(normal);
}

/// Shapes in a tree of bounding spheres, split at the middle of the widest side.
struct Tree {
    struct Node { Vec centre; double radius = 0; int left = -1, right = -1, first = 0, count = 0; };
    std::vector<Node> nodes;
    std::vector<Shape> shapes;

    static double reach(const Shape& s) { return s.box ? std::sqrt(s.half[0] * s.half[0] + s.half[1] * s.half[1] + s.half[2] * s.half[2]) : std::max({s.half[0], s.half[1], s.half[2]}); }

    int build(int first, int count)
    {
        Vec low{1e30, 1e30, 1e30}, high{-1e30, -1e30, -1e30};
        const auto at = [&](int i) -> Shape& { return shapes[static_cast<std::size_t>(i)]; };
        for (int i = first; i < first + count; ++i) {
            const Vec c = at(i).centre;
            low = {std::min(low.x, c.x), std::min(low.y, c.y), std::min(low.z, c.z)};
            high = {std::max(high.x, c.x), std::max(high.y, c.y), std::max(high.z, c.z)};
        }
        Node node{(low + high) * 0.5, 0, -1, -1, first, count};
        for (int i = first; i < first + count; ++i) {
            const Vec d = at(i).centre - node.centre;
            node.radius = std::max(node.radius, std::sqrt(dot(d, d)) + reach(at(i)));
        }
        const int index = static_cast<int>(nodes.size());
        nodes.push_back(node);
        if (count > 3) {
            const Vec size = high - low;
            const auto key = [&](const Shape& s) { return size.x >= size.y && size.x >= size.z ? s.centre.x : size.y >= size.z ? s.centre.y : s.centre.z; };
            std::sort(shapes.begin() + first, shapes.begin() + first + count, [&](const Shape& a, const Shape& b) { return key(a) < key(b); });
            const int left = build(first, count / 2);
            const int right = build(first + count / 2, count - count / 2);
            nodes[static_cast<std::size_t>(index)].left = left;
            nodes[static_cast<std::size_t>(index)].right = right;
        }
        return index;
    }

    Hit hit(Vec from, Vec way) const
    {
        Hit best;
        std::array<int, 64> open{};
        std::size_t top = 0;
        open[top++] = 0;
        while (top > 0) {
            const Node& node = nodes[static_cast<std::size_t>(open[--top])];
            const Vec d = node.centre - from;
            const double along = dot(d, way), off = dot(d, d) - along * along;
            if (off > node.radius * node.radius || along + node.radius < 0 || along - node.radius > best.t)
                continue;
            if (node.left < 0) {
                for (int i = node.first; i < node.first + node.count; ++i)
                    hitShape(shapes[static_cast<std::size_t>(i)], from, way, best);
            } else {
                open[top++] = node.left;
                open[top++] = node.right;
            }
        }
        return best;
    }
};

const Vec lampAt{0.35, 1.55, 0.15};
constexpr double lampRadius = 0.10;
const Vec lampLight{46, 27, 12.0};

struct Surface { Vec colour; double gloss = 0; Vec light{}; };

Surface surface(const Hit& hit, Vec at)
{
    const Shape& s = *hit.shape;
    switch (s.look) {
    case Look::Persimmon: {
        const double blotch = noise(at * 26) * 0.6 + noise(at * 90) * 0.4;
        const double up = hit.local.y;
        const double bloom = std::pow(noise(at * 45), 3) * 0.5;
        const Vec skin = Vec{0.80, 0.165 + 0.075 * up, 0.016} * (0.80 + 0.35 * blotch);
        return {skin * s.tint + Vec{0.10, 0.09, 0.08} * bloom, 0.45, {}};
    }
    case Look::Calyx: return {Vec{0.17, 0.16, 0.06} * (0.5 + noise(at * 120)), 0.02, {}};
    case Look::Bamboo: {
        const double weave = std::sin(std::atan2(hit.local.z, hit.local.x) * 70) * 0.5 + 0.5;
        return {Vec{0.50, 0.33, 0.15} * (0.42 + 0.5 * weave + 0.25 * noise(at * 40)), 0.06, {}};
    }
    case Look::Wood: {
        const double grain = noise({at.x * 3, at.y * 40, at.z * 38}) * 0.6 + noise({at.x * 14, at.y * 90, at.z * 160}) * 0.4;
        return {Vec{0.15, 0.080, 0.042} * (0.45 + 0.9 * grain), 0.10, {}};
    }
    case Look::Cloth: return {s.tint * (0.75 + 0.35 * noise(at * 9) + 0.12 * noise(at * 160)), 0, {}};
    case Look::Glow: {
        const double rib = 0.82 + 0.18 * std::cos(hit.local.y * 24);
        return {{0, 0, 0}, 0, s.tint * rib};
    }
    case Look::Ground: {
        const double wet = noise({at.x * 1.3, 0, at.z * 1.3});
        return {Vec{0.060, 0.058, 0.062} * (0.6 + 0.7 * noise(at * 14)), 0.25 + 0.5 * wet, {}};
    }
    case Look::Wall: {
        const bool joint = std::fmod(at.y + 100, 0.16) < 0.018 || std::fmod(at.x + at.z + 100 + 0.2 * std::floor(at.y / 0.16), 0.4) < 0.018;
        return {s.tint * ((joint ? 0.6 : 1.0) * (0.7 + 0.5 * noise(at * 5))), 0, {}};
    }
    }
    return {};
}

Vec sky(Vec way)
{
    const double t = std::clamp(way.y * 1.6 + 0.1, 0.0, 1.0);
    return Vec{0.050, 0.040, 0.050} * (1 - t) + Vec{0.012, 0.020, 0.050} * t;
}

/// Light from the lamp over the stall, with soft shadows.
Vec direct(const Tree& tree, Vec at, Vec normal, Random& random)
{
    Vec offset{random.next() - 0.5, random.next() - 0.5, random.next() - 0.5};
    const Vec target = lampAt + offset * (2 * lampRadius);
    const Vec d = target - at;
    const double far2 = dot(d, d);
    const Vec way = d * (1 / std::sqrt(far2));
    const double cosine = dot(way, normal);
    if (cosine <= 0)
        return {};
    const Hit block = tree.hit(at, way);
    if (block.t < std::sqrt(far2) - 0.25)
        return {};
    // A tin shade keeps the light off the street behind and above.
    const double down = std::clamp((-way.y * -1.0 - 0.02) * 2.2, 0.0, 1.0);
    return lampLight * (0.052 * cosine * down / far2);
}

Vec trace(const Tree& tree, Vec from, Vec way, Random& random)
{
    Vec light{}, through{1, 1, 1};
    bool scattered = false;
    for (int bounce = 0; bounce < 5; ++bounce) {
        const Hit hit = tree.hit(from, way);
        if (!hit.shape)
            return light + through * sky(way);
        const Vec at = from + way * hit.t;
        const Vec normal = dot(hit.normal, way) < 0 ? hit.normal : hit.normal * -1;
        const Surface s = surface(hit, at);
        const bool glows = s.light.x + s.light.y + s.light.z > 0;
        if (glows) {
            // Seen, a lantern is as bright as it is; as a chance hit it would only be a speck of noise.
            const double most = std::max({s.light.x, s.light.y, s.light.z});
            return light + through * s.light * (scattered ? std::min(1.0, 1.1 / most) : 1.0);
        }
        const Vec start = at + normal * 1e-4;
        const double grazing = 1 - std::clamp(-dot(way, normal), 0.0, 1.0);
        const double fresnel = s.gloss * (0.05 + 0.95 * std::pow(grazing, 5));
        if (s.gloss > 0) {
            // The lamp's own highlight, spread by the roughness of the skin.
            const Vec toLamp = unit(lampAt - at);
            const Vec half = unit(toLamp - way);
            const double shine = std::pow(std::max(0.0, dot(half, normal)), 160) * s.gloss;
            if (shine > 1e-3 && tree.hit(start, toLamp).t > std::sqrt(dot(lampAt - at, lampAt - at)) - 0.25)
                light = light + through * lampLight * (0.030 * shine);
        }
        if (random.next() < fresnel) {
            Vec mirror = way - normal * (2 * dot(way, normal));
            const double rough = hit.shape->look == Look::Ground ? 0.16 : 0.05;
            scattered = scattered || hit.shape->look == Look::Wood || hit.shape->look == Look::Bamboo;
            mirror = unit(mirror + Vec{random.next() - 0.5, random.next() - 0.5, random.next() - 0.5} * rough);
            from = start;
            way = mirror;
            continue;
        }
        through = through * s.colour;
        light = light + through * direct(tree, start, normal, random);
        const double a = 2 * 3.14159265358979 * random.next(), r2 = random.next(), r = std::sqrt(r2);
        const Vec side = unit(std::abs(normal.x) > 0.5 ? cross({0, 1, 0}, normal) : cross({1, 0, 0}, normal));
        way = unit(side * (r * std::cos(a)) + cross(normal, side) * (r * std::sin(a)) + normal * std::sqrt(1 - r2));
        from = start;
        scattered = true;
    }
    return light;
}

struct Scene {
    std::vector<Shape> shapes;
    Random random{20261118};

    double between(double a, double b) { return a + (b - a) * random.next(); }
    void add(Vec centre, Vec half, Look look, Vec tint = {1, 1, 1}, bool box = false)
    {
        shapes.push_back({centre, {Vec{1, 0, 0}, Vec{0, 1, 0}, Vec{0, 0, 1}}, {half.x, half.y, half.z}, look, tint, box});
    }
    void persimmon(Vec at, double size)
    {
        const double tilt = between(-0.45, 0.45), turn = between(0, 6.28), roll = between(-0.3, 0.3);
        const Vec up = unit({std::sin(tilt) * std::cos(turn), std::cos(tilt), std::sin(tilt) * std::sin(turn) + 0.2 * roll});
        const Vec side = unit(cross(up, {std::cos(turn), 0.13, std::sin(turn)}));
        const Vec front = cross(side, up);
        const Vec tint = Vec{between(0.86, 1.05), between(0.72, 1.18), between(0.7, 1.2)};
        const double flat = between(0.70, 0.80);
        shapes.push_back({at, {side, up, front}, {size, size * flat, size * between(0.96, 1.04)}, Look::Persimmon, tint, false});
        for (int leaf = 0; leaf < 4; ++leaf) {
            const double a = 1.5708 * leaf + 0.35;
            const Vec out = side * std::cos(a) + front * std::sin(a);
            const Vec middle = at + up * (size * flat * 0.97) + out * (size * 0.25);
            const Vec tip = unit(out - up * 0.22);
            shapes.push_back({middle, {tip, unit(cross(cross(tip, up), tip)), unit(cross(tip, up))}, {size * 0.30, size * 0.035, size * 0.19}, Look::Calyx, {1, 1, 1}, false});
        }
        shapes.push_back({at + up * (size * flat * 1.02), {side, up, front}, {size * 0.055, size * 0.12, size * 0.055}, Look::Calyx, {1, 1, 1}, false});
    }
    void tray(Vec at, double radius)
    {
        shapes.push_back({at + Vec{0, 0.012, 0}, {Vec{1, 0, 0}, Vec{0, 1, 0}, Vec{0, 0, 1}}, {radius, 0.012, radius}, Look::Bamboo, {1, 1, 1}, false});
        for (int i = 0; i < 90; ++i) {
            const double a = 6.2831853 * i / 90;
            const Vec out{std::cos(a), 0, std::sin(a)};
            const Vec along{-std::sin(a), 0, std::cos(a)};
            shapes.push_back({at + out * radius + Vec{0, 0.026, 0}, {along, Vec{0, 1, 0}, out}, {radius * 0.052, 0.024, 0.010}, Look::Bamboo, {1, 1, 1}, false});
        }
        const double size = 0.052;
        const double step = size * 1.93;
        for (int layer = 0; layer < 4; ++layer) {
            const double room = radius - 0.035 - layer * step * 0.92;
            for (int i = -7; i <= 7; ++i) {
                for (int j = -7; j <= 7; ++j) {
                    const double shift = 0.5 * layer;
                    const double x = (i + 0.5 * (j & 1) + shift) * step, z = (j + 0.5 * shift) * step * 0.87;
                    if (std::hypot(x, z) > room - size * 0.5)
                        continue;
                    persimmon(at + Vec{x + between(-0.005, 0.005), 0.055 + layer * size * 1.22 + between(-0.003, 0.003), z + between(-0.005, 0.005)}, size * between(0.92, 1.06));
                }
            }
        }
    }
};

void addStall(Scene& s)
{
    s.add({0, -0.05, 0.35}, {2.6, 0.05, 1.30}, Look::Wood, {1, 1, 1}, true);
    s.tray({-0.56, 0, 0.02}, 0.34);
    s.tray({0.20, 0, -0.16}, 0.37);
    s.tray({0.93, 0, 0.10}, 0.33);
    s.tray({-0.16, 0, 0.64}, 0.36);
    s.tray({0.66, 0, 0.72}, 0.35);
    s.tray({-0.98, 0, 0.70}, 0.35);
    for (int i = 0; i < 5; ++i)
        s.persimmon({s.between(-0.5, 0.75), 0.040, s.between(-0.72, -0.50)}, 0.050);
    // A scale, and the awning above.
    s.add({1.42, 0.13, 0.62}, {0.16, 0.13, 0.12}, Look::Cloth, {0.16, 0.17, 0.18}, true);
    s.add({1.42, 0.28, 0.62}, {0.19, 0.012, 0.15}, Look::Cloth, {0.42, 0.43, 0.44}, true);
    s.add({0, 2.25, 0.9}, {3.0, 0.03, 1.2}, Look::Cloth, {0.30, 0.07, 0.05}, true);
}

/// A passer-by: coat, head, legs; far behind the plane of focus.
void addPerson(Scene& s, double x, double z, double height, Vec coat)
{
    const double floor = -0.85;
    s.add({x, floor + 0.60 * height, z}, {0.22, 0.27 * height, 0.15}, Look::Cloth, coat);
    s.add({x, floor + 0.90 * height, z}, {0.095, 0.125, 0.105}, Look::Cloth, {0.34, 0.22, 0.16});
    s.add({x, floor + 0.935 * height, z + 0.01}, {0.102, 0.10, 0.11}, Look::Cloth, {0.03, 0.025, 0.025});
    for (const double side : {-0.09, 0.09})
        s.add({x + side, floor + 0.22 * height, z}, {0.085, 0.24 * height, 0.09}, Look::Cloth, {0.05, 0.05, 0.065});
    for (const double side : {-0.23, 0.23})
        s.add({x + side, floor + 0.60 * height, z}, {0.065, 0.22 * height, 0.075}, Look::Cloth, coat * 0.9);
}

void addStreet(Scene& s)
{
    s.add({0, -0.95, 9}, {14, 0.10, 14}, Look::Ground, {1, 1, 1}, true);
    s.add({-4.6, 1.6, 9}, {0.6, 3.0, 11}, Look::Wall, {0.20, 0.17, 0.15}, true);
    s.add({4.9, 1.6, 10}, {0.6, 3.2, 11}, Look::Wall, {0.19, 0.165, 0.155}, true);
    for (int row = 0; row < 9; ++row) {
        const double z = 3.0 + row * 1.75;
        for (int i = -4; i <= 4; ++i) {
            const double x = i * 0.92 + s.between(-0.12, 0.12);
            const bool red = s.random.next() < 0.62;
            const Vec light = red ? Vec{3.6, 0.50, 0.16} : Vec{4.6, 2.2, 0.70};
            s.add({x, 1.62 + 0.17 * std::abs(i) + s.between(-0.08, 0.10), z + s.between(-0.4, 0.4)}, {0.115, 0.135, 0.115}, Look::Glow, light * s.between(0.55, 1.15));
        }
    }
    for (int i = 0; i < 9; ++i) {
        const double z = 2.7 + i * 1.7;
        for (const double side : {-1.0, 1.0}) {
            s.add({side * 3.2, -0.15, z}, {0.75, 0.55, 0.62}, Look::Cloth, Vec{s.between(0.1, 0.4), s.between(0.08, 0.22), s.between(0.06, 0.2)}, true);
            s.add({side * 3.1, 1.35, z}, {0.95, 0.03, 0.72}, Look::Cloth, Vec{s.between(0.1, 0.5), s.between(0.08, 0.25), s.between(0.08, 0.3)}, true);
            s.add({side * 2.9, 1.02, z}, {0.05, 0.065, 0.05}, Look::Glow, Vec{9, 5.6, 2.6} * s.between(0.7, 1.3));
            for (int n = 0; n < 7; ++n)
                s.add({side * s.between(2.55, 3.4), 0.47, z + s.between(-0.5, 0.5)}, {0.09, 0.09, 0.09}, Look::Cloth, Vec{s.between(0.2, 0.8), s.between(0.15, 0.6), s.between(0.05, 0.2)});
        }
    }
    const std::array<Vec, 4> coats{Vec{0.10, 0.11, 0.17}, Vec{0.28, 0.10, 0.08}, Vec{0.20, 0.18, 0.13}, Vec{0.05, 0.05, 0.06}};
    for (int i = 0; i < 17; ++i)
        addPerson(s, s.between(-1.9, 1.9), 2.6 + i * 0.72, s.between(1.55, 1.80), coats[static_cast<std::size_t>(i % 4)]);
}

Tree makeTree()
{
    Scene scene;
    addStall(scene);
    addStreet(scene);
    Tree tree;
    tree.shapes = std::move(scene.shapes);
    tree.build(0, static_cast<int>(tree.shapes.size()));
    return tree;
}

Vec pixel(const Tree& tree, double x, double y, Random& random)
{
    const Vec eye{-0.05, 0.56, -1.48}, aim{0.05, 0.225, 0.20};
    const Vec forward = unit(aim - eye), right = unit(cross({0, 1, 0}, forward)), up = cross(forward, right);
    const double focus = 1.36, lens = 0.019;
    const Vec way = unit(forward + right * (x * 0.50) + up * (y * 0.50));
    const Vec sharp = eye + way * (focus / dot(way, forward));
    const double a = 6.2831853 * random.next(), r = lens * std::sqrt(random.next());
    const Vec from = eye + right * (r * std::cos(a)) + up * (r * std::sin(a));
    return trace(tree, from, unit(sharp - from), random);
}

}

int main(int count, char** words)
{
    if (count != 4)
        return 2;
    const int width = std::atoi(words[2]), height = width * 2 / 3, samples = std::atoi(words[3]);
    const Tree tree = makeTree();
    std::vector<float> values(static_cast<std::size_t>(width * height * 3));
    const auto rows = [&](int first, int step) {
        for (int y = first; y < height; y += step) {
            for (int x = 0; x < width; ++x) {
                Random random{static_cast<std::uint64_t>(y) * 1000003u + static_cast<std::uint64_t>(x) * 7919u + 17};
                Vec sum{};
                for (int n = 0; n < samples; ++n) {
                    const double px = (2 * (x + random.next()) - width) / height, py = -(2 * (y + random.next()) - height) / height;
                    Vec c = pixel(tree, px, py, random);
                    const double most = std::max({c.x, c.y, c.z});
                    sum = sum + c * (most > 14 ? 14 / most : 1.0);
                }
                const std::size_t at = static_cast<std::size_t>(y * width + x) * 3;
                values[at] = static_cast<float>(sum.x / samples);
                values[at + 1] = static_cast<float>(sum.y / samples);
                values[at + 2] = static_cast<float>(sum.z / samples);
            }
        }
    };
    std::thread other{rows, 1, 2};
    rows(0, 2);
    other.join();
    std::FILE* out = std::fopen(words[1], "wb");
    if (!out)
        return 3;
    std::fprintf(out, "PF\n%d %d\n-1.0\n", width, height);
    std::fwrite(values.data(), sizeof(float), values.size(), out);
    std::fclose(out);
    return 0;
}
