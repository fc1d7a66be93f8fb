// A developer's program: composes a case file and prints what came of it.

#include "compose/case_dump.h"

#include <chrono>
#include <cstring>
#include <iostream>

using namespace banxin;

namespace {

compose::ComposedText composeCase(compose::Composer& composer, const ComposeCase& given)
{
    if (given.isFramed)
        return composer.flow(given.paragraphs, given.legs, given.rules);
    if (!given.isHeadline)
        return composer.column(given.paragraphs, {}, given.measure);
    compose::ComposedText text;
    Point origin;
    for (std::uint32_t p = 0; p < given.paragraphs.size(); ++p) {
        compose::ComposedHeadline headline = composer.headline(given.paragraphs[p], origin, given.measure);
        for (compose::Line& line : headline.text.lines) {
            line.paragraph = p;
            text.lines.push_back(std::move(line));
        }
        text.faces = headline.text.faces;
        text.rowsOver += headline.text.rowsOver;
        text.findings.insert(text.findings.end(), headline.text.findings.begin(), headline.text.findings.end());
        origin.y += headline.depth + given.leading;
    }
    return text;
}

}

int main(int argc, char** argv)
{
    const char* file = nullptr;
    for (int i = 1; i + 1 < argc; ++i) {
        if (std::strcmp(argv[i], "--case") == 0)
            file = argv[i + 1];
    }
    if (!file) {
        std::cerr << "compose_case --case FILE --dump json\n";
        return 2;
    }
    const type::FontBook fonts;
    const Result<ComposeCase> given = readCase(file, fonts);
    if (!given) {
        for (const std::string& argument : given.error().arguments)
            std::cerr << argument << '\n';
        return 1;
    }
    compose::Composer composer{fonts};
    composer.setFallbackFonts(given->fallbackFonts);
    composer.setLexicon(given->lexicon);
    const auto begin = std::chrono::steady_clock::now();
    const compose::ComposedText text = composeCase(composer, *given);
    const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - begin;
    std::cout << dumpCase(*given, text, taken.count()) << '\n';
    return 0;
}
