#include "codec/json_text.h"

#include <vector>

namespace banxin::codec {

namespace {

constexpr std::size_t deepest = 64;

/// Builds the tree as nlohmann's own builder does, but stops at what that one lets through.
class StrictBuilder final : public nlohmann::json_sax<Json> {
public:
    Json root;
    std::string reason;

    bool null() override { return add(Json{}); }
    bool boolean(bool value) override { return add(Json(value)); }
    bool number_integer(number_integer_t value) override { return add(Json(value)); }
    bool number_unsigned(number_unsigned_t value) override { return add(Json(value)); }
    bool number_float(number_float_t value, const string_t&) override { return add(Json(value)); }
    bool string(string_t& value) override { return add(Json(std::move(value))); }
    bool binary(binary_t&) override { return stop("binary value"); }
    bool start_object(std::size_t) override { return open(Json::object()); }
    bool start_array(std::size_t) override { return open(Json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t& name) override
    {
        const auto [place, isNew] = m_open.back()->get_ref<Json::object_t&>().try_emplace(name);
        if (!isNew)
            return stop("key given twice: " + name);
        m_member = &place->second;
        return true;
    }

    bool parse_error(std::size_t byte, const std::string&, const nlohmann::detail::exception&) override
    {
        return stop("not JSON at byte " + std::to_string(byte));
    }

private:
    Json* put(Json value)
    {
        if (m_open.empty()) {
            root = std::move(value);
            return &root;
        }
        if (m_open.back()->is_array()) {
            m_open.back()->push_back(std::move(value));
            return &m_open.back()->back();
        }
        *m_member = std::move(value);
        return m_member;
    }
    bool add(Json value)
    {
        put(std::move(value));
        return true;
    }
    bool open(Json value)
    {
        if (m_open.size() == deepest)
            return stop("nested too deep");
        m_open.push_back(put(std::move(value)));
        return true;
    }
    bool close()
    {
        m_open.pop_back();
        return true;
    }
    bool stop(std::string why)
    {
        reason = std::move(why);
        return false;
    }

    std::vector<Json*> m_open;
    Json* m_member = nullptr;
};

}

Result<Json> parseJson(std::string_view text, Comments comments)
{
    StrictBuilder builder;
    if (!Json::sax_parse(text, &builder, Json::input_format_t::json, true, comments == Comments::Allow))
        return Fault{FaultCode::ValueInvalid, {"", "", builder.reason}};
    return std::move(builder.root);
}

std::string jsonText(const Json& json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}
