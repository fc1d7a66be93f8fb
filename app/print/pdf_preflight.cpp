#include "print/pdf_preflight.h"

#include <qpdf/QPDFObjGen.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

namespace banxin::print {

namespace {

/// Reports operators that name a device's RGB, and inline images that use it.
class RgbOperators : public QPDFObjectHandle::ParserCallbacks {
public:
    void handleObject(QPDFObjectHandle object) override
    {
        if (object.isOperator()) {
            const std::string name = object.getOperatorValue();
            m_isInInlineImage = name == "BI" || (m_isInInlineImage && name != "ID");
            found = found || name == "rg" || name == "RG";
        } else if (object.isName()) {
            found = found || object.getName() == "/DeviceRGB" || (m_isInInlineImage && object.getName() == "/RGB");
        }
    }
    void handleEOF() override {}
    bool found = false;

private:
    bool m_isInInlineImage = false;
};

/// Walks the objects of one page, each once.
class Inspector {
public:
    explicit Inspector(Standard standard) : m_isX1a{standard == Standard::PdfX1a} {}

    void page(QPDFObjectHandle page)
    {
        QPDFPageObjectHelper helper{page};
        RgbOperators operators;
        helper.parseContents(&operators);
        if (operators.found)
            complain("RGB of a device");
        resources(helper.getAttribute("/Resources", false));
        group(helper.getAttribute("/Group", false));
    }

    PdfPreflight result;

private:
    void complain(const std::string& problem)
    {
        auto& problems = result.problems;
        if (std::find(problems.begin(), problems.end(), problem) == problems.end())
            problems.push_back(problem);
    }

    bool isNew(QPDFObjectHandle object)
    {
        return !object.isIndirect() || m_seen.insert(object.getObjGen()).second;
    }

    template <class Look>
    void each(QPDFObjectHandle resources, const char* kind, const Look& look)
    {
        QPDFObjectHandle all = resources.getKey(kind);
        if (!all.isDictionary())
            return;
        for (auto& [name, object] : all.getDictAsMap()) {
            if (isNew(object))
                look(object);
        }
    }

    void resources(QPDFObjectHandle resources)
    {
        if (!resources.isDictionary() || !isNew(resources))
            return;
        m_hasDefaultRgb = m_hasDefaultRgb || (resources.getKey("/ColorSpace").isDictionary() && resources.getKey("/ColorSpace").hasKey("/DefaultRGB"));
        each(resources, "/ColorSpace", [&](QPDFObjectHandle space) { colourSpace(space); });
        each(resources, "/XObject", [&](QPDFObjectHandle object) { xObject(object); });
        each(resources, "/Font", [&](QPDFObjectHandle object) { font(object); });
        each(resources, "/ExtGState", [&](QPDFObjectHandle state) { graphicsState(state); });
        each(resources, "/Shading", [&](QPDFObjectHandle shading) { colourSpace(shadingDictionary(shading).getKey("/ColorSpace")); });
        each(resources, "/Pattern", [&](QPDFObjectHandle object) { pattern(object); });
        if (m_isX1a)
            each(resources, "/Properties", [&](QPDFObjectHandle object) {
                if (object.isDictionary() && object.getKey("/Type").isName() && object.getKey("/Type").getName().starts_with("/OC"))
                    complain("layers");
            });
    }

    static QPDFObjectHandle shadingDictionary(QPDFObjectHandle shading) { return shading.isStream() ? shading.getDict() : shading; }

    void pattern(QPDFObjectHandle object)
    {
        if (object.isStream())
            form(object);
        else if (object.isDictionary())
            colourSpace(shadingDictionary(object.getKey("/Shading")).getKey("/ColorSpace"));
    }

    void xObject(QPDFObjectHandle object)
    {
        if (!object.isStream())
            return;
        QPDFObjectHandle entries = object.getDict();
        const std::string kind = entries.getKey("/Subtype").isName() ? entries.getKey("/Subtype").getName() : "";
        if (kind == "/PS" || entries.hasKey("/OPI") || entries.hasKey("/Ref") || entries.hasKey("/F"))
            complain("parts that lie in other files");
        if (kind == "/Form")
            return form(object);
        filters(entries.getKey("/Filter"));
        if (entries.hasKey("/SMask")) {
            transparency();
            if (entries.getKey("/SMask").isStream())
                xObject(entries.getKey("/SMask"));
        }
        colourSpace(entries.getKey("/ColorSpace"));
    }

    void form(QPDFObjectHandle object)
    {
        RgbOperators operators;
        QPDFPageObjectHelper{object}.parseContents(&operators);
        if (operators.found)
            complain("RGB of a device");
        group(object.getDict().getKey("/Group"));
        resources(object.getDict().getKey("/Resources"));
    }

