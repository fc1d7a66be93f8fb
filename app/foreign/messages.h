#pragma once

#include "base/result.h"
#include "foreign/foreign.h"
#include "foreign/wire.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What the two programs say to each other. Readers return nothing for what is not a whole message.
namespace banxin::foreign {

// Where banxin-import finds things.
inline constexpr int inputDescriptor = 0;
inline constexpr int answerDescriptor = 1;
inline constexpr int requestDescriptor = 3;

enum class Job { ReadCopy, ReadPicture, DecodePicture, ReadPhoto };

struct Request {
    Job job = Job::ReadCopy;
    std::string name;                 ///< what messages call the file
    intake::DocumentOptions options;  ///< of ReadCopy
    int enoughWidth = 0;              ///< of DecodePicture
    int seconds = 60;                 ///< of processor time
};

std::string encoded(const Request& request);
std::optional<Request> decodeRequest(std::string_view bytes);

/// In front of an answer: how long its three pieces are.
struct AnswerLengths {
    std::uint64_t magic = 0;
    std::uint64_t head = 0;
    std::uint64_t samples = 0;
    std::uint64_t alpha = 0;
};
inline constexpr std::uint64_t answerMagic = 0x31'78'6E'61'62'78'6E'62;

/// The head says what it is; pixels follow it as they are.
struct Answer {
    std::string head;
    std::vector<std::uint8_t> samples;
    std::vector<std::uint8_t> alpha;
};

Answer answerOf(const Fault& fault);
Answer answerOf(const intake::Document& document);
Answer answerOf(const pictures::Header& header);
Answer answerOf(DecodedPicture picture);
Answer answerOf(intake::ImportedPhoto photo);

/// The fault of an answer, or what `decode` makes of a value.
std::optional<Fault> faultIn(Reader& reader);
std::optional<intake::Document> documentIn(Reader& reader);
std::optional<pictures::Header> headerIn(Reader& reader);
std::optional<intake::ImportedPhoto> photoIn(Reader& reader, Answer&& answer);
std::optional<DecodedPicture> pictureIn(Reader& reader, Answer&& answer);

}
