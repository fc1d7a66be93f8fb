// libFuzzer on the target that BANXIN_FUZZ_TARGET names; scripts/fuzz-intake builds and runs it.
#include "fuzz/targets.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const banxin::fuzz::Target* const target = [] {
        const char* name = std::getenv("BANXIN_FUZZ_TARGET");
        return banxin::fuzz::targetNamed(name ? name : "");
    }();
    if (!target)
        std::abort();
    target->read({reinterpret_cast<const char*>(data), size});
    return 0;
}
