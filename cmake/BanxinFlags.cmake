# Flags that every target of ours is built with. Every member of our structs has a default, so leaving the last ones
# out of an initializer is meant: no warning for that.
add_library(banxin_flags INTERFACE)
target_compile_options(banxin_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wnon-virtual-dtor
  -Woverloaded-virtual -Wno-missing-field-initializers -fstack-protector-strong -fPIE)
# Where GCC 12 optimizes, it sees overlaps in std::string (its bug 105651) and unset members in variants, where there are none.
target_compile_options(banxin_flags INTERFACE
  $<$<AND:$<CONFIG:Release>,$<CXX_COMPILER_ID:GNU>>:-Wno-restrict$<SEMICOLON>-Wno-maybe-uninitialized>)
if(BANXIN_WERROR)
  target_compile_options(banxin_flags INTERFACE -Werror)
endif()
target_compile_definitions(banxin_flags INTERFACE QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII)
if(BANXIN_SANITIZE)
  target_compile_options(banxin_flags INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  target_link_options(banxin_flags INTERFACE -fsanitize=address,undefined)
else()
  target_compile_definitions(banxin_flags INTERFACE $<$<CONFIG:Release>:_FORTIFY_SOURCE=2>)
endif()
target_link_options(banxin_flags INTERFACE -pie -Wl,-z,relro,-z,now)

# Some 150 programs are linked with the same libraries, and mold needs a fifth of the time that the usual linker needs.
find_program(BANXIN_MOLD mold)
if(BANXIN_MOLD)
  target_link_options(banxin_flags INTERFACE -fuse-ld=mold)
endif()
