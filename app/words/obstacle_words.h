#pragma once

#include "propose/proposer.h"

#include <QString>

/// Proposals in a designer's words.
namespace banxin::words {

/// Why there is no page, and what would help.
QString sentence(const propose::Obstacle& obstacle);
/// What was found to help.
QString sentence(const propose::Remedy& remedy);
/// A proposal's figures: what a designer would see first.
QString sentence(const propose::ProposedPage& page);

}
