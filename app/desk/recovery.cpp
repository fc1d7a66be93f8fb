#include "desk/recovery.h"

#include "store/edition_file.h"

#include <QDateTime>

namespace banxin::desk {

namespace {

Result<FileState> damagedState(const std::filesystem::path& file, const Fault& fault)
{
    FileState state;
    state.fault = fault;
    const Result<store::LastGoodState> good = lastGoodState(file);
    if (!good && good.error().code != FaultCode::EditionUnrecoverable)
        return good.error();
    if (good) {
        state.edits = good->edits;
        state.made = good->made;
        state.losses = good->losses;
    } else {
        state.losses = {{LossKind::Edits, LossFate::Gone, "1", {}}};
    }
    return state;
}

}

bool isDamage(const Fault& fault)
{
    switch (fault.code) {
    case FaultCode::EditionDamaged:
    case FaultCode::PictureDamaged:
    case FaultCode::NotAnEdition:
    case FaultCode::EditionOfOtherProgram:
    case FaultCode::FileEmpty: return true;
    default: return false;
    }
}

Result<FileState> fileState(const std::filesystem::path& file)
{
    Result<std::unique_ptr<store::EditionFile>> opened = store::EditionFile::openReadOnly(file);
    const Result<Done> sound = opened ? (*opened)->verify() : Result<Done>{opened.error()};
    if (!sound && !isDamage(sound.error()))
        return sound.error();
    if (!sound) {
        if (opened)
            opened->reset();
        const Result<FileState> state = damagedState(file, sound.error());
        // Without a trace of an edition in it, the file is what it looks like.
        const bool isOther = sound.error().code != FaultCode::EditionDamaged && sound.error().code != FaultCode::PictureDamaged;
        const bool hasTrace = state && (state->edits > 0 || state->made || (!state->losses.empty() && state->losses[0].fate == LossFate::Older));
        return isOther && !hasTrace ? sound.error() : state;
    }
    FileState state;
    state.edits = (*opened)->edits();
    if (const auto newer = store::newerBackup(**opened, store::backupFolder(file)))
        state.newerBackup = newer->file;
    return state;
}

Result<store::LastGoodState> lastGoodState(const std::filesystem::path& file)
{
    return store::lastGoodState(file, store::backupFolder(file));
}

Result<store::RecoveryReport> recover(const std::filesystem::path& file)
{
    return store::recover(file, store::backupFolder(file), QDateTime::currentMSecsSinceEpoch());
}

Result<store::RecoveryReport> recoverTo(const std::filesystem::path& file, const std::filesystem::path& target)
{
    return store::recoverTo(file, store::backupFolder(file), target, QDateTime::currentMSecsSinceEpoch());
}

}