    /// A group alone blends nothing; it is the plates' own space that it must not leave.
    void group(QPDFObjectHandle group)
    {
        if (!group.isDictionary() || m_isX1a)
            return;
        QPDFObjectHandle space = group.getKey("/CS");
        if (space.isName() && space.getName() == "/DeviceRGB")
            complain("transparency that blends in RGB");
    }

    void graphicsState(QPDFObjectHandle state)
    {
        if (!state.isDictionary())
            return;
        QPDFObjectHandle mask = state.getKey("/SMask");
        QPDFObjectHandle blend = state.getKey("/BM");
        const bool blends = blend.isArray() || (blend.isName() && blend.getName() != "/Normal" && blend.getName() != "/Compatible");
        const auto fades = [&](const char* key) { return state.getKey(key).isNumber() && state.getKey(key).getNumericValue() < 1; };
        if (mask.isDictionary() || blends || fades("/ca") || fades("/CA"))
            transparency();
        if (mask.isDictionary() && mask.getKey("/G").isStream() && isNew(mask.getKey("/G")))
            form(mask.getKey("/G"));
        if (state.hasKey("/TR") || state.hasKey("/HTP"))
            complain("transfer curves");
        QPDFObjectHandle fontEntry = state.getKey("/Font");
        if (fontEntry.isArray() && fontEntry.getArrayNItems() > 0 && isNew(fontEntry.getArrayItem(0)))
            font(fontEntry.getArrayItem(0));
    }

    void transparency()
    {
        result.isTransparent = true;
        if (m_isX1a)
            complain("transparency");
    }

    void filters(QPDFObjectHandle filter)
    {
        const auto look = [&](QPDFObjectHandle name) {
            if (m_isX1a && name.isName() && (name.getName() == "/JPXDecode" || name.getName() == "/JBIG2Decode"))
                complain("pictures packed as " + name.getName().substr(1));
        };
        if (filter.isArray()) {
            for (const QPDFObjectHandle& name : filter.getArrayAsVector())
                look(name);
        } else {
            look(filter);
        }
    }

    void colourSpace(QPDFObjectHandle space, int depth = 0)
    {
        if (depth > 4)
            return;
        if (space.isName())
            return namedSpace(space.getName());
        if (!space.isArray() || space.getArrayNItems() == 0 || !space.getArrayItem(0).isName())
            return;
        const std::string kind = space.getArrayItem(0).getName();
        if (kind == "/ICCBased" || kind == "/CalRGB" || kind == "/CalGray" || kind == "/Lab") {
            if (m_isX1a)
                complain("colours that are no inks (" + kind.substr(1) + ')');
        } else if (kind == "/Indexed" || kind == "/Pattern") {
            if (space.getArrayNItems() > 1)
                colourSpace(space.getArrayItem(1), depth + 1);
        } else if (kind == "/Separation" || kind == "/DeviceN") {
            if (space.getArrayNItems() > 2)
                colourSpace(space.getArrayItem(2), depth + 1);
        } else {
            namedSpace(kind);
        }
    }

    void namedSpace(const std::string& name)
    {
        if (name == "/DeviceRGB" && !(m_hasDefaultRgb && !m_isX1a))
            complain("RGB of a device");
    }

    void font(QPDFObjectHandle object)
    {
        if (!object.isDictionary())
            return;
        const auto kind = object.getKey("/Subtype").isName() ? object.getKey("/Subtype").getName() : std::string{};
        if (kind == "/Type3")
            return type3(object);
        QPDFObjectHandle described = object;
        if (kind == "/Type0" && object.getKey("/DescendantFonts").isArray() && object.getKey("/DescendantFonts").getArrayNItems() > 0)
            described = object.getKey("/DescendantFonts").getArrayItem(0);
        QPDFObjectHandle descriptor = described.getKey("/FontDescriptor");
        static constexpr std::array files{"/FontFile", "/FontFile2", "/FontFile3"};
        const bool isEmbedded = descriptor.isDictionary()
            && std::any_of(files.begin(), files.end(), [&](const char* key) { return descriptor.getKey(key).isStream(); });
        if (!isEmbedded)
            complain("the font " + (object.getKey("/BaseFont").isName() ? object.getKey("/BaseFont").getName().substr(1) : std::string{"without a name"})
                + " is not embedded");
    }

    void type3(QPDFObjectHandle object)
    {
        each(object, "/CharProcs", [&](QPDFObjectHandle glyph) {
            if (!glyph.isStream())
                return;
            RgbOperators operators;
            QPDFPageObjectHelper{glyph}.parseContents(&operators);
            if (operators.found)
                complain("RGB of a device");
        });
        resources(object.getKey("/Resources"));
    }

    bool m_isX1a;
    bool m_hasDefaultRgb = false;
    std::set<QPDFObjGen> m_seen;
};

}

PdfPreflight preflight(QPDFObjectHandle page, Standard standard)
{
    Inspector inspector{standard};
    inspector.page(page);
    return std::move(inspector.result);
}

}
