#include "codec/json_writer.h"

#include "base/utf.h"

namespace banxin::codec {

std::string textOf(const std::string& text)
{
    return text;
}

std::string textOf(const std::u16string& text)
{
    return utf8FromUtf16(text);
}

std::string textOf(const Digest& digest)
{
    return hex(digest);
}

std::string textOf(Date date)
{
    return date == Date{} ? std::string{} : isoFromDate(date);
}

}
