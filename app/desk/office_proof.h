#pragma once

#include "desk/export.h"
#include "paint/office_sheets.h"

#include <functional>
#include <optional>

namespace banxin::desk {

/// What a proof on office paper says of itself, so that nobody marks the wrong one.
struct ProofSlug {
    std::string paper;        ///< of the edition's head
    std::string page;         ///< its code
    std::string hash;         ///< eight digits that tell whether two proofs show the same page
    double scale = 1;
    int tile = 1;             ///< of so many, where the page takes several sheets
    int tiles = 1;
};
/// The slug in words, with what only the caller knows: revision, time, who printed it.
using SlugWords = std::function<QString(const ProofSlug&)>;

struct OfficeWish {
    std::vector<PageId> pages;
    paint::OfficePaper paper;
    paint::OfficeScale scale = paint::OfficeScale::Fit;
    int ppi = 200;            ///< of the paper
};

/// A sheet that is ready to be drawn.
struct ReadySheet {
    paint::OfficeSheet sheet;
    QImage picture;
    QImage slug;
};

/// A4 and A3, by their names; `isAcross`: the long side lies.
std::optional<paint::OfficePaper> officePaper(std::string_view name, bool isAcross);

/// Gives the sheets of the pages one after the other, in order. Fails with NoSuchPage, Cancelled, ValueInvalid (no room on
/// the paper), or as `take` does.
Result<Done> makeOfficeSheets(const Snapshot& snapshot, const OfficeWish& wish, const SlugWords& slug,
    const std::function<Result<Done>(const ReadySheet&)>& take, const std::atomic<bool>* cancelled = nullptr);

/// The sheets as a small PDF of pictures, for a screen or any printer; never for the press. All or nothing.
Result<Done> writeOfficePdf(const Snapshot& snapshot, const OfficeWish& wish, const SlugWords& slug,
    const std::filesystem::path& file, const std::atomic<bool>* cancelled = nullptr);

}
