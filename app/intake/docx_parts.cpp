#include "intake/docx_parts.h"

#include "intake/xml_reader.h"

namespace banxin::intake {

namespace {

/// `path` from the folder of the part `from`; .. goes no higher than the root.
std::string resolved(const std::string& from, std::string_view path)
{
    if (path.starts_with('/'))
        return std::string{path.substr(1)};
    const std::size_t slash = from.find_last_of('/');
    std::string folder = slash == from.npos ? std::string{} : from.substr(0, slash + 1);
    while (path.starts_with("../")) {
        path.remove_prefix(3);
        const std::size_t up = folder.size() < 2 ? folder.npos : folder.find_last_of('/', folder.size() - 2);
        folder = up == folder.npos ? std::string{} : folder.substr(0, up + 1);
    }
    return folder + std::string{path};
}

class TargetsHandler : public XmlHandler {
public:
    TargetsHandler(const std::string& part, DocxTargets& targets) : m_part{part}, m_targets{targets} {}

    bool enter(const XmlElement& element) override
    {
        if (element.name.local != "Relationship")
            return true;
        const std::string_view type = element.attribute("Type");
        DocxTarget target;
        target.kind = type.substr(type.find_last_of('/') == type.npos ? 0 : type.find_last_of('/') + 1);
        target.isOutside = element.attribute("TargetMode") == "External";
        target.path = target.isOutside ? std::string{element.attribute("Target")} : resolved(m_part, element.attribute("Target"));
        m_targets[std::string{element.attribute("Id")}] = std::move(target);
        return true;
    }
    void leave(const XmlName&) override {}
    void text(std::string_view) override {}

private:
    const std::string& m_part;
    DocxTargets& m_targets;
};

class StylesHandler : public XmlHandler {
public:
    explicit StylesHandler(DocxStyles& styles) : m_styles{styles} {}

    bool enter(const XmlElement& element) override
    {
        const std::string_view name = element.name.local;
        const std::string_view value = element.attribute("val");
        if (name == "style") {
            m_style = &m_styles[std::string{element.attribute("styleId")}];
            m_style->isCharacterStyle = element.attribute("type") == "character";
        } else if (name == "latentStyles" || name == "tblStylePr") {
            return false;
        } else if (m_style && name == "name") {
            m_style->name = value;
        } else if (m_style && name == "basedOn") {
            m_style->basedOn = value;
        } else if (m_style && name == "vanish") {
            m_style->isHidden = isSwitchedOn(value);
            m_style->saysHidden = true;
        } else if (m_style && m_style->isCharacterStyle && name == "b") {
            m_style->bold = isSwitchedOn(value);
        } else if (m_style && m_style->isCharacterStyle && name == "i") {
            m_style->italic = isSwitchedOn(value);
        }
        return true;
    }
    void leave(const XmlName& name) override
    {
        if (name.local == "style")
            m_style = nullptr;
    }
    void text(std::string_view) override {}

private:
    DocxStyles& m_styles;
    DocxStyle* m_style = nullptr;
};

constexpr int longestChain = 64;   // of styles that are based on each other

bool inheritsHidden(const DocxStyles& styles, const DocxStyle& style)
{
    const DocxStyle* at = &style;
    for (int left = longestChain; left > 0 && !at->saysHidden; --left) {
        const auto parent = styles.find(at->basedOn);
        if (parent == styles.end())
            return false;
        at = &parent->second;
    }
    return at->saysHidden && at->isHidden;
}

}

bool isSwitchedOn(std::string_view value) { return value != "0" && value != "false" && value != "off"; }

Result<DocxTargets> targetsOf(Container& container, const std::string& part, const std::string& name)
{
    const std::size_t slash = part.find_last_of('/');
    const std::string folder = slash == part.npos ? std::string{} : part.substr(0, slash + 1);
    const std::string list = folder + "_rels/" + part.substr(folder.size()) + ".rels";
    DocxTargets targets;
    if (!container.has(list))
        return targets;
    const Result<std::string> xml = container.part(list);
    if (!xml)
        return xml.error();
    TargetsHandler handler{part, targets};
    if (const auto read = readXml(*xml, name, handler); !read)
        return read.error();
    return targets;
}

Result<std::string> mainPart(Container& container, const std::string& name)
{
    const Result<DocxTargets> targets = targetsOf(container, {}, name);
    if (!targets)
        return targets.error();
    for (const auto& [id, target] : *targets) {
        if (target.kind == "officeDocument" && !target.isOutside && container.has(target.path))
            return target.path;
    }
    return std::string{"word/document.xml"};
}

Result<DocxStyles> readStyles(std::string_view xml, const std::string& name)
{
    DocxStyles styles;
    StylesHandler handler{styles};
    if (const auto read = readXml(xml, name, handler); !read)
        return read.error();
    DocxStyles whole = styles;
    for (auto& [id, style] : whole)
        style.isHidden = inheritsHidden(styles, style);
    return whole;
}

}
