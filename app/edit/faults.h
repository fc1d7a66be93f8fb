#pragma once

#include "base/fault.h"
#include "base/id.h"

#include <string>

namespace banxin::edit {

inline Fault invalid(const std::string& field, const std::string& value, const std::string& reason)
{
    return Fault{FaultCode::ValueInvalid, {field, value, reason}};
}

inline Fault noSuchStory(StoryId story)
{
    return Fault{FaultCode::NoSuchStory, {std::to_string(story.n)}};
}

}
