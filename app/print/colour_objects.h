#pragma once

#include "base/ink.h"
#include "colour/profile.h"
#include "print/pdf_objects.h"
#include "print/press_image.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace banxin::print {

/// The colour spaces of one document: a profile is stored once, however many photos bear it.
class ColourObjects {
public:
    explicit ColourObjects(QPDF& pdf) : m_pdf{pdf} {}

    QPDFObjectHandle outputIntent(const colour::Profile& output, const std::string& condition);
    QPDFObjectHandle separation(const Ink& spot);
    QPDFObjectHandle spaceOf(const PressImage& image);

private:
    QPDFObjectHandle profileStream(const colour::Profile& profile);

    QPDF& m_pdf;
    std::vector<std::shared_ptr<const std::string>> m_data;   ///< borrowed by the document's streams
    std::map<std::string, QPDFObjectHandle> m_spaces;   ///< by the profile's bytes
};

}
