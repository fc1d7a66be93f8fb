#include "codec/codec.h"

#include "codec/json_reader.h"
#include "codec/json_writer.h"

namespace banxin::codec {

namespace {

template <class T>
std::string text(const T& value)
{
    return jsonText(Writer::json(value));
}

template <class T>
Result<T> decoded(std::string_view text)
{
    const Result<Json> json = parseJson(text, Comments::Refuse);
    if (!json)
        return json.error();
    return Reader{}.read<T>(*json);
}

}

std::string encode(const EditionHead& head) { return text(head); }
std::string encode(const PressSettings& press) { return text(press); }
std::string encode(const StyleSheet& sheet) { return text(sheet); }
std::string encode(const Page& page) { return text(page); }
std::string encode(const Story& story) { return text(story); }
std::string encode(const PhotoRecord& photo) { return text(photo); }
std::string encode(const Preset& preset) { return text(preset); }
std::string encode(const PageOrder& order) { return text(order); }

Result<EditionHead> decodeHead(std::string_view json) { return decoded<EditionHead>(json); }
Result<PressSettings> decodePress(std::string_view json) { return decoded<PressSettings>(json); }
Result<StyleSheet> decodeSheet(std::string_view json) { return decoded<StyleSheet>(json); }
Result<Page> decodePage(std::string_view json) { return decoded<Page>(json); }
Result<Story> decodeStory(std::string_view json) { return decoded<Story>(json); }
Result<PhotoRecord> decodePhoto(std::string_view json) { return decoded<PhotoRecord>(json); }
Result<PageOrder> decodeOrder(std::string_view json) { return decoded<PageOrder>(json); }

}
