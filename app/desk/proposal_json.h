#pragma once

#include "propose/proposer.h"

#include <string>

namespace banxin::desk {

/// "plan-layout/1" of one page; `name` is the page's code.
std::string proposalsJson(const std::string& name, const propose::ProposalOutcome& outcome);

}
