#include "words/filling.h"
#include "words/words.h"

#include <QCoreApplication>

namespace banxin::words {

namespace {

/// Blocks without a story (a nameplate, a folio) are named by their page.
bool namesStory(const StepLabel& label) { return !label.arguments.empty() && !label.arguments.front().empty(); }

}

/// Short enough for a menu: "Undo Move bridge".
class Steps {
    Q_DECLARE_TR_FUNCTIONS(banxin::words::Steps)
public:
    static QString text(const StepLabel& label)
    {
        switch (label.code) {
        case StepCode::Other: return tr("Another change");
        case StepCode::ImportStory: return tr("Import %1");
        case StepCode::ImportPhoto: return tr("Import photo %1");
        case StepCode::EditText: return tr("Edit text of %1");
        case StepCode::EditStory: return tr("Change %1");
        case StepCode::RemoveStory: return tr("Remove %1");
        case StepCode::PlaceStory: return tr("Place %1 on page %2");
        case StepCode::PlaceAll: return tr("Fill page %1");
        case StepCode::MoveBlock: return namesStory(label) ? tr("Move %1") : tr("Move a block on page %2");
        case StepCode::ResizeBlock: return namesStory(label) ? tr("Resize %1") : tr("Resize a block on page %2");
        case StepCode::ChangeBlock:
            return namesStory(label) ? tr("Change the block of %1") : tr("Change a block on page %2");
        case StepCode::RemoveBlock:
            return namesStory(label) ? tr("Take %1 off page %2") : tr("Remove a block of page %2");
        case StepCode::ArrangeBlocks: return tr("Arrange page %1");
        case StepCode::ReserveSpace: return tr("Reserve room for %1 on page %2");
        case StepCode::KillStory: return tr("Take %1 off page %2");
        case StepCode::ReplaceStory: return tr("Replace %1 by %2");
        case StepCode::SwapStories: return tr("Swap %1 and %2");
        case StepCode::ChangeRank: return tr("Give %1 rank %2");
        case StepCode::SplitStory: return tr("Split %2 off %1");
        case StepCode::MergeStories: return tr("Merge %2 into %1");
        case StepCode::Propose: return tr("Take a proposal for page %1");
        case StepCode::ReplaceText: return tr("Replace “%1”");
        case StepCode::HoldLines: return tr("Hold the lines of %1");
        case StepCode::ReleaseLines: return tr("Release the lines of %1");
        case StepCode::AddPage: return tr("Add page %1");
        case StepCode::ChangePage: return tr("Change page %1");
        case StepCode::MovePage: return tr("Move page %1");
        case StepCode::RemovePage: return tr("Remove page %1");
        case StepCode::PlacePhoto: return tr("Place photo %1 on %2");
        case StepCode::ChangePhoto: return tr("Change photo %1");
        case StepCode::ReplacePhoto: return tr("Replace photo %1 by %2");
        case StepCode::PlaceFurniture: return tr("Place furniture on %1");
        case StepCode::ChangeFurniture: return tr("Change furniture of %1");
        case StepCode::ImportAgain: return tr("Take in a new version of %1");
        case StepCode::ConfirmPress: return tr("Let %1 go to press in spite of its findings");
        case StepCode::ChangeHead: return tr("Change the edition's particulars");
        case StepCode::ChangePress: return tr("Change the press settings");
        case StepCode::ChangeStyles: return tr("Change the styles");
        case StepCode::Restore: return tr("Go back to step %1");
        case StepCode::BringBack: return tr("Bring back %2 from %1");
        case StepCode::Recover: return tr("Recover from a damaged file");
        }
        return {};
    }
};

class Losses {
    Q_DECLARE_TR_FUNCTIONS(banxin::words::Losses)
public:
    /// %1: its name, or its number where that is not known.
    static QString text(const Loss& loss)
    {
        const bool isGone = loss.fate == LossFate::Gone;
        switch (loss.kind) {
        case LossKind::Part: return isGone ? tr("Settings are lost (%1)") : tr("Settings are as they were earlier (%1)");
        case LossKind::Page: return isGone ? tr("Page %1 is lost") : tr("Page %1 is as it was earlier");
        case LossKind::Story: return isGone ? tr("The story %1 is lost") : tr("The story %1 is as it was earlier");
        case LossKind::Photo: return isGone ? tr("The photo %1 is lost") : tr("The photo %1 is as it was earlier");
        case LossKind::History:
            return isGone ? tr("The steps so far can no longer be undone") : tr("The steps since the backup can only be undone as one");
        case LossKind::Versions:
            return isGone ? tr("The versions that were kept are lost") : tr("The versions that were kept since the backup are lost");
        case LossKind::Edits: return tr("Edits from number %1 on may be lost");
        }
        return {};
    }
};

QString sentence(const Loss& loss) { return filled(Losses::text(loss), {loss.name.empty() ? loss.id : loss.name}); }

QString sentence(const StepLabel& label) { return filled(Steps::text(label), label.arguments); }

}
