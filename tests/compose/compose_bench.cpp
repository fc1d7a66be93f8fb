// How much processor time composing a text file takes: the whole of it, and one keystroke in its longest paragraph.

#include "base/utf.h"
#include "compose/composing.h"
#include "model/marks.h"

#include <algorithm>
#include <ctime>
#include <fstream>
#include <iostream>
#include <iterator>

using namespace banxin;
using namespace banxin::compose;

namespace {

std::vector<Paragraph> readStory(const char* file)
{
    std::ifstream in{file, std::ios::binary};
    const std::string bytes{std::istreambuf_iterator<char>{in}, {}};
    const std::u16string text = widenMarks(utf16FromUtf8(bytes).value_or(u"")).text;
    TextStyle style = compose::testing::bodyStyle();
    style.rules.firstIndent = 2000;
    std::vector<Paragraph> story;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(u'\n', begin), text.size());
        if (end > begin)
            story.push_back(compose::testing::paragraphOf(text.substr(begin, end - begin), style));
        begin = end + 1;
    }
    return story;
}

template <class Work>
double microsecondsOf(const Work& work)
{
    const std::clock_t begin = std::clock();
    work();
    return static_cast<double>(std::clock() - begin) * 1e6 / CLOCKS_PER_SEC;
}

void report(const char* name, std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    std::cout << name << ": least " << times.front() << " µs, median " << times[times.size() / 2] << " µs, 99 % "
              << times[times.size() * 99 / 100] << " µs\n";
}

}

int main(int argc, char** argv)
{
    if (argc < 2)
        return 2;
    std::vector<Paragraph> story = readStory(argv[1]);
    const std::vector<LegSlots> legs(6, compose::testing::legOf(123, 13));
    Composer{type::testing::fontBook()}.flow(story, legs, {});   // opens the font

    std::vector<double> cold;
    std::size_t lines = 0;
    for (int i = 0; i < 40; ++i) {
        cold.push_back(microsecondsOf([&] {
            Composer composer{type::testing::fontBook()};
            lines = composer.flow(story, legs, {}).lines.size();
        }));
    }
    std::cout << lines << " lines\n";
    report("page, nothing cached", cold);

    Composer composer{type::testing::fontBook()};
    composer.flow(story, legs, {});
    auto longest = std::max_element(story.begin(), story.end(), [](const auto& a, const auto& b) { return a.text.size() < b.text.size(); });
    std::vector<double> keystrokes;
    for (int i = 0; i < 400; ++i) {
        longest->text.insert(longest->text.size() / 3, 1, static_cast<char16_t>(u'一' + i));
        keystrokes.push_back(microsecondsOf([&] { composer.flow(story, legs, {}); }));
        longest->text.erase(longest->text.size() / 3, 1);
    }
    report("keystroke, whole page one story", keystrokes);

    std::vector<Paragraph> few(longest, longest + 1);
    std::vector<double> alone;
    for (int i = 0; i < 400; ++i) {
        few[0].text.insert(few[0].text.size() / 3, 1, static_cast<char16_t>(u'㐀' + i));
        alone.push_back(microsecondsOf([&] { composer.flow(few, legs, {}); }));
        few[0].text.erase(few[0].text.size() / 3, 1);
    }
    report("keystroke, its paragraph alone", alone);
    return 0;
}
