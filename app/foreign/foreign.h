#pragma once

#include "base/result.h"
#include "foreign/foreign_file.h"
#include "intake/intake.h"
#include "intake/read_document.h"
#include "pictures/picture.h"

#include <atomic>
#include <chrono>
#include <filesystem>

/// Files that others made are read in a process of its own, `banxin-import`, which has bounded memory and time and can open,
/// send and start nothing. Whatever a file does to it is a fault here. Every call waits for the answer, on any thread.
namespace banxin::foreign {

struct Patience {
    std::chrono::milliseconds longest{60'000};           ///< then the process is ended: ImportProgramFailed
    const std::atomic<bool>* cancelled = nullptr;        ///< becomes true: ended within a twentieth of a second, Cancelled
};

/// Copy in any format that intake reads. Fails as intake::readDocument does, or with ImportProgramMissing,
/// ImportProgramFailed, Cancelled, FileChanged.
Result<intake::Document> readCopy(
    const ForeignFile& file, const intake::DocumentOptions& options = {}, const Patience& patience = {});

/// What a picture's header says, without its pixels. Fails as pictures::readHeader does, or as above.
Result<pictures::Header> readPicture(const ForeignFile& file, const Patience& patience = {std::chrono::milliseconds{20'000}});

using pictures::DecodedPicture;

/// The pixels at the full size, or at the smallest size that the format gives without loss of time and that is still
/// `enoughWidth` wide (see pictures::decode). Fails as pictures::decode does, or as above.
Result<DecodedPicture> decodePicture(
    const ForeignFile& file, int enoughWidth = 0, const Patience& patience = {std::chrono::milliseconds{20'000}});

/// A photo as it comes in: decoded once, so that what is broken is known from the start. Fails as intake::readPhoto does, or
/// as above.
Result<intake::ImportedPhoto> readPhoto(const ForeignFile& file, const Patience& patience = {std::chrono::milliseconds{20'000}});

/// Where `banxin-import` should be: beside the running program, or in ../libexec/banxin.
std::filesystem::path importProgram();
/// Another program in its place, for tests of what becomes of a broken one; empty: the usual one again.
void setImportProgram(std::filesystem::path program);

}
