#pragma once

#include "desk/import.h"

namespace banxin::desk {

/// story, commentary, picture, qr, teaser.
const char* nameOf(intake::CopyKind kind);

/// One story of an import as JSON (docs/cli.md, import): its parts and paragraphs as they came in, joins, changes, and
/// the sentences in `warnings`.
std::string storyJson(const ReadStory& story, const ReadCopy& copy, const std::string& source, const std::vector<std::string>& warnings);

enum class ImportOutcome { Whole, WithList, Refused };

/// What became of one file of an import.
struct FileReport {
    std::string file;
    ImportOutcome outcome = ImportOutcome::Whole;
    std::string refusal;                ///< one sentence
    std::string encoding;               ///< empty for a picture and what was refused
    std::vector<std::string> list;      ///< what was changed or left out: a sentence each
    std::vector<std::string> stories;   ///< slugs
    std::vector<std::string> written;   ///< names of their JSON files
    intake::Changes changes;
    std::vector<intake::UndecodedBytes> undecoded;   ///< the first hundred places
    std::vector<intake::TextReading> readings;       ///< where the encoding is in doubt, the one taken first
};

/// report.json: what became of all of them.
std::string reportJson(const std::vector<FileReport>& files);

}
